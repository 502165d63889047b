// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/historysheet.h"

#include "core/base/counted.h"
#include "core/model/author.h"
#include "core/query/changetext.h"
#include "core/store/operation.h"

#include <algorithm>

namespace iplan
{

namespace
{

constexpr int kCommitsRead = 500;         ///< while nobody else may write
constexpr qsizetype kChangesRead = 500;   ///< likewise
constexpr qsizetype kChangesShown = 2000; ///< of one commit

constexpr Column kHistoryDay = sheetColumn("Datum", FieldKind::Date);
constexpr Column kHistoryTime = sheetColumn("Uhrzeit");
constexpr Column kHistoryWho = sheetColumn("Wer");
constexpr Column kHistoryWhat = sheetColumn("Was");
constexpr Column kHistoryWhere = sheetColumn("Betrifft", FieldKind::LongText);
constexpr Column kHistoryField = sheetColumn("Feld");
constexpr Column kHistoryBefore = sheetColumn("Vorher", FieldKind::LongText);
constexpr Column kHistoryAfter = sheetColumn("Nachher", FieldKind::LongText);

QString dayText(QDate day)
{
    return day.toString(QStringLiteral("dd.MM.yyyy"));
}

QStringList filterNotes(const HistoryFilter& filter, const LabelSource& label)
{
    QStringList out;
    if (!filter.record.trimmed().isEmpty())
        out << QStringLiteral("Nur mit „%1“").arg(filter.record.simplified());
    if (!filter.author.isNull())
        out << QStringLiteral("Nur von %1").arg(label({&entityOf<Author>(), filter.author}));
    if (filter.from.isValid() && filter.until.isValid())
        out << QStringLiteral("Nur vom %1 bis zum %2").arg(dayText(filter.from), dayText(filter.until));
    else if (filter.from.isValid())
        out << QStringLiteral("Nur ab dem %1").arg(dayText(filter.from));
    else if (filter.until.isValid())
        out << QStringLiteral("Nur bis zum %1").arg(dayText(filter.until));
    if (filter.entity)
        out << QStringLiteral("Nur Schritte, die %1 betreffen").arg(filter.entity->pluralText());
    if (filter.field)
        out << QStringLiteral("Nur Änderungen im Feld „%1“").arg(filter.field->labelText());
    return out;
}

/// Makes the rows, commit after commit.
class HistoryRows
{
public:
    HistoryRows(const Store& store, const QSet<QUuid>& unfolded, const std::atomic_bool* cancelled,
                ProtectedMembers members, MemberNaming* naming)
        : m_store(store), m_unfolded(unfolded), m_cancelled(cancelled), m_members(std::move(members)), m_naming(naming),
          m_labels(store), m_texts({label(), [&store](const RowRef& row) { return findRow(store, row); },
                                    [&store] { return OwnFieldList::load(store).value_or(OwnFieldList()); }})
    {
        m_columns = {&kHistoryDay, &kHistoryTime, &kHistoryWho, &kHistoryWhat, &kHistoryWhere};
        if (!unfolded.isEmpty())
            m_columns << &kHistoryField << &kHistoryBefore << &kHistoryAfter;
    }

    [[nodiscard]] LabelSource label()
    {
        return [this](const RowRef& row) { return m_labels.of(row); };
    }
    [[nodiscard]] const QList<const Column*>& columns() const { return m_columns; }
    [[nodiscard]] const QList<ListSheet::Row>& rows() const { return m_rows; }
    [[nodiscard]] bool isCancelled() const { return m_cancelled && *m_cancelled; }

    Result<> add(const HistoryEntry& entry)
    {
        if (m_unfolded.contains(entry.commit.id) && entry.rows > 0)
            return addChanges(entry);
        addRow(entry, whereText(entry));
        return {};
    }

private:
    static std::optional<Record> findRow(const Store& store, const RowRef& row)
    {
        return store.read([&](const Reader& reader) -> Result<std::optional<Record>> { return reader.find(row); })
            .value_or(std::nullopt);
    }

    /// Whether the row may be told of: not who belongs to a group whose list is protected.
    [[nodiscard]] bool mayTell(const RowRef& row) const
    {
        if (!row.entity || !ProtectedMembers::field(*row.entity))
            return true;
        const auto record = findRow(m_store, row);
        return !record || m_members.mayShow(*record, m_naming);
    }

