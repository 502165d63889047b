// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/timeline.h"
#include "core/query/timescale.h"
#include "core/report/document.h"

namespace iplan::report
{

/// The timeline on landscape pages: ten years, three years or one year side by side (by `zoom`), as many measures below
/// each other as a page holds; every page has the axis, the names of the measures and the meaning of the signs. The
/// sentence of each measure is the alternative text.
[[nodiscard]] Document timelineReport(std::shared_ptr<const Timeline> timeline, TimeZoom zoom);

} // namespace iplan::report
