// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"

namespace iplan::report
{

[[nodiscard]] inline PageFrame pageFrame(bool compact)
{
    return compact ? PageFrame{15, 10, 19, 17, 9, 8} : PageFrame{};
}

[[nodiscard]] inline PageFrame pageFrame(const Document& document)
{
    return document.form.value_or(pageFrame(document.compact));
}

/// A4 in the orientation, in millimetres.
[[nodiscard]] inline QSizeF pageSizeMm(bool landscape)
{
    return landscape ? QSizeF(297, 210) : QSizeF(210, 297);
}

/// What the margins leave for the content, in millimetres.
[[nodiscard]] inline QSizeF textAreaMm(bool landscape, const PageFrame& frame)
{
    return pageSizeMm(landscape) - QSizeF(frame.left + frame.right, frame.top + frame.bottom);
}

[[nodiscard]] inline QSizeF textAreaMm(bool landscape, bool compact)
{
    return textAreaMm(landscape, pageFrame(compact));
}

[[nodiscard]] inline QSizeF textAreaMm(const Document& document)
{
    return textAreaMm(document.landscape, pageFrame(document));
}

} // namespace iplan::report
