// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is due, for whom, until when, and for other programs.
#include "tests/cli/cli.h"

using namespace iplan::test;

namespace
{

QString dayFromToday(int days)
{
    return QDate::currentDate().addDays(days).toString(Qt::ISODate);
}

/// A file in which Erika must book a hall in three days, and nobody in particular print posters in forty.
void fillDesk(CliFile& file)
{
    file.fill();
    file.ok("add", {u("person"), u("givenName=Erika"), u("familyName=Mustermeer")});
    file.ok("add",
            {u("task"), u("text=Saal buchen"), u("due=") + dayFromToday(3), u("responsiblePerson=Erika Mustermeer")});
    file.ok("add", {u("task"), u("text=Plakate drucken"), u("due=") + dayFromToday(40)});
}

} // namespace

TEST_CASE("Deadlines are listed until a day", "[cli][due]")
{
    CliFile file;
    fillDesk(file);
    CHECK(file.array("due", {u("--until"), dayFromToday(3)}).size() == 1);
    CHECK(file.array("due", {u("--until"), dayFromToday(2)}).isEmpty());
    CHECK(file.array("due", {u("--until"), dayFromToday(40)}).size() == 2);
    const QDate last = QDate::currentDate().addDays(40);
    CHECK(file.array("due", {u("--until"), last.toString(u("dd.MM.yyyy"))}).size() == 2);
    file.refused(3, "due", {u("--until"), u("bald")});
    CHECK(file.refused(2, "due", {u("--until"), dayFromToday(3), u("--within"), u("3")}).contains(u("--within")));
}

TEST_CASE("Somebody asks for what is theirs", "[cli][due]")
{
    CliFile file;
    fillDesk(file);
    const QString mine = file.ok("due", {u("--mine"), u("--author"), u("Erika Mustermeer")});
    CHECK(mine.contains(u("Saal buchen")));
    CHECK_FALSE(mine.contains(u("Plakate")));
    // An empty list would look like nothing to do.
    CHECK(file.refused(4, "due", {u("--mine"), u("--author"), u("Omar Niemand")}).contains(u("„Omar Niemand“")));
}

TEST_CASE("Deadlines are given as text, JSON and to-dos", "[cli][due]")
{
    CliFile file;
    fillDesk(file);
    CHECK(file.ok("due", {u("--format"), u("text")}) == file.ok("due"));
    const auto json = QJsonDocument::fromJson(file.ok("due", {u("--format"), u("json")}).toUtf8());
    CHECK(json.array() == file.array("due"));
    const QString calendar = file.ok("due", {u("--format"), u("ics"), u("--mine"), u("--author=Erika Mustermeer")});
    CHECK(calendar.startsWith(u("BEGIN:VCALENDAR\r\n")));
    CHECK(calendar.contains(u("SUMMARY:Saal buchen\r\n")));
    CHECK(calendar.count(u("BEGIN:VALARM")) == 1);
    CHECK_FALSE(calendar.contains(u("Plakate")));
    file.refused(2, "due", {u("--format"), u("docx")});
    file.refused(4, "due", {u("--format"), u("ics"), u("--until"), dayFromToday(1)});
}
