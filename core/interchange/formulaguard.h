// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace iplan
{

/// `text` such that no spreadsheet program runs it: with an apostrophe before it if it begins, perhaps after blanks,
/// with =, +, -, @, tab or a line end, or with an apostrophe that withoutGuard() would take for ours.
[[nodiscard]] QString withoutFormula(const QString& text);

/// The text that withoutFormula() was given; a text without its apostrophe stays as it is.
[[nodiscard]] QString withoutGuard(const QString& text);

} // namespace iplan
