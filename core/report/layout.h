// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/paginate.h"

class QPagedPaintDevice;

namespace iplan::report
{

/// A document broken into A4 pages, with header and footer. Layout it once, paint it as often as needed, also in
/// another thread and when that of the layout has ended.
class Layout
{
public:
    explicit Layout(const Document& document);
    Layout(const Layout&) = delete; // what is laid out refers to the document
    Layout& operator=(const Layout&) = delete;

    [[nodiscard]] int pageCount() const { return int(m_pages.size()); }
    /// Page size in layout units.
    [[nodiscard]] QSizeF pageSize() const { return m_pageSize; }
    /// The headings with their places, in reading order; also rows that are headings, without an anchor, at level 5.
    [[nodiscard]] const std::vector<HeadingPlace>& headings() const { return m_headings; }
    /// The links of a page, counted from 0.
    [[nodiscard]] const std::vector<PlacedLink>& links(int page) const { return m_pages[std::size_t(page)].links; }
    /// The normalized document that is laid out.
    [[nodiscard]] const Document& document() const { return m_document; }
    /// Paints a page, counted from 0, in layout units with its upper left corner at the origin.
    void paintPage(QPainter& painter, int page) const;

private:
    void paginateBlocks();
    void insertExcerpts();
    void insertPages(const Excerpt& excerpt);
    void addRunningTexts();
    void addRunning(LaidPage& page, const RunningLine& line, int leaf, qreal y) const;
    [[nodiscard]] TextLook look(TextRole role, Align align = Align::Left) const;

    Document m_document;
    QSizeF m_pageSize;
    QRectF m_area;
    PageNumbers m_numbers;
    std::vector<LaidPage> m_pages;
    std::vector<HeadingPlace> m_headings;
    std::vector<bool> m_isForeign; ///< of each page: it comes from another document
};

/// Paints pages `first` to `last` (counted from 1; 0 as last: to the end) on a printer or any other paged device, one
/// device page each. The painter is active on the device and the device's page is A4 in the orientation of the
/// document.
void paintPages(const Layout& layout, QPagedPaintDevice& device, QPainter& painter, int first = 1, int last = 0);

} // namespace iplan::report
