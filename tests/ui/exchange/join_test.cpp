// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A file of one's own out of an Abgleichordner.
#include "core/model/entities.h"
#include "core/sync/folder.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/find.h"
#include "tests/ui/support/office.h"
#include "tests/ui/support/screenshot.h"
#include "ui/base/background.h"
#include "ui/base/exchangeservice.h"
#include "ui/exchange/joindialog.h"
#include "ui/overview/startpage.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// A folder in which somebody exchanges a file with `measures` measures.
void fillFolder(const Office& office, const QString& folder, int measures, const Password& key = {})
{
    REQUIRE(QDir().mkpath(folder));
    Store::Options options;
    options.clock = office.workspace().clock();
    const auto store = value_of(Store::create(office.folder.file(s("andere.iplan")), options));
    for (int i = 1; i <= measures; ++i) {
        REQUIRE_OK(store->transact(s("measure:create"), [&](Writer& writer) -> Result<> {
            Measure measure;
            measure.code = QStringLiteral("K%1").arg(i);
            writer.insert(measure);
            return {};
        }));
    }
    FolderTransport transport(*store, folder, key);
    REQUIRE_OK(syncFolder(*store, transport));
}

/// Presses "Beginnen" and waits for what the dialog says of it.
QString refused(JoinDialog& dialog)
{
    QTest::mouseClick(dialog.nextButton(), Qt::LeftButton);
    waitUntil([&] { return !dialog.message().isEmpty(); });
    return dialog.message();
}

} // namespace

TEST_CASE("Somebody without a file begins from an Abgleichordner", "[ui][exchange]")
{
    Office office;
    const QString folder = office.folder.file(s("Köln Abgleich"));
    fillFolder(office, folder, 3, Password(s("Vier blaue Öfen"), KeyCost::least()));
    screenshot(*office.window, s("start-join"));
    auto* start = office.window->startPage().findChild<QPushButton*>(s("startJoin"));
    REQUIRE(start);
    QTest::mouseClick(start, Qt::LeftButton);
    auto* found = office.window->findChild<JoinDialog*>();
    REQUIRE(found);
    JoinDialog& dialog = *found;
    dialog.activateWindow();
    CHECK(namelessWidgets(dialog) == QStringList());
    CHECK(backwardTabs(dialog) == QStringList());
    auto& place = part<QLineEdit>(dialog, "joinFolder");
    auto& file = part<QLineEdit>(dialog, "joinFile");
    auto& secret = part<QLineEdit>(dialog, "joinSecret");

    // What is wrong is said in place, and leaves nothing behind.
    CHECK(refused(dialog).contains(s("Es fehlt der Abgleichordner")));
    place.setText(office.folder.file(s("gibt es nicht")));
    CHECK(refused(dialog).contains(s("nicht erreichbar")));
    const QString empty = office.folder.file(s("leer"));
    REQUIRE(QDir().mkpath(empty));
    place.setText(empty);
    CHECK(refused(dialog).contains(s("hat noch niemand etwas abgeglichen")));
    office.chooser.answer = folder;
    QTest::mouseClick(&part<QPushButton>(dialog, "joinFolderChoose"), Qt::LeftButton);
    CHECK(QDir::fromNativeSeparators(place.text()) == folder);
    CHECK(QFileInfo(file.text()).completeBaseName().startsWith(s("Köln"))); // proposed after the folder
    file.setText(folder + s("/meine.iplan"));
    CHECK(refused(dialog).contains(s("im Abgleichordner")));
    file.setText(office.folder.file(s("andere.iplan")));
    CHECK(refused(dialog).contains(s("gibt es schon")));
    const QString path = office.folder.file(s("meine.iplan"));
    file.setText(path);
    CHECK(refused(dialog).contains(s("mit einem Passwort verschlüsselt")));
    CHECK_FALSE(part<QCheckBox>(dialog, "joinRemember").isVisible());
    secret.setText(s("Drei rote Öfen"));
    CHECK(part<QCheckBox>(dialog, "joinRemember").isVisible());
    CHECK(refused(dialog).contains(s("stimmt nicht")));
    screenshot(dialog, s("join-wrong-key"));
    CHECK_FALSE(QFileInfo::exists(path));

    // By keyboard: Return in the line of the key begins.
    secret.setFocus();
    retype(secret, s("Vier blaue Öfen"));
    const QPointer<JoinDialog> guard(&dialog);
    QTest::keyClick(&secret, Qt::Key_Return);
    waitUntil([&] { return !guard; });
    REQUIRE(office.workspace().isOpen());
    CHECK(office.workspace().store().file().path() == path);
    CHECK(office.workspace().list(entityOf<Measure>()).size() == 3);
    CHECK(office.message().contains(s("eigene Kopie")));
    const ExchangeService& service = office.workspace().exchange();
    CHECK(service.target() == ExchangeTarget{ExchangeTarget::Way::Folder, folder, true});
    office.workspace().exchange().exchangeNow();
    waitUntil([&] { return service.state() == ExchangeService::State::Done; });
    CHECK(value_of(office.workspace().store().file().selfCheck()).isEmpty());
    CHECK_FALSE(service.remembersSecret());
}

TEST_CASE("Giving up while the copy is made leaves no file", "[ui][exchange]")
{
    Office office;
    const QString folder = office.folder.file(s("abgleich"));
    fillFolder(office, folder, 150);
    office.action(Command::JoinExchange)->trigger();
    auto* dialog = office.window->findChild<JoinDialog*>();
    REQUIRE(dialog);
    const QString path = office.folder.file(s("meine.iplan"));
    part<QLineEdit>(*dialog, "joinFolder").setText(folder);
    part<QLineEdit>(*dialog, "joinFile").setText(path);
    const QPointer<JoinDialog> guard(dialog);
    QTest::mouseClick(dialog->nextButton(), Qt::LeftButton);
    if (GENERATE(false, true)) // it has just been finished
        backgroundThreads().waitForDone();
    QTest::keyClick(dialog, Qt::Key_Escape);
    backgroundThreads().waitForDone();
    waitUntil([&] { return !guard; });
    CHECK_FALSE(QFileInfo::exists(path));
    CHECK_FALSE(office.workspace().isOpen());
}
