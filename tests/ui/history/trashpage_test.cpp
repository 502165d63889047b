// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/trashpage.h"

#include "core/model/entities.h"
#include "tests/support/files.h"
#include "tests/ui/support/pages.h"
#include "ui/base/background.h"
#include "ui/output/outputline.h"
#include "ui/output/printpreview.h"
#include "ui/output/sheetoutput.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/statusline.h"

#include <QTreeWidget>

using namespace iplan;
using namespace iplan::test;

namespace
{

TrashPage& trashPage(const Office& office)
{
    return openPage<TrashPage>(office, "trash");
}

} // namespace

TEST_CASE("What was deleted lies in the Papierkorb and comes back", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    const RowRef row = office.row("measure", QStringLiteral("K005"));
    office.window->openRecord(row);
    office.action(Command::RecordDelete)->trigger();
    TrashPage& trash = trashPage(office);
    REQUIRE(trash.list()->topLevelItemCount() == 1);
    CHECK(trash.list()->topLevelItem(0)->text(0).startsWith(QStringLiteral("K005")));
    CHECK(trash.list()->topLevelItem(0)->text(1) == u"Maßnahme");
    CHECK(trash.list()->topLevelItem(0)->text(3) == u"21.11.2026 14:03");
    CHECK(office.window->statusLine().currentMessage().startsWith(QStringLiteral("In den Papierkorb gelegt: K005")));

    // On paper and in a table.
    office.chooser.answer = office.folder.file(QStringLiteral("papierkorb.csv"));
    trash.output()->saveCsv();
    waitUntil([&] { return !trash.output()->line()->isBusy(); });
    CHECK(QString::fromUtf8(contentOf(office.chooser.answer)).contains(QStringLiteral(";Maßnahme;;21.11.2026;14:03;")));
    office.action(Command::Print)->trigger();
    auto* preview = office.window->findChild<PrintPreview*>();
    REQUIRE(preview);
    waitUntil([&] { return preview->pages(); });
    CHECK(preview->pages()->document().title == u"Papierkorb");
    CHECK(preview->pages()->pageCount() == 1);
    preview->close();

    REQUIRE(office.action(Command::RecordRestore)->isEnabled());
    office.action(Command::RecordRestore)->trigger();
    CHECK(trash.list()->topLevelItemCount() == 0);
    CHECK_FALSE(trash.abilities().print);
    CHECK(office.workspace().isLive(row));
    office.action(Command::Undo)->trigger();
    CHECK_FALSE(office.workspace().isLive(row));
}

TEST_CASE("A full Papierkorb is read and filled without a stop, also when the file is closed meanwhile", "[ui]")
{
    Office office;
    office.openEmpty();
    TrashPage& trash = trashPage(office);
    trash.setAlwaysAside();
    trash.activate();
    waitUntil([&] { return trash.list()->topLevelItemCount() == 0 && backgroundThreads().activeThreadCount() == 0; });
    constexpr int many = 250;
    REQUIRE_OK(office.workspace().store().transact(QStringLiteral("batch"), [](Writer& writer) -> Result<> {
        for (int i = 0; i < many; ++i) {
            Person person;
            person.familyName = QStringLiteral("Muster %1").arg(i);
            writer.insert(person);
            IPLAN_TRY(writer.remove(rowRef(person.id)));
        }
        return {};
    }));
    waitUntil([&] { return trash.list()->topLevelItemCount() == many; });
    CHECK(trash.list()->currentItem() == trash.list()->topLevelItem(0));
    trash.list()->selectAll();
    trash.restoreRecord();
    waitUntil([&] { return trash.list()->topLevelItemCount() == 0; });
    CHECK(office.workspace().list(entityOf<Person>()).size() == many);

    trash.activate(); // reads, and the page is gone when it has read
    office.workspace().close();
    waitUntil([] { return backgroundThreads().activeThreadCount() == 0; });
    QCoreApplication::processEvents();
    CHECK(office.message().isEmpty());
}
