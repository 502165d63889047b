// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/measurecolumns.h"

#include "core/report/content/costblocks.h"
#include "core/report/content/measuresheet.h"
#include "core/report/content/measuretexts.h"
#include "core/report/content/programmeparts.h"

namespace iplan::report
{

namespace
{

/// What a line says of a measure.
struct MeasureColumn {
    const char* key;
    const char* label; ///< where columns are chosen
    const char* title; ///< above the column
    Align align;
    double width;
    bool inMatrix; ///< usual there
    bool inShort;
    Cell (*cell)(const ReportContext& context, const Measure& measure);
};

Cell linkedTitle(const ReportContext& context, const Measure& measure)
{
    Span title{measure.title};
    if (context.hasSheet(measure))
        title.link = u'#' + ReportContext::anchorOf(measure);
    return Cell{{{title}}};
}

Cell titleAndSummary(const ReportContext&, const Measure& measure)
{
    Cell out{{{Span{measure.title, true}}}};
    for (const Spans& line : lines(measure.summary))
        out.paragraphs.push_back(line);
    return out;
}

Cell pageOf(const ReportContext& context, const Measure& measure)
{
    Span page;
    if (context.hasSheet(measure))
        page.pageRef = ReportContext::anchorOf(measure);
    return Cell{{{page}}};
}

QString timeOf(const Measure& measure)
{
    const QString end = measure.openEnded ? QStringLiteral("offen") : measure.plannedEnd.toString();
    return joined({measure.plannedStart.toString(), end}, QStringLiteral(" – "));
}

using Context = const ReportContext&;
constexpr MeasureColumn kMeasureColumns[] = {
    {"code", "Nummer", "Nr.", Align::Left, 0.7, true, true,
     [](Context, const Measure& one) { return textCell(one.code); }},
    {"title", "Titel", "Maßnahme", Align::Left, 3.2, true, false, &linkedTitle},
    {"summary", "Titel und Kurzbeschreibung", "Maßnahme", Align::Left, 4, false, true, &titleAndSummary},
    {"office", "Federführende Dienststelle", "Federführend", Align::Left, 1.2, true, true,
     [](Context context, const Measure& one) {
         return textCell(context.snapshot.shortNameOf(one.leadOffice, context.options.asOf));
     }},
    {"group", "Gruppe", "Gr.", Align::Center, 0.4, true, false,
     [](Context, const Measure& one) { return textCell(one.programmeGroup.label()); }},
    {"time", "Geplanter Zeitraum", "Zeitraum", Align::Left, 1.5, false, false,
     [](Context, const Measure& one) { return textCell(timeOf(one)); }},
    {"state", "Stand", "Stand", Align::Left, 1.7, true, true,
     [](Context, const Measure& one) { return textCell(stateSymbolText(one.state)); }},
    {"light", "Ampel", "Ampel", Align::Left, 0.8, true, false,
     [](Context, const Measure& one) { return textCell(trafficLightText(one.trafficLight)); }},
    {"continuation", "Vorschlag zur Fortsetzung", "Vorschlag", Align::Left, 1.2, false, false,
     [](Context, const Measure& one) { return textCell(one.continuation.label()); }},
    {"approved", "Bewilligte Mittel", "bewilligt €", Align::Right, 1.2, true, false,
     [](Context context, const Measure& one) { return moneyCell(spendingOf(context, one, CostStage::Approved)); }},
    {"requested", "Beantragte Mittel", "beantragt €", Align::Right, 1.2, true, false,
     [](Context context, const Measure& one) { return moneyCell(spendingOf(context, one, CostStage::Requested)); }},
    {"costs", "Kosten nach Stufe und Jahr", "Kosten", Align::Left, 2.2, false, true,
     [](Context context, const Measure& one) { return Cell{costLines(context.snapshot.costItemsOf.of(one.id))}; }},
    {"page", "Seite", "Seite", Align::Right, 0.6, true, false, &pageOf},
};

template <bool MeasureColumn::*Usual>
constexpr auto columnInfos()
{
    std::array<SectionColumn, std::size(kMeasureColumns)> out{};
    for (size_t i = 0; i < out.size(); ++i)
        out[i] = {kMeasureColumns[i].key, kMeasureColumns[i].label, kMeasureColumns[i].*Usual};
    return out;
}
constexpr auto kMatrixColumns = columnInfos<&MeasureColumn::inMatrix>();
constexpr auto kShortColumns = columnInfos<&MeasureColumn::inShort>();

const MeasureColumn* columnNamed(const QString& key)
{
    const auto found = std::ranges::find_if(
        kMeasureColumns, [&key](const MeasureColumn& column) { return key == QLatin1String(column.key); });
    return found == std::end(kMeasureColumns) ? nullptr : &*found;
}

} // namespace

std::span<const SectionColumn> matrixColumns()
{
    return kMatrixColumns;
}

std::span<const SectionColumn> shortColumns()
{
    return kShortColumns;
}

Table tableOfMeasures(const QStringList& columns)
{
    Table table;
    table.points = kLeastPoints;
    table.firstColumnIsHeader = true;
    for (const QString& key : columns) {
        if (const MeasureColumn* column = columnNamed(key))
            table.columns.push_back({QString::fromUtf8(column->title), column->align, column->width});
    }
    return table;
}

Row rowOfMeasure(const ReportContext& context, const Measure& measure, const QStringList& columns)
{
    Row row;
    for (const QString& key : columns) {
        if (const MeasureColumn* column = columnNamed(key))
            row.cells.push_back(column->cell(context, measure));
    }
    return row;
}

} // namespace iplan::report
