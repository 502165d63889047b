// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/history.h"

#include "core/base/searchtext.h"
#include "core/model/author.h"
#include "core/store/commithistory.h"
#include "core/store/journalfold.h"
#include "core/store/unitcodec.h"

namespace iplan
{

namespace
{

constexpr int kRowsAtMost = 500; ///< that a text may mean
/// A page ends early after commits that changed more rows: counting those takes its time, and a window waits for it.
constexpr qint64 kRowsOfPage = 5'000;

/// Rows whose code or number is exactly that text, deleted or not.
QList<RowRef> rowsWithCode(const Reader& reader, const QString& text)
{
    QList<RowRef> out;
    for (const EntityInfo* entity : allEntities()) {
        const FieldInfo* code = entity->fieldFlagged(IsCode);
        if (!code)
            continue;
        for (const Record& row : reader.listWhere(*entity, *code, text, Rows::All))
            out << row.ref();
    }
    return out;
}

/// Rows in the Papierkorb by their names: the search index leaves them out.
QList<RowRef> deletedRowsNamed(const Reader& reader, const QString& text)
{
    QList<RowRef> out;
    for (const EntityInfo* entity : allEntities()) {
        for (const Record& row : reader.list(*entity, Rows::Deleted)) {
            if (foldedName(recordTitle(row)).contains(foldedName(text)))
                out << row.ref();
        }
    }
    return out;
}

HistoryEntries entriesOf(JournalReader& journal, const CommitHistory::Filter& filter, int limit, qint64 before,
                         qint64 after)
{
    const CommitHistory::Page page = CommitHistory(journal).page(filter, limit, before, after);
    QList<QUuid> ids;
    for (const CommitRecord& commit : page.commits)
        ids << commit.id;
    const auto own = CommitHistory(journal).ownCommits(ids);
    HistoryEntries out;
    out.next = page.next;
    out.newest = journal.nextSeq() - 1;
    qint64 rows = 0;
    for (const CommitRecord& commit : page.commits) {
        if (rows > kRowsOfPage) {
            out.next = out.entries.last().commit.seq;
            break;
        }
        const CommitHistory::Extent extent = CommitHistory(journal).extentOf(commit.seq);
        rows += extent.rows;
        out.entries << HistoryEntry{commit, extent.rows, RowRef{entityByKey(extent.first.entity), extent.first.id},
                                    own.contains(commit.id), own.value(commit.id)};
    }
    return out;
}

} // namespace

QList<FieldChange> fieldChanges(const QList<JournalChange>& changes)
{
    QList<FieldChange> out;
    for (const JournalChange& change : changes) {
        const auto fields =
            change.row.entity ? change.row.entity->fieldsOfUnit(change.unit) : QList<const FieldInfo*>();
        if (fields.isEmpty())
            out << FieldChange{change.row,  change.entityKey, change.unit,      nullptr,
                               change.from, change.to,        change.cancelling};
        for (const FieldInfo* field : fields) {
            const FieldChange one{change.row,
                                  change.entityKey,
                                  change.unit,
                                  field,
                                  fieldOfUnit(*field, *change.row.entity, change.from),
                                  fieldOfUnit(*field, *change.row.entity, change.to),
                                  change.cancelling};
            if (one.from != one.to)
                out << one;
        }
    }
    return out;
}

QString rowChangeText(const FieldChange& change)
{
    if (change.unit != kDeletedUnit)
        return {};
    if (change.to.integer() != 0)
        return QStringLiteral("gelöscht");
    return change.from.isNull() ? QStringLiteral("angelegt") : QStringLiteral("wiederhergestellt");
}

Result<CommitHistory::Filter> resolveHistoryFilter(const Store& store, const HistoryFilter& filter)
{
    CommitHistory::Filter out;
    out.author = filter.author;
    if (filter.from.isValid())
        out.from = filter.from.startOfDay();
    if (filter.until.isValid())
        out.until = filter.until.addDays(1).startOfDay();
    if (filter.entity)
        out.entityKey = filter.entity->keyText();
    if (filter.field)
        out.unit = filter.field->unitText();
    if (!filter.row.isNull()) {
        out.onlyRows = true;
        out.rows << filter.row;
        return out;
    }
    const QString text = filter.record.trimmed();
    if (text.isEmpty())
        return out;
    out.onlyRows = true;
    IPLAN_TRY_ASSIGN(const auto hits, store.search(text, kRowsAtMost));
    for (const SearchHit& hit : hits)
        out.rows << hit.row;
    IPLAN_TRY_ASSIGN(const auto named, store.read([&](const Reader& reader) -> Result<QList<RowRef>> {
        return rowsWithCode(reader, text) + deletedRowsNamed(reader, text);
    }));
    out.rows += named;
    return out;
}

Result<HistoryEntries> historyEntries(const Store& store, const CommitHistory::Filter& filter, int limit, qint64 before,
                                      qint64 after)
{
    return store.readJournal([&](JournalReader& journal, const Reader&) -> Result<HistoryEntries> {
        return entriesOf(journal, filter, limit, before, after);
    });
}

Result<ChangePage> changesOfCommit(const Store& store, qint64 seq, const std::optional<JournalReader::Touched>& after,
                                   qsizetype count)
{
    return store.readJournal([&](JournalReader& journal, const Reader&) -> Result<ChangePage> {
        const auto touched = CommitHistory(journal).touchedAfter(seq, after, count);
        if (touched.isEmpty())
            return ChangePage{};
        return ChangePage{fieldChanges(CommitHistory(journal).changesOf(seq, touched)), touched.last(),
                          touched.size() < count ? 0 : CommitHistory(journal).countTouched(seq, touched.last())};
    });
}

Result<QList<HistoryEntry>> changesByOthers(const Store& store, const AuthorName& self, int most)
{
    using Entries = QList<HistoryEntry>;
    return store.readJournalYielding([&](JournalReader& journal, const Reader& reader) -> Result<Entries> {
        CommitHistory::Filter filter;
        filter.exceptOwn = true;
        filter.exceptOperations = {QStringLiteral("root"), QStringLiteral("sample")};
        const auto authors = reader.all<Author>(Rows::All);
        for (const Author& author : authors) {
            if (author.name == self.name && author.abbreviation == self.abbreviation)
                filter.exceptAuthors << author.id.uuid();
        }
        Entries out;
        qint64 before = 0;
        do {
            const HistoryEntries page = entriesOf(journal, filter, most - int(out.size()), before, 0);
            out += page.entries;
            before = page.next;
        } while (before > 0 && out.size() < most);
        return out;
    });
}

Result<Record> recordAt(const Store& store, const RowRef& row, const QDateTime& time)
{
    return store.readJournal([&](JournalReader& journal, const Reader&) -> Result<Record> {
        std::optional<Record> out;
        const QList<bool> admitted = JournalFold(journal).admittedUpTo(time);
        JournalFold(journal).fold(
            &admitted,
            [&out](const FoldedRow& folded) {
                out = recordOf(folded);
                return false;
            },
            row);
        if (!out)
            return fail(
                ErrorKind::NotFound,
                QStringLiteral("%1: Den Eintrag gab es am %2 noch nicht.")
                    .arg(row.entity->labelText(), time.toLocalTime().toString(QStringLiteral("dd.MM.yyyy HH:mm"))),
                QStringLiteral("Wählen Sie einen späteren Zeitpunkt."));
        return *out;
    });
}

} // namespace iplan
