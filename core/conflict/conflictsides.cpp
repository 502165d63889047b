// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conflict/conflictsides.h"

#include "core/store/commithistory.h"
namespace iplan
{

namespace
{

/// The commit of the only side from here; null if there is none, or several.
QUuid onlySideFromHere(const Conflict& conflict, const QHash<QUuid, bool>& fromHere)
{
    QUuid out;
    for (const ConflictSide& side : conflict.sides) {
        if (!fromHere.contains(side.commit) || side.commit == out)
            continue;
        // What stands against a guard is one side, in however many steps it was written.
        const bool sameSide = conflict.isGuard() && out != conflict.sides.first().commit;
        if (!out.isNull() && !sameSide)
            return {};
        if (out.isNull())
            out = side.commit;
    }
    return out;
}

} // namespace

Result<QHash<QUuid, QUuid>> ownSides(const Store& store, const QList<Conflict>& conflicts)
{
    using Own = QHash<QUuid, QUuid>;
    return store.readJournal([&](JournalReader& journal, const Reader&) -> Result<Own> {
        QSet<QUuid> commits;
        for (const Conflict& conflict : conflicts) {
            for (const ConflictSide& side : conflict.sides)
                commits.insert(side.commit);
        }
        const auto fromHere = CommitHistory(journal).ownCommits(commits.values());
        Own out;
        for (const Conflict& conflict : conflicts) {
            const QUuid own = onlySideFromHere(conflict, fromHere);
            if (!own.isNull())
                out.insert(conflict.id, own);
        }
        return out;
    });
}

} // namespace iplan
