// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/trash.h"

#include "core/model/author.h"
#include "core/query/references.h"
#include "core/query/rowlabel.h"
#include "core/store/operation.h"
#include "core/store/unitcodec.h"

namespace iplan
{

namespace
{

constexpr Column kTrashRow = sheetColumn("Eintrag", FieldKind::LongText);
constexpr Column kTrashKind = sheetColumn("Art");
constexpr Column kTrashOwner = sheetColumn("Gehört zu", FieldKind::LongText);
constexpr Column kTrashDay = sheetColumn("Gelöscht am", FieldKind::Date);
constexpr Column kTrashTime = sheetColumn("Uhrzeit");
constexpr Column kTrashWho = sheetColumn("Gelöscht von");

/// The latest commit that counts for whether the row is deleted: where copies disagree, that is the one on display.
CommitRecord deletionOf(JournalReader& journal, const RowRef& row)
{
    const QList<qint64> heads = journal.unitHeads(journal.findRow(row), journal.findUnit(kDeletedUnit));
    CommitRecord out;
    for (const qint64 seq : heads) {
        const auto commit = journal.commit(seq);
        if (commit && std::pair(commit->counter, commit->id) > std::pair(out.counter, out.id))
            out = *commit;
    }
    return out;
}

} // namespace

bool wasPutAway(JournalReader& journal, const RowRef& row)
{
    return !isUndoOrRedo(deletionOf(journal, row).operation);
}

Result<QList<TrashEntry>> trashEntries(const Store& store)
{
    auto out = store.readJournal([](JournalReader& journal, const Reader& reader) {
        QList<TrashEntry> entries;
        for (const EntityInfo* entity : allEntities()) {
            for (const Record& row : reader.list(*entity, Rows::Deleted))
                entries << TrashEntry{row.ref(), holderOf(row), deletionOf(journal, row.ref())};
        }
        return Result<QList<TrashEntry>>(entries);
    });
    if (out)
        std::stable_sort(out->begin(), out->end(), [](const TrashEntry& one, const TrashEntry& other) {
            return one.deletion.seq > other.deletion.seq;
        });
    return out;
}

Result<ListSheet> trashSheet(const Store& store, const QList<TrashEntry>& entries, MemberNaming* naming)
{
    IPLAN_TRY_ASSIGN(const auto members, protectedMembersOf(store));
    const auto mayShow = [&](const RowRef& row) {
        if (!ProtectedMembers::field(*row.entity))
            return true;
        const auto record =
            store.read([&](const Reader& reader) -> Result<std::optional<Record>> { return reader.find(row); });
        return !record || !*record || members.mayShow(**record, naming);
    };
    RowLabels labels(store);
    ListSheet out;
    out.title = QStringLiteral("Papierkorb");
    out.columns = {&kTrashRow, &kTrashKind, &kTrashOwner, &kTrashDay, &kTrashTime, &kTrashWho};
    out.sums.resize(out.columns.size());
    ListSheet::Group group{{}, {}, {}, out.sums, false};
    for (const TrashEntry& entry : entries) {
        if (!mayShow(entry.row))
            continue;
        const QDateTime time = entry.deletion.time.toLocalTime();
        const QUuid author = entry.deletion.author;
        const QString who = author.isNull() ? QStringLiteral("–") : labels.of({&entityOf<Author>(), author});
        group.rows << sheetRow(out.columns,
                               {labels.of(entry.row), entry.row.entity->labelText(), labels.of(entry.owner),
                                time.date().toString(Qt::ISODate), time.toString(QStringLiteral("HH:mm")), who},
                               entry.row.id);
    }
    if (!group.rows.isEmpty())
        out.groups << group;
    return out;
}

} // namespace iplan
