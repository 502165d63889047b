// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/bench.h"
#include "benchmarks/plainlimit.h"
#include "core/db/database.h"
#include "core/query/snapshot.h"
#include "core/report/content/modulereport.h"
#include "core/report/content/programme.h"
#include "core/report/render.h"
#include "core/rules/rule.h"
#include "core/store/store.h"
#include "core/synthetic/synthetic.h"
#include "support/test.h"

#include <QFile>
#include <QFileInfo>

using namespace iplan;
using namespace iplan::test;

namespace
{

Measure sampleMeasure(int i)
{
    Measure measure;
    measure.code = QStringLiteral("M%1").arg(i, 6, 10, QLatin1Char('0'));
    measure.title = QStringLiteral("Sprachförderung für neu zugewanderte Kinder, Gruppe %1").arg(i);
    measure.summary = QStringLiteral("Zweimal in der Woche treffen sich Eltern und Kinder im Stadtteil.");
    measure.state = MeasureState::Running;
    measure.plannedStart = PartialDate::year(2026);
    return measure;
}

/// A copy beside the file, made once: the reference must not write into a file of the program.
QString dbCopy(const QString& path, bool make = true)
{
    const QString copy = path + QStringLiteral(".plain");
    if (make && !QFile::exists(copy))
        QFile::copy(path, copy);
    return copy;
}

void measureFile(const QString& path, int scale)
{
    bench(QStringLiteral("open"), scale, 5, [&] { value_of(Store::open(path, {})); });
    const auto store = value_of(Store::open(path, {}));
    QList<Measure> measures;
    bench(QStringLiteral("list all measures"), scale, 5, [&] {
        measures =
            value_of(store->read([](const Reader& reader) -> Result<QList<Measure>> { return reader.all<Measure>(); }));
    });
    for (const char* typed : {"s", "sp", "spr", "sprach", "sprachförderung"})
        bench(QStringLiteral("search keystroke \"%1\"").arg(QString::fromUtf8(typed)), scale, 5,
              [&] { value_of(store->search(QString::fromUtf8(typed))); });
    int i = 0;
    const double plain = bench(QStringLiteral("plain SQLite: one durable update"), scale, 15, [&] {
        Database db(dbCopy(path), Database::Mode::ReadWrite);
        db.exec(QStringLiteral("UPDATE \"measure\" SET \"summary\"='Änderung %1' WHERE \"id\"='%2'")
                    .arg(++i)
                    .arg(measures.first().id.text()));
    });
    QFile::remove(dbCopy(path, false));
    bench(QStringLiteral("single commit"), scale, 15, [&] {
        Measure changed = measures.first();
        changed.summary = QStringLiteral("Änderung %1").arg(++i);
        value_of(store->transact(QStringLiteral("measure:edit"), [&](Writer& w) { return w.update(changed); }));
    });
    compareWith(QStringLiteral("plain SQLite (with opening)"), plain);
    bench(QStringLiteral("undo"), scale, 5, [&] { value_of(store->undoLog().undo()); });
    bench(QStringLiteral("self-check"), scale, 1, [&] { REQUIRE(value_of(store->file().selfCheck()).isEmpty()); });
    std::unique_ptr<Snapshot> snapshot;
    bench(QStringLiteral("snapshot of everything"), scale, 1, [&] { snapshot = value_of(Snapshot::load(*store)); });
    bench(QStringLiteral("find all gaps"), scale, 3,
          [&] { CHECK_FALSE(findGaps(*snapshot, QDate(2026, 11, 21)).isEmpty()); });
}

} // namespace

TEST_CASE("A hundred thousand inserts beside plain SQLite", "[bench]")
{
    const TempDir dir;
    const int count = 100000;
    const QString before = dir.file(QStringLiteral("vorher.iplan"));
    const QString after = dir.file(QStringLiteral("nachher.iplan"));
    value_of(Store::create(before, {}));
    REQUIRE(QFile::copy(before, after));
    const QString what = QStringLiteral("%1 rows, one commit").arg(count);
    {
        const auto store = value_of(Store::open(after, {}));
        bench(what, 0, 1, [&] {
            value_of(store->transact(QStringLiteral("import"), [&](Writer& writer) -> Result<> {
                for (int i = 0; i < count; ++i)
                    writer.insert(sampleMeasure(i));
                return {};
            }));
        });
    }
    compareWithPlain(plainInserts(before, after, what), what);
    printBenchmarks();
}

TEST_CASE("An import of a synthetic city beside plain SQLite", "[bench]")
{
    const TempDir dir;
    const QString before = dir.file(QStringLiteral("vorher.iplan"));
    const QString after = dir.file(QStringLiteral("nachher.iplan"));
    value_of(Store::create(before, {}));
    REQUIRE(QFile::copy(before, after));
    const int scale = 10;
    const QString what = QStringLiteral("import of scale %1").arg(scale);
    {
        const auto store = value_of(Store::open(after, {}));
        bench(what, 0, 1, [&] { REQUIRE_OK(loadSynthetic(*store, scale, 1)); });
    }
    compareWithPlain(plainInserts(before, after, what), what);
    printBenchmarks();
}

TEST_CASE("Everyday work at scales 1 to 53", "[bench]")
{
    const TempDir dir;
    for (const int scale : {1, 10, 53}) {
        const QString path = dir.file(QStringLiteral("scale%1.iplan").arg(scale));
        bench(QStringLiteral("make the synthetic file"), scale, 1, [&] {
            const auto store = value_of(Store::create(path, {}));
            REQUIRE_OK(loadSynthetic(*store, scale, 1));
        });
        measureFile(path, scale);
        QFile::remove(path);
    }
    printBenchmarks();
}

TEST_CASE("Reports of scale 1", "[bench]")
{
    const TempDir dir;
    const auto store = value_of(Store::create(QStringLiteral(":memory:"), {}));
    REQUIRE_OK(loadSynthetic(*store, 1, 1));
    const auto snapshot = value_of(Snapshot::load(*store));
    QList<Id<ConceptModule>> modules;
    for (const ConceptModule& module : snapshot->modules)
        modules << module.id;
    report::ReportOptions options;
    options.asOf = QDate(2026, 11, 21);
    bench(QStringLiteral("module report, all modules, PDF"), 1, 1, [&] {
        REQUIRE_OK(report::render(report::moduleReport(*snapshot, modules, options), report::Format::Pdf,
                                  dir.file(QStringLiteral("m.pdf"))));
    });
    for (const auto& [format, name] :
         {std::pair(report::Format::Pdf, "programme, PDF"), std::pair(report::Format::Docx, "programme, DOCX"),
          std::pair(report::Format::Odt, "programme, ODT"), std::pair(report::Format::Html, "programme, HTML")})
        bench(QString::fromLatin1(name), 1, 1, [&, chosen = format] {
            REQUIRE_OK(report::render(report::programmeReport(*snapshot, options), chosen,
                                      dir.file(QStringLiteral("programm"))));
        });
    printBenchmarks();
}
