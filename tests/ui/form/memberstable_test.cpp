// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Members of a group, several at once.
#include "tests/ui/support/desk.h"
#include "tests/ui/support/office.h"
#include "ui/editor/fieldeditor.h"
#include "ui/form/memberstable.h"
#include "ui/form/rowpicker.h"
#include "ui/grid/gridview.h"
#include "ui/model/entitytablemodel.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// A group with one member, and people that may become some.
struct GroupDesk {
    GroupDesk() : table(desk.workspace, *entityOf<Membership>().field(u"workingGroup"))
    {
        WorkingGroup row;
        row.title = QStringLiteral("AG Sprache");
        group = desk.add(row);
        for (const char* name : {"Alpha", "Beta", "Gamma", "Delta"}) {
            Person person;
            person.familyName = QStringLiteral("Muster") + QString::fromLatin1(name).toLower();
            person.givenName = QString::fromLatin1(name);
            person.organization = desk.office;
            people << desk.add(person);
        }
        Membership first;
        first.workingGroup = group;
        first.person = people.first();
        desk.add(first);
        table.setOwner(rowRef(group));
        present(table);
    }
    void tick(const QString& name) const
    {
        QLineEdit& filter = *table.picker()->filter();
        filter.setFocus();
        retype(filter, name);
        QTest::keyClick(&filter, Qt::Key_Return);
    }

    Desk desk;
    Id<WorkingGroup> group;
    QList<Id<Person>> people;
    MembersTable table;
};

} // namespace

TEST_CASE("Several people become members in one step, each with the body that they come from", "[ui]")
{
    const GroupDesk bench;
    REQUIRE(bench.table.model().state().end() == 1);
    QTest::mouseClick(bench.table.severalButton(), Qt::LeftButton);
    RowPicker* picker = bench.table.picker();
    REQUIRE(picker);
    const QAbstractItemModelTester tester(picker->view()->model());
    CHECK(picker->filter()->hasFocus());
    CHECK_FALSE(picker->addButton()->isEnabled());
    bench.tick(QStringLiteral("musteralpha")); // is one already
    CHECK(picker->ticked().isEmpty());
    bench.tick(QStringLiteral("musterbeta"));
    bench.tick(QStringLiteral("mustergamma"));
    CHECK(picker->ticked().size() == 2);
    retype(*picker->filter(), QStringLiteral("musterdelta"));
    QTest::keyClick(picker->filter(), Qt::Key_Down);
    QTest::keyClick(picker->view(), Qt::Key_Space);
    CHECK(picker->ticked().size() == 3);
    QTest::keyClick(picker->view(), Qt::Key_Space);
    CHECK(picker->ticked().size() == 2);
    CHECK(picker->addButton()->text().contains(u'2'));
    QTest::mouseClick(picker->addButton(), Qt::LeftButton);
    CHECK_FALSE(picker->isVisible());
    CHECK(bench.table.model().state().end() == 3);
    CHECK(bench.table.view()->hasFocus());
    for (const Record& row : bench.desk.workspace.list(entityOf<Membership>())) {
        const auto member = fromRecord<Membership>(row);
        CHECK(member.workingGroup == bench.group);
        if (member.person != bench.people.first())
            CHECK(member.onBehalfOf == bench.desk.office);
    }
    bench.desk.workspace.runner().undo();
    CHECK(bench.table.model().state().end() == 1);
    CHECK(bench.desk.errors == QStringList());
}

