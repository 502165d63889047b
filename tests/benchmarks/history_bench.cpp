// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/bench.h"
#include "benchmarks/stallwatch.h"
#include "core/db/database.h"
#include "core/query/snapshot.h"
#include "core/synthetic/synthetic.h"
#include "support/test.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/dialog/filechooser.h"
#include "ui/history/historyfilterbar.h"
#include "ui/history/historypage.h"
#include "ui/model/historymodel.h"

#include <atomic>
#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollBar>
#include <QTabWidget>
#include <QTreeView>
#include <thread>

using namespace iplan;
using namespace iplan::test;

namespace
{

constexpr int kHistoryCommits = 100'000;
constexpr int kHistoryMeasures = 500;

/// A file in which the titles of some measures were changed a hundred thousand times, the commits written past the
/// program: only reading is measured.
void makeLongHistory(const QString& path)
{
    Store::Options options;
    options.clock = fixedClock(QDateTime({2023, 12, 1}, {8, 0}, Qt::UTC)); // before all the others
    const auto store = value_of(Store::create(path, options));
    REQUIRE_OK(store->transact(QStringLiteral("batch"), [](Writer& writer) -> Result<> {
        for (int i = 0; i < kHistoryMeasures; ++i) {
            Measure measure;
            measure.code = QStringLiteral("M%1").arg(i, 3, 10, QLatin1Char('0'));
            measure.title = QStringLiteral("Maßnahme %1").arg(i);
            writer.insert(measure);
        }
        return {};
    }));
    Database db(path, Database::Mode::ReadWrite);
    QList<qint64> rows;
    Statement numbers = db.prepare(QStringLiteral("SELECT \"n\" FROM \"row_\" WHERE \"entity\"='measure'"));
    numbers.exec();
    while (numbers.next())
        rows << numbers.integer(0);
    const qint64 unit = db.scalar(QStringLiteral("SELECT \"n\" FROM \"unit_\" WHERE \"key\"='title'")).integer();
    const qint64 first = db.scalar(QStringLiteral("SELECT max(\"seq\") FROM \"commit_\"")).integer() + 1;
    Transaction transaction(db);
    Statement& commit = db.cached(QStringLiteral("INSERT INTO \"commit_\" VALUES(?,?,?,?,NULL,'measure:edit',1,NULL)"));
    Statement& parent = db.cached(QStringLiteral("INSERT INTO \"parent_\" VALUES(?,?)"));
    Statement& change = db.cached(QStringLiteral("INSERT INTO \"change_\" VALUES(?,?,?,?)"));
    Statement& own = db.cached(QStringLiteral("INSERT INTO \"undo_\"(\"commit\") VALUES(?)"));
    const QDateTime start(QDate(2024, 1, 1), QTime(8, 0), Qt::UTC);
    for (qint64 i = 0; i < kHistoryCommits; ++i) {
        const QString id = idText(newCommitId());
        commit.run(first + i, id, first + i, start.addSecs(i * 600).toString(Qt::ISODateWithMs));
        parent.run(first + i, first + i - 1);
        change.run(rows.at(i % rows.size()), unit, first + i, QStringLiteral("Titel %1").arg(i));
        own.run(id);
    }
    transaction.commit();
}

} // namespace

