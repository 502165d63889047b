// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/desk.h"
#include "tests/ui/support/find.h"
#include "tests/ui/support/office.h"
#include "ui/overview/startpage.h"
#include "ui/shell/fileactions.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/recentfiles.h"
#include "ui/shell/statusline.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace iplan;
using namespace iplan::test;

namespace
{

void click(const Office& office, const char* button)
{
    QTest::mouseClick(&inWindow<QAbstractButton>(office, button), Qt::LeftButton);
}

QByteArray content(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("The start page makes and opens files, and remembers them", "[ui]")
{
    Office office;
    CHECK(inWindow<StartPage>(office, "startPage").isVisible());
    CHECK_FALSE(office.action(Command::Undo)->isEnabled());
    office.chooser.answer = office.folder.file(QStringLiteral("Köln.iplan"));
    click(office, "startKoeln");
    REQUIRE(office.workspace().isOpen());
    CHECK(office.workspace().list(entityOf<Measure>()).size() == 28);
    CHECK(office.window->windowTitle() == u"Köln – Integrationsplaner");

    office.action(Command::FileClose)->trigger();
    CHECK(inWindow<StartPage>(office, "startPage").isVisible());
    CHECK(QDir(office.folder.path()).entryList(QDir::Files) == QStringList(QStringLiteral("Köln.iplan")));

    office.chooser.answer = office.folder.file(QStringLiteral("Neu.iplan"));
    click(office, "startNew");
    REQUIRE(office.workspace().isOpen());
    CHECK(office.workspace().list(entityOf<Measure>()).isEmpty());

    // An existing file is never written over.
    office.action(Command::FileClose)->trigger();
    office.chooser.answer = office.folder.file(QStringLiteral("Köln.iplan"));
    const QByteArray before = content(office.chooser.answer);
    click(office, "startAachen");
    CHECK_FALSE(office.workspace().isOpen());
    CHECK_FALSE(office.message().isEmpty());
    CHECK(content(office.chooser.answer) == before);

    // The newest comes first; a missing one says so, and can be taken off the list.
    QFile::remove(office.folder.file(QStringLiteral("Neu.iplan")));
    auto& start = inWindow<StartPage>(office, "startPage");
    start.setRecentFiles(recentfiles::all());
    auto& recent = inWindow<QListWidget>(office, "recentFiles");
    REQUIRE(recent.count() == 2);
    CHECK(recent.item(0)->text().startsWith(QStringLiteral("Neu\nnicht gefunden")));
    recent.setFocus();
    press(Qt::Key_Return);
    CHECK_FALSE(office.workspace().isOpen());
    CHECK(office.message().contains(QStringLiteral("Neu.iplan")));
    press(Qt::Key_Delete);
    REQUIRE(recent.count() == 1);
    press(Qt::Key_Return);
    CHECK(office.workspace().isOpen());
    CHECK(office.message().isEmpty());
}

TEST_CASE("A clock that stands far off the file is named when it is opened", "[ui]")
{
    Office office;
    const QDateTime today = office.workspace().clock()();
    for (const QDateTime& last : {today.addYears(1), today.addDays(3), today.addYears(-73)}) {
        const QString path =
            office.folder.file(QStringLiteral("%1.iplan").arg(last.date().year() * 1000 + last.date().dayOfYear()));
        Store::Options options;
        options.clock = fixedClock(last);
        value_of(Store::create(path, options));
        REQUIRE(office.window->files().open(path));
        CHECK(office.message().contains(QStringLiteral("Datum und Uhrzeit")));
        CHECK(office.message().contains(last.toString(QStringLiteral("dd.MM.yyyy"))));
    }
}

#ifdef Q_OS_UNIX
TEST_CASE("A drive that does not answer holds nothing up; its file opens when it does", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("aachen"));
    const QString good = office.workspace().store().file().path();
    const QString slow = office.folder.file(QStringLiteral("Netzlaufwerk.iplan"));
    const QString moved = office.folder.file(QStringLiteral("Leitung"));
    Store::Options options;
    options.clock = office.workspace().clock();
    REQUIRE(value_of(Store::create(slow, options)));
    const QString kept = office.folder.file(QStringLiteral("Inhalt"));
    REQUIRE(QFile::rename(slow, kept));
    // Whoever reads from a pipe waits until somebody writes: as with a share that is gone.
    REQUIRE(mkfifo(QFile::encodeName(slow).constData(), 0600) == 0);
    office.window->files().openWithTimeout(slow);
    CHECK(office.message().contains(QStringLiteral("Netzlaufwerk.iplan")));
    CHECK(office.workspace().store().file().path() == good); // to go on working
    const auto answer = [&] {
        QFile pipe(moved);
        REQUIRE(QFile::rename(slow, moved));
        REQUIRE(QFile::copy(kept, slow));
        REQUIRE(pipe.open(QIODevice::WriteOnly));
    };

    SECTION("as soon as it answers")
    {
        answer();
        waitUntil([&] { return office.workspace().isOpen() && office.workspace().store().file().path() == slow; });
        CHECK(office.message().isEmpty());
        // What was open last time and is gone is no reason for a message.
        office.window->files().openWithTimeout(office.folder.file(QStringLiteral("weg.iplan")),
                                               FileActions::IfMissing::Ignore);
        CHECK(office.message().isEmpty());
        CHECK(office.workspace().store().file().path() == slow);
    }
    SECTION("unless something else was opened meanwhile")
    {
        const QString other = office.folder.file(QStringLiteral("Neu.iplan"));
        REQUIRE(office.window->files().create(other));
        answer();
        for (int turn = 0; turn < 5; ++turn)
            QCoreApplication::processEvents();
        CHECK(office.workspace().store().file().path() == other);
    }
}
#endif

TEST_CASE("Files that cannot be opened are named, and the present one stays", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("aachen"));
    const QString good = office.workspace().store().file().path();
    const QString damaged = office.folder.file(QStringLiteral("kaputt.iplan"));
    QFile file(damaged);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    for (const QString& path : {damaged, office.folder.file(QStringLiteral("fehlt.iplan"))}) {
        INFO(path.toStdString());
        CHECK_FALSE(office.window->openFile(path));
        CHECK(office.message().contains(QFileInfo(path).fileName()));
        REQUIRE(office.workspace().isOpen());
        CHECK(office.workspace().store().file().path() == good);
        CHECK_FALSE(office.workspace().isReadOnly());
    }
    CHECK(content(damaged) == QByteArray(5000, 'x'));
}

