// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/focusstyle.h"

namespace iplan
{

/// How much of it ContrastStyle outlines.
enum class Outlines {
    Fields, ///< what is typed into, chosen or ticked
    All     ///< also buttons of bars, tabs, headers and groups
};

/// Outlines around what can be used, and a thick one around what has the focus: on a dark background the shades that
/// the style draws otherwise cannot be told apart (WCAG 1.4.11). They have the colour QPalette::Mid.
class ContrastStyle : public FocusStyle
{
    Q_OBJECT
public:
    explicit ContrastStyle(Outlines outlines);
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;

private:
    const Outlines m_outlines;
};

} // namespace iplan
