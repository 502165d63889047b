// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Small screens and large letters: what people come to a page for is in sight.
#include "tests/ui/support/find.h"
#include "tests/ui/support/pages.h"
#include "tests/ui/support/screenshot.h"
#include "ui/grid/gridview.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QLabel>
#include <QTest>

using namespace iplan;
using namespace iplan::test;

namespace
{

constexpr int kLeastRows = 10;
constexpr int kLeastLines = 3; ///< of what is only looked at

/// What people come to a page for: a button by its accessible name or text, or nothing: to look at its first part.
const QMap<QString, QString>& primaryActions()
{
    static const QMap<QString, QString> actions{
        {QStringLiteral("day"), {}},
        {QStringLiteral("overview"), {}},
        {QStringLiteral("concept"), QStringLiteral("Neu")},
        {QStringLiteral("meetingMode"), {}},
        {QStringLiteral("timeline"), {}},
        {QStringLiteral("costs"), {}},
        {QStringLiteral("reports"), QStringLiteral("Drucken …")},
        {QStringLiteral("findings"), {}},
        {QStringLiteral("conflicts"), {}},
        {QStringLiteral("duplicates"), {}},
        {QStringLiteral("history"), {}},
        {QStringLiteral("trash"), {}},
        {QStringLiteral("backups"), QStringLiteral("Jetzt sichern")},
        {QStringLiteral("import"), {}},
        {QStringLiteral("exchange"), {}},
        {QStringLiteral("writing"), {}},
        {QStringLiteral("comparison"), {}},
    };
    return actions;
}

bool isWholeInSight(const QWidget& widget)
{
    const QRect inWindow(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size());
    return widget.isVisible() && widget.window()->rect().contains(inWindow) &&
           widget.visibleRegion().boundingRect() == widget.rect();
}

/// What is wrong with the page in front; empty if nothing is.
QString hiddenOf(const Office& office, const QString& key)
{
    Page& page = *office.window->pages().current();
    const QString wanted = primaryActions().value(key, QStringLiteral("Neu")); // lists of all kinds
    if (wanted.isEmpty()) {
        const QWidget* first = nullptr;
        for (const QWidget* pane : page.panes())
            first = !first && pane->isVisible() && !pane->visibleRegion().isEmpty() ? pane : first;
        if (!first) // a page that has nothing to show yet says so
            return page.findChild<QLabel*>() ? QString() : QStringLiteral("nothing to look at");
        const int seen = first->visibleRegion().boundingRect().height();
        const int needed = qMin(first->height(), kLeastLines * first->fontMetrics().height());
        return seen >= needed ? QString() : QStringLiteral("only %1 pixels of the first part").arg(seen);
    }
    for (const auto* button : page.findChildren<QAbstractButton*>()) {
        const bool isIt = button->text().remove(u'&') == wanted || button->accessibleName().remove(u'&') == wanted;
        if (isIt && isWholeInSight(*button))
            return {};
    }
    return wanted + QStringLiteral(" is out of sight");
}

} // namespace

TEST_CASE("At 1024×600 every list shows ten rows at least", "[ui][plain]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    office.window->resize(1024, 600);
    visitPages(office, [&](const QString& key) {
        REQUIRE(office.window->size() == QSize(1024, 600));
        if (auto* view = office.window->pages().current()->findChild<GridView*>(QStringLiteral("list"))) {
            const int rows = view->viewport()->height() / view->verticalHeader()->defaultSectionSize();
            CHECK(rows >= kLeastRows);
        }
        pictureAsIs(*office.window, QStringLiteral("klein-") + key);
        CHECK(hiddenOf(office, key) == QString());
    });
}

TEST_CASE("At 1280×720 with letters twice as large what people come for is in sight on every page", "[ui][plain]")
{
    Office office;
    const ScaledLetters letters(2.0);
    office.window->resize(1280, 720);
    office.openSample(QStringLiteral("koeln"));
    visitPages(office, [&](const QString& key) {
        pictureAsIs(*office.window, QStringLiteral("gross-") + key);
        CHECK(hiddenOf(office, key) == QString());
    });
}