TEST_CASE("Who left may come again; Esc adds nobody, and another group closes the list of people", "[ui]")
{
    GroupDesk bench;
    Membership former;
    former.workingGroup = bench.group;
    former.person = bench.people.at(1);
    former.endDate = PartialDate(QDate(2025, 12, 31));
    bench.desk.add(former);
    QTest::mouseClick(bench.table.severalButton(), Qt::LeftButton);
    bench.tick(QStringLiteral("musterbeta"));
    CHECK(bench.table.picker()->ticked().size() == 1);
    QTest::keyClick(bench.table.picker()->filter(), Qt::Key_Escape);
    CHECK_FALSE(bench.table.picker()->isVisible());
    CHECK(bench.table.severalButton()->hasFocus());
    CHECK(bench.table.model().state().end() == 2);
    QTest::mouseClick(bench.table.severalButton(), Qt::LeftButton);
    CHECK(bench.table.picker()->ticked().isEmpty());
    bench.table.setOwner({});
    CHECK_FALSE(bench.table.picker()->isVisible());
    CHECK_FALSE(bench.table.severalButton()->isEnabled());
}

TEST_CASE("Organisations become members too, and an empty list says why it is empty", "[ui]")
{
    GroupDesk bench;
    QTest::mouseClick(bench.table.severalButton(), Qt::LeftButton);
    RowPicker& picker = *bench.table.picker();
    CHECK(picker.note().isEmpty());
    bench.tick(QStringLiteral("musterbeta"));
    retype(*picker.filter(), QStringLiteral("gibt es nicht"));
    CHECK(picker.note() == u"Kein Eintrag passt zum Filter.");
    picker.filter()->clear();
    picker.kinds()->setCurrentIndex(1);
    CHECK(picker.view()->accessibleName() == u"Organisationen zum Auswählen");
    bench.tick(QStringLiteral("jugendamt"));
    CHECK(picker.ticked() == QList<RowRef>{rowRef(bench.people.at(1)), rowRef(bench.desk.office)});
    QTest::mouseClick(picker.addButton(), Qt::LeftButton);
    CHECK(bench.table.model().state().end() == 3);
    const auto memberships = bench.desk.workspace.list(entityOf<Membership>());
    const auto isOffice = [&](const Record& row) {
        const auto member = fromRecord<Membership>(row);
        return member.organization == bench.desk.office && member.person.isNull();
    };
    CHECK(std::count_if(memberships.begin(), memberships.end(), isOffice) == 1);

    // It is there already, and cannot be added twice.
    QTest::mouseClick(bench.table.severalButton(), Qt::LeftButton);
    picker.kinds()->setCurrentIndex(1);
    bench.tick(QStringLiteral("jugendamt"));
    CHECK(picker.ticked().isEmpty());
    CHECK(picker.note() == u"Alle, die hier stehen, sind schon dabei.");
    QTest::keyClick(picker.filter(), Qt::Key_Escape);
    bench.desk.workspace.runner().undo(); // one step
    CHECK(bench.table.model().state().end() == 1);
    for (const Record& row : bench.desk.workspace.list(entityOf<Person>()))
        bench.desk.remove(row.ref());
    QTest::mouseClick(bench.table.severalButton(), Qt::LeftButton);
    CHECK(picker.note().startsWith(QStringLiteral("Es sind noch keine Personen eingetragen.")));
}

TEST_CASE("The table of a group in the Papierkorb says where the group is", "[ui]")
{
    GroupDesk bench;
    bench.desk.remove(rowRef(bench.group));
    bench.table.setOwner(rowRef(bench.group));
    bench.table.setReadOnly(true);
    CHECK(bench.table.summaryText() ==
          u"Der Eintrag liegt im Papierkorb. Mitgliedschaften, die zu ihm gehören, kommen mit ihm zurück.");
}

namespace
{

/// Begins to type into the member of the empty last row.
QCompleter& beginMember(const GroupDesk& bench, const QString& text)
{
    GridView& view = *bench.table.view();
    const EntityTableModel& model = bench.table.model();
    const int column = model.columns().indexOf(*entityOf<Membership>().field(u"person"));
    if (!view.editor()) {
        const QModelIndex cell = model.index(model.rowCount() - 1, column);
        REQUIRE(model.state().isNewRow(cell.row()));
        view.selectBlock(cell, cell);
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_F2);
    }
    REQUIRE(view.editor());
    retype(*view.editor()->control(), text);
    auto* completer = view.editor()->findChild<QCompleter*>();
    REQUIRE(completer);
    return *completer;
}

