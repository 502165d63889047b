// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/outputfile.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/pages.h"
#include "tests/ui/support/screenshot.h"
#include "ui/base/preferences.h"
#include "ui/editor/fieldeditor.h"
#include "ui/grid/columnfilterline.h"
#include "ui/grid/columnstate.h"
#include "ui/grid/listfilterpanel.h"
#include "ui/grid/listtools.h"
#include "ui/model/entitytablemodel.h"
#include "ui/output/outputline.h"
#include "ui/output/printpreview.h"
#include "ui/page/entitypage.h"
#include "ui/shell/pagehost.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QTest>
#include <QThread>
#include <QToolButton>

using namespace iplan;
using namespace iplan::test;

namespace
{

EntityPage& measureList(const Office& office)
{
    return openPage<EntityPage>(office, "measure");
}

/// Chooses the entry of a menu by the beginning of its text.
void choose(QMenu* menu, const QString& text)
{
    Q_EMIT menu->aboutToShow();
    for (QAction* action : menu->actions()) {
        if (action->text().remove(u'&').startsWith(text)) {
            action->trigger();
            return;
        }
    }
    FAIL("no entry " << text.toStdString());
}

int countOf(const Office& office, const QString& state)
{
    int out = 0;
    for (const Record& record : office.workspace().list(entityOf<Measure>()))
        out += record.value(u"state").text() == state ? 1 : 0;
    return out;
}

} // namespace

TEST_CASE("Conditions filter a list at once, and can be taken away", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    EntityPage& page = measureList(office);
    ListTools& tools = *page.list()->tools();
    const int all = page.list()->model().state().end();
    choose(tools.buttons().first()->menu(), QStringLiteral("Bedingung"));
    REQUIRE(tools.filterPanel()->rows().size() == 1);
    CHECK(page.list()->model().state().end() == all); // without a value it asks nothing
    ConditionRow* row = tools.filterPanel()->rows().first();
    row->fieldBox()->setCurrentText(QStringLiteral("Titel"));
    REQUIRE(row->editor());
    retype(*row->editor()->control(), QStringLiteral("interkulturell"));
    REQUIRE(row->editor()->commit());
    const int found = page.list()->model().state().end();
    CHECK(found > 0);
    CHECK(found < all);
    CHECK(tools.buttons().first()->text().contains(QStringLiteral("(1)")));
    screenshot(*office.window, QStringLiteral("liste-filter"));

    SECTION("the builder empties")
    {
        row->findChild<QToolButton*>(QStringLiteral("remove-condition"))->click();
        CHECK(page.list()->model().state().end() == all);
        CHECK_FALSE(tools.filterPanel()->isVisible());
    }
    SECTION("all filters are taken away together")
    {
        choose(tools.buttons().first()->menu(), QStringLiteral("Alle Filter"));
        CHECK(page.list()->model().state().end() == all);
    }
}

TEST_CASE("The line above the columns filters by column", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    EntityPage& page = measureList(office);
    ListTools& tools = *page.list()->tools();
    EntityTableModel& model = page.list()->model();
    choose(tools.buttons().first()->menu(), QStringLiteral("Filterzeile"));
    QLineEdit* state = tools.filterLine()->editor(model.columns().indexOf(*entityOf<Measure>().field(u"state")));
    REQUIRE(state);
    CHECK(state->accessibleName() == QStringLiteral("Stand filtern"));
    state->setFocus();
    type(*state, QStringLiteral("=in Umsetzung"));
    CHECK(model.state().end() == countOf(office, QStringLiteral("running")));
    screenshot(*office.window, QStringLiteral("liste-filterzeile"));
    state->clear();
    CHECK(model.state().end() == model.state().total);
}

TEST_CASE("A view is saved in the file, shown again, and deleted", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    EntityPage& page = measureList(office);
    ListTools& tools = *page.list()->tools();
    EntityTableModel& model = page.list()->model();
    const QStringList before = page.list()->columns().shownColumns();
    page.list()->columns().showColumns({QStringLiteral("code"), QStringLiteral("state")});
    const FieldInfo& state = *entityOf<Measure>().field(u"state");
    tools.setFilter({{{&state, ListOperator::EqualsNot, QStringLiteral("done")}}});
    tools.setGroupBy(&state, {QStringLiteral("running")});
    const int shown = model.state().end();
    CHECK(shown < model.state().matchCount() + model.state().groups().size()); // one group is folded

    choose(tools.viewMenu(), QStringLiteral("Diese Ansicht"));
    CHECK(tools.viewTitle()->hasFocus());
    press(Qt::Key_Return); // without a name
    CHECK(office.message().contains(QStringLiteral("noch keinen Namen")));
    type(*tools.viewTitle(), QStringLiteral("Laufende"));
    press(Qt::Key_Return);
    CHECK_FALSE(tools.viewTitle()->isVisible());
    REQUIRE(office.workspace().list(entityOf<SavedView>()).size() == 1);

    tools.clear();
    tools.setGroupBy(nullptr);
    page.list()->columns().showColumns(before);
    CHECK(model.state().end() == model.state().total);
    choose(tools.viewMenu(), QStringLiteral("Laufende"));
    CHECK(model.state().end() == shown);
    CHECK(model.state().foldedGroups() == QStringList{QStringLiteral("running")});
    CHECK(page.list()->columns().shownColumns() == QStringList{QStringLiteral("code"), QStringLiteral("state")});

    office.action(Command::Undo)->trigger();
    CHECK(office.workspace().list(entityOf<SavedView>()).isEmpty());
    screenshot(*office.window, QStringLiteral("liste-gruppiert"));
}

