// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/findingsheet.h"

#include "core/interchange/listsheetexport.h"

#include <algorithm>

namespace iplan
{

Sheet findingListSheet(const QList<Finding>& findings)
{
    Sheet sheet{QStringLiteral("Lücken"), {}, {}, 0};
    sheet.columns = {{QStringLiteral("Schwere"), {}, 11},
                     {QStringLiteral("Lücke"), {}, 34},
                     {QStringLiteral("Art des Eintrags"), {}, 20},
                     {QStringLiteral("Eintrag"), {}, 44},
                     {QStringLiteral("Feld"), QStringLiteral("Das Feld, das zu ergänzen ist."), 22},
                     {QStringLiteral("Befund"), {}, 50},
                     {QStringLiteral("Abhilfe"), {}, 50}};
    const bool withReasons =
        std::any_of(findings.begin(), findings.end(), [](const Finding& one) { return one.accepted; });
    if (withReasons)
        sheet.columns << SheetColumn{QStringLiteral("Akzeptiert, weil"), {}, 40};
    sheet.printedColumns = sheet.columns.size(); // a row is read as one
    for (const Finding& finding : findings) {
        QList<Cell> row{severityLabel(finding.rule->severity),
                        finding.rule->titleText(),
                        finding.row.entity->labelText(),
                        finding.title,
                        finding.field ? finding.field->labelText() : QString(),
                        finding.message,
                        finding.rule->remedyText()};
        if (withReasons)
            row << Cell(finding.reason);
        sheet.rows << row;
    }
    return sheet;
}

Result<> writeFindings(const QList<Finding>& findings, QDate asOf, const QString& path)
{
    WorkbookInfo info;
    info.title = QStringLiteral("Lücken");
    info.asOf = asOf;
    return writeWorkbook(info, findingListSheet(findings), path);
}

Result<> writeFindingsCsv(const QList<Finding>& findings, const QString& path)
{
    return writeSheetCsv(findingListSheet(findings), path);
}

} // namespace iplan
