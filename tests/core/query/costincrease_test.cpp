// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a council reads: bisher – zusätzlich – zusammen, and how often it was asked.
#include "core/query/costincrease.h"

#include "core/interchange/sample.h"
#include "core/store/storefixture.h"
#include "support/test.h"

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

/// A file with one measure and the cost items of a story.
struct AskingWorld {
    std::unique_ptr<Store> store = memoryStore();
    Measure measure;

    AskingWorld()
    {
        measure.code = u"K001"_s;
        measure.title = u"Sprachlotsen"_s;
        write(*store, u"test:fill"_s, [&](Writer& writer) { writer.insert(measure); });
    }
    /// A recurring item of whole euros; `change` says what else is true of it.
    void add(
        CostStage stage, int year, qint64 euros, const std::function<void(CostItem&)>& change = [](CostItem&) {})
    {
        CostItem item;
        item.measure = measure.id;
        item.stage = stage;
        item.year = year;
        item.amount = Money{euros * 100};
        item.recurring = true;
        change(item);
        write(*store, u"test:cost"_s, [&](Writer& writer) { writer.insert(item); });
    }
    [[nodiscard]] std::unique_ptr<Snapshot> snapshot() const { return value_of(Snapshot::load(*store)); }
    [[nodiscard]] QStringList texts() const
    {
        QStringList out;
        const auto rows = snapshot();
        for (const CostIncrease& one : costIncreases(*rows, measure.id))
            out << one.yearsText() + u": "_s + one.text().replace(QChar::Nbsp, u' ');
        return out;
    }
};

/// What the sample says of a measure, with plain blanks.
struct KoelnLine {
    QString years;
    QString text;
    QString kinds;
    QString again;
};
KoelnLine koeln(const Snapshot& rows, const char* code)
{
    const Id<Measure> id(derivedId(u"measure/"_s + QLatin1String(code)));
    const auto all = costIncreases(rows, id);
    REQUIRE(all.size() == 1);
    const auto plain = [](QString text) { return text.replace(QChar::Nbsp, u' '); };
    return {all.first().yearsText(), plain(all.first().text()), plain(all.first().kindsText()),
            repeatedRequestText(requestRounds(rows, *rows.measures.find(id)))};
}

} // namespace

TEST_CASE("Köln: 446.000 and 236.000 are 682.000 Euro a year", "[query][costs]")
{
    const auto store = memoryStore();
    REQUIRE_OK(loadSample(*store, u"koeln"_s));
    const auto rows = value_of(Snapshot::load(*store));

    const KoelnLine centres = koeln(*rows, "K001");
    CHECK(centres.years == u"ab 2020"_s);
    CHECK(centres.text == u"bisher 446.000 €, zusätzlich 236.000 €, zusammen 682.000 € jährlich"_s);
    CHECK(centres.kinds.isEmpty()); // all of it is a grant

    // What is requested for 2022 is the new total; what was approved for 2020 still runs.
    const KoelnLine advice = koeln(*rows, "K009");
    CHECK(advice.years == u"ab 2022"_s);
    CHECK(advice.text == u"bisher 66.071 €, zusätzlich 85.129 €, zusammen 151.200 € jährlich"_s);
    CHECK(advice.kinds == u"davon Personalkosten 133.600 €, Sachmittel 17.600 €"_s);
    CHECK(advice.again == u"zum dritten Mal beantragt (abgelehnt: 2019, Haushalt 2020)"_s);

    CHECK(koeln(*rows, "K005").text == u"neu 75.000 € jährlich"_s);
    CHECK(koeln(*rows, "K007").again == u"zum dritten Mal beantragt (abgelehnt: 2019, Haushalt 2020)"_s);
    // What was refused is not asked for any more.
    CHECK(costIncreases(*rows, Id<Measure>(derivedId(u"measure/K015"))).isEmpty());
}

