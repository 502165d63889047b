// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/taskbutton.h"

#include <QPainter>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace iplan
{

namespace
{

constexpr int kTaskMargin = 8;

} // namespace

TaskButton::TaskButton(const QString& text, const QString& explanation, QWidget* parent)
    : QPushButton(text, parent), m_explanation(explanation)
{
    setFlat(true);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(QString(text).remove(u'&'));
    setAccessibleDescription(explanation);
    setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);
}

QFont TaskButton::titleFont() const
{
    QFont out = font();
    out.setBold(true);
    return out;
}

QSize TaskButton::sizeHint() const
{
    const int line = fontMetrics().lineSpacing();
    const int title = QFontMetrics(titleFont()).horizontalAdvance(text());
    const int widest = qMax(title, fontMetrics().horizontalAdvance(m_explanation));
    return {3 * kTaskMargin + 2 * line + widest, 2 * line + 2 * kTaskMargin};
}

void TaskButton::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = {};
    if (underMouse())
        option.features &= ~QStyleOptionButton::Flat;
    painter.drawControl(QStyle::CE_PushButton, option);

    const int line = fontMetrics().lineSpacing();
    const int side = line * 7 / 4;
    icon().paint(&painter, QRect(kTaskMargin, (height() - side) / 2, side, side));
    const int left = 2 * kTaskMargin + 2 * line;
    const int top = (height() - 2 * line) / 2;
    painter.setPen(palette().color(QPalette::ButtonText));
    painter.setFont(titleFont());
    painter.drawText(QRect(left, top, width() - left, line), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic,
                     text());
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(QRect(left, top + line, width() - left, line), Qt::AlignLeft | Qt::AlignVCenter, m_explanation);
}

} // namespace iplan
