// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/costmatrixreport.h"

#include "core/report/columns.h"
#include "core/report/content/blocks.h"
#include "core/report/pageframe.h"

#include <algorithm>
#include <iterator>

namespace iplan::report
{

namespace
{

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

/// An amount is not broken before its sign.
Cell amountCell(const CostSum& sum)
{
    return textCell(costSumText(sum).replace(u' ', QChar::Nbsp));
}

/// The years from column `first` to before `end`; with the sums if they are the last.
Table partOf(const CostMatrix& matrix, qsizetype first, qsizetype end)
{
    const bool withSum = end == matrix.years().size();
    Table table;
    table.firstColumnIsHeader = true;
    table.columns.push_back({QStringLiteral("Maßnahme"), Align::Left, 40});
    for (qsizetype column = first; column < end; ++column)
        table.columns.push_back({costYearText(matrix.years().at(column)), Align::Right, 12});
    if (withSum)
        table.columns.push_back({QStringLiteral("Summe"), Align::Right, 13});
    for (const CostRow& row : matrix.rows()) {
        Row line;
        line.sum = row.kind != CostRow::Kind::Measure;
        line.heading = row.kind == CostRow::Kind::Group;
        line.cells.push_back(textCell(row.label));
        for (qsizetype column = first; column < end; ++column)
            line.cells.push_back(amountCell(row.cells.at(column)));
        if (withSum)
            line.cells.push_back(amountCell(row.sum));
        table.rows.push_back(std::move(line));
    }
    return table;
}

/// All years side by side if they can be read so; else in parts, one below the other.
std::vector<Table> partsOf(const CostMatrix& matrix, double widthMm)
{
    const qsizetype years = matrix.years().size();
    Table whole = partOf(matrix, 0, years);
    if (fitToWidth(whole, widthMm))
        return {std::move(whole)};
    const ColumnNeeds needs = columnNeeds(whole);
    const qreal widest = *std::max_element(needs.whole.begin() + 1, needs.whole.end());
    const auto beside = std::max<qsizetype>(2, qsizetype((widthMm * mm - needs.usual.front()) / widest) - 1);
    std::vector<Table> out;
    for (qsizetype first = 0; first < years; first += beside) {
        out.push_back(partOf(matrix, first, std::min(first + beside, years)));
        (void)fitToWidth(out.back(), widthMm);
    }
    return out;
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
    out.compact = true;
    if (matrix.rows().isEmpty())
        addParagraph(out.blocks, QStringLiteral("Dazu ist nichts eingetragen."));
    else
        std::ranges::move(partsOf(matrix, textAreaMm(out).width()), std::back_inserter(out.blocks));
    for (const QString& remark : matrix.remarks())
        addParagraph(out.blocks, remark, ParagraphStyle::Small);
    return out;
}

} // namespace iplan::report
