// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/reportspage.h"

#include "core/model/entities.h"
#include "tests/support/files.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/pages.h"
#include "tests/ui/support/screenshot.h"
#include "ui/base/background.h"
#include "ui/base/operationrunner.h"
#include "ui/output/outputmenu.h"
#include "ui/report/publishpanel.h"
#include "ui/report/sectionchoice.h"
#include "ui/report/ticklist.h"
#include "ui/shell/pagehost.h"
#include "ui/widget/foldingheading.h"
#include "ui/widget/pageview.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFileInfo>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

ReportsPage& reportsPage(const Office& office)
{
    return openPage<ReportsPage>(office, "reports");
}

/// A file of 02.11.2026 with one measure.
Measure writeOldFile(const QString& path)
{
    Measure measure;
    measure.code = QStringLiteral("K001");
    measure.title = QStringLiteral("Damals");
    Store::Options options;
    options.clock = fixedClock(QDateTime({2026, 11, 2}, {12, 0}, Qt::UTC));
    options.author = {QStringLiteral("Erika Beispiel"), {}};
    const auto store = value_of(Store::create(path, options));
    REQUIRE(store->transact(QStringLiteral("measure:create"), [&](Writer& writer) -> Result<> {
        writer.insert(measure);
        return {};
    }));
    return measure;
}

} // namespace

TEST_CASE("Report and export of an earlier day show the file as it was then", "[ui]")
{
    Office office;
    const QString path = office.folder.file(QStringLiteral("alt.iplan"));
    Measure measure = writeOldFile(path);
    REQUIRE(office.window->openFile(path));
    measure.title = QStringLiteral("Heute");
    REQUIRE(office.workspace().runner().run(QStringLiteral("measure:edit"),
                                            [&](Writer& writer) { return writer.update(measure); }));
    ReportsPage& reports = reportsPage(office);
    auto* day = reports.findChild<QDateEdit*>(QStringLiteral("reportAsOf"));
    REQUIRE(day);
    CHECK(day->date() == QDate(2026, 11, 21));
    CHECK(day->maximumDate() == QDate(2026, 11, 21));
    CHECK(day->minimumDate() == QDate(2026, 11, 2));
    const auto exported = [&] {
        const QString target = office.folder.file(QStringLiteral("daten.json"));
        reports.exportData(ExportFormat::Json, target);
        waitUntil([&] { return !reports.isBusy(); });
        return contentOf(target);
    };
    CHECK(exported().contains("Heute"));
    day->setDate({2026, 11, 10});
    CHECK(exported().contains("Damals"));
    const QString report = office.folder.file(QStringLiteral("bericht.html"));
    reports.save(report::Format::Html, report);
    waitUntil([&] { return !reports.isBusy(); });
    CHECK(contentOf(report).contains("Damals"));
    CHECK(contentOf(report).contains("Stand: 10.11.2026"));
    CHECK(office.message().isEmpty());
}

TEST_CASE("The preview is still painted when the thread that laid it out has ended", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    ReportsPage& reports = reportsPage(office);
    waitUntil([&reports] { return !reports.isBusy(); });
    auto* preview = reports.findChild<PageView*>();
    REQUIRE(preview);
    REQUIRE(preview->pages());
    // As after half a minute without other work.
    const int expiry = backgroundThreads().expiryTimeout();
    backgroundThreads().setExpiryTimeout(0);
    std::atomic_bool isDone = false;
    runInBackground<int>(
        &reports, [] { return 0; }, [&isDone](int) { isDone = true; });
    waitUntil([&isDone] { return isDone.load(); });
    REQUIRE(backgroundThreads().waitForDone()); // ends those that wait for work, too
    backgroundThreads().setExpiryTimeout(expiry);
    for (int page = 1; page <= preview->pages()->pageCount(); ++page) {
        preview->showPage(page);
        CHECK(preview->grab().size() == preview->size());
    }
}

