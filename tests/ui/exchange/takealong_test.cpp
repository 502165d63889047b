// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Take along, write on the copy, bring back.
#include "core/copies/takenplace.h"
#include "core/model/entities.h"
#include "core/sync/package.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/find.h"
#include "tests/ui/support/office.h"
#include "tests/ui/support/screenshot.h"
#include "ui/base/background.h"
#include "ui/base/operationrunner.h"
#include "ui/exchange/bringbackdialog.h"
#include "ui/exchange/openpackagedialog.h"
#include "ui/exchange/takealongdialog.h"
#include "ui/merge/rehearsalview.h"
#include "ui/shell/pagehost.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QTreeWidget>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// The dialog that a command opens.
template <class D>
D& opened(Office& office, Command command)
{
    office.action(command)->trigger();
    const auto dialogs = office.window->findChildren<D*>();
    REQUIRE_FALSE(dialogs.isEmpty());
    D& dialog = *dialogs.last();
    dialog.activateWindow();
    CHECK(namelessWidgets(dialog) == QStringList());
    return dialog;
}

void next(StepDialog& dialog)
{
    QTest::mouseClick(dialog.nextButton(), Qt::LeftButton);
}

QList<TakenCopy> notes(const Office& office)
{
    QList<TakenCopy> out;
    for (const Record& row : office.workspace().list(entityOf<TakenCopy>()))
        out << fromRecord<TakenCopy>(row);
    return out;
}

/// No column is cut off, and each has room for its heading.
void checkColumns(const QTreeWidget& list)
{
    const QHeaderView& header = *list.header();
    CHECK(header.sectionPosition(2) + header.sectionSize(2) <= list.viewport()->width());
    for (int column = 0; column < header.count(); ++column)
        CHECK(header.sectionSize(column) >= header.fontMetrics().horizontalAdvance(list.headerItem()->text(column)));
}

/// Through the dialog; returns what it says at the end.
QString take(Office& office, const QString& path, const char* kind, const QString& password,
             const char* scope = "scopeAll")
{
    auto& dialog = opened<TakeAlongDialog>(office, Command::TakeAlong);
    part<QRadioButton>(dialog, scope).click();
    part<QLineEdit>(dialog, "holder").setText(s("Änne Öztürk"));
    next(dialog);
    REQUIRE(dialog.step() == 1);
    part<QRadioButton>(dialog, kind).click();
    part<QLineEdit>(dialog, "targetPath").setText(path);
    next(dialog);
    REQUIRE(dialog.step() == 2);
    part<QLineEdit>(dialog, "password").setText(password);
    part<QLineEdit>(dialog, "passwordAgain").setText(password);
    next(dialog);
    waitUntil([&] { return !dialog.message().isEmpty(); });
    const QString text = dialog.message();
    if (dialog.isFinished())
        next(dialog);
    else
        dialog.reject();
    return text;
}

/// Elsewhere, by the holder of the copy.
void writeOn(const QString& path, const RowRef& measure, const QString& title)
{
    Store::Options options;
    options.author = {s("Änne Öztürk"), {}};
    const auto store = value_of(Store::open(path, options));
    REQUIRE_OK(store->transact(s("measure:edit"), [&](Writer& writer) {
        return writer.set(measure, {{measure.entity->field(u"title"), title}});
    }));
}

} // namespace

