// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/qpdf.h"

#include <functional>
#include <QRectF>

namespace iplan::report
{

/// Which structure element a picture on a page belongs to.
struct MarkedPicture {
    QRectF place; ///< of the element, in points from the lower left corner of the page
    int mcid = 0; ///< to be given to the content
};

/// Rewrites the content of a page so that every mark on paper is tagged (ISO 14289-1, 7.1): what is painted outside of
/// marked content becomes an artifact, and an artifact that paints a picture at one of the places gets the tag /Figure
/// with the MCID of that place. Calls `found` with the place for each. Throws what libqpdf throws.
void completeMarks(QPDFPageObjectHelper& page, const std::vector<MarkedPicture>& pictures,
                   const std::function<void(const MarkedPicture&)>& found);

} // namespace iplan::report
