// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/rule.h"
#include "tests/support/files.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/pages.h"
#include "tests/ui/support/screenshot.h"
#include "ui/base/background.h"
#include "ui/base/findingsservice.h"
#include "ui/base/operationrunner.h"
#include "ui/check/findingspage.h"
#include "ui/concept/conceptpage.h"
#include "ui/editor/fieldeditor.h"
#include "ui/form/entityform.h"
#include "ui/history/backupspage.h"
#include "ui/model/concepttreemodel.h"
#include "ui/output/documentoutput.h"
#include "ui/output/outputline.h"
#include "ui/page/entitypage.h"
#include "ui/page/formpanel.h"
#include "ui/page/searchpanel.h"
#include "ui/report/reportspage.h"
#include "ui/shell/pagehost.h"
#include "ui/widget/messagebar.h"
#include "ui/widget/pageview.h"

#include <algorithm>
#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace iplan;
using namespace iplan::test;

namespace
{

template <class P>
P& page(const Office& office, const char* key)
{
    office.window->showPage(QString::fromLatin1(key));
    return pageInFront<P>(office);
}

const ConceptTreeModel& modelOf(const ConceptPage& page)
{
    const auto* model = qobject_cast<const ConceptTreeModel*>(page.tree()->model());
    REQUIRE(model);
    return *model;
}

} // namespace

TEST_CASE("A concept grows from nothing to a Handlungspunkt with the keyboard alone", "[ui]")
{
    Office office;
    office.openEmpty();
    ConceptPage& concept_ = page<ConceptPage>(office, "concept");
    const ConceptTreeModel& model = modelOf(concept_);
    QStringList made;
    for (int depth = 0; depth < 5; ++depth) {
        concept_.tree()->setFocus();
        press(Qt::Key_N, Qt::ControlModifier);
        made << concept_.currentRecord().entity->keyText();
    }
    CHECK(made ==
          QStringList({QStringLiteral("concept"), QStringLiteral("fieldOfAction"), QStringLiteral("conceptModule"),
                       QStringLiteral("recommendation"), QStringLiteral("recommendationItem")}));
    // Below a Handlungspunkt there is nothing: the next one stands beside it, behind it.
    const RowRef first = concept_.currentRecord();
    concept_.tree()->setFocus();
    press(Qt::Key_Insert);
    const RowRef second = concept_.currentRecord();
    CHECK(second != first);
    CHECK(model.indexOf(second).parent() == model.indexOf(first).parent());
    CHECK(model.indexOf(second).row() == 1);

    // What is typed shows in the tree at once.
    FieldEditor* text = concept_.panel()->form()->editor(u"text");
    REQUIRE(text);
    text->control()->setFocus();
    type(*text->control(), QStringLiteral("Räume öffnen"));
    concept_.flush();
    CHECK(model.indexOf(second).data().toString().contains(QStringLiteral("Räume öffnen")));

    concept_.tree()->setFocus();
    press(Qt::Key_Delete);
    CHECK_FALSE(model.indexOf(second).isValid());
    CHECK(concept_.currentRecord() == first);
    office.action(Command::Undo)->trigger();
    CHECK(model.indexOf(second).isValid());
    CHECK(office.message().isEmpty());
}

