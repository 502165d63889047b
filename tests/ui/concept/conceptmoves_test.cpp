// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/desk.h"
#include "tests/ui/support/pages.h"
#include "tests/ui/support/screenshot.h"
#include "ui/concept/conceptmoves.h"
#include "ui/concept/conceptpage.h"
#include "ui/concept/renumberpanel.h"
#include "ui/model/concepttreemodel.h"
#include "ui/shell/pagehost.h"

#include <memory>
#include <QAbstractItemModelTester>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QTreeView>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// The rows below, by their labels.
QStringList labelsBelow(const QAbstractItemModel& model, const QModelIndex& parent)
{
    QStringList out;
    for (int row = 0; row < model.rowCount(parent); ++row)
        out << model.index(row, 0, parent).data().toString();
    return out;
}

struct TreeDesk {
    Desk desk;
    Id<ConceptModule> other;
    QList<Id<Recommendation>> advice;
    TreeDesk()
    {
        ConceptModule chapter;
        chapter.fieldOfAction = desk.field;
        chapter.number = QStringLiteral("1.2");
        chapter.title = QStringLiteral("Arbeit");
        chapter.position = QStringLiteral("b");
        other = desk.add(chapter);
        for (int i = 1; i <= 3; ++i) {
            Recommendation row;
            row.module = other;
            row.number = QStringLiteral("1.2.%1").arg(i);
            row.title = QStringLiteral("Rat %1").arg(i);
            row.position = QStringLiteral("k%1").arg(i);
            advice << desk.add(row);
        }
    }
    Workspace& workspace() { return desk.workspace; }
};

} // namespace

TEST_CASE("A row is dropped between its neighbours, on another module, and not where it cannot stand", "[ui]")
{
    TreeDesk world;
    ConceptTreeModel model(world.workspace());
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QTreeView view;
    view.setModel(&model);
    view.expandAll();
    const QModelIndex other = model.indexOf(rowRef(world.other));
    const QModelIndex module = model.indexOf(rowRef(world.desk.module));
    const auto drag = [&](const Id<Recommendation>& id) {
        return std::unique_ptr<QMimeData>(model.mimeData({model.indexOf(rowRef(id))}));
    };
    CHECK(labelsBelow(model, other) ==
          QStringList({QStringLiteral("1.2.1 Rat 1"), QStringLiteral("1.2.2 Rat 2"), QStringLiteral("1.2.3 Rat 3")}));

    const auto third = drag(world.advice.at(2));
    REQUIRE(model.canDropMimeData(third.get(), Qt::MoveAction, 0, 0, other));
    CHECK_FALSE(model.dropMimeData(third.get(), Qt::MoveAction, 0, 0, other));
    CHECK(labelsBelow(model, other).first() == u"1.2.3 Rat 3");

    // On a module: last there. What is unfolded below it stays so.
    RecommendationItem item;
    item.recommendation = world.advice.at(2);
    item.number = QStringLiteral("a");
    world.desk.add(item);
    view.expand(model.indexOf(rowRef(world.advice.at(2))));
    REQUIRE(model.canDropMimeData(third.get(), Qt::MoveAction, -1, -1, module));
    model.dropMimeData(third.get(), Qt::MoveAction, -1, -1, module);
    CHECK(labelsBelow(model, module).last() == u"1.2.3 Rat 3");
    CHECK(view.isExpanded(model.indexOf(rowRef(world.advice.at(2)))));
    // On one of its kind: in front of it.
    model.dropMimeData(third.get(), Qt::MoveAction, -1, -1, model.indexOf(rowRef(world.advice.at(1))));
    CHECK(labelsBelow(model, other) ==
          QStringList({QStringLiteral("1.2.1 Rat 1"), QStringLiteral("1.2.3 Rat 3"), QStringLiteral("1.2.2 Rat 2")}));

    CHECK_FALSE(model.canDropMimeData(third.get(), Qt::MoveAction, 0, 0, model.indexOf(rowRef(world.desk.field))));
    CHECK_FALSE(model.canDropMimeData(third.get(), Qt::MoveAction, 0, 0, {}));
    CHECK_FALSE(model.canDropMimeData(third.get(), Qt::CopyAction, 0, 0, other));
    QMimeData text;
    text.setText(QStringLiteral("irgendetwas"));
    CHECK_FALSE(model.canDropMimeData(&text, Qt::MoveAction, 0, 0, other));

    world.workspace().runner().undo();
    world.workspace().runner().undo();
    world.workspace().runner().undo(); // the item
    world.workspace().runner().undo();
    CHECK(labelsBelow(model, other).last() == u"1.2.3 Rat 3");
    world.workspace().runner().redo();
    CHECK(labelsBelow(model, other).first() == u"1.2.3 Rat 3");
    CHECK(reset.isEmpty());
    CHECK(world.desk.errors.isEmpty());
}

