// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// "Personendaten löschen" in the window, down to the bytes.
#include "core/model/entities.h"
#include "core/store/backup.h"
#include "core/store/erasurelist.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/find.h"
#include "tests/ui/support/office.h"
#include "tests/ui/support/screenshot.h"
#include "ui/base/operationrunner.h"
#include "ui/exchange/erasedialog.h"
#include "ui/shell/pagehost.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// Of the person; the name stands in a text that stays.
bool holdsPhone(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll().contains("0221 4711");
}

template <class E>
Id<E> add(Office& office, E row)
{
    REQUIRE(office.workspace().runner().run(entityOf<E>().keyText() + s(":create"), [&](Writer& writer) -> Result<> {
        writer.insert(row);
        return {};
    }));
    return row.id;
}

Id<Person> addQuittenbaum(Office& office)
{
    Person person;
    person.givenName = s("Ottilie");
    person.familyName = s("Quittenbaum");
    person.phone = s("0221 4711");
    return add(office, person);
}

EraseDialog& eraseDialog(Office& office)
{
    office.action(Command::ErasePerson)->trigger();
    const auto dialogs = office.window->findChildren<EraseDialog*>();
    REQUIRE_FALSE(dialogs.isEmpty());
    dialogs.last()->activateWindow();
    return *dialogs.last();
}

} // namespace

TEST_CASE("A person is erased from the window: file, history, backups, list of this PC", "[ui][exchange][erase]")
{
    Office office;
    office.openEmpty();
    const auto person = addQuittenbaum(office);
    PersonConsent consent;
    consent.person = person;
    add(office, consent);
    Measure measure;
    measure.code = s("K001");
    measure.title = s("Beratung durch Frau Quittenbaum");
    const auto named = add(office, measure);
    const QString path = office.workspace().store().file().path();
    const auto manager = value_of(BackupManager::forFile(path));
    const auto backup = value_of(manager.backup(path));
    REQUIRE(holdsPhone(backup.path));

    office.window->openRecord(rowRef(person));
    auto& dialog = eraseDialog(office);
    CHECK(namelessWidgets(dialog) == QStringList());
    CHECK(part<QComboBox>(dialog, "erasePerson").currentText().contains(s("Quittenbaum")));
    auto& understood = part<QCheckBox>(dialog, "eraseUnderstood");
    waitUntil([&] { return understood.isEnabled(); });
    const QString what = part<QLabel>(dialog, "eraseWhat").text();
    CHECK(what.contains(s("1 Person, 1 Einwilligung")));
    CHECK(what.contains(s("In 1 weiteren Eintrag")));
    screenshot(dialog, s("erase-1"));
    CHECK_FALSE(dialog.nextButton()->isEnabled());
    understood.click();
    REQUIRE(dialog.nextButton()->isEnabled());
    QTest::mouseClick(dialog.nextButton(), Qt::LeftButton);
    waitUntil([&] { return dialog.isFinished(); });
    CHECK(dialog.message().contains(s("Endgültig gelöscht")));
    CHECK(dialog.message().contains(s("Bereinigte Sicherungen: 1")));
    screenshot(dialog, s("erase-2"));

    CHECK(office.workspace().list(entityOf<Person>()).isEmpty());
    CHECK_FALSE(holdsPhone(backup.path));
    CHECK(value_of(ErasureList::ofThisPc(value_of(office.workspace().store().file().info()).root).commits()).size() ==
          1);
    CHECK(office.workspace().runner().undoText().contains(s("Maßnahme"))); // the step before; erasing has none

    // The text that names the person is for somebody to look at.
    auto& mentions = part<QTreeWidget>(dialog, "eraseMentions");
    REQUIRE(mentions.topLevelItemCount() == 1);
    Q_EMIT mentions.itemActivated(mentions.topLevelItem(0), 0);
    waitUntil([&] { return office.window->pages().current()->currentRecord() == rowRef(named); });
    REQUIRE(office.workspace().runner().run(s("measure:edit"), [&](Writer& writer) {
        return writer.set(rowRef(named), {{entityOf<Measure>().field(u"title"), s("Beratung")}});
    }));
}

TEST_CASE("Nothing is erased without a deliberate yes", "[ui][exchange][erase]")
{
    Office office;
    office.openEmpty();
    {
        auto& dialog = eraseDialog(office);
        CHECK(part<QLabel>(dialog, "eraseWhat").text().contains(s("keine Personen")));
        CHECK_FALSE(dialog.nextButton()->isEnabled());
        CHECK_FALSE(part<QCheckBox>(dialog, "eraseUnderstood").isEnabled());
        dialog.reject();
    }
    addQuittenbaum(office);
    Person other;
    other.familyName = s("Apfelbaum");
    const auto second = add(office, other);
    auto& dialog = eraseDialog(office);
    auto& understood = part<QCheckBox>(dialog, "eraseUnderstood");
    waitUntil([&] { return understood.isEnabled(); });
    understood.click();
    CHECK(dialog.nextButton()->isEnabled());
    // Another person is another question.
    auto& persons = part<QComboBox>(dialog, "erasePerson");
    persons.setCurrentIndex(persons.currentIndex() == 0 ? 1 : 0);
    CHECK_FALSE(understood.isChecked());
    CHECK_FALSE(dialog.nextButton()->isEnabled());
    QTest::keyClick(&dialog, Qt::Key_Escape);
    CHECK(office.workspace().list(entityOf<Person>()).size() == 2);
    CHECK(office.workspace().isLive(rowRef(second)));
}