TEST_CASE("The page offers every report of the catalogue", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    ReportsPage& reports = reportsPage(office);
    auto* kind = reports.findChild<QComboBox*>(QStringLiteral("reportKind"));
    REQUIRE(kind);
    QStringList offered;
    for (int i = 0; i < kind->count(); ++i)
        offered << kind->itemText(i);
    QStringList known;
    for (const report::ReportInfo* info : report::allReports())
        known << info->labelText();
    CHECK(offered == known);
    for (int i = 0; i < kind->count(); ++i) {
        kind->setCurrentIndex(i);
        reports.activate();
        waitUntil([&] { return !reports.isBusy(); });
        CHECK(reports.preview()->pages());
    }
}

TEST_CASE("Every format of documents is offered, on the page and in the menus", "[ui][formats]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    const ReportsPage& reports = reportsPage(office);
    QMenu menu;
    fillOutputMenu(menu, &menu, {[] {}, [](report::Format, const QString&) {}});
    QSet<report::Format> offered;
    QSet<QString> names;
    for (const SaveChoice& choice : saveChoices()) {
        offered << choice.format;
        names << choice.name;
        CHECK_FALSE(choice.title.isEmpty());
        CHECK(menu.findChild<QAction*>(choice.name));
        CHECK(reports.findChild<QPushButton*>(choice.name));
    }
    CHECK(names.size() == offered.size());
    CHECK(saveChoices().first().format == report::usualPdf());
    for (const report::Format format : report::kAllFormats)
        CHECK(offered.contains(format) == (format != report::Format::AccessiblePdf || report::usualPdf() == format));
}

TEST_CASE("An extract is chosen by its Gremium, a Beschlussvorlage by its Vorlage", "[ui][extract]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    ReportsPage& reports = reportsPage(office);
    auto* kind = reports.findChild<QComboBox*>(QStringLiteral("reportKind"));
    auto* row = reports.findChild<QComboBox*>(QStringLiteral("reportRow"));
    REQUIRE(kind);
    REQUIRE(row);
    kind->setCurrentIndex(kind->findData(QStringLiteral("committee")));
    CHECK(row->accessibleName() == u"Gremium");
    CHECK(row->currentText() == u"Alle Gremien");
    CHECK(row->findText(QStringLiteral("Caritas"), Qt::MatchContains) < 0); // no Gremium
    row->setCurrentIndex(row->findText(QStringLiteral("Rat der Stadt"), Qt::MatchStartsWith));
    REQUIRE(row->currentIndex() > 0);
    waitUntil([&] { return !reports.isBusy(); });
    const QString target = office.folder.file(QStringLiteral("auszug.html"));
    reports.save(report::Format::Html, target);
    waitUntil([&] { return !reports.isBusy(); });
    CHECK(contentOf(target).contains("Ihre Maßnahmen"));
    kind->setCurrentIndex(kind->findData(QStringLiteral("paper")));
    CHECK(row->accessibleName() == u"Vorlage");
    CHECK(row->currentText() == u"Alle Vorlagen");
    CHECK(office.message().isEmpty());
}

TEST_CASE("A Steckbrief is chosen by its measure, a module report by its module", "[ui][profile]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    ReportsPage& reports = reportsPage(office);
    auto* kind = reports.findChild<QComboBox*>(QStringLiteral("reportKind"));
    auto* row = reports.findChild<QComboBox*>(QStringLiteral("reportRow"));
    REQUIRE(kind);
    REQUIRE(row);
    CHECK(row->itemText(0) == u"Alle Konzeptmodule");
    row->setCurrentIndex(1);
    kind->setCurrentIndex(kind->findData(QStringLiteral("measure")));
    CHECK(row->isVisible());
    CHECK(row->accessibleName() == u"Maßnahme");
    CHECK(row->currentText() == u"Alle Maßnahmen"); // the module means nothing here
    row->setCurrentIndex(row->findText(QStringLiteral("K001"), Qt::MatchStartsWith));
    REQUIRE(row->currentIndex() > 0);
    const QString target = office.folder.file(QStringLiteral("steckbrief.html"));
    reports.save(report::Format::Html, target);
    waitUntil([&] { return !reports.isBusy(); });
    CHECK(contentOf(target).contains("K001"));
    CHECK(contentOf(target).count("<h2 ") == 1);
    kind->setCurrentIndex(kind->findData(QStringLiteral("programme")));
    CHECK_FALSE(row->isVisible());
    kind->setCurrentIndex(kind->findData(QStringLiteral("module")));
    CHECK(row->currentText() == u"Alle Konzeptmodule");
    CHECK(office.message().isEmpty());
}

