// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test.h"
#include "ui/shell/contraststyle.h"
#include "ui/shell/theme.h"

#include <algorithm>
#include <QGroupBox>
#include <QImage>
#include <QPainter>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

using namespace iplan;

TEST_CASE("Texts of every theme can be read on the backgrounds they stand on", "[ui]")
{
    using Role = QPalette::ColorRole;
    const std::pair<Role, Role> pairs[] = {
        {Role::WindowText, Role::Window},
        {Role::Text, Role::Base},
        {Role::Text, Role::AlternateBase},
        {Role::ButtonText, Role::Button},
        {Role::WindowText, Role::Button},
        {Role::HighlightedText, Role::Highlight},
        {Role::ToolTipText, Role::ToolTipBase},
        {Role::PlaceholderText, Role::Base},
        {Role::PlaceholderText, Role::Window},
        {Role::PlaceholderText, Role::AlternateBase},
        {Role::Link, Role::Base},
        {Role::Link, Role::Window},
        {Role::LinkVisited, Role::Base},
        {Role::BrightText, Role::Base},
    };
    for (const Theme theme : {Theme::Light, Theme::Dark, Theme::HighContrast}) {
        const QPalette palette = themePalette(theme);
        for (const auto& [text, ground] : pairs) {
            INFO(themeKey(theme).toStdString() << ": role " << text << " on " << ground);
            CHECK(contrastOf(palette.color(text), palette.color(ground)) >= (theme == Theme::HighContrast ? 7.0 : 4.5));
        }
        // What is selected is told from what is not.
        CHECK(contrastOf(palette.color(Role::Highlight), palette.color(Role::Base)) >= 3.0);
        // What can be used is told from its ground by its outline, where the style draws one (ContrastStyle).
        if (theme != Theme::Light) {
            CHECK(contrastOf(palette.color(Role::Mid), palette.color(Role::Window)) >= 3.0);
            CHECK(contrastOf(palette.color(Role::Mid), palette.color(Role::Base)) >= 3.0);
        }
        CHECK(themeFromKey(themeKey(theme)) == theme);
    }
    CHECK(contrastOf(Qt::black, Qt::white) == Approx(21.0));
    CHECK(themeFromKey(QStringLiteral("unbekannt")) == Theme::System);
}

TEST_CASE("The arrow of a selected branch stands out from the selection", "[ui]")
{
    const QPalette palette = themePalette(Theme::HighContrast);
    const QColor ground = palette.color(QPalette::Highlight);
    QImage picture(24, 24, QImage::Format_RGB32);
    picture.fill(ground);
    QStyleOptionViewItem branch;
    branch.rect = picture.rect();
    branch.palette = palette;
    branch.state = QStyle::State_Children | QStyle::State_Item | QStyle::State_Selected | QStyle::State_Enabled |
                   QStyle::State_Active;
    QPainter painter(&picture);
    ContrastStyle(Outlines::All).drawPrimitive(QStyle::PE_IndicatorBranch, &branch, &painter, nullptr);
    painter.end();
    double strongest = 1.0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            strongest = std::max(strongest, contrastOf(picture.pixelColor(x, y), ground));
    }
    CHECK(strongest >= 4.5); // its lines are thin and smoothed
}

TEST_CASE("The arrows that scroll tabs are no stop of the Tab key", "[ui]")
{
    const std::unique_ptr<QStyle> styles[] = {std::make_unique<FocusStyle>(QStringLiteral("Fusion")),
                                              std::make_unique<ContrastStyle>(Outlines::Fields),
                                              std::make_unique<ContrastStyle>(Outlines::All)};
    for (const auto& style : styles) {
        QTabBar tabs;
        const QList<QToolButton*> arrows = tabs.findChildren<QToolButton*>();
        REQUIRE(arrows.size() == 2);
        for (QToolButton* arrow : arrows) {
            style->polish(arrow);
            CHECK(arrow->focusPolicy() == Qt::NoFocus);
        }
        QToolButton other;
        style->polish(&other);
        CHECK(other.focusPolicy() == Qt::TabFocus);
    }
}

TEST_CASE("The arrow of a menu stands beside the text of its button, not in the corner", "[ui]")
{
    QToolButton button;
    button.resize(100, 40);
    button.setPopupMode(QToolButton::InstantPopup);
    QStyleOption corner;
    corner.rect = QRect(86, 30, 10, 10);
    QImage picture(button.size(), QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    FocusStyle(QStringLiteral("Fusion")).drawPrimitive(QStyle::PE_IndicatorArrowDown, &corner, &painter, &button);
    painter.end();
    QRect drawn;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (picture.pixelColor(x, y) != QColor(Qt::white))
                drawn |= QRect(x, y, 1, 1);
        }
    }
    REQUIRE_FALSE(drawn.isEmpty());
    CHECK(std::abs(drawn.center().y() - button.rect().center().y()) <= 3);
    CHECK(drawn.left() >= corner.rect.left());
}

TEST_CASE("The outline of a group leaves its title free", "[ui]")
{
    ContrastStyle style(Outlines::All);
    const QPalette palette = themePalette(Theme::HighContrast);
    for (const QString& title : {QString(), QStringLiteral("Überschrift")}) {
        QGroupBox box(title);
        box.setStyle(&style);
        box.setPalette(palette);
        box.resize(200, 100);
        const QImage picture = box.grab().toImage();
        const auto isLine = [&](int x, int y) { return picture.pixelColor(x, y) == palette.color(QPalette::Mid); };
        INFO(title.toStdString());
        CHECK(isLine(0, 60));   // at the side
        CHECK(isLine(100, 99)); // below
        const int top = title.isEmpty() ? 0 : box.fontMetrics().height();
        for (int y = 0; y < top; ++y)
            CHECK_FALSE(isLine(199, y)); // beside the title
    }
}
