// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/xlsxexport.h"

#include "core/interchange/xlsxsheets.h"

namespace iplan
{

namespace
{

/// About how many cells the sheets have: the rows behind them and their fields.
qsizetype cellCount(const ExportData& data)
{
    qsizetype cells = 0;
    for (const EntityInfo* entity : data.entities())
        cells += data.rowCount(*entity) * data.columns(*entity).size();
    return cells;
}

} // namespace

Result<> exportXlsx(const ExportData& data, const QString& path)
{
    QList<Sheet> heads; // what the legend explains
    QList<SheetMaker> sheets;
    for (const auto make : {measureSheet, costSheet, statusReportSheet, metricSheet, conceptSheet, findingSheet}) {
        if (make == findingSheet && !data.scope().showsGaps())
            continue;
        sheets << [&data, &heads, make] {
            Sheet sheet = make(data);
            heads << Sheet{sheet.name, sheet.columns, {}};
            return sheet;
        };
    }
    sheets << [&data, &heads] { return legendSheet(data, heads); };
    WorkbookInfo info{
        QStringLiteral("Maßnahmenprogramm"), QStringLiteral("Maßnahmen, Kosten und Sachstände"), {}, data.asOf()};
    if (data.snapshot().concepts.size() > 0) {
        const Concept& concept_ = data.snapshot().concepts.rows().first();
        info.company = concept_.municipality;
        if (!concept_.title.isEmpty())
            info.title = concept_.title;
    }
    return writeWorkbook(info, sheets, cellCount(data), path, [&data] { return data.goOn(); });
}

} // namespace iplan
