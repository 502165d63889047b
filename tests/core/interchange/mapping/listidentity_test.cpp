// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/mapping/listfixture.h"

#include "core/store/undolog.h"

// Which entry a row of a list is.

using namespace iplan;
using namespace iplan::test;

namespace
{

using Fate = ListPlan::Fate;

} // namespace

TEST_CASE("A list that was taken back comes in again as new", "[exchange][mapping]")
{
    const auto store = memoryStore();
    REQUIRE_OK(apply(*store, value_of(planList(*store, *firstList(), measureList()))));
    REQUIRE_OK(store->undoLog().undo());
    const ListPlan plan = value_of(planList(*store, *firstList(), measureList()));
    CHECK(plan.count(Fate::Create) == 3);
    REQUIRE_OK(apply(*store, plan));
    CHECK(all<Measure>(*store).size() == 3);
    CHECK(all<Organization>(*store).size() == 2);
}

TEST_CASE("A field of action is the same by its number, its title and both", "[exchange][mapping]")
{
    const auto store = memoryStore();
    ColumnMapping field = fieldColumn("Handlungsfeld", "fieldOfAction");
    field.makesNew = true;
    const TableMapping mapping =
        mappingTo(entityOf<Measure>(), {fieldColumn("Nr.", "code"), fieldColumn("Titel", "title"), field});
    const auto source = sheetOf({"Nr.|Titel|Handlungsfeld", "M1|Sprachcafé|2", "M2|Lotsen|2 Sprache und Bildung",
                                 "M3|Treff|Sprache und Bildung", "M4|Chor|HF 3: Kultur", "M5|Band|Kultur"});
    REQUIRE_OK(apply(*store, value_of(planList(*store, *source, mapping))));
    const auto fields = all<FieldOfAction>(*store);
    REQUIRE(fields.size() == 2);
    CHECK(fields.first().number == u"2");
    CHECK(fields.first().title == utf8("Sprache und Bildung"));
    CHECK(fields.last().number == u"3");
    CHECK(value_of(planList(*store, *source, mapping)).doesNothing());
}

TEST_CASE("Bodies with the same short name are two", "[exchange][mapping]")
{
    const auto store = memoryStore();
    Organization body;
    body.name = utf8("Wohlfahrtsverband Beispiel");
    body.shortName = utf8("WV");
    write(*store, utf8("organization:create"), [&](Writer& w) { w.insert(body); });
    const ListPlan plan = value_of(
        planList(*store, *sheetOf({"Name|Kurz", "Werkverein Muster|WV"}),
                 mappingTo(entityOf<Organization>(), {fieldColumn("Name", "name"), fieldColumn("Kurz", "shortName")})));
    CHECK(plan.lines.first().fate != Fate::Change);
}

TEST_CASE("What a list says twice, or of rows of another kind, is not taken by chance", "[exchange][mapping]")
{
    const auto store = memoryStore();
    const auto measure = addMeasure(*store, utf8("M1"), utf8("Sprachcafé"));
    const auto withIds = [&](const QString& id, const QString& other) {
        const QByteArray first = (id + utf8("|Erster")).toUtf8();
        const QByteArray second = (other + utf8("|Zweiter")).toUtf8();
        return sheetOf({"Kennung|Name", first.constData(), second.constData()});
    };
    TableMapping mapping =
        mappingTo(entityOf<Organization>(),
                  {ColumnMapping{utf8("Kennung"), {ColumnTarget::Kind::Id}}, fieldColumn("Name", "name")});
    const QString id = idText(newRowId());
    ListPlan plan = value_of(planList(*store, *withIds(id, id), mapping));
    CHECK(fates(plan) == QStringList{utf8("2 neu Erster"), utf8("3 Dublette?")});
    plan = value_of(planList(*store, *withIds(measure.text(), utf8("01a22-kaputt")), mapping));
    CHECK(plan.count(Fate::Faulty) == 2);

    // Two columns that would be one row, and targets that do not belong to the entity.
    const auto refused = [&](const ColumnMapping& one, const ColumnMapping& other) {
        const auto wrong = planList(*store, *sheetOf({"Nr.|A|B", "M1|1|2"}),
                                    mappingTo(entityOf<Measure>(), {fieldColumn("Nr.", "code"), one, other}));
        REQUIRE_FALSE(wrong);
        CHECK_FALSE(wrong.error().hint.isEmpty());
    };
    const QMap<QString, QString> year{{utf8("year"), utf8("2026")}};
    refused(childColumn("A", "costItem", "amount", year), childColumn("B", "costItem", "amount", year));
    refused(childColumn("A", "person", "familyName", {}), fieldColumn("B", "title"));
    refused(linkColumn("A", "organization", "name"), fieldColumn("B", "title"));
    refused(linkColumn("A", "measureParticipant", "role"), fieldColumn("B", "title"));
    refused(linkColumn("A", "costItem", "year"), fieldColumn("B", "title"));
    refused(childColumn("A", "ownFieldValue", "value", {}), fieldColumn("B", "title"));
    const ListPlan nameless = value_of(planList(
        *store, *sheetOf({"Nr.|A", "M1|1"}),
        mappingTo(entityOf<Measure>(), {fieldColumn("Nr.", "code"),
                                        childColumn("A", "metricValue", "value", {{utf8("period"), utf8("2026")}})})));
    CHECK(nameless.count(Fate::Faulty) == 1);
}

