// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/mapping/listfixture.h"

#include "core/store/undolog.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

using Fate = ListPlan::Fate;

} // namespace

TEST_CASE("A list becomes measures with offices, target groups and costs, in one step that one undo takes back",
          "[exchange][mapping]")
{
    const auto store = memoryStore();
    const auto source = firstList();
    const ListPlan plan = value_of(planList(*store, *source, measureList()));
    CHECK(fates(plan) == QStringList{utf8("2 neu M1 Sprachcafé"), utf8("3 neu M2 Lotsendienst"), utf8("5 übersprungen"),
                                     utf8("6 neu M3 Elterntreff")});
    CHECK(all<Measure>(*store).isEmpty()); // nothing is written yet
    REQUIRE_OK(apply(*store, plan));

    const auto measures = all<Measure>(*store);
    REQUIRE(measures.size() == 3);
    CHECK(measures.first().state == MeasureState::Running);
    CHECK(measures.first().leadOffice == measures.at(1).leadOffice);
    CHECK(measures.first().source == utf8("massnahmen.xlsx, Zeile 2"));
    CHECK(all<Organization>(*store).size() == 2);
    CHECK(all<TargetGroup>(*store).size() == 2);
    CHECK(all<MeasureTargetGroup>(*store).size() == 3);
    const auto costs = all<CostItem>(*store);
    REQUIRE(costs.size() == 2);
    CHECK(costs.first().year == 2026);
    CHECK(costs.first().kind == CostKind::Material);

    REQUIRE_OK(store->undoLog().undo());
    CHECK(all<Measure>(*store).isEmpty());
    CHECK(all<Organization>(*store).isEmpty());
    CHECK(all<CostItem>(*store).isEmpty());
}

TEST_CASE("The same list once more changes nothing; an edited one changes exactly the edited cells",
          "[exchange][mapping]")
{
    const auto store = memoryStore();
    REQUIRE_OK(apply(*store, value_of(planList(*store, *firstList(), measureList()))));
    const ListPlan again = value_of(planList(*store, *firstList(), measureList()));
    CHECK(again.doesNothing());
    CHECK(again.count(Fate::Unchanged) == 3);

    const auto edited = sheetOf({"Nr.|Maßnahme|Federführung|Stand|Zielgruppen|Kosten 2026",
                                 "M3|Elterntreff|Muster-Jugendamt|umgesetzt||900",
                                 "M1|Sprachcafé|Amt für Beispiele|in Umsetzung|Familien; Jugendliche|12.500,00 €"});
    const ListPlan plan = value_of(planList(*store, *edited, measureList()));
    CHECK(fates(plan) == QStringList{utf8("2 ändert M3 Elterntreff"), utf8("3 unverändert M1 Sprachcafé")});
    REQUIRE_OK(apply(*store, plan));
    CHECK(all<CostItem>(*store).size() == 2);
    CHECK(all<Measure>(*store).last().state == MeasureState::Done);
    QList<qint64> amounts;
    for (const CostItem& item : all<CostItem>(*store))
        amounts << item.amount->cents;
    std::ranges::sort(amounts);
    CHECK(amounts == QList<qint64>{90000, 1250000});
}

TEST_CASE("What cannot be read keeps its row out, with a reason for the cell", "[exchange][mapping]")
{
    const auto store = memoryStore();
    const auto source = sheetOf({"Nr.|Maßnahme|Federführung|Stand|Zielgruppen|Kosten 2026",
                                 "M1|Sprachcafé|Amt für Beispiele|läuft||ca. 8.000",
                                 "M2|Lotsendienst|Amt für Beispiele|in Umsetzung||100", "|||in Umsetzung||5"});
    TableMapping mapping = measureList();
    ListPlan plan = value_of(planList(*store, *source, mapping));
    CHECK(fates(plan) ==
          QStringList{utf8("2 fehlerhaft M1 Sprachcafé"), utf8("3 neu M2 Lotsendienst"), utf8("4 fehlerhaft")});
    REQUIRE(plan.notes.size() == 3);
    CHECK(plan.notes.at(0).column == 3);
    CHECK(plan.notes.at(0).text == utf8("läuft"));
    CHECK_FALSE(plan.notes.at(1).message.isEmpty());
    REQUIRE_OK(apply(*store, plan));
    CHECK(all<Measure>(*store).size() == 1);
    CHECK(all<CostItem>(*store).size() == 1);

    // A word is decided about once, a cell corrected in place, and the row is taken.
    mapping.columns[3].values.insert(utf8("läuft"), {ValueChoice::Kind::Text, utf8("in Umsetzung")});
    ListPlanOptions options;
    options.corrections[1][5] = utf8("8.000");
    plan = value_of(planList(*store, *source, mapping, options));
    CHECK(plan.count(Fate::Create) == 1);
    CHECK(plan.count(Fate::Unchanged) == 1);
}

