// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/ratingresultsheet.h"

#include <cmath>

namespace iplan
{

namespace
{

constexpr double kNarrow = 12;

/// To hundredths: nobody reads more of a mean of whole grades.
double rounded(double value)
{
    return std::round(value * 100) / 100;
}

void addGradeColumns(Sheet& sheet, const QString& name)
{
    sheet.columns << SheetColumn{name, QStringLiteral("Mittelwert der Noten"), kNarrow}
                  << SheetColumn{name + QStringLiteral(": Streuung"), QStringLiteral("Standardabweichung"), kNarrow}
                  << SheetColumn{name + QStringLiteral(": kleinste"), QStringLiteral("Kleinste Note"), kNarrow}
                  << SheetColumn{name + QStringLiteral(": größte"), QStringLiteral("Größte Note"), kNarrow}
                  << SheetColumn{name + QStringLiteral(": Stimmen"), QStringLiteral("Wie viele es bewertet haben"),
                                 kNarrow};
}

void addGrades(QList<Cell>& cells, const RatingFigures& figures, bool isTooFew)
{
    if (isTooFew || !figures.isKnown()) {
        cells << (!isTooFew && figures.isWithheld() ? Cell(QStringLiteral("zu wenige")) : Cell());
        cells << Cell() << Cell() << Cell() << Cell();
        return;
    }
    cells << Cell(rounded(figures.mean)) << Cell(rounded(figures.deviation)) << Cell(qint64(figures.least))
          << Cell(qint64(figures.most)) << Cell(qint64(figures.votes));
}

} // namespace

Sheet ratingResultSheet(const RatingResult& result)
{
    Sheet out;
    out.name = QStringLiteral("Ergebnis");
    out.fixedColumns = 3;
    out.columns << SheetColumn{QStringLiteral("Rang"), QStringLiteral("Gleiche Werte haben den gleichen Rang"), 8}
                << SheetColumn{QStringLiteral("Nummer"), {}, 10} << SheetColumn{QStringLiteral("Eintrag"), {}, 60};
    if (asksDots(result.round))
        out.columns << SheetColumn{QStringLiteral("Punkte"), QStringLiteral("Summe der Punkte"), kNarrow};
    if (asksCriteria(result.round)) {
        addGradeColumns(out, QStringLiteral("Relevanz"));
        addGradeColumns(out, QStringLiteral("Umsetzbarkeit"));
    }
    const bool isTooFew = result.isTooFew();
    for (const RatedItem& item : result.items) {
        QList<Cell> cells{item.rank ? Cell(qint64(*item.rank)) : Cell(), Cell(item.item.code), Cell(item.item.title)};
        if (asksDots(result.round))
            cells << (item.dots.isKnown() && !isTooFew ? Cell(qint64(item.dots.sum)) : Cell());
        if (asksCriteria(result.round)) {
            addGrades(cells, item.relevance, isTooFew);
            addGrades(cells, item.feasibility, isTooFew);
        }
        out.rows << cells;
    }
    const QStringList remarks = remarksOn(result);
    for (const QString& remark : remarks) {
        QList<Cell> cells(out.columns.size());
        cells[2] = remark;
        out.rows << cells;
    }
    return out;
}

Result<> writeRatingResult(const RatingResult& result, QDate asOf, const QString& path)
{
    WorkbookInfo info;
    info.title = result.round.title;
    info.subject = QStringLiteral("Ergebnis der Bewertungsrunde");
    info.asOf = asOf;
    return writeWorkbook(info, ratingResultSheet(result), path);
}

} // namespace iplan
