// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is due is done, moved and assigned where the Übersicht lists it.
#include "tests/ui/support/desk.h"
#include "tests/ui/support/find.h"
#include "tests/ui/support/pages.h"
#include "tests/ui/support/screenshot.h"
#include "ui/base/findingsservice.h"
#include "ui/check/findingspage.h"
#include "ui/editor/fieldeditor.h"
#include "ui/model/entitytablemodel.h"
#include "ui/overview/entryeditor.h"
#include "ui/overview/overviewpage.h"
#include "ui/overview/overviewtree.h"
#include "ui/page/entitypage.h"
#include "ui/shell/pagehost.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// The Übersicht of a file with one overdue step, one Sachstand with a next step, and a person.
struct DueWorld {
    DueWorld()
    {
        office.openEmpty();
        REQUIRE_OK(office.workspace().store().transact(QStringLiteral("batch"), [&](Writer& w) -> Result<> {
            Measure row;
            row.code = QStringLiteral("M1");
            row.title = QStringLiteral("Sprachcafé");
            row.state = MeasureState::Running;
            MeasureStep made;
            made.measure = w.insert(row);
            made.title = QStringLiteral("Räume mieten");
            made.due = PartialDate(QDate(2026, 11, 2));
            step = w.insert(made);
            made.id = {};
            made.title = QStringLiteral("Kurse beginnen");
            made.due = PartialDate(QDate(2026, 11, 12));
            w.insert(made);
            StatusReport sachstand;
            sachstand.measure = made.measure;
            sachstand.text = QStringLiteral("Läuft an.");
            sachstand.nextStep = QStringLiteral("Plakate drucken");
            sachstand.nextDue = PartialDate(QDate(2026, 12, 1));
            w.insert(sachstand);
            Person person;
            person.givenName = QStringLiteral("Erika");
            person.familyName = QStringLiteral("Beispiel");
            erika = w.insert(person);
            return {};
        }));
        page = &openPage<OverviewPage>(office, "overview");
        tree = page->tree();
        waitUntil([&] { return overdue().contains(QStringLiteral("M1 Sprachcafé: Räume mieten")); });
        select(0, QStringLiteral("Räume mieten"));
        tree->setFocus();
    }
    [[nodiscard]] QStringList lines(int section) const
    {
        QStringList out;
        const QTreeWidgetItem* heading = tree->topLevelItem(section);
        for (int i = 0; heading && i < heading->childCount(); ++i)
            out << heading->child(i)->text(OverviewTree::What);
        return out;
    }
    [[nodiscard]] QStringList overdue() const { return lines(0); }
    [[nodiscard]] QStringList upcoming() const { return lines(1); }
    void select(int section, const QString& words) const
    {
        QTreeWidgetItem* heading = tree->topLevelItem(section);
        for (int i = 0; i < heading->childCount(); ++i) {
            if (heading->child(i)->text(OverviewTree::What).contains(words))
                tree->setCurrentItem(heading->child(i));
        }
        REQUIRE(tree->currentItem()->text(OverviewTree::What).contains(words));
    }
    [[nodiscard]] MeasureStep stored() const { return fromRecord<MeasureStep>(*office.workspace().find(rowRef(step))); }
    [[nodiscard]] QString when() const { return tree->currentItem()->text(OverviewTree::When); }

    Office office;
    Id<MeasureStep> step;
    Id<Person> erika;
    OverviewPage* page = nullptr;
    OverviewTree* tree = nullptr;
};

} // namespace

TEST_CASE("A step is done where it is listed, and undo brings it back", "[ui]")
{
    const DueWorld world;
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(world.stored().done);
    CHECK(world.stored().doneOn == world.office.workspace().today());
    CHECK(world.office.window->pages().currentKey() == u"overview");
    // The line goes when the file was looked through; the cursor is on the next one then.
    waitUntil([&] { return world.overdue() == QStringList{QStringLiteral("M1 Sprachcafé: Kurse beginnen")}; });
    CHECK(world.tree->currentItem()->text(OverviewTree::What).contains(QStringLiteral("Kurse beginnen")));
    CHECK(world.tree->hasFocus());
    world.office.action(Command::Undo)->trigger();
    CHECK_FALSE(world.stored().done);
    waitUntil([&] { return world.overdue().size() == 2; });
    CHECK(world.office.message().isEmpty());
}

