// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two people read the same list into their copies: merged, each row of it is one.
#include "core/conflict/conflict.h"
#include "core/interchange/mapping/bookplan.h"
#include "core/interchange/table/cardtables.h"
#include "core/model/meeting.h"
#include "core/ops/rows.h"
#include "core/store/undolog.h"
#include "tests/core/interchange/mapping/listfixture.h"
#include "tests/core/store/copies.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

struct TwoCopies {
    std::unique_ptr<Store> here = memoryStore();
    std::unique_ptr<Store> there = copyOf(*here);

    static void take(Store& store, const TableSource& list, const TableMapping& mapping)
    {
        REQUIRE_OK(apply(store, value_of(planList(store, list, mapping))));
    }
    void meet()
    {
        exchange(*here, *there);
        CHECK(dump(*here) == dump(*there));
        CHECK(value_of(here->file().selfCheck()) == QStringList());
    }
    template <class E>
    [[nodiscard]] qsizetype count() const
    {
        return all<E>(*here).size();
    }
    [[nodiscard]] qsizetype conflicts() const { return value_of(iplan::conflicts(*here)).size(); }
};

} // namespace

TEST_CASE("The same list read on two copies makes the same rows", "[exchange][mapping][merge]")
{
    TwoCopies copies;
    copies.take(*copies.here, *firstList(), measureList());
    copies.take(*copies.there, *firstList(), measureList());
    copies.meet();
    CHECK(copies.count<Measure>() == 3);
    CHECK(copies.count<CostItem>() == 2);
    CHECK(copies.count<Organization>() == 2);
    CHECK(copies.count<TargetGroup>() == 2);
    CHECK(copies.conflicts() == 0);
    CHECK(value_of(planList(*copies.here, *firstList(), measureList())).doesNothing());
}

TEST_CASE("Two versions of a list read on two copies differ in what they say, not in rows",
          "[exchange][mapping][merge]")
{
    TwoCopies copies;
    copies.take(*copies.here, *firstList(), measureList());
    copies.take(*copies.there,
                *sheetOf({"Nr.|Maßnahme|Federführung|Stand|Zielgruppen|Kosten 2026",
                          "M2|Lotsendienst|Amt für Beispiele|in Umsetzung|Jugendliche|k. A.",
                          "M1|Sprachcafé|Amt für Beispiele|in Umsetzung|Familien; Jugendliche|12.500,00 €",
                          "M4|Lesepaten|Amt für Beispiele|vorgeschlagen||300"}),
                measureList());
    copies.meet();
    CHECK(copies.count<Measure>() == 4);
    CHECK(copies.count<Organization>() == 2);
    const auto open = value_of(conflicts(*copies.here));
    CHECK(std::ranges::count_if(open, [](const Conflict& each) { return each.unit == utf8("state"); }) == 1);
}

TEST_CASE("Rows of different lists stay apart where their number or title differs", "[exchange][mapping][merge]")
{
    TwoCopies copies;
    const TableMapping mapping =
        mappingTo(entityOf<Measure>(), {fieldColumn("Nr.", "code"), fieldColumn("Maßnahme", "title")});
    copies.take(*copies.here, *sheetOf({"Nr.|Maßnahme", "1|Sprachcafé"}), mapping);
    copies.take(*copies.there, *sheetOf({"Nr.|Maßnahme", "1|Lesepaten"}), mapping);
    copies.meet();
    CHECK(copies.count<Measure>() == 2);
}

