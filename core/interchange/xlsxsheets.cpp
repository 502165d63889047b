// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/xlsxsheets.h"
#include "core/model/kindtraits.h"

#include "core/base/collation.h"
#include "core/interchange/findingsheet.h"
#include "core/query/costs.h"
#include "core/rules/rule.h"

#include <algorithm>
#include <functional>

namespace iplan
{

namespace
{

/// A column that is no field.
struct FurtherColumn {
    SheetColumn column;
    std::function<Cell(const Record& row)> cell;
};

/// Code and title of the measure, then the fields of the row that belongs to it.
Sheet childSheet(const ExportData& data, const EntityInfo& entity, const QString& name,
                 const FurtherColumn& further = {})
{
    Sheet sheet{name, {}, {}, 2};
    sheet.columns = {{QStringLiteral("Maßnahme: Nummer"), {}, 13}, {QStringLiteral("Maßnahme: Titel"), {}, 40}};
    const auto fields = sheetFields(data, entity, {QStringLiteral("measure")});
    for (const FieldInfo* field : fields)
        sheet.columns << columnOf(*field);
    sheet.printedColumns = sheet.fixedColumns + usualFields(fields);
    if (further.cell)
        sheet.columns << further.column;
    sheet.columns << idColumn();
    for (const Record& row : data.rows(entity)) {
        const Measure* measure = data.snapshot().measures.find(Id<Measure>(idFromText(row.value(u"measure").text())));
        QList<Cell> cells{measure ? measure->code : QString(), measure ? measure->title : QString()};
        for (const FieldInfo* field : fields)
            cells << data.cell(row, *field);
        if (further.cell)
            cells << further.cell(row);
        sheet.rows << (cells << idText(row.id));
    }
    // Rows of one measure stand together.
    std::stable_sort(sheet.rows.begin(), sheet.rows.end(), [](const QList<Cell>& a, const QList<Cell>& b) {
        return textBefore(std::get<QString>(a.first()), std::get<QString>(b.first()));
    });
    return sheet;
}

SheetColumn prefixed(const QString& prefix, SheetColumn column)
{
    column.label = prefix + QStringLiteral(": ") + column.label;
    return column;
}

QList<Cell> cellsOf(const ExportData& data, const Record* row, const QList<const FieldInfo*>& fields)
{
    QList<Cell> cells;
    for (const FieldInfo* field : fields)
        cells << (row ? data.cell(*row, *field) : Cell());
    return cells;
}

/// The rows of `entity` by the text of their field `key`.
QHash<QString, QList<Record>> groupedRows(const ExportData& data, const EntityInfo& entity, QStringView key)
{
    QHash<QString, QList<Record>> out;
    for (const Record& row : data.rows(entity))
        out[row.value(key).text()] << row;
    return out;
}

} // namespace

SheetColumn idColumn()
{
    return {QStringLiteral("Kennung"),
            QStringLiteral("Woran das Programm den Eintrag wiedererkennt, wenn die Tabelle eingelesen wird."), 38};
}

SheetColumn columnOf(const Column& field)
{
    double width = traitsOf(field.kind).sheetWidth;
    if (field.has(IsTitle) && field.kind == FieldKind::Text)
        width = 40;
    else if (field.has(IsCode))
        width = 13;
    return {field.labelText(), QString::fromUtf8(field.help), width};
}

QList<const FieldInfo*> sheetFields(const ExportData& data, const EntityInfo& entity, const QStringList& without)
{
    QList<const FieldInfo*> out = data.columns(entity);
    out.removeIf([&](const FieldInfo* field) { return field->has(Hidden) || without.contains(field->keyText()); });
    std::stable_partition(out.begin(), out.end(), [](const FieldInfo* field) { return field->has(InList); });
    return out;
}

qsizetype usualFields(const QList<const FieldInfo*>& fields)
{
    return std::count_if(fields.begin(), fields.end(), [](const FieldInfo* field) { return field->has(InList); });
}

Sheet costSheet(const ExportData& data)
{
    return childSheet(data, entityOf<CostItem>(), QStringLiteral("Kosten"),
                      {{QStringLiteral("Betrag in Summen"),
                        QStringLiteral("Was die Position zu den Summen ihrer Stufe beiträgt: der Betrag in jedem Jahr, "
                                       "in dem er anfällt; leer, wenn er abgelehnt oder unbekannt ist."),
                        16},
                       [](const Record& row) {
                           const auto amount = countedAmount(fromRecord<CostItem>(row));
                           return amount ? Cell(*amount) : Cell();
                       }});
}

Sheet statusReportSheet(const ExportData& data)
{
    return childSheet(data, entityOf<StatusReport>(), QStringLiteral("Sachstände"));
}

Sheet metricSheet(const ExportData& data)
{
    Sheet sheet = childSheet(data, entityOf<Metric>(), QStringLiteral("Kennzahlen"));
    sheet.rows.clear();
    const auto fields = sheetFields(data, entityOf<Metric>(), {QStringLiteral("measure")});
    const auto valueFields = sheetFields(data, entityOf<MetricValue>(), {QStringLiteral("metric")});
    sheet.columns.removeLast(); // the id stands last
    for (const FieldInfo* field : valueFields)
        sheet.columns << prefixed(QStringLiteral("Istwert"), columnOf(*field));
    sheet.columns << prefixed(QStringLiteral("Istwert"), idColumn()) << idColumn();
    sheet.printedColumns = 0; // metric and value belong together
    const auto values = groupedRows(data, entityOf<MetricValue>(), u"metric");
    const auto metrics = groupedRows(data, entityOf<Metric>(), u"measure");
    const auto append = [&](const QString& code, const QString& title, const Record& metric) {
        const QList<Cell> cells = QList<Cell>{code, title} + cellsOf(data, &metric, fields);
        const QList<Record> own = values.value(idText(metric.id));
        for (const Record& value : own)
            sheet.rows << cells + cellsOf(data, &value, valueFields) + QList<Cell>{idText(value.id), idText(metric.id)};
        if (own.isEmpty())
            sheet.rows << cells + cellsOf(data, nullptr, valueFields) + QList<Cell>{Cell(), idText(metric.id)};
    };
    for (const Measure& measure : data.snapshot().measures) {
        for (const Record& metric : metrics.value(measure.id.text()))
            append(measure.code, measure.title, metric);
    }
    for (const Record& metric : data.rows(entityOf<Metric>())) { // of no measure that is there
        if (!data.shows({&entityOf<Measure>(), idFromText(metric.value(u"measure").text())}))
            append({}, {}, metric);
    }
    return sheet;
}

Sheet conceptSheet(const ExportData& data)
{
    Sheet sheet{QStringLiteral("Handlungsfelder und Module"), {}, {}, 2};
    const auto fields = sheetFields(data, entityOf<FieldOfAction>(), {QStringLiteral("concept")});
    const auto moduleFields = sheetFields(data, entityOf<ConceptModule>(), {QStringLiteral("fieldOfAction")});
    for (const FieldInfo* field : fields)
        sheet.columns << prefixed(QStringLiteral("Handlungsfeld"), columnOf(*field));
    sheet.columns << SheetColumn{QStringLiteral("Handlungsfeld: Maßnahmen"), QStringLiteral("Zahl der Maßnahmen."), 13};
    for (const FieldInfo* field : moduleFields)
        sheet.columns << prefixed(QStringLiteral("Modul"), columnOf(*field));
    sheet.columns << SheetColumn{QStringLiteral("Modul: Handlungsempfehlungen"),
                                 QStringLiteral("Zahl der Handlungsempfehlungen."), 13};
    sheet.columns << prefixed(QStringLiteral("Modul"), idColumn()) << idColumn();
    const Snapshot& snapshot = data.snapshot();
    const auto append = [&](const Record* field, const Record* module) {
        QList<Cell> cells = cellsOf(data, field, fields);
        cells << (field ? Cell(qint64(snapshot.measuresOfField.of(Id<FieldOfAction>(field->id)).size())) : Cell());
        cells << cellsOf(data, module, moduleFields);
        cells << (module ? Cell(qint64(snapshot.recommendationsOfModule.of(Id<ConceptModule>(module->id)).size()))
                         : Cell());
        sheet.rows << (cells << (module ? Cell(idText(module->id)) : Cell())
                             << (field ? Cell(idText(field->id)) : Cell()));
    };
    auto modules = groupedRows(data, entityOf<ConceptModule>(), u"fieldOfAction");
    for (const Record& field : data.rows(entityOf<FieldOfAction>())) {
        const QList<Record> own = modules.take(idText(field.id));
        for (const Record& module : own)
            append(&field, &module);
        if (own.isEmpty())
            append(&field, nullptr);
    }
    for (const Record& module : data.rows(entityOf<ConceptModule>())) { // of no field that is there
        if (modules.contains(module.value(u"fieldOfAction").text()))
            append(nullptr, &module);
    }
    return sheet;
}

Sheet findingSheet(const ExportData& data)
{
    return findingListSheet(findGaps(data.snapshot(), data.asOf()));
}

} // namespace iplan