TEST_CASE("What is overdue is put off from today, by a week, a month, or to a day", "[ui]")
{
    const DueWorld world;
    press(Qt::Key_Right, Qt::ControlModifier);
    CHECK(world.stored().due == PartialDate(QDate(2026, 11, 28)));
    CHECK(world.when() == QStringLiteral("28.11.2026"));
    press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(world.stored().due == PartialDate(QDate(2026, 12, 28)));
    waitUntil([&] { return world.upcoming().contains(QStringLiteral("M1 Sprachcafé: Räume mieten")); });
    world.office.action(Command::Undo)->trigger();
    CHECK(world.stored().due == PartialDate(QDate(2026, 11, 28)));

    waitUntil([&] { return world.upcoming().size() == 2; });
    world.select(1, QStringLiteral("Räume mieten"));
    world.tree->setFocus();
    press(Qt::Key_F2);
    auto* editor = world.tree->findChild<EntryEditor*>();
    REQUIRE(editor);
    auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(line);
    CHECK(line->text() == QStringLiteral("28.11.2026"));
    screenshot(*world.office.window, QStringLiteral("overview-pick"));
    retype(*line, QStringLiteral("Ende 1. Quartal 2027"));
    press(Qt::Key_Return);
    CHECK(world.stored().due == PartialDate::month(2027, 3));
    waitUntil([&] { return world.tree->hasFocus(); });
    // Esc leaves it as it is.
    waitUntil([&] { return world.overdue().size() == 1 && world.upcoming().size() == 1; });
    world.select(0, QStringLiteral("Kurse beginnen"));
    press(Qt::Key_F2);
    press(Qt::Key_Escape);
    CHECK(world.tree->hasFocus());
    CHECK(world.office.message().isEmpty());
}

TEST_CASE("Somebody is put in charge where the step is listed", "[ui]")
{
    const DueWorld world;
    press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    auto* editor = world.tree->findChild<EntryEditor*>();
    REQUIRE(editor);
    CHECK(editor->editor()->field().keyText() == u"responsiblePerson");
    type(*QApplication::focusWidget(), QStringLiteral("Erika"));
    waitUntil([] { return QApplication::activePopupWidget() != nullptr; });
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    waitUntil([&] { return world.stored().responsiblePerson == world.erika; });
    waitUntil([&] {
        const QTreeWidgetItem* heading = world.tree->topLevelItem(0);
        return heading->childCount() > 0 &&
               heading->child(0)->text(OverviewTree::Who).contains(QStringLiteral("Beispiel"));
    });
    CHECK(world.office.message().isEmpty());
}

TEST_CASE("What cannot be done where it is listed says what to do instead", "[ui]")
{
    const DueWorld world;
    world.select(1, QStringLiteral("Plakate drucken"));
    const auto before = value_of(world.office.workspace().store().replica().commitIds()).size();
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(world.tree->accessibleDescription().contains(QStringLiteral("mit dem nächsten Sachstand erledigt")));
    CHECK(value_of(world.office.workspace().store().replica().commitIds()).size() == before);
    // Other lines have no deadline.
    world.tree->setCurrentItem(world.tree->topLevelItem(0));
    for (const QAction* action : world.page->commands())
        CHECK_FALSE(action->isEnabled());
}

TEST_CASE("Numbers of the overview lead to their lists", "[ui]")
{
    const DueWorld world;
    auto* findings = world.tree->topLevelItem(4);
    REQUIRE(findings->childCount() > 0);
    const QString rule = findings->child(0)->text(OverviewTree::What);
    const int count = findings->child(0)->text(OverviewTree::When).toInt();
    world.tree->setCurrentItem(findings->child(0));
    press(Qt::Key_Return);
    waitUntil([&] { return world.office.window->pages().currentKey() == u"findings"; });
    const auto& shown = pageInFront<FindingsPage>(world.office);
    waitUntil([&] { return shown.tree()->model()->rowCount() >= 1; });
    const QAbstractItemModel& list = *shown.tree()->model();
    CHECK(list.index(0, 0).data().toString().contains(rule));
    CHECK(list.rowCount(list.index(0, 0)) == count);

    world.office.window->showPage(QStringLiteral("overview"));
    world.page->findChild<QToolButton*>(QStringLiteral("measures"))->setFocus();
    press(Qt::Key_Space);
    waitUntil([&] { return world.office.window->pages().currentKey() == u"measure"; });
    const auto& measures = pageInFront<EntityPage>(world.office);
    waitUntil([&] { return measures.list()->model().state().matchCount() == 1; });
}

TEST_CASE("More lines than are shown are shown on request, and what was folded stays so", "[ui]")
{
    Office office;
    office.openEmpty();
    Overview overview;
    for (int i = 0; i < 1043; ++i) {
        DueEntry entry;
        entry.title = QStringLiteral("Schritt %1").arg(i);
        entry.rule = &allDueRules().front();
        overview.overdue << entry;
    }
    OverviewTree tree(office.workspace());
    tree.setOverview(overview);
    QTreeWidgetItem* section = tree.topLevelItem(0);
    CHECK(section->text(OverviewTree::What) == QStringLiteral("Überfällig (1.043)"));
    REQUIRE(section->childCount() == 51);
    CHECK(section->child(50)->text(OverviewTree::What) == QStringLiteral("… und 993 weitere zeigen"));
    tree.setCurrentItem(section->child(50));
    Q_EMIT tree.itemActivated(section->child(50), 0);
    CHECK(tree.topLevelItem(0)->childCount() == 1043);
    tree.topLevelItem(0)->setExpanded(false);
    tree.setOverview(overview);
    CHECK_FALSE(tree.topLevelItem(0)->isExpanded());
    CHECK(tree.topLevelItem(0)->childCount() == 1043);
}
