// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/duelist.h"

#include "tests/core/query/planfixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

const QDate kWednesday(2026, 11, 25);

Person invented(const char* title, const char* given, const char* family)
{
    Person person;
    person.title = QString::fromUtf8(title);
    person.givenName = QString::fromUtf8(given);
    person.familyName = QString::fromUtf8(family);
    return person;
}

Task taskOf(const char* text, const Id<Person>& person, const Id<Organization>& body = {})
{
    Task task;
    task.text = QString::fromUtf8(text);
    task.due = kWednesday;
    task.responsiblePerson = person;
    task.responsibleOrganization = body;
    return task;
}

/// What is left for an author of that name.
QStringList ownTitles(const Snapshot& snapshot, const char* author)
{
    QStringList out;
    for (const DueEntry& entry : dueEntries(snapshot, kWednesday)) {
        if (isOwn(entry, {QString::fromUtf8(author), {}}))
            out << entry.title;
    }
    return out;
}

} // namespace

TEST_CASE("A deadline is overdue, today's, this week's until Sunday, or later", "[rules][due]")
{
    CHECK(dueSpan(QDate(2026, 11, 24), kWednesday) == DueSpan::Overdue);
    CHECK(dueSpan(kWednesday, kWednesday) == DueSpan::Today);
    CHECK(dueSpan(QDate(2026, 11, 26), kWednesday) == DueSpan::ThisWeek);
    CHECK(dueSpan(QDate(2026, 11, 29), kWednesday) == DueSpan::ThisWeek);
    CHECK(dueSpan(QDate(2026, 11, 30), kWednesday) == DueSpan::Later);

    const QDate sunday(2026, 11, 29);
    CHECK(dueSpan(sunday, sunday) == DueSpan::Today);
    CHECK(dueSpan(sunday.addDays(1), sunday) == DueSpan::Later);
    const QDate newYearsEve(2026, 12, 31); // a Thursday: the week goes on in the next year
    CHECK(dueSpan(QDate(2027, 1, 3), newYearsEve) == DueSpan::ThisWeek);
    CHECK(dueSpan(QDate(2027, 1, 4), newYearsEve) == DueSpan::Later);
}

TEST_CASE("What is mine is what the person of the author's name must do", "[rules][due]")
{
    PlanWorld world;
    const auto erika = world.add(invented("Dr.", "Erika", "Mustermeer"));
    const auto omar = world.add(invented("", "Omar", "Beispielsohn"));
    world.add(taskOf("Saal buchen", erika));
    world.add(taskOf("Plakate drucken", omar));
    world.add(taskOf("Zahlen liefern", {}, world.youth.id));
    world.add(taskOf("Niemandes Aufgabe", {}));
    const auto snapshot = world.snapshot();

    CHECK(ownTitles(*snapshot, "Erika Mustermeer") == QStringList{QStringLiteral("Saal buchen")});
    CHECK(ownTitles(*snapshot, "Dr. Erika Mustermeer") == QStringList{QStringLiteral("Saal buchen")});
    CHECK(ownTitles(*snapshot, "omar  beispielsohn") == QStringList{QStringLiteral("Plakate drucken")});
    CHECK(ownTitles(*snapshot, "Erika Beispielsohn").isEmpty());
    CHECK(ownTitles(*snapshot, "Jugendamt").isEmpty()); // a body is nobody's own
    CHECK(ownTitles(*snapshot, "").isEmpty());
    CHECK(hasPersonOf(*snapshot, {QStringLiteral("Erika Mustermeer"), {}}));
    CHECK(hasPersonOf(*snapshot, {QStringLiteral("Mustermeer, Dr. Erika"), {}}));
    CHECK_FALSE(hasPersonOf(*snapshot, {QStringLiteral("Jugendamt"), {}}));
    CHECK_FALSE(hasPersonOf(*snapshot, {QStringLiteral("  "), {}}));
}

TEST_CASE("Two persons of one name both count as the author", "[rules][due]")
{
    PlanWorld world;
    const auto first = world.add(invented("", "Erika", "Mustermeer"));
    const auto second = world.add(invented("", "Erika", "Mustermeer"));
    world.add(taskOf("Saal buchen", first));
    world.add(taskOf("Plakate drucken", second));
    CHECK(ownTitles(*world.snapshot(), "Erika Mustermeer").size() == 2);
}
