// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Take along, write on the copy, bring back.
#include "tests/ui/exchange/takingalong.h"

using namespace iplan;
using namespace iplan::test;

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
