// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/bench.h"
#include "benchmarks/plainlimit.h"
#include "core/interchange/mapping/listplan.h"
#include "core/interchange/mapping/savedmapping.h"
#include "support/test.h"

#include <QFile>

using namespace iplan;
using namespace iplan::test;

namespace
{

constexpr int kPlannedRows = 100'000;

/// Measures with an office, a state, days and texts: 12 columns, each a field.
std::unique_ptr<TableSource> largeList()
{
    QList<TableRow> rows =
        cellsOfTexts({QString::fromUtf8("Nr.|Maßnahme|Federführung|Stand|Beginn|Ende|Priorität|Kurzbeschreibung|"
                                        "Beschreibung|Bemerkung|Umsetzungsgrad|Offizieller Titel")
                          .split(u'|')});
    for (int i = 0; i < kPlannedRows; ++i) {
        const QString number = QString::number(i);
        rows += cellsOfTexts({QStringList{
            QStringLiteral("M%1").arg(i, 6, 10, QLatin1Char('0')), QStringLiteral("Angebot %1 im Quartier").arg(i),
            QStringLiteral("Amt %1").arg(i % 60), QStringLiteral("in Umsetzung"), QStringLiteral("01.03.2026"),
            QStringLiteral("2027"), QStringLiteral("hoch"), QStringLiteral("Ein kurzer Text ") + number,
            QStringLiteral("Ein längerer Text zum Angebot ") + number, QStringLiteral("Hinweis ") + number,
            QString::number(i % 100), QStringLiteral("Amtlicher Titel ") + number}});
    }
    return std::make_unique<TableInMemory>(QStringLiteral("liste.xlsx"), std::move(rows));
}

} // namespace

TEST_CASE("A list of 100,000 measures is planned and taken over", "[bench]")
{
    const TempDir dir;
    const QString path = dir.file(QStringLiteral("amt.iplan"));
    const QString before = dir.file(QStringLiteral("vorher.iplan"));
    Store::Options options;
    options.author = {QStringLiteral("Erika Beispiel"), QStringLiteral("EB")};
    const auto store = value_of(Store::create(path, options));
    REQUIRE(QFile::copy(path, before));
    const auto source = largeList();
    ProposedMapping proposed;
    bench(QStringLiteral("list of 100,000 × 12: find, guess"), kPlannedRows, 1,
          [&] { proposed = value_of(proposeMapping(*store, *source)); });
    for (ColumnMapping& column : proposed.mapping.columns)
        column.makesNew = true;
    ListPlan plan;
    bench(QStringLiteral("list of 100,000 × 12: plan"), kPlannedRows, 1,
          [&] { plan = value_of(planList(*store, *source, proposed.mapping)); });
    REQUIRE(plan.count(ListPlan::Fate::Create) == kPlannedRows);
    const double took = bench(QStringLiteral("list of 100,000 × 12: take over"), kPlannedRows, 1, [&] {
        REQUIRE_OK(
            store->transact(kListImportOperation, [&plan](Writer& writer) { return applyListPlan(writer, plan); }));
    });
    compareWithPlain(plainInserts(before, path, QStringLiteral("the same rows by plain SQLite inserts")),
                     QStringLiteral("list of 100,000 × 12: take over"));
    REQUIRE(took > 0);
    bench(QStringLiteral("the same list again: plan"), kPlannedRows, 1,
          [&] { plan = value_of(planList(*store, *source, proposed.mapping)); });
    REQUIRE(plan.doesNothing());
}
