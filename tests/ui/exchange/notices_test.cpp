// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Notices on what lies beside the file and on where it lies.
#include "core/model/entities.h"
#include "core/sync/exchangetarget.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/office.h"
#include "tests/ui/support/screenshot.h"
#include "ui/base/exchangeservice.h"
#include "ui/exchange/localizedialog.h"
#include "ui/merge/mergedialog.h"
#include "ui/shell/fileactions.h"
#include "ui/widget/messagebar.h"

#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace iplan;
using namespace iplan::test;

namespace
{

QToolButton& noticeButton(const Office& office, const char* text)
{
    QToolButton* found = nullptr;
    for (auto* button : office.window->messages().findChildren<QToolButton*>()) {
        if (button->text() == s(text) && button->isVisible())
            found = button;
    }
    REQUIRE(found);
    return *found;
}

/// Opens a new file in a folder of that name, and waits for the notice on it.
QString openInCloud(const Office& office, const QString& cloud)
{
    REQUIRE(QDir().mkpath(office.folder.file(cloud)));
    QString path = office.folder.file(cloud) + s("/Köln.iplan");
    REQUIRE(office.window->files().create(path));
    REQUIRE(office.window->openFile(path));
    waitUntil([&] { return office.message().contains(cloud); });
    return path;
}

/// As a cloud service does: another person's version of the file under another name.
void leaveConflictCopy(const Office& office, const QString& path)
{
    const QString elsewhere = office.folder.file(s("anderswo"));
    REQUIRE(QDir().mkpath(elsewhere));
    const QString copy = elsewhere + s("/kopie.iplan");
    REQUIRE_OK(office.workspace().store().file().copyTo(copy));
    {
        const auto store = value_of(Store::open(copy, {}));
        Measure measure;
        measure.code = s("K900");
        REQUIRE_OK(store->transact(s("measure:create"), [&](Writer& writer) -> Result<> {
            writer.insert(measure);
            return {};
        }));
    }
    REQUIRE(QFile::rename(copy, path));
}

} // namespace

TEST_CASE("A copy that a cloud service leaves beside the file is offered for merging", "[ui][exchange]")
{
    Office office;
    office.openEmpty();
    const QString copy = office.folder.file(s("leer (Konfliktkopie 2026-11-21).iplan"));
    SECTION("It comes while the file is open")
    {
        leaveConflictCopy(office, copy);
        waitUntil([&] { return office.message().contains(s("Konfliktkopie")); });
    }
    SECTION("It is there when the file is opened")
    {
        leaveConflictCopy(office, copy);
        REQUIRE(office.window->openFile(office.workspace().store().file().path()));
        waitUntil([&] { return office.message().contains(s("Konfliktkopie")); });
    }
    screenshot(*office.window, s("notice-copy"));
    CHECK(namelessWidgets(office.window->messages()) == QStringList());
    noticeButton(office, "&Zusammenführen …").click();
    CHECK(office.message().isEmpty());
    auto* dialog = office.window->findChild<MergeDialog*>();
    REQUIRE(dialog);
    CHECK(dialog->isVisible());
    CHECK(QDir::fromNativeSeparators(dialog->path()->text()) == copy);
}

TEST_CASE("Somebody who says later is left alone", "[ui][exchange]")
{
    Office office;
    office.openEmpty();
    leaveConflictCopy(office, office.folder.file(s("leer - Kopie.iplan")));
    waitUntil([&] { return office.message().contains(s("leer - Kopie")); });
    noticeButton(office, "&Später").click();
    CHECK(office.message().isEmpty());
    CHECK(QFileInfo::exists(office.folder.file(s("leer - Kopie.iplan"))));
}

TEST_CASE("A file in a cloud folder becomes a local one with an Abgleichordner", "[ui][exchange]")
{
    Office office;
    const QString cloud = office.folder.file(s("Nextcloud"));
    const QString path = openInCloud(office, s("Nextcloud"));
    screenshot(*office.window, s("notice-location"));
    noticeButton(office, "&Umstellen …").click();
    auto* found = office.window->findChild<LocalizeDialog*>();
    REQUIRE(found);
    LocalizeDialog& dialog = *found;
    CHECK(namelessWidgets(dialog) == QStringList());
    screenshot(dialog, s("localize"));
    const QString local = office.folder.file(s("Köln lokal.iplan"));
    dialog.findChild<QLineEdit*>(s("localizeFile"))->setText(s("nirgends"));
    QTest::mouseClick(dialog.nextButton(), Qt::LeftButton);
    CHECK(dialog.message().contains(s("vollständigem Pfad")));
    dialog.findChild<QLineEdit*>(s("localizeFile"))->setText(office.folder.file(s("weg/Köln.iplan")));
    QTest::mouseClick(dialog.nextButton(), Qt::LeftButton);
    waitUntil([&] { return !dialog.message().isEmpty() && office.workspace().isOpen(); });
    CHECK(office.workspace().store().file().path() == path); // as before
    CHECK_FALSE(dialog.isFinished());

    dialog.findChild<QLineEdit*>(s("localizeFile"))->setText(local);
    QTest::mouseClick(dialog.nextButton(), Qt::LeftButton);
    waitUntil([&] { return dialog.isFinished(); });
    CHECK(office.workspace().store().file().path() == local);
    CHECK(office.workspace().exchange().target().place == cloud + s("/Köln Abgleich"));
    CHECK(QDir(cloud).entryList(QDir::Files) == QStringList(s("Köln (vor dem Abgleich).iplan")));
    screenshot(dialog, s("localize-done"));
}

TEST_CASE("The notice on the place can be put away for good", "[ui][exchange]")
{
    Office office;
    const QString path = openInCloud(office, s("Dropbox"));
    noticeButton(office, "&Nicht mehr zeigen").click();
    REQUIRE(office.window->openFile(path));
    QTest::qWait(0);
    CHECK(value_of(office.workspace().store().file().localSetting(s("location.quiet"))) == s("yes"));
    CHECK(office.message().isEmpty());
}