TEST_CASE("Names that no entry has are asked about once, not made by themselves", "[exchange][mapping]")
{
    const auto store = memoryStore();
    Organization office;
    office.name = utf8("Amt für Beispiele und Muster");
    write(*store, utf8("organization:create"), [&](Writer& w) { w.insert(office); });
    TableMapping mapping = measureList();
    for (ColumnMapping& column : mapping.columns)
        column.makesNew = false;
    ListPlan plan = value_of(planList(*store, *firstList(), mapping));
    CHECK(plan.count(Fate::Faulty) == 3);
    REQUIRE(plan.questions.size() == 4);
    const ListPlan::Question& question = plan.questions.first();
    CHECK(question.text == utf8("Amt für Beispiele"));
    CHECK(question.count == 2);
    CHECK(question.mayBeNew);
    CHECK(question.candidates == QList<RowRef>{rowRef(all<Organization>(*store).first().id)});

    mapping.columns[2].values = {
        {utf8("Amt für Beispiele"), {ValueChoice::Kind::Row, all<Organization>(*store).first().id.text()}},
        {utf8("Muster-Jugendamt"), {ValueChoice::Kind::New, {}}}};
    mapping.columns[4].values = {{utf8("Familien"), {ValueChoice::Kind::Nothing}},
                                 {utf8("Jugendliche"), {ValueChoice::Kind::New, {}}}};
    plan = value_of(planList(*store, *firstList(), mapping));
    CHECK(plan.count(Fate::Create) == 3);
    REQUIRE_OK(apply(*store, plan));
    CHECK(all<Organization>(*store).size() == 2);
    CHECK(all<TargetGroup>(*store).size() == 1);
}

TEST_CASE("Who may be there already is a question, never merged by itself", "[exchange][mapping]")
{
    const auto store = memoryStore();
    const auto known = addMeasure(*store, utf8("A7"), utf8("Sprachcafé"));
    const auto source = sheetOf({"Nr.|Maßnahme", "M1|Sprachcafé", "M2|Lotsendienst", "M2|Lotsendienst"});
    const TableMapping mapping =
        mappingTo(entityOf<Measure>(), {fieldColumn("Nr.", "code"), fieldColumn("Maßnahme", "title")});
    ListPlan plan = value_of(planList(*store, *source, mapping));
    CHECK(fates(plan) == QStringList{utf8("2 Dublette?"), utf8("3 neu M2 Lotsendienst"), utf8("4 Dublette?")});
    CHECK(plan.lines.first().candidates == QList<RowRef>{rowRef(known)});

    ListPlanOptions options;
    options.decisions = {{1, {LineDecision::Kind::Same, known.uuid()}}, {3, {LineDecision::Kind::Skip, {}}}};
    plan = value_of(planList(*store, *source, mapping, options));
    CHECK(fates(plan) ==
          QStringList{utf8("2 ändert A7 Sprachcafé"), utf8("3 neu M2 Lotsendienst"), utf8("4 übersprungen")});
    REQUIRE_OK(apply(*store, plan));
    CHECK(get(*store, known).code == u"M1");

    // Two rows cannot be one entry.
    options.decisions[3] = {LineDecision::Kind::Same, known.uuid()};
    plan = value_of(planList(*store, *source, mapping, options));
    CHECK(plan.lines.at(2).fate == Fate::Duplicate);
    CHECK(plan.lines.at(2).reasons.first().contains(utf8("Zeile 2")));
}

