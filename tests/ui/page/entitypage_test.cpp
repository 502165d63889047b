// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/desk.h"
#include "tests/ui/support/pages.h"
#include "ui/editor/fieldeditor.h"
#include "ui/form/entityform.h"
#include "ui/model/entitytablemodel.h"
#include "ui/page/entitypage.h"
#include "ui/page/formpanel.h"
#include "ui/page/listspage.h"
#include "ui/shell/pagehost.h"

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace iplan;
using namespace iplan::test;

namespace
{

EntityPage& pageOf(const Office& office, const char* key)
{
    const EntityInfo* entity = entityByKey(QString::fromLatin1(key));
    const bool isInLists = entity && entity->section == Section::Lists;
    office.window->showPage(isInLists ? QStringLiteral("lists") : QString::fromLatin1(key));
    if (auto* lists = qobject_cast<ListsPage*>(office.window->pages().current())) {
        lists->showEntity(*entity);
        return lists->front();
    }
    return pageInFront<EntityPage>(office);
}

/// Every entity that has a list, on a page of its own or in Listen und Felder.
QList<const EntityInfo*> listedEntities(const Office& office)
{
    QList<const EntityInfo*> out = ListsPage::lists();
    for (const PageEntry& entry : office.window->pages().entries()) {
        if (entry.entity)
            out << entry.entity;
    }
    return out;
}

/// The first field of a form that takes a line of text.
FieldEditor* firstTextEditor(const EntityPage& page)
{
    for (const FieldInfo& field : page.panel()->row().entity->fields) {
        FieldEditor* editor = page.panel()->form()->editor(field.keyText());
        if (editor && field.isTextual() && field.kind != FieldKind::RichText)
            return editor;
    }
    return nullptr;
}

QAction* columnAction(EntityPage& page, QMenu& menu, const QString& label)
{
    menu.clear();
    page.fillColumnsMenu(menu);
    for (QAction* action : menu.actions()) {
        if (action->text() == label)
            return action;
    }
    return nullptr;
}

int visibleRows(const EntityPage& page)
{
    return page.list()->model().state().end();
}

} // namespace

TEST_CASE("On every list: create, edit, find, delete, take back", "[ui]")
{
    Office office;
    office.openEmpty();
    for (const EntityInfo* entity : listedEntities(office)) {
        INFO(entity->key);
        EntityPage& page = pageOf(office, entity->key);
        REQUIRE(visibleRows(page) == 0);
        office.action(Command::RecordNew)->trigger();
        REQUIRE(visibleRows(page) == 1);
        const RowRef row = page.currentRecord();
        REQUIRE(row.entity == entity);

        FieldEditor* editor = firstTextEditor(page);
        REQUIRE(editor);
        editor->control()->setFocus();
        type(*editor->control(), QStringLiteral("Ähnliches"));
        page.flush();
        CHECK(office.workspace().find(row)->value(*editor->field().asField()).text() == u"Ähnliches");

        // The filter looks into what the list shows; umlauts may be written either way.
        const FieldInfo* title = entity->fieldFlagged(IsTitle);
        if (title == &editor->field()) {
            office.action(Command::FilterList)->trigger();
            type(*QApplication::focusWidget(), QStringLiteral("aehnlich"));
            CHECK(visibleRows(page) == 1);
            type(*QApplication::focusWidget(), QStringLiteral(" fehlt"));
            CHECK(visibleRows(page) == 0);
            press(Qt::Key_Escape);
            CHECK(visibleRows(page) == 1);
        }

        office.action(Command::RecordDelete)->trigger();
        CHECK(visibleRows(page) == 0);
        CHECK_FALSE(office.workspace().isLive(row));
        office.action(Command::Undo)->trigger();
        CHECK(visibleRows(page) == 1);
        office.action(Command::Undo)->trigger(); // what was typed
        CHECK(office.workspace().find(row)->value(*editor->field().asField()).isNull());
        office.action(Command::Undo)->trigger(); // the row itself
        CHECK(visibleRows(page) == 0);
        CHECK(office.message().isEmpty());
    }
}

