// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/timelinenote.h"

#include "ui/base/accessiblerole.h"
#include "ui/plan/timelinetable.h"

#include <QPainter>

namespace iplan
{

TimelineNote::TimelineNote(const TimelineTable& table, QWidget* parent) : QWidget(parent), m_table(table)
{
    setObjectName(QStringLiteral("timelineNote"));
    setAccessibleRole(*this, QAccessible::StatusBar);
    setAccessibleName(tr("Nichts gewählt"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void TimelineNote::say(const QString& text, const QStringList& conflicts)
{
    if (text == m_text && conflicts == m_conflicts)
        return;
    m_text = text;
    m_conflicts = conflicts;
    QStringList all = conflicts;
    if (!conflicts.isEmpty())
        all.first().prepend(tr("Passt nicht zusammen: "));
    all.prepend(text);
    setToolTip(text.isEmpty() ? QString() : all.join(u'\n'));
    setAccessibleName(text.isEmpty() ? tr("Nichts gewählt") : all.join(QStringLiteral("; ")));
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    update();
}

QSize TimelineNote::sizeHint() const
{
    return {200, fontMetrics().height() + 4};
}

void TimelineNote::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QFontMetrics letters = fontMetrics();
    painter.setPen(palette().color(QPalette::WindowText));
    const int side = letters.height();
    // What is chosen is never pushed out by what is said of it.
    const int room = m_conflicts.isEmpty() ? width() : width() * 3 / 5;
    const QString text = letters.elidedText(m_text, Qt::ElideMiddle, room); // the dates stand last
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, text);
    if (m_conflicts.isEmpty())
        return;
    const int left = letters.horizontalAdvance(text) + side / 2;
    report::TimelineColors colors = m_table.colors();
    colors.base = palette().color(QPalette::Window);
    painter.setRenderHint(QPainter::Antialiasing);
    report::TimelinePainter(painter, m_table.scale(), colors, m_table.point())
        .conflict(QPointF(left + side / 2.0, height() / 2.0), side * 0.85);
    painter.setPen(palette().color(QPalette::WindowText));
    const QRect rest = rect().adjusted(left + side + 4, 0, 0, 0);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                     letters.elidedText(m_conflicts.join(QStringLiteral("; ")), Qt::ElideRight, rest.width()));
}

} // namespace iplan
