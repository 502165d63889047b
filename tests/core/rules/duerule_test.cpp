// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/duerule.h"

#include "tests/core/rules/rulesworld.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

/// "rule|title|date|who" of what is due.
QStringList due(const RulesWorld& world, std::optional<int> within = {})
{
    QStringList out;
    for (const DueEntry& entry : dueEntries(*world.snapshot(), kToday, within))
        out << QStringList{entry.rule->keyText(), entry.title, entry.dateText, entry.who}.join(u'|');
    return out;
}

QString nameOfDate(const EntityInfo& entity, const char* field)
{
    return entity.keyText() + u'.' + QString::fromLatin1(field);
}

bool isDate(const FieldInfo& field)
{
    return field.kind == FieldKind::Date || field.kind == FieldKind::PartialDate || field.kind == FieldKind::DateTime;
}

} // namespace

TEST_CASE("Every date of an entity is a deadline or says why it is none", "[rules][due]")
{
    QStringList said;
    for (const DueRule& rule : allDueRules()) {
        INFO(rule.key);
        const FieldInfo* field = rule.entity().field(QString::fromLatin1(rule.field));
        REQUIRE(field);
        CHECK(isDate(*field));
        CHECK_FALSE(rule.labelText().isEmpty());
        CHECK(rule.leadDays > 0);
        said << nameOfDate(rule.entity(), rule.field);
    }
    for (const DateWithoutDeadline& date : datesWithoutDeadline()) {
        INFO(date.field);
        CHECK(*date.reason != 0);
        said << nameOfDate(date.entity(), date.field);
    }
    QStringList dates;
    for (const EntityInfo* entity : allEntities()) {
        for (const FieldInfo& field : entity->fields) {
            if (isDate(field))
                dates << nameOfDate(*entity, field.key);
        }
    }
    said.sort();
    dates.sort();
    CHECK(said.join(u'\n').toStdString() == dates.join(u'\n').toStdString());
}

TEST_CASE("Keys of deadlines are unique", "[rules][due]")
{
    QSet<QString> keys;
    for (const DueRule& rule : allDueRules()) {
        CHECK_FALSE(keys.contains(rule.keyText()));
        keys.insert(rule.keyText());
    }
}

TEST_CASE("A measure is due at its planned end, its office acts", "[rules][due]")
{
    RulesWorld world;
    world.measure.plannedEnd = PartialDate::quarter(2026, 4);
    world.update(world.measure);
    const QString end = QStringLiteral("measureEnd|%1 %2|4. Quartal 2026|%3")
                            .arg(world.measure.code, world.measure.title, world.office.name);
    CHECK(due(world) == QStringList{end});
    CHECK(due(world, 30).isEmpty());
    SECTION("not if it has ended")
    {
        world.measure.actualEnd = PartialDate(kToday);
    }
    SECTION("not if it goes on")
    {
        world.measure.openEnded = true;
    }
    SECTION("not if it was given up")
    {
        world.measure.state = MeasureState::Rejected;
    }
    world.update(world.measure);
    CHECK(due(world).isEmpty());
}

TEST_CASE("Persons, consents and copies out have their days", "[rules][due]")
{
    RulesWorld world;
    Person person;
    person.familyName = QStringLiteral("Übermut");
    person.retentionEnd = kToday.addDays(-2);
    world.insert(person);
    PersonConsent consent;
    consent.person = person.id;
    consent.purpose = QStringLiteral("Rundbrief");
    consent.expires = kToday.addDays(5);
    world.insert(consent);
    TakenCopy copy;
    copy.holder = QStringLiteral("Erika Beispiel");
    copy.scope = QStringLiteral("AG 1");
    copy.takenOn = kToday.addDays(-29);
    world.insert(copy);
    CHECK(due(world) == QStringList{QStringLiteral("retentionEnd|Übermut|20.11.2026|"),
                                    QStringLiteral("copyOut|Erika Beispiel: AG 1|23.11.2026|"),
                                    QStringLiteral("consentExpires|Übermut: Rundbrief|27.11.2026|")});
    consent.withdrawn = kToday;
    world.update(consent);
    copy.returnedOn = kToday;
    world.update(copy);
    CHECK(due(world).size() == 1);
}

TEST_CASE("Who acts on a step is its person, else its body, else the office of the measure", "[rules][due]")
{
    RulesWorld world;
    Person person;
    person.givenName = QStringLiteral("Ünal");
    person.familyName = QStringLiteral("Übermut");
    world.insert(person);
    MeasureStep step;
    step.measure = world.measure.id;
    step.title = QStringLiteral("Raum suchen");
    step.due = PartialDate(kToday);
    world.insert(step);
    const auto who = [&] { return due(world).value(0).section(u'|', -1); };
    CHECK(who() == world.office.name);
    step.responsibleOrganization = world.caritas.id;
    world.update(step);
    CHECK(who() == world.caritas.name);
    step.responsiblePerson = person.id;
    world.update(step);
    CHECK(who() == QStringLiteral("Ünal Übermut"));
}
