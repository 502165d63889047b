// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/appearance.h"

#include "ui/shell/contraststyle.h"
#include "ui/shell/focusstyle.h"

#include <QApplication>
#include <QComboBox>
#include <QSettings>
#include <QStyle>
#include <QWidget>

namespace iplan
{

namespace
{

const QString kThemeSetting = QStringLiteral("appearance/theme");
const QString kLettersSetting = QStringLiteral("appearance/letterPercent");
// What the application has been given so far, as properties of it: there is one application, whatever windows it has.
constexpr const char* kAppliedTheme = "iplanTheme";
constexpr const char* kAppliedLetters = "iplanLetterPercent";

void applySystemColors()
{
    QApplication::setPalette(QPalette()); // back to those of the system
    if (QApplication::palette().color(QPalette::Window).lightnessF() > 0.5 && systemWantsDark()) {
        QApplication::setPalette(themePalette(Theme::Dark));
        return;
    }
    // Only this one role is set, so that all others follow the theme of the system.
    QPalette change;
    QColor faint = QApplication::palette().color(QPalette::Active, QPalette::Text);
    faint.setAlphaF(0.68F); // on white and on light grey more than 4.5:1
    change.setColor(QPalette::PlaceholderText, faint);
    QApplication::setPalette(change);
}

/// Belongs to the application once it is set.
QStyle* styleOf(Theme theme)
{
    switch (theme) {
    case Theme::Dark:
        return new ContrastStyle(Outlines::Fields);
    case Theme::HighContrast:
        return new ContrastStyle(Outlines::All);
    case Theme::Light:
        return new FocusStyle(QStringLiteral("Fusion")); // heeds every colour
    case Theme::System:
        break;
    }
    return new FocusStyle({});
}

void applyTheme(Theme theme)
{
    const QString former = qApp->property(kAppliedTheme).toString(); // empty at first
    qApp->setProperty(kAppliedTheme, themeKey(theme));
    if (themeKey(theme) != former)
        QApplication::setStyle(styleOf(theme));
    if (theme == Theme::System)
        applySystemColors();
    else
        QApplication::setPalette(themePalette(theme));
}

void applyLetters(int percent)
{
    const QVariant applied = qApp->property(kAppliedLetters);
    const int former = applied.isValid() ? applied.toInt() : 100;
    if (percent == former)
        return;
    qApp->setProperty(kAppliedLetters, percent);
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * percent / former);
    setLetters(font);
}

} // namespace

void setLetters(const QFont& font)
{
    QApplication::setFont(font);
    // Qt tells windows only, and what inherits from them; headings have letters of their own.
    QEvent event(QEvent::ApplicationFontChange);
    for (QWidget* widget : QApplication::allWidgets()) {
        if (!widget->isWindow())
            QApplication::sendEvent(widget, &event);
        // A combo box remembers how small it may get, whatever its letters, until its style changes.
        if (qobject_cast<QComboBox*>(widget)) {
            QEvent style(QEvent::StyleChange);
            QApplication::sendEvent(widget, &style);
            widget->updateGeometry();
        }
    }
}

Appearance storedAppearance()
{
    const QSettings settings;
    Appearance out;
    out.theme = themeFromKey(settings.value(kThemeSetting).toString());
    out.letterPercent = qBound(75, settings.value(kLettersSetting, 100).toInt(), 250);
    return out;
}

void storeAppearance(const Appearance& appearance)
{
    QSettings settings;
    settings.setValue(kThemeSetting, themeKey(appearance.theme));
    settings.setValue(kLettersSetting, appearance.letterPercent);
}

void applyAppearance(const Appearance& appearance)
{
    applyTheme(appearance.theme);
    applyLetters(appearance.letterPercent);
}

void adjustAppearance()
{
    applyAppearance(storedAppearance());
}

} // namespace iplan
