// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/contentpieces.h"

#include <optional>
#include <QList>
#include <QSet>
#include <QString>

namespace iplan
{

/// Gives the content of a hash, or NotFound if it has none.
using ContentOpener = std::function<Result<ContentSource>(const QString& hash)>;

/// Some pieces of a content on its way into a file; ContentStore::add() takes them.
struct ContentPart {
    struct Piece {
        qint64 number = 0;
        PackedPiece content;
    };
    QString hash;                    ///< empty: there is nothing more
    QList<Piece> pieces = {};        ///< at most kPiecesOfPart, and the first of all
    bool isFirst = false;            ///< begins anew: what came of it before counts no more
    qint64 count = 0;                ///< pieces altogether, in the last part
    bool isLast = false;             ///< all of it has come, and it is what its hash says
    std::optional<Error> error = {}; ///< nothing more of it comes: why
};

inline constexpr qsizetype kPiecesOfPart = 32;

/// Reads contents from elsewhere part by part, so that whoever writes them may do something else in between. The first
/// piece of a content comes last, with the proof that it is whole: until then it does not count as here.
class ContentFetch
{
public:
    ContentFetch(const QSet<QString>& hashes, ContentOpener open) : m_hashes(hashes.values()), m_open(std::move(open))
    {
    }

    /// Io where it makes no sense to go on: the disk is full, the place is gone. What concerns one content is told in
    /// its part; one that is not there is passed over.
    [[nodiscard]] Result<ContentPart> next();

private:
    Result<ContentPart> begin();
    Result<ContentPart> ended(const Error& error);

    QStringList m_hashes; ///< still to come
    ContentOpener m_open;
    QString m_hash; ///< under way
    ContentSource m_source;
    std::optional<PackedPiece> m_first;
    qint64 m_number = 0;
};

} // namespace iplan
