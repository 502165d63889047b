// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/bench.h"
#include "benchmarks/memory.h"
#include "benchmarks/stallwatch.h"
#include "core/synthetic/synthetic.h"
#include "support/test.h"
#include "ui/base/background.h"
#include "ui/base/workspace.h"
#include "ui/page/page.h"
#include "ui/page/searchpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagehost.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QTreeView>

using namespace iplan;
using namespace iplan::test;

namespace
{

constexpr int kWindowScale = 53;
constexpr int kScrollSteps = 100;
constexpr int kUnfolded = 200;       ///< branches of a tree
constexpr int kQuiet = 400;          ///< ms without work in the background; longer than the delays of pages
constexpr int kTimeout = 300'000;    ///< ms
constexpr double kStallTarget = 100; ///< ms

/// The file of scale 53: made here, unless IPLAN_BENCH_FILE names one that is there already.
QString syntheticFile(const TempDir& dir)
{
    const QString present = qEnvironmentVariable("IPLAN_BENCH_FILE");
    if (!present.isEmpty())
        return present;
    const QString path = dir.file(QStringLiteral("nrw.iplan"));
    const auto store = value_of(Store::create(path, {}));
    REQUIRE_OK(loadSynthetic(*store, kWindowScale, 1));
    return path;
}

void settleWindow()
{
    QElapsedTimer timeout;
    QElapsedTimer quiet;
    timeout.start();
    quiet.start();
    while (quiet.elapsed() < kQuiet && timeout.elapsed() < kTimeout) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        if (backgroundThreads().activeThreadCount() > 0)
            quiet.restart();
    }
}

/// Branch by branch, as somebody does who reads from top to bottom.
void unfoldTree(QTreeView& tree)
{
    int unfolded = 0;
    for (QModelIndex at = tree.model()->index(0, 0); at.isValid() && unfolded < kUnfolded; at = tree.indexBelow(at)) {
        if (tree.isExpanded(at) || !tree.model()->hasChildren(at))
            continue;
        tree.expand(at);
        QCoreApplication::processEvents();
        ++unfolded;
    }
}

void scrollThrough(QAbstractItemView& view)
{
    QScrollBar* bar = view.verticalScrollBar();
    for (int step = 1; step <= kScrollSteps; ++step) {
        bar->setValue(int(qint64(bar->maximum()) * step / kScrollSteps)); // the end may move away: lists fetch more
        QCoreApplication::processEvents();
    }
    const QModelIndex last = view.model()->index(view.model()->rowCount(view.rootIndex()) - 1, 0, view.rootIndex());
    if (last.isValid())
        view.setCurrentIndex(last);
    QCoreApplication::processEvents();
}

bool isRowHiddenIn(const QAbstractItemView& view, int row)
{
    const auto* tree = qobject_cast<const QTreeView*>(&view);
    return tree && tree->isRowHidden(row, {});
}

/// The lists and trees that somebody sees on the page.
QList<QAbstractItemView*> listsOf(const QWidget& page)
{
    QList<QAbstractItemView*> out;
    for (auto* view : page.findChildren<QAbstractItemView*>()) {
        if (view->isVisible() && view->model() && view->model()->rowCount() > 0 && !isRowHiddenIn(*view, 0))
            out << view;
    }
    return out;
}

/// Ctrl+K, letter by letter: the time from a keystroke until its results stand on the screen.
void typeSearch(MainWindow& window, const QString& words)
{
    SearchPanel& panel = window.searchPanel();
    panel.open();
    QElapsedTimer timer;
    qint64 longest = 0;
    for (qsizetype letters = 1; letters <= words.size(); ++letters) {
        timer.start();
        panel.field()->setText(words.left(letters));
        panel.repaint();
        QCoreApplication::processEvents();
        longest = qMax(longest, timer.nsecsElapsed());
    }
    note(QStringLiteral("  Ctrl+K „%1“: slowest keystroke until its results stand there").arg(words),
         double(longest) / 1e6);
    panel.hide();
}

void noteStall(const QString& what, double stall)
{
    note(QStringLiteral("  %1: longest stall%2")
             .arg(what, stall > kStallTarget ? QStringLiteral(" (ABOVE TARGET)") : QString()),
         stall);
}

} // namespace

TEST_CASE("Every page of scale 53 is shown, unfolded and scrolled to its end", "[bench]")
{
    const TempDir dir;
    const QString path = syntheticFile(dir);
    resetPeak();
    StallWatch watch;
    MainWindow window;
    window.resize(1280, 800);
    window.show();
    bench(QStringLiteral("window: open until the first page stands"), kWindowScale, 1, [&] {
        REQUIRE(window.openFile(path));
        QCoreApplication::processEvents();
    });
    noteStall(QStringLiteral("opening"), watch.longest());
    settleWindow();
    noteStall(QStringLiteral("reading in the background"), watch.longest());
    for (const char* words : {"sprachförderung", "müller", "2026"})
        typeSearch(window, QString::fromUtf8(words));
    noteStall(QStringLiteral("Ctrl+K"), watch.longest());
    // "trash history": only these pages.
    const QStringList wanted = qEnvironmentVariable("IPLAN_BENCH_PAGES").split(u' ', Qt::SkipEmptyParts);
    for (const PageEntry& entry : window.pages().entries()) {
        if (!wanted.isEmpty() && !wanted.contains(entry.key))
            continue;
        bench(QStringLiteral("page %1 until complete").arg(entry.title), kWindowScale, 1, [&] {
            window.showPage(entry.key);
            settleWindow();
        });
        noteStall(QStringLiteral("shown"), watch.longest());
        for (QAbstractItemView* view : listsOf(*window.pages().current())) {
            if (auto* tree = qobject_cast<QTreeView*>(view))
                unfoldTree(*tree);
            noteStall(QStringLiteral("unfolded %1").arg(view->accessibleName()), watch.longest());
            scrollThrough(*view);
            noteStall(QStringLiteral("scrolled %1").arg(view->accessibleName()), watch.longest());
        }
        settleWindow();
        noteStall(QStringLiteral("afterwards"), watch.longest());
    }
    printBenchmarks();
}
