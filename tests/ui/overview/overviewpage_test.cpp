// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/rule.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/pages.h"
#include "ui/base/findingsservice.h"
#include "ui/check/acceptline.h"
#include "ui/check/findingspage.h"
#include "ui/model/costmatrixmodel.h"
#include "ui/model/entitytablemodel.h"
#include "ui/overview/overviewpage.h"
#include "ui/overview/overviewtree.h"
#include "ui/page/entitypage.h"
#include "ui/plan/costspage.h"
#include "ui/shell/fileactions.h"
#include "ui/shell/pagehost.h"
#include "ui/widget/figurechart.h"
#include "ui/widget/figurepanel.h"

#include <QBarCategoryAxis>
#include <QChart>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

using namespace iplan;
using namespace iplan::test;

namespace
{

template <class P>
P& shownPage(const Office& office, const char* key)
{
    office.window->showPage(QString::fromLatin1(key));
    return pageInFront<P>(office);
}

} // namespace

TEST_CASE("The overview tells what is overdue and leads there", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    const Measure measure = fromRecord<Measure>(office.workspace().list(entityOf<Measure>()).first());
    MeasureStep step;
    step.measure = measure.id;
    step.title = QStringLiteral("Raum suchen");
    step.due = PartialDate(office.workspace().today().addDays(-3));
    REQUIRE(office.workspace().runner().run(QStringLiteral("measureStep:create"), [&](Writer& writer) -> Result<> {
        writer.insert(step);
        return {};
    }));
    OverviewPage& overview = shownPage<OverviewPage>(office, "overview");
    // What was just written is there as soon as the file was looked through again.
    const auto isThere = [&] {
        const QTreeWidgetItem* section = overview.tree()->topLevelItem(0);
        const int last = section->childCount() - 1;
        return last >= 0 && section->child(last)->text(0).endsWith(QStringLiteral("Raum suchen"));
    };
    waitUntil(isThere);
    QTreeWidgetItem* overdue = overview.tree()->topLevelItem(0);
    QTreeWidgetItem* item = overdue->child(overdue->childCount() - 1);
    CHECK(item->text(0).endsWith(QStringLiteral("Raum suchen")));
    overview.tree()->setCurrentItem(item);
    press(Qt::Key_Return);
    waitUntil([&] { return qobject_cast<EntityPage*>(office.window->pages().current()) != nullptr; });
    CHECK(office.window->pages().current()->currentRecord() == rowRef(measure.id));
}

TEST_CASE("A file opens with the overview, which the window does not wait for", "[ui]")
{
    Office office;
    REQUIRE(
        office.window->files().createSample(QStringLiteral("koeln"), office.folder.file(QStringLiteral("k.iplan"))));
    auto* page = &pageInFront<OverviewPage>(office);
    CHECK(office.window->pages().currentKey() == u"overview");
    CHECK(page->tree()->topLevelItemCount() == 0);
    waitUntil([&] { return page->tree()->topLevelItemCount() > 0; });
    CHECK(office.workspace().findings().open().size() > 0);
    // Wherever somebody left off: what comes first is what needs her now.
    office.window->showPage(QStringLiteral("history"));
    REQUIRE(office.window->openFile(office.folder.file(QStringLiteral("k.iplan"))));
    CHECK(office.window->pages().currentKey() == u"overview");

    // What cannot be read is said where it would stand.
    Overview broken;
    broken.changesByOthers = fail(ErrorKind::Damaged, QStringLiteral("Der Verlauf ist beschädigt."),
                                  QStringLiteral("Stellen Sie eine Sicherung wieder her."));
    OverviewTree tree(office.workspace());
    tree.setOverview(broken);
    const QTreeWidgetItem* changes = tree.topLevelItem(tree.topLevelItemCount() - 1);
    CHECK(changes->text(0) == QStringLiteral("Letzte Änderungen anderer (nicht lesbar)"));
    REQUIRE(changes->childCount() == 1);
    CHECK(changes->child(0)->text(0) == QStringLiteral("Der Verlauf ist beschädigt."));
    CHECK(changes->isExpanded());
}

TEST_CASE("A cell of a figure leads to exactly its measures", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    OverviewPage& overview = shownPage<OverviewPage>(office, "overview");
    QTableWidget* table = overview.statesFigure()->table();
    REQUIRE(table->rowCount() >= 2);
    int column = 1;
    while (table->item(0, column)->text().isEmpty())
        ++column;
    const int expected = table->item(0, column)->text().toInt();
    table->setFocus();
    table->setCurrentCell(0, column);
    press(Qt::Key_Return);
    waitUntil([&] { return qobject_cast<EntityPage*>(office.window->pages().current()) != nullptr; });
    auto* measures = qobject_cast<EntityPage*>(office.window->pages().current());
    waitUntil([&] { return measures->list()->model().state().matchCount() == expected; });
    CHECK(measures->list()->model().state().matchCount() == expected);
}

