// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/docxtable.h"

#include "core/report/columns.h"
#include "core/report/fixedcells.h"
#include "core/report/measure.h"

namespace iplan::report
{

using namespace Qt::StringLiterals;

namespace
{

enum class RowKind { Head, Group, Lined, Plain };

class TableWriter
{
public:
    TableWriter(DocxText& out, const Table& table, const DocxTableLook& look)
        : m_out(out), m_xml(out.xml), m_table(table), m_look(look), m_grid(table, look.widthMm * mm)
    {
        // Rounded edges, not widths, so that the columns add up to the whole.
        double edge = 0;
        for (const double width : m_grid.widths()) {
            const int left = twips(edge / mm);
            edge += width;
            m_widths.push_back(twips(edge / mm) - left);
        }
    }

    void write()
    {
        const std::vector<Row> heads = headerRows(m_table);
        m_xml.open("w:tbl"_L1);
        properties(!heads.empty());
        for (const Row& head : heads)
            row(head, RowKind::Head, false);
        for (std::size_t i = 0; i < m_table.rows.size(); ++i) {
            const Row& body = m_table.rows[i];
            const bool isLined = body.sum || (i == 0 && heads.empty());
            row(body,
                body.heading ? RowKind::Group
                : isLined    ? RowKind::Lined
                             : RowKind::Plain,
                staysWithNext(m_table, i) || (m_look.together && i + 1 < m_table.rows.size()));
        }
        m_xml.close();
    }

private:
    void properties(bool hasHead)
    {
        m_xml.open("w:tblPr"_L1);
        m_xml.empty("w:tblStyle"_L1, {{"w:val"_L1, u"Berichtstabelle"_s}});
        m_xml.empty("w:tblW"_L1, {{"w:w"_L1, QString::number(widthOf(0, m_widths.size()))}, {"w:type"_L1, u"dxa"_s}});
        m_xml.empty("w:tblLayout"_L1, {{"w:type"_L1, u"fixed"_s}});
        // What the first row and column are, for those who hear the table.
        const int bits = (hasHead ? 0x20 : 0) | (m_table.firstColumnIsHeader ? 0x80 : 0) | 0x600;
        m_xml.empty("w:tblLook"_L1, {{"w:val"_L1, u"%1"_s.arg(bits, 4, 16, QLatin1Char('0')).toUpper()},
                                     {"w:firstRow"_L1, hasHead ? u"1"_s : u"0"_s},
                                     {"w:lastRow"_L1, u"0"_s},
                                     {"w:firstColumn"_L1, m_table.firstColumnIsHeader ? u"1"_s : u"0"_s},
                                     {"w:lastColumn"_L1, u"0"_s},
                                     {"w:noHBand"_L1, u"1"_s},
                                     {"w:noVBand"_L1, u"1"_s}});
        if (!m_table.caption.isEmpty())
            m_xml.empty("w:tblCaption"_L1, {{"w:val"_L1, m_table.caption}});
        m_xml.close();
        m_xml.open("w:tblGrid"_L1);
        for (const int width : m_widths)
            m_xml.empty("w:gridCol"_L1, {{"w:w"_L1, QString::number(width)}});
        m_xml.close();
    }

    [[nodiscard]] int widthOf(std::size_t column, std::size_t span) const
    {
        int width = 0;
        for (std::size_t i = column; i < std::min(column + span, m_widths.size()); ++i)
            width += m_widths[i];
        return width;
    }

    /// With `keep` the row does not stand last on a page.
    void row(const Row& row, RowKind kind, bool keep)
    {
        m_xml.open("w:tr"_L1);
        m_xml.open("w:trPr"_L1);
        if (!mayBreak(row))
            m_xml.empty("w:cantSplit"_L1);
        if (kind == RowKind::Head)
            m_xml.empty("w:tblHeader"_L1);
        m_xml.close();
        std::size_t column = 0;
        for (const Cell& cell : row.cells) {
            const bool names = kind == RowKind::Head || (m_table.firstColumnIsHeader && column == 0);
            const DocxLook look{cell.align.value_or(m_table.columns[column].align), row.sum && !names,
                                keep || kind == RowKind::Head, m_table.points};
            this->cell(cell, column, kind, names, look);
            column += std::size_t(cell.columnSpan);
        }
        m_xml.close();
    }

    void cell(const Cell& cell, std::size_t column, RowKind kind, bool names, const DocxLook& look)
    {
        m_xml.open("w:tc"_L1);
        m_xml.open("w:tcPr"_L1);
        m_xml.empty("w:tcW"_L1, {{"w:w"_L1, QString::number(widthOf(column, std::size_t(cell.columnSpan)))},
                                 {"w:type"_L1, u"dxa"_s}});
        if (cell.columnSpan > 1)
            m_xml.empty("w:gridSpan"_L1, {{"w:val"_L1, QString::number(cell.columnSpan)}});
        lines(kind);
        if (kind == RowKind::Head || kind == RowKind::Group)
            m_xml.empty("w:shd"_L1, {{"w:val"_L1, u"clear"_s}, {"w:color"_L1, u"auto"_s}, {"w:fill"_L1, fill(kind)}});
        m_xml.close();
        const auto style = names ? "TableHeading"_L1 : "TableText"_L1;
        if (cell.paragraphs.empty())
            m_out.paragraph(style, {}, look);
        for (const Spans& spans : cell.paragraphs)
            m_out.paragraph(style, cell.columnSpan == 1 ? m_grid.fitted(spans, column, look.bold || names) : spans,
                            look);
        m_xml.close();
    }

