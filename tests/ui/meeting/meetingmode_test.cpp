// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A meeting is minuted while it goes on: agenda, who is there, texts, votes, what comes of it.
#include "tests/ui/meeting/meetingdesk.h"
#include "tests/ui/support/screenshot.h"
#include "ui/editor/fieldeditor.h"
#include "ui/form/childtable.h"
#include "ui/form/entityform.h"
#include "ui/form/linkeditor.h"
#include "ui/grid/gridview.h"
#include "ui/meeting/attendancepanel.h"
#include "ui/meeting/attendanceview.h"
#include "ui/meeting/clockline.h"
#include "ui/meeting/minutespanel.h"
#include "ui/meeting/openmeeting.h"
#include "ui/meeting/treatedmeasures.h"
#include "ui/model/entitytablemodel.h"
#include "ui/shell/appearance.h"
#include "ui/shell/navigation.h"
#include "ui/shell/pagehost.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

/// The words of a column of the agenda.
QStringList column(const QTableView& view, int column)
{
    QStringList out;
    for (int row = 0; row < view.model()->rowCount(); ++row)
        out << view.model()->index(row, column).data().toString().trimmed();
    return out;
}

/// Types into a field of the item in front and leaves it.
void write(const MeetingModePage& page, const char16_t* field, const QString& text)
{
    FieldEditor* editor = page.minutes()->form()->editor(field);
    REQUIRE(editor);
    editor->control()->setFocus();
    retype(*editor->control(), text);
    REQUIRE(editor->commit());
}

} // namespace

TEST_CASE("F11 on a meeting opens it over the whole window, with today's first item running, and F11 leads back",
          "[ui]")
{
    MeetingDesk desk;
    desk.office.window->openRecord(rowRef(desk.meeting));
    desk.office.action(Command::MeetingMode)->trigger();
    auto& page = pageInFront<MeetingModePage>(desk.office);
    CHECK(page.meeting().meeting().id == desk.meeting);
    CHECK_FALSE(desk.office.window->navigation().isVisible());
    CHECK(column(*page.agenda(), 0).first() == u"13:30");
    CHECK(column(*page.agenda(), 1).first() == u"1");
    CHECK(column(*page.agenda(), 3).first() == u"läuft");
    // It is 14:03, and the first item was planned until 13:40.
    CHECK(page.clock()->text() == u"Jetzt 14:03 · geplant 13:30–13:40 · 23 Minuten hinter dem Plan");
    press(Qt::Key_PageDown, Qt::AltModifier);
    CHECK(page.meeting().line() == 1);
    CHECK(column(*page.agenda(), 3).mid(0, 2) == QStringList{QString(), u"läuft"_s});
    press(Qt::Key_PageUp, Qt::AltModifier);
    press(Qt::Key_PageUp, Qt::AltModifier); // there is none before it
    CHECK(page.meeting().line() == 0);

    desk.office.action(Command::MeetingMode)->trigger();
    CHECK(desk.office.window->pages().currentKey() == u"meeting");
    CHECK(desk.office.window->pages().current()->currentRecord() == rowRef(desk.meeting));
    CHECK(desk.office.window->navigation().isVisible());

    // Who walks past the page in the side bar keeps the side bar; F11 there takes the window.
    desk.office.window->showPage(u"meetingMode"_s);
    CHECK(page.meeting().meeting().id == desk.meeting);
    CHECK(desk.office.window->navigation().isVisible());
    desk.office.action(Command::MeetingMode)->trigger();
    CHECK(page.meeting().meeting().id == desk.meeting);
    CHECK_FALSE(desk.office.window->navigation().isVisible());
}

