// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/check/duplicatespage.h"

#include "core/ops/ownfields.h"
#include "tests/support/files.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/office.h"
#include "tests/ui/support/screenshot.h"
#include "ui/check/mergecomparison.h"
#include "ui/output/outputline.h"
#include "ui/output/sheetoutput.h"
#include "ui/shell/pagehost.h"
#include "ui/widget/waitline.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// A desk with one person entered twice.
struct DoubledDesk : Desk {
    Id<Person> one = addPerson("Jörg", "Müllermann", "joerg@example.org");
    Id<Person> other = addPerson("Joerg", "Muellermann", "");

    Id<Person> addPerson(const char* given, const char* family, const char* email)
    {
        Person someone;
        someone.givenName = QString::fromUtf8(given);
        someone.familyName = QString::fromUtf8(family);
        someone.email = QString::fromUtf8(email);
        someone.phone = someone.email.isEmpty() ? QStringLiteral("0221 000") : QString();
        return add(someone);
    }
};

} // namespace

TEST_CASE("Two rows of one person are compared and made one, and undo brings them back", "[ui][duplicates]")
{
    DoubledDesk desk;
    desk.set(rowRef(desk.measure), "contactPerson", desk.other.text());
    AnsweringChooser chooser;
    DuplicatesPage page(desk.workspace, chooser);
    present(page);
    page.activate();
    REQUIRE(page.list()->count() == 1);
    CHECK(page.list()->item(0)->text().contains(QStringLiteral("gleicher Name")));
    CHECK((page.comparison()->remaining() == rowRef(desk.other))); // a measure hangs on it
    CHECK(namelessWidgets(page) == QStringList());
    screenshot(page, QStringLiteral("page-duplicates"));
    const TempDir folder;
    chooser.answer = folder.file(QStringLiteral("dubletten.html"));
    REQUIRE(page.abilities().print);
    page.output()->save(report::Format::Html, QStringLiteral("Als HTML speichern"));
    waitUntil([&] { return !page.output()->line()->isBusy(); });
    CHECK(QString::fromUtf8(contentOf(chooser.answer)).contains(QStringLiteral("Jörg Müllermann")));

    const int side = desk.one.text() < desk.other.text() ? 0 : 1; // made in the same millisecond
    OwnField room;
    room.label = QStringLiteral("Raum");
    room.owner = OwnFieldOwner::Person;
    room.kind = OwnFieldKind::Text;
    const auto roomId = desk.add(room);
    REQUIRE(desk.workspace.runner().run(QStringLiteral("person:edit"), [&](Writer& writer) -> Result<> {
        IPLAN_TRY(setOwnField(writer, roomId, rowRef(desk.one), QStringLiteral("Zimmer 1")));
        return setOwnField(writer, roomId, rowRef(desk.other), QStringLiteral("Zimmer 2"));
    }));
    page.comparison()->choose(OwnFieldList::load(desk.workspace.store())->find(roomId)->column(), side);

    auto* umlauts = page.findChild<QRadioButton*>(QStringLiteral("choice-familyName-%1").arg(side));
    REQUIRE(umlauts);
    CHECK(umlauts->accessibleName() == QStringLiteral("Nachname: Müllermann"));
    umlauts->setFocus();
    QTest::keyClick(umlauts, Qt::Key_Space);
    QTest::mouseClick(page.findChild<QPushButton*>(QStringLiteral("merge")), Qt::LeftButton);
    CHECK(desk.errors == QStringList());
    const Person kept = desk.get(desk.other);
    CHECK(kept.familyName == QStringLiteral("Müllermann"));
    CHECK(kept.givenName == QStringLiteral("Joerg"));
    CHECK(kept.email == QStringLiteral("joerg@example.org")); // where one has nothing, the other one's counts
    CHECK(kept.phone == QStringLiteral("0221 000"));
    CHECK(desk.get(desk.one).deleted);
    const auto value = desk.get(ownFieldValueId(roomId, rowRef(desk.other)));
    CHECK(value.value == QStringLiteral("Zimmer 1"));
    CHECK(page.list()->count() == 0);
    screenshot(page, QStringLiteral("page-duplicates-empty"));

    desk.workspace.runner().undo();
    CHECK_FALSE(desk.get(desk.one).deleted);
    CHECK(desk.get(desk.other).familyName == QStringLiteral("Muellermann"));
    CHECK(page.list()->count() == 1);
}

TEST_CASE("Two people of similar names are kept apart for good", "[ui][duplicates]")
{
    DoubledDesk desk;
    AnsweringChooser chooser;
    DuplicatesPage page(desk.workspace, chooser);
    present(page);
    page.activate();
    REQUIRE(page.list()->count() == 1);
    QTest::mouseClick(page.findChild<QPushButton*>(QStringLiteral("apart")), Qt::LeftButton);
    CHECK(page.list()->count() == 0);
    CHECK(desk.workspace.runner().undoText() == QStringLiteral("Rückgängig: Keine Dublette"));
    DuplicatesPage again(desk.workspace, chooser);
    again.activate();
    CHECK(again.list()->count() == 0);
    desk.workspace.runner().undo();
    CHECK(page.list()->count() == 1);
    page.showEntity(entityOf<Organization>());
    CHECK(page.list()->count() == 0);
    CHECK_FALSE(page.findChild<QPushButton*>(QStringLiteral("merge"))->isEnabled());
}

TEST_CASE("Duplicates of a file are searched beside the window, and the search can be stopped", "[ui][duplicates]")
{
    Office office;
    office.openEmpty();
    REQUIRE_OK(office.workspace().store().transact(QStringLiteral("batch"), [](Writer& writer) -> Result<> {
        for (const char* given : {"Jörg", "Joerg"}) {
            Person someone;
            someone.givenName = QString::fromUtf8(given);
            someone.familyName = QStringLiteral("Müllermann");
            writer.insert(someone);
        }
        return {};
    }));
    auto* page = qobject_cast<DuplicatesPage*>(office.window->pages().page(QStringLiteral("duplicates")));
    REQUIRE(page);
    page->waitLine()->setTimeout(0);
    office.window->showPage(QStringLiteral("duplicates"));
    CHECK(page->list()->count() == 0); // the window did not wait
    page->waitLine()->button()->click();
    CHECK(page->waitLine()->isStopped());
    page->waitLine()->button()->click(); // once more
    waitUntil([&] { return page->list()->count() == 1; });
    CHECK(page->waitLine()->isHidden());
    CHECK(page->findChild<QPushButton*>(QStringLiteral("merge"))->isEnabled());
    CHECK(office.message().isEmpty());
}
