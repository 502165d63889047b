// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the preview says beside what it writes: what lies in the Papierkorb, what goes with a change, what is unlikely.
#include "core/interchange/mapping/listfixture.h"
#include "core/interchange/mapping/ownbook.h"
#include "core/ops/rows.h"
#include "core/store/cborlimits.h"
#include "core/store/undolog.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

using Fate = ListPlan::Fate;

QStringList hints(const ListPlan& plan)
{
    QStringList out;
    for (const ListPlan::Note& hint : plan.hints)
        out << QStringLiteral("%1 %2: %3")
                   .arg(plan.lines.at(hint.line).sheetRow + 1)
                   .arg(hint.column)
                   .arg(hint.message);
    return out;
}

} // namespace

TEST_CASE("A name that lies in the Papierkorb is said to be there, and never made a second time by itself",
          "[exchange][mapping]")
{
    const auto store = memoryStore();
    ColumnMapping office = fieldColumn("Federführung", "leadOffice");
    office.makesNew = true;
    TableMapping mapping =
        mappingTo(entityOf<Measure>(), {fieldColumn("Nr.", "code"), fieldColumn("Titel", "title"), office});
    const auto source = sheetOf({"Nr.|Titel|Federführung", "M1|Sprachcafé|Amt für Beispiele"});
    REQUIRE_OK(apply(*store, value_of(planList(*store, *source, mapping))));
    const auto body = all<Organization>(*store).first().id;
    const auto measure = all<Measure>(*store).first().id;
    write(*store, utf8("organization:delete"), [&](Writer& writer) { REQUIRE_OK(deleteRow(writer, rowRef(body))); });

    ListPlan plan =
        value_of(planList(*store, *sheetOf({"Nr.|Titel|Federführung", "M2|Chor|Amt für Beispiele"}), mapping));
    CHECK(plan.count(Fate::Faulty) == 1);
    REQUIRE(plan.questions.size() == 1);
    CHECK(plan.questions.first().message.contains(utf8("Papierkorb")));
    CHECK(plan.questions.first().mayBeNew);
    mapping.columns[2].values = {{utf8("Amt für Beispiele"), {ValueChoice::Kind::New, {}}}}; // somebody says so
    plan = value_of(planList(*store, *sheetOf({"Nr.|Titel|Federführung", "M2|Chor|Amt für Beispiele"}), mapping));
    CHECK(plan.count(Fate::Create) == 1);

    // The same of the rows of the list themselves; who decides that it is another one gets it.
    write(*store, utf8("measure:delete"), [&](Writer& writer) { REQUIRE_OK(deleteRow(writer, rowRef(measure))); });
    plan = value_of(planList(*store, *source, mapping));
    REQUIRE(plan.count(Fate::Duplicate) == 1);
    CHECK(plan.lines.first().reasons.first().contains(utf8("Papierkorb")));
    ListPlanOptions options;
    options.decisions = {{1, {LineDecision::Kind::New, {}}}};
    CHECK(value_of(planList(*store, *source, mapping, options)).count(Fate::Create) == 1);
    write(*store, utf8("measure:restore"), [&](Writer& writer) { REQUIRE_OK(restoreRow(writer, rowRef(measure))); });
    CHECK(value_of(planList(*store, *source, mapping)).count(Fate::Duplicate) == 0);
}

TEST_CASE("A reason that goes with a state is named, unless the list gives another", "[exchange][mapping]")
{
    const auto store = memoryStore();
    const auto id = addMeasure(*store, utf8("M1"), utf8("Sprachcafé"));
    write(*store, utf8("measure:edit"), [&](Writer& writer) {
        Measure row = *writer.reader().find(id);
        row.state = MeasureState::Running;
        row.stateReason = utf8("Der Raum ist da.");
        writer.put(toRecord(row));
    });
    const TableMapping mapping =
        mappingTo(entityOf<Measure>(),
                  {fieldColumn("Nr.", "code"), fieldColumn("Stand", "state"), fieldColumn("Warum", "stateReason")});
    const ListPlan plan = value_of(planList(*store, *sheetOf({"Nr.|Stand|Warum", "M1|umgesetzt|"}), mapping));
    REQUIRE(plan.hints.size() == 1);
    CHECK(plan.hints.first().message.contains(utf8("Der Raum ist da.")));
    CHECK(plan.lines.first().reasons.contains(plan.hints.first().message));
    CHECK(plan.lines.first().fate == Fate::Change);
    REQUIRE_OK(apply(*store, plan));
    CHECK(get(*store, id).stateReason.isEmpty());
    CHECK(value_of(planList(*store, *sheetOf({"Nr.|Stand|Warum", "M1|in Umsetzung|Neu begonnen"}), mapping))
              .hints.isEmpty());
}

TEST_CASE("Unlikely numbers and years are taken, and said at their cell", "[exchange][mapping]")
{
    const auto store = memoryStore();
    const TableMapping mapping =
        mappingTo(entityOf<Measure>(),
                  {fieldColumn("Nr.", "code"), fieldColumn("Titel", "title"), fieldColumn("Grad", "completion"),
                   fieldColumn("Ende", "plannedEnd"), childColumn("Kosten", "costItem", "amount", {}),
                   childColumn("Jahr", "costItem", "year", {})});
    const ListPlan plan = value_of(planList(
        *store,
        *sheetOf({"Nr.|Titel|Grad|Ende|Kosten|Jahr", "M1|Chor|50|2027|10|2026", "M2|Band|500|31.12.2927|10|20266"}),
        mapping));
    CHECK(plan.count(Fate::Create) == 2);
    const QStringList said = hints(plan);
    CHECK(said.filter(utf8("3 2: ")).size() == 1);
    CHECK(said.filter(utf8("3 3: ")).size() == 1);
    CHECK(said.filter(utf8("3 5: ")).size() == 1);
    CHECK(said.size() == 3);
}