TEST_CASE("Who is there is noted by letters and digits alone", "[ui]")
{
    MeetingDesk desk;
    MeetingModePage& page = desk.open();
    press(Qt::Key_2, Qt::AltModifier);
    AttendanceView& view = *page.attendance()->view();
    REQUIRE(view.hasFocus());
    REQUIRE(view.model()->rowCount() == 14); // all members, though nothing is noted of any
    CHECK(page.attendance()->quorum() == u"0 von 12 Stimmberechtigten anwesend, nicht mehr als die Hälfte");

    QTest::keyClicks(&view, u"probe"_s);
    CHECK(view.currentIndex().data().toString() == u"Alpha Probestein");
    press(Qt::Key_2);                 // entschuldigt
    QTest::keyClicks(&view, u"pr"_s); // the next one of that name
    CHECK(view.currentIndex().data().toString() == u"Beta Probestein");
    press(Qt::Key_1);
    CHECK(view.model()->rowCount() == 14);
    QTest::mouseClick(page.attendance()->allButton(), Qt::LeftButton);
    CHECK(column(view, 1).count(u"anwesend"_s) == 13);
    CHECK(column(view, 1).count(u"entschuldigt"_s) == 1);
    CHECK(page.attendance()->quorum().contains(u"mehr als die Hälfte"_s));
    CHECK(view.hasFocus());

    // Represented by somebody who is asked for in the same place.
    view.selectRow(0);
    press(Qt::Key_4);
    CHECK(column(view, 1).first() == u"vertreten");
    QWidget* by = page.attendance()->representative()->control();
    REQUIRE(by->hasFocus());
    retype(*by, u"Gamma Probestein"_s);
    press(Qt::Key_Return);
    CHECK(column(view, 2).first() == u"Gamma Probestein");
    CHECK(view.hasFocus());
    press(Qt::Key_0);
    CHECK(column(view, 1).first().isEmpty());
    desk.office.action(Command::Undo)->trigger();
    CHECK(column(view, 2).first() == u"Gamma Probestein");

    // Recused from the item in front only.
    view.selectRow(1);
    press(Qt::Key_6);
    CHECK(column(view, 3).at(1) == u"ohne Mitwirkung");
    press(Qt::Key_PageDown, Qt::AltModifier);
    CHECK(column(view, 3).at(1).isEmpty());
    press(Qt::Key_PageUp, Qt::AltModifier);
    press(Qt::Key_6);
    CHECK(column(view, 3).at(1).isEmpty());

    // A guest, by name.
    QWidget* guest = page.attendance()->guest()->control();
    guest->setFocus();
    retype(*guest, u"Ada Neugast"_s);
    QTest::keyClick(page.attendance()->guest()->findChild<QCompleter*>()->popup(), Qt::Key_Return);
    REQUIRE(view.model()->rowCount() == 15);
    CHECK(column(view, 0).last() == u"Ada Neugast");
    CHECK(column(view, 1).last() == u"Gast");
    CHECK(desk.office.message().isEmpty());
}

TEST_CASE("What is typed is kept when the next item is called up, and comes up again on the way back", "[ui]")
{
    MeetingDesk desk;
    MeetingModePage& page = desk.open();
    FieldEditor* minutes = page.minutes()->form()->editor(u"minutes");
    press(Qt::Key_3, Qt::AltModifier);
    REQUIRE(minutes->control()->hasFocus());
    type(*minutes->control(), u"Frau Muster begrüßt"_s);
    press(Qt::Key_PageDown, Qt::AltModifier);
    CHECK(minutes->value().text().isEmpty());
    CHECK(minutes->control()->hasFocus()); // whoever writes goes on writing
    CHECK(desk.item(0).minutes == u"Frau Muster begrüßt");
    press(Qt::Key_PageUp, Qt::AltModifier);
    CHECK(minutes->value().text() == u"Frau Muster begrüßt");

    // Without a key pressed since, it is kept as well: nothing is lost with the power.
    press(Qt::Key_End, Qt::ControlModifier);
    type(*minutes->control(), u" alle."_s);
    waitUntil([&] { return desk.item(0).minutes.endsWith(u"alle."_s); });
}

