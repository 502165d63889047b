// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/listsheet.h"

#include "core/model/fieldtext.h"
#include "core/query/cellsums.h"
#include "core/query/listview.h"
#include "core/query/ownfields.h"

#include <numeric>

namespace iplan
{

namespace
{

constexpr int kSheetPart = 2000; ///< rows read before others may write

/// The wanted values of the rows, by id. Reads the table in parts.
Result<QHash<QUuid, QList<Value>>> readCells(const Store& store, const EntityInfo& entity, const QList<QUuid>& ids,
                                             const QList<const FieldInfo*>& fields)
{
    const QSet<QUuid> wanted(ids.begin(), ids.end());
    QHash<QUuid, QList<Value>> out;
    out.reserve(ids.size());
    std::optional<qint64> next = 0;
    while (next) {
        const auto after =
            store.read<std::optional<qint64>>([&](const Reader& reader) -> Result<std::optional<qint64>> {
                const OwnColumns own(reader, fields);
                QList<const FieldInfo*> stored;
                std::copy_if(fields.begin(), fields.end(), std::back_inserter(stored),
                             [](const FieldInfo* field) { return !isOwnField(*field); });
                return reader.scan(entity, stored, *next, kSheetPart, [&](const Record& record) {
                    if (!wanted.contains(record.id))
                        return;
                    QList<Value>& values = out[record.id];
                    for (const FieldInfo* field : fields)
                        values << own.of(record, *field);
                });
            });
        if (!after)
            return failFrom(after);
        next = *after;
    }
    return out;
}

/// Sums by column, as texts.
class SheetSums
{
public:
    explicit SheetSums(const QList<const FieldInfo*>& columns) : m_columns(columns), m_sums(columns.size()) {}
    void add(const QList<Value>& values)
    {
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            if (CellSums::isSummed(*m_columns.at(i)))
                m_sums[i].add(*m_columns.at(i), values.at(i));
        }
    }
    [[nodiscard]] QStringList texts() const
    {
        QStringList out;
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            const CellSums& sum = m_sums.at(i);
            const bool whole = sum.isMoney() || m_columns.at(i)->kind == FieldKind::Integer;
            out << (sum.numbers() == 0
                        ? QString()
                        : displayText(*m_columns.at(i), whole ? Value(qint64(sum.sum())) : Value(sum.sum())));
        }
        return out;
    }

private:
    const QList<const FieldInfo*>& m_columns;
    QList<CellSums> m_sums;
};

QStringList notesOf(const ListQuery& query, const FieldInfo* groupBy, const LabelSource& labels)
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
    if (groupBy)
        out << QStringLiteral("Gruppiert nach %1").arg(groupBy->labelText());
    return out;
}

QString groupTitle(const QString& text)
{
    return text.isEmpty() ? QStringLiteral("(ohne Angabe)") : text;
}

} // namespace

qsizetype ListSheet::rowCount() const
{
    return std::accumulate(groups.begin(), groups.end(), qsizetype(0),
                           [](qsizetype sum, const Group& group) { return sum + group.rows.size(); });
}

Result<ListSheet> makeListSheet(const Store& store, const ListQuery& query, const QList<const FieldInfo*>& columns,
                                const FieldInfo* groupBy)
{
    ListQuery ordered = query;
    if (groupBy)
        ordered.order.prepend({groupBy, false});
    const auto rows = listRows(store, ordered);
    if (!rows)
        return failFrom(rows);
    QList<const FieldInfo*> fields = columns;
    if (groupBy)
        fields << groupBy;
    const auto cells = readCells(store, *query.entity, rows->ids, fields);
    if (!cells)
        return failFrom(cells);

    RowLabels rowLabels(store);
    const LabelSource labels = [&rowLabels](const RowRef& row) { return rowLabels.of(row); };
    ListSheet out;
    out.title = query.entity->pluralText();
    out.notes = notesOf(query, groupBy, labels);
    out.columns = columns;
    out.isGrouped = groupBy != nullptr;
    SheetSums all(out.columns);
    std::optional<SheetSums> ofGroup;
    const auto endGroup = [&] {
        if (ofGroup)
            out.groups.last().sums = ofGroup->texts();
    };
    for (const QUuid& id : rows->ids) {
        const auto found = cells->constFind(id);
        if (found == cells->constEnd())
            continue; // deleted since
        const QString title = groupBy ? groupTitle(cellText(*groupBy, found->last(), labels)) : QString();
        if (out.groups.isEmpty() || out.groups.last().title != title) {
            endGroup();
            out.groups << ListSheet::Group{title, {}, {}};
            ofGroup.emplace(out.columns);
        }
        ListSheet::Row row{id, {}, found->first(columns.size())};
        for (qsizetype i = 0; i < columns.size(); ++i)
            row.texts << cellText(*columns.at(i), row.values.at(i), labels);
        all.add(row.values);
        ofGroup->add(row.values);
        out.groups.last().rows << row;
    }
    endGroup();
    out.sums = all.texts();
    return out;
}

Result<QList<ListFacet>> listFacets(const Store& store, const ListQuery& query, const FieldInfo& field)
{
    const auto sheet = makeListSheet(store, query, {&field}, &field);
    if (!sheet)
        return failFrom(sheet);
    QList<ListFacet> out;
    for (const ListSheet::Group& group : sheet->groups)
        out << ListFacet{group.rows.first().values.first(), group.title, group.rows.size()};
    return out;
}

} // namespace iplan
