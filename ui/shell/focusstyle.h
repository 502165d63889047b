// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace iplan
{

/// Another style that shows the focus on what has none to show: texts of several lines, and lists that are empty. The
/// symbols that Qt puts into bars and fields are drawn in the colours of the text, as all others; Qt's are pictures,
/// which dark themes swallow, and finding and reading the first one takes as long as a page. The arrows that scroll
/// tabs are for the mouse only, as those of scroll bars: with keys one walks over the tabs themselves.
class FocusStyle : public QProxyStyle
{
    Q_OBJECT
public:
    using QProxyStyle::polish;
    /// Empty: the style of the system.
    explicit FocusStyle(const QString& baseStyle);
    void polish(QWidget* widget) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap icon, const QStyleOption* option,
                                     const QWidget* widget) const override;
};

} // namespace iplan