TEST_CASE("The tree of a large concept is read aside, and leads to what was asked for meanwhile", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    ConceptPage& concept_ = page<ConceptPage>(office, "concept");
    auto* model = concept_.findChild<ConceptTreeModel*>();
    REQUIRE(model);
    const RowRef module = office.row("conceptModule", QStringLiteral("6"));
    const int branches = model->rowCount(model->index(0, 0));
    REQUIRE(branches > 3);
    model->setAlwaysAside();
    CHECK(model->rowCount() == 0);
    office.window->openRecord(module);
    CHECK(concept_.currentRecord() == module); // the form waits for nothing
    // What is written meanwhile is not lost.
    REQUIRE(office.workspace().runner().run(QStringLiteral("conceptModule:edit"), [&](Writer& writer) {
        return writer.set(module, {{module.entity->field(u"title"), QStringLiteral("Übergänge")}});
    }));
    waitUntil([&] { return !model->isLoading(); });
    CHECK(model->rowAt(concept_.tree()->currentIndex()) == module);
    CHECK(concept_.tree()->currentIndex().data().toString().contains(QStringLiteral("Übergänge")));
    CHECK(model->rowCount(model->index(0, 0)) == branches);

    // A step that moves a part is followed at once; one of many is read aside, and nothing in the tree folds up.
    QTreeView& tree = *concept_.tree();
    tree.setFocus();
    tree.expand(model->indexOf(module));
    press(Qt::Key_Up, Qt::AltModifier);
    CHECK_FALSE(model->isLoading());
    CHECK(model->rowAt(tree.currentIndex()) == module);
    REQUIRE(office.workspace().runner().run(QStringLiteral("batch"), [&](Writer& writer) -> Result<> {
        for (int i = 0; i < 60; ++i) {
            Recommendation advice;
            advice.module = Id<ConceptModule>(module.id);
            advice.title = QStringLiteral("Rat %1").arg(i);
            writer.insert(advice);
        }
        return {};
    }));
    CHECK(model->isLoading());
    CHECK(model->rowCount(model->index(0, 0)) == branches);
    waitUntil([&] { return !model->isLoading(); });
    CHECK(model->rowCount(model->indexOf(module)) >= 60);
    CHECK(tree.isExpanded(model->indexOf(module)));
    CHECK(model->rowAt(tree.currentIndex()) == module);
    CHECK(tree.hasFocus());

    model->setAlwaysAside(); // reads, and is gone when it has read
    office.workspace().close();
    waitUntil([] { return backgroundThreads().activeThreadCount() == 0; });
    QCoreApplication::processEvents();
    CHECK(office.message().isEmpty());
}

TEST_CASE("The measures of a module are one key away, and lead back", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    const RowRef module = office.row("conceptModule", QStringLiteral("6"));
    office.window->openRecord(module);
    ConceptPage& concept_ = page<ConceptPage>(office, "concept");
    REQUIRE(concept_.currentRecord() == module);
    auto* measures = concept_.findChild<QAbstractItemView*>(QStringLiteral("linkedMeasures"));
    REQUIRE(measures);
    REQUIRE(measures->isVisible());
    REQUIRE(measures->model()->rowCount() > 0);
    measures->setFocus();
    measures->setCurrentIndex(measures->model()->index(0, 0));
    press(Qt::Key_Return);
    waitUntil([&] { return qobject_cast<EntityPage*>(office.window->pages().current()) != nullptr; });
    const RowRef measure = office.window->pages().current()->currentRecord();
    REQUIRE(measure.entity == &entityOf<Measure>());
    CHECK(idFromText(office.workspace().find(measure)->value(u"module").text()) == module.id);
}