    [[nodiscard]] QString fill(RowKind kind) const
    {
        const QColor color = kind == RowKind::Head ? m_look.head : shadeColor;
        return color.name().mid(1).toUpper();
    }

    /// Lines of a cell beside those of the table style.
    void lines(RowKind kind)
    {
        if (kind != RowKind::Head && kind != RowKind::Lined)
            return;
        m_xml.open("w:tcBorders"_L1);
        for (const QLatin1StringView side : {"w:top"_L1, "w:bottom"_L1}) {
            if (kind == RowKind::Head || side == "w:top"_L1)
                m_xml.empty(side, {{"w:val"_L1, u"single"_s},
                                   {"w:sz"_L1, u"6"_s},
                                   {"w:space"_L1, u"0"_s},
                                   {"w:color"_L1, u"000000"_s}});
        }
        m_xml.close();
    }

    DocxText& m_out;
    XmlWriter& m_xml;
    const Table& m_table;
    const DocxTableLook& m_look;
    ColumnGrid m_grid;
    std::vector<int> m_widths; ///< in twips
};

/// A paragraph of the least height: Word wants one behind a table, and one before it to begin a page.
void tinyParagraph(DocxText& out)
{
    out.openParagraph("Tiny"_L1);
    out.xml.close();
}

class FixedCellWriter
{
public:
    FixedCellWriter(DocxText& out, const FixedCells& cells) : m_out(out), m_xml(out.xml), m_cells(cells) {}

    void write()
    {
        m_xml.open("w:tbl"_L1);
        properties();
        const std::size_t columns = m_cells.widthsMm.size();
        for (std::size_t first = 0; first < m_cells.cells.size(); first += columns) {
            m_xml.open("w:tr"_L1);
            m_xml.open("w:trPr"_L1);
            m_xml.empty("w:cantSplit"_L1);
            m_xml.empty("w:trHeight"_L1, {{"w:val"_L1, length(m_cells.heightMm)}, {"w:hRule"_L1, u"exact"_s}});
            m_xml.close();
            for (std::size_t column = 0; column < columns; ++column)
                cell(m_cells.cells[first + column], column);
            m_xml.close();
        }
        m_xml.close();
    }

private:
    static QString length(double mm) { return QString::number(twips(mm)); }

    /// Sides with the given lengths, in the order of the schema.
    void margins(QLatin1StringView name, double top, double side)
    {
        m_xml.open(name);
        const std::pair<QLatin1StringView, double> sides[] = {
            {"w:top"_L1, top}, {"w:left"_L1, side}, {"w:bottom"_L1, 0}, {"w:right"_L1, side}};
        for (const auto& [key, mm] : sides)
            m_xml.empty(key, {{"w:w"_L1, length(mm)}, {"w:type"_L1, u"dxa"_s}});
        m_xml.close();
    }

    void properties()
    {
        double width = 0;
        for (const double column : m_cells.widthsMm)
            width += column;
        m_xml.open("w:tblPr"_L1);
        m_xml.empty("w:tblW"_L1, {{"w:w"_L1, length(width)}, {"w:type"_L1, u"dxa"_s}});
        m_xml.empty("w:tblInd"_L1, {{"w:w"_L1, u"0"_s}, {"w:type"_L1, u"dxa"_s}});
        m_xml.empty("w:tblLayout"_L1, {{"w:type"_L1, u"fixed"_s}});
        margins("w:tblCellMar"_L1, 0, 0);
        m_xml.close();
        m_xml.open("w:tblGrid"_L1);
        for (const double column : m_cells.widthsMm)
            m_xml.empty("w:gridCol"_L1, {{"w:w"_L1, length(column)}});
        m_xml.close();
    }

    void cell(const FixedCell& cell, std::size_t column)
    {
        m_xml.open("w:tc"_L1);
        m_xml.open("w:tcPr"_L1);
        m_xml.empty("w:tcW"_L1, {{"w:w"_L1, length(m_cells.widthsMm[column])}, {"w:type"_L1, u"dxa"_s}});
        margins("w:tcMar"_L1, m_cells.topMm, m_cells.insetMm);
        m_xml.close();
        if (!cell.small.isEmpty())
            m_out.paragraph("TableText"_L1, plain(cell.small), {.points = kSmallFixedPoints});
        const double points = fittedPoints(m_cells, cell, column);
        for (const Spans& line : cell.lines)
            m_out.paragraph("TableText"_L1, line, {.points = points});
        if (cell.small.isEmpty() && cell.lines.empty())
            m_out.paragraph("TableText"_L1, {});
        m_xml.close();
    }

    DocxText& m_out;
    XmlWriter& m_xml;
    const FixedCells& m_cells;
};

} // namespace

void writeFixedCells(DocxText& out, const FixedCells& cells)
{
    if (out.breaksPage())
        tinyParagraph(out);
    FixedCellWriter(out, cells).write();
    tinyParagraph(out);
}

void writeTable(DocxText& out, const Table& table, const DocxTableLook& look)
{
    TableWriter(out, table, look).write();
}

} // namespace iplan::report