    [[nodiscard]] QString nameOf(const RowRef& row) const
    {
        return mayTell(row) ? m_texts.row(row)
                            : row.entity->labelText() + QStringLiteral(" (geschützte Mitgliederliste)");
    }

    [[nodiscard]] QString whereText(const HistoryEntry& entry) const
    {
        if (entry.rows == 0)
            return {};
        const QString first = nameOf(entry.first);
        return entry.rows == 1 ? first : QStringLiteral("%1 und %2 weitere").arg(first).arg(entry.rows - 1);
    }

    void addRow(const HistoryEntry& entry, const QString& where, const QStringList& change = {})
    {
        const QDateTime time = entry.commit.time.toLocalTime();
        const QString what = operationLabel(entry.commit.operation);
        m_rows << sheetRow(m_columns,
                           QStringList{time.date().toString(Qt::ISODate), time.toString(QStringLiteral("HH:mm:ss")),
                                       m_texts.author(entry.commit),
                                       entry.undone ? QStringLiteral("%1 (zurückgenommen)").arg(what) : what, where} +
                               change,
                           entry.commit.id);
    }

    Result<> addChanges(const HistoryEntry& entry)
    {
        std::optional<JournalReader::Touched> last;
        qsizetype shown = 0;
        qint64 left = 0;
        do {
            IPLAN_TRY_ASSIGN(const auto page, changesOfCommit(m_store, entry.commit.seq, last, kChangesRead));
            for (const FieldChange& change : page.changes)
                addRow(entry, nameOf(change.row),
                       mayTell(change.row) ? changeCells(change) : QStringList{m_texts.field(change)});
            shown += page.changes.size();
            last = page.last;
            left = page.left;
        } while (left > 0 && shown < kChangesShown && !isCancelled());
        if (left > 0)
            addRow(entry, QStringLiteral("… und %1 weitere Änderungen").arg(left));
        else if (shown == 0)
            addRow(entry, whereText(entry));
        return {};
    }

    [[nodiscard]] QStringList changeCells(const FieldChange& change) const
    {
        QString whole = rowChangeText(change);
        if (whole.isEmpty())
            whole = m_texts.moved(change);
        return whole.isEmpty() ? QStringList{m_texts.field(change), m_texts.value(change, change.from),
                                             m_texts.value(change, change.to)}
                               : QStringList{m_texts.field(change), {}, whole};
    }

    const Store& m_store;
    const QSet<QUuid>& m_unfolded;
    const std::atomic_bool* m_cancelled;
    const ProtectedMembers m_members;
    MemberNaming* m_naming;
    RowLabels m_labels;
    const ChangeTexts m_texts;
    QList<const Column*> m_columns;
    QList<ListSheet::Row> m_rows;
};

} // namespace

Result<ListSheet> makeHistorySheet(const Store& store, const HistoryFilter& filter, const QSet<QUuid>& unfolded,
                                   const std::atomic_bool* cancelled, MemberNaming* naming)
{
    IPLAN_TRY_ASSIGN(const auto resolved, resolveHistoryFilter(store, filter));
    IPLAN_TRY_ASSIGN(const auto members, protectedMembersOf(store));
    HistoryRows rows(store, unfolded, cancelled, members, naming);
    qsizetype commits = 0;
    qint64 before = 0;
    do {
        IPLAN_TRY_ASSIGN(const auto page, historyEntries(store, resolved, kCommitsRead, before));
        for (const HistoryEntry& entry : page.entries) {
            if (rows.isCancelled())
                return ListSheet();
            IPLAN_TRY(rows.add(entry));
        }
        commits += page.entries.size();
        before = page.next;
    } while (before > 0);

    ListSheet out;
    out.title = QStringLiteral("Verlauf");
    out.columns = rows.columns();
    out.sums.resize(out.columns.size());
    out.notes = filterNotes(filter, rows.label());
    if (!rows.rows().isEmpty()) {
        // The clocks of those who wrote may have differed: the order is that of the file.
        const auto [first, last] = std::minmax_element(
            rows.rows().begin(), rows.rows().end(), [](const ListSheet::Row& one, const ListSheet::Row& other) {
                return one.values.first().text() < other.values.first().text();
            });
        out.notes << QStringLiteral("%1 vom %2 bis zum %3, die neuesten zuerst")
                         .arg(counted(commits, "Schritt", "Schritte"), first->texts.first(), last->texts.first());
        out.groups << ListSheet::Group{{}, {}, rows.rows(), out.sums, false};
    }
    return out;
}

} // namespace iplan
