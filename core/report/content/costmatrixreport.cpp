// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/costmatrixreport.h"

#include "core/report/content/blocks.h"

namespace iplan::report
{

namespace
{

constexpr qsizetype kYearsBeside = 6;

QString groupingOf(CostGrouping grouping)
{
    switch (grouping) {
    case CostGrouping::FieldOfAction:
        return QStringLiteral("nach Handlungsfeldern");
    case CostGrouping::LeadOffice:
        return QStringLiteral("nach federführenden Dienststellen");
    case CostGrouping::Funder:
        break;
    }
    return QStringLiteral("nach Mittelgebern");
}

/// The years from column `first` on; with the sums if they are the last.
Table partOf(const CostMatrix& matrix, qsizetype first)
{
    const qsizetype end = std::min(first + kYearsBeside, matrix.years().size());
    const bool withSum = end == matrix.years().size();
    Table table;
    table.firstColumnIsHeader = true;
    table.columns.push_back({QStringLiteral("Maßnahme"), Align::Left, 3});
    for (qsizetype column = first; column < end; ++column)
        table.columns.push_back({costYearText(matrix.years().at(column)), Align::Right, 1.2});
    if (withSum)
        table.columns.push_back({QStringLiteral("Summe"), Align::Right, 1.3});
    for (const CostRow& row : matrix.rows()) {
        Row line;
        line.sum = row.kind != CostRow::Kind::Measure;
        line.cells.push_back(textCell(row.label));
        for (qsizetype column = first; column < end; ++column)
            line.cells.push_back(textCell(costSumText(row.cells.at(column))));
        if (withSum)
            line.cells.push_back(textCell(costSumText(row.sum)));
        table.rows.push_back(std::move(line));
    }
    return table;
}

} // namespace

Document costMatrixReport(const CostMatrix& matrix)
{
    Document out;
    out.title = QStringLiteral("Kosten der Maßnahmen");
    out.subtitle =
        costChoiceText(matrix.options().choice) + QStringLiteral("; ") + groupingOf(matrix.options().grouping);
    if (const QString filter = matrix.options().filter.trimmed(); !filter.isEmpty())
        out.subtitle += QStringLiteral(", Auswahl „%1“").arg(filter);
    out.asOf = matrix.options().today;
    out.landscape = true;
    if (matrix.rows().isEmpty())
        addParagraph(out.blocks, QStringLiteral("Dazu ist nichts eingetragen."));
    for (qsizetype first = 0; first == 0 || first < matrix.years().size(); first += kYearsBeside) {
        if (matrix.rows().isEmpty())
            break;
        out.blocks.emplace_back(partOf(matrix, first));
    }
    for (const QString& remark : matrix.remarks())
        addParagraph(out.blocks, remark, ParagraphStyle::Small);
    return out;
}

} // namespace iplan::report
