// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/layout.h"

#include "core/report/measure.h"
#include "core/report/pageframe.h"
#include "core/report/runningline.h"

#include <cmath>
#include <QPagedPaintDevice>
#include <QPainter>

namespace iplan::report
{

namespace
{

/// Paints the items of a page.
struct ItemPainter {
    QPainter& painter;
    const PageNumbers& numbers;
    LinePainter lines = {};

    void operator()(const FillItem& fill) const { painter.fillRect(fill.rect, fill.color); }

    void operator()(const TextItem& item)
    {
        const QPointF origin = item.position - QPointF(0, item.text->tops[std::size_t(item.first)]);
        painter.setPen(item.text->color);
        lines.draw(painter, *item.text, item.first, item.count, origin);
    }

    void operator()(const FigureItem& figure) const
    {
        if (!figure.paint)
            return;
        painter.save();
        figure.paint(painter, figure.rect);
        painter.restore();
    }

    void operator()(const LeaderItem& leader)
    {
        const auto found = numbers.find(leader.anchor);
        const QString number = found == numbers.end() ? QStringLiteral("–") : QString::number(found->second);
        TextLook look = leader.look;
        look.align = Align::Right;
        const auto text = breakText(plain(number), look, leader.numberWidth, numbers);
        const QPointF position(leader.right - leader.numberWidth, leader.top);
        (*this)(TextItem{text, 0, text->lineCount(), position});
        const QTextLine line = text->layout->lineAt(0);
        const qreal y = leader.top + line.y() + line.ascent();
        const qreal step = 3 * pt; // dots of all lines stand below each other
        const qreal end = leader.right - line.naturalTextWidth() - 2 * pt;
        painter.save();
        for (qreal x = std::ceil(leader.left / step) * step; x < end - 0.7 * pt; x += step)
            painter.fillRect(QRectF(x, y - 0.7 * pt, 0.7 * pt, 0.7 * pt), hairColor);
        painter.restore();
    }
};

/// Where the sheet that begins with block `first` ends.
std::size_t endOfSheet(const std::vector<Block>& blocks, std::size_t first)
{
    const int level = std::get<Heading>(blocks[first]).level;
    std::size_t end = first + 1;
    for (; end < blocks.size(); ++end) {
        const auto* heading = std::get_if<Heading>(&blocks[end]);
        if ((heading && heading->level <= level) || std::holds_alternative<PageBreak>(blocks[end]))
            break;
    }
    return end;
}

/// The document as it is set on pages: sections that pages of another document show have one sentence left.
Document withoutExcerpted(Document document)
{
    for (const Excerpt& excerpt : document.excerpts) {
        std::vector<Block>& blocks = document.blocks;
        const auto first = std::ranges::find_if(blocks, [&excerpt](const Block& block) {
            const auto* heading = std::get_if<Heading>(&block);
            return heading && heading->anchor == excerpt.section;
        });
        if (first == blocks.end())
            continue;
        const std::size_t begin = std::size_t(first - blocks.begin());
        const std::size_t end = endOfSheet(blocks, begin);
        blocks.erase(first + 1, blocks.begin() + std::ptrdiff_t(end));
        blocks.insert(blocks.begin() + std::ptrdiff_t(begin) + 1, Paragraph{plain(excerpt.sentence)});
    }
    return document;
}

Atom continuedTitle(const Heading& heading, const MeasureContext& context)
{
    const TextLook look = context.look(TextRole::Heading4);
    const QString title = elided(heading.shortTitle, look, context.width * 0.7);
    const auto text = breakText(plain(title + QStringLiteral(" (Fortsetzung)")), look, context.width, context.pages);
    Atom atom{.height = text->height() + 6 * pt};
    atom.items.emplace_back(TextItem{text, 0, text->lineCount(), QPointF(0, 0)});
    return atom;
}

/// Says of the atoms of each sheet that they belong together. `atoms` are those of the title, then of each block.
void markSheets(std::vector<std::vector<Atom>>& atoms, const MeasureContext& context)
{
    const std::vector<Block>& blocks = context.document.blocks;
    for (std::size_t first = 0; first < blocks.size(); ++first) {
        const auto* heading = std::get_if<Heading>(&blocks[first]);
        if (!heading || heading->shortTitle.isEmpty())
            continue;
        auto sheet = std::make_shared<PageSheet>();
        sheet->continued = continuedTitle(*heading, context);
        for (std::size_t i = first; i < endOfSheet(blocks, first); ++i) {
            for (Atom& atom : atoms[i + 1]) {
                sheet->height += atom.spaceBefore + atom.height;
                atom.sheet = sheet;
                atom.beginsSheet = false;
            }
        }
        sheet->height -= atoms[first + 1].front().spaceBefore;
        atoms[first + 1].front().beginsSheet = true;
    }
}

} // namespace

Layout::Layout(const Document& document)
    : m_document(withoutExcerpted(normalized(document))), m_pageSize(pageSizeMm(document.landscape) * mm)
{
    const PageFrame frame = pageFrame(document);
    m_area = QRectF(QPointF(frame.left, frame.top) * mm, textAreaMm(document) * mm);
    paginateBlocks();
    insertExcerpts();
    addRunningTexts();
}

void Layout::paginateBlocks()
{
    const std::vector<OutlineEntry> headings = outline(m_document);
    const MeasureContext context{m_document, headings, m_numbers, m_area.width(), m_area.height()};
    std::vector<std::vector<Atom>> measured{measureTitle(context)};
    bool refers = false;
    for (const Block& block : m_document.blocks) {
        measured.push_back(measure(block, context));
        refers = refers || dependsOnPages(block);
    }
    // A page number inside a text may move what follows; three passes settle all but contrived cases.
    for (int pass = 0; pass < (refers ? 3 : 1); ++pass) {
        for (std::size_t i = 0; pass > 0 && i < m_document.blocks.size(); ++i) {
            if (dependsOnPages(m_document.blocks[i]))
                measured[i + 1] = measure(m_document.blocks[i], context);
        }
        markSheets(measured, context);
        std::deque<Atom> atoms;
        for (const std::vector<Atom>& block : measured)
            atoms.insert(atoms.end(), block.begin(), block.end());
        Pagination result = paginate(std::move(atoms), m_area);
        m_pages = std::move(result.pages);
        m_headings = std::move(result.headings);
        PageNumbers numbers;
        for (const HeadingPlace& heading : m_headings) {
            if (!heading.entry.anchor.isEmpty())
                numbers.emplace(heading.entry.anchor, heading.page + 1);
        }
        if (std::exchange(m_numbers, numbers) == numbers)
            break;
    }
}

void Layout::insertExcerpts()
{
    m_isForeign.assign(m_pages.size(), false);
    for (const Excerpt& excerpt : m_document.excerpts)
        insertPages(excerpt);
}

void Layout::insertPages(const Excerpt& excerpt)
{
    const auto section = std::ranges::find_if(
        m_headings, [&excerpt](const HeadingPlace& one) { return one.entry.anchor == excerpt.section; });
    if (section == m_headings.end())
        return;
    const auto next = std::next(section); // begins a page, since a page break stands before it
    const int at = next == m_headings.end() ? pageCount() : next->page;
    const int count = int(excerpt.pages.size());
    for (auto later = next; later != m_headings.end(); ++later)
        later->page += count;
    for (auto& [anchor, page] : m_numbers)
        page += page > at ? count : 0;
    std::vector<LaidPage> pages;
    std::vector<HeadingPlace> headings;
    for (const int page : excerpt.pages) {
        for (HeadingPlace place : excerpt.whole->headings()) {
            if (place.page != page - 1)
                continue;
            place.page = at + int(pages.size());
            headings.push_back(std::move(place));
        }
        pages.push_back(excerpt.whole->m_pages[std::size_t(page - 1)]);
    }
    m_headings.insert(next, headings.begin(), headings.end());
    m_pages.insert(m_pages.begin() + at, pages.begin(), pages.end());
    m_isForeign.insert(m_isForeign.begin() + at, pages.size(), true);
}

void Layout::addRunningTexts()
{
    if (m_document.form)
        return;
    const PageFrame frame = pageFrame(m_document);
    const qreal headerTop = frame.headerTop * mm;
    const RunningLine header = headerOf(m_document);
    const RunningLine footer = footerOf(m_document);
    int leaf = 0;
    for (int i = 0; i < pageCount(); ++i) {
        if (m_isForeign[std::size_t(i)])
            continue;
        ++leaf;
        if (m_document.cover && i == 0)
            continue;
        LaidPage& page = m_pages[std::size_t(i)];
        addRunning(page, header, leaf, headerTop);
        const qreal headerRule = headerTop + 5.5 * mm;
        page.items.emplace_back(FillItem{QRectF(m_area.left(), headerRule, m_area.width(), 0.5 * pt), hairColor});
        const qreal footerTop = m_pageSize.height() - frame.footerBottom * mm - 4 * mm;
        page.items.emplace_back(
            FillItem{QRectF(m_area.left(), footerTop - 1.5 * mm, m_area.width(), 0.5 * pt), hairColor});
        addRunning(page, footer, leaf, footerTop);
    }
}

TextLook Layout::look(TextRole role, Align align) const
{
    return {.role = role, .align = align, .document = &m_document.look};
}

void Layout::addRunning(LaidPage& page, const RunningLine& line, int leaf, qreal y) const
{
    const auto own = int(std::ranges::count(m_isForeign, false));
    const auto textOf = [&](const RunningPieces& pieces) {
        // Pages of another document keep their numbers; ours then are leaves, so that no two have the same number.
        if (own != pageCount() && countsPages(pieces))
            return QStringLiteral("Auszug, Blatt %1").arg(leaf);
        return runningText(pieces, QString::number(leaf), QStringLiteral("%L1").arg(own));
    };
    const TextLook usual = look(TextRole::Running);
    const QString right = textOf(line.right);
    const QString center = textOf(line.center);
    const qreal gap = 6 * pt;
    // The outer texts give way to the middle one, which stands in the middle of the page.
    const qreal centerWidth = center.isEmpty() ? 0 : textWidth(center, usual) + 2 * gap;
    const qreal half = (m_area.width() - centerWidth) / 2;
    const qreal rightWidth = right.isEmpty() ? 0 : textWidth(right, usual) + gap;
    const qreal leftRoom = center.isEmpty() ? m_area.width() - rightWidth : half;
    const auto put = [&](const QString& text, Align align, qreal room) {
        if (text.isEmpty())
            return;
        const auto block =
            breakText(plain(elided(text, usual, room)), look(TextRole::Running, align), m_area.width(), m_numbers);
        page.items.emplace_back(TextItem{block, 0, 1, QPointF(m_area.left(), y)});
    };
    put(textOf(line.left), Align::Left, leftRoom);
    put(center, Align::Center, m_area.width());
    put(right, Align::Right, center.isEmpty() ? m_area.width() : half);
}

void Layout::paintPage(QPainter& painter, int page) const
{
    ItemPainter itemPainter{painter, m_numbers};
    for (const Item& item : m_pages[std::size_t(page)].items)
        std::visit(itemPainter, item);
}

void paintPages(const Layout& layout, QPagedPaintDevice& device, QPainter& painter, int first, int last)
{
    const QPageLayout pageLayout = device.pageLayout();
    QPointF offset;
    if (pageLayout.mode() == QPageLayout::StandardMode)
        offset = pageLayout.paintRectPixels(device.logicalDpiX()).topLeft();
    const int end = last <= 0 ? layout.pageCount() : std::min(last, layout.pageCount());
    for (int page = std::max(first, 1); page <= end; ++page) {
        if (page > std::max(first, 1) && !device.newPage())
            return;
        painter.save();
        painter.translate(-offset);
        painter.scale(device.logicalDpiX() / (72 * pt), device.logicalDpiY() / (72 * pt));
        layout.paintPage(painter, page - 1);
        painter.restore();
    }
}

} // namespace iplan::report
