// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/listreport.h"
#include "core/model/kindtraits.h"

#include "core/base/counted.h"
#include "core/report/columns.h"
#include "core/report/content/blocks.h"
#include "core/report/pageframe.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace iplan::report
{

namespace
{

constexpr int kRowsLookedAt = 500; ///< rows that decide about widths

Align alignOf(const iplan::Column& field)
{
    return traitsOf(field.kind).isNumber ? Align::Right : Align::Left;
}

/// Numbers, amounts and dates are not broken at their spaces; "2. Quartal 2026" may be, before the year.
QString cellTextFor(const iplan::Column& field, QString text)
{
    if (field.isTextual() || field.kind == FieldKind::Enum || field.kind == FieldKind::Reference)
        return text;
    const qsizetype year = field.kind == FieldKind::PartialDate ? text.lastIndexOf(u' ') : -1;
    text.replace(u' ', QChar::Nbsp);
    return year < 0 ? text : text.replace(year, 1, u' ');
}

/// How many letters the texts of a column usually have: rows with long texts count for more, as they make rows high.
double usualLetters(const ListSheet& sheet, qsizetype column)
{
    double squares = 0;
    int looked = 0;
    for (const ListSheet::Group& group : sheet.groups) {
        for (auto row = group.rows.begin(); row != group.rows.end() && looked < kRowsLookedAt; ++row, ++looked)
            squares += std::pow(double(row->texts.at(column).size()), 2);
    }
    return std::clamp(looked > 0 ? std::sqrt(squares / looked) : 0, 5.0, 60.0);
}

/// The totals of those columns in their cells, after a first cell with a text.
Row totalRow(const ListSheet& sheet, const QList<int>& columns, const QString& text, const QStringList& sums)
{
    Row out;
    out.sum = true;
    qsizetype firstTotal = 1;
    while (firstTotal < columns.size() && sums.at(columns.at(firstTotal)).isEmpty())
        ++firstTotal;
    Cell title = textCell(text);
    title.columnSpan = int(firstTotal);
    title.align = Align::Left;
    out.cells.push_back(std::move(title));
    for (const int column : columns.mid(firstTotal))
        out.cells.push_back(textCell(cellTextFor(*sheet.columns.at(column), sums.at(column))));
    return out;
}

bool hasSums(const QStringList& sums)
{
    return std::any_of(sums.begin(), sums.end(), [](const QString& sum) { return !sum.isEmpty(); });
}

/// With the groups, and what their columns come to, as the list shows them.
Table listTable(const ListSheet& sheet, const QList<int>& columns)
{
    Table out;
    out.firstColumnIsHeader = true;
    for (const int column : columns) {
        const iplan::Column& field = *sheet.columns.at(column);
        out.columns.push_back({field.labelText(), alignOf(field), usualLetters(sheet, column)});
    }
    for (const ListSheet::Group& group : sheet.groups) {
        if (sheet.isGrouped) {
            const QString title = QStringLiteral("%1 (%L2)").arg(group.title).arg(group.rows.size());
            out.rows.push_back(totalRow(sheet, columns, title, group.sums));
            out.rows.back().heading = true;
        }
        for (const ListSheet::Row& row : group.folded ? QList<ListSheet::Row>() : group.rows) {
            Row cells;
            for (const int column : columns)
                cells.cells.push_back(textCell(cellTextFor(*sheet.columns.at(column), row.texts.at(column))));
            out.rows.push_back(std::move(cells));
        }
    }
    if (hasSums(sheet.sums))
        out.rows.push_back(totalRow(sheet, columns, QStringLiteral("Summe"), sheet.sums));
    return out;
}

/// Columns, by number, that stand side by side on `width`; where not all do there are several parts, each beginning
/// with what names the rows.
QList<QList<int>> columnParts(const ListSheet& sheet, const std::vector<qreal>& needs, double width)
{
    QList<int> naming{0};
    if (sheet.columns.size() > 1 && sheet.columns.at(0)->has(IsCode) && sheet.columns.at(1)->has(IsTitle))
        naming << 1;
    QList<QList<int>> out{{}};
    qreal room = 0;
    for (int column = 0; column < sheet.columns.size(); ++column) {
        const qreal need = needs.at(std::size_t(column));
        if (room + need > width && out.last().size() > naming.size()) {
            out << naming;
            room = 0;
            for (const int name : naming)
                room += needs.at(std::size_t(name));
        }
        out.last() << column;
        room += need;
    }
    return out;
}

/// The list on one page side by side, or in parts.
class ListFitter
{
public:
    ListFitter(const ListSheet& sheet, const ListPaper& paper) : m_sheet(sheet), m_paper(paper)
    {
        QList<int> all;
        for (int column = 0; column < sheet.columns.size(); ++column)
            all << column;
        m_table = listTable(sheet, all);
    }

    [[nodiscard]] bool isLandscape()
    {
        using enum ListPaper::Orientation;
        if (m_paper.orientation != Automatic)
            return m_paper.orientation == Landscape;
        const ColumnNeeds needs = columnNeeds(m_table);
        return std::accumulate(needs.usual.begin(), needs.usual.end(), 0.0) > textAreaMm(false, true).width() * mm;
    }

    [[nodiscard]] std::vector<Table> tables(bool landscape)
    {
        const double width = textAreaMm(landscape, true).width();
        if (m_sheet.rowCount() == 0 || (m_paper.fitToWidth && fitToWidth(m_table, width)))
            return {std::move(m_table)};
        // As few parts as can be, in the smallest type; or at ease.
        const ColumnNeeds needs = columnNeeds(m_table);
        std::vector<Table> out;
        for (const QList<int>& part :
             columnParts(m_sheet, m_paper.fitToWidth ? needs.whole : needs.usual, width * mm)) {
            out.push_back(listTable(m_sheet, part));
            if (m_paper.fitToWidth)
                (void)fitToWidth(out.back(), width);
        }
        return out;
    }

private:
    const ListSheet& m_sheet;
    const ListPaper m_paper;
    Table m_table;
};

} // namespace

Document listReport(const ListSheet& sheet, QDate asOf, const ListPaper& paper)
{
    Document out;
    out.compact = true;
    out.title = sheet.title;
    out.subtitle = counted(sheet.rowCount(), "Eintrag", "Einträge");
    out.asOf = asOf;
    ListFitter fitter(sheet, paper);
    out.landscape = fitter.isLandscape();
    for (const QString& note : sheet.notes)
        addParagraph(out.blocks, note + u'.', ParagraphStyle::Small);
    if (std::any_of(sheet.groups.begin(), sheet.groups.end(), [](const ListSheet::Group& one) { return one.folded; }))
        addParagraph(out.blocks, QStringLiteral("Zugeklappte Gruppen stehen ohne ihre Einträge."),
                     ParagraphStyle::Small);
    std::vector<Table> tables = fitter.tables(out.landscape);
    for (std::size_t part = 0; part < tables.size(); ++part) {
        if (part > 0)
            out.blocks.emplace_back(PageBreak{});
        if (tables.size() > 1)
            addHeading(out.blocks, 1, QStringLiteral("Spalten, Teil %1 von %L2").arg(part + 1).arg(tables.size()));
        out.blocks.push_back(std::move(tables[part]));
    }
    return out;
}

} // namespace iplan::report