TEST_CASE("Persons that are hardly others are questions, too", "[exchange][mapping]")
{
    const auto store = memoryStore();
    Person person;
    person.givenName = utf8("Erika");
    person.familyName = utf8("Mustermüller");
    write(*store, utf8("person:create"), [&](Writer& w) { w.insert(person); });
    const auto source = sheetOf({"Vorname|Nachname", "Erika|Mustermueller", "Ericka|Mustermüller", "Otto|Probstmann"});
    const ListPlan plan = value_of(planList(
        *store, *source,
        mappingTo(entityOf<Person>(), {fieldColumn("Vorname", "givenName"), fieldColumn("Nachname", "familyName")})));
    CHECK(plan.lines.at(0).fate == Fate::Change); // the same person, otherwise spelled
    CHECK(plan.lines.at(1).fate == Fate::Duplicate);
    CHECK(plan.lines.at(2).fate == Fate::Create);
}

TEST_CASE("A page that is cited as source is no name of what cites it", "[exchange][mapping]")
{
    const auto store = memoryStore();
    const QString page = utf8("https://ratsinformation.beispiel.example/to0050.asp?__ktonr=1");
    for (const char* code : {"K001", "K002"}) {
        write(*store, utf8("measure:create"), [&](Writer& w) {
            Measure measure;
            measure.code = utf8(code);
            measure.title = utf8(code) + utf8(" aus dem Rat");
            measure.source = code == QByteArray("K001") ? page + utf8("&alone=1") : page;
            w.insert(measure);
        });
    }
    write(*store, utf8("measure:create"), [&](Writer& w) {
        Measure measure;
        measure.code = utf8("K003");
        measure.title = utf8("Auch aus dem Rat");
        measure.source = page;
        w.insert(measure);
    });
    // One row cites what two cite; one what a single other measure cites; one is the measure that cites it.
    const auto source =
        sheetOf({"Nummer|Titel|Quelle", "N900|Sprachcafé|https://ratsinformation.beispiel.example/to0050.asp?__ktonr=1",
                 "N901|Lotsen|https://ratsinformation.beispiel.example/to0050.asp?__ktonr=1&alone=1",
                 "K001|Neuer Titel|https://ratsinformation.beispiel.example/to0050.asp?__ktonr=1&alone=1"});
    const ListPlan plan =
        value_of(planList(*store, *source,
                          mappingTo(entityOf<Measure>(), {fieldColumn("Nummer", "code"), fieldColumn("Titel", "title"),
                                                          fieldColumn("Quelle", "source")})));
    CHECK(plan.lines.at(0).fate == Fate::Create);
    CHECK(plan.lines.at(1).fate == Fate::Create);
    CHECK(plan.lines.at(2).fate == Fate::Change);
}

TEST_CASE("Rows of an earlier version that are not in the list any more are named, marked or put away",
          "[exchange][mapping]")
{
    const auto store = memoryStore();
    addMeasure(*store, utf8("X1"), utf8("Von Hand"));
    TableMapping mapping = measureList();
    mapping.title = utf8("Amtsliste");
    REQUIRE_OK(apply(*store, value_of(planList(*store, *firstList(), mapping))));
    const auto shorter = sheetOf({"Nr.|Maßnahme|Federführung|Stand|Zielgruppen|Kosten 2026",
                                  "M2|Lotsendienst|Amt für Beispiele|vorgeschlagen|Jugendliche|k. A."});
    ListPlan plan = value_of(planList(*store, *shorter, mapping));
    CHECK(plan.missing.size() == 2); // never what was made by hand
    CHECK(plan.doesNothing());

    mapping.missing = TableMapping::Missing::Mark;
    REQUIRE_OK(apply(*store, value_of(planList(*store, *shorter, mapping))));
    CHECK(all<Measure>(*store).size() == 4);
    CHECK(value_of(planList(*store, *shorter, mapping)).rowsToWrite() == 0);      // marked once
    REQUIRE_OK(apply(*store, value_of(planList(*store, *firstList(), mapping)))); // and no more once it is back
    for (const Measure& measure : all<Measure>(*store))
        CHECK_FALSE(measure.source.contains(utf8("nicht mehr in")));

    mapping.missing = TableMapping::Missing::Trash;
    REQUIRE_OK(apply(*store, value_of(planList(*store, *shorter, mapping))));
    CHECK(all<Measure>(*store).size() == 2);
}

