// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How meetings repeat, and when they are: chosen, not spelled.
#include "tests/ui/support/desk.h"
#include "tests/ui/support/office.h"
#include "tests/ui/support/screenshot.h"
#include "ui/base/findingsservice.h"
#include "ui/editor/recurrenceeditor.h"
#include "ui/form/entityform.h"

#include <QCalendarWidget>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QToolButton>

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

struct SeriesDesk {
    SeriesDesk()
    {
        WorkingGroup group;
        group.title = u"AG Sprache"_s;
        MeetingSeries row;
        row.workingGroup = desk.add(group);
        row.title = u"Monatsrunde"_s;
        row.first = QDateTime(QDate(2027, 1, 12), QTime(14, 0), Qt::UTC); // the second Tuesday
        series = desk.add(row);
        form = std::make_unique<EntityForm>(desk.workspace, entityOf<MeetingSeries>());
        form->setRow(series.uuid());
        present(*form);
        editor = qobject_cast<RecurrenceEditor*>(form->editor(u"rule"));
        REQUIRE(editor);
    }
    [[nodiscard]] QString rule() const { return desk.get(series).rule; }
    void choose(const QString& text) const
    {
        const int at = editor->choice()->findText(text);
        INFO(text.toStdString());
        REQUIRE(at >= 0);
        editor->choice()->setCurrentIndex(at);
        Q_EMIT editor->choice()->activated(at);
    }

    Desk desk;
    Id<MeetingSeries> series;
    std::unique_ptr<EntityForm> form;
    RecurrenceEditor* editor = nullptr;
};

} // namespace

TEST_CASE("How a series repeats is chosen in words, and the next days show", "[ui]")
{
    SeriesDesk bench;
    CHECK(bench.editor->choice()->currentText() == u"einmalig");
    bench.choose(u"monatlich am 2. Dienstag"_s);
    CHECK(bench.rule() == u"FREQ=MONTHLY;BYDAY=2TU");
    CHECK(bench.editor->preview().startsWith(u"Nächste Termine: Di 12.01.2027, Di 09.02.2027, Di 09.03.2027"_s));
    CHECK(bench.editor->ownRule()->isHidden());
    screenshot(*bench.form, u"series-rule"_s);
    bench.choose(u"alle 2 Wochen am Dienstag"_s);
    CHECK(bench.rule() == u"FREQ=WEEKLY;INTERVAL=2;BYDAY=TU");
    CHECK(bench.editor->preview().contains(u"Di 26.01.2027"_s));

    // It begins on another day: that day's choices, and the rule as it is, in words.
    bench.desk.set(rowRef(bench.series), "first", u"2027-01-13T14:00"_s);
    CHECK(bench.editor->choice()->currentText() == u"alle 2 Wochen am Dienstag");
    CHECK(bench.editor->choice()->findText(u"monatlich am 2. Mittwoch"_s) >= 0);
    bench.choose(u"einmalig"_s);
    CHECK(bench.rule().isEmpty());
    bench.desk.workspace.runner().undo();
    CHECK(bench.editor->choice()->currentText() == u"alle 2 Wochen am Dienstag");
    CHECK(bench.desk.errors.isEmpty());
}