TEST_CASE("Parts of the concept are put in order with Alt and the arrow keys", "[ui]")
{
    TreeDesk world;
    ConceptPage page(world.workspace());
    present(page);
    page.activate();
    const auto& model = *qobject_cast<ConceptTreeModel*>(page.tree()->model());
    page.tree()->expandAll();
    const RowRef third = rowRef(world.advice.at(2));
    page.tree()->setCurrentIndex(model.indexOf(third));
    page.tree()->setFocus();
    press(Qt::Key_Up, Qt::AltModifier);
    CHECK(model.indexOf(third).row() == 1);
    CHECK(page.currentRecord() == third);
    press(Qt::Key_Up, Qt::AltModifier);
    press(Qt::Key_Up, Qt::AltModifier); // nothing above
    CHECK(model.indexOf(third).row() == 0);
    press(Qt::Key_Down, Qt::AltModifier);
    CHECK(model.indexOf(third).row() == 1);
    press(Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    CHECK(model.rowAt(model.indexOf(third).parent()) == rowRef(world.desk.module));
    CHECK(page.currentRecord() == third);
    press(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    CHECK(model.rowAt(model.indexOf(third).parent()) == rowRef(world.other));
    CHECK(model.indexOf(third).row() == 0);
    world.workspace().runner().undo();
    CHECK(model.rowAt(model.indexOf(third).parent()) == rowRef(world.desk.module));

    // By menu, to a module chosen by name.
    QMenu menu;
    page.moves()->fillMenu(menu);
    QMenu* targets = menu.findChild<QMenu*>(QString(), Qt::FindDirectChildrenOnly);
    REQUIRE(targets);
    QMenu* level = targets;
    for (int depth = 0; depth < 2; ++depth) {
        level = level->findChildren<QMenu*>(Qt::FindDirectChildrenOnly).value(0);
        REQUIRE(level);
        Q_EMIT level->aboutToShow();
    }
    QAction* target = nullptr;
    for (QAction* action : level->actions())
        target = action->text().contains(QStringLiteral("Arbeit")) ? action : target;
    REQUIRE(target);
    target->trigger();
    CHECK(model.rowAt(model.indexOf(third).parent()) == rowRef(world.other));
    CHECK(world.desk.errors.isEmpty());
}

TEST_CASE("One key makes what stands beside, another what stands below", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    office.window->showPage(QStringLiteral("concept"));
    const auto count = [&](const EntityInfo& entity) { return office.workspace().list(entity).size(); };
    const auto modules = count(entityOf<ConceptModule>());
    const auto advice = count(entityOf<Recommendation>());
    const Record module = office.workspace().list(entityOf<ConceptModule>()).first();
    office.window->openRecord(module.ref());

    const QAction& beside = *office.action(Command::RecordBeside);
    CHECK(beside.shortcuts().contains(QKeySequence(QStringLiteral("Ctrl+Shift+Return"))));
    office.action(Command::RecordBeside)->trigger();
    CHECK(count(entityOf<ConceptModule>()) == modules + 1);
    const RowRef made = office.window->pages().current()->currentRecord();
    CHECK(made != module.ref());
    CHECK(office.workspace().find(made)->value(u"fieldOfAction") == module.value(u"fieldOfAction"));
    office.action(Command::Undo)->trigger();
    CHECK(count(entityOf<ConceptModule>()) == modules);

    office.window->openRecord(module.ref());
    office.action(Command::RecordNew)->trigger();
    CHECK(count(entityOf<Recommendation>()) == advice + 1);
    CHECK(count(entityOf<ConceptModule>()) == modules);
    CHECK(office.message().isEmpty());
}

TEST_CASE("New numbers are shown first and written as one step", "[ui]")
{
    TreeDesk world;
    ConceptPage page(world.workspace());
    present(page);
    page.activate();
    const auto& model = *qobject_cast<ConceptTreeModel*>(page.tree()->model());
    page.tree()->expandAll();
    page.tree()->setCurrentIndex(model.indexOf(rowRef(world.advice.at(2))));
    page.tree()->setFocus();
    press(Qt::Key_Up, Qt::AltModifier);
    page.tree()->setCurrentIndex(model.indexOf(rowRef(world.other)));
    RenumberPanel& panel = *page.moves()->panel();
    auto* action = page.tree()->findChild<QAction*>(QStringLiteral("renumber"));
    REQUIRE(action);
    action->trigger();
    REQUIRE(panel.isVisible());
    REQUIRE(panel.table()->rowCount() == 2);
    CHECK(panel.table()->item(0, 0)->text() == u"1.2.3");
    CHECK(panel.table()->item(0, 1)->text() == u"1.2.2");
    press(Qt::Key_Escape);
    CHECK_FALSE(panel.isVisible());
    CHECK(world.desk.get(world.advice.at(2)).number == u"1.2.3");
    CHECK(page.tree()->hasFocus());

    action->trigger();
    // Somebody else changes a number meanwhile: the proposal follows.
    world.desk.set(rowRef(world.advice.at(0)), "number", QStringLiteral("1.2.9"));
    CHECK(panel.table()->rowCount() == 3);
    QTest::mouseClick(panel.applyButton(), Qt::LeftButton);
    CHECK_FALSE(panel.isVisible());
    CHECK(labelsBelow(model, model.indexOf(rowRef(world.other))) ==
          QStringList({QStringLiteral("1.2.1 Rat 1"), QStringLiteral("1.2.2 Rat 3"), QStringLiteral("1.2.3 Rat 2")}));
    world.workspace().runner().undo();
    CHECK(world.desk.get(world.advice.at(2)).number == u"1.2.3");
    world.workspace().runner().redo();
    CHECK(world.desk.get(world.advice.at(2)).number == u"1.2.2");

    action->trigger();
    CHECK(panel.table()->rowCount() == 0);
    CHECK_FALSE(panel.applyButton()->isVisible());
    CHECK(world.desk.errors.isEmpty());
}

TEST_CASE("The proposal for new numbers, for people to look at", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    office.window->openRecord(office.row("fieldOfAction", QStringLiteral("2")));
    auto* page = &pageInFront<ConceptPage>(office);
    for (const char* number : {"1", "2"})
        REQUIRE(
            office.workspace().runner().run(QStringLiteral("conceptModule:create"), [&](Writer& writer) -> Result<> {
                ConceptModule module;
                module.fieldOfAction = Id<FieldOfAction>(page->currentRecord().id);
                module.number = QString::fromLatin1(number) + u'0';
                module.title = QStringLiteral("Sprache und Bildung in der Kindertagesbetreuung");
                writer.insert(module);
                return {};
            }));
    page->tree()->findChild<QAction*>(QStringLiteral("renumber"))->trigger();
    CHECK(page->moves()->panel()->table()->rowCount() > 0);
    screenshot(*office.window, QStringLiteral("konzept-nummern"));
    CHECK(namelessWidgets(*office.window->pages().current()) == QStringList());
}
