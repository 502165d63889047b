// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace iplan::report
{

/// Where a German word may be broken at the end of a line: its pieces, by the patterns for the spelling of today that
/// LibreOffice uses as well (hyphenpatterns.h). At least three letters stay on either side; short words, and whatever
/// does not consist of letters alone, are one piece.
[[nodiscard]] QStringList wordPieces(QStringView word);

} // namespace iplan::report
