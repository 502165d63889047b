// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/rowexports.h"

#include "tests/support/files.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/office.h"
#include "ui/grid/entitylist.h"
#include "ui/grid/gridview.h"
#include "ui/grid/listtools.h"
#include "ui/output/outputline.h"
#include "ui/page/entitypage.h"

#include <QAction>
#include <QFile>
#include <QMenu>

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

/// Saves by the entry that begins so; what the file holds.
QString exported(EntityPage& page, AnsweringChooser& chooser, const QString& entry)
{
    QFile::remove(chooser.answer);
    for (QAction* menu : page.list()->tools()->outputMenu()->actions()) {
        for (QAction* action : menu->menu() ? menu->menu()->actions() : QList<QAction*>()) {
            if (!action->text().startsWith(entry))
                continue;
            action->trigger();
            waitUntil([&] { return !page.list()->tools()->outputLine()->isBusy(); });
            return QFile::exists(chooser.answer) ? QString::fromUtf8(contentOf(chooser.answer)) : QString();
        }
    }
    FAIL("no such entry");
    return {};
}

} // namespace

TEST_CASE("Selected people go out as contacts of both versions, selected tasks to a calendar", "[ui]")
{
    Desk desk;
    TempDir folder;
    AnsweringChooser chooser;
    chooser.answer = folder.file(u"aus"_s);
    for (const char* name : {"Eins-Muster", "Zwei-Muster"}) {
        Person person;
        person.familyName = s(name);
        desk.add(person);
    }
    EntityPage people{desk.workspace, entityOf<Person>()};
    people.setFileChooser(chooser);
    present(people);
    people.view()->selectAll();
    const QString three = exported(people, chooser, u"Als Kontakte (vCard 3.0"_s);
    CHECK(three.count(u"VERSION:3.0"_s) == 3);
    CHECK(three.contains(u"Zwei-Muster"_s));
    people.view()->selectRow(0);
    const QString four = exported(people, chooser, u"Als Kontakte (vCard 4.0"_s);
    CHECK(four.count(u"VERSION:4.0"_s) == 1);

    Task task;
    task.text = u"Schulen anschreiben"_s;
    task.due = QDate(2026, 12, 11);
    desk.add(task);
    EntityPage tasks{desk.workspace, entityOf<Task>()};
    tasks.setFileChooser(chooser);
    present(tasks);
    tasks.view()->selectRow(0);
    const QString calendar = exported(tasks, chooser, u"Aufgaben für den Kalender"_s);
    CHECK(calendar.contains(u"BEGIN:VTODO"_s));
    CHECK(calendar.contains(u"Schulen anschreiben"_s));
    CHECK(desk.errors.isEmpty());
}

TEST_CASE("What no other program knows is not offered to one", "[ui]")
{
    CHECK(RowExports::offersAny(entityOf<Organization>()));
    CHECK(RowExports::offersAny(entityOf<Meeting>()));
    CHECK_FALSE(RowExports::offersAny(entityOf<Measure>()));
}
