// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/conflictsides.h"

#include <algorithm>

namespace iplan
{

namespace
{

/// Commits are numbered in the order in which they came into this file.
QUuid firstHere(Journal& journal, const QList<ConflictSide>& sides)
{
    QUuid first;
    qint64 least = 0;
    for (const ConflictSide& side : sides) {
        const auto header = journal.commit(side.commit);
        if (header && (first.isNull() || header->seq < least)) {
            first = side.commit;
            least = header->seq;
        }
    }
    return first;
}

} // namespace

Result<QHash<QUuid, QUuid>> ownSides(const Store& store, const QList<Conflict>& conflicts, const QString& author)
{
    using Own = QHash<QUuid, QUuid>;
    return store.readJournal<Own>([&](Journal& journal, const Reader&) -> Result<Own> {
        Own out;
        for (const Conflict& conflict : conflicts) {
            QList<ConflictSide> written = conflict.sides;
            written.removeIf([&](const ConflictSide& side) { return side.authorName != author; });
            const bool one = std::all_of(written.begin(), written.end(), [&](const ConflictSide& side) {
                return side.commit == written.first().commit;
            });
            out.insert(conflict.id,
                       !written.isEmpty() && one ? written.first().commit : firstHere(journal, conflict.sides));
        }
        return out;
    });
}

} // namespace iplan
