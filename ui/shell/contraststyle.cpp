// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/contraststyle.h"

#include <QGroupBox>
#include <QPainter>
#include <QStyleOption>

namespace iplan
{

namespace
{

enum class OutlineShape { Box, Circle };

void outline(QPainter& painter, const QStyleOption& option, OutlineShape shape = OutlineShape::Box)
{
    const bool focused = option.state & QStyle::State_HasFocus;
    const bool enabled = option.state & QStyle::State_Enabled;
    const QColor color = enabled ? option.palette.color(QPalette::Active, QPalette::Mid)
                                 : option.palette.color(QPalette::Disabled, QPalette::WindowText);
    painter.save();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(focused ? option.palette.color(QPalette::Highlight) : color, focused ? 3 : 1));
    const int inset = focused ? 1 : 0;
    const QRect line = option.rect.adjusted(inset, inset, -1 - inset, -1 - inset);
    if (shape == OutlineShape::Circle) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.drawEllipse(line);
    } else {
        painter.drawRect(line);
    }
    painter.restore();
}

/// The branch of a selected row has the colour of the selection behind it, so its arrow needs that of the text on it.
QStyleOptionViewItem onSelection(const QStyleOption& branch)
{
    QStyleOptionViewItem out;
    static_cast<QStyleOption&>(out) = branch;
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        const QColor text = branch.palette.color(group, QPalette::HighlightedText);
        for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
            out.palette.setColor(group, role, text);
    }
    return out;
}

/// Where Fusion draws the frame of a group: below its title, which a line through the letters would make hard to read.
QStyleOption belowTitle(const QStyleOption& frame, const QWidget* widget, int indicatorHeight)
{
    constexpr int kGroupTopMargin = 3; // of Fusion
    QStyleOption out(frame);
    if (const auto* box = qobject_cast<const QGroupBox*>(widget); box && !box->title().isEmpty())
        out.rect.setTop(out.rect.top() + qMax(indicatorHeight, box->fontMetrics().height()) + kGroupTopMargin);
    return out;
}

} // namespace

ContrastStyle::ContrastStyle(Outlines outlines) : FocusStyle(QStringLiteral("Fusion")), m_outlines(outlines) {}

void ContrastStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                  const QWidget* widget) const
{
    if (element == PE_IndicatorBranch && option->state & State_Selected) {
        const QStyleOptionViewItem selected = onSelection(*option);
        FocusStyle::drawPrimitive(element, &selected, painter, widget);
        return;
    }
    FocusStyle::drawPrimitive(element, option, painter, widget);
    switch (element) {
    case PE_FrameLineEdit:
    case PE_PanelLineEdit:
    case PE_PanelButtonCommand:
    case PE_IndicatorCheckBox:
        outline(*painter, *option);
        break;
    case PE_IndicatorRadioButton: // a box would say that several can be chosen
        outline(*painter, *option, OutlineShape::Circle);
        break;
    case PE_FrameGroupBox:
        if (m_outlines == Outlines::All)
            outline(*painter, belowTitle(*option, widget, pixelMetric(PM_ExclusiveIndicatorHeight, option, widget)));
        break;
    case PE_FrameTabWidget:
    case PE_FrameMenu:
    case PE_FrameFocusRect:
        if (m_outlines == Outlines::All)
            outline(*painter, *option);
        break;
    case PE_Frame:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth > 0)
            outline(*painter, *option);
        break;
    case PE_PanelButtonTool:
        if (m_outlines == Outlines::All && option->state & (State_MouseOver | State_On | State_Sunken | State_HasFocus))
            outline(*painter, *option);
        break;
    default:
        break;
    }
}

void ContrastStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                       const QWidget* widget) const
{
    FocusStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox || control == CC_SpinBox || (control == CC_ScrollBar && m_outlines == Outlines::All))
        outline(*painter, *option);
}

void ContrastStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const
{
    FocusStyle::drawControl(element, option, painter, widget);
    if (m_outlines == Outlines::All && (element == CE_TabBarTabShape || element == CE_HeaderSection))
        outline(*painter, *option);
}

} // namespace iplan
