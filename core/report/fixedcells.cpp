// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/fixedcells.h"

#include "core/report/measure.h"

namespace iplan::report
{

using namespace Qt::StringLiterals;

namespace
{

constexpr double kPointStep = 0.5;

qreal fixedWidth(const FixedCells& cells, std::size_t column)
{
    return (cells.widthsMm[column] - 2 * cells.insetMm) * mm;
}

TextBlockPtr fixedLine(const Spans& spans, double points, qreal width)
{
    return breakText(spans, {.role = TextRole::TableCell, .points = points}, width, {});
}

qreal smallHeight(const FixedCell& cell, qreal width)
{
    return cell.small.isEmpty() ? 0 : fixedLine(plain(cell.small), kSmallFixedPoints, width)->height();
}

/// Puts as many lines of the text at the position as there is room for; moves on below them.
void addLines(Atom& row, const TextBlockPtr& text, qreal x, qreal& y)
{
    int count = 0;
    while (count < text->lineCount() && y + text->tops[std::size_t(count) + 1] <= row.height)
        ++count;
    if (count > 0)
        row.items.emplace_back(TextItem{text, 0, count, QPointF(x, y)});
    y += text->height();
}

} // namespace

double fittedPoints(const FixedCells& cells, const FixedCell& cell, std::size_t column)
{
    const qreal width = fixedWidth(cells, column);
    const qreal room = (cells.heightMm - cells.topMm) * mm - smallHeight(cell, width);
    for (double points = cells.points; points > kLeastFixedPoints; points -= kPointStep) {
        qreal height = 0;
        for (const Spans& line : cell.lines)
            height += fixedLine(line, points, width)->height();
        if (height <= room)
            return points;
    }
    return kLeastFixedPoints;
}

std::vector<Atom> measureFixed(const FixedCells& cells)
{
    std::vector<Atom> out;
    qreal left = 0;
    for (std::size_t i = 0; i < cells.cells.size(); ++i) {
        const std::size_t column = i % cells.widthsMm.size();
        if (column == 0) {
            out.push_back(Atom{.height = cells.heightMm * mm});
            left = 0;
        }
        const FixedCell& cell = cells.cells[i];
        const qreal width = fixedWidth(cells, column);
        const qreal x = left + cells.insetMm * mm;
        qreal y = cells.topMm * mm;
        if (!cell.small.isEmpty())
            addLines(out.back(), fixedLine(plain(cell.small), kSmallFixedPoints, width), x, y);
        const double points = fittedPoints(cells, cell, column);
        for (const Spans& line : cell.lines)
            addLines(out.back(), fixedLine(line, points, width), x, y);
        left += cells.widthsMm[column] * mm;
    }
    return out;
}

QString odtFixedStyles(const FixedCells& cells, const QString& number, bool breaksPage)
{
    const QString name = u"Felder"_s + number;
    double width = 0;
    QString xml;
    for (std::size_t column = 0; column < cells.widthsMm.size(); ++column) {
        width += cells.widthsMm[column];
        xml += u"<style:style style:name=\"%1.%2\" style:family=\"table-column\"><style:table-column-properties "
               "style:column-width=\"%3mm\"/></style:style>"_s.arg(name, QString::number(column),
                                                                   QString::number(cells.widthsMm[column]));
    }
    xml += u"<style:style style:name=\"%1\" style:family=\"table\"><style:table-properties style:width=\"%2mm\" "
           "table:align=\"left\" fo:margin-left=\"0mm\" table:border-model=\"collapsing\" "
           "style:may-break-between-rows=\"true\"%3/></style:style>"_s.arg(
               name, QString::number(width), breaksPage ? u" fo:break-before=\"page\""_s : QString());
    xml += u"<style:style style:name=\"%1.Zeile\" style:family=\"table-row\"><style:table-row-properties "
           "style:row-height=\"%2mm\" fo:keep-together=\"always\"/></style:style>"_s.arg(
               name, QString::number(cells.heightMm));
    return xml + u"<style:style style:name=\"%1.Zelle\" style:family=\"table-cell\"><style:table-cell-properties "
                 "fo:border=\"none\" fo:padding-top=\"%2mm\" fo:padding-bottom=\"0mm\" fo:padding-left=\"%3mm\" "
                 "fo:padding-right=\"%3mm\"/></style:style>"_s.arg(name, QString::number(cells.topMm),
                                                                   QString::number(cells.insetMm));
}

} // namespace iplan::report
