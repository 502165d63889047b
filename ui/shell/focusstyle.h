// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace iplan
{

/// Another style that shows the focus on what has none to show: texts of several lines, and lists that are empty.
class FocusStyle : public QProxyStyle
{
    Q_OBJECT
public:
    /// Empty: the style of the system.
    explicit FocusStyle(const QString& baseStyle);
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
};

} // namespace iplan
