// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/snapshot.h"
#include "core/store/storefixture.h"

using namespace iplan;
using namespace iplan::test;

TEST_CASE("A body is called by the name that it had on the day", "[query]")
{
    const auto store = memoryStore();
    Organization council;
    council.name = QStringLiteral("Ausschuss für Chancengerechtigkeit und Integration");
    council.shortName = QStringLiteral("ACI");
    write(*store, QStringLiteral("organization:create"), [&](Writer& w) {
        w.insert(council);
        OrganizationName name;
        name.organization = council.id;
        name.name = QStringLiteral("Integrationsrat");
        name.to = PartialDate(QDate(2025, 10, 31));
        w.insert(name);
    });
    const auto snapshot = value_of(Snapshot::load(*store));
    CHECK(snapshot->nameOf(council.id, {2014, 3, 17}) == QStringLiteral("Integrationsrat"));
    CHECK(snapshot->nameOf(council.id, {2025, 10, 31}) == QStringLiteral("Integrationsrat"));
    CHECK(snapshot->nameOf(council.id, {2025, 11, 1}) == council.name);
    CHECK(snapshot->shortNameOf(council.id, {2014, 3, 17}) == QStringLiteral("Integrationsrat"));
    CHECK(snapshot->shortNameOf(council.id, {2026, 1, 1}) == QStringLiteral("ACI"));
    CHECK(snapshot->nameOf({}, {2026, 1, 1}).isEmpty());
}

TEST_CASE("Completion follows the steps unless a person says otherwise", "[query]")
{
    const auto store = memoryStore();
    const auto id = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Titel"));
    CHECK_FALSE(value_of(Snapshot::load(*store))->completionOf(get(*store, id)).has_value());
    write(*store, QStringLiteral("batch"), [&](Writer& w) {
        for (int i = 0; i < 4; ++i) {
            MeasureStep step;
            step.measure = id;
            step.done = i == 0;
            w.insert(step);
        }
    });
    CHECK(value_of(Snapshot::load(*store))->completionOf(get(*store, id)) == 25);
    edit<Measure>(*store, id, [](Measure& m) { m.completion = 80; });
    CHECK(value_of(Snapshot::load(*store))->completionOf(get(*store, id)) == 80);
}

TEST_CASE("The latest Sachstand is the one of the latest date", "[query]")
{
    const auto store = memoryStore();
    const auto id = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Titel"));
    write(*store, QStringLiteral("batch"), [&](Writer& w) {
        for (const char* asOf : {"2025", "2026-03", "2024-12-31"}) {
            StatusReport report;
            report.measure = id;
            report.asOf = *PartialDate::fromIso(QString::fromLatin1(asOf));
            report.text = QString::fromLatin1(asOf);
            w.insert(report);
        }
    });
    CHECK(value_of(Snapshot::load(*store))->latestStatusReport(id)->text == QStringLiteral("2026-03"));
}

TEST_CASE("Modules come field by field, those without a field last", "[query]")
{
    const auto store = memoryStore();
    write(*store, QStringLiteral("batch"), [](Writer& w) {
        Concept concept_;
        w.insert(concept_);
        for (const char* number : {"1", "2"}) {
            FieldOfAction field;
            field.concept_ = concept_.id;
            field.number = QString::fromLatin1(number);
            field.position = field.number;
            w.insert(field);
            for (const char* place : {"a", "b"}) {
                ConceptModule module;
                module.fieldOfAction = field.id;
                module.number = field.number + QString::fromLatin1(place);
                module.position = QString::fromLatin1(place);
                w.insert(module);
            }
        }
        ConceptModule alone;
        alone.number = QStringLiteral("0");
        w.insert(alone);
    });
    const auto snapshot = value_of(Snapshot::load(*store));
    QStringList numbers;
    for (const ConceptModule* module : snapshot->modulesInOrder())
        numbers << module->number;
    CHECK(numbers == QStringList{QStringLiteral("1a"), QStringLiteral("1b"), QStringLiteral("2a"), QStringLiteral("2b"),
                                 QStringLiteral("0")});
}
