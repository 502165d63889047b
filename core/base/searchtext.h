// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace iplan
{

/// The text without what no file gives back as it was: halves of characters, marks of byte order at its beginning.
[[nodiscard]] QString storableText(QString text);

/// Text as it is stored: Unicode NFC, line ends "\n", no control characters except tab and line end, no blanks at the
/// end of it. Every text that enters the file goes through here.
[[nodiscard]] QString normalizedText(const QString& text);

/// Text as it is indexed: lower case, umlauts and accents folded (ä→a, ß→ss, ł→l, ı→i), what nobody sees (a soft
/// hyphen, a zero-width space) left out, anything else but letters and digits a single blank, a blank at both ends.
/// Words with ae, oe, ue follow once more with these folded to a, o, u, so that "Koeln", "Köln" and "koln" find each
/// other.
[[nodiscard]] QString foldedForIndex(const QString& text);

/// The words of a query, each folded both ways (one or two forms).
[[nodiscard]] QList<QStringList> foldedQuery(const QString& query);

/// A whole name for comparing: two names that people take for the same fold to the same text ("Münster", "MUENSTER",
/// "Munster"). As foldedForIndex(), but marks between letters stay ("5.3" is not "53"), and ae, oe, ue are a, o, u.
[[nodiscard]] QString foldedName(const QString& name);

/// Lower case and umlauts folded as in foldedForIndex(), character by character where possible: position i of the
/// result belongs to position positions[i] of `text`.
[[nodiscard]] QString foldedWithPositions(const QString& text, QList<qsizetype>& positions);

} // namespace iplan