TEST_CASE("A file that somebody else has open is shown for reading, with the reason", "[ui]")
{
    Office other;
    other.openSample(QStringLiteral("koeln"));
    Office office;
    CHECK(office.window->openFile(other.workspace().store().file().path()));
    REQUIRE(office.workspace().isOpen());
    CHECK(office.workspace().isReadOnly());
    CHECK(office.message().contains(QStringLiteral("nur zum Lesen")));
    CHECK(office.window->statusLine().savedText() == u"Nur zum Lesen geöffnet");
    office.window->showPage(QStringLiteral("measure"));
    CHECK_FALSE(office.action(Command::RecordNew)->isEnabled());
    CHECK_FALSE(office.action(Command::RecordDelete)->isEnabled());
}

TEST_CASE("Name and Kürzel are asked once and stop nobody", "[ui]")
{
    Office office;
    auto& panel = inWindow<QWidget>(office, "authorPanel");
    CHECK(panel.isVisible());
    office.openEmpty();
    CHECK(panel.isVisible());
    auto& name = inWindow<QLineEdit>(office, "authorName");
    name.setFocus();
    type(name, QStringLiteral("Ämilia Öde-Muster"));
    QTest::keyClick(&name, Qt::Key_Return);
    CHECK_FALSE(panel.isVisible());
    CHECK(office.workspace().author().name == u"Ämilia Öde-Muster");
    CHECK(inWindow<QAbstractButton>(office, "statusAuthor").accessibleName().contains(QStringLiteral("Ämilia")));

    const MainWindow again;
    CHECK(again.workspace().author().name == u"Ämilia Öde-Muster");
    CHECK(again.findChild<QWidget*>(QStringLiteral("authorPanel"))->isHidden());
    // Whoever wants another name is asked again.
    office.action(Command::Author)->trigger();
    CHECK(panel.isVisible());
}

TEST_CASE("A copy is complete and the file itself stays open", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    const QString path = office.workspace().store().file().path();
    office.chooser.answer = office.folder.file(QStringLiteral("Kopie.iplan"));
    office.action(Command::FileCopy)->trigger();
    CHECK(office.message().contains(QStringLiteral("Kopie.iplan")));
    CHECK(office.workspace().store().file().path() == path);
    // Not onto itself.
    office.chooser.answer = path;
    office.action(Command::FileCopy)->trigger();
    CHECK(office.message().contains(QStringLiteral("geöffnete Datei selbst")));
    CHECK(office.window->openFile(office.folder.file(QStringLiteral("Kopie.iplan"))));
    CHECK(office.workspace().list(entityOf<Measure>()).size() == 28);
}

TEST_CASE("The window stays a place that puts parts together", "[ui]")
{
    for (const char* file : {"ui/shell/mainwindow.cpp", "ui/shell/mainwindow.h"})
        CHECK(sourceText(QString::fromLatin1(file)).count(u'\n') < 400);
}
