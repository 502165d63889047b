// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the dialogs of copies that leave the house and come back propose, refuse and say.
#include "tests/ui/exchange/takingalong.h"

using namespace iplan;
using namespace iplan::test;

TEST_CASE("What the wizards say of their notes is true also after these are taken back", "[ui][exchange]")
{
    Office office;
    office.openEmpty();
    const QString path = office.folder.file(s("stick.iplan"));
    auto& taking = opened<TakeAlongDialog>(office, Command::TakeAlong);
    part<QLineEdit>(taking, "holder").setText(s("Änne Öztürk"));
    next(taking);
    part<QLineEdit>(taking, "targetPath").setText(path);
    next(taking);
    next(taking);
    waitUntil([&] { return taking.isFinished(); });
    CHECK(taking.message().contains(s("Dass Änne Öztürk sie hat")));
    office.action(Command::Undo)->trigger();
    CHECK(taking.message().contains(s("ist zurückgenommen; die Kopie selbst gibt es weiter")));
    office.action(Command::Redo)->trigger();
    CHECK(taking.message().contains(s("Dass Änne Öztürk sie hat")));
    taking.reject();

    auto& dialog = opened<BringBackDialog>(office, Command::BringBack);
    next(dialog);
    waitUntil([&] { return dialog.step() == 1; });
    waitUntil([&] { return part<QComboBox>(dialog, "bringBackNote").currentIndex() == 1; });
    next(dialog);
    waitUntil([&] { return dialog.isFinished(); });
    CHECK(dialog.message().contains(s("Die Rückgabe ist vermerkt.")));
    office.action(Command::Undo)->trigger();
    CHECK_FALSE(dialog.message().contains(s("Die Rückgabe ist vermerkt.")));
    CHECK(dialog.message().contains(s("zurückgenommen")));
    CHECK_FALSE(notes(office).first().returnedOn.isValid());
    office.action(Command::Redo)->trigger();
    CHECK(dialog.message().contains(s("Die Rückgabe ist vermerkt.")));
}

TEST_CASE("A package of the open file is brought back from where it was to be opened", "[ui][exchange]")
{
    Office office;
    office.openSample(s("koeln"));
    const QString package = office.folder.file(s("post.iplanpaket"));
    take(office, package, "targetPackage", s("Vier blaue Öfen im März"));
    {
        auto& dialog = opened<OpenPackageDialog>(office, Command::OpenPackage);
        part<QLineEdit>(dialog, "openPackagePath").setText(package);
        part<QLineEdit>(dialog, "openPackagePassword").setText(s("Vier blaue Öfen im März"));
        next(dialog);
        REQUIRE(dialog.step() == 1);
        QTest::mouseClick(&part<QPushButton>(dialog, "openPackageBringBack"), Qt::LeftButton);
    }
    const auto dialogs = office.window->findChildren<BringBackDialog*>();
    REQUIRE(dialogs.size() == 1);
    BringBackDialog& back = *dialogs.first();
    CHECK(QDir::fromNativeSeparators(part<QLineEdit>(back, "bringBackPath").text()) == package);
    next(back);
    waitUntil([&] { return back.step() == 1; });
    CHECK(back.rehearsal()->summary().first().contains(s("nichts, was hier noch fehlt")));
    back.reject();
}

TEST_CASE("The place of a taken copy is proposed while it is out, also while its stick is away", "[ui][exchange]")
{
    Office office;
    office.openEmpty();
    const QString path = office.folder.file(s("stick.iplan"));
    take(office, path, "targetFile", {});
    REQUIRE(QFile::rename(path, path + s("-weg")));
    {
        auto& dialog = opened<BringBackDialog>(office, Command::BringBack);
        CHECK(QDir::fromNativeSeparators(part<QLineEdit>(dialog, "bringBackPath").text()) == path);
        CHECK(part<QLabel>(dialog, "bringBackAbsent").text().contains(s("USB-Stick")));
        dialog.reject();
    }
    // It is known here alone: the copy itself does not tell where it lies.
    REQUIRE(QFile::rename(path + s("-weg"), path));
    const auto copy = value_of(Store::open(path, {}));
    CHECK(takenPlace(*copy, notes(office).first().id).isEmpty());
    CHECK(takenPlace(office.workspace().store(), notes(office).first().id) == path);
}

