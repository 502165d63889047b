// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an export gives comes back as nothing to do, whatever it holds and lacks.
#include "core/interchange/formulaguard.h"
#include "core/interchange/table/opentable.h"
#include "tests/core/interchange/mapping/listfixture.h"
#include "tests/core/interchange/mapping/ownbook.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

/// Measures of which the first alone has a field of action, and persons with texts that spreadsheets would run.
std::unique_ptr<Store> gappyStore()
{
    auto store = memoryStore();
    REQUIRE_OK(store->transact(QStringLiteral("batch"), [](Writer& writer) -> Result<> {
        Concept plan;
        plan.title = utf8("Konzept");
        FieldOfAction field;
        field.concept_ = writer.insert(plan);
        field.number = utf8("1");
        field.title = utf8("Sprache");
        const auto fieldId = writer.insert(field);
        for (int i = 1; i <= 4; ++i) {
            Measure measure;
            measure.code = QStringLiteral("K%1").arg(i);
            measure.title = QStringLiteral("Maßnahme %1").arg(i);
            measure.fieldOfAction = i == 1 ? fieldId : Id<FieldOfAction>();
            measure.summary = utf8(i == 2 ? "- Punkt eins" : i == 3 ? "'=1+1" : "=1+1");
            writer.insert(measure);
        }
        Person person;
        person.familyName = utf8("Beispiel");
        person.phone = utf8("+49 221 1234");
        person.email = utf8("@ohne");
        writer.insert(person);
        return {};
    }));
    return store;
}

} // namespace

TEST_CASE("Empty cells of our own workbook are empty, not those above", "[exchange][mapping]")
{
    const auto store = gappyStore();
    const auto book = ownBook(*store);
    const ListPlan plan = planOf(*store, *book, "Maßnahmen");
    CHECK(plan.doesNothing());
    CHECK(plan.count(ListPlan::Fate::Unchanged) == 4);
}

TEST_CASE("The apostrophe that keeps texts of a CSV file from being run is no part of them", "[exchange][mapping]")
{
    const auto store = gappyStore();
    const TempDir dir;
    REQUIRE_OK(exportFile(*store, ExportFormat::Csv, dir.file(utf8("csv")), ExportOptions{false, QDate(2026, 11, 21)}));
    for (const char* file : {"massnahmen.csv", "personen.csv"}) {
        INFO(file);
        const auto table = value_of(openTable(dir.file(utf8("csv/") + utf8(file))));
        const auto mapping = value_of(proposeMapping(*store, *table)).mapping;
        const ListPlan plan = value_of(planList(*store, *table, mapping));
        CHECK(plan.doesNothing());
    }
}

TEST_CASE("Every text comes back from behind its guard", "[exchange]")
{
    for (const char* text :
         {"", "plain", "=1+1", "+49", "-5", "@x", "'=1+1", "''=1", "'s ist so", "  =A1", "\t=1", "'"}) {
        INFO(text);
        CHECK(withoutGuard(withoutFormula(utf8(text))) == utf8(text));
    }
    CHECK(withoutFormula(utf8("'s ist so")) == utf8("'s ist so"));
    CHECK(withoutGuard(utf8("'s ist so")) == utf8("'s ist so"));
}

TEST_CASE("Who has no number gets one that nobody in the list has", "[exchange][mapping]")
{
    const auto store = memoryStore();
    const auto list = sheetOf({"Nr.|Maßnahme", "1|Alpha", "|Gamma", "2|Beta"});
    const auto mapping = mappingTo(entityOf<Measure>(), {fieldColumn("Nr.", "code"), fieldColumn("Maßnahme", "title")});
    const ListPlan plan = value_of(planList(*store, *list, mapping));
    CHECK(plan.lines.at(1).reasons.join(u' ').contains(utf8("nächste freie")));
    REQUIRE_OK(apply(*store, plan));
    QStringList codes;
    for (const Measure& measure : all<Measure>(*store))
        codes << measure.title + u' ' + measure.code;
    codes.sort();
    CHECK(codes == QStringList{utf8("Alpha 1"), utf8("Beta 2"), utf8("Gamma 3")});
}