QStringList memberNames(const Desk& desk)
{
    QStringList out;
    for (const Record& row : desk.workspace.list(entityOf<Membership>()))
        out << desk.workspace.labelOf(rowRef(fromRecord<Membership>(row).person));
    out.sort();
    return out;
}

} // namespace

TEST_CASE("Members are typed one after the other: a name, Return, the next row", "[ui]")
{
    const GroupDesk bench;
    const EntityTableModel& model = bench.table.model();
    const int column = model.columns().indexOf(*entityOf<Membership>().field(u"person"));
    CHECK(model.index(model.rowCount() - 1, column).data().toString() == QStringLiteral("hier schreiben …"));
    for (const char* name : {"musterbeta", "mustergamma", "musterdelta"}) {
        QCompleter& list = beginMember(bench, QString::fromLatin1(name));
        REQUIRE(list.popup()->isVisible());
        QTest::keyClick(list.popup(), Qt::Key_Return);
        waitUntil([&] { return !bench.table.view()->editor(); });
        CHECK(model.state().isNewRow(bench.table.view()->currentIndex().row()));
        CHECK(bench.table.view()->currentIndex().column() == column);
    }
    CHECK(memberNames(bench.desk) == QStringList{QStringLiteral("Alpha Musteralpha"), QStringLiteral("Beta Musterbeta"),
                                                 QStringLiteral("Delta Musterdelta"),
                                                 QStringLiteral("Gamma Mustergamma")});
    CHECK(bench.desk.errors.isEmpty());
}

TEST_CASE("A new name is not lost when Esc closes the suggestions and the row is left", "[ui]")
{
    const GroupDesk bench;
    GridView& view = *bench.table.view();
    QCompleter& list = beginMember(bench, QStringLiteral("Neu Hinzugekommen"));
    REQUIRE(list.popup()->isVisible());
    QTest::keyClick(list.popup(), Qt::Key_Escape);
    CHECK_FALSE(list.popup()->isVisible());
    REQUIRE(view.editor()); // only the list was closed
    const QModelIndex first = bench.table.model().index(0, view.currentIndex().column());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::NoModifier, view.visualRect(first).center());
    waitUntil([&] { return !view.editor(); });
    CHECK(memberNames(bench.desk).contains(QStringLiteral("Neu Hinzugekommen")));
    bench.desk.workspace.runner().undo(); // the person and the membership are one step
    CHECK(memberNames(bench.desk) == QStringList{QStringLiteral("Alpha Musteralpha")});
    CHECK(bench.desk.errors.isEmpty());
}

TEST_CASE("What a cell does not take stays in it, whichever way the row is left", "[ui]")
{
    const GroupDesk bench;
    GridView& view = *bench.table.view();
    const EntityTableModel& model = bench.table.model();
    beginMember(bench, QStringLiteral("Neu Hinzugekommen"));
    view.editor()->findChild<QCompleter*>()->popup()->hide(); // a click beside the list
    const QModelIndex first = model.index(0, view.currentIndex().column());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::NoModifier, view.visualRect(first).center());
    QCoreApplication::processEvents();
    REQUIRE(view.editor());
    CHECK(qobject_cast<QLineEdit*>(view.editor()->control())->text() == QStringLiteral("Neu Hinzugekommen"));
    CHECK(view.editor()->message().contains(QStringLiteral("neu anzulegen")));
    QTest::keyClick(view.editor()->control(), Qt::Key_PageUp);
    REQUIRE(view.editor());
    QTest::keyClick(view.editor()->control(), Qt::Key_Escape); // who means it drops it
    CHECK_FALSE(view.editor());
    CHECK(memberNames(bench.desk).size() == 1);
}