TEST_CASE("A copy is taken along, written on, brought back, and taken back", "[ui][exchange]")
{
    Office office;
    office.openSample(s("koeln"));
    const RowRef measure = office.row("measure", s("K001"));
    const QString before = office.text(measure, "title");
    const bool reduced = GENERATE(false, true);
    const QString path = office.folder.file(s("stick.iplan"));
    const QString said = take(office, path, "targetFile", {}, reduced ? "scope-conceptModule-on" : "scopeAll");
    INFO(said.toStdString());
    REQUIRE(QFileInfo::exists(path));
    REQUIRE(notes(office).size() == 1);
    CHECK(notes(office).first().holder == s("Änne Öztürk"));
    CHECK(notes(office).first().takenOn == QDate(2026, 11, 21));
    CHECK(office.workspace().runner().undoText().contains(s("Mitnahme einer Arbeitskopie vermerken")));
    RowRef edited = measure;
    if (reduced) {
        const auto copy = value_of(Store::open(path, {}));
        REQUIRE(value_of(copy->file().reducedScope()).has_value());
        const auto rows = value_of(
            copy->read([](const Reader& r) -> Result<QList<Record>> { return r.list(entityOf<ConceptModule>()); }));
        REQUIRE_FALSE(rows.isEmpty());
        edited = rows.first().ref();
    }
    const QString title = office.text(edited, "title");
    writeOn(path, edited, s("Unterwegs geändert"));

    auto& dialog = opened<BringBackDialog>(office, Command::BringBack);
    // Where it was put is proposed.
    auto& from = part<QLineEdit>(dialog, "bringBackPath");
    CHECK(QDir::fromNativeSeparators(from.text()) == path);
    CHECK(part<QComboBox>(dialog, "bringBackKnown").currentText().startsWith(s("Änne Öztürk")));
    from.clear();
    CHECK(part<QComboBox>(dialog, "bringBackKnown").currentIndex() == 0);
    next(dialog);
    CHECK(dialog.message().contains(s("Es fehlt")));
    from.setText(path);
    next(dialog);
    waitUntil([&] { return dialog.step() == 1; });
    CHECK(dialog.rehearsal()->summary().join(u' ').contains(s("1")));
    auto& note = part<QComboBox>(dialog, "bringBackNote");
    waitUntil([&] { return note.currentIndex() == 1; });
    CHECK(note.currentText().startsWith(s("Änne Öztürk")));
    screenshot(dialog, s("bringback-2"));
    checkColumns(*dialog.rehearsal()->list());
    dialog.resize(dialog.minimumSizeHint().expandedTo({520, 400}));
    QApplication::processEvents();
    checkColumns(*dialog.rehearsal()->list());
    next(dialog);
    // While it is written the plan is gone; that is not to say that there was nothing to take.
    const auto labels = dialog.rehearsal()->findChildren<QLabel*>();
    REQUIRE_FALSE(labels.isEmpty());
    for (const QLabel* label : labels)
        CHECK(label->text() == QString());
    waitUntil([&] { return dialog.isFinished(); });
    INFO(dialog.message().toStdString());
    CHECK(office.text(edited, "title") == s("Unterwegs geändert"));
    CHECK(notes(office).first().returnedOn == QDate(2026, 11, 21));
    CHECK(office.window->isVisible());

    QTest::mouseClick(&part<QPushButton>(dialog, "bringBackTakeBack"), Qt::LeftButton);
    waitUntil([&] { return dialog.message().contains(s("wie sie vor dem")); });
    CHECK(office.text(edited, "title") == title);
    CHECK_FALSE(notes(office).first().returnedOn.isValid());
    CHECK(office.text(measure, "title") == before);
}

