// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/bench.h"
#include "benchmarks/stallwatch.h"
#include "core/db/database.h"
#include "core/store/store.h"
#include "support/test.h"
#include "ui/base/workspace.h"
#include "ui/grid/entitylist.h"
#include "ui/model/entitytablemodel.h"

#include <QApplication>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QStringListModel>

using namespace iplan;
using namespace iplan::test;

namespace
{

constexpr int kListRows = 500'000;

QString benchTitle(QRandomGenerator& random)
{
    static const QStringList words{QStringLiteral("Sprachförderung"), QStringLiteral("Übergang Schule"),
                                   QStringLiteral("Ärzteforum"), QStringLiteral("Wohnen im Quartier"),
                                   QStringLiteral("Elterncafé")};
    return words.at(random.bounded(int(words.size()))) + QStringLiteral(" Gruppe %1").arg(random.bounded(1'000'000));
}

/// A file whose list of measures has half a million rows, written past the program: only reading is measured.
void makeLargeFile(const QString& path)
{
    value_of(Store::create(path, {}));
    QRandomGenerator random(1);
    Database db(path, Database::Mode::ReadWrite);
    Transaction transaction(db);
    Statement& insert = db.cached(QStringLiteral(
        "INSERT INTO \"measure\"(\"id\",\"deleted\",\"code\",\"title\",\"summary\",\"state\",\"plannedStart\") "
        "VALUES(?,0,?,?,?,?,?)"));
    const QStringList states{QStringLiteral("idea"), QStringLiteral("running"), QStringLiteral("done")};
    for (int i = 0; i < kListRows; ++i)
        insert.run(
            idText(newRowId()), QStringLiteral("M%1").arg(i, 6, 10, QLatin1Char('0')), benchTitle(random),
            QStringLiteral("Zweimal in der Woche treffen sich Eltern und Kinder im Stadtteil, Gruppe %1.").arg(i),
            states.at(i % 3), QStringLiteral("2026-Q%1").arg(i % 4 + 1));
    transaction.commit();
}

void settle(const EntityTableModel& model)
{
    do
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    while (model.isLoading());
    QCoreApplication::processEvents();
}

/// What the same costs without this program.
double plainSort(const QString& path)
{
    Database db(path, Database::Mode::ReadOnly);
    return bench(QStringLiteral("plain SQLite: ids ordered by title"), 0, 1, [&] {
        Statement rows =
            db.prepare(QStringLiteral("SELECT \"id\" FROM \"measure\" WHERE \"deleted\"=0 ORDER BY \"title\""));
        rows.exec();
        QStringList ids;
        while (rows.next())
            ids << rows.text(0);
        REQUIRE(ids.size() == kListRows);
    });
}

double proxySort()
{
    QRandomGenerator random(1);
    QStringList titles;
    for (int i = 0; i < kListRows; ++i)
        titles << benchTitle(random);
    QStringListModel model(titles);
    QSortFilterProxyModel proxy;
    proxy.setSortLocaleAware(true);
    proxy.setSourceModel(&model);
    return bench(QStringLiteral("QSortFilterProxyModel: sort titles in memory (all a stall)"), 0, 1,
                 [&] { proxy.sort(0); });
}

} // namespace

TEST_CASE("A list of half a million rows is opened, scrolled, sorted and filtered", "[bench]")
{
    const TempDir dir;
    const QString path = dir.file(QStringLiteral("liste.iplan"));
    makeLargeFile(path);
    const double plain = plainSort(path);
    Workspace workspace;
    REQUIRE_OK(workspace.open(path));
    StallWatch watch;
    std::unique_ptr<EntityList> list;
    bench(QStringLiteral("list of 500,000 rows: open until complete"), 0, 1, [&] {
        list = std::make_unique<EntityList>(workspace, entityOf<Measure>(), ListDefaults{});
        list->resize(1280, 800);
        list->show();
        settle(list->model());
    });
    REQUIRE(list->model().rowCount() == kListRows);
    note(QStringLiteral("  longest stall"), watch.longest());
    bench(QStringLiteral("scroll to the end in 200 steps"), 0, 1, [&] {
        QScrollBar* bar = list->view()->verticalScrollBar();
        for (int step = 1; step <= 200; ++step) {
            bar->setValue(int(qint64(bar->maximum()) * step / 200));
            QCoreApplication::processEvents();
        }
    });
    note(QStringLiteral("  longest stall"), watch.longest());
    const int title = list->model().columns().indexOf(*entityOf<Measure>().field(u"title"));
    bench(QStringLiteral("sort by title until complete"), 0, 1, [&] {
        list->view()->sortByColumn(title, Qt::AscendingOrder);
        settle(list->model());
    });
    compareWith(QStringLiteral("plain SQLite"), plain);
    note(QStringLiteral("  longest stall"), watch.longest());
    bench(QStringLiteral("filter by two words until complete"), 0, 1, [&] {
        list->model().setText(QStringLiteral("aerzteforum 77"));
        settle(list->model());
    });
    note(QStringLiteral("  longest stall"), watch.longest());
    list->model().setText({});
    settle(list->model());
    watch.longest();
    bench(QStringLiteral("group by state until complete"), 0, 1, [&] {
        list->model().setGrouping(entityOf<Measure>().field(u"state"));
        settle(list->model());
    });
    REQUIRE(list->model().rowCount() == kListRows + 3);
    note(QStringLiteral("  longest stall"), watch.longest());
    bench(QStringLiteral("fold and unfold a group of 166,667 rows"), 0, 1, [&] {
        list->model().setFolded(0, true);
        QCoreApplication::processEvents();
        list->model().setFolded(0, false);
        QCoreApplication::processEvents();
    });
    note(QStringLiteral("  longest stall"), watch.longest());
    bench(QStringLiteral("scroll the grouped list to the end in 200 steps"), 0, 1, [&] {
        QScrollBar* bar = list->view()->verticalScrollBar();
        for (int step = 1; step <= 200; ++step) {
            bar->setValue(int(qint64(bar->maximum()) * step / 200));
            QCoreApplication::processEvents();
        }
    });
    note(QStringLiteral("  longest stall"), watch.longest());
    list.reset();
    proxySort(); // last: peak memory only grows
    printBenchmarks();
}