TEST_CASE("Costs without a year are those of this year, once", "[exchange][mapping]")
{
    const auto store = memoryStore();
    const TableMapping mapping =
        mappingTo(entityOf<Measure>(), {fieldColumn("Nr.", "code"), fieldColumn("Titel", "title"),
                                        childColumn("Kosten", "costItem", "amount", {})});
    const auto source = sheetOf({"Nr.|Titel|Kosten", "M1|Sprachcafé|100"});
    REQUIRE_OK(apply(*store, value_of(planList(*store, *source, mapping))));
    CHECK(value_of(planList(*store, *source, mapping)).doesNothing());
    CHECK(all<CostItem>(*store).size() == 1);
}

TEST_CASE("Nothing is put away while a row of the list cannot be told", "[exchange][mapping]")
{
    const auto store = memoryStore();
    TableMapping mapping = measureList();
    mapping.title = utf8("Amtsliste");
    REQUIRE_OK(apply(*store, value_of(planList(*store, *firstList(), mapping))));
    mapping.missing = TableMapping::Missing::Trash;
    const auto damaged = sheetOf({"Nr.|Maßnahme|Federführung|Stand|Zielgruppen|Kosten 2026",
                                  "M1|Sprachcafé|Amt für Beispiele|in Umsetzung|Familien|1", "|||in Umsetzung||"});
    const ListPlan plan = value_of(planList(*store, *damaged, mapping));
    CHECK(plan.missing.size() == 2);
    CHECK(plan.missingFate == TableMapping::Missing::Keep);
    CHECK_FALSE(plan.notices.isEmpty());
    REQUIRE_OK(apply(*store, plan));
    CHECK(all<Measure>(*store).size() == 3);
}

TEST_CASE("Cells behind the last heading are told", "[exchange][mapping]")
{
    const auto store = memoryStore();
    const TableMapping mapping =
        mappingTo(entityOf<Measure>(), {fieldColumn("Nr.", "code"), fieldColumn("Titel", "title")});
    const ListPlan plan =
        value_of(planList(*store, *sheetOf({"Nr.|Titel", "M1|Sprachcafé", "M2|Beratung|Hilfe"}), mapping));
    REQUIRE(plan.notices.size() == 1);
    CHECK(plan.notices.first().contains(utf8("Zeile 3")));
}

TEST_CASE("Whole names become persons with title, given and family name, and find them again", "[exchange][mapping]")
{
    const auto store = memoryStore();
    Person known;
    known.familyName = utf8("Muster");
    known.givenName = utf8("Max");
    write(*store, utf8("person:create"), [&](Writer& w) { w.insert(known); });
    ColumnMapping name = fieldColumn("Name", "familyName");
    name.splits = true;
    name.values.insert(utf8("N.N."), {ValueChoice::Kind::Nothing});
    const TableMapping mapping = mappingTo(entityOf<Person>(), {name, fieldColumn("Telefon", "phone")});
    const auto source = sheetOf({"Name|Telefon", "Frau Dr. Erika Beispiel-Probst|1", "Muster, Max|2", "N.N.|3",
                                 "von der Heide, Toni|4", "Frau Beispiel und Herr Muster|5"});
    const ListPlan plan = value_of(planList(*store, *source, mapping));
    CHECK(fates(plan) == QStringList{utf8("2 neu Erika Beispiel-Probst"), utf8("3 ändert Max Muster"),
                                     utf8("4 fehlerhaft"), utf8("5 neu Toni von der Heide"),
                                     utf8("6 neu Frau Beispiel und Herr Muster")});
    REQUIRE(plan.hints.size() == 1);
    CHECK(plan.hints.first().message.contains(utf8("mehrere Personen")));
    REQUIRE_OK(apply(*store, plan));
    for (const Person& person : all<Person>(*store)) {
        if (person.givenName == u"Erika") {
            CHECK(person.familyName == utf8("Beispiel-Probst"));
            CHECK(person.title == utf8("Dr."));
            CHECK(person.salutation == utf8("Frau"));
        }
    }
    CHECK(value_of(planList(*store, *source, mapping)).count(Fate::Create) == 0);
    // A name alone takes no title away.
    const auto again = sheetOf({"Name|Telefon", "Erika Beispiel-Probst|1"});
    TableMapping erasing = mapping;
    erasing.emptyErases = true;
    CHECK(value_of(planList(*store, *again, erasing)).doesNothing());
}