TEST_CASE("What was taken back and is taken over again is the same, here and on another copy",
          "[exchange][mapping][merge]")
{
    TwoCopies copies;
    copies.take(*copies.here, *firstList(), measureList());
    const QList<Measure> first = all<Measure>(*copies.here);
    const QList<CostItem> costs = all<CostItem>(*copies.here);
    REQUIRE_OK(copies.here->undoLog().undo());
    CHECK(copies.count<Measure>() == 0);
    CHECK(copies.count<Organization>() == 0);

    // Corrected meanwhile, one row of it is not.
    const auto corrected = sheetOf({"Nr.|Maßnahme|Federführung|Stand|Zielgruppen|Kosten 2026",
                                    "M1|Sprachcafé|Amt für Beispiele|vorgeschlagen|Familien|12.500,00 €",
                                    "M2|Lotsendienst|Amt für Beispiele|in Umsetzung|Jugendliche|k. A."});
    copies.take(*copies.here, *corrected, measureList());
    REQUIRE(copies.count<Measure>() == 2);
    for (const Measure& measure : all<Measure>(*copies.here))
        CHECK(std::ranges::any_of(first, [&](const Measure& each) { return each.id == measure.id; }));
    for (const CostItem& cost : all<CostItem>(*copies.here))
        CHECK(std::ranges::any_of(costs, [&](const CostItem& each) { return each.id == cost.id; }));
    CHECK(value_of(planList(*copies.here, *corrected, measureList())).doesNothing());
    REQUIRE_OK(copies.here->undoLog().undo());
    CHECK(copies.count<Measure>() == 0);
    CHECK(copies.count<Organization>() == 0);
    REQUIRE_OK(copies.here->undoLog().redo());
    CHECK(copies.count<Measure>() == 2);

    copies.take(*copies.there, *corrected, measureList());
    copies.meet();
    CHECK(copies.count<Measure>() == 2);
    CHECK(copies.count<Organization>() == 1);
    CHECK(copies.count<TargetGroup>() == 2);
    CHECK(copies.conflicts() == 0);
}

TEST_CASE("What the copy of a colleague still holds comes back there as well when it is taken over again",
          "[exchange][mapping][merge]")
{
    TwoCopies copies;
    copies.take(*copies.here, *firstList(), measureList());
    copies.meet();
    REQUIRE_OK(copies.here->undoLog().undo());
    copies.take(*copies.here, *firstList(), measureList());
    copies.meet();
    CHECK(copies.count<Measure>() == 3);
    CHECK(copies.conflicts() == 0);
}

TEST_CASE("What somebody put into the Papierkorb is asked about, and a row called otherwise by now stays",
          "[exchange][mapping][merge]")
{
    TwoCopies copies;
    copies.take(*copies.here, *firstList(), measureList());
    const Measure put = all<Measure>(*copies.here).last();
    REQUIRE_OK(copies.here->transact(utf8("measure:delete"),
                                     [&](Writer& writer) { return deleteRow(writer, rowRef(put.id)); }));
    copies.take(*copies.here, *firstList(), measureList());
    CHECK(copies.count<Measure>() == 2);
    REQUIRE_OK(copies.here->undoLog().undo());
    // Called otherwise since: the list names another one.
    edit<Measure>(*copies.here, all<Measure>(*copies.here).first().id, [](Measure& row) {
        row.code = utf8("X9");
        row.title = utf8("Ganz anders");
    });
    copies.take(*copies.here, *firstList(), measureList());
    CHECK(copies.count<Measure>() == 4);
}

TEST_CASE("The id of a person tells nobody's name, so the same list makes two of them", "[exchange][mapping][merge]")
{
    TwoCopies copies;
    const TableMapping mapping =
        mappingTo(entityOf<Person>(), {fieldColumn("Vorname", "givenName"), fieldColumn("Nachname", "familyName")});
    for (Store* store : {copies.here.get(), copies.there.get()})
        copies.take(*store, *sheetOf({"Vorname|Nachname", "Erika|Beispiel"}), mapping);
    copies.meet();
    CHECK(copies.count<Person>() == 2);
}

TEST_CASE("The same calendar read on two copies makes the same meetings", "[exchange][mapping][merge]")
{
    const QByteArray calendar =
        utf8("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Erfunden//DE\r\nBEGIN:VEVENT\r\nUID:r@example.org\r\n"
             "DTSTART;TZID=Europe/Berlin:20270112T170000\r\nRRULE:FREQ=WEEKLY;COUNT=5\r\nSUMMARY:AG Bildung\r\n"
             "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:1@example.org\r\nDTSTART;TZID=Europe/Berlin:20270113T170000\r\n"
             "SUMMARY:Auftakt\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
            .toUtf8();
    TwoCopies copies;
    for (Store* store : {copies.here.get(), copies.there.get()}) {
        const auto table = value_of(readCalendar(utf8("t.ics"), calendar));
        const BookPlan book = value_of(planBook(*store, *table, value_of(ownSheets(*store, *table))));
        REQUIRE_OK(
            store->transact(kListImportOperation, [&book](Writer& writer) { return applyBookPlan(writer, book); }));
    }
    copies.meet();
    CHECK(copies.count<MeetingSeries>() == 1);
    CHECK(copies.count<Meeting>() == 6);
    CHECK(copies.conflicts() == 0);
}
