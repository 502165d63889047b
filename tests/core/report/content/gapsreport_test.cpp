// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lückenbericht: what is missing, office by office, and what has changed.
#include "core/report/content/gapsreport.h"

#include "core/ops/editions.h"
#include "core/report/content/earlierstate.h"
#include "core/store/storefixture.h"
#include "tests/core/report/content/reportworld.h"

using namespace iplan;
using namespace iplan::report;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

const QString kByOffice = u"Vollständigkeit nach federführender Dienststelle"_s;

} // namespace

TEST_CASE("The Lückenbericht says in percent how complete each office is, and what is missing", "[report][gaps]")
{
    const ReportWorld world;
    const Document document = gapsReport(*world.snapshot(), {kReport});
    const QStringList offices = rowsOf(document, kByOffice);
    REQUIRE(offices.size() == 2);
    CHECK(plainBlanks(offices.at(0)).startsWith(u"Amt für Integration und Vielfalt | 1 | "));
    CHECK(plainBlanks(offices.at(0)).endsWith(u" | 100 %"));
    CHECK(plainBlanks(offices.at(1)).contains(u" | 1 | "));
    const QString text = textOf(document);
    CHECK(text.contains(u"Das Programm ist zu"));
    CHECK(text.contains(u"Es sind keine Kosten eingetragen."));
    CHECK(rowsOf(document, u"Lücken nach Art"_s).filter(u"Maßnahme ohne Kosten | Warnung | 1"_s).size() == 1);
    CHECK_FALSE(text.contains(u"damals"));
    const QString open = textOf(gapsReport(*world.snapshot(), {{QDate(2026, 11, 22), false, true}}));
    CHECK(open.contains(u"Lücken gehören nicht in eine öffentliche Fassung."));
    CHECK_FALSE(open.contains(u"keine Kosten"));
}

TEST_CASE("The Lückenbericht compares with a former state", "[report][gaps]")
{
    ReportWorld world;
    const std::shared_ptr<const Snapshot> before = world.snapshot();
    edit<Measure>(*world.store, world.bare, [](Measure& row) {
        row.programmeGroup = ProgrammeGroup::C;
        row.continuation = Continuation::Stop;
    });
    ReportParameters parameters{kReport};
    parameters.earlier =
        std::make_shared<const ComparedState>(ComparedState{before, u"Programm 2024"_s, QDate(2024, 12, 31), {}});
    const Document document = gapsReport(*world.snapshot(), parameters);
    CHECK(textOf(document).contains(u"Verglichen mit dem Stand am 31.12.2024 („Programm 2024“): damals"));
    const QStringList offices = rowsOf(document, kByOffice);
    CHECK(offices.at(0).endsWith(u"unverändert"));
    CHECK(offices.at(1).contains(u"▲ +"));
}

TEST_CASE("Each office gets a letter with its own gaps, and none without", "[report][gaps]")
{
    const ReportWorld world;
    const auto snapshot = world.snapshot();
    edit<Measure>(*world.store, world.full, [](Measure& row) { row.programmeGroup = {}; });
    const auto later = world.snapshot();
    Addressee office;
    Addressee other;
    for (const Organization& one : later->organizations) {
        if (one.name == u"Amt für Integration und Vielfalt")
            office = {rowRef(one.id), u"Guten Tag"_s, one.name};
        if (one.name == u"Land Musterrhein")
            other = {rowRef(one.id), u"Guten Tag"_s, one.name};
    }
    const LetterSender sender{QDate(2026, 11, 22), {}};
    const QString text = textOf(gapLetters(*later, {office, other}, usualGapLetter(), sender));
    CHECK(text.count(u"fehlen zu den Maßnahmen, für die Sie federführend sind") == 1);
    CHECK(text.contains(u"M001 Sprachlotsen"));
    CHECK_FALSE(text.contains(u"M002")); // nobody leads it
    CHECK(gapLetters(*snapshot, {other}, usualGapLetter(), sender).blocks.empty());
}

TEST_CASE("The Lückenbericht looks back to the edition before, and to no day that it was not asked for",
          "[report][gaps][edition]")
{
    ReportWorld world;
    Edition first;
    first.title = u"Programm 2024"_s;
    first.asOf = PartialDate(QDate(2024, 12, 31));
    Edition second;
    second.title = u"Programm 2026"_s;
    REQUIRE_OK(world.store->transact(u"test:editions"_s, [&](Writer& writer) -> Result<> {
        writer.insert(first);
        second.predecessor = first.id;
        writer.insert(second);
        return {};
    }));
    const ReportInfo& gaps = gapsReportInfo();
    const auto earlier = [&](const ReportOptions& options) {
        ReportParameters parameters{options};
        REQUIRE_OK(addEarlierState(*world.store, gaps, parameters));
        return parameters.earlier;
    };
    CHECK_FALSE(earlier(kReport)); // nothing is frozen
    const FrozenContent content = value_of(contentToFreeze(*world.store, first.id, {}));
    REQUIRE_OK(world.store->transact(u"test:freeze"_s, [&](Writer& writer) -> Result<> {
        return freezeEdition(writer, first.id, content, u"Noch nicht fertig."_s);
    }));
    edit<Measure>(*world.store, world.bare, [](Measure& row) { row.programmeGroup = ProgrammeGroup::C; });

    for (const Id<Edition>& edition : {Id<Edition>(), second.id}) {
        ReportOptions options = kReport;
        options.edition = edition;
        const auto state = earlier(options);
        REQUIRE(state);
        CHECK(state->name == u"Programm 2024"_s);
        CHECK(state->asOf == QDate(2024, 12, 31));
        CHECK(state->rows->measures.find(world.bare)->programmeGroup.isNull());
    }
    ReportOptions ofFirst = kReport;
    ofFirst.edition = first.id;
    CHECK_FALSE(earlier(ofFirst)); // nothing went before it
    ReportParameters ofCosts{kReport};
    REQUIRE_OK(addEarlierState(*world.store, *reportByKey(u"costs"), ofCosts));
    CHECK_FALSE(ofCosts.earlier); // does not look back
}
