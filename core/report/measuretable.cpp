// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/columns.h"
#include "core/report/measure.h"

#include <algorithm>

namespace iplan::report
{

namespace
{

constexpr qreal cellPadY = 2.5 * pt;
constexpr int rowLevel = 5; ///< of rows that are headings: below every heading of the text
constexpr qreal paragraphSpace = 3 * pt;
constexpr qreal thick = 0.8 * pt;
constexpr qreal hair = 0.4 * pt;

/// A cell broken into lines.
struct MeasuredCell {
    qreal x = 0;
    std::vector<TextBlockPtr> texts;

    [[nodiscard]] qreal height() const
    {
        qreal sum = texts.empty() ? 0 : paragraphSpace * qreal(texts.size() - 1);
        for (const TextBlockPtr& text : texts)
            sum += text->height();
        return sum;
    }
};

using MeasuredRow = std::vector<MeasuredCell>;

qreal heightOf(const MeasuredRow& row)
{
    qreal height = 0;
    for (const MeasuredCell& cell : row)
        height = std::max(height, cell.height());
    return height + 2 * cellPadY;
}

/// Measures the rows of one table.
class TableMeasurer
{
public:
    TableMeasurer(const Table& table, const MeasureContext& context)
        : m_table(table), m_context(context), m_pad(cellPad(table)), m_grid(table, context.width)
    {
    }

    [[nodiscard]] Atom header(const Row& row, bool last) const
    {
        const MeasuredRow cells = cellsOf(row, m_context.look(TextRole::TableHead, Align::Left, true), false);
        Atom atom{.height = heightOf(cells), .keepWithNext = true};
        const qreal width = m_context.width;
        atom.items.emplace_back(FillItem{QRectF(0, 0, width, atom.height), headColor(m_context.document), true});
        atom.items.emplace_back(last ? FillItem{QRectF(0, atom.height - thick, width, thick), ruleColor}
                                     : FillItem{QRectF(0, atom.height - hair, width, hair), hairColor});
        for (const MeasuredCell& cell : cells)
            addCell(atom, cell, atom.height - cellPadY - cell.height());
        return atom;
    }

    [[nodiscard]] Atom row(const Row& row) const
    {
        MeasuredRow cells =
            cellsOf(row, m_context.look(TextRole::TableCell, Align::Left, row.sum), m_table.firstColumnIsHeader);
        Atom atom{.height = heightOf(cells)};
        if (row.heading) {
            atom.items.emplace_back(FillItem{QRectF(0, 0, m_context.width, atom.height), shadeColor, true});
            atom.heading = OutlineEntry{rowLevel, titleOf(row), {}};
        }
        if (row.sum)
            atom.items.emplace_back(FillItem{QRectF(0, -thick, m_context.width, thick), ruleColor});
        addBottomLine(atom, m_context.width);
        for (const MeasuredCell& cell : cells)
            addCell(atom, cell, cellPadY);
        atom.split = [cells = std::move(cells), width = m_context.width] { return stripsOf(cells, width); };
        return atom;
    }

    /// What stands above the rows of a group that go on on another page.
    [[nodiscard]] Atom continued(const Row& group) const
    {
        Span title{titleOf(group) + QStringLiteral(" (Fortsetzung)")};
        title.bold = true;
        Row row{{Cell{{{title}}}}};
        row.cells.front().columnSpan = static_cast<int>(m_table.columns.size());
        Atom atom = this->row(row);
        atom.split = {};
        return atom;
    }

private:
    /// What a heading says: its first cell.
    static QString titleOf(const Row& row)
    {
        const auto& paragraphs = row.cells.front().paragraphs;
        return paragraphs.empty() ? QString() : plainText(paragraphs.front());
    }

    [[nodiscard]] MeasuredRow cellsOf(const Row& row, const TextLook& base, bool firstIsHeader) const
    {
        MeasuredRow cells;
        qreal x = 0;
        std::size_t column = 0;
        for (const Cell& cell : row.cells) {
            TextLook look = base;
            look.points = m_table.points;
            look.align = cell.align.value_or(m_table.columns[column].align);
            look.bold = look.bold || (firstIsHeader && column == 0);
            const std::size_t first = column;
            qreal width = 0;
            for (int i = 0; i < cell.columnSpan; ++i)
                width += m_grid.widths()[column++];
            MeasuredCell measured{x + m_pad, {}};
            for (const Spans& spans : cell.paragraphs) {
                const Spans fitted = cell.columnSpan == 1 ? m_grid.fitted(spans, first, look.bold) : spans;
                measured.texts.push_back(breakText(fitted, look, width - 2 * m_pad, m_context.pages));
            }
            if (measured.texts.empty())
                measured.texts.push_back(breakText({}, look, width, m_context.pages));
            cells.push_back(std::move(measured));
            x += width;
        }
        return cells;
    }

