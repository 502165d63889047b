// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"

namespace iplan::report
{

/// Margins of an A4 page in millimetres. Header and footer stand inside the upper and lower ones.
struct PageFrame {
    double left = 25; ///< room for punching
    double right = 20;
    double top = 27;
    double bottom = 25;
    double headerTop = 14;
    double footerBottom = 12;
};

[[nodiscard]] inline PageFrame pageFrame(bool compact)
{
    return compact ? PageFrame{15, 10, 19, 17, 9, 8} : PageFrame{};
}

/// A4 in the orientation, in millimetres.
[[nodiscard]] inline QSizeF pageSizeMm(bool landscape)
{
    return landscape ? QSizeF(297, 210) : QSizeF(210, 297);
}

/// What the margins leave for the content, in millimetres.
[[nodiscard]] inline QSizeF textAreaMm(bool landscape, bool compact)
{
    const PageFrame frame = pageFrame(compact);
    return pageSizeMm(landscape) - QSizeF(frame.left + frame.right, frame.top + frame.bottom);
}

[[nodiscard]] inline QSizeF textAreaMm(const Document& document)
{
    return textAreaMm(document.landscape, document.compact);
}

} // namespace iplan::report
