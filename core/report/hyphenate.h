// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace iplan::report
{

/// Where a German word may be broken at the end of a line: its pieces. Compounds are broken before a last part that is
/// frequent in this trade ("Maßnahmen|programm"), everything else by the rule of the official orthography (§ 108 ff.):
/// the last of several consonants goes to the next line, sch, ch, ck, ph, rh, sh and th count as one. A rule of thumb
/// for narrow columns, not a dictionary; at least four letters stay on either side, and short words are one piece.
[[nodiscard]] QStringList wordPieces(QStringView word);

} // namespace iplan::report