TEST_CASE("The Umsetzungsgrad of the own workbook is taken where it is edited, not where it was computed",
          "[exchange][mapping]")
{
    const auto store = memoryStore();
    const auto id = addMeasure(*store, utf8("M1"), utf8("Sprachcafé"));
    write(*store, utf8("sample"), [&](Writer& writer) {
        for (const bool done : {true, false}) {
            MeasureStep step;
            step.measure = id;
            step.title = done ? utf8("Raum") : utf8("Eröffnung");
            step.done = done;
            writer.insert(step);
        }
    });
    const auto book = ownBook(*store);
    CHECK(planOf(*store, *book, "Maßnahmen").doesNothing());
    const ListPlan plan = planOf(*store, *editedBook(*book, "Maßnahmen", 1, "Umsetzungsgrad (%)", "80"), "Maßnahmen");
    CHECK(plan.count(Fate::Change) == 1);
    REQUIRE_OK(apply(*store, plan));
    CHECK(get(*store, id).completion == 80);
}

TEST_CASE("More than a commit takes is said before it is tried", "[exchange][mapping]")
{
    const auto store = memoryStore();
    const TableMapping mapping =
        mappingTo(entityOf<Measure>(),
                  {fieldColumn("Nr.", "code"), fieldColumn("Titel", "title"), fieldColumn("Text", "description")});
    const auto listOf = [](int rows, qsizetype size) {
        QList<TableRow> table = cellsOfTexts({{utf8("Nr."), utf8("Titel"), utf8("Text")}});
        const QString text(size, u'x');
        for (int i = 1; i <= rows; ++i)
            table << cellsOfTexts({{QStringLiteral("M%1").arg(i), QStringLiteral("Titel %1").arg(i), text}});
        return std::make_unique<TableInMemory>(QStringLiteral("gross.xlsx"), table);
    };
    CHECK(value_of(planList(*store, *listOf(2, 1000), mapping)).notices.isEmpty());
    const ListPlan plan = value_of(planList(*store, *listOf(5, kMostCommitBytes / 5), mapping));
    REQUIRE(plan.notices.size() == 1);
    CHECK(plan.notices.first().contains(utf8("zu viel auf einmal")));
}

TEST_CASE("Midnight is no time of a day, and a number where a day is wanted says which one it may be",
          "[exchange][mapping]")
{
    const auto store = memoryStore();
    const TableMapping mapping =
        mappingTo(entityOf<Measure>(), {fieldColumn("Titel", "title"), fieldColumn("Beginn", "plannedStart")});
    const ListPlan plan = value_of(planList(
        *store,
        *sheetOf({"Titel|Beginn", "Chor|2026-05-03T00:00:00", "Café|03.05.2026 00:00", "Treff|03.05.2026 17:30"}),
        mapping));
    CHECK(plan.count(Fate::Create) == 2);
    CHECK(plan.lines.last().fate == Fate::Faulty);
    REQUIRE_OK(apply(*store, plan));
    for (const Measure& measure : all<Measure>(*store))
        CHECK(measure.plannedStart.toIso() == u"2026-05-03");

    const TableInMemory numbers(utf8("t.xlsx"),
                                QList<TableRow>{{{utf8("Titel"), {}, false, {}}, {utf8("Beginn"), {}, false, {}}},
                                                {{utf8("Band"), {}, false, {}}, {utf8("45292"), 45292.0, false, {}}}});
    const ListPlan serial = value_of(planList(*store, numbers, mapping));
    REQUIRE(serial.notes.size() == 1);
    CHECK(serial.notes.first().hint.contains(utf8("01.01.2024")));
}

TEST_CASE("A column of periods becomes begin and end", "[exchange][mapping]")
{
    const auto store = memoryStore();
    const auto source =
        sheetOf({"Maßnahme|Laufzeit", "Chor|2026 bis 2028", "Café|01/2026 – 12/2027", "Treff|2027", "Lotsen|ab 2025",
                 "Band|2024 ff.", "Kurs|bis Ende 2027", "Messe|fortlaufend", "Fest|2026-05-03", "Turnier|irgendwann"});
    TableMapping mapping = value_of(proposeMapping(*store, *source, {})).mapping;
    REQUIRE(mapping.column(utf8("Laufzeit")));
    CHECK(mapping.column(utf8("Laufzeit"))->splits);
    const ListPlan plan = value_of(planList(*store, *source, mapping));
    CHECK(plan.count(Fate::Create) == 8);
    CHECK(plan.lines.last().fate == Fate::Faulty);
    REQUIRE(plan.questions.size() == 1);
    CHECK(plan.questions.first().text == utf8("irgendwann"));
    // Decided once, as a period.
    for (ColumnMapping& column : mapping.columns)
        column.values.insert(utf8("irgendwann"), {ValueChoice::Kind::Text, utf8("2030 bis 2031")});
    REQUIRE_OK(apply(*store, value_of(planList(*store, *source, mapping))));
    QStringList said;
    for (const Measure& measure : all<Measure>(*store))
        said << QStringLiteral("%1 %2 %3").arg(measure.title, measure.plannedStart.toIso(), measure.plannedEnd.toIso());
    said.sort();
    CHECK(said == QStringList{utf8("Band 2024 "), utf8("Café 2026-01 2027-12"), utf8("Chor 2026 2028"),
                              utf8("Fest 2026-05-03 2026-05-03"), utf8("Kurs  2027-12"), utf8("Lotsen 2025 "),
                              utf8("Messe  open"), utf8("Treff 2027 2027"), utf8("Turnier 2030 2031")});
    CHECK(value_of(planList(*store, *source, mapping)).doesNothing());
}