TEST_CASE("A rule of one's own is written and stays in sight; what is none is not taken", "[ui]")
{
    SeriesDesk bench;
    bench.choose(u"eigene Regel …"_s);
    QLineEdit& own = *bench.editor->ownRule();
    REQUIRE(own.isVisible());
    CHECK(own.hasFocus());
    retype(own, u"alle zwei Wochen"_s);
    QTest::keyClick(&own, Qt::Key_Return);
    CHECK(bench.rule().isEmpty());
    CHECK(bench.editor->message().contains(u"nicht zu verstehen"_s));
    retype(own, u"FREQ=MONTHLY;BYDAY=2TU;COUNT=6"_s);
    QTest::keyClick(&own, Qt::Key_Return);
    CHECK(bench.rule() == u"FREQ=MONTHLY;BYDAY=2TU;COUNT=6");
    CHECK(bench.editor->choice()->currentText() == u"monatlich am 2. Dienstag, 6-mal");

    // What came from elsewhere and cannot be read is shown as it is, and nothing is lost by looking at it.
    bench.desk.set(rowRef(bench.series), "rule", u"FREQ=WEEKLY;BYHOUR=9"_s);
    CHECK(bench.editor->choice()->currentText() == u"eigene Regel …");
    CHECK(own.text() == u"FREQ=WEEKLY;BYHOUR=9");
    bench.form->flush();
    CHECK(bench.rule() == u"FREQ=WEEKLY;BYHOUR=9");
}

TEST_CASE("The day of a meeting is taken from the calendar and keeps its time", "[ui]")
{
    SeriesDesk bench;
    FieldEditor* first = bench.form->editor(u"first");
    REQUIRE(first);
    auto* button = first->findChild<QToolButton*>();
    REQUIRE(button);
    const auto pick = [&](QDate day) {
        first->control()->setFocus();
        button->click();
        auto* menu = first->findChild<QMenu*>();
        REQUIRE(menu);
        auto* calendar = menu->findChild<QCalendarWidget*>();
        REQUIRE(calendar);
        Q_EMIT calendar->activated(day);
        QCoreApplication::sendPostedEvents(menu, QEvent::DeferredDelete);
    };
    pick({2027, 2, 9});
    CHECK(bench.desk.get(bench.series).first == QDateTime(QDate(2027, 2, 9), QTime(14, 0), Qt::UTC));
    auto& line = *qobject_cast<QLineEdit*>(first->control());
    retype(line, u"morgen 9:30"_s);
    QTest::keyClick(&line, Qt::Key_Return);
    CHECK(bench.desk.get(bench.series).first == QDateTime(QDate(2026, 11, 22), QTime(9, 30), Qt::UTC));

    // Without a time of day the day waits for one.
    retype(line, QString());
    QTest::keyClick(&line, Qt::Key_Return);
    pick({2027, 3, 2});
    CHECK(line.text() == u"02.03.2027, ");
    type(line, u"17:00"_s);
    QTest::keyClick(&line, Qt::Key_Return);
    CHECK(bench.desk.get(bench.series).first == QDateTime(QDate(2027, 3, 2), QTime(17, 0), Qt::UTC));
    CHECK(bench.desk.errors.isEmpty());
}

TEST_CASE("A meeting that is being entered says at its end that it ends before it begins", "[ui]")
{
    Desk desk;
    WorkingGroup group;
    group.title = u"AG Sprache"_s;
    Meeting meeting;
    meeting.workingGroup = desk.add(group);
    const Id<Meeting> id = desk.add(meeting);
    EntityForm form(desk.workspace, entityOf<Meeting>());
    form.setRow(id.uuid());
    present(form);
    REQUIRE(desk.workspace.findings().isBegun(rowRef(id)));
    FieldEditor* end = form.editor(u"end");
    REQUIRE(end);
    CHECK(end->isVisible()); // with the name of the meeting, not below
    const auto enter = [&](const char16_t* field, const QString& text) {
        FieldEditor* editor = form.editor(field);
        editor->control()->setFocus();
        retype(*editor->control(), text);
        QTest::keyClick(editor->control(), Qt::Key_Return);
    };
    const auto mark = [&] { return end->findChild<QLabel*>(u"note-mark"_s)->toolTip(); };
    enter(u"start", u"09.03.2027, 17:00"_s);
    CHECK(mark().isEmpty());
    enter(u"end", u"09.03.2027, 16:00"_s);
    waitUntil([&] { return mark().contains(u"vor ihrem Beginn"_s); });
    enter(u"end", u"09.03.2027, 19:00"_s);
    waitUntil([&] { return mark().isEmpty(); });
}
