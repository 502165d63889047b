// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Merging and exchanging beside inserting the same rows with plain SQLite.
#include "benchmarks/bench.h"
#include "benchmarks/plainlimit.h"
#include "core/copies/mergeplan.h"
#include "core/model/entities.h"
#include "core/sync/folder.h"
#include "core/synthetic/synthetic.h"
#include "support/test.h"

#include <QDir>
#include <QFile>

using namespace iplan;
using namespace iplan::test;

namespace
{

Store::Options benchAuthor(const QString& name)
{
    Store::Options options;
    options.author = {name, {}};
    return options;
}

/// As many commits, each of which adds a measure with five fields.
void addCommits(Store& store, int count, const QString& prefix)
{
    for (int i = 0; i < count; ++i) {
        Measure measure;
        measure.code = prefix + QString::number(i);
        measure.title = QStringLiteral("Sprachförderung für neu zugewanderte Kinder, Gruppe %1").arg(i);
        measure.summary = QStringLiteral("Zweimal in der Woche treffen sich Eltern und Kinder im Stadtteil.");
        measure.state = MeasureState::Running;
        measure.plannedStart = PartialDate::year(2026);
        value_of(store.transact(QStringLiteral("measure:create"), [&](Writer& writer) -> Result<> {
            writer.insert(measure);
            return {};
        }));
    }
}

/// Merges `theirs` into `mine`; both are files.
void benchMerge(const TempDir& dir, const QString& mine, const QString& theirs, const QString& what)
{
    const QString before = dir.file(QStringLiteral("vorher.iplan"));
    REQUIRE(QFile::copy(mine, before));
    const QString rehearsal = QStringLiteral("rehearsal: %1").arg(what);
    const QString merging = QStringLiteral("merge with backup: %1").arg(what);
    const QString check = QStringLiteral("self-check after it: %1").arg(what);
    {
        const auto own = value_of(Store::open(mine, benchAuthor(QStringLiteral("Büro"))));
        Store::Options readOnly;
        readOnly.access = Store::Access::ReadOnly;
        const auto other = value_of(Store::open(theirs, readOnly));
        const BackupManager backups(dir.file(QStringLiteral("Sicherungen")));
        MergeReport report;
        bench(merging, 0, 1, [&] { report = value_of(merge(*own, *other, backups)); });
        REQUIRE_FALSE(report.admission.admitted.isEmpty());
        bench(QStringLiteral("merge again: nothing new"), 0, 1, [&] { value_of(merge(*own, *other, backups)); });
        bench(check, 0, 1, [&] { REQUIRE(value_of(own->file().selfCheck()).isEmpty()); });
        const auto unmerged = value_of(Store::open(before, readOnly));
        bench(rehearsal, 0, 1, [&] { value_of(planMerge(*unmerged, *other)); });
    }
    const PlainTime plain = plainInserts(before, mine, what);
    for (const QString& each : {rehearsal, merging, check})
        compareWithPlain(plain, each);
}

} // namespace

TEST_CASE("Merging 10,000 commits into a file with 10,000 of its own", "[bench][merge]")
{
    const TempDir dir;
    const QString mine = dir.file(QStringLiteral("Büro.iplan"));
    const QString theirs = dir.file(QStringLiteral("Kopie.iplan"));
    constexpr int count = 10000;
    {
        // Made in memory: a durable commit each is not what is measured here.
        const auto office = value_of(Store::create(QStringLiteral(":memory:"), benchAuthor(QStringLiteral("Büro"))));
        const auto copy = value_of(office->copyInMemory());
        addCommits(*office, count, QStringLiteral("B"));
        addCommits(*copy, count, QStringLiteral("K"));
        REQUIRE_OK(office->file().copyTo(mine));
        REQUIRE_OK(copy->file().copyTo(theirs));
    }
    benchMerge(dir, mine, theirs, QStringLiteral("10,000 + 10,000 commits"));
    printBenchmarks();
}

TEST_CASE("Merging all of scale 53 into a file that has nothing yet", "[bench][merge]")
{
    // A smaller scale is quicker to look into.
    const int wanted = qEnvironmentVariableIntValue("IPLAN_SCALE");
    const int scale = wanted > 0 ? wanted : 53;
    const TempDir dir;
    const QString mine = dir.file(QStringLiteral("Büro.iplan"));
    const QString theirs = dir.file(QStringLiteral("Kopie.iplan"));
    {
        const auto office = value_of(Store::create(mine, benchAuthor(QStringLiteral("Büro"))));
        REQUIRE_OK(office->file().copyTo(theirs));
        const auto copy = value_of(Store::open(theirs, benchAuthor(QStringLiteral("Kopie"))));
        REQUIRE_OK(loadSynthetic(*copy, scale, 1));
    }
    benchMerge(dir, mine, theirs, QStringLiteral("scale %1").arg(scale));
    printBenchmarks();
}

TEST_CASE("Exchanging over a folder with 20 copies", "[bench][merge]")
{
    const TempDir dir;
    const QString folder = dir.file(QStringLiteral("Abgleich"));
    REQUIRE(QDir().mkpath(folder));
    constexpr int copies = 20;
    constexpr int changes = 20;
    std::vector<std::unique_ptr<Store>> stores;
    stores.push_back(value_of(Store::create(QStringLiteral(":memory:"), benchAuthor(QStringLiteral("Büro")))));
    REQUIRE_OK(loadSynthetic(*stores.front(), 1, 1));
    while (stores.size() < copies)
        stores.push_back(value_of(stores.front()->copyInMemory()));
    std::vector<std::unique_ptr<FolderTransport>> folders;
    for (const auto& store : stores)
        folders.push_back(std::make_unique<FolderTransport>(*store, folder));
    const auto exchangeAll = [&] {
        for (size_t i = 0; i < stores.size(); ++i)
            value_of(syncFolder(*stores.at(i), *folders.at(i)));
    };
    bench(QStringLiteral("first exchange of 20 copies"), 1, 1, exchangeAll);
    int round = 0;
    bench(QStringLiteral("20 changes on each of 20 copies, all exchanged"), 1, 5, [&] {
        for (size_t i = 0; i < stores.size(); ++i)
            addCommits(*stores.at(i), changes, QStringLiteral("R%1-%2-").arg(round).arg(i));
        ++round;
        exchangeAll();
        exchangeAll();
    });
    bench(QStringLiteral("exchange of 20 copies without news"), 1, 5, exchangeAll);
    for (const auto& store : stores)
        CHECK(value_of(store->replica().commitIds()) == value_of(stores.front()->replica().commitIds()));
    printBenchmarks();
}
