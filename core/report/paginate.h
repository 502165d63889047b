// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/layoutitems.h"

#include <deque>

namespace iplan::report
{

/// A link on a page, in page coordinates.
struct PlacedLink {
    QRectF rect;
    QString target;
};

/// Where a heading stands.
struct HeadingPlace {
    OutlineEntry entry;
    int page = 0; ///< counted from 0
    qreal top = 0;
};

struct LaidPage {
    std::vector<Item> items;
    std::vector<PlacedLink> links;
};

struct Pagination {
    std::vector<LaidPage> pages;
    std::vector<HeadingPlace> headings;
};

/// Distributes the atoms over pages whose text area is `area`. Atoms that are to be kept together go to a new page
/// together, and so do whole sheets that fit on one; what would not fit on a whole page is split where it can be.
[[nodiscard]] Pagination paginate(std::deque<Atom> atoms, const QRectF& area);

} // namespace iplan::report