TEST_CASE("An amount leads to the costs of its stage, kind and year", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    OverviewPage& overview = shownPage<OverviewPage>(office, "overview");
    QTableWidget* table = overview.costsFigure()->table();
    REQUIRE(table->rowCount() >= 1);
    int column = 1;
    while (table->item(0, column)->text().isEmpty())
        ++column;
    for (int row = 1; row < table->rowCount(); ++row) { // to scale, also where nothing is spent in a year
        if (const int each = table->item(row, 0)->text().toInt(); each > 0)
            CHECK(each == table->item(row - 1, 0)->text().toInt() + 1);
    }
    const QString kind = table->horizontalHeaderItem(column)->text();
    const QString year = table->item(0, 0)->text();
    table->setFocus();
    table->setCurrentCell(0, column);
    press(Qt::Key_Return);
    waitUntil([&] { return qobject_cast<CostsPage*>(office.window->pages().current()) != nullptr; });
    auto* costs = qobject_cast<CostsPage*>(office.window->pages().current());
    waitUntil([&] { return costs->model().rowCount() > 0; });
    CHECK(costs->findChild<QComboBox*>(QStringLiteral("kinds"))->currentText() == kind);
    CHECK(costs->findChild<QComboBox*>(QStringLiteral("stage"))->currentText() ==
          Choice<CostStage>(CostStage::Approved).label());
    const QModelIndex current = costs->table()->currentIndex();
    CHECK(costs->model().headerData(current.column(), Qt::Horizontal).toString() == year);
    CHECK(current.data().toString().remove(QStringLiteral("mind. ")) == table->item(0, column)->text());
}

TEST_CASE("The sums of the figures are those of the file", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    OverviewPage& overview = shownPage<OverviewPage>(office, "overview");
    qsizetype counted = 0;
    for (const Record& record : office.workspace().list(entityOf<Measure>()))
        counted += fromRecord<Measure>(record).mergedInto.isNull() ? 1 : 0;
    for (FigurePanel* figure : {overview.statesFigure(), overview.groupsFigure()}) {
        const QTableWidget* table = figure->table();
        CHECK(table->item(table->rowCount() - 1, table->columnCount() - 1)->text() == QString::number(counted));
        CHECK_FALSE(figure->chart()->accessibleDescription().isEmpty());
    }
}

TEST_CASE("Long names stand on two lines beside the bars where one is too short for them", "[ui]")
{
    FigurePanel panel;
    Figure figure;
    figure.rows = {QStringLiteral("Sprache & Schule"), QStringLiteral("Wohnen")};
    figure.columns = {QStringLiteral("laufend")};
    figure.values = {{3}, {2}};
    const auto names = [&] {
        return qobject_cast<QBarCategoryAxis*>(panel.chart()->chart()->axes(Qt::Vertical).first())->categories();
    };
    panel.resize(800, 400);
    present(panel);
    panel.setFigure(figure);
    CHECK(names() == QStringList{QStringLiteral("Wohnen"), QStringLiteral("Sprache &amp; Schule")});
    panel.resize(350, 400);
    QCoreApplication::processEvents();
    CHECK(names() == QStringList{QStringLiteral("Wohnen"), QStringLiteral("Sprache &amp;<br/>Schule")});
}

TEST_CASE("A gap that may stay is accepted with a reason, and reported again on request", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    FindingsPage& findings = shownPage<FindingsPage>(office, "findings");
    const auto before = office.workspace().findings().open().size();
    const QAbstractItemModel& list = *findings.tree()->model();
    findings.tree()->setCurrentIndex(list.index(0, 0, list.index(0, 0)));
    CHECK_FALSE(findings.acceptLine()->button()->isEnabled()); // not without a reason

    findings.acceptLine()->reason()->setFocus();
    type(*findings.acceptLine()->reason(), QStringLiteral("Vom Ausschuss so beschlossen"));
    REQUIRE(findings.acceptLine()->button()->isEnabled());
    press(Qt::Key_Return);
    CHECK(office.workspace().findings().open().size() == before - 1);
    REQUIRE(office.workspace().findings().accepted().size() == 1);
    CHECK(office.workspace().findings().accepted().first().reason == QStringLiteral("Vom Ausschuss so beschlossen"));

    SECTION("undo reports it again")
    {
        office.action(Command::Undo)->trigger();
        waitUntil([&] { return office.workspace().findings().open().size() == before; });
    }
    SECTION("so does the page, which shows the accepted ones")
    {
        findings.acceptedChoice()->click();
        const QModelIndexList accepted = list.match(list.index(0, 1, list.index(0, 0)), Qt::DisplayRole,
                                                    QStringLiteral("Vom Ausschuss"), 1, Qt::MatchContains);
        REQUIRE(accepted.size() == 1);
        findings.tree()->setCurrentIndex(accepted.first());
        REQUIRE(findings.acceptLine()->button()->isEnabled());
        findings.acceptLine()->button()->click();
        CHECK(office.workspace().findings().open().size() == before);
        CHECK(office.workspace().findings().accepted().isEmpty());
    }
}
