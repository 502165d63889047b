// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/columnguess.h"

namespace iplan
{

/// Of a list with fields of action and their modules side by side ("Handlungsfeld", "Modul"): which of its numbers are
/// those of modules, and that a field named once goes on below. Where a row names only one of both and the numbers tell
/// which ("1 Sprache", "1.1 | | Sprachförderung"), both become titles, of a list of several levels (guessTree()).
void guessModulesBeside(const EntityInfo& entity, QList<ColumnGuess>& guesses, const QList<ColumnSample>& columns);

} // namespace iplan