TEST_CASE("A saved mapping knows a list that has got more columns, and guesses them", "[exchange][mapping]")
{
    const auto store = memoryStore();
    TableMapping mapping =
        value_of(proposeMapping(*store, *sheetOf({"Nr.|Maßnahme|Stand|Lage", "1|Alpha|läuft|x"}))).mapping;
    mapping.title = utf8("Liste des Jugendamts");
    mapping.columns[3].target = {};
    mapping.columns[0].target.field = utf8("officialTitle"); // as nobody would guess
    REQUIRE_OK(store->transact(kSaveMappingOperation, [&](Writer& writer) -> Result<> {
        IPLAN_TRY(saveMapping(writer, mapping));
        return {};
    }));
    const auto later = sheetOf({"Nr.|Maßnahme|Beginn|Stand|Lage", "1|Alpha|2027|geplant|x"});
    const auto proposed = value_of(proposeMapping(*store, *later));
    CHECK(proposed.because.contains(utf8("„Liste des Jugendamts“")));
    CHECK(proposed.because.contains(utf8("„Beginn“")));
    CHECK(proposed.mapping.column(utf8("Nr."))->target.field == u"officialTitle");
    CHECK(proposed.mapping.column(utf8("Beginn"))->target.field == u"plannedStart");
    CHECK(proposed.mapping.column(utf8("Lage"))->target.kind == ColumnTarget::Kind::Skip);
    CHECK(value_of(planList(*store, *later, proposed.mapping)).count(ListPlan::Fate::Faulty) == 0); // "geplant"
    // Also where somebody names the mapping; its columns are all that is taken then.
    MappingWishes wishes;
    wishes.mapping = mapping;
    const TableMapping named = value_of(proposeMapping(*store, *later, wishes)).mapping;
    CHECK(named.column(utf8("Stand"))->values.contains(utf8("geplant")));
    CHECK(value_of(planList(*store, *later, named)).count(ListPlan::Fate::Faulty) == 0);
    // Without a column that it takes over it is another list.
    CHECK_FALSE(value_of(proposeMapping(*store, *sheetOf({"Maßnahme|Beginn|Lage", "Alpha|2027|x"})))
                    .because.contains(utf8("Jugendamts")));
}

TEST_CASE("What may name several is made by nobody unasked", "[exchange][mapping]")
{
    const auto store = memoryStore();
    TableMapping mapping =
        mappingTo(entityOf<Measure>(), {fieldColumn("Nr.", "code"), fieldColumn("Maßnahme", "title"),
                                        fieldColumn("Wer", "contactPerson"), fieldColumn("Amt", "leadOffice")});
    for (ColumnMapping& column : mapping.columns)
        column.makesNew = true;
    const auto list = sheetOf({"Nr.|Maßnahme|Wer|Amt", "1|Alpha|Frau Dr. Anna Beispiel, Herr Muster|Amt 50/51",
                               "2|Beta|Frau Dr. Anna Beispiel|AWO/Caritas"});
    const ListPlan plan = value_of(planList(*store, *list, mapping));
    CHECK(plan.count(ListPlan::Fate::Faulty) == 2);
    CHECK(plan.questions.size() == 2);
    mapping.columns[2].values.insert(utf8("Frau Dr. Anna Beispiel, Herr Muster"), {ValueChoice::Kind::Nothing});
    mapping.columns[3].values.insert(utf8("AWO/Caritas"), {ValueChoice::Kind::New});
    REQUIRE_OK(apply(*store, value_of(planList(*store, *list, mapping))));
    const auto persons = all<Person>(*store);
    REQUIRE(persons.size() == 1);
    CHECK(persons.first().familyName == utf8("Beispiel"));
    CHECK(persons.first().givenName == utf8("Anna"));
    CHECK(persons.first().title == utf8("Dr."));
    CHECK(persons.first().salutation == utf8("Frau"));
    CHECK(all<Organization>(*store).size() == 2);
}

TEST_CASE("Persons of one name with different addresses are not taken for one", "[exchange][mapping]")
{
    const auto store = memoryStore();
    const auto mapping =
        mappingTo(entityOf<Person>(), {fieldColumn("Nachname", "familyName"), fieldColumn("Vorname", "givenName"),
                                       fieldColumn("E-Mail", "email"), fieldColumn("Telefon", "phone")});
    REQUIRE_OK(apply(
        *store,
        value_of(planList(*store, *sheetOf({"Nachname|Vorname|E-Mail|Telefon", "Beispiel|Eva|alt@beispiel.example|1"}),
                          mapping))));
    const ListPlan plan = value_of(planList(
        *store, *sheetOf({"Nachname|Vorname|E-Mail|Telefon", "Beispiel|Eva|neu@beispiel.example|2"}), mapping));
    CHECK(plan.count(ListPlan::Fate::Duplicate) == 1);
    CHECK(plan.count(ListPlan::Fate::Change) == 0);
    for (const char* same : {"Beispiel|Eva|ALT@beispiel.example|2", "Beispiel|Eva||2"}) {
        INFO(same);
        CHECK(value_of(planList(*store, *sheetOf({"Nachname|Vorname|E-Mail|Telefon", same}), mapping))
                  .count(ListPlan::Fate::Change) == 1);
    }
}