TEST_CASE("Bringing back is given up: nothing came in, nobody returned anything, and it can be begun again",
          "[ui][exchange]")
{
    Office office;
    office.openSample(s("koeln"));
    const RowRef measure = office.row("measure", s("K001"));
    const QString before = office.text(measure, "title");
    const QString path = office.folder.file(s("stick.iplan"));
    take(office, path, "targetFile", {});
    writeOn(path, measure, s("Unterwegs geändert"));

    // While it is looked what would happen.
    {
        const QPointer<BringBackDialog> dialog = &opened<BringBackDialog>(office, Command::BringBack);
        part<QLineEdit>(*dialog, "bringBackPath").setText(path);
        next(*dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
        waitUntil([&] { return !dialog && backgroundThreads().activeThreadCount() == 0; });
        CHECK(office.text(measure, "title") == before);
    }
    // While it is brought back: the dialog stays until the file is open again, and says so.
    auto& dialog = opened<BringBackDialog>(office, Command::BringBack);
    part<QLineEdit>(dialog, "bringBackPath").setText(path);
    next(dialog);
    waitUntil([&] { return dialog.step() == 1; });
    waitUntil([&] { return part<QComboBox>(dialog, "bringBackNote").currentIndex() == 1; });
    next(dialog);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    CHECK(dialog.isVisible());
    waitUntil([&] { return !dialog.message().isEmpty(); });
    CHECK(dialog.message().contains(s("abgebrochen")));
    CHECK_FALSE(dialog.isFinished());
    REQUIRE(office.workspace().isOpen());
    CHECK(office.text(measure, "title") == before);
    REQUIRE(notes(office).size() == 1);
    CHECK_FALSE(notes(office).first().returnedOn.isValid());

    // Once more, to the end.
    if (dialog.step() == 0)
        next(dialog);
    waitUntil([&] { return dialog.step() == 1 && dialog.nextButton()->isEnabled(); });
    waitUntil([&] { return part<QComboBox>(dialog, "bringBackNote").currentIndex() == 1; });
    next(dialog);
    waitUntil([&] { return dialog.isFinished(); });
    CHECK(office.text(measure, "title") == s("Unterwegs geändert"));
    CHECK(notes(office).first().returnedOn.isValid());
}

TEST_CASE("A package with a password travels by e-mail", "[ui][exchange]")
{
    Office office;
    office.openSample(s("koeln"));
    const RowRef measure = office.row("measure", s("K001"));
    const QString package = office.folder.file(s("post.iplanpaket"));
    const QString said = take(office, package, "targetPackage", s("Vier blaue Öfen im März"));
    CHECK(said.contains(s("verschlüsselt")));
    REQUIRE(QFileInfo::exists(package));
    CHECK(value_of(packageInfo(package)).encrypted);

    // The other side makes a file of it.
    const QString file = office.folder.file(s("zuhause.iplan"));
    {
        auto& dialog = opened<OpenPackageDialog>(office, Command::OpenPackage);
        next(dialog);
        CHECK(dialog.message().contains(s("Es fehlt das Paket")));
        part<QLineEdit>(dialog, "openPackagePath").setText(package);
        REQUIRE(part<QLineEdit>(dialog, "openPackagePassword").isVisible());
        part<QLineEdit>(dialog, "openPackagePassword").setText(s("falsch"));
        next(dialog);
        REQUIRE(dialog.step() == 1);
        CHECK(part<QLineEdit>(dialog, "openPackageTarget").text().endsWith(s("post.iplan")));
        CHECK(part<QPushButton>(dialog, "openPackageBringBack").isVisible()); // it is of the open file
        part<QLineEdit>(dialog, "openPackageTarget").setText(file);
        next(dialog);
        waitUntil([&] { return !dialog.message().isEmpty(); });
        CHECK_FALSE(QFileInfo::exists(file));
        CHECK(dialog.step() == 0); // where the password is asked for
        screenshot(dialog, s("openpackage"));
        part<QLineEdit>(dialog, "openPackagePassword").setText(s("Vier blaue Öfen im März"));
        QPointer<OpenPackageDialog> guard(&dialog);
        next(dialog);
        next(dialog);
        waitUntil([&] { return !guard; });
    }
    REQUIRE(office.workspace().isOpen());
    CHECK(QFileInfo(office.workspace().store().file().path()).fileName() == s("zuhause.iplan"));
    CHECK(office.row("measure", s("K001")) == measure);
}

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

TEST_CASE("Taken copies are listed, and can be noted as returned", "[ui][exchange]")
{
    Office office;
    office.openEmpty();
    office.window->showPage(s("exchange"));
    auto& list = part<QTreeWidget>(*office.window, "takenCopies");
    CHECK_FALSE(list.isVisible());
    screenshot(*office.window, s("exchange-empty"));
    (void)take(office, office.folder.file(s("stick.iplan")), "targetFile", {});
    REQUIRE(list.topLevelItemCount() == 1);
    CHECK(list.topLevelItem(0)->text(3) == s("21.11.2026"));
    auto& returned = part<QPushButton>(*office.window, "markReturned");
    CHECK_FALSE(returned.isEnabled());
    list.setCurrentItem(list.topLevelItem(0));
    QTest::mouseClick(&returned, Qt::LeftButton);
    CHECK(list.topLevelItem(0)->text(4) == s("21.11.2026"));
    CHECK_FALSE(returned.isEnabled());
    screenshot(*office.window, s("exchange-copies"));
    office.workspace().runner().undo();
    CHECK(list.topLevelItem(0)->text(4).isEmpty());
    CHECK(namelessWidgets(*office.window->pages().current()) == QStringList());
}
