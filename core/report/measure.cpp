// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/measure.h"

#include <algorithm>
#include <iterator>

namespace iplan::report
{

namespace
{

constexpr qreal asideIndent = 6 * mm;
constexpr qreal listIndent = 6 * mm;

void append(std::vector<Atom>& atoms, std::vector<Atom> more)
{
    atoms.insert(atoms.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// The look of a text set apart: a background, and bars at its left.
struct AsideLook {
    bool shaded = false;
    std::vector<QPair<qreal, qreal>> bars; ///< left edge and width of each
};

AsideLook lookOfQuote()
{
    return {false, {{2 * mm, 2.5 * pt}}};
}

AsideLook lookOfComment()
{
    return {true, {{2 * mm, 0.6 * pt}, {2 * mm + 2 * pt, 0.6 * pt}}};
}

/// Puts background and bars behind every atom; those of neighbours join.
void decorate(std::vector<Atom>& atoms, const AsideLook& look, qreal width)
{
    for (Atom& atom : atoms) {
        std::vector<Item> fills;
        const qreal left = look.bars.front().first;
        if (look.shaded)
            fills.emplace_back(FillItem{QRectF(left, 0, width - left, atom.height), shadeColor, true});
        for (const auto& [x, barWidth] : look.bars)
            fills.emplace_back(FillItem{QRectF(x, 0, barWidth, atom.height), ruleColor, true});
        atom.items.insert(atom.items.begin(), fills.begin(), fills.end());
    }
}

/// Adds room inside the atom, above its items.
void padTop(Atom& atom, qreal room)
{
    for (Item& item : atom.items) {
        if (auto* text = std::get_if<TextItem>(&item))
            text->position.ry() += room;
    }
    atom.height += room;
}

/// One method per kind of block.
struct Measurer {
    const MeasureContext& context;

    [[nodiscard]] TextBlockPtr text(const Spans& spans, const TextLook& look, qreal indent = 0) const
    {
        return breakText(spans, look, context.width - indent, context.pages);
    }

    std::vector<Atom> operator()(const Heading& heading) const
    {
        static constexpr TextRole roles[] = {TextRole::Heading1, TextRole::Heading2, TextRole::Heading3,
                                             TextRole::Heading4};
        static constexpr qreal spaces[] = {20 * pt, 15 * pt, 12 * pt, 10 * pt};
        const int smaller = context.document.compact ? 2 : 0; // than the title, which is small there
        const auto index = std::size_t(std::min(heading.level - 1 + smaller, 3));
        auto atoms = lineAtoms(text(plain(heading.text), context.look(roles[index])), 0, spaces[index]);
        for (Atom& atom : atoms)
            atom.keepWithNext = true;
        atoms.front().heading = OutlineEntry{heading.level, heading.text, heading.anchor};
        return atoms;
    }

    std::vector<Atom> operator()(const Paragraph& paragraph) const
    {
        switch (paragraph.style) {
        case ParagraphStyle::Quote:
            return aside(paragraph, lookOfQuote());
        case ParagraphStyle::Comment:
            return aside(paragraph, lookOfComment());
        case ParagraphStyle::Lead:
            return lineAtoms(text(paragraph.spans, context.look(TextRole::Lead)), 0, 7 * pt);
        case ParagraphStyle::Small:
            return lineAtoms(text(paragraph.spans, context.look(TextRole::Small)), 0, 4 * pt);
        case ParagraphStyle::Normal:
            break;
        }
        return lineAtoms(text(paragraph.spans, context.look(TextRole::Body)), 0, 6 * pt);
    }

    [[nodiscard]] std::vector<Atom> aside(const Paragraph& paragraph, const AsideLook& look) const
    {
        const bool begins = !paragraph.label.isEmpty();
        auto atoms =
            lineAtoms(text(paragraph.spans, context.look(TextRole::Body), asideIndent + 2 * mm), asideIndent, 0);
        padTop(atoms.front(), begins ? 2 * pt : 4 * pt);
        if (begins) {
            auto label = lineAtoms(text(plain(paragraph.label), context.look(TextRole::Label), asideIndent),
                                   asideIndent, 7 * pt);
            padTop(label.front(), 3 * pt);
            for (Atom& atom : label)
                atom.keepWithNext = true;
            append(label, std::move(atoms));
            atoms = std::move(label);
        }
        atoms.back().height += 3 * pt;
        decorate(atoms, look, context.width);
        return atoms;
    }

    std::vector<Atom> operator()(const List& list) const
    {
        std::vector<Atom> atoms;
        addItems(atoms, list.items, list.ordered, 0);
        if (!atoms.empty())
            atoms.front().spaceBefore = 4 * pt;
        return atoms;
    }

    void addItems(std::vector<Atom>& atoms, const std::vector<ListItem>& items, bool ordered, int level) const
    {
        const qreal indent = listIndent * (level + 1);
        int number = 0;
        for (const ListItem& item : items) {
            ++number;
            const QString mark = ordered          ? QStringLiteral("%1.").arg(number)
                                 : level % 2 == 0 ? QStringLiteral("•")
                                                  : QStringLiteral("–");
            auto lines = lineAtoms(text(item.spans, context.look(TextRole::Body), indent), indent, 2.5 * pt);
            const auto markText = breakText(plain(mark), context.look(TextRole::Body, Align::Right),
                                            listIndent - 1.5 * mm, context.pages);
            lines.front().items.emplace_back(TextItem{markText, 0, 1, QPointF(indent - listIndent, 0)});
            append(atoms, std::move(lines));
            if (level < 5)
                addItems(atoms, item.children, ordered, level + 1);
        }
    }

    std::vector<Atom> operator()(const Table& table) const { return measureTable(table, context); }

    std::vector<Atom> operator()(const KeyValues& sheet) const { return measureTable(asTable(sheet), context); }

    std::vector<Atom> operator()(const Figure& figure) const
    {
        const auto caption = text(plain(figure.caption), context.look(TextRole::Caption));
        const qreal captionHeight = figure.caption.isEmpty() ? 0 : caption->height() + 3 * pt;
        QSizeF size = figure.sizeMm * mm;
        const QSizeF room(context.width, context.height - captionHeight);
        if (size.width() > room.width() || size.height() > room.height())
            size.scale(room, Qt::KeepAspectRatio);
        Atom atom{.spaceBefore = 8 * pt, .height = size.height() + captionHeight};
        atom.items.emplace_back(FigureItem{QRectF(QPointF(0, 0), size), figure.paint});
        if (!figure.anchor.isEmpty())
            atom.heading = OutlineEntry{kCaptionLevel, figure.caption, figure.anchor};
        if (captionHeight > 0)
            atom.items.emplace_back(TextItem{caption, 0, caption->lineCount(), QPointF(0, size.height() + 3 * pt)});
        return {atom, Atom{.spaceBefore = 6 * pt}};
    }

    std::vector<Atom> operator()(const Note& note) const
    {
        const bool warning = note.kind == NoteKind::Warning;
        const AsideLook look{true, {{0, warning ? 4 * pt : 1.2 * pt}}};
        const qreal indent = 4 * mm;
        auto atoms = lineAtoms(text(plain(note.title), context.look(TextRole::Body, Align::Left, true), 2 * indent),
                               indent, 8 * pt);
        padTop(atoms.front(), 4 * pt);
        for (Atom& atom : atoms)
            atom.keepWithNext = true;
        append(atoms, lineAtoms(text(note.spans, context.look(TextRole::Body), 2 * indent), indent, 0));
        atoms.back().height += 4 * pt;
        decorate(atoms, look, context.width);
        return atoms;
    }

    std::vector<Atom> operator()(const PageBreak&) const { return {Atom{.breakBefore = true}}; }

    std::vector<Atom> operator()(const Contents& contents) const { return measureContents(contents, context); }

    std::vector<Atom> operator()(const FixedCells& cells) const { return measureFixed(cells); }
};

/// Whether a block prints the number of a page inside its text.
struct RefFinder {
    static bool in(const Spans& spans)
    {
        return std::any_of(spans.begin(), spans.end(), [](const Span& span) { return !span.pageRef.isEmpty(); });
    }
    static bool in(const std::vector<Spans>& paragraphs)
    {
        return std::any_of(paragraphs.begin(), paragraphs.end(), [](const Spans& spans) { return in(spans); });
    }
    static bool in(const std::vector<ListItem>& items)
    {
        return std::any_of(items.begin(), items.end(),
                           [](const ListItem& item) { return in(item.spans) || in(item.children); });
    }
    bool operator()(const Paragraph& paragraph) const { return in(paragraph.spans); }
    bool operator()(const List& list) const { return in(list.items); }
    bool operator()(const Note& note) const { return in(note.spans); }
    bool operator()(const KeyValues& sheet) const
    {
        return std::any_of(sheet.entries.begin(), sheet.entries.end(),
                           [](const KeyValue& entry) { return in(entry.paragraphs); });
    }
    bool operator()(const Table& table) const
    {
        return std::any_of(table.rows.begin(), table.rows.end(), [](const Row& row) {
            return std::any_of(row.cells.begin(), row.cells.end(),
                               [](const Cell& cell) { return in(cell.paragraphs); });
        });
    }
    template <class Other>
    bool operator()(const Other&) const
    {
        return false;
    }
};

} // namespace

std::vector<Atom> lineAtoms(const TextBlockPtr& text, qreal x, qreal spaceBefore)
{
    std::vector<Atom> atoms;
    const int count = text->lineCount();
    for (int i = 0; i < count; ++i) {
        const auto line = std::size_t(i);
        Atom atom{.spaceBefore = i == 0 ? spaceBefore : 0, .height = text->tops[line + 1] - text->tops[line]};
        atom.keepWithNext = i + 1 < count && (i == 0 || i + 2 == count);
        atom.items.emplace_back(TextItem{text, i, 1, QPointF(x, 0)});
        atoms.push_back(std::move(atom));
    }
    return atoms;
}

std::vector<Atom> measure(const Block& block, const MeasureContext& context)
{
    return std::visit(Measurer{context}, block);
}

QColor headColor(const Document& document)
{
    return document.look.tableColor.isValid() ? document.look.tableColor : shadeColor;
}

bool dependsOnPages(const Block& block)
{
    return std::visit(RefFinder{}, block);
}

} // namespace iplan::report
