// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/trash.h"

#include "core/store/unitcodec.h"

namespace iplan
{

namespace
{

/// The latest commit that counts for whether the row is deleted: where copies disagree, that is the one on display.
CommitRecord deletionOf(Journal& journal, const RowRef& row)
{
    const QList<qint64> heads = journal.unitHeads(journal.findRow(row), journal.unitNumber(kDeletedUnit));
    CommitRecord out;
    for (const qint64 seq : heads) {
        const auto commit = journal.commit(seq);
        if (commit && std::pair(commit->counter, commit->id) > std::pair(out.counter, out.id))
            out = *commit;
    }
    return out;
}

} // namespace

Result<QList<TrashEntry>> trashEntries(const Store& store)
{
    auto out = store.readJournal<QList<TrashEntry>>([](Journal& journal, const Reader& reader) {
        QList<TrashEntry> entries;
        for (const EntityInfo* entity : allEntities()) {
            for (const Record& row : reader.list(*entity, Rows::Deleted))
                entries << TrashEntry{row.ref(), deletionOf(journal, row.ref())};
        }
        return Result<QList<TrashEntry>>(entries);
    });
    if (out)
        std::stable_sort(out->begin(), out->end(), [](const TrashEntry& one, const TrashEntry& other) {
            return one.deletion.seq > other.deletion.seq;
        });
    return out;
}

} // namespace iplan
