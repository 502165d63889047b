// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What work that comes every day takes by hand, beside the same work in a spreadsheet: docs/stopwatch.md.
#include "tests/ui/support/desk.h"
#include "tests/ui/support/hand.h"
#include "ui/form/costgridsection.h"
#include "ui/form/memberstable.h"
#include "ui/form/rowpicker.h"
#include "ui/grid/entitylist.h"
#include "ui/model/entitytablemodel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

using namespace iplan;
using namespace iplan::test;

TEST_CASE("Twenty measures of one office take no more strokes than in a spreadsheet", "[ui][stopwatch]")
{
    Desk desk;
    Organization office;
    office.name = QStringLiteral("Sozialamt");
    office.id = desk.add(office);
    ListDefaults columns;
    columns.columns = QStringList{QStringLiteral("code"), QStringLiteral("title"), QStringLiteral("leadOffice")};
    EntityList list(desk.workspace, entityOf<Measure>(), columns);
    present(list);
    GridView& view = *list.view();
    view.setFocus();
    view.setCurrentIndex(list.model().index(0, 1));
    Hand hand;
    Calc calc;
    hand.press(Qt::Key_Down);
    for (int i = 1; i <= 20; ++i) {
        const QString title = QStringLiteral("Angebot %1 im Quartier").arg(i);
        hand.write(title);
        hand.press(Qt::Key_Tab);
        calc.type(QStringLiteral("K%1").arg(i + 1, 3, 10, QLatin1Char('0')));
        calc.type(title);
        calc.typeOnce(i == 1, office.name);
        if (i == 1)
            hand.write(office.name);
        else
            hand.press(Qt::Key_Apostrophe, Qt::ControlModifier);
        hand.press(Qt::Key_Return);
    }
    const auto measures = desk.workspace.list(entityOf<Measure>());
    REQUIRE(measures.size() == 21);
    for (const Record& row : measures)
        CHECK((row.id == desk.measure.uuid() || row.value(u"leadOffice") == Value(office.id.text())));
    CHECK(desk.errors == QStringList());
    CHECK(hand.strokes() <= calc.strokes);
    CHECK(isTold("20 measures of one office: number, title, office", hand.strokes(), calc.strokes));
}

TEST_CASE("Six cost positions over three years take half the strokes of a spreadsheet at most", "[ui][stopwatch]")
{
    Desk desk;
    CostGridSection section(desk.workspace);
    section.setOwner(rowRef(desk.measure));
    section.resize(900, 400);
    present(section);
    section.view()->setFocus();
    section.view()->setCurrentIndex(section.view()->model()->index(0, 0));
    Hand hand;
    Calc calc;
    for (const bool staff : {true, false}) {
        for (int year = 2026; year <= 2028; ++year) {
            const QString amount = QString::number(staff ? year * 30 : year * 4);
            hand.write(amount);
            hand.press(Qt::Key_Tab);
            calc.typeOnce(staff && year == 2026, QStringLiteral("K001"));
            calc.type(QString::number(year));
            calc.typeOnce(year == 2026, staff ? QStringLiteral("Personalkosten") : QStringLiteral("Sachmittel"));
            calc.typeOnce(staff && year == 2026, QStringLiteral("beantragt"));
            calc.type(amount);
        }
        if (staff) { // down to the next kind, back to the first year
            hand.press(Qt::Key_Down);
            hand.press(Qt::Key_Home);
        }
    }
    const auto items = desk.workspace.list(entityOf<CostItem>());
    REQUIRE(items.size() == 6);
    QStringList told;
    for (const Record& row : items) {
        const auto item = fromRecord<CostItem>(row);
        told << QStringLiteral("%1 %2 %3")
                    .arg(item.year.value_or(0))
                    .arg(QChar(item.kind == CostKind::Personnel ? u'P' : u'S'))
                    .arg(item.amount->cents / 100);
    }
    told.sort();
    CHECK(told == QStringList{QStringLiteral("2026 P 60780"), QStringLiteral("2026 S 8104"),
                              QStringLiteral("2027 P 60810"), QStringLiteral("2027 S 8108"),
                              QStringLiteral("2028 P 60840"), QStringLiteral("2028 S 8112")});
    CHECK(hand.strokes() * 2 <= calc.strokes);
    CHECK(isTold("Six cost positions of a measure over three years", hand.strokes(), calc.strokes));
}

TEST_CASE("Fourteen members of a group take half the strokes of a spreadsheet at most", "[ui][stopwatch]")
{
    Desk desk;
    WorkingGroup group;
    group.title = QStringLiteral("AG Sprache");
    group.id = desk.add(group);
    const QStringList names{QStringLiteral("Ahorn"),   QStringLiteral("Birke"),  QStringLiteral("Buche"),
                            QStringLiteral("Distel"),  QStringLiteral("Efeu"),   QStringLiteral("Farn"),
                            QStringLiteral("Ginster"), QStringLiteral("Hasel"),  QStringLiteral("Klee"),
                            QStringLiteral("Linde"),   QStringLiteral("Malve"),  QStringLiteral("Nelke"),
                            QStringLiteral("Primel"),  QStringLiteral("Quendel")};
    for (const QString& name : names) {
        Person person;
        person.familyName = name;
        person.givenName = QStringLiteral("Muster");
        person.organization = desk.welfare;
        desk.add(person);
    }
    MembersTable table(desk.workspace, *entityOf<Membership>().field(u"workingGroup"));
    table.setOwner(rowRef(group.id));
    present(table);
    Hand hand;
    Calc calc;
    hand.click(*table.severalButton());
    for (const QString& name : names) {
        hand.write(name.left(3));
        hand.press(Qt::Key_Return);
        calc.type(name + QStringLiteral(", Muster"));
        if (name == names.first())
            calc.type(QStringLiteral("Aepfel und Oehmd e. V."));
        else
            calc.complete();
    }
    REQUIRE(table.picker()->ticked().size() == names.size());
    hand.click(*table.picker()->addButton());
    CHECK(table.model().state().end() == names.size());
    for (const Record& row : desk.workspace.list(entityOf<Membership>()))
        CHECK(fromRecord<Membership>(row).onBehalfOf == desk.welfare);
    CHECK(hand.strokes() * 2 <= calc.strokes);
    CHECK(isTold("14 members of a group, each with the body", hand.strokes(), calc.strokes));
}