TEST_CASE("A hundred thousand commits in the history", "[bench]")
{
    TempDir folder;
    const QString path = folder.file(QStringLiteral("Verlauf.iplan"));
    makeLongHistory(path);
    Workspace workspace;
    workspace.setAuthor({QStringLiteral("Erika Beispiel"), QStringLiteral("EB")});
    REQUIRE_OK(workspace.open(path));
    FileChooser chooser;
    HistoryPage page(workspace, chooser);
    page.resize(1280, 720);
    page.show();
    StallWatch watch;
    page.activate();
    note(QStringLiteral("history, 100,000 commits: longest stall while it opens"), watch.longest());

    auto* tree = page.findChild<QTreeView*>(QStringLiteral("history"));
    auto* model = qobject_cast<HistoryModel*>(tree->model());
    QScrollBar* bar = tree->verticalScrollBar();
    for (int screen = 0; screen < 300; ++screen) {
        bar->setValue(bar->maximum());
        QCoreApplication::processEvents();
    }
    note(QStringLiteral("longest stall while 300 screens are scrolled to the end"), watch.longest());
    QElapsedTimer timer;
    timer.start();
    while (!model->isComplete()) {
        model->fetchMore({});
        QCoreApplication::processEvents();
    }
    note(QStringLiteral("all commits read by scrolling to the end"), double(timer.elapsed()));
    note(QStringLiteral("longest stall meanwhile"), watch.longest());
    REQUIRE(model->rowCount() >= kHistoryCommits);
    const Measure measure = fromRecord<Measure>(workspace.list(entityOf<Measure>()).first());
    REQUIRE_OK(workspace.store().transact(QStringLiteral("measure:edit"), [&](Writer& writer) {
        return writer.set(rowRef(measure.id),
                          {{entityOf<Measure>().field(u"title"), Value(QStringLiteral("Neuer Titel"))}});
    }));
    note(QStringLiteral("stall of a commit with all of them in sight"), watch.longest());
    REQUIRE(workspace.runner().undo());
    note(QStringLiteral("stall of an undo likewise"), watch.longest());
    page.tabs()->setCurrentIndex(1);
    tree->setCurrentIndex(model->index(kHistoryCommits / 2, 0));
    note(QStringLiteral("stall of the state of a record at a date"), watch.longest());
    page.tabs()->setCurrentIndex(0);
    REQUIRE_OK(workspace.store().transact(QStringLiteral("measure:edit"), [&](Writer& writer) {
        return writer.set(rowRef(measure.id),
                          {{entityOf<Measure>().field(u"title"), Value(QStringLiteral("Neuester Titel"))}});
    }));
    note(QStringLiteral("stall of a commit for who reads in the middle"), watch.longest());

    HistoryFilter filter;
    filter.record = QStringLiteral("M007");
    model->setFilter(filter);
    note(QStringLiteral("longest stall while the history of a record is looked up"), watch.longest());
    CHECK(model->rowCount() > 0);
    filter = {};
    filter.field = entityOf<Measure>().field(u"summary"); // no commit at all
    filter.entity = &entityOf<Measure>();
    timer.start();
    model->setFilter(filter);
    while (!model->isComplete())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    note(QStringLiteral("all commits searched for a field that none changed"), double(timer.elapsed()));
    note(QStringLiteral("longest stall meanwhile, window"), watch.longest());
}

TEST_CASE("Commits while all of a file is read in another thread", "[bench]")
{
    const int scale =
        qEnvironmentVariableIsSet("IPLAN_BENCH_SCALE") ? qEnvironmentVariableIntValue("IPLAN_BENCH_SCALE") : 10;
    TempDir folder;
    const QString path = folder.file(QStringLiteral("gross.iplan"));
    const auto store = value_of(Store::create(path, {}));
    REQUIRE_OK(loadSynthetic(*store, scale, 1));
    std::atomic_bool isOver = false;
    std::atomic_int readings = 0;
    std::thread reader([&] {
        const auto other = Store::open(path, {Store::Access::ReadOnly, systemClock(), {}, {}});
        while (other && !isOver) {
            if (Snapshot::load(**other))
                ++readings;
        }
    });
    bench(QStringLiteral("reading all of the file, alone or between commits"), scale, 1, [&] {
        while (readings == 0)
            std::this_thread::yield();
    });
    const Measure measure =
        store->read([](const Reader& r) -> Result<QList<Measure>> { return r.all<Measure>(); })->first();
    double longest = 0;
    for (int i = 0; i < 20; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(150)); // so that a reading is under way
        QElapsedTimer timer;
        timer.start();
        REQUIRE_OK(store->transact(QStringLiteral("measure:edit"), [&](Writer& writer) {
            return writer.set(rowRef(measure.id),
                              {{entityOf<Measure>().field(u"title"), Value(QStringLiteral("Titel %1").arg(i))}});
        }));
        longest = std::max(longest, double(timer.nsecsElapsed()) / 1e6);
    }
    isOver = true;
    note(QStringLiteral("longest of 20 commits meanwhile"), longest);
    reader.join();
}
