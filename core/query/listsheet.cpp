// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/listsheet.h"

#include "core/model/fieldtext.h"
#include "core/query/listview.h"
#include "core/query/ownfields.h"

#include <numeric>

namespace iplan
{

namespace
{

constexpr int kSheetPart = 2000; ///< rows read before others may write

/// The wanted values of the rows, by id, without those that must not be shown. Reads the table in parts.
Result<QHash<QUuid, QList<Value>>> readCells(const Store& store, const EntityInfo& entity, const QList<QUuid>& ids,
                                             const QList<const Column*>& fields, const std::atomic_bool* cancelled,
                                             MemberNaming& naming)
{
    QList<const FieldInfo*> read = fieldsAmong(fields);
    ProtectedMembers members;
    if (const FieldInfo* leading = ProtectedMembers::field(entity)) {
        if (!read.contains(leading))
            read << leading;
        IPLAN_TRY_ASSIGN(members, protectedMembersOf(store));
    }
    const QSet<QUuid> wanted(ids.begin(), ids.end());
    QHash<QUuid, QList<Value>> out;
    out.reserve(ids.size());
    std::optional<qint64> next = 0;
    while (next && !(cancelled && *cancelled)) {
        IPLAN_TRY_ASSIGN(const auto after, store.read([&](const Reader& reader) -> Result<std::optional<qint64>> {
            const OwnColumns own(reader, fields);
            return reader.scan(entity, read, *next, kSheetPart, [&](const Record& record) {
                if (!wanted.contains(record.id) || !members.mayShow(record, &naming))
                    return;
                QList<Value>& values = out[record.id];
                for (const Column* field : fields)
                    values << own.of(record, *field);
            });
        }));
        next = after;
    }
    return out;
}

/// Sums by column, as texts.
class SheetSums
{
public:
    explicit SheetSums(const QList<const Column*>& columns) : m_columns(columns), m_sums(columns.size()) {}
    void add(const QList<Value>& values)
    {
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            if (CellSums::isTotalled(*m_columns.at(i)))
                m_sums[i].add(*m_columns.at(i), values.at(i));
        }
    }
    [[nodiscard]] QStringList texts() const
    {
        QStringList out;
        for (const CellSums& sum : m_sums)
            out << sum.totalText();
        return out;
    }

private:
    const QList<const Column*>& m_columns;
    QList<CellSums> m_sums;
};

QStringList notesOf(const ListQuery& query, const LabelSource& labels)
{
    QStringList out;
    if (!query.words.trimmed().isEmpty())
        out << QStringLiteral("Nur mit „%1“").arg(query.words.simplified());
    for (const ListFilter& filter : query.filters) {
        QStringList conditions;
        for (const ListCondition& condition : filter.conditions)
            conditions << conditionText(condition, labels);
        if (!conditions.isEmpty())
            out << conditions.join(filter.match == ListFilter::Match::All ? QStringLiteral(" und ")
                                                                          : QStringLiteral(" oder "));
    }
    if (query.only)
        out << QStringLiteral("Nur ausgewählte Einträge");
    if (query.groupBy)
        out << QStringLiteral("Gruppiert nach %1").arg(query.groupBy->labelText());
    return out;
}

} // namespace

qsizetype ListSheet::rowCount() const
{
    return std::accumulate(groups.begin(), groups.end(), qsizetype(0),
                           [](qsizetype sum, const Group& group) { return sum + group.rows.size(); });
}

ListSheet::Row sheetRow(const QList<const Column*>& columns, const QStringList& texts, const QUuid& id)
{
    ListSheet::Row out{id, {}, {}};
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const QString text = texts.value(i);
        const Value value = text.isEmpty() ? Value() : Value(text);
        out.texts << (columns.at(i)->kind == FieldKind::Date ? displayText(*columns.at(i), value) : text);
        out.values << value;
    }
    return out;
}

Result<ListSheet> makeListSheet(const Store& store, const ListQuery& query, const QList<const Column*>& columns,
                                const QSet<QString>& folded, const std::atomic_bool* cancelled, MemberNaming* naming)
{
    MemberNaming nobody;
    MemberNaming& named = naming ? *naming : nobody;
    IPLAN_TRY_ASSIGN(const auto rows, listRows(store, query, cancelled));
    IPLAN_TRY_ASSIGN(const auto cells, readCells(store, *query.entity, rows.ids, columns, cancelled, named));

    RowLabels rowLabels(store);
    const LabelSource labels = [&rowLabels](const RowRef& row) { return rowLabels.of(row); };
    ListSheet out;
    out.title = query.entity->pluralText();
    out.notes = notesOf(query, labels);
    if (!named.withheld.isEmpty())
        out.notes << QStringLiteral("Ohne die Mitglieder von Gruppen mit geschützter Mitgliederliste");
    out.columns = columns;
    out.isGrouped = query.groupBy != nullptr;
    SheetSums all(out.columns);
    auto id = rows.ids.begin();
    const auto addGroup = [&](const QString& key, const QString& title, qsizetype count) {
        ListSheet::Group group{key, title, {}, {}, folded.contains(key)};
        SheetSums sums(out.columns);
        for (const auto end = id + count; id != end; ++id) {
            const auto found = cells.constFind(*id);
            if (found == cells.constEnd())
                continue; // deleted since, or not to be shown
            ListSheet::Row row{*id, {}, *found};
            for (qsizetype i = 0; i < columns.size(); ++i)
                row.texts << cellText(*columns.at(i), row.values.at(i), labels);
            all.add(row.values);
            sums.add(row.values);
            group.rows << row;
        }
        group.sums = sums.texts();
        if (!group.rows.isEmpty())
            out.groups << group;
    };
    if (!out.isGrouped)
        addGroup({}, {}, rows.ids.size());
    for (const ListGroup& group : rows.groups)
        addGroup(group.key, group.title, cancelled && *cancelled ? 0 : group.count);
    out.sums = all.texts();
    return out;
}

} // namespace iplan
