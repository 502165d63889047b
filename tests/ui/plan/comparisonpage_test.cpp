// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The page Vergleich, with the keyboard.
#include "core/store/rowjson.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/find.h"
#include "tests/ui/support/pages.h"
#include "tests/ui/support/screenshot.h"
#include "ui/model/comparisonmodel.h"
#include "ui/output/outputline.h"
#include "ui/output/printpreview.h"
#include "ui/plan/comparedchange.h"
#include "ui/plan/comparedstatechooser.h"
#include "ui/plan/comparisonpage.h"
#include "ui/widget/diffview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace iplan;
using namespace iplan::test;

namespace
{

void writeRows(const Office& office, const std::function<void(Writer&)>& body)
{
    REQUIRE(office.workspace().runner().run(s("batch"), [&](Writer& writer) -> Result<> {
        body(writer);
        return {};
    }));
}

Measure measureOf(const char* code, const char* title)
{
    Measure row;
    row.code = s(code);
    row.title = s(title);
    row.description = s("Kurse in zehn Stadtteilen.");
    return row;
}

/// An edition that holds the measures as they are.
Id<Edition> freeze(const Office& office, const QList<Measure>& measures)
{
    Edition edition;
    edition.title = s("Gesamtprogramm");
    edition.state = EditionState::Frozen;
    edition.asOf = PartialDate::fromIso(s("2026-03-01")).value();
    writeRows(office, [&](Writer& writer) {
        writer.insert(edition);
        for (const Measure& measure : measures) {
            EditionEntry entry;
            entry.edition = edition.id;
            entry.sourceEntity = s("measure");
            entry.sourceId = measure.id.text();
            entry.content =
                QString::fromUtf8(QJsonDocument(rowToJson(toRecord(measure))).toJson(QJsonDocument::Compact));
            writer.insert(entry);
        }
    });
    return edition.id;
}

/// K1 and K2 frozen; then K1 reworded and moved to B, K2 renamed, K3 new.
struct Changed {
    Office office;
    Measure first = measureOf("K1", "Sprachkurse");
    Measure second = measureOf("K2", "Lotsen");
    Measure third = measureOf("K3", "Treffpunkt");
    Id<Edition> edition;

    Changed()
    {
        office.openEmpty();
        writeRows(office, [&](Writer& writer) {
            writer.insert(first);
            writer.insert(second);
        });
        edition = freeze(office, {first, second});
        first.description = s("Kurse in zwölf Stadtteilen.");
        first.programmeGroup = ProgrammeGroup::B;
        second.title = s("Stadtteillotsen");
        writeRows(office, [&](Writer& writer) {
            REQUIRE_OK(writer.update(first));
            REQUIRE_OK(writer.update(second));
            writer.insert(third);
        });
    }
    ComparisonPage& page()
    {
        auto& out = openPage<ComparisonPage>(office, "comparison");
        waitUntil([&] { return out.model()->comparison() != nullptr; });
        return out;
    }
};

QString cellOf(const ComparisonPage& page, int row, int column)
{
    return page.model()->index(row, column).data().toString();
}

QString emptyTextOf(const ComparisonPage& page)
{
    for (const QLabel* label : page.findChildren<QLabel*>()) {
        if (label->isVisible() && label->alignment() == Qt::AlignCenter)
            return label->text();
    }
    return {};
}

} // namespace

