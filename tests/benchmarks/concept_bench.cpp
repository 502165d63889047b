// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/bench.h"
#include "benchmarks/stallwatch.h"
#include "core/model/entities.h"
#include "core/ops/arrange.h"
#include "core/query/history.h"
#include "core/synthetic/synthetic.h"
#include "support/test.h"
#include "ui/base/background.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/concept/conceptpage.h"
#include "ui/dialog/filechooser.h"
#include "ui/history/historypage.h"
#include "ui/model/concepttreemodel.h"
#include "ui/model/historymodel.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTreeView>

using namespace iplan;
using namespace iplan::test;

namespace
{

constexpr int kConceptScale = 53;
constexpr int kManyParts = 200; ///< more than the tree follows one by one

/// A file of scale 53 that may be written to: a copy of IPLAN_BENCH_FILE, or made here.
QString largeFile(const TempDir& dir)
{
    const QString path = dir.file(QStringLiteral("nrw.iplan"));
    const QString present = qEnvironmentVariable("IPLAN_BENCH_FILE");
    if (!present.isEmpty()) {
        REQUIRE(QFile::copy(present, path));
        return path;
    }
    const auto store = value_of(Store::create(path, {}));
    REQUIRE_OK(loadSynthetic(*store, kConceptScale, 1));
    return path;
}

void finishWork(const std::function<bool()>& isBusy)
{
    while (isBusy() || backgroundThreads().activeThreadCount() > 0)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    QCoreApplication::processEvents();
}

void readToTheEnd(HistoryModel& model)
{
    while (!model.isComplete()) {
        model.fetchMore({});
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
}

bool moveUp(const Workspace& workspace, const RowRef& row)
{
    return workspace.runner().run(QStringLiteral("recommendation:move"), [&](Writer& writer) -> Result<> {
        const auto place = placeAfter(writer.reader(), row, MoveStep::Up);
        return moveRow(writer, row, place ? *place : *placeAfter(writer.reader(), row, MoveStep::Down));
    });
}

void benchConcept(Workspace& workspace, StallWatch& watch)
{
    ConceptPage page(workspace);
    page.resize(1280, 720);
    page.show();
    page.activate();
    auto* model = page.findChild<ConceptTreeModel*>();
    const auto finish = [&] { finishWork([&] { return model->isLoading(); }); };
    finish();
    page.tree()->expandAll();
    const auto rows = workspace.list(entityOf<Recommendation>());
    const RowRef row = rows.at(rows.size() / 2).ref();
    page.openRecord(row, nullptr, {});
    watch.longest();

    REQUIRE(moveUp(workspace, row));
    note(QStringLiteral("Konzept, scale 53, all unfolded: stall of a commit that moves a part"), watch.longest());
    finish();
    note(QStringLiteral("  afterwards"), watch.longest());
    REQUIRE(workspace.runner().run(QStringLiteral("batch"), [&](Writer& writer) -> Result<> {
        for (int i = 0; i < kManyParts; ++i) {
            RecommendationItem item;
            item.recommendation = Id<Recommendation>(row.id);
            item.text = QStringLiteral("Punkt %1").arg(i);
            writer.insert(item);
        }
        return {};
    }));
    note(QStringLiteral("  of a commit that adds 200 parts"), watch.longest());
    finish();
    note(QStringLiteral("  while the tree is read in the background and follows"), watch.longest());
    CHECK(model->rowCount(model->indexOf(row)) >= kManyParts);
}

void benchHistory(Workspace& workspace, StallWatch& watch)
{
    finishWork([] { return false; }); // the findings
    watch.longest();
    FileChooser chooser;
    HistoryPage page(workspace, chooser);
    page.resize(1280, 720);
    page.show();
    page.activate();
    auto* tree = page.tree();
    auto* model = page.model();
    note(QStringLiteral("Verlauf, scale 53: stall while it is made and shown"), watch.longest());
    readToTheEnd(*model);
    note(QStringLiteral("Verlauf, scale 53: longest stall while it is read to its end"), watch.longest());
    for (int row = 0; row < model->rowCount(); ++row) {
        tree->expand(model->index(row, 0));
        QCoreApplication::processEvents();
    }
    note(QStringLiteral("  while its commits of 12,000 rows are unfolded"), watch.longest());
    const RowRef row = workspace.list(entityOf<Recommendation>()).first().ref();
    watch.longest();
    REQUIRE(moveUp(workspace, row));
    note(QStringLiteral("  of a commit"), watch.longest());
    HistoryFilter filter;
    filter.entity = &entityOf<Paper>();
    filter.field = filter.entity->field(QStringLiteral("name"));
    if (!filter.field)
        filter.field = &filter.entity->fields.front();
    finishWork([] { return false; });
    watch.longest();
    model->setFilter(filter);
    note(QStringLiteral("  while the list begins anew with a filter"), watch.longest());
    readToTheEnd(*model);
    note(QStringLiteral("  while it is filtered by a field"), watch.longest());
    QElapsedTimer timer;
    timer.start();
    REQUIRE_OK(changesByOthers(workspace.store(), workspace.author(), 12));
    note(QStringLiteral("changes by others, scale 53 (in the background)"), double(timer.nsecsElapsed()) / 1e6);
}

} // namespace

TEST_CASE("Commits on the pages Konzept and Verlauf of scale 53", "[bench]")
{
    const TempDir dir;
    Workspace workspace;
    workspace.setAuthor({QStringLiteral("Erika Beispiel"), QStringLiteral("EB")});
    REQUIRE_OK(workspace.open(largeFile(dir)));
    StallWatch watch;
    benchConcept(workspace, watch);
    benchHistory(workspace, watch);
}