TEST_CASE("A parent may come later in the list, or never; nobody is his own", "[exchange][mapping]")
{
    const auto store = memoryStore();
    const auto source = sheetOf({"Name|Teil von", "Sachgebiet Beispiel|Amt Muster", "Amt Muster|Dezernat Probe",
                                 "Dezernat Probe|", "Kreis A|Kreis B", "Kreis B|Kreis A", "Waise|Nirgendwo"});
    const ListPlan plan = value_of(planList(
        *store, *source,
        mappingTo(entityOf<Organization>(), {fieldColumn("Name", "name"), fieldColumn("Teil von", "parent")})));
    CHECK(plan.count(Fate::Create) == 3);
    CHECK(plan.lines.at(3).fate == Fate::Faulty); // refers to one that is not taken
    CHECK(plan.lines.at(4).fate == Fate::Faulty);
    CHECK(plan.lines.at(5).fate == Fate::Faulty);
    REQUIRE_OK(apply(*store, plan));
    const auto rows = all<Organization>(*store);
    const auto named = [&](const char* name) {
        return *std::find_if(rows.begin(), rows.end(), [&](const Organization& row) { return row.name == utf8(name); });
    };
    CHECK(named("Sachgebiet Beispiel").parent == named("Amt Muster").id);
    CHECK(named("Amt Muster").parent == named("Dezernat Probe").id);
}

TEST_CASE("A column of a Kennzahl becomes its value, of a Sachstand a report", "[exchange][mapping]")
{
    const auto store = memoryStore();
    const auto source =
        sheetOf({"Nr.|Maßnahme|Teilnehmende 2025|Sachstand 3/2026", "M1|Sprachcafé|120|Der Raum ist gefunden."});
    const TableMapping mapping =
        mappingTo(entityOf<Measure>(),
                  {fieldColumn("Nr.", "code"), fieldColumn("Maßnahme", "title"),
                   childColumn("Teilnehmende 2025", "metricValue", "value",
                               {{utf8("metric"), utf8("Teilnehmende")}, {utf8("period"), utf8("2025")}}),
                   childColumn("Sachstand 3/2026", "statusReport", "text", {{utf8("asOf"), utf8("03.2026")}})});
    REQUIRE_OK(apply(*store, value_of(planList(*store, *source, mapping))));
    REQUIRE(all<Metric>(*store).size() == 1);
    REQUIRE(all<MetricValue>(*store).size() == 1);
    CHECK(all<MetricValue>(*store).first().value == 120);
    REQUIRE(all<StatusReport>(*store).size() == 1);
    CHECK(value_of(planList(*store, *source, mapping)).doesNothing());
}

TEST_CASE("Existing rows lose nothing unless that is asked for", "[exchange][mapping]")
{
    const auto store = memoryStore();
    REQUIRE_OK(apply(*store, value_of(planList(*store, *firstList(), measureList()))));
    const auto source =
        sheetOf({"Nr.|Maßnahme|Federführung|Stand|Zielgruppen|Kosten 2026", "M1|Sprachcafé am Park||umgesetzt||"});
    TableMapping mapping = measureList();
    ListPlan plan = value_of(planList(*store, *source, mapping));
    REQUIRE(plan.parts.size() >= 1);
    mapping.overwritesAll = false;
    mapping.overwrites = {utf8("state")};
    REQUIRE_OK(apply(*store, value_of(planList(*store, *source, mapping))));
    Measure measure = all<Measure>(*store).first();
    CHECK(measure.title == utf8("Sprachcafé"));
    CHECK(measure.state == MeasureState::Done);
    CHECK_FALSE(measure.leadOffice.isNull());
    mapping.overwritesAll = true;
    mapping.emptyErases = true;
    REQUIRE_OK(apply(*store, value_of(planList(*store, *source, mapping))));
    measure = all<Measure>(*store).first();
    CHECK(measure.leadOffice.isNull());
}

