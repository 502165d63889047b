// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/counted.h"
#include "core/report/content/programmeparts.h"
#include "core/report/content/timelinereport.h"
#include "core/report/pageframe.h"

namespace iplan::report
{

void addProgrammeTimeline(Blocks& blocks, const ReportContext& context)
{
    const auto timeline = std::make_shared<const Timeline>(
        context.snapshot, Timeline::Options{MeasureGrouping::FieldOfAction, {}, context.options.asOf});
    const auto undated = std::ranges::count_if(
        timeline->rows(), [](const TimelineRow& row) { return !row.isHeading() && !isDated(row); });
    const auto all = std::ranges::count_if(timeline->rows(), [](const TimelineRow& row) { return !row.isHeading(); });
    if (undated == all)
        return;
    // Below the heading and above the caption; the names of measures get a good third.
    const QSizeF area = textAreaMm(false, false);
    const std::vector<Figure> figures =
        timelineFigures(timeline, {QSizeF(area.width(), area.height() - 10), area.width() * 0.36, 24, 13});
    addHeading(blocks, 1, QStringLiteral("Zeitplan"));
    for (std::size_t i = 0; i < figures.size(); ++i) {
        Figure figure = figures[i];
        figure.caption = QStringLiteral("Zeitplan der Maßnahmen");
        if (figures.size() > 1)
            figure.caption += QStringLiteral(" (%L1 von %L2)").arg(i + 1).arg(figures.size());
        blocks.emplace_back(std::move(figure));
    }
    if (undated > 0 && context.scope.showsGaps())
        addParagraph(blocks,
                     QStringLiteral("Ohne Angabe zur Laufzeit: %1.").arg(counted(undated, "Maßnahme", "Maßnahmen")),
                     ParagraphStyle::Small);
}

} // namespace iplan::report
