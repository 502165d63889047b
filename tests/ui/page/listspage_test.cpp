// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/desk.h"
#include "tests/ui/support/find.h"
#include "tests/ui/support/pages.h"
#include "ui/base/operationrunner.h"
#include "ui/model/entitytablemodel.h"
#include "ui/page/entitypage.h"
#include "ui/page/listspage.h"
#include "ui/page/searchpanel.h"
#include "ui/shell/manualwindow.h"
#include "ui/shell/pagehost.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QTabBar>
#include <QTest>

using namespace iplan;
using namespace iplan::test;

namespace
{

ListsPage& listsInFront(const Office& office)
{
    return pageInFront<ListsPage>(office);
}

template <class E>
RowRef addTerm(const Office& office, const char* label)
{
    RowRef out;
    REQUIRE(office.workspace().runner().run(QStringLiteral("batch"), [&](Writer& writer) -> Result<> {
        E term;
        term.label = QString::fromUtf8(label);
        out = rowRef(writer.insert(term));
        return {};
    }));
    return out;
}

} // namespace

TEST_CASE("A row of any list, and the way back, lead to its list in Listen und Felder", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    const RowRef group = addTerm<TargetGroup>(office, "Auszubildende");
    const RowRef area = addTerm<Area>(office, "Müsterviertel");
    office.window->openRecord(group);
    CHECK(office.window->pages().currentKey() == u"lists");
    CHECK(&listsInFront(office).front().entity() == &entityOf<TargetGroup>());
    CHECK(listsInFront(office).currentRecord() == group);
    office.window->openRecord(area);
    CHECK(&listsInFront(office).front().entity() == &entityOf<Area>());
    press(Qt::Key_Left, Qt::AltModifier);
    CHECK(listsInFront(office).currentRecord() == group);
    CHECK(office.message().isEmpty());

    // A hit of the search.
    const QString name = office.workspace().labelOf(area);
    office.window->showPage(QStringLiteral("measure"));
    office.action(Command::SearchAll)->trigger();
    SearchPanel& search = office.window->searchPanel();
    type(*search.field(), name);
    const auto hit = [&] {
        for (int row = 0; row < search.results()->count(); ++row) {
            if (search.results()->item(row)->text().startsWith(name) &&
                search.results()->item(row)->flags() & Qt::ItemIsEnabled)
                return row;
        }
        return -1;
    };
    waitUntil([&] { return hit() >= 0; });
    search.results()->setCurrentRow(hit());
    press(Qt::Key_Return);
    CHECK(office.window->pages().currentKey() == u"lists");
}

TEST_CASE("Keys go from list to list, and all that a list can do goes to the one in front", "[ui]")
{
    Office office;
    office.openEmpty();
    office.window->showPage(QStringLiteral("lists"));
    ListsPage& lists = listsInFront(office);
    auto& tabs = inWindow<QTabBar>(office, "lists");
    CHECK(tabs.count() == ListsPage::lists().size());
    // Without a detour over the tabs, as between the sheets of a workbook.
    CHECK(lists.front().view()->hasFocus());
    press(Qt::Key_PageDown, Qt::ControlModifier);
    CHECK(&lists.front().entity() == ListsPage::lists().at(1));
    CHECK(lists.front().view()->hasFocus());
    press(Qt::Key_PageUp, Qt::ControlModifier);
    press(Qt::Key_PageUp, Qt::ControlModifier);
    CHECK(&lists.front().entity() == ListsPage::lists().first());

    // Over the tabs, where the focus stays.
    tabs.setFocus();
    for (const EntityInfo* entity : ListsPage::lists()) {
        INFO(entity->key);
        CHECK(&lists.front().entity() == entity);
        CHECK(tabs.hasFocus());
        press(Qt::Key_Right);
    }
    tabs.setCurrentIndex(0);
    for (const EntityInfo* entity : ListsPage::lists()) {
        INFO(entity->key);
        lists.showEntity(*entity);
        office.action(Command::RecordNew)->trigger();
        CHECK(lists.currentRecord().entity == entity);
        CHECK(lists.front().list()->model().state().end() == 1);
        CHECK(office.action(Command::RecordDelete)->isEnabled());
        office.action(Command::Manual)->trigger();
        CHECK(office.window->pages().manualPage() ==
              (entity == &entityOf<OwnField>() ? QStringLiteral("ownField") : QStringLiteral("listen")));
        office.window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(office.window.get()));
        office.action(Command::RecordDelete)->trigger();
        CHECK(lists.front().list()->model().state().end() == 0);
        office.action(Command::FilterList)->trigger();
        CHECK(QApplication::focusWidget() == lists.front().list()->filterLine());
    }
    CHECK(office.message().isEmpty());
}

TEST_CASE("The search and „Gehe zu“ know each list by its name", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    for (const EntityInfo* entity : ListsPage::lists()) {
        INFO(entity->key);
        office.window->showPage(QStringLiteral("measure"));
        office.action(Command::SearchAll)->trigger();
        SearchPanel& search = office.window->searchPanel();
        retype(*search.field(), entity->pluralText());
        press(Qt::Key_Return);
        CHECK(office.window->pages().currentKey() == u"lists");
        CHECK(&listsInFront(office).front().entity() == entity);
    }
}
