// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/timeline.h"
#include "core/query/timescale.h"
#include "core/report/document.h"

namespace iplan::report
{

/// The room for a timeline in a document, in millimetres.
struct TimelineRoom {
    QSizeF page;      ///< at most, of one figure
    double names;     ///< width of the names of the measures
    double firstHead; ///< height that something else takes on the first page
    double legend;    ///< height of the meaning of the signs
};

/// Whether anything of the row has a place in time.
[[nodiscard]] bool isDated(const TimelineRow& row);

/// The measures that have dates as figures, each with all the years and as many of them below each other as the room
/// holds, with axis, names and the meaning of the signs. The sentence of each measure is the alternative text.
[[nodiscard]] std::vector<Figure> timelineFigures(std::shared_ptr<const Timeline> timeline, const TimelineRoom& room);

/// The timeline on landscape pages: ten years, three years or one year side by side (by `zoom`), as many measures below
/// each other as a page holds; every page has the axis, the names of the measures and the meaning of the signs. The
/// sentence of each measure is the alternative text.
[[nodiscard]] Document timelineReport(std::shared_ptr<const Timeline> timeline, TimeZoom zoom);

} // namespace iplan::report