TEST_CASE("A finding leads to the field that mends it, and is gone when it is mended", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    FindingsPage& findings = page<FindingsPage>(office, "findings");
    QAbstractItemModel& list = *findings.tree()->model();
    const QAbstractItemModelTester tester(&list);
    REQUIRE(list.rowCount() > 3);
    const QPersistentModelIndex rule = list.index(0, 0); // without federführende Dienststelle
    const QModelIndex item = list.index(1, 0, rule);
    const QString following = list.index(2, 0, rule).data().toString();
    REQUIRE(item.isValid());
    const auto before = office.workspace().findings().open().size();
    findings.tree()->setCurrentIndex(item);
    findings.tree()->setFocus();
    press(Qt::Key_Return);
    waitUntil([&] { return qobject_cast<EntityPage*>(office.window->pages().current()) != nullptr; });
    auto* entity = qobject_cast<EntityPage*>(office.window->pages().current());
    const RowRef measure = entity->currentRecord();
    FieldEditor* editor = entity->panel()->form()->editor(u"leadOffice");
    REQUIRE(editor);
    CHECK(editor->isAncestorOf(QApplication::focusWidget()));

    retype(*editor->control(),
           office.workspace().labelOf(office.workspace().list(entityOf<Organization>()).first().ref()));
    entity->flush();
    REQUIRE_FALSE(office.text(measure, "leadOffice").isEmpty());
    waitUntil([&] { return office.workspace().findings().open().size() < before; });
    page<FindingsPage>(office, "findings");
    CHECK(findings.tree()->currentIndex().data().toString() == following); // ready to go on with
    findings.focusFilter();
    type(*QApplication::focusWidget(), QStringLiteral("gibt es nicht"));
    CHECK(list.rowCount() == 0);
    retype(*QApplication::focusWidget(), following.left(4));
    CHECK(list.rowCount() > 0);
    CHECK(findings.tree()->isExpanded(list.index(0, 0)));

    // What is shown can be handed to those who can mend it.
    REQUIRE(findings.abilities().print);
    office.chooser.answer = office.folder.file(QStringLiteral("luecken.html"));
    findings.output()->save(report::Format::Html, QStringLiteral("Als HTML speichern"));
    waitUntil([&] { return !findings.output()->line()->isBusy(); });
    const QString html = QString::fromUtf8(contentOf(office.chooser.answer));
    CHECK(html.contains(following.toHtmlEscaped()));
    CHECK(html.contains(QStringLiteral("Auswahl „%1“").arg(following.left(4))));
    office.chooser.answer = office.folder.file(QStringLiteral("luecken.csv"));
    const QList<QAction*> ways = findings.output()->menu()->actions();
    const auto csvWay = std::ranges::find_if(ways, [](const QAction* way) { return way->text().contains(u"CSV"); });
    REQUIRE(csvWay != ways.end());
    (*csvWay)->trigger();
    waitUntil([&] { return !findings.output()->line()->isBusy(); });
    const QString csv = QString::fromUtf8(contentOf(office.chooser.answer));
    CHECK(csv.startsWith(QStringLiteral("Schwere;Lücke;Art des Eintrags;Eintrag;Feld;Befund;Abhilfe")));
    CHECK(csv.count(QLatin1String("\r\n")) > 1);
}

TEST_CASE("The search groups its hits by kind and leads to rows that belong to others", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    const RowRef k001 = office.row("measure", QStringLiteral("K001"));
    StatusReport report;
    report.measure = Id<Measure>(k001.id);
    report.text = QStringLiteral("Der Träger Fantasiewort hat begonnen.");
    REQUIRE_OK(
        office.workspace().store().transact(QStringLiteral("statusReport:create"), [&](Writer& writer) -> Result<> {
            writer.insert(report);
            return {};
        }));
    office.window->showPage(QStringLiteral("reports"));
    office.action(Command::SearchAll)->trigger();
    SearchPanel& search = office.window->searchPanel();
    type(*search.field(), QStringLiteral("fantasiew"));
    REQUIRE(search.results()->count() == 2); // a heading and the hit
    CHECK_FALSE(search.results()->item(0)->flags() & Qt::ItemIsSelectable);
    CHECK(search.results()->item(1)->data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("Fantasiewort")));
    press(Qt::Key_Return);
    CHECK(office.window->pages().current()->currentRecord() == k001);

    office.action(Command::SearchAll)->trigger();
    retype(*search.field(), QStringLiteral("Koeln"));
    CHECK(search.results()->count() > 2);
    const int row = search.results()->currentRow();
    press(Qt::Key_Down);
    CHECK(search.results()->currentRow() > row);
    retype(*search.field(), QStringLiteral("qqqq"));
    CHECK(search.results()->count() == 0);
    press(Qt::Key_Escape);
    CHECK_FALSE(search.isVisible());
}

