// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/jsonexport.h"
#include "core/query/snapshot.h"
#include "core/synthetic/synthetic.h"
#include "tests/core/interchange/jsonstore.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

std::unique_ptr<Store> synthetic(int scale, quint64 seed)
{
    auto store = emptyStore();
    REQUIRE_OK(loadSynthetic(*store, scale, seed));
    return store;
}

/// Measures that have nothing of a kind: real files have such gaps.
template <class Rows>
qsizetype without(const Snapshot& rows, const Rows& of)
{
    return std::count_if(rows.measures.begin(), rows.measures.end(),
                         [&](const Measure& measure) { return of.of(measure.id).isEmpty(); });
}

} // namespace

TEST_CASE("Synthetic data depend on the seed alone", "[exchange]")
{
    const QByteArray seven = value_of(exportedJson(*synthetic(1, 7)));
    CHECK(seven == value_of(exportedJson(*synthetic(1, 7))));
    CHECK(seven != value_of(exportedJson(*synthetic(1, 8))));
    // What the generator gives for seed 1 must not change from one PC to the next.
    const auto store = synthetic(1, 1);
    const auto rows = value_of(Snapshot::load(*store));
    CHECK(rows->measures.find(Id<Measure>(derivedId(u"synthetic/1/1/measure/1"))) != nullptr);
    REQUIRE_ERROR(ErrorKind::Rejected, loadSynthetic(*store, 0, 1));
    REQUIRE_ERROR(ErrorKind::Rejected, loadSynthetic(*store, 101, 1));
}

TEST_CASE("Synthetic data of scale 1 have the size of a large city and real gaps", "[exchange]")
{
    const auto store = synthetic(1, 42);
    const auto rows = value_of(Snapshot::load(*store));
    CHECK(rows->concepts.size() == 1);
    CHECK(rows->fieldsOfAction.size() == 5);
    CHECK(rows->modules.size() == 20);
    CHECK(rows->workingGroups.size() == 23);
    CHECK(rows->persons.size() == 300);
    CHECK(rows->organizations.size() == 120);
    CHECK(rows->recommendations.size() == 260);
    CHECK(rows->measures.size() == 500);
    CHECK(rows->costItems.size() > 2000);
    CHECK(rows->steps.size() > 1000);
    CHECK(rows->statusReports.size() > 500);
    CHECK(rows->metricValues.size() > 500);
    QSet<int> years;
    for (const CostItem& item : rows->costItems)
        years << item.year.value_or(0);
    CHECK(years.size() == 5);

    for (const qsizetype gaps : {without(*rows, rows->costItemsOf), without(*rows, rows->stepsOf),
                                 without(*rows, rows->metricsOf), without(*rows, rows->recommendationsOfMeasure)}) {
        CHECK(gaps > 20);
        CHECK(gaps < 300);
    }
    for (const ConceptModule& module : rows->modules) {
        CHECK_FALSE(module.initialSituation.isEmpty());
        CHECK(module.initialSituation.startsWith(QStringLiteral("<p>")));
    }
    CHECK(value_of(store->file().selfCheck()) == QStringList());
}

TEST_CASE("Each further municipality is one more commit with rows of its own", "[exchange]")
{
    const auto store = synthetic(2, 42);
    CHECK(value_of(store->file().info()).commits == 3); // with the first commit of the file
    const auto rows = value_of(Snapshot::load(*store));
    CHECK(rows->concepts.size() == 2);
    CHECK(rows->measures.size() == 1000);
    QSet<QString> codes;
    for (const Measure& measure : rows->measures)
        codes << measure.code;
    CHECK(codes.size() == 1000);
    CHECK(rows->targetGroups.size() == 12); // shared terms
}
