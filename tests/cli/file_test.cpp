// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files that cannot be worked on: each is refused with a reason and stays as it is.
#include "core/store/filelock.h"
#include "tests/cli/cli.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSysInfo>

using namespace iplan;
using namespace iplan::test;

namespace
{

QByteArray readBytes(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// Reading and writing commands all refuse the file with that code, and change nothing beside it either.
void requireRefused(const CliFile& folder, const QString& path, int exitCode, const QString& reason)
{
    const QByteArray before = readBytes(path);
    const QStringList files = QDir(QFileInfo(path).path()).entryList(QDir::Files);
    const QList<QStringList> calls{{u("info"), path},
                                   {u("check"), path},
                                   {u("list"), path, u("measure")},
                                   {u("history"), path},
                                   {u("add"), path, u("organization"), u("name=X")},
                                   {u("undo"), path},
                                   {u("backup"), path},
                                   {u("export"), path, u("--format=json"), u("--output"), folder.file(u("aus.json"))}};
    for (const QStringList& call : calls) {
        const Outcome outcome = runIplan(call);
        INFO(call.join(u' ').toStdString() << ": " << outcome.err.toStdString());
        REQUIRE(outcome.exitCode == exitCode);
        REQUIRE(outcome.out.isEmpty());
        REQUIRE(outcome.err.count('\n') == 2);
        REQUIRE(outcome.error().contains(reason));
    }
    REQUIRE(readBytes(path) == before);
    REQUIRE(QDir(QFileInfo(path).path()).entryList(QDir::Files) == files);
}

} // namespace

TEST_CASE("A file that somebody else writes is read, but not written", "[cli]")
{
    CliFile file;
    file.fill();
    {
        const auto lock = value_of(FileLock::acquire(file.path()));
        const QString error = file.refused(5, "set", {u("measure:K001"), u("title=Neu")});
        REQUIRE(error.contains(QSysInfo::machineHostName()));
        REQUIRE(error.contains(QFileInfo(FileLock::lockFileName(file.path())).owner()));
        REQUIRE(error.contains(QDate::currentDate().toString(u("dd.MM.yyyy"))));
        file.refused(5, "undo");
        file.refused(5, "batch");
        file.refused(5, "import", {file.path()});
        REQUIRE(file.object("show", {u("measure:K001")}).value(u"title") == u("Sprachförderung in Kitas"));
        REQUIRE(file.array("list", {u("measure")}).size() == 1);
        REQUIRE(file.array("history").size() == 2);
    }
    file.ok("set", {u("measure:K001"), u("title=Neu")});
    REQUIRE(!QFile::exists(FileLock::lockFileName(file.path())));
}

TEST_CASE("The lock of a program that died while taking it does not stay", "[cli]")
{
    CliFile file;
    file.fill();
    const QString lock = FileLock::lockFileName(file.path());
    writeBytes(lock, {});
    file.ok("set", {u("measure:K001"), u("title=Neu")});
    REQUIRE(!QFile::exists(lock));
}

TEST_CASE("The lock of a program that died while taking over another one's does not stay", "[cli]")
{
    CliFile file;
    file.fill();
    const QString lock = FileLock::lockFileName(file.path());
    QByteArray content;
    {
        const auto held = value_of(FileLock::acquire(file.path()));
        content = readBytes(lock);
    }
    // As a dead program leaves it: its name is in it, but no process has that number any more.
    writeBytes(lock, content.replace(0, content.indexOf('\n'), "999999999"));
    writeBytes(lock + u(".rmlock"), {});
    file.ok("set", {u("measure:K001"), u("title=Neu")});
    REQUIRE(!QFile::exists(lock));
    REQUIRE(!QFile::exists(lock + u(".rmlock")));
}

TEST_CASE("Damaged, foreign, truncated, newer and empty files are refused and stay as they are", "[cli]")
{
    CliFile file;
    file.fill();
    const QByteArray good = file.bytes();
    const QString path = file.file(u("andere.iplan"));

    writeBytes(path, {});
    requireRefused(file, path, 6, u("leer"));
    writeBytes(path, QByteArray("Liebe Kolleginnen und Kollegen,\n").repeated(40));
    requireRefused(file, path, 6, u("keine Datei des Integrationsplaners"));
    writeBytes(path, good.left(60));
    requireRefused(file, path, 6, u("keine Datei des Integrationsplaners"));
    writeBytes(path, good.left(good.size() / 2));
    requireRefused(file, path, 6, u("unvollständig"));
    QByteArray newer = good;
    newer.replace(60, 4, QByteArray("\x00\x00\x00\x63", 4)); // user_version 99
    writeBytes(path, newer);
    requireRefused(file, path, 6, u("neueren Version"));
    QByteArray broken = good;
    broken.replace(100, 3000, QByteArray(3000, '\xA5')); // the schema page
    writeBytes(path, broken);
    requireRefused(file, path, 6, u("beschädigt"));
}

TEST_CASE("A database of another program is refused and stays as it is", "[cli]")
{
    CliFile file;
    const QString path = file.file(u("fremd.iplan"));
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u("QSQLITE"), u("foreign"));
        db.setDatabaseName(path);
        REQUIRE(db.open());
        QSqlQuery query(db);
        REQUIRE(query.exec(u("CREATE TABLE measure(id TEXT)")));
    }
    QSqlDatabase::removeDatabase(u("foreign"));
    requireRefused(file, path, 6, u("keine Datei des Integrationsplaners"));
}

