// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What columns of a list become, chosen by the keyboard: joined ones, fixed values, keys of several fields, costs,
// words.
#include "tests/ui/importing/listdesk.h"
#include "ui/base/operationrunner.h"
#include "ui/importing/fieldmenu.h"
#include "ui/plan/costspage.h"
#include "ui/widget/noteline.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QTableWidget>
#include <QTimer>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// Letters that two visible controls of the page have, or one of them and a menu.
QStringList doubleLetters(const ListDesk& desk)
{
    QHash<QString, QString> seen;
    QStringList out;
    const auto look = [&](const QString& text) {
        const QString letter = QKeySequence::mnemonic(text).toString();
        if (letter.isEmpty())
            return;
        if (seen.contains(letter))
            out << seen.value(letter) + s(" / ") + text;
        seen.insert(letter, text);
    };
    for (const QAction* action : desk.window->menuBar()->actions())
        look(action->text());
    for (const auto* button : desk.page().findChildren<QAbstractButton*>()) {
        if (button->isVisible())
            look(button->text());
    }
    for (const auto* label : desk.page().findChildren<QLabel*>()) {
        if (label->isVisible() && label->buddy())
            look(label->text());
    }
    return out;
}

/// The last row of the table of columns, for a field that no column has.
int oneMore(const ListDesk& desk)
{
    return desk.page().columns()->view()->model()->rowCount() - 1;
}

QString columnCell(const ListDesk& desk, int row, int column)
{
    return desk.page().columns()->view()->model()->index(row, column).data().toString();
}

/// Opens the list of fields by the keyboard and ticks the first ones.
void tickFirst(QWidget& button, int count)
{
    QTimer waiting;
    QObject::connect(&waiting, &QTimer::timeout, &button, [&waiting, count] {
        QWidget* menu = QApplication::activePopupWidget();
        if (!menu)
            return;
        waiting.stop();
        for (int i = 0; i < count; ++i) {
            QTest::keyClick(menu, Qt::Key_Down);
            QTest::keyClick(menu, Qt::Key_Space);
        }
        QTest::keyClick(menu, Qt::Key_Escape);
    });
    waiting.start(0);
    button.setFocus();
    QTest::keyClick(&button, Qt::Key_Space);
}

} // namespace

TEST_CASE("Two columns become one text, with what a person puts between them", "[ui][import]")
{
    ListDesk desk("Nr.;Titel;Kurzbeschreibung;Zusatz\nZ101;Lesepatinnen Nord;Vorlesen;in Schulen\n"
                  "Z102;Sprachcafé am Markt;;am Markt\n");
    desk.choose();
    INFO(desk.error().toStdString());
    auto& join = inWindow<QComboBox>(desk, "columnJoin");
    CHECK_FALSE(join.isVisible());
    desk.chooseTarget(3, s("Kurzbeschreibung"));
    CHECK(columnCell(desk, 2, ColumnsModel::Target) == s("Kurzbeschreibung · verbunden"));
    desk.goTo(2); // the first has nothing before it
    CHECK_FALSE(join.isVisible());
    desk.goTo(3);
    REQUIRE(join.isVisible());
    CHECK(join.currentText() == s("Leerzeichen"));
    desk.pick(join, s("Komma"));
    CHECK(desk.column(3).join == s(", "));
    CHECK(namelessWidgets(desk.page()) == QStringList());
    CHECK(doubleLetters(desk) == QStringList());
    for (QWidget* pane : desk.page().panes())
        CHECK(backwardTabs(*pane) == QStringList());
    const qsizetype before = desk.measures();
    desk.apply();
    CHECK(desk.text(desk.row("measure", s("Z101")), "summary") == s("Vorlesen, in Schulen"));
    CHECK(desk.text(desk.row("measure", s("Z102")), "summary") == s("am Markt"));
    desk.action(Command::Undo)->trigger();
    CHECK(desk.measures() == before);
}