TEST_CASE("An item is added while the meeting goes on, and another meeting is chosen above", "[ui]")
{
    MeetingDesk desk;
    MeetingModePage& page = desk.open();
    desk.office.action(Command::RecordNew)->trigger();
    CHECK(page.agenda()->model()->rowCount() == 13);
    CHECK(page.meeting().line() == 12);
    FieldEditor* number = page.minutes()->head()->editor(u"number");
    CHECK(number->control()->hasFocus());
    retype(*number->control(), u"13"_s);
    press(Qt::Key_Return);
    CHECK(column(*page.agenda(), 1).last() == u"13");

    QComboBox& chooser = *page.chooser();
    REQUIRE(chooser.count() == 2);
    chooser.setFocus();
    chooser.setCurrentIndex(0); // the latest first
    Q_EMIT chooser.activated(0);
    CHECK(page.meeting().meeting().id == desk.next);
    CHECK(page.agenda()->model()->rowCount() == 0);
    CHECK_FALSE(page.minutes()->form()->isVisible());
}

TEST_CASE("Two hundred items are gone through without waiting", "[ui]")
{
    MeetingDesk desk;
    desk.addItems(188);
    MeetingModePage& page = desk.open();
    REQUIRE(page.agenda()->model()->rowCount() == 200);
    page.agenda()->setFocus();
    for (int line = 1; line < 200; ++line)
        press(Qt::Key_Down);
    CHECK(page.meeting().line() == 199);
    // Each key is answered at once; no widget stands for a row.
    CHECK(page.agenda()->findChildren<QWidget*>().size() < 40);
}

TEST_CASE("The Sitzungsmodus can be seen in every size and theme", "[ui][plain]")
{
    MeetingDesk desk;
    MeetingModePage& page = desk.open();
    press(Qt::Key_2, Qt::AltModifier);
    QTest::mouseClick(page.attendance()->allButton(), Qt::LeftButton);
    press(Qt::Key_1, Qt::AltModifier);
    page.meeting().setLine(3);
    write(page, u"minutes",
          u"Frau Muster berichtet vom Stand der Sprachlotsen. Die Gruppe berät, ob alle Grundschulen "
          "erreicht werden können."_s);
    press(Qt::Key_4, Qt::AltModifier);
    screenshot(*desk.office.window, u"sitzungsmodus"_s);
    press(Qt::Key_2, Qt::AltModifier);
    screenshot(*desk.office.window, u"sitzungsmodus-anwesenheit"_s);
    desk.office.window->resize(1024, 600);
    settleLayouts();
    pictureAsIs(*desk.office.window, u"sitzungsmodus-klein"_s);
    CHECK(cutWidgets(*desk.office.window) == QStringList());
    CHECK(namelessWidgets(*desk.office.window) == QStringList());
    for (QWidget* pane : page.panes())
        CHECK(backwardTabs(*pane) == QStringList());
    CHECK(unseenFocus(page) == QStringList());
    CHECK(silentViews(page) == QStringList());
    press(Qt::Key_9, Qt::AltModifier);
    pictureAsIs(*desk.office.window, u"sitzungsmodus-klein-sitzung"_s);
    CHECK(cutWidgets(*desk.office.window) == QStringList());
    CHECK(namelessWidgets(*desk.office.window) == QStringList());
    press(Qt::Key_1, Qt::AltModifier);
    pictureAsIs(*desk.office.window, u"sitzungsmodus-klein-to"_s);
    CHECK(cutWidgets(*desk.office.window) == QStringList());
    for (const Theme theme : {Theme::Dark, Theme::HighContrast}) {
        applyAppearance({theme, 100});
        pictureAsIs(*desk.office.window, u"sitzungsmodus-"_s + themeKey(theme));
        press(Qt::Key_2, Qt::AltModifier);
        pictureAsIs(*desk.office.window, u"sitzungsmodus-anwesenheit-"_s + themeKey(theme));
        press(Qt::Key_1, Qt::AltModifier);
    }
    applyAppearance({});
}