TEST_CASE("What a council system calls deleted goes into the Papierkorb; addresses tell rows and references",
          "[exchange][mapping]")
{
    const auto store = memoryStore();
    const TableMapping bodies =
        mappingTo(entityOf<Organization>(), {fieldColumn("id", "source"), fieldColumn("name", "name"),
                                             ColumnMapping{utf8("deleted"), {ColumnTarget::Kind::Deleted}}});
    REQUIRE_OK(apply(
        *store, value_of(planList(*store,
                                  *sheetOf({"id|name|deleted", "https://rat.example/org/1|Ausschuss für Beispiele|",
                                            "https://rat.example/org/2|Beirat Muster|nein"}),
                                  bodies))));
    REQUIRE(all<Organization>(*store).size() == 2);

    const TableMapping papers = mappingTo(entityOf<Paper>(), {fieldColumn("id", "source"), fieldColumn("name", "name"),
                                                              fieldColumn("body", "leadOffice")});
    REQUIRE_OK(apply(
        *store,
        value_of(planList(
            *store,
            *sheetOf({"id|name|body", "https://rat.example/paper/1|Vorlage zum Beispiel|https://rat.example/org/1"}),
            papers))));
    CHECK(all<Paper>(*store).first().leadOffice == all<Organization>(*store).first().id);

    // Renamed there: found by its address. Deleted there: into the Papierkorb, never erased. Deleted and never seen:
    // nothing.
    const auto later = sheetOf({"id|name|deleted", "https://rat.example/org/1|Ausschuss für gute Beispiele|",
                                "https://rat.example/org/2||ja", "https://rat.example/org/3||ja"});
    const ListPlan plan = value_of(planList(*store, *later, bodies));
    CHECK(plan.count(Fate::Change) == 2);
    CHECK(plan.count(Fate::Skipped) == 1);
    REQUIRE_OK(apply(*store, plan));
    REQUIRE(all<Organization>(*store).size() == 1);
    CHECK(all<Organization>(*store).first().name == utf8("Ausschuss für gute Beispiele"));
    CHECK(all<Organization>(*store, Rows::All).size() == 2);
    CHECK(value_of(planList(*store, *later, bodies)).doesNothing());
}

TEST_CASE("Several columns become one field", "[exchange][mapping]")
{
    const auto store = memoryStore();
    ColumnMapping town = fieldColumn("Ort", "address");
    town.join = utf8(", ");
    const TableMapping mapping =
        mappingTo(entityOf<Organization>(), {fieldColumn("Name", "name"), fieldColumn("Straße", "address"), town});
    REQUIRE_OK(apply(*store, value_of(planList(*store,
                                               *sheetOf({"Name|Straße|Ort", "Amt Muster|Beispielweg 1|Musterstadt",
                                                         "Amt Probe||Musterstadt"}),
                                               mapping))));
    const auto rows = all<Organization>(*store);
    CHECK(rows.first().address == utf8("Beispielweg 1, Musterstadt"));
    CHECK(rows.last().address == utf8("Musterstadt"));
}

TEST_CASE("Rows that a filter hides are named, for they are taken, too", "[exchange][mapping]")
{
    const auto store = memoryStore();
    const auto told = [&store](QList<IndexRange> hidden) {
        TableSheet sheet{utf8("Liste")};
        sheet.hiddenRows = std::move(hidden);
        QList<QStringList> texts;
        for (const char* line : {"Nr.|Maßnahme", "M1|Sprachcafé", "M2|Lotsendienst", "Summe|", "M3|Elterntreff"})
            texts << utf8(line).split(u'|');
        const TableInMemory source(utf8("massnahmen.xlsx"), {{sheet, cellsOfTexts(texts)}});
        const auto mapping =
            mappingTo(entityOf<Measure>(), {fieldColumn("Nr.", "code"), fieldColumn("Maßnahme", "title")});
        return value_of(planList(*store, source, mapping)).notices.filter(utf8("ausgeblendet"));
    };
    CHECK(told({}).isEmpty());
    CHECK(told({{3, 3}, {9, 12}}).isEmpty()); // a sum and what is behind the list
    CHECK(told({{4, 4}}) == QStringList{utf8("Zeile 5 ist in der Tabelle ausgeblendet; auch sie wird übernommen.")});
    CHECK(told({{4, 7}, {2, 3}}) == QStringList{utf8("2 Zeilen sind in der Tabelle ausgeblendet, etwa durch einen "
                                                     "Filter (zuerst Zeile 3); auch sie werden übernommen.")});
}
