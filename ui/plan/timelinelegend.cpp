// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/timelinelegend.h"

#include "ui/base/accessiblerole.h"
#include "ui/plan/timelinetable.h"

#include <cmath>
#include <QPainter>
#include <QPixmap>

namespace iplan
{

TimelineLegend::TimelineLegend(const TimelineTable& table, QWidget* parent) : QWidget(parent), m_table(table)
{
    setAccessibleName(tr("Legende"));
    setAccessibleDescription(
        tr("Geplante und tatsächliche Zeiten als Balken, Schritte als Marken, heute als Linie; die "
           "Zeilen des Zeitplans sagen dasselbe in Worten."));
    setAccessibleRole(*this, QAccessible::Graphic);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize TimelineLegend::sizeHint() const
{
    return {200, fontMetrics().height() + 8};
}

int TimelineLegend::heightForWidth(int width) const
{
    QPixmap nowhere(1, 1);
    QPainter painter(&nowhere);
    painter.setFont(font());
    return static_cast<int>(std::ceil(paintOn(painter, {0, 0, width, 0})));
}

double TimelineLegend::paintOn(QPainter& painter, const QRect& rect) const
{
    report::TimelineColors colors = m_table.colors();
    colors.text = palette().color(QPalette::WindowText);
    report::TimelinePainter paint(painter, m_table.scale(), colors, m_table.point());
    return paint.legend(rect.adjusted(1, 0, 0, 0));
}

void TimelineLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintOn(painter, rect());
}

} // namespace iplan
