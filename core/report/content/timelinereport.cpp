// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/timelinereport.h"

#include "core/report/pageframe.h"
#include "core/report/textblock.h"
#include "core/report/timelinepaint.h"

#include <cmath>

namespace iplan::report
{

namespace
{

// Millimetres.
const TimelineRoom kLandscape{textAreaMm(true, true), 84, 20, 7}; // the head of the first page has a logo
constexpr double kAxis = 9;
constexpr double kRow = 6;
constexpr double kSpaces = 6; ///< above and below a figure

/// The rows of one page; a row below 0 is the heading of that (negated, less one) row once more.
using TimelineRows = QList<int>;

/// All rows of the timeline.
TimelineRows allRows(const Timeline& timeline)
{
    TimelineRows out;
    for (int row = 0; row < timeline.rows().size(); ++row)
        out << row;
    return out;
}

/// The measures with dates, and the headings above them.
TimelineRows datedRows(const Timeline& timeline)
{
    TimelineRows out;
    int heading = -1;
    for (const int row : allRows(timeline)) {
        if (timeline.rows().at(row).isHeading()) {
            heading = row;
        } else if (isDated(timeline.rows().at(row))) {
            if (heading >= 0)
                out << std::exchange(heading, -1);
            out << row;
        }
    }
    return out;
}

/// Which of these rows stand on which page: no heading at the foot, and the heading once more where a group goes on.
QList<TimelineRows> pagesOf(const Timeline& timeline, const TimelineRows& rows, const TimelineRoom& place)
{
    const double rowsHeight = place.page.height() - kAxis - place.legend - kSpaces;
    const int roomOfPage = static_cast<int>(rowsHeight / kRow);
    const int roomOfFirst = static_cast<int>((rowsHeight - place.firstHead) / kRow);
    QList<TimelineRows> out;
    int heading = -1;
    for (const int row : rows) {
        const bool isHeading = timeline.rows().at(row).isHeading();
        const int room = out.size() <= 1 ? roomOfFirst : roomOfPage;
        const bool isFull = !out.isEmpty() && out.last().size() + (isHeading ? 1 : 0) >= room;
        if (out.isEmpty() || isFull) {
            out << TimelineRows();
            if (!isHeading && heading >= 0)
                out.last() << -heading - 1;
        }
        if (isHeading)
            heading = row;
        out.last() << row;
    }
    return out;
}

/// Paints one page.
struct TimelineFigure {
    std::shared_ptr<const Timeline> timeline;
    TimelineRows rows;
    TimeTick part;
    TimeZoom zoom;
    TimelineRoom room;

    void operator()(QPainter& painter, const QRectF& rect) const
    {
        const qreal unit = rect.width() / room.page.width(); // a millimetre
        const qreal point = unit * 25.4 / 72;
        const TimelineColors colors = paperColors();
        const double width = room.page.width() - room.names;
        const double quarters = static_cast<double>(part.from.daysTo(part.to) + 1) / 91;
        const TimeScale scale(part.from, part.to, zoom, width * unit / quarters);
        QFont font = fontFor(TextRole::Small);
        font.setPixelSize(std::max(1, static_cast<int>(std::lround(7.5 * point))));
        painter.setFont(font);
        TimelinePainter paint(painter, scale, colors, point);
        const QRectF chart = rect.adjusted(room.names * unit, 0, 0, 0);
        paint.axis(QRectF(chart.left(), chart.top(), chart.width(), kAxis * unit), 0);
        qreal top = rect.top() + kAxis * unit;
        QHash<int, QRectF> places;
        for (const int row : rows) {
            const QRectF whole(rect.left(), top, rect.width(), kRow * unit);
            const QRectF line(chart.left(), top, chart.width(), kRow * unit);
            paintRow(painter, paint, row, whole, line, point);
            places.insert(row, line);
            top += kRow * unit;
        }
        paintDependencies(painter, paint, places, scale);
        painter.setPen(QPen(colors.grid, 0.7 * point));
        painter.drawLine(QPointF(rect.left(), top), QPointF(rect.right(), top));
        paint.legend(QRectF(rect.left(), top, rect.width(), room.legend * unit));
    }

    void paintRow(QPainter& painter, TimelinePainter& paint, int number, const QRectF& whole, const QRectF& line,
                  qreal point) const
    {
        const TimelineColors colors = paperColors();
        const TimelineRow& row = timeline->rows().at(number < 0 ? -number - 1 : number);
        QFont font = painter.font();
        font.setBold(row.isHeading());
        painter.setFont(font);
        const QString label = number < 0 ? row.label() + QStringLiteral(" (Fortsetzung)") : row.label();
        if (row.isHeading())
            painter.fillRect(whole, colors.heading);
        else
            paint.row(row, line, 0, timeline->options().today);
        const qreal width = (row.isHeading() ? whole.width() : whole.width() - line.width()) - 4 * point;
        painter.setPen(colors.text);
        painter.drawText(QRectF(whole.left() + point, whole.top(), width, whole.height()),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(font).elidedText(label, Qt::ElideRight, width));
        painter.setPen(QPen(colors.faint, 0.4 * point));
        painter.drawLine(whole.bottomLeft(), whole.bottomRight());
    }

