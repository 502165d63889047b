// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a comparison of two states shows: to whom, by which sums and words, of which fields.
#include "core/query/comparedfields.h"

#include "tests/core/query/programmeworld.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

using World = ProgrammeWorld;

} // namespace

TEST_CASE("Persons and internal notes are told to whom they may be told", "[query][comparison]")
{
    World world;
    Person person;
    person.familyName = s("Quezwärt");
    person.id = world.add(person);
    Paper paper;
    paper.reference = s("4711/2026");
    paper.id = world.add(paper); // not public
    const ComparedState before = world.state();
    world.change<Measure>(world.courses, [&](Measure& row) {
        row.contactPerson = person.id;
        row.internalNote = s("Nur für uns.");
        row.title = s("Neue Kurse");
    });
    world.change<CostItem>(world.staff, [&](CostItem& row) { row.paper = paper.id; });
    const ComparedState after = world.state();
    const auto linesIn = [&](ComparisonScope scope) {
        return linesOf(compareProgrammes(before, after, scope)).join(u'\n');
    };
    CHECK(linesIn({false, true}).contains(s("Quezwärt")));
    CHECK(linesIn({false, true}).contains(s("Nur für uns.")));
    CHECK_FALSE(linesIn({}).contains(s("Quezwärt")));
    CHECK_FALSE(linesIn({}).contains(s("Nur für uns.")));
    CHECK(linesIn({}).contains(s("4711/2026")));
    CHECK(linesIn({true, true}) == s("renamed K1 Titel: Sprachkurse → Neue Kurse"));
}

TEST_CASE("Sums of a Handlungsfeld say what moved with a measure", "[query][comparison]")
{
    World world;
    const ComparedState before = world.state();
    world.change<Measure>(world.courses, [&](Measure& row) { row.fieldOfAction = world.health.id; });
    const auto comparison = compareProgrammes(before, world.state());
    REQUIRE(comparison.costs.size() == 2);
    CHECK(comparison.costs.at(0).field == s("1 Bildung"));
    CHECK(comparison.costs.at(0).difference() == Money{-50'000'00});
    CHECK(comparison.costs.at(1).field == s("2 Gesundheit"));
    CHECK(comparison.costs.at(1).difference() == Money{50'000'00});
    REQUIRE(comparison.costSums().size() == 1);
    CHECK(comparison.costSums().first().difference() == Money{});
}

TEST_CASE("Texts are compared by words", "[query][comparison]")
{
    World world;
    const ComparedState before = world.state();
    world.change<Measure>(world.courses,
                          [](Measure& row) { row.description = s("Kurse in zwölf Stadtteilen für Eltern."); });
    const auto comparison = compareProgrammes(before, world.state());
    REQUIRE(comparison.changes.size() == 1);
    CHECK(comparison.changes.first().isText);
    QStringList changed;
    for (const DiffPiece& piece : comparison.changes.first().pieces()) {
        if (piece.kind != DiffPiece::Kind::Same)
            changed << piece.text.trimmed();
    }
    CHECK(changed == QStringList{s("zehn"), s("zwölf")});
}

TEST_CASE("Every field of what is compared says whether it counts", "[query][comparison]")
{
    for (const ComparedEntity& compared : comparedEntities()) {
        QStringList said;
        for (const ComparedField& field : compared.fields) {
            INFO(compared.entity->key << '.' << field.field);
            CHECK(compared.entity->field(QString::fromLatin1(field.field)));
            CHECK_FALSE(said.contains(QString::fromLatin1(field.field)));
            said << QString::fromLatin1(field.field);
        }
        for (const FieldInfo& field : compared.entity->fields) {
            INFO(compared.entity->key << '.' << field.key);
            CHECK(said.contains(field.keyText())); // a new field: does it count in a comparison of two editions?
        }
    }
    QSet<QString> keys;
    for (const ChangeKind kind : allChangeKinds()) {
        CHECK_FALSE(changeKindLabel(kind).isEmpty());
        keys.insert(changeKindKey(kind));
    }
    CHECK(size_t(keys.size()) == allChangeKinds().size());
}
