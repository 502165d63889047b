// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/xlsxexport.h"

#include "core/interchange/xlsxsheets.h"

namespace iplan
{

Result<> exportXlsx(const ExportData& data, const QString& path)
{
    QList<Sheet> sheets;
    for (const auto make : {measureSheet, costSheet, statusReportSheet, metricSheet, conceptSheet, findingSheet}) {
        if (make == findingSheet && !data.scope().showsGaps())
            continue;
        IPLAN_TRY(data.goOn());
        sheets << make(data);
    }
    sheets << legendSheet(data, sheets);
    WorkbookInfo info{
        QStringLiteral("Maßnahmenprogramm"), QStringLiteral("Maßnahmen, Kosten und Sachstände"), {}, data.asOf()};
    if (data.snapshot().concepts.size() > 0) {
        const Concept& concept_ = data.snapshot().concepts.rows().first();
        info.company = concept_.municipality;
        if (!concept_.title.isEmpty())
            info.title = concept_.title;
    }
    return writeWorkbook(info, sheets, path, [&data] { return data.goOn(); });
}

} // namespace iplan
