// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/bench.h"
#include "benchmarks/stallwatch.h"
#include "support/test.h"
#include "ui/base/background.h"
#include "ui/base/workspace.h"
#include "ui/importing/columnspanel.h"
#include "ui/importing/importpage.h"
#include "ui/importing/importsession.h"
#include "ui/importing/previewmodel.h"
#include "ui/importing/previewpanel.h"
#include "ui/importing/takeoverpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagehost.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>

using namespace iplan;
using namespace iplan::test;

namespace
{

constexpr int kWindowListRows = 20'000;
constexpr int kListScrollSteps = 100;
constexpr int kListTimeout = 300'000;    ///< ms
constexpr double kListStallTarget = 100; ///< ms

/// Measures with an office, a state, days and texts: 12 columns; every tenth row has a state that nobody knows.
void writeLargeList(const QString& path, const QString& text)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Nr.;Maßnahme;Federführung;Stand;Beginn;Ende;Priorität;Kurzbeschreibung;Beschreibung;Bemerkung;"
               "Umsetzungsgrad;Amtlicher Titel\n");
    for (int i = 0; i < kWindowListRows; ++i) {
        const QString number = QString::number(i);
        const QStringList cells{QStringLiteral("M") + number,
                                QStringLiteral("Angebot %1 im Quartier").arg(i),
                                QStringLiteral("Amt %1").arg(i % 60),
                                i % 10 ? QStringLiteral("in Umsetzung") : QStringLiteral("Lage %1").arg(i % 400),
                                QStringLiteral("01.03.2026"),
                                QStringLiteral("2027"),
                                QStringLiteral("hoch"),
                                text + number,
                                QStringLiteral("Ein längerer Text zum Angebot ") + number,
                                QStringLiteral("Hinweis ") + number,
                                QString::number(i % 100),
                                QStringLiteral("Amtlicher Titel ") + number};
        file.write(cells.join(u';').toUtf8() + '\n');
    }
}

class ListWindow
{
public:
    ListWindow()
    {
        m_window.resize(1280, 800);
        m_window.show();
        const QString path = m_dir.file(QStringLiteral("amt.iplan"));
        REQUIRE(Store::create(path, {}));
        REQUIRE(m_window.openFile(path));
        m_window.showPage(QStringLiteral("import"));
        list = m_dir.file(QStringLiteral("liste.csv"));
        writeLargeList(list, QStringLiteral("Ein kurzer Text "));
        settle();
        m_watch.longest();
    }
    [[nodiscard]] ImportSession& session() const { return m_window.pages().importing(); }
    [[nodiscard]] ImportPage& page() const
    {
        return static_cast<ImportPage&>(*m_window.pages().page(QStringLiteral("import")));
    }
    /// Does it, waits for the plan, and notes the longest stall.
    void run(const QString& what, const std::function<void()>& body)
    {
        bench(QStringLiteral("list of 20,000 × 12 in the window: ") + what, kWindowListRows, 1, [&] {
            body();
            settle();
        });
        const double stall = m_watch.longest();
        const bool isLong = stall > kListStallTarget;
        note(QStringLiteral("  longest stall%1").arg(isLong ? QStringLiteral(" (ABOVE TARGET)") : QString()), stall);
    }
    void settle() const
    {
        QElapsedTimer timeout;
        timeout.start();
        do
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        while ((session().isBusy() || backgroundThreads().activeThreadCount() > 0 || !m_window.workspace().isOpen()) &&
               timeout.elapsed() < kListTimeout);
        QCoreApplication::processEvents();
    }
    QString list;

private:
    TempDir m_dir;
    StallWatch m_watch;
    MainWindow m_window;
};

} // namespace

TEST_CASE("The window stays awake with a list of 20,000 rows", "[bench]")
{
    ListWindow desk;
    desk.run(QStringLiteral("read and planned"), [&] { desk.session().begin(desk.list); });
    REQUIRE(desk.session().state().plan);
    REQUIRE(desk.page().preview()->model().rowCount() == kWindowListRows);
    QTableView& preview = *desk.page().preview()->view();
    desk.run(QStringLiteral("scrolled to the end"), [&] {
        QScrollBar* bar = preview.verticalScrollBar();
        for (int step = 1; step <= kListScrollSteps; ++step) {
            bar->setValue(int(qint64(bar->maximum()) * step / kListScrollSteps));
            QCoreApplication::processEvents();
        }
    });
    QTableView& columns = *desk.page().columns()->view();
    desk.run(QStringLiteral("each column in front"), [&] {
        for (int row = 0; row < columns.model()->rowCount(); ++row) {
            columns.setCurrentIndex(columns.model()->index(row, 1));
            QCoreApplication::processEvents();
        }
    });
    for (const ListPlan::Fate fate : {ListPlan::Fate::Faulty, ListPlan::Fate::Create})
        desk.run(QStringLiteral("rows of one fate"), [&] { desk.page().preview()->fateButton(fate)->click(); });
    desk.run(QStringLiteral("next doubtful"), [&] { desk.page().preview()->showNextDoubtful(); });
    desk.run(QStringLiteral("all unknown names are new"),
             [&] { desk.page().findChild<QPushButton*>(QStringLiteral("makeAllUnknown"))->click(); });
    desk.run(QStringLiteral("a cell corrected"), [&] {
        PreviewModel& model = desk.page().preview()->model();
        model.setData(model.index(0, PreviewModel::FirstCell + 1), QStringLiteral("Anders"));
    });
    desk.run(QStringLiteral("taken over"), [&] {
        desk.page().takeover()->applyButton()->click();
        QElapsedTimer timeout;
        timeout.start();
        while (!desk.session().applied() && timeout.elapsed() < kListTimeout)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    });
    REQUIRE(desk.session().applied());
    writeLargeList(desk.list, QStringLiteral("Ein anderer Text "));
    desk.run(QStringLiteral("the changed list read and planned"), [&] { desk.session().begin(desk.list); });
    desk.run(QStringLiteral("let go"), [&] { desk.session().clear(); });
    printBenchmarks();
}