TEST_CASE("A field that no column has gets one value for all new entries", "[ui][import]")
{
    ListDesk desk("Nr.;Titel\nZ101;Lesepatinnen Nord\nZ102;Sprachcafé am Markt\n");
    desk.choose();
    INFO(desk.error().toStdString());
    CHECK(columnCell(desk, oneMore(desk), ColumnsModel::Heading) == s("(fester Wert)"));
    CHECK(columnCell(desk, oneMore(desk), ColumnsModel::Target) == s("(keiner)"));
    desk.chooseTarget(oneMore(desk), s("Priorität"));
    CHECK(desk.session().state().mapping.constants.isEmpty()); // a field without a value is none
    desk.pick(inWindow<QComboBox>(desk, "fixed-priority"), s("hoch"));
    CHECK(desk.session().state().mapping.constants.value(s("priority")) == s("hoch"));
    CHECK(columnCell(desk, oneMore(desk) - 1, ColumnsModel::Example) == s("hoch"));

    // Of the wrong kind: said where it is typed, and not taken.
    desk.chooseTarget(oneMore(desk), s("Umsetzungsgrad"));
    auto& degree = inWindow<QLineEdit>(desk, "fixed-completion");
    desk.enter(degree, s("halb"));
    CHECK_FALSE(desk.session().state().mapping.constants.contains(s("completion")));
    const auto notes = desk.page().columns()->findChildren<NoteLine*>();
    CHECK(std::ranges::any_of(notes, [](const NoteLine* note) { return note->text().contains(s("halb")); }));
    desk.enter(degree, s("50"));
    CHECK(desk.session().state().mapping.constants.value(s("completion")) == s("50"));
    CHECK(desk.cell(0, PreviewModel::Action) == s("neu"));
    CHECK(namelessWidgets(desk.page()) == QStringList());
    CHECK(silentViews(desk.page()) == QStringList());

    // Taken away in the same place; a column that becomes the field is not offered it.
    const int completion = 2; // columns, then fields by their key
    CHECK(columnCell(desk, completion, ColumnsModel::Target).startsWith(s("Umsetzungsgrad")));
    desk.chooseTarget(completion, s("(keiner)"));
    CHECK_FALSE(desk.session().state().mapping.constants.contains(s("completion")));
    const qsizetype before = desk.measures();
    desk.apply();
    CHECK(desk.measures() == before + 2);
    CHECK(desk.text(desk.row("measure", s("Z101")), "priority") == s("hoch"));
    CHECK(desk.text(desk.row("measure", s("Z102")), "priority") == s("hoch"));
}

TEST_CASE("Entries of the same title are told apart by two fields together", "[ui][import]")
{
    ListDesk desk(
        "Titel;Kurzbeschreibung;Priorität\nSingkreis Übermorgen;Nord;hoch\nSingkreis Übermorgen;Süd;mittel\n");
    for (const char* place : {"Nord", "Süd"}) {
        Measure measure;
        measure.title = s("Singkreis Übermorgen");
        measure.summary = s(place);
        REQUIRE(desk.workspace().runner().run(s("measure:create"), [&](Writer& writer) -> Result<> {
            writer.insert(measure);
            return {};
        }));
    }
    desk.choose();
    INFO(desk.error().toStdString());
    CHECK(desk.cell(0, PreviewModel::Action) != s("ändert")); // which one?
    auto& key = inWindow<QComboBox>(desk, "key");
    desk.pick(key, s("mehreren Feldern"));
    auto& fields = inWindow<FieldMenu>(desk, "keyFields");
    REQUIRE(fields.isVisible());
    tickFirst(fields, 2);
    desk.settle();
    CHECK(desk.session().state().mapping.key == QStringList({s("title"), s("summary")}));
    CHECK(fields.text() == s("Titel + Kurzbeschreibung"));
    CHECK(desk.cell(0, PreviewModel::Action) == s("ändert"));
    CHECK(desk.cell(1, PreviewModel::Action) == s("ändert"));
    CHECK(namelessWidgets(desk.page()) == QStringList());
    CHECK(doubleLetters(desk) == QStringList());
    const qsizetype before = desk.measures();
    desk.apply();
    CHECK(desk.measures() == before);
    desk.action(Command::Undo)->trigger();
    desk.pick(inWindow<QComboBox>(desk, "key"), s("Titel")); // the page was made anew with the file
    CHECK_FALSE(inWindow<FieldMenu>(desk, "keyFields").isVisible());
    CHECK(desk.session().state().mapping.key == QStringList(s("title")));
}

