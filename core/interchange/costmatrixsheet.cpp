// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/costmatrixsheet.h"

namespace iplan
{

namespace
{

Cell cellOf(const CostSum& sum)
{
    if (sum.amount)
        return *sum.amount;
    return sum.unknown > 0 ? Cell(costSumText(sum)) : Cell();
}

} // namespace

Sheet costMatrixSheet(const CostMatrix& matrix)
{
    Sheet out;
    out.name = QStringLiteral("Kosten");
    out.fixedColumns = 1;
    out.columns << SheetColumn{QStringLiteral("Maßnahme"), costChoiceText(matrix.options().choice), 50};
    for (const auto& year : matrix.years())
        out.columns << SheetColumn{costYearText(year), {}, 16};
    out.columns << SheetColumn{QStringLiteral("Summe"), {}, 18};
    out.columns << SheetColumn{QStringLiteral("Nicht beziffert"), QStringLiteral("Positionen ohne Betrag"), 16};
    for (const CostRow& row : matrix.rows()) {
        QList<Cell> cells{row.label};
        for (const CostSum& sum : row.cells)
            cells << cellOf(sum);
        cells << cellOf(row.sum);
        cells << (row.sum.unknown > 0 ? Cell(qint64(row.sum.unknown)) : Cell());
        out.rows << cells;
    }
    return out;
}

Result<> writeCostMatrix(const CostMatrix& matrix, const QString& path)
{
    WorkbookInfo info;
    info.title = QStringLiteral("Kosten der Maßnahmen");
    info.subject = costChoiceText(matrix.options().choice);
    info.asOf = matrix.options().today;
    return writeWorkbook(info, costMatrixSheet(matrix), path);
}

CellTexts costMatrixTexts(const CostMatrix& matrix)
{
    QStringList head{QStringLiteral("Maßnahme")};
    for (const auto& year : matrix.years())
        head << costYearText(year);
    CellTexts out{head << QStringLiteral("Summe")};
    for (const CostRow& row : matrix.rows()) {
        QStringList cells{row.label};
        for (const CostSum& sum : row.cells)
            cells << costSumText(sum);
        out << (cells << costSumText(row.sum));
    }
    return out;
}

} // namespace iplan