TEST_CASE("Damage inside the file is found by check", "[cli]")
{
    CliFile file;
    file.fill();
    const QByteArray good = file.bytes();
    const qsizetype at = good.lastIndexOf(QByteArray("Sprachförderung in Kitas"));
    REQUIRE(at > 0);
    int found = 0;
    // A changed letter in one of the places that hold the title: the table, or the commit it comes from.
    for (qsizetype from = good.indexOf("Sprachförderung in Kitas"); from >= 0;
         from = good.indexOf("Sprachförderung in Kitas", from + 1)) {
        QByteArray bad = good;
        bad[from] = 'X';
        writeBytes(file.path(), bad);
        const Outcome outcome = runIplan({u("check"), file.path(), u("--json")});
        REQUIRE((outcome.exitCode == 0 || outcome.exitCode == 6));
        REQUIRE(file.bytes() == bad);
        if (outcome.exitCode == 6) {
            ++found;
            const QJsonObject damage = QJsonDocument::fromJson(outcome.out).array().first().toObject();
            REQUIRE(keysOf(damage) == QStringList{u("kind"), u("message")});
            REQUIRE(damage.value(u"kind") == u("damage"));
            REQUIRE(outcome.error().contains(u("beschädigt")));
        }
    }
    REQUIRE(found >= 2);
    // A page of rubbish: never a crash, never a change.
    for (qsizetype page = 4096; page + 4096 <= good.size(); page += 4096 * scaled(7, 7)) {
        QByteArray bad = good;
        bad.replace(page, 4096, QByteArray(4096, '\x5A'));
        writeBytes(file.path(), bad);
        const int exitCode = runIplan({u("check"), file.path()}).exitCode;
        REQUIRE((exitCode == 0 || exitCode == 6));
        REQUIRE(file.bytes() == bad);
    }
}

TEST_CASE("Missing files, folders and read-only files are named", "[cli]")
{
    CliFile file;
    REQUIRE(runIplan({u("info"), file.file(u("fehlt.iplan"))}).exitCode == 4);
    REQUIRE(runIplan({u("info"), QFileInfo(file.path()).path()}).exitCode == 6);
    REQUIRE(runIplan({u("new"), file.file(u("kein/Ordner/neu.iplan"))}).exitCode == 6);
    REQUIRE(file.refused(5, "new").contains(u("gibt es schon")));
    REQUIRE(QFile::setPermissions(file.path(), QFile::ReadOwner));
    if (!QFileInfo(file.path()).isWritable()) // root may write everywhere
        REQUIRE(file.refused(6, "add", {u("organization"), u("name=X")}).contains(u("schreibgeschützt")));
    REQUIRE(file.array("list", {u("organization")}).isEmpty());
}

TEST_CASE("Nothing lies beside the file after a command", "[cli]")
{
    CliFile file;
    file.fill();
    file.ok("check");
    REQUIRE(QDir(QFileInfo(file.path()).path()).entryList(QDir::Files | QDir::Hidden) == QStringList{u("Köln.iplan")});
    REQUIRE((QFileInfo(file.path()).permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
}
