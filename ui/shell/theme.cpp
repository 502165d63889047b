// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme.h"

#include <QCoreApplication>
#include <QSettings>
#include <QStandardPaths>

namespace iplan
{

namespace
{

struct ThemeColor {
    QPalette::ColorRole role;
    QRgb light;
    QRgb dark;
    QRgb contrast;
};

constexpr ThemeColor kThemeColors[] = {
    {QPalette::Window, 0xf3f4f6, 0x23272c, 0x000000},
    {QPalette::WindowText, 0x16191d, 0xe8eaed, 0xffffff},
    {QPalette::Base, 0xffffff, 0x17191c, 0x000000},
    {QPalette::AlternateBase, 0xf0f2f5, 0x1e2125, 0x1c1c1c},
    {QPalette::Text, 0x16191d, 0xe8eaed, 0xffffff},
    {QPalette::Button, 0xe9ebef, 0x31363d, 0x000000},
    {QPalette::ButtonText, 0x16191d, 0xe8eaed, 0xffffff},
    {QPalette::BrightText, 0xb00020, 0xff9b9b, 0xffffff},
    {QPalette::Highlight, 0x1f5fa8, 0x2f6db5, 0xffe800},
    {QPalette::HighlightedText, 0xffffff, 0xffffff, 0x000000},
    {QPalette::Link, 0x0b57a4, 0x8ab8f5, 0x7fd4ff},
    {QPalette::LinkVisited, 0x6b3fa0, 0xc7a6f0, 0xe0b8ff},
    {QPalette::ToolTipBase, 0xfff6d8, 0x3a3520, 0x1c1c1c},
    {QPalette::ToolTipText, 0x16191d, 0xf2ecd8, 0xffffff},
    {QPalette::PlaceholderText, 0x59626d, 0xa9b1bb, 0xdcdcdc},
    {QPalette::Light, 0xffffff, 0x4b525b, 0xffffff},
    {QPalette::Midlight, 0xdfe3e8, 0x3b4149, 0x808080},
    {QPalette::Mid, 0x9aa3ae, 0x78828e, 0xffffff},
    {QPalette::Dark, 0x6e7681, 0x101214, 0xffffff},
    {QPalette::Shadow, 0x3c434b, 0x000000, 0x000000},
};

QRgb colorIn(const ThemeColor& color, Theme theme)
{
    return theme == Theme::Dark ? color.dark : theme == Theme::HighContrast ? color.contrast : color.light;
}

} // namespace

QString themeKey(Theme theme)
{
    switch (theme) {
    case Theme::Light:
        return QStringLiteral("light");
    case Theme::Dark:
        return QStringLiteral("dark");
    case Theme::HighContrast:
        return QStringLiteral("highContrast");
    case Theme::System:
        break;
    }
    return QStringLiteral("system");
}

Theme themeFromKey(const QString& key)
{
    for (const Theme theme : kThemes) {
        if (themeKey(theme) == key)
            return theme;
    }
    return Theme::System;
}

QString themeLabel(Theme theme)
{
    switch (theme) {
    case Theme::Light:
        return QCoreApplication::translate("Theme", "Hell");
    case Theme::Dark:
        return QCoreApplication::translate("Theme", "Dunkel");
    case Theme::HighContrast:
        return QCoreApplication::translate("Theme", "Hoher Kontrast");
    case Theme::System:
        break;
    }
    return QCoreApplication::translate("Theme", "Wie das System");
}

QPalette themePalette(Theme theme)
{
    QPalette out;
    for (const ThemeColor& color : kThemeColors)
        out.setColor(QPalette::All, color.role, QColor(colorIn(color, theme)));
    const QColor disabled(theme == Theme::Dark ? 0x868e98 : theme == Theme::HighContrast ? 0x9be39b : 0x767e88);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        out.setColor(QPalette::Disabled, role, disabled);
    out.setColor(QPalette::Disabled, QPalette::Highlight, out.color(QPalette::Active, QPalette::Midlight));
    out.setColor(QPalette::Disabled, QPalette::HighlightedText, out.color(QPalette::Active, QPalette::WindowText));
    return out;
}

bool systemWantsDark()
{
#ifdef Q_OS_WIN
    const QSettings personal(
        QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"),
        QSettings::NativeFormat);
    return personal.value(QStringLiteral("AppsUseLightTheme"), 1).toInt() == 0;
#else
    const QString theme = qEnvironmentVariable("GTK_THEME");
    if (!theme.isEmpty())
        return theme.endsWith(u":dark") || theme.endsWith(u"-dark");
    const QString file =
        QStandardPaths::locate(QStandardPaths::GenericConfigLocation, QStringLiteral("gtk-3.0/settings.ini"));
    return !file.isEmpty() && QSettings(file, QSettings::IniFormat)
                                  .value(QStringLiteral("Settings/gtk-application-prefer-dark-theme"), false)
                                  .toBool();
#endif
}

} // namespace iplan
