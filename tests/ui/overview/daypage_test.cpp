// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A morning with Mein Tag: what is due is done and moved by one key.
#include "ui/overview/daypage.h"

#include "tests/ui/support/desk.h"
#include "tests/ui/support/find.h"
#include "tests/ui/support/pages.h"
#include "tests/ui/support/screenshot.h"
#include "ui/overview/daymodel.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTreeView>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// Saturday, 21 November 2026, with an overdue task of Erika, one for today, for tomorrow, and for December.
struct Morning {
    explicit Morning(int tasksMore = 0)
    {
        office.openEmpty();
        REQUIRE_OK(office.workspace().store().transact(QStringLiteral("batch"), [&](Writer& w) -> Result<> {
            Person person;
            person.title = QStringLiteral("Dr.");
            person.givenName = QStringLiteral("Erika");
            person.familyName = QStringLiteral("Mustermeer");
            const auto erika = w.insert(person);
            overdue = insert(w, "Saal buchen", QDate(2026, 11, 2), erika);
            insert(w, "Plakate drucken", QDate(2026, 11, 21), {});
            insert(w, "Einladung schreiben", QDate(2026, 11, 22), {});
            insert(w, "Bericht abgeben", QDate(2026, 12, 10), {});
            for (int i = 0; i < tasksMore; ++i)
                insert(w, "Listen prüfen", QDate(2026, 11, 3), {});
            return {};
        }));
        page = &openPage<DayPage>(office, "day");
        waitUntil([&] { return page->model()->rowCount() == 3 + tasksMore; });
        page->view()->setFocus();
    }
    static Id<Task> insert(Writer& w, const char* text, QDate due, const Id<Person>& person)
    {
        Task task;
        task.text = QString::fromUtf8(text);
        task.due = due;
        task.responsiblePerson = person;
        return w.insert(task);
    }
    [[nodiscard]] QString cell(int line, int column) const
    {
        return page->model()->index(line, column).data(Qt::DisplayRole).toString();
    }
    [[nodiscard]] QStringList titles() const
    {
        QStringList out;
        for (int line = 0; line < page->model()->rowCount(); ++line)
            out << cell(line, DayModel::What);
        return out;
    }
    [[nodiscard]] Task stored() const { return fromRecord<Task>(*office.workspace().find(rowRef(overdue))); }
    [[nodiscard]] QCheckBox& box(const char* name) const
    {
        return *page->findChild<QCheckBox*>(QString::fromLatin1(name));
    }

    Office office;
    Id<Task> overdue;
    DayPage* page = nullptr;
};

} // namespace

TEST_CASE("Mein Tag shows what is overdue, today's and this week's, and later on request", "[ui][day]")
{
    const Morning morning;
    CHECK(morning.titles() == QStringList{QStringLiteral("Saal buchen"), QStringLiteral("Plakate drucken"),
                                          QStringLiteral("Einladung schreiben")});
    CHECK(morning.cell(0, DayModel::Span) == QStringLiteral("Überfällig"));
    CHECK(morning.cell(1, DayModel::Span) == QStringLiteral("Heute"));
    CHECK(morning.cell(2, DayModel::Span) == QStringLiteral("Diese Woche"));
    CHECK(morning.cell(0, DayModel::Who) == QStringLiteral("Dr. Erika Mustermeer"));
    screenshot(*morning.office.window, QStringLiteral("day"));
    QTest::mouseClick(&morning.box("later"), Qt::LeftButton, {}, QPoint(8, morning.box("later").height() / 2));
    CHECK(morning.titles().last() == QStringLiteral("Bericht abgeben"));
    CHECK(morning.cell(3, DayModel::Span) == QStringLiteral("Später"));
}

TEST_CASE("The space bar does what is due, and undo brings it back", "[ui][day]")
{
    const Morning morning;
    press(Qt::Key_Space);
    CHECK(morning.stored().done);
    CHECK(morning.stored().doneOn == morning.office.workspace().today());
    waitUntil([&] { return morning.page->model()->rowCount() == 2; });
    CHECK(morning.page->view()->currentIndex().row() == 0); // the next one is in front
    morning.office.action(Command::Undo)->trigger();
    CHECK_FALSE(morning.stored().done);
    waitUntil([&] { return morning.page->model()->rowCount() == 3; });
}

TEST_CASE("A digit moves what is due to today, tomorrow, in a week or in a month", "[ui][day]")
{
    const Morning morning;
    const QDate today = morning.office.workspace().today();
    const std::pair<Qt::Key, QDate> keys[] = {{Qt::Key_1, today},
                                              {Qt::Key_2, today.addDays(1)},
                                              {Qt::Key_3, today.addDays(7)},
                                              {Qt::Key_4, today.addMonths(1)}};
    for (const auto& [key, day] : keys) {
        press(key);
        CHECK(morning.stored().due == day);
        morning.office.action(Command::Undo)->trigger();
        CHECK(morning.stored().due == QDate(2026, 11, 2));
        waitUntil([&] { return morning.cell(0, DayModel::When) == QStringLiteral("02.11.2026"); });
        morning.page->view()->setCurrentIndex(morning.page->model()->index(0, 0));
        morning.page->view()->setFocus();
    }
}

TEST_CASE("Any other day is typed in the line", "[ui][day]")
{
    const Morning morning;
    press(Qt::Key_F2);
    auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(line);
    retype(*line, QStringLiteral("15.01.2027"));
    press(Qt::Key_Return);
    CHECK(morning.stored().due == QDate(2027, 1, 15));
    waitUntil([&] { return morning.page->model()->rowCount() == 2; });
}

TEST_CASE("Return opens the row", "[ui][day]")
{
    const Morning morning;
    press(Qt::Key_Return);
    waitUntil([&] { return morning.office.window->pages().currentKey() == u"task"; });
    CHECK(morning.office.window->pages().current()->currentRecord() == rowRef(morning.overdue));
}

TEST_CASE("Only what is mine, by the name under which I work", "[ui][day]")
{
    const Morning morning;
    morning.office.workspace().setAuthor({QStringLiteral("Erika Mustermeer"), {}});
    QTest::mouseClick(&morning.box("mine"), Qt::LeftButton, {}, QPoint(8, morning.box("mine").height() / 2));
    CHECK(morning.titles() == QStringList{QStringLiteral("Saal buchen")});
    morning.page->view()->setFocus();
    press(Qt::Key_Space);
    waitUntil([&] { return morning.page->view()->isHidden(); });
    const auto labels = morning.page->findChildren<QLabel*>();
    CHECK(std::ranges::any_of(labels, [](const QLabel* label) {
        return label->isVisible() && label->text().contains(QStringLiteral("Für Sie steht diese Woche nichts an."));
    }));
    screenshot(*morning.office.window, QStringLiteral("day-empty"));
}

TEST_CASE("The last of 503 lines is one key away", "[ui][day]")
{
    const Morning morning(500);
    CHECK(morning.page->view()->uniformRowHeights());
    screenshot(*morning.office.window, QStringLiteral("day-500"));
    press(Qt::Key_End);
    CHECK(morning.page->view()->currentIndex().row() == 502);
}