    void paintDependencies(QPainter& painter, TimelinePainter& paint, const QHash<int, QRectF>& places,
                           const TimeScale& scale) const
    {
        for (const TimelineDependency& wait : timeline->dependencies()) {
            if (!places.contains(wait.fromRow) || !places.contains(wait.toRow))
                continue;
            const auto& from = timeline->rows().at(wait.fromRow).milestones.at(wait.fromMilestone);
            const auto& to = timeline->rows().at(wait.toRow).milestones.at(wait.toMilestone);
            const auto isHere = [&](QDate day) { return day >= scale.first() && day <= scale.last(); };
            if (!isHere(from.at) || !isHere(to.at))
                continue;
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            const QRectF line = places.value(wait.fromRow);
            paint.dependency(paint.place(from, line, 0), paint.place(to, places.value(wait.toRow), 0), line.height(),
                             wait.isLate);
            painter.restore();
        }
    }
};

QString alternativeText(const Timeline& timeline, const TimelineRows& rows, const TimeTick& part)
{
    QStringList out{QStringLiteral("Zeitplan %1.").arg(part.label)};
    for (const int row : rows)
        out << timeline.rows().at(row < 0 ? -row - 1 : row).sentence() + u'.';
    return out.join(u'\n');
}

QString groupingText(MeasureGrouping grouping)
{
    switch (grouping) {
    case MeasureGrouping::FieldOfAction:
        return QStringLiteral("nach Handlungsfeldern");
    case MeasureGrouping::LeadOffice:
        return QStringLiteral("nach federführenden Dienststellen");
    case MeasureGrouping::State:
        break;
    }
    return QStringLiteral("nach Stand der Umsetzung");
}

Figure figureOf(const std::shared_ptr<const Timeline>& timeline, const TimelineRows& rows, const TimeTick& part,
                TimeZoom zoom, const TimelineRoom& room)
{
    Figure figure;
    figure.alternativeText = alternativeText(*timeline, rows, part);
    figure.sizeMm = QSizeF(room.page.width(), kAxis + kRow * static_cast<double>(rows.size()) + room.legend);
    figure.paint = TimelineFigure{timeline, rows, part, zoom, room};
    return figure;
}

} // namespace

bool isDated(const TimelineRow& row)
{
    return row.planned || row.actual || !row.milestones.isEmpty();
}

std::vector<Figure> timelineFigures(std::shared_ptr<const Timeline> timeline, const TimelineRoom& room)
{
    const QDate first(timeline->first().year(), 1, 1);
    const QDate last(timeline->last().year(), 12, 31);
    const TimeTick part{first, last,
                        first.year() == last.year() ? QString::number(first.year())
                                                    : QStringLiteral("%1–%2").arg(first.year()).arg(last.year())};
    std::vector<Figure> out;
    for (const TimelineRows& rows : pagesOf(*timeline, datedRows(*timeline), room))
        out.push_back(figureOf(timeline, rows, part, TimeZoom::Years, room));
    return out;
}

Document timelineReport(std::shared_ptr<const Timeline> timeline, TimeZoom zoom)
{
    Document out;
    out.title = QStringLiteral("Zeitplan der Maßnahmen");
    out.subtitle = groupingText(timeline->options().grouping);
    if (!timeline->options().filter.trimmed().isEmpty())
        out.subtitle += QStringLiteral(", Auswahl „%1“").arg(timeline->options().filter.trimmed());
    out.asOf = timeline->options().today;
    out.landscape = true;
    out.compact = true;
    const TimeScale scale(timeline->first(), timeline->last(), zoom, 1);
    const QList<TimelineRows> pages = pagesOf(*timeline, allRows(*timeline), kLandscape);
    for (const TimeTick& part : scale.pages()) {
        for (const TimelineRows& rows : pages) {
            if (!out.blocks.empty())
                out.blocks.emplace_back(PageBreak{});
            out.blocks.emplace_back(figureOf(timeline, rows, part, zoom, kLandscape));
        }
    }
    if (out.blocks.empty())
        out.blocks.emplace_back(Paragraph{plain(QStringLiteral("Keine Maßnahmen."))});
    return out;
}

} // namespace iplan::report
