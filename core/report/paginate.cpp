// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/paginate.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace iplan::report
{

namespace
{

constexpr qreal tolerance = 0.01 * pt;

class Paginator
{
public:
    Paginator(std::deque<Atom> atoms, const QRectF& area) : m_queue(std::move(atoms)), m_area(area)
    {
        m_result.pages.emplace_back();
    }

    Pagination run()
    {
        while (!m_queue.empty()) {
            if (m_queue.front().breakBefore && m_y > 0)
                newPage();
            if (isSpaceAtFoot()) {
                m_queue.pop_front();
                continue;
            }
            const std::size_t length = chainLength();
            if (m_y > m_head && sheetFitsOnlyOn(length)) {
                newPage();
                continue;
            }
            if (m_y + chainHeight(length) <= m_area.height() + tolerance)
                placeChain(length);
            else if (m_y > m_head && heightOnNewPage(length) <= m_area.height() + tolerance)
                newPage();
            else if (!splitOne(length))
                placePiecewise(length);
        }
        if (m_result.pages.size() > 1 && m_result.pages.back().items.empty())
            m_result.pages.pop_back();
        return std::move(m_result);
    }

private:
    /// Space below a table or figure that ends with the page: no reason to begin another one.
    [[nodiscard]] bool isSpaceAtFoot() const
    {
        const Atom& front = m_queue.front();
        return front.items.empty() && front.height == 0 && !front.breakBefore && !front.heading &&
               m_y + front.spaceBefore > m_area.height();
    }

    /// How many atoms at the front are to stand on one page.
    [[nodiscard]] std::size_t chainLength() const
    {
        std::size_t length = 1;
        while (length < m_queue.size() && m_queue[length - 1].keepWithNext && !m_queue[length].breakBefore)
            ++length;
        return length;
    }

    /// Height of the chain at the head of a page.
    [[nodiscard]] qreal freshHeight(std::size_t length) const
    {
        qreal height = -m_queue.front().spaceBefore;
        for (std::size_t i = 0; i < length; ++i)
            height += m_queue[i].spaceBefore + m_queue[i].height;
        return height;
    }

    [[nodiscard]] qreal chainHeight(std::size_t length) const
    {
        return freshHeight(length) + (m_y > 0 ? m_queue.front().spaceBefore : 0);
    }

    /// Whether a sheet that begins in the chain fits on a page, with what stands above it, but not on this one.
    [[nodiscard]] bool sheetFitsOnlyOn(std::size_t length) const
    {
        const auto first = std::find_if(m_queue.begin(), m_queue.begin() + std::ptrdiff_t(length),
                                        [](const Atom& atom) { return atom.beginsSheet; });
        if (first == m_queue.begin() + std::ptrdiff_t(length))
            return false;
        qreal height = first->sheet->height - m_queue.front().spaceBefore;
        for (auto atom = m_queue.begin(); atom != first; ++atom)
            height += atom->spaceBefore + atom->height;
        height += first->spaceBefore;
        return height <= m_area.height() + tolerance &&
               m_y + m_queue.front().spaceBefore + height > m_area.height() + tolerance;
    }

    /// The title of the sheet that goes on with the first atom; null if none does.
    [[nodiscard]] const Atom* continuedTitle() const
    {
        const Atom& front = m_queue.front();
        return front.sheet && !front.beginsSheet ? &front.sheet->continued : nullptr;
    }

    [[nodiscard]] qreal repeatedHeight() const
    {
        qreal height = 0;
        if (const Atom* title = continuedTitle())
            height += title->height;
        if (m_queue.front().repeated) {
            for (const Atom& atom : *m_queue.front().repeated)
                height += atom.height;
        }
        return height;
    }

    /// Height of the chain on a new page, with what is repeated above it.
    [[nodiscard]] qreal heightOnNewPage(std::size_t length) const
    {
        const qreal above = repeatedHeight();
        return above + freshHeight(length) + (above > 0 ? m_queue.front().spaceBefore : 0);
    }

    /// Replaces the first atom of the chain that can be split by its parts.
    bool splitOne(std::size_t length)
    {
        for (std::size_t i = 0; i < length; ++i) {
            if (!m_queue[i].split)
                continue;
            std::vector<Atom> parts = m_queue[i].split();
            parts.front().spaceBefore = m_queue[i].spaceBefore;
            parts.back().keepWithNext = m_queue[i].keepWithNext;
            for (Atom& part : parts) {
                part.repeated = m_queue[i].repeated;
                part.sheet = m_queue[i].sheet;
            }
            const auto at = m_queue.erase(m_queue.begin() + std::ptrdiff_t(i));
            m_queue.insert(at, std::make_move_iterator(parts.begin()), std::make_move_iterator(parts.end()));
            return true;
        }
        return false;
    }

    void placeChain(std::size_t length)
    {
        for (std::size_t i = 0; i < length; ++i) {
            place(m_queue.front());
            m_queue.pop_front();
        }
    }

    /// For a chain longer than a page.
    void placePiecewise(std::size_t length)
    {
        for (std::size_t i = 0; i < length; ++i) {
            if (m_y > 0 && m_y + chainHeight(1) > m_area.height() + tolerance)
                newPage();
            placeChain(1);
        }
    }

    void newPage()
    {
        m_result.pages.emplace_back();
        m_joining.clear();
        m_y = 0;
        if (const Atom* title = continuedTitle())
            place(*title);
        m_head = m_y;
        if (!m_queue.front().repeated)
            return;
        const auto repeated = m_queue.front().repeated;
        for (const Atom& atom : *repeated)
            place(atom);
        m_head = m_y;
    }

    void place(const Atom& atom)
    {
        if (m_y > 0)
            m_y += atom.spaceBefore;
        const QPointF origin = m_area.topLeft() + QPointF(0, m_y);
        if (atom.heading)
            m_result.headings.push_back({*atom.heading, int(m_result.pages.size()) - 1, origin.y()});
        for (Item item : atom.items) {
            std::visit([&](auto& placed) { put(placed, origin); }, item);
        }
        m_y += atom.height;
    }

    void put(FillItem& fill, QPointF origin)
    {
        auto& items = m_result.pages.back().items;
        fill.rect.translate(origin);
        if (fill.joins) {
            for (const std::size_t index : m_joining) {
                auto& before = std::get<FillItem>(items[index]);
                if (before.color == fill.color && before.rect.left() == fill.rect.left() &&
                    before.rect.width() == fill.rect.width() &&
                    std::abs(before.rect.bottom() - fill.rect.top()) < tolerance) {
                    before.rect.setBottom(fill.rect.bottom());
                    return;
                }
            }
            m_joining.push_back(items.size());
        }
        items.emplace_back(fill);
    }

    void put(TextItem& item, QPointF origin)
    {
        item.position += origin;
        addLinks(item);
        m_result.pages.back().items.emplace_back(item);
    }

    void put(FigureItem& item, QPointF origin)
    {
        item.rect.translate(origin);
        m_result.pages.back().items.emplace_back(item);
    }

    void put(LeaderItem& item, QPointF origin)
    {
        item.left += origin.x();
        item.right += origin.x();
        item.top += origin.y();
        m_result.pages.back().items.emplace_back(item);
    }

    void addLinks(const TextItem& item)
    {
        const TextBlock& text = *item.text;
        for (const TextLink& link : text.links) {
            for (int i = item.first; i < item.first + item.count; ++i) {
                const QTextLine line = text.layout->lineAt(i);
                const int from = std::max(link.from, line.textStart());
                const int to = std::min(link.to, line.textStart() + line.textLength());
                if (from >= to)
                    continue;
                const auto index = std::size_t(i);
                const qreal top = text.tops[index] - text.tops[std::size_t(item.first)];
                const qreal height = text.tops[index + 1] - text.tops[index];
                const QRectF rect(QPointF(line.cursorToX(from), top), QPointF(line.cursorToX(to), top + height));
                m_result.pages.back().links.push_back({rect.translated(item.position), link.target});
            }
        }
    }

    std::deque<Atom> m_queue;
    QRectF m_area;
    qreal m_y = 0;
    qreal m_head = 0;                   ///< what is repeated at the head of this page ends here
    std::vector<std::size_t> m_joining; ///< fills of this page that later ones may join
    Pagination m_result;
};

} // namespace

Pagination paginate(std::deque<Atom> atoms, const QRectF& area)
{
    return Paginator(std::move(atoms), area).run();
}

} // namespace iplan::report