TEST_CASE("Each text of a column is decided once, for all cells that hold it", "[ui][import]")
{
    ListDesk desk("Nr.;Titel;Priorität\nZ101;Chor;eilt sehr\nZ102;Café;eilt sehr\nZ103;Fest;egal\n");
    desk.choose();
    INFO(desk.error().toStdString());
    REQUIRE(desk.column(2).target.field == s("priority"));
    CHECK(inWindow<QToolButton>(desk, "fate-4").text() == s("fehlerhaft 3"));
    desk.goTo(2);
    auto& values = inWindow<QTableWidget>(desk, "importValues");
    REQUIRE(values.rowCount() == 2);
    CHECK(values.item(0, 0)->text() == s("eilt sehr"));
    CHECK(values.item(0, 1)->text() == s("2"));
    desk.pick(inWindow<QComboBox>(desk, "meaning-0"), s("hoch"));
    CHECK(desk.column(2).values.value(s("eilt sehr")).text == s("hoch"));
    CHECK(inWindow<QToolButton>(desk, "fate-4").text() == s("fehlerhaft 1"));
    // What is answered keeps its place, so that the next answer is not given to another text.
    CHECK(values.item(0, 0)->text() == s("eilt sehr"));
    CHECK(values.item(1, 0)->text() == s("egal"));
    desk.pick(inWindow<QComboBox>(desk, "meaning-1"), s("keine Angabe"));
    CHECK(inWindow<QToolButton>(desk, "fate-4").text() == s("fehlerhaft 0"));
    CHECK(namelessWidgets(desk.page()) == QStringList());
    desk.apply();
    CHECK(desk.text(desk.row("measure", s("Z101")), "priority") == s("hoch"));
    CHECK(desk.text(desk.row("measure", s("Z102")), "priority") == s("hoch"));
    CHECK(desk.text(desk.row("measure", s("Z103")), "priority").isEmpty());
}

TEST_CASE("Year, kind and stage of a column of costs stand beside it, and the page Kosten shows them", "[ui][import]")
{
    ListDesk desk("Nr.;Titel;Ansatz 2027;Irgendwas\nZ101;Chor;1.200,00;300\nZ102;Café;800,00;\n");
    desk.choose();
    INFO(desk.error().toStdString());
    REQUIRE(desk.column(2).target.entity == s("costItem"));
    CHECK(desk.column(2).target.fixed.value(s("year")) == s("2027"));
    CHECK(desk.column(2).target.fixed.value(s("stage")) == s("geschätzt")); // proposed, and shown
    desk.goTo(2);
    CHECK(inWindow<QComboBox>(desk, "fixed-stage").currentText() == s("geschätzt"));
    desk.chooseTarget(3, s("Kostenposition: Betrag"));
    auto& year = inWindow<QLineEdit>(desk, "fixed-year");
    desk.enter(year, s("bald"));
    CHECK_FALSE(desk.column(3).target.fixed.contains(s("year")));
    desk.enter(year, s("2028"));
    desk.pick(inWindow<QComboBox>(desk, "fixed-kind"), s("Sachmittel"));
    CHECK(desk.column(3).target.fixed.value(s("year")) == s("2028"));
    CHECK(desk.column(3).target.fixed.value(s("kind")) == s("Sachmittel"));
    CHECK(namelessWidgets(desk.page()) == QStringList());
    desk.apply();
    QStringList items;
    const RowRef chorus = desk.row("measure", s("Z101"));
    for (const Record& item : desk.workspace().list(entityOf<CostItem>())) {
        if (idFromText(item.value(u"measure").text()) == chorus.id)
            items << QStringList({desk.text(item.ref(), "year"), desk.text(item.ref(), "kind"),
                                  desk.text(item.ref(), "stage"), desk.text(item.ref(), "amount")})
                         .join(u'|');
    }
    items.sort();
    CHECK(items == QStringList({s("2027||geschätzt|1.200,00 €"), s("2028|Sachmittel||300,00 €")}));
}
