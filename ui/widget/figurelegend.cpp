// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/figurelegend.h"

#include "ui/base/accessiblerole.h"

#include <QPainter>

namespace iplan
{

namespace
{

/// How a name is broken: between words, and within one that is wider than the room.
int nameFlags(const QFontMetrics& letters, const QString& name, int room)
{
    const int broken = Qt::AlignLeft | Qt::TextWordWrap;
    const bool fits = letters.boundingRect(QRect(0, 0, room, 100 * letters.height()), broken, name).width() <= room;
    return fits ? broken : Qt::AlignLeft | Qt::TextWrapAnywhere;
}

} // namespace

FigureLegend::FigureLegend(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Legende"));
    setAccessibleRole(*this, QAccessible::Graphic);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FigureLegend::setEntries(const QList<Entry>& entries)
{
    m_entries = entries;
    QStringList names;
    for (const Entry& entry : entries)
        names << entry.name;
    setAccessibleDescription(tr("Farben und Muster für: %1").arg(names.join(QStringLiteral(", "))));
    updateGeometry();
    update();
}

QList<FigureLegend::Place> FigureLegend::places(int width) const
{
    const QFontMetrics letters = fontMetrics();
    const int side = letters.ascent();
    const int gap = side / 2;
    QList<Place> out;
    int x = 0;
    int top = 0;
    int lineHeight = 0;
    for (const Entry& entry : m_entries) {
        const int wanted = side + gap + letters.horizontalAdvance(entry.name);
        if (x > 0 && x + wanted > width) {
            x = 0;
            top += lineHeight + gap / 2;
            lineHeight = 0;
        }
        const int needed = std::min(std::max(side, width - x - side - gap), wanted - side - gap + 1);
        const int flags = nameFlags(letters, entry.name, needed);
        const QRect room(x + side + gap, top, needed, 100 * letters.height());
        const int height = letters.boundingRect(room, flags, entry.name).height();
        out << Place{QRect(x, top + (letters.height() - side) / 2, side, side),
                     QRect(room.topLeft(), QSize(needed, height)), flags};
        lineHeight = std::max(lineHeight, height);
        x += wanted + 2 * gap;
    }
    return out;
}

int FigureLegend::heightForWidth(int width) const
{
    int height = 0;
    const auto all = places(width);
    for (const Place& place : all)
        height = std::max(height, place.name.bottom() + 1);
    return height;
}

void FigureLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto all = places(width());
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QBrush& brush = m_entries.at(i).brush;
        painter.setPen(QPen(brush.color(), 2));
        painter.setBrush(brush);
        painter.drawRect(all.at(i).sign.adjusted(1, 1, -1, -1));
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(all.at(i).name, all.at(i).flags, m_entries.at(i).name);
    }
}

} // namespace iplan