TEST_CASE("A date that is none is refused beside the field and nothing is written", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    const RowRef row = office.row("measure", QStringLiteral("K001"));
    office.window->openRecord(row, entityOf<Measure>().field(u"plannedStart"));
    EntityPage& page = pageOf(office, "measure");
    FieldEditor* editor = page.panel()->form()->editor(u"plannedStart");
    REQUIRE(editor);
    const QString before = office.text(row, "plannedStart");
    retype(*editor->control(), QStringLiteral("am Sankt-Nimmerleins-Tag"));
    page.flush();
    CHECK_FALSE(editor->message().isEmpty());
    CHECK(office.text(row, "plannedStart") == before);
    retype(*editor->control(), QStringLiteral("3. Quartal 2027"));
    page.flush();
    CHECK(editor->message().isEmpty());
    CHECK(office.text(row, "plannedStart") == u"3. Quartal 2027");
}

TEST_CASE("Measures are filtered by words, by state and by gaps", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    EntityPage& page = pageOf(office, "measure");
    CHECK(visibleRows(page) == 28);
    auto* state = page.findChild<QComboBox*>(QStringLiteral("filter-state"));
    REQUIRE(state);
    state->setCurrentIndex(state->findText(QStringLiteral("abgelehnt")));
    const int refused = visibleRows(page);
    CHECK(refused > 0);
    CHECK(refused < 28);
    // A record from elsewhere is shown even if the filter would hide it.
    office.window->openRecord(office.row("measure", QStringLiteral("K001")));
    CHECK(visibleRows(page) == 28);
    CHECK(page.currentRecord() == office.row("measure", QStringLiteral("K001")));

    auto* gaps = page.findChild<QToolButton*>(QStringLiteral("gaps"));
    REQUIRE(gaps);
    gaps->setChecked(true);
    CHECK(visibleRows(page) > 0);
    for (int row = 0; row < visibleRows(page); ++row) {
        CHECK(page.list()->model().state().rowAt(row).entity == &entityOf<Measure>());
    }
}

TEST_CASE("Columns are chosen, and the choice is kept for the next start", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    QMenu menu;
    {
        EntityPage& page = pageOf(office, "measure");
        QAction* source = columnAction(page, menu, QStringLiteral("Quelle"));
        REQUIRE(source);
        CHECK_FALSE(source->isChecked());
        source->trigger();
        QAction* light = columnAction(page, menu, QStringLiteral("Ampel"));
        REQUIRE(light);
        CHECK(light->isChecked());
        light->trigger();
        page.view()->sortByColumn(page.view()->horizontalHeader()->logicalIndex(1), Qt::DescendingOrder);
    }
    const QString path = office.workspace().store().file().path();
    office.action(Command::FileClose)->trigger();
    REQUIRE(office.window->openFile(path));
    EntityPage& page = pageOf(office, "measure");
    CHECK(columnAction(page, menu, QStringLiteral("Quelle"))->isChecked());
    CHECK_FALSE(columnAction(page, menu, QStringLiteral("Ampel"))->isChecked());
    CHECK(page.view()->horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder);
    // The last column cannot be hidden.
    for (const QString& label : {QStringLiteral("Nummer"), QStringLiteral("Titel")})
        CHECK(columnAction(page, menu, label)->isChecked());
    for (int column = 0; column < page.view()->model()->columnCount(); ++column) {
        QAction* action = columnAction(page, menu, page.view()->model()->headerData(column, Qt::Horizontal).toString());
        if (action->isChecked())
            action->trigger();
    }
    const QHeaderView* header = page.view()->horizontalHeader();
    CHECK(header->count() - header->hiddenSectionCount() == 1);
}

TEST_CASE("Several rows are deleted in one step", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    EntityPage& page = pageOf(office, "measure");
    page.view()->setFocus();
    press(Qt::Key_Home, Qt::ControlModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Space, Qt::ShiftModifier);
    press(Qt::Key_Delete);
    CHECK(visibleRows(page) == 25);
    CHECK(QApplication::focusWidget() == page.view());
    office.action(Command::Undo)->trigger();
    CHECK(visibleRows(page) == 28);
}
