// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/worddiff.h"

class QPalette;

namespace iplan
{

// A comparison of two texts (wordDiff()) for people. Changes are told by signs and lines, not by colour alone.

/// As HTML for a text view in these colours: what was removed is struck out between "[− ]", what was added underlined
/// between "[+ ]". Long stretches that stayed are left out in the middle, which is said.
[[nodiscard]] QString diffHtml(const QList<DiffPiece>& pieces, const QPalette& palette);

/// As a screen reader reads it: "entfernt: alte; hinzugefügt: neue". The changes only; "keine Unterschiede" without.
[[nodiscard]] QString diffSpoken(const QList<DiffPiece>& pieces);

} // namespace iplan