TEST_CASE("A backup is made in the background and put back in its place", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    BackupsPage& backups = page<BackupsPage>(office, "backups");
    const int before = backups.list()->topLevelItemCount();
    auto* now = backups.findChildren<QPushButton*>().value(0);
    REQUIRE(now);
    QTest::mouseClick(now, Qt::LeftButton);
    waitUntil([&] { return backups.list()->topLevelItemCount() > before; });

    office.chooser.answer = office.folder.file(QStringLiteral("alt.iplan"));
    const RowRef row = office.row("measure", QStringLiteral("K001"));
    const QString title = office.text(row, "title");
    REQUIRE_OK(office.workspace().store().transact(QStringLiteral("measure:edit"), [&](Writer& writer) {
        return writer.set(row, {{entityOf<Measure>().field(u"title"), QStringLiteral("Anders")}});
    }));
    const auto button = [&](const char* text) {
        for (auto* candidate : office.window->pages().current()->findChildren<QPushButton*>()) {
            if (candidate->text().contains(QString::fromUtf8(text)))
                return candidate;
        }
        FAIL("no button " << text);
        return static_cast<QPushButton*>(nullptr);
    };
    QTest::mouseClick(button("Kopie"), Qt::LeftButton);
    CHECK(QFileInfo::exists(office.chooser.answer));
    CHECK(office.text(row, "title") == u"Anders");
    QTest::mouseClick(button("Stelle"), Qt::LeftButton);
    waitUntil([&] { return office.message().contains(QStringLiteral("gesichert wurde")); });
    CHECK(office.text(row, "title") == title);
    CHECK(office.message().contains(QStringLiteral("wie sie am Sa. 21.11.2026 14:03")));
    CHECK(office.message().contains(QStringLiteral("„vor Wiederherstellung 2026-11-21T140300.iplan“")));

    // The message takes it back; what was undone by that lies beside the other.
    auto* back = office.window->messages().findChildren<QToolButton*>().value(1);
    REQUIRE(back);
    REQUIRE(back->text() == u"&Zurücknehmen");
    back->click();
    waitUntil([&] { return office.message().contains(QStringLiteral("vor dem Wiederherstellen")); });
    CHECK(office.text(row, "title") == u"Anders");
    BackupsPage& after = page<BackupsPage>(office, "backups");
    CHECK(after.list()->topLevelItemCount() == before + 3);
    CHECK(after.list()->topLevelItem(0)->text(2) == u"vor dem Wiederherstellen");
    CHECK(after.list()->topLevelItem(2)->text(2) == u"Sicherung");
    screenshot(*office.window, QStringLiteral("backups-wiederhergestellt"));
}

TEST_CASE("Reports and data are written in the background", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    ReportsPage& reports = page<ReportsPage>(office, "reports");
    waitUntil([&] { return !reports.isBusy(); });
    REQUIRE(reports.preview()->pages());
    const int pages = reports.preview()->pages()->pageCount();
    CHECK(pages > 1);
    reports.preview()->setFocus();
    press(Qt::Key_End);
    CHECK(reports.preview()->currentPage() == pages);
    for (const report::Format format :
         {report::Format::Pdf, report::Format::Docx, report::Format::Odt, report::Format::Html}) {
        const QString target = office.folder.file(QStringLiteral("bericht.") + report::extensionOf(format));
        reports.save(format, target);
        waitUntil([&] { return !reports.isBusy(); });
        CHECK(QFileInfo(target).size() > 1000);
    }
    for (const auto& [format, name] :
         {std::pair{ExportFormat::Xlsx, "daten.xlsx"}, std::pair{ExportFormat::Csv, "csv"},
          std::pair{ExportFormat::Json, "daten.json"}, std::pair{ExportFormat::Sqlite, "daten.sqlite"}}) {
        const QString target = office.folder.file(QString::fromLatin1(name));
        reports.exportData(format, target);
        waitUntil([&] { return !reports.isBusy(); });
        CHECK(QFileInfo::exists(target));
    }
    CHECK(office.message().isEmpty());
    // A folder that is not there: refused, with the reason in the window.
    reports.save(report::Format::Pdf, office.folder.file(QStringLiteral("fehlt/bericht.pdf")));
    waitUntil([&] { return !reports.isBusy(); });
    CHECK_FALSE(office.message().isEmpty());
}