TEST_CASE("The page shows what changed since the last edition", "[ui][comparison]")
{
    Changed world;
    ComparisonPage& page = world.page();
    const QAbstractItemModelTester tester(page.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(page.before()->box()->currentText() == s("Fortschreibung „Gesamtprogramm“ (01.03.2026)"));
    CHECK(page.after()->box()->currentText() == s("Heute"));
    REQUIRE(page.model()->rowCount() == 4);
    CHECK(cellOf(page, 0, ComparisonModel::WhatColumn) == s("Gruppe im Maßnahmenprogramm"));
    CHECK(cellOf(page, 0, ComparisonModel::AfterColumn) == s("B"));
    CHECK(cellOf(page, 1, ComparisonModel::KindColumn) == s("Texte"));
    CHECK(cellOf(page, 3, ComparisonModel::CodeColumn) == s("K3"));

    // Down the list by keyboard: the text is compared word by word, and said so to those who hear it.
    page.table()->setFocus();
    press(Qt::Key_Down);
    CHECK(page.details()->text()->isVisible());
    CHECK(page.details()->text()->spoken() == s("entfernt: zehn; hinzugefügt: zwölf"));
    press(Qt::Key_Down);
    CHECK_FALSE(page.details()->text()->isVisible());
    CHECK(page.details()->facts()->text().contains(s("Stadtteillotsen")));
    screenshot(*world.office.window, s("vergleich"));
    press(Qt::Key_Return);
    waitUntil([&] { return world.office.window->pages().currentKey() == u"measure"; });
    CHECK(world.office.window->pages().current()->currentRecord().id == world.second.id.uuid());
    CHECK(world.office.message().isEmpty());
}

TEST_CASE("Changes are filtered by kind and by words", "[ui][comparison]")
{
    Changed world;
    ComparisonPage& page = world.page();
    auto& kind = part<QComboBox>(page, "changeKind");
    CHECK(kind.itemText(0) == s("Alle Änderungen (4)"));
    kind.setFocus();
    press(Qt::Key_Down);
    CHECK(kind.currentText() == s("Neu (1)"));
    REQUIRE(page.model()->rowCount() == 1);
    CHECK(cellOf(page, 0, 0) == s("K3"));
    press(Qt::Key_Home);
    world.office.action(Command::FilterList)->trigger();
    type(*QApplication::focusWidget(), s("stadtteillotsen"));
    CHECK(page.model()->rowCount() == 1);
    type(*QApplication::focusWidget(), s(" gibtsnicht"));
    CHECK(page.model()->rowCount() == 0);
    CHECK(emptyTextOf(page) == s("Keine Änderung passt zum Filter."));
    press(Qt::Key_Escape);
    CHECK(page.model()->rowCount() == 4);
    CHECK(QApplication::focusWidget() == page.table());
}

TEST_CASE("Either side can be a day, today or another file, and they change places", "[ui][comparison]")
{
    Changed world;
    ComparisonPage& page = world.page();
    QTest::mouseClick(&part<QWidget>(page, "exchangeSides"), Qt::LeftButton);
    waitUntil([&] { return page.model()->rowCount() == 4 && cellOf(page, 3, 2) == s("Entfallen"); });
    CHECK(page.after()->chosen().state.edition == world.edition);

    // A day: the file began today, so that is the only one.
    page.after()->box()->setFocus();
    press(Qt::Key_Up);
    CHECK(page.after()->box()->currentText() == s("Ein Tag"));
    CHECK(page.after()->day()->isVisible());
    waitUntil([&] { return page.model()->rowCount() == 0; });
    waitUntil([&] { return emptyTextOf(page).startsWith(s("Zwischen beiden Ständen hat sich nichts geändert.")); });

    // Another file, of somebody else: found by numbers, which is said.
    const QString other = world.office.folder.file(s("nachbar.iplan"));
    {
        const auto store = value_of(Store::create(other, {}));
        REQUIRE_OK(store->transact(s("batch"), [&](Writer& writer) -> Result<> {
            Measure row = measureOf("K1", "Sprachkurse");
            writer.insert(row);
            return {};
        }));
    }
    world.office.chooser.answer = other;
    for (auto* button : page.after()->findChildren<QPushButton*>()) {
        button->setFocus();
        press(Qt::Key_Space);
    }
    CHECK(world.office.chooser.asked == s("Womit vergleichen?"));
    CHECK(page.after()->box()->currentText() == s("Datei „nachbar.iplan“"));
    waitUntil([&] { return page.model()->comparison() && page.model()->comparison()->byCode; });
    CHECK(page.model()->comparison()->afterName == s("Datei „nachbar.iplan“"));
    CHECK(page.model()->rowCount() >= 3); // K2 and K3 are gone there
    CHECK(world.office.message().isEmpty());
}

TEST_CASE("The comparison follows what is changed meanwhile, and hides persons from the public", "[ui][comparison]")
{
    Changed world;
    ComparisonPage& page = world.page();
    writeRows(world.office, [&](Writer& writer) {
        world.third.internalNote = s("Nur für uns");
        world.third.title = s("Treff");
        REQUIRE_OK(writer.update(world.third));
        world.first.internalNote = s("Nur für uns");
        REQUIRE_OK(writer.update(world.first));
    });
    waitUntil([&] { return cellOf(page, 3, ComparisonModel::TitleColumn) == s("Treff"); });
    part<QCheckBox>(page, "comparisonPeople").setFocus();
    press(Qt::Key_Space);
    waitUntil([&] { return page.model()->rowCount() == 5; });
    part<QCheckBox>(page, "comparisonPublic").setFocus();
    press(Qt::Key_Space);
    waitUntil([&] { return page.model()->rowCount() == 4; });
    CHECK_FALSE(part<QCheckBox>(page, "comparisonPeople").isEnabled());
}

TEST_CASE("The comparison is printed and saved", "[ui][comparison]")
{
    Changed world;
    ComparisonPage& page = world.page();
    world.office.chooser.answer = world.office.folder.file(s("vergleich.pdf"));
    page.savePdf();
    waitUntil([&] { return !page.output()->isBusy(); });
    CHECK(QFileInfo(world.office.chooser.answer).size() > 2000);
    world.office.chooser.answer = world.office.folder.file(s("vergleich.xlsx"));
    for (QAction* action : page.findChildren<QAction*>()) {
        if (action->text().contains(s("Excel")))
            action->trigger();
    }
    waitUntil([&] { return !page.output()->isBusy(); });
    CHECK(QFileInfo(world.office.chooser.answer).size() > 2000);
    world.office.action(Command::Print)->trigger();
    auto* preview = world.office.window->findChild<PrintPreview*>();
    REQUIRE(preview);
    waitUntil([&] { return preview->pages(); });
    CHECK(preview->pages()->document().title == s("Vergleich der Fortschreibungen"));
    preview->close();
    CHECK(world.office.message().isEmpty());
}

TEST_CASE("An empty file compares with itself, and five hundred measures are listed", "[ui][comparison]")
{
    Office office;
    office.openEmpty();
    auto& page = openPage<ComparisonPage>(office, "comparison");
    waitUntil([&] { return page.model()->comparison() != nullptr; });
    CHECK(page.model()->rowCount() == 0);
    CHECK(emptyTextOf(page).startsWith(s("Zwischen beiden Ständen hat sich nichts geändert.")));
    CHECK(namelessWidgets(page) == QStringList());
    CHECK(cutWidgets(page) == QStringList());

    Measure old = measureOf("K0", "Nur damals");
    writeRows(office, [&](Writer& writer) { writer.insert(old); });
    freeze(office, {old});
    writeRows(office, [&](Writer& writer) {
        REQUIRE_OK(writer.remove(rowRef(old.id)));
        for (int i = 1; i <= 500; ++i) {
            Measure row = measureOf("", "Neu");
            row.code = s("K%1").arg(i);
            writer.insert(row);
        }
    });
    office.window->showPage(s("measure"));
    openPage<ComparisonPage>(office, "comparison");
    page.before()->box()->setCurrentIndex(2);
    waitUntil([&] { return page.model()->rowCount() == 501; });
    CHECK(cellOf(page, 500, 0) == s("K500"));
    CHECK(namelessWidgets(page) == QStringList());
    CHECK(silentViews(page) == QStringList());
    CHECK(backwardTabs(page) == QStringList());
}
