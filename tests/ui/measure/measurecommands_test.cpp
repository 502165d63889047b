// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/files.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/find.h"
#include "tests/ui/support/pages.h"
#include "tests/ui/support/screenshot.h"
#include "ui/editor/fieldeditor.h"
#include "ui/grid/bulkedit.h"
#include "ui/grid/gridview.h"
#include "ui/grid/listtools.h"
#include "ui/measure/measuremerge.h"
#include "ui/measure/measuresplit.h"
#include "ui/output/outputmenu.h"
#include "ui/output/printpreview.h"
#include "ui/page/entitypage.h"
#include "ui/shell/pagehost.h"

#include <QApplication>
#include <QComboBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

using namespace iplan;
using namespace iplan::test;

namespace
{

EntityPage& measuresPage(const Office& office, const RowRef& row)
{
    office.window->openRecord(row);
    auto* page = &pageInFront<EntityPage>(office);
    QCoreApplication::processEvents();
    REQUIRE(page->currentRecord() == row);
    return *page;
}

void command(EntityPage& page, const char* name)
{
    auto* action = page.findChild<QAction*>(QString::fromLatin1(name));
    REQUIRE(action);
    REQUIRE(action->isEnabled());
    action->trigger();
}

template <class P>
P& sideOf(const EntityPage& page)
{
    auto* panel = qobject_cast<P*>(page.side());
    REQUIRE(panel);
    return *panel;
}

} // namespace

TEST_CASE("A field of several measures is set in one step", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    const RowRef first = office.row("measure", QStringLiteral("K001"));
    EntityPage& page = measuresPage(office, first);
    page.view()->setFocus();
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    const QList<RowRef> rows = page.selectedRows();
    REQUIRE(rows.size() == 3);
    QStringList before;
    for (const RowRef& row : rows)
        before << office.text(row, "priority");

    press(Qt::Key_G, Qt::ControlModifier);
    BulkEdit& panel = sideOf<BulkEdit>(page);
    CHECK(QApplication::focusWidget()->objectName() == u"bulkField");
    CHECK(namelessWidgets(panel) == QStringList());
    panel.choose(u"priority");
    auto* box = qobject_cast<QComboBox*>(panel.editor(u"priority")->control());
    REQUIRE(box);
    box->setFocus();
    press(Qt::Key_End);
    QTest::mouseClick(panel.applyButton(), Qt::LeftButton);
    CHECK(panel.noteText() == u"3 Einträge wurden geändert. Strg+Z nimmt es zurück.");
    for (const RowRef& row : rows)
        CHECK(office.text(row, "priority") == u"gering");
    office.action(Command::Undo)->trigger();
    for (int i = 0; i < rows.size(); ++i)
        CHECK(office.text(rows.at(i), "priority") == before.at(i));

    // What is no value is refused, and nothing is written.
    panel.choose(u"plannedStart");
    panel.editor(u"plannedStart")->control()->setFocus();
    type(*panel.editor(u"plannedStart")->control(), QStringLiteral("irgendwann"));
    QTest::mouseClick(panel.applyButton(), Qt::LeftButton);
    CHECK_FALSE(panel.editor(u"plannedStart")->message().isEmpty());
    CHECK(panel.noteText().isEmpty());

    // Stand and its reason are asked for together.
    panel.choose(u"state");
    CHECK(panel.editor(u"stateReason"));
    screenshot(*office.window, QStringLiteral("koeln-gemeinsam"));
    panel.setFocus();
    press(Qt::Key_Escape);
    CHECK_FALSE(page.side());
    CHECK(office.message().isEmpty());
}

