// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace iplan
{

/// A stretch of a compared text.
struct DiffPiece {
    enum class Kind {
        Same,    ///< in both texts
        Added,   ///< only in the later text
        Removed, ///< only in the earlier text
    };
    Kind kind = Kind::Same;
    QString text;
    friend bool operator==(const DiffPiece&, const DiffPiece&) = default;
};

/// What was taken out of `before` and put in to get `after`, by whole words: unchanged paragraphs are found first, then
/// words within the changed ones. Same and Removed pieces joined give `before`, Same and Added ones `after`. Two
/// neighbours are never of the same kind, and what was removed comes before what was added in its place. Always the
/// same answer for the same texts; takes about as long as the texts are (50 pages: some hundredths of a second), so
/// where a long stretch was written anew, it counts as replaced as a whole. Plain text; for rich text compare
/// richTextToPlain().
[[nodiscard]] QList<DiffPiece> wordDiff(const QString& before, const QString& after);

} // namespace iplan
