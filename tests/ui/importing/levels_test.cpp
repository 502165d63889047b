// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lists whose rows belong to one another, and links that a list takes away, as people choose them on the page.
#include "core/interchange/mapping/listtree.h"
#include "tests/ui/importing/listdesk.h"

#include <QCheckBox>

using namespace iplan;
using namespace iplan::test;

namespace
{

void choose(const ListDesk& desk, const EntityInfo& entity)
{
    SourceChoice choice;
    choice.entity = &entity;
    desk.session().choose(choice);
    desk.settle();
}

} // namespace

TEST_CASE("A person says that the rows of a list belong to one another, and by what", "[ui][import]")
{
    ListDesk desk("Gliederung;Name;Teil der\n5;Dezernat Probe;\n5.1;Jugendamt Muster;Dezernat Probe\n");
    desk.choose();
    choose(desk, entityOf<Organization>());
    INFO(desk.error().toStdString());
    auto& levels = inWindow<QComboBox>(desk, "levels");
    auto& by = inWindow<QComboBox>(desk, "levelsBy");
    REQUIRE(levels.isVisible());
    CHECK(levels.currentText() == s("alle Zeilen auf einer Ebene"));
    CHECK_FALSE(by.isVisible());

    desk.chooseTarget(2, s("nicht übernehmen"));
    desk.pick(levels, s("Organisationen untereinander"));
    REQUIRE(by.isVisible());
    CHECK(desk.session().state().mapping.tree.number == s("Gliederung"));
    desk.pick(by, s("„Teil der“"));
    CHECK(desk.session().state().mapping.tree.parent == s("Teil der"));
    CHECK_FALSE(inWindow<QComboBox>(desk, "levelsKind").isVisible()); // of one kind
    CHECK(namelessWidgets(desk.page()) == QStringList());
    for (QWidget* pane : desk.page().panes())
        CHECK(backwardTabs(*pane) == QStringList());
    desk.apply();
    CHECK(desk.text(desk.row("organization", s("Jugendamt Muster")), "parent") == s("Dezernat Probe"));
    desk.action(Command::Undo)->trigger();

    desk.settle();
    desk.pick(inWindow<QComboBox>(desk, "levels"), s("alle Zeilen")); // the page was made anew
    CHECK_FALSE(desk.session().state().mapping.tree.isUsed());
}

TEST_CASE("Levels that the program found are shown, and can be taken back or told by a column", "[ui][import]")
{
    ListDesk desk("Nr.;Titel;Art\n81;Wohnen und Nachbarschaft;Handlungsfeld\n81.1;Hausgemeinschaften;Modul\n");
    desk.choose();
    choose(desk, entityOf<FieldOfAction>());
    INFO(desk.error().toStdString());
    auto& levels = inWindow<QComboBox>(desk, "levels");
    CHECK(levels.currentText() == s("Handlungsfelder › Konzeptmodule"));
    CHECK(desk.session().state().plan->lines.at(1).row.entity == &entityOf<ConceptModule>());
    desk.pick(inWindow<QComboBox>(desk, "levelsKind"), s("„Art“"));
    CHECK(desk.session().state().mapping.tree.kind == s("Art"));
    CHECK(desk.session().state().plan->count(ListPlan::Fate::Create) == 2);
    desk.apply();
    CHECK(desk.row("conceptModule", s("Hausgemeinschaften")).id != QUuid());
}

TEST_CASE("Measures have steps below them; documents come with their files, not in lists", "[ui][import]")
{
    const auto choices = treeLevelChoices(entityOf<Measure>());
    CHECK(choices.contains(QList<const EntityInfo*>{&entityOf<Measure>(), &entityOf<MeasureStep>()}));
    for (const auto& levels : choices) {
        CHECK((levels.isEmpty() || levels.contains(&entityOf<Measure>())));
        CHECK_FALSE(levels.contains(&entityOf<AttachedDocument>()));
    }
}

TEST_CASE("Links that a cell does not name any more go where a person wants that", "[ui][import]")
{
    ListDesk desk("Nr.;Titel;Zielgruppen\nZ101;Lesepatinnen Nord;Kinder, Eltern\n");
    desk.choose();
    INFO(desk.error().toStdString());
    desk.goTo(2);
    auto& makesNew = inWindow<QCheckBox>(desk, "makesNew");
    REQUIRE(makesNew.isVisible());
    makesNew.setChecked(true);
    desk.settle();
    CHECK(inWindow<QCheckBox>(desk, "replaces").isVisible());
    CHECK_FALSE(inWindow<QCheckBox>(desk, "replaces").isChecked());
    desk.apply();
    REQUIRE(desk.session().applied());
    const auto links = [&] { return desk.workspace().list(entityOf<MeasureTargetGroup>()).size(); };
    const qsizetype both = links();

    writeList(desk.path, "Nr.;Titel;Zielgruppen\nZ101;Lesepatinnen Nord;Eltern\n");
    desk.choose();
    CHECK(desk.session().state().plan->doesNothing()); // a list adds, unless somebody says otherwise
    desk.goTo(2);
    auto& replaces = inWindow<QCheckBox>(desk, "replaces");
    QTest::mouseClick(&replaces, Qt::LeftButton, {}, QPoint(8, replaces.height() / 2));
    desk.settle();
    CHECK(desk.column(2).replaces);
    desk.apply();
    CHECK(links() == both - 1);
    desk.action(Command::Undo)->trigger();
    CHECK(links() == both);
}