TEST_CASE("A measure is copied as a template from its page", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    const RowRef k001 = office.row("measure", QStringLiteral("K001"));
    EntityPage& page = measuresPage(office, k001);
    command(page, "duplicate");
    const RowRef copy = page.currentRecord();
    CHECK(copy != k001);
    CHECK(office.text(copy, "title") == office.text(k001, "title") + QStringLiteral(" (Kopie)"));
    CHECK(office.text(copy, "code") != office.text(k001, "code"));
    CHECK(office.action(Command::Undo)->text().contains(QStringLiteral("Vorlage")));
    office.action(Command::Undo)->trigger();
    CHECK_FALSE(office.workspace().isLive(copy));
    CHECK(office.message().isEmpty());
}

TEST_CASE("Two measures are merged on their page", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    const RowRef k001 = office.row("measure", QStringLiteral("K001"));
    const RowRef k002 = office.row("measure", QStringLiteral("K002"));
    EntityPage& page = measuresPage(office, k001);
    command(page, "mergeMeasure");
    MeasureMerge& panel = sideOf<MeasureMerge>(page);
    CHECK_FALSE(panel.applyButton()->isEnabled());
    panel.target()->control()->setFocus();
    type(*panel.target()->control(), office.workspace().labelOf(k002));
    press(Qt::Key_Return);
    CHECK(panel.into().uuid() == k002.id);
    REQUIRE(panel.choice(u"title"));
    const QString title = office.text(k001, "title");
    panel.choice(u"title")->setCurrentIndex(1);
    CHECK(namelessWidgets(panel) == QStringList());
    screenshot(*office.window, QStringLiteral("koeln-zusammenlegen"));
    QTest::mouseClick(panel.applyButton(), Qt::LeftButton);
    CHECK(page.currentRecord() == k002);
    CHECK_FALSE(page.side());
    CHECK(office.text(k002, "title") == title);
    CHECK(office.text(k001, "state") == u"eingestellt");
    office.action(Command::Undo)->trigger();
    CHECK(office.text(k001, "mergedInto").isEmpty());

    // With two selected, the one in front goes into the other; the sides can be swapped.
    measuresPage(office, k001);
    page.view()->setFocus();
    press(Qt::Key_Down, Qt::ShiftModifier);
    REQUIRE(page.selectedRows().size() == 2);
    command(page, "mergeMeasure");
    CHECK(panel.applyButton()->isEnabled());
    const auto from = panel.from();
    for (auto* button : panel.findChildren<QPushButton*>()) {
        if (button->text().remove(u'&') == u"Tauschen")
            QTest::mouseClick(button, Qt::LeftButton);
    }
    CHECK(panel.into() == from);
    CHECK(office.message().isEmpty());
}

TEST_CASE("A measure is split on its page", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    const RowRef k001 = office.row("measure", QStringLiteral("K001"));
    MeasureStep step;
    step.measure = Id<Measure>(k001.id);
    step.title = QStringLiteral("Räume mieten");
    REQUIRE_OK(office.workspace().store().transact(QStringLiteral("measureStep:create"), [&](Writer& w) -> Result<> {
        w.insert(step);
        return {};
    }));
    EntityPage& page = measuresPage(office, k001);
    command(page, "splitMeasure");
    MeasureSplitPanel& panel = sideOf<MeasureSplitPanel>(page);
    CHECK(QApplication::focusWidget() == panel.title());
    CHECK_FALSE(panel.applyButton()->isEnabled());
    type(*panel.title(), QStringLiteral("Übungsräume"));
    REQUIRE(panel.applyButton()->isEnabled());

    int row = -1;
    for (int i = 0; i < panel.table()->rowCount(); ++i) {
        if (panel.table()->item(i, 0)->text().contains(QStringLiteral("Räume mieten")))
            row = i;
    }
    REQUIRE(row >= 0);
    panel.table()->setFocus();
    panel.table()->setCurrentCell(row, 2);
    press(Qt::Key_Space);
    CHECK(panel.table()->item(row, 2)->checkState() == Qt::Checked);
    CHECK(panel.table()->item(row, 1)->checkState() == Qt::Unchecked); // a step belongs to one measure
    CHECK(namelessWidgets(panel) == QStringList());
    screenshot(*office.window, QStringLiteral("koeln-aufteilen"));
    QTest::mouseClick(panel.applyButton(), Qt::LeftButton);
    const RowRef made = page.currentRecord();
    REQUIRE(made != k001);
    CHECK(office.text(made, "title") == u"Übungsräume");
    CHECK(office.text(rowRef(step.id), "measure") == office.workspace().labelOf(made));
    office.action(Command::Undo)->trigger();
    CHECK(office.text(rowRef(step.id), "measure") == office.workspace().labelOf(k001));
    CHECK(office.message().isEmpty());
}