TEST_CASE("A request that comes on top is added, one that is the new total is not", "[query][costs]")
{
    AskingWorld world;
    world.add(CostStage::Approved, 2026, 100);
    world.add(CostStage::Requested, 2027, 30);
    CHECK(world.texts() == QStringList{u"ab 2027: bisher 100 €, zusätzlich 30 €, zusammen 130 € jährlich"_s});
    world.add(CostStage::Requested, 2027, 150, [](CostItem& item) { item.includesApproved = true; });
    CHECK(world.texts() == QStringList{u"ab 2027: bisher 100 €, zusätzlich 80 €, zusammen 180 € jährlich"_s});
}

TEST_CASE("What comes once is not said to come every year, and years that are alike are one", "[query][costs]")
{
    AskingWorld world;
    world.add(CostStage::Approved, 2026, 100);
    world.add(CostStage::Requested, 2027, 30, [](CostItem& item) { item.yearTo = 2029; });
    CHECK(world.texts() == QStringList{u"2027–2029: bisher 100 €, zusätzlich 30 €, zusammen 130 € jährlich"_s});
    world.add(CostStage::Requested, 2028, 5, [](CostItem& item) { item.recurring = false; });
    CHECK(world.texts() == QStringList{u"2027: bisher 100 €, zusätzlich 30 €, zusammen 130 € jährlich"_s,
                                       u"2028: bisher 100 € jährlich, zusätzlich 35 €, zusammen 135 €"_s,
                                       u"2029: bisher 100 €, zusätzlich 30 €, zusammen 130 € jährlich"_s});
}

TEST_CASE("What nobody knows is no zero, and what covers the costs is not asked for", "[query][costs]")
{
    AskingWorld world;
    world.add(CostStage::Requested, 2027, 30);
    world.add(CostStage::Requested, 2027, 99, [](CostItem& item) { item.kind = CostKind::ThirdPartyFunds; });
    CHECK(world.texts() == QStringList{u"ab 2027: neu 30 € jährlich"_s});
    world.add(CostStage::Approved, 2026, 0, [](CostItem& item) { item.amount.reset(); });
    CHECK(world.texts() ==
          QStringList{u"ab 2027: bisher nicht beziffert, zusätzlich 30 €, zusammen mind. 30 € jährlich"_s});
}

TEST_CASE("Refusals of a purpose are counted over the measures that follow each other", "[query][costs]")
{
    AskingWorld world;
    const auto refuse = [](const char* day) {
        return [day](CostItem& item) {
            item.refusedOn = PartialDate::fromIso(QString::fromLatin1(day)).value();
            item.refusalReason = u"Kein Geld."_s;
        };
    };
    world.add(CostStage::Requested, 2024, 30, refuse("2023-12-14"));
    world.add(CostStage::Requested, 2024, 5, refuse("2023-12-14")); // the same request
    auto rows = world.snapshot();
    CHECK(repeatedRequestText(requestRounds(*rows, world.measure)).isEmpty());

    // The next measure takes the purpose over, and supersedes itself in a circle, as nobody should enter.
    Measure next;
    next.code = u"K002"_s;
    next.supersedes = world.measure.id;
    write(*world.store, u"test:next"_s, [&](Writer& writer) { writer.insert(next); });
    edit<Measure>(*world.store, world.measure.id, [&](Measure& row) { row.supersedes = next.id; });
    world.measure = next;
    world.add(CostStage::Requested, 2026, 40, refuse("2025"));
    world.add(CostStage::Requested, 2027, 40);
    rows = world.snapshot();
    const auto rounds = requestRounds(*rows, *rows->measures.find(next.id));
    REQUIRE(rounds.size() == 3);
    CHECK(rounds.first().sum.amount == Money{3500});
    CHECK(rounds.first().refusalReason == u"Kein Geld."_s);
    CHECK(repeatedRequestText(rounds) == u"zum dritten Mal beantragt (abgelehnt: 14.12.2023, 2025)"_s);
}