TEST_CASE("A list is saved as it is shown", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    EntityPage& page = measureList(office);
    ListTools& tools = *page.list()->tools();
    for (const auto& [entry, suffix] :
         {std::pair{"Als PDF", "pdf"}, std::pair{"Als Word-Dokument", "docx"}, std::pair{"Als ODT", "odt"},
          std::pair{"Als HTML", "html"}, std::pair{"Als Excel", "xlsx"}, std::pair{"Als CSV", "csv"}}) {
        office.chooser.answer = office.folder.file(QStringLiteral("liste.") + QLatin1String(suffix));
        choose(tools.buttons().last()->menu(), QString::fromLatin1(entry));
        waitUntil([&] { return QFileInfo(office.chooser.answer).size() > 500; });
        CHECK(QFileInfo(office.chooser.answer).size() > 500);
    }
}

TEST_CASE("A list is looked at before it is printed, on the paper that somebody wants", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    preferences::setLetterhead({QStringLiteral("Stadt Müsterstadt"), QStringLiteral("Amt für Vielfalt"), {}});
    (void)measureList(office);
    office.action(Command::Print)->trigger();
    auto* preview = office.window->findChild<PrintPreview*>();
    REQUIRE(preview);
    CHECK_FALSE(preview->isModal());
    CHECK(namelessWidgets(*preview) == QStringList());
    waitUntil([&] { return preview->pages(); });
    // All columns stand side by side, under the letterhead.
    CHECK(preview->pages()->document().landscape);
    CHECK(preview->pages()->headings().empty()); // no "Spalten, Teil 1"
    CHECK(preview->pages()->document().author == u"Stadt Müsterstadt, Amt für Vielfalt");
    const int pages = preview->pages()->pageCount();
    screenshot(*preview, QStringLiteral("druckvorschau"));

    auto* fit = preview->findChild<QCheckBox*>(QStringLiteral("fitToWidth"));
    auto* orientation = preview->findChild<QComboBox*>(QStringLiteral("orientation"));
    REQUIRE(fit);
    REQUIRE(orientation);
    CHECK(fit->isChecked());
    QTest::keyClick(fit, Qt::Key_Space);
    orientation->setCurrentIndex(1); // while it is still being put together
    waitUntil([&] { return !preview->pages()->document().landscape; });
    CHECK(preview->pages()->pageCount() > pages);
    CHECK_FALSE(preview->pages()->headings().empty());
    screenshot(*preview, QStringLiteral("druckvorschau-hochformat"));
    office.chooser.answer = office.folder.file(QStringLiteral("vorschau.pdf"));
    preview->savePdf();
    waitUntil([&] { return !preview->output()->isBusy(); });
    CHECK(QFileInfo(office.chooser.answer).size() > 5000);

    // The list is put on such paper from now on; the preview goes with the file, even at work.
    QTest::keyClick(preview, Qt::Key_Escape);
    waitUntil([&] { return !office.window->findChild<PrintPreview*>(); });
    office.action(Command::Print)->trigger();
    const QPointer<PrintPreview> again = office.window->findChild<PrintPreview*>();
    REQUIRE(again);
    CHECK_FALSE(again->findChild<QCheckBox*>(QStringLiteral("fitToWidth"))->isChecked());
    CHECK(again->findChild<QComboBox*>(QStringLiteral("orientation"))->currentIndex() == 1);
    office.action(Command::FileClose)->trigger();
    waitUntil([&] { return !again; });
    CHECK(office.message().isEmpty());
}

TEST_CASE("Writing can be cancelled, and leaves nothing behind", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    OutputLine line(office.workspace(), office.chooser);
    office.chooser.answer = office.folder.file(QStringLiteral("Liste.txt"));
    const auto go = std::make_shared<std::atomic_bool>(false);
    line.save(QStringLiteral("Speichern"), QStringLiteral("Liste"), QStringLiteral("txt"),
              OutputLine::Write([go](const QString& path, const std::atomic_bool&) {
                  while (!*go)
                      QThread::yieldCurrentThread();
                  return writeFile(path, QByteArray("halb"));
              }));
    auto* cancel = line.findChild<QToolButton*>(QStringLiteral("cancelOutput"));
    REQUIRE(cancel);
    waitUntil([&] { return cancel->isVisible(); }); // what is quicker shows no progress
    CHECK(namelessWidgets(line) == QStringList());
    cancel->click();
    CHECK_FALSE(cancel->isVisible());
    CHECK(line.findChild<QLabel*>(QStringLiteral("outputNote"))->text().startsWith(QStringLiteral("Abgebrochen")));
    *go = true;
    waitUntil([&] { return !line.isBusy(); });
    CHECK(QDir(office.folder.file({})).entryList({QStringLiteral("*iste*")}, QDir::Files | QDir::Hidden).isEmpty());
    CHECK(office.message().isEmpty());
}
