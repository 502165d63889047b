// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two editions of a Maßnahmenprogramm of 5,000 measures compared, beside reading them.
#include "benchmarks/bench.h"
#include "core/query/programmecomparison.h"
#include "core/report/content/comparisonreport.h"
#include "core/store/rowjson.h"
#include "core/synthetic/synthetic.h"
#include "support/test.h"

#include <QJsonDocument>

using namespace iplan;
using namespace iplan::test;

namespace
{

constexpr int kCities = 10; ///< of 500 measures each

template <class E>
void freezeAll(Writer& writer, const Snapshot& rows, const Id<Edition>& edition)
{
    for (const E& row : rows.rows<E>()) {
        EditionEntry entry;
        entry.edition = edition;
        entry.sourceEntity = entityOf<E>().keyText();
        entry.sourceId = row.id.text();
        entry.content = QString::fromUtf8(QJsonDocument(rowToJson(toRecord(row))).toJson(QJsonDocument::Compact));
        writer.insert(entry);
    }
}

/// An edition of the measures as they are, with their costs and Kennzahlen.
Id<Edition> freezeProgramme(Store& store, const QString& title)
{
    const auto rows = value_of(Snapshot::load(store));
    Edition edition;
    edition.title = title;
    edition.state = EditionState::Frozen;
    REQUIRE_OK(store.transact(s("batch"), [&](Writer& writer) -> Result<> {
        writer.insert(edition);
        freezeAll<Measure>(writer, *rows, edition.id);
        freezeAll<CostItem>(writer, *rows, edition.id);
        freezeAll<Metric>(writer, *rows, edition.id);
        freezeAll<MetricValue>(writer, *rows, edition.id);
        return {};
    }));
    return edition.id;
}

/// Every tenth measure goes, every third is reworded, every second costs more.
void goOn(Store& store)
{
    const auto rows = value_of(Snapshot::load(store));
    REQUIRE_OK(store.transact(s("batch"), [&](Writer& writer) -> Result<> {
        int at = 0;
        for (Measure row : rows->measures) {
            ++at;
            if (at % 10 == 0) {
                IPLAN_TRY(writer.remove(rowRef(row.id)));
                continue;
            }
            if (at % 3 == 0) {
                row.description += s("\nDas Angebot wird fortgesetzt und erweitert.");
                IPLAN_TRY(writer.update(row));
            }
        }
        for (CostItem item : rows->costItems) {
            if (++at % 2 == 0 && item.amount) {
                item.amount = *item.amount + Money{100'000};
                IPLAN_TRY(writer.update(item));
            }
        }
        return {};
    }));
}

} // namespace

TEST_CASE("Comparing two editions of 5,000 measures", "[bench]")
{
    const TempDir folder;
    const auto store = value_of(Store::create(folder.file(s("programm.iplan")), {}));
    REQUIRE_OK(loadSynthetic(*store, kCities, 1));
    const Id<Edition> first = freezeProgramme(*store, s("Erste"));
    goOn(*store);
    const Id<Edition> second = freezeProgramme(*store, s("Zweite"));
    const QDate today = QDate::currentDate();
    ComparedState before;
    ComparedState after;
    const double reading = bench(s("read two editions of 5,000 measures"), 0, 3, [&] {
        before = value_of(loadComparedState(*store, {{}, first}, today));
        after = value_of(loadComparedState(*store, {{}, second}, today));
    });
    ProgrammeComparison comparison;
    bench(s("compare them"), 0, 3, [&] { comparison = compareProgrammes(before, after); });
    compareWith(s("reading them"), reading);
    CHECK(comparison.changes.size() > 2000);
    report::Document document;
    bench(s("the report on it, as a document"), 0, 3, [&] { document = report::comparisonReport(comparison); });
    compareWith(s("reading them"), reading);
    CHECK(document.blocks.size() > 100);
}