    static void addCell(Atom& atom, const MeasuredCell& cell, qreal y)
    {
        for (const TextBlockPtr& text : cell.texts) {
            atom.items.emplace_back(TextItem{text, 0, text->lineCount(), QPointF(cell.x, y)});
            y += text->height() + paragraphSpace;
        }
    }

    static void addBottomLine(Atom& atom, qreal width)
    {
        atom.items.emplace_back(FillItem{QRectF(0, atom.height - hair, width, hair), hairColor});
    }

    /// A row as strips: strip n holds the n-th line of every cell.
    static std::vector<Atom> stripsOf(const MeasuredRow& cells, qreal width)
    {
        std::vector<Atom> strips;
        for (const MeasuredCell& cell : cells) {
            std::size_t strip = 0;
            for (const TextBlockPtr& text : cell.texts) {
                for (int i = 0; i < text->lineCount(); ++i, ++strip) {
                    if (strip == strips.size())
                        strips.emplace_back();
                    const auto line = std::size_t(i);
                    const qreal top = strip == 0 ? cellPadY : i == 0 ? paragraphSpace : 0;
                    Atom& atom = strips[strip];
                    atom.items.emplace_back(TextItem{text, i, 1, QPointF(cell.x, top)});
                    atom.height = std::max(atom.height, top + text->tops[line + 1] - text->tops[line]);
                }
            }
        }
        strips.front().keepWithNext = true;
        if (strips.size() > 1)
            strips[strips.size() - 2].keepWithNext = true;
        strips.back().keepWithNext = false;
        strips.back().height += cellPadY;
        addBottomLine(strips.back(), width);
        return strips;
    }

    const Table& m_table;
    const MeasureContext& m_context;
    const qreal m_pad;
    const ColumnGrid m_grid;
};

Atom captionAtom(const Table& table, const MeasureContext& context)
{
    const auto text = breakText(plain(table.caption), context.look(TextRole::Caption), context.width, context.pages);
    Atom atom{.spaceBefore = 10 * pt, .height = text->height() + 3 * pt, .keepWithNext = true};
    atom.items.emplace_back(TextItem{text, 0, text->lineCount(), QPointF(0, 0)});
    if (!table.anchor.isEmpty())
        atom.heading = OutlineEntry{kCaptionLevel, table.caption, table.anchor};
    return atom;
}

Atom topRule(const MeasureContext& context)
{
    Atom atom{.height = thick, .keepWithNext = true};
    atom.items.emplace_back(FillItem{QRectF(0, 0, context.width, thick), ruleColor});
    return atom;
}

} // namespace

std::vector<Atom> measureTable(const Table& table, const MeasureContext& context)
{
    const TableMeasurer measurer(table, context);
    const std::vector<Row> heads = headerRows(table);
    auto header = std::make_shared<std::vector<Atom>>();
    header->push_back(topRule(context));
    qreal headerHeight = thick;
    for (std::size_t i = 0; i < heads.size(); ++i) {
        header->push_back(measurer.header(heads[i], i + 1 == heads.size()));
        headerHeight += header->back().height;
    }
    const bool repeats = table.repeatHeader && headerHeight < context.height * 0.4;
    const bool headings = std::any_of(table.rows.begin(), table.rows.end(), [](const Row& row) { return row.heading; });
    std::vector<Atom> atoms;
    if (!table.caption.isEmpty())
        atoms.push_back(captionAtom(table, context));
    atoms.insert(atoms.end(), header->begin(), header->end());
    if (table.caption.isEmpty())
        atoms.front().spaceBefore = 8 * pt;
    std::shared_ptr<const std::vector<Atom>> repeated = repeats ? header : nullptr;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const Row& row = table.rows[i];
        const bool begins = row.heading || row.group;
        Atom atom = measurer.row(row);
        atom.keepWithNext = staysWithNext(table, i);
        if (begins || (row.sum && headings)) // a sum below groups that have their sums in their headings is of all
            repeated = repeats ? header : nullptr;
        atom.repeated = repeated;
        atoms.push_back(std::move(atom));
        if (begins) {
            auto above = std::make_shared<std::vector<Atom>>(repeats ? *header : std::vector<Atom>());
            above->push_back(measurer.continued(row));
            repeated = std::move(above);
        }
    }
    atoms.push_back(Atom{.spaceBefore = 5 * pt});
    return atoms;
}

} // namespace iplan::report