TEST_CASE("The wizard says in place what is missing", "[ui][exchange]")
{
    Office office;
    office.openSample(s("koeln"));
    auto& dialog = opened<TakeAlongDialog>(office, Command::TakeAlong);
    part<QLineEdit>(dialog, "holder").clear();
    next(dialog);
    CHECK(dialog.step() == 0);
    CHECK(dialog.message().contains(s("wer die Kopie mitnimmt")));
    screenshot(dialog, s("takealong-1-error"));
    part<QLineEdit>(dialog, "holder").setText(s("Änne Öztürk"));
    screenshot(dialog, s("takealong-1"));
    next(dialog);
    REQUIRE(dialog.step() == 1);
    CHECK(dialog.message().isEmpty());
    CHECK(part<QLineEdit>(dialog, "targetPath").text().contains(s("koeln unterwegs 2026-11-21")));
    part<QLineEdit>(dialog, "targetPath").setText(s("/gibt/es/nicht/x.iplan"));
    next(dialog);
    CHECK(dialog.message().contains(s("gibt es nicht")));
    part<QLineEdit>(dialog, "targetPath").setText(office.workspace().store().file().path());
    next(dialog);
    CHECK(dialog.message().contains(s("gibt es schon")));
    part<QLineEdit>(dialog, "targetPath").setText(office.folder.file(s("stick.iplan")));
    part<QRadioButton>(dialog, "targetPackage").click();
    CHECK(part<QLineEdit>(dialog, "targetPath").text().endsWith(s(".iplanpaket")));
    waitUntil([&] {
        const auto labels = dialog.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [](const QLabel* label) { return label->text().contains(s("für E-Mail geeignet")); });
    });
    screenshot(dialog, s("takealong-2"));
    next(dialog);
    REQUIRE(dialog.step() == 2);
    next(dialog);
    CHECK(dialog.message().contains(s("Es fehlt ein Passwort")));
    part<QLineEdit>(dialog, "password").setText(s("kurz"));
    CHECK(part<QLabel>(dialog, "passwordHint").text().startsWith(s("Schwach")));
    part<QLineEdit>(dialog, "passwordAgain").setText(s("anders"));
    next(dialog);
    CHECK(dialog.message().contains(s("verschieden")));
    screenshot(dialog, s("takealong-3"));
    QTest::mouseClick(dialog.backButton(), Qt::LeftButton);
    CHECK(dialog.step() == 1);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    CHECK(notes(office).isEmpty());
}

TEST_CASE("A copy that cannot be written leaves no note", "[ui][exchange]")
{
    Office office;
    office.openEmpty();
    // The folder is there when it is asked for and gone when it is needed.
    const QString folder = office.folder.file(s("usb"));
    REQUIRE(QDir().mkpath(folder));
    auto& dialog = opened<TakeAlongDialog>(office, Command::TakeAlong);
    part<QLineEdit>(dialog, "holder").setText(s("Änne Öztürk"));
    next(dialog);
    part<QLineEdit>(dialog, "targetPath").setText(folder + s("/stick.iplan"));
    next(dialog);
    REQUIRE(dialog.step() == 2);
    REQUIRE(QDir().rmdir(folder));
    next(dialog);
    waitUntil([&] { return !dialog.message().isEmpty(); });
    CHECK_FALSE(dialog.isFinished());
    CHECK(notes(office).isEmpty());
}

TEST_CASE("A wizard that is closed while it writes leaves neither copy nor note", "[ui][exchange]")
{
    Office office;
    office.openSample(s("koeln"));
    const QString undo = office.workspace().runner().undoText();
    const QString path = office.folder.file(s("stick.iplanpaket"));
    auto& dialog = opened<TakeAlongDialog>(office, Command::TakeAlong);
    part<QLineEdit>(dialog, "holder").setText(s("Änne Öztürk"));
    next(dialog);
    part<QRadioButton>(dialog, "targetPackage").click();
    part<QLineEdit>(dialog, "targetPath").setText(path);
    next(dialog);
    part<QLineEdit>(dialog, "password").setText(s("Vier blaue Öfen"));
    part<QLineEdit>(dialog, "passwordAgain").setText(s("Vier blaue Öfen"));
    const QPointer<TakeAlongDialog> guard(&dialog);
    next(dialog);
    REQUIRE_FALSE(dialog.isFinished());
    REQUIRE(notes(office).size() == 1);
    SECTION("By a person, while it is written")
    {
        QTest::keyClick(&dialog, Qt::Key_Escape);
        CHECK(notes(office).isEmpty());
        backgroundThreads().waitForDone();
    }
    SECTION("By a person, when it has just been written")
    {
        backgroundThreads().waitForDone();
        REQUIRE(QFileInfo::exists(path));
        QTest::mouseClick(&part<QPushButton>(dialog, "stepCancel"), Qt::LeftButton);
        CHECK(notes(office).isEmpty());
    }
    SECTION("With the file")
    {
        const QString file = office.workspace().store().file().path();
        office.action(Command::FileClose)->trigger();
        backgroundThreads().waitForDone();
        REQUIRE(office.window->openFile(file));
        CHECK(notes(office).isEmpty());
    }
    CHECK(QDir(office.folder.path()).entryList({s("*stick*")}, QDir::Files | QDir::Hidden).isEmpty());
    waitUntil([&] { return !guard; });
    CHECK(office.workspace().runner().undoText() == undo);
    CHECK(office.message().isEmpty());
}