TEST_CASE("Steckbriefe of the selected measures are printed or saved in every format", "[ui][profile]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    EntityPage& page = measuresPage(office, office.row("measure", QStringLiteral("K001")));
    page.view()->setFocus();
    press(Qt::Key_Down, Qt::ShiftModifier);
    REQUIRE(page.selectedRows().size() == 2);
    auto* action = page.findChild<QAction*>(QStringLiteral("measureProfiles"));
    REQUIRE(action);
    REQUIRE(action->menu());
    for (const SaveChoice& choice : saveChoices()) {
        if (choice.format == report::Format::AccessiblePdf)
            continue; // takes seconds, and the format is tested elsewhere
        office.chooser.answer = office.folder.file(choice.name + u'.' + report::extensionOf(choice.format));
        auto* entry = action->menu()->findChild<QAction*>(choice.name);
        REQUIRE(entry);
        entry->trigger();
        waitUntil([&] { return QFileInfo(office.chooser.answer).size() > 500; });
        CHECK(QFileInfo(office.chooser.answer).size() > 500);
    }
    const QByteArray html = contentOf(office.folder.file(QStringLiteral("saveHtml.html")));
    CHECK(html.contains("Maßnahmen-Steckbriefe"));
    CHECK(html.count("<h2 ") == 2);
    action->trigger(); // as from the search, where menus do not open
    auto* preview = office.window->findChild<PrintPreview*>();
    REQUIRE(preview);
    waitUntil([&] { return preview->pages() != nullptr; });
    REQUIRE(preview->pages());
    CHECK(preview->pages()->pageCount() >= 3); // contents list, and a page for each
    CHECK(office.message().isEmpty());
}

TEST_CASE("Steckbriefe are found where a list and a form put out, and go into a mail", "[ui][profile]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    const RowRef k001 = office.row("measure", QStringLiteral("K001"));
    EntityPage& page = measuresPage(office, k001);
    const QList<QAction*> actions = page.list()->tools()->outputMenu()->actions();
    const auto entry = std::ranges::find_if(actions, [](const QAction* one) { return one->menu(); });
    REQUIRE(entry != actions.end());
    CHECK((*entry)->text().remove(u'&') == QStringLiteral("Steckbriefe der Auswahl"));
    auto& button = part<QToolButton>(page, "formProfile");
    CHECK(button.isVisible());

    // Of the form alone, whatever is selected in the list.
    page.view()->setFocus();
    press(Qt::Key_Down, Qt::ShiftModifier);
    office.chooser.answer = office.folder.file(QStringLiteral("einer.html"));
    part<QAction>(*button.menu(), "saveHtml").trigger();
    waitUntil([&] { return QFileInfo(office.chooser.answer).size() > 500; });
    CHECK(contentOf(office.chooser.answer).count("<h2 ") == 1);

    office.chooser.answer = office.folder.file(QStringLiteral("steckbrief.eml"));
    part<QAction>(*button.menu(), "saveProfileMail").trigger();
    waitUntil([&] { return QFileInfo(office.chooser.answer).size() > 500; });
    const QByteArray mail = contentOf(office.chooser.answer);
    CHECK(mail.startsWith("X-Unsent: 1\r\n"));
    CHECK(mail.contains("Content-Type: application/pdf"));
    CHECK(office.message().isEmpty());
}
