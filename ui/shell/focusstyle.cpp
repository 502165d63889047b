// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/focusstyle.h"

#include "ui/base/icons.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace iplan
{

FocusStyle::FocusStyle(const QString& baseStyle)
    : QProxyStyle(baseStyle.isEmpty() ? nullptr : QStyleFactory::create(baseStyle))
{
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
