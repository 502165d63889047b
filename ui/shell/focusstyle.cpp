// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/focusstyle.h"

#include "ui/base/icons.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

namespace iplan
{

FocusStyle::FocusStyle(const QString& baseStyle)
    : QProxyStyle(baseStyle.isEmpty() ? nullptr : QStyleFactory::create(baseStyle))
{
}

void FocusStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QToolButton*>(widget) && qobject_cast<QTabBar*>(widget->parentWidget()))
        widget->setFocusPolicy(Qt::NoFocus);
}

void FocusStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    const auto* button = element == PE_IndicatorArrowDown ? qobject_cast<const QToolButton*>(widget) : nullptr;
    const bool isIcon = button && button->toolButtonStyle() == Qt::ToolButtonIconOnly && !button->icon().isNull();
    if (!button || isIcon || button->popupMode() != QToolButton::InstantPopup) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    // Beside the text: in the corner, where Qt puts it, it reads as a comma.
    QStyleOption beside(*option);
    beside.type = QStyleOption::SO_Default; // no longer that of a tool button
    beside.rect.moveCenter({option->rect.center().x(), button->rect().center().y() + 1});
    QProxyStyle::drawPrimitive(element, &beside, painter, widget);
}

void FocusStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const
{
    QProxyStyle::drawControl(element, option, painter, widget);
    if (element != CE_ShapedFrame || !widget || !widget->hasFocus())
        return;
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (!frame || frame->lineWidth <= 0)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(option->palette.color(QPalette::Active, QPalette::Highlight), frame->lineWidth));
    const int inset = frame->lineWidth / 2;
    painter->drawRect(option->rect.adjusted(inset, inset, -1 - inset, -1 - inset));
    painter->restore();
}

QIcon FocusStyle::standardIcon(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const
{
    switch (icon) {
    case SP_ToolBarHorizontalExtensionButton: // of menu bars, too
        return themedIcon(QStringLiteral("more"));
    case SP_LineEditClearButton:
        return themedIcon(QStringLiteral("close"));
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

} // namespace iplan