TEST_CASE("The sections of the programme are chosen and moved by keys, and remembered while others are looked at",
          "[ui]")
{
    Office office;
    office.openSample(u"koeln"_s);
    auto& reports = openPage<ReportsPage>(office, "reports");
    auto* kind = reports.findChild<QComboBox*>(u"reportKind"_s);
    auto* choice = reports.findChild<SectionChoice*>();
    REQUIRE(choice);
    kind->setCurrentIndex(kind->findData(u"module"_s));
    CHECK_FALSE(choice->isVisible());
    kind->setCurrentIndex(kind->findData(u"programme"_s));
    REQUIRE(choice->isVisible());
    CHECK_FALSE(choice->sections().has_value());
    choice->heading()->setFocus();
    press(Qt::Key_Space);
    REQUIRE(choice->list()->isVisible());
    choice->list()->setFocus();
    press(Qt::Key_Space);
    REQUIRE(choice->sections().has_value());
    CHECK_FALSE(choice->sections()->contains(u"summary"_s));
    press(Qt::Key_Down);
    press(Qt::Key_Down, Qt::AltModifier);
    CHECK(choice->sections()->mid(0, 2) == QStringList{u"overview"_s, u"consultation"_s});
    waitUntil([&] { return !reports.isBusy(); });
    screenshot(*office.window, u"bericht-abschnitte"_s);
    CHECK(namelessWidgets(*choice) == QStringList());
    kind->setCurrentIndex(kind->findData(u"module"_s));
    kind->setCurrentIndex(kind->findData(u"programme"_s));
    CHECK(choice->sections()->mid(0, 2) == QStringList{u"overview"_s, u"consultation"_s});
}

TEST_CASE("The public edition is written after every place that names somebody was shown", "[ui][soffice]")
{
    Office office;
    office.openSample(u"koeln"_s);
    REQUIRE(office.workspace().runner().run(u"batch"_s, [&](Writer& writer) -> Result<> {
        Person person;
        person.familyName = u"Probstmüller"_s;
        writer.insert(person);
        return writer.set(office.row("measure", u"K001"_s),
                          {{entityOf<Measure>().field(u"summary"), u"Fragen an Frau Probstmüller"_s}});
    }));
    auto& reports = openPage<ReportsPage>(office, "reports");
    waitUntil([&] { return !reports.isBusy(); });
    auto* panel = reports.findChild<PublishPanel*>();
    REQUIRE(panel);
    CHECK_FALSE(panel->publishButton()->isEnabled());
    QTest::mouseClick(panel->checkButton(), Qt::LeftButton);
    waitUntil([&] { return panel->mentions()->count() == 1; });
    CHECK(panel->mentions()->item(0)->text().contains(u"Name: Probstmüller"_s));
    screenshot(*office.window, u"bericht-veroeffentlichen"_s);
    CHECK(namelessWidgets(*panel) == QStringList());
    office.chooser.answer = office.folder.file(u"web"_s);
    QTest::mouseClick(panel->publishButton(), Qt::LeftButton);
    waitUntil([&] { return panel->outcome().contains(u"Veröffentlicht in"_s); });
    CHECK(QFileInfo::exists(office.folder.file(u"web/massnahmen/k001.html"_s)));
    CHECK(office.message().isEmpty());
    // Return leads to the text.
    panel->mentions()->setFocus();
    press(Qt::Key_Return);
    CHECK(panel->mentions()->hasFocus());
    const RowRef measure = office.row("measure", u"K001"_s);
    waitUntil([&] { return pageInFront<Page>(office).currentRecord() == measure; });
}
