// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where commands write, and what they leave when they are stopped.
#include "tests/cli/cli.h"
#include "tests/support/files.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/stat.h>
#endif

using namespace iplan;
using namespace iplan::test;

namespace
{

QStringList entriesAt(const QString& folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

void putPassword(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QStringList fileFormats()
{
    return {u("json"), u("xlsx"), u("sqlite")};
}

} // namespace

TEST_CASE("An empty name is refused and not taken for the working directory", "[cli]")
{
    CliFile file;
    file.fill();
    const QStringList before = entriesAt(QDir::currentPath());
    CHECK(file.refused(2, "sync", {u("--folder"), QString()}).contains(u("ORDNER")));
    CHECK(file.refused(2, "sync", {u("--folder=")}).contains(u("ORDNER")));
    CHECK(file.refused(2, "sync", {u("--folder"), u("  ")}).contains(u("ORDNER")));
    CHECK(file.refused(2, "export", {u("--format"), u("csv"), u("--output"), QString()}).contains(u("ZIEL")));
    CHECK(file.refused(2, "pack", {QString()}).contains(u("PAKET")));
    CHECK(file.refused(2, "take", {QString()}).contains(u("ZIEL")));
    CHECK(file.refused(2, "merge", {QString()}).contains(u("ANDERE")));
    CHECK(runIplan({u("new"), QString()}).exitCode == 2);
    CHECK(entriesAt(QDir::currentPath()) == before);
}

TEST_CASE("A password that is tried out at once is refused for what leaves the house", "[cli]")
{
    CliFile file;
    file.fill();
    const QString password = file.file(u("passwort.txt"));
    for (const char* weak : {"x\n", "1234567\n", "aaaaaaaaaaaa\n", "abababab\n"}) {
        putPassword(password, weak);
        const QStringList key{u("--password-file"), password};
        CHECK(file.refused(3, "pack", QStringList{file.file(u("a.iplanpaket"))} + key).contains(u("zu leicht")));
        CHECK(runIplan(QStringList{u("take"), file.path(), file.file(u("b.iplanpaket"))} + key).exitCode == 3);
    }
    CHECK(entriesAt(QFileInfo(file.path()).path()).filter(u("iplanpaket")).isEmpty());
    putPassword(password, "grün Haus\n");
    const QStringList key{u("--password-file"), password};
    CHECK(file.ok("pack", QStringList{file.file(u("a.iplanpaket"))} + key).contains(u("Schwach")));
    putPassword(password, "vier blaue Öfen im März\n");
    CHECK_FALSE(file.ok("pack", QStringList{file.file(u("a.iplanpaket"))} + key).contains(u("Schwach")));
}

#ifdef Q_OS_UNIX
TEST_CASE("Outputs go through links and are private", "[cli][links]")
{
    CliFile file;
    file.fill();
    const QString place = file.file(u("Ablage"));
    REQUIRE(QDir().mkdir(place));
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    const auto through = [&](const QString& name, const char* command, const QStringList& arguments) {
        const QString link = file.file(name);
        REQUIRE(QFile::link(u("Ablage/") + name, link));
        for (int round = 0; round < 2; ++round) {
            file.ok(command, arguments + QStringList{link});
            CHECK(QFileInfo(link).isSymLink());
            CHECK(QFileInfo(place + u'/' + name).size() > 0);
            CHECK((QFileInfo(place + u'/' + name).permissions() & others) == 0);
        }
    };
    for (const QString& format : fileFormats())
        through(u("a.") + format, "export", {u("--format"), format, u("--output")});
    through(u("a.html"), "report", {u("programme"), u("--format"), u("html"), u("--output")});
    through(u("a.iplanpaket"), "pack", {});
    CHECK(entriesAt(place).size() == 5);
    // A table of a folder of tables, too.
    const QString csv = file.file(u("csv"));
    file.ok("export", {u("--format"), u("csv"), u("--output"), csv});
    const QString table = QDir(csv).entryInfoList(QDir::Files).first().filePath();
    CHECK((QFileInfo(table).permissions() & others) == 0);
    REQUIRE(QFile::rename(table, place + u("/tabelle.csv")));
    REQUIRE(QFile::link(place + u("/tabelle.csv"), table));
    file.ok("export", {u("--format"), u("csv"), u("--output"), csv});
    CHECK(QFileInfo(table).isSymLink());
}

TEST_CASE("A backup restored through a link is in the file that it leads to", "[cli][links]")
{
    CliFile file;
    file.fill();
    const QString backup = file.object("backup").value(u"name").toString();
    file.ok("set", {u("measure:K001"), u("title=Neu")});
    const QString link = file.file(u("Verweis.iplan"));
    REQUIRE(QFile::link(file.path(), link));
    REQUIRE(runIplan({u("backup"), link, u("--restore"), backup}).exitCode == 0);
    CHECK(QFileInfo(link).isSymLink());
    CHECK(file.object("show", {u("measure:K001")}).value(u"title") == u("Sprachförderung in Kitas"));
}

TEST_CASE("Nothing but a file is replaced by an output", "[cli][links]")
{
    CliFile file;
    file.fill();
    const QString pipe = file.file(u("Pipe"));
    REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    REQUIRE(QFile::link(u("/dev/null"), file.file(u("Gerät"))));
    for (const QString& target : {pipe, u("/dev/null"), file.file(u("Gerät")), QFileInfo(file.path()).path()}) {
        for (const QString& format : fileFormats())
            file.refused(6, "export", {u("--format"), format, u("--output"), target});
        file.refused(6, "report", {u("programme"), u("--format"), u("html"), u("--output"), target});
        file.refused(6, "pack", {target});
        CHECK_FALSE(QFileInfo(target).isFile());
    }
}

TEST_CASE("Every command that writes refuses what is no plain file, by name, and leaves it", "[cli][links]")
{
    CliFile file;
    file.fill();
    const QString package = file.file(u("Quelle.iplanpaket"));
    file.ok("pack", {package});
    const QString folder = file.file(u("Abgleich"));
    REQUIRE(QDir().mkdir(folder));
    file.ok("sync", {u("--folder"), folder});
    const QString pipe = file.file(u("Pipe.iplan"));
    REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    const QString device = file.file(u("Gerät.iplan"));
    REQUIRE(QFile::link(u("/dev/null"), device));
    const QString place = file.file(u("Ordner.iplan"));
    REQUIRE(QDir().mkdir(place));
    for (const QString& target : {pipe, device, place}) {
        const QString packed = target + u("paket");
        REQUIRE(QFile::rename(target, packed));
        const QList<QStringList> calls{
            {u("take"), file.path(), packed},
            {u("pack"), file.path(), packed},
            {u("report"), file.path(), u("programme"), u("--format"), u("pdf"), u("--output"), packed},
            {u("report"), file.path(), u("programme"), u("--format"), u("odt"), u("--output"), packed},
            {u("report"), file.path(), u("programme"), u("--format"), u("docx"), u("--output"), packed},
        };
        for (const QStringList& call : calls) {
            const Outcome outcome = runIplan(call);
            INFO(call.join(u' ').toStdString() << ": " << outcome.err.toStdString());
            CHECK(outcome.exitCode >= 3);
            CHECK(outcome.error().contains(QFileInfo(packed).fileName()));
        }
        REQUIRE(QFile::rename(packed, target));
        for (const QStringList& call : {QStringList{u("new"), target},
                                        {u("new"), target, u("--sample"), u("koeln")},
                                        {u("take"), file.path(), target},
                                        {u("unpack"), target, package},
                                        {u("sync"), target, u("--folder"), folder},
                                        {u("backup"), target}}) {
            const Outcome outcome = runIplan(call);
            INFO(call.join(u' ').toStdString() << ": " << outcome.err.toStdString());
            CHECK(outcome.exitCode >= 3);
            CHECK(outcome.error().contains(QFileInfo(target).fileName()));
        }
        CHECK_FALSE(QFileInfo(target).isFile());
    }
    CHECK(QFileInfo(device).isSymLink());
    CHECK(entriesAt(place).isEmpty());
}

TEST_CASE("What is read is a file, not something that may never end", "[cli][links]")
{
    CliFile file;
    file.fill();
    const QString pipe = file.file(u("Pipe"));
    REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    const QString device = file.file(u("Gerät"));
    REQUIRE(QFile::link(u("/dev/zero"), device));
    for (const QString& source : {pipe, device, u("/dev/zero")}) {
        for (const char* command : {"import", "merge", "unpack"})
            CHECK(runIplan({u(command), file.path(), source}).error().contains(QFileInfo(source).fileName()));
        CHECK(file.refused(6, "import", {source}).contains(u("gewöhnliche Datei")));
    }
}

TEST_CASE("Files of an exchange have the rights of its folder", "[cli]")
{
    CliFile file;
    file.fill();
    const QString folder = file.file(u("Abgleich"));
    REQUIRE(QDir().mkdir(folder));
    const auto rightsFor = [&](mode_t rights) {
        REQUIRE(::chmod(QFile::encodeName(folder).constData(), rights) == 0);
        file.ok("set", {u("measure:K001"), u("summary=%1").arg(rights)});
        file.ok("sync", {u("--folder"), folder});
        struct stat info {
        };
        REQUIRE(
            ::stat(
                QFile::encodeName(QDir(folder).entryInfoList(QDir::Files, QDir::Time).first().filePath()).constData(),
                &info) == 0);
        for (const QFileInfo& one : QDir(folder).entryInfoList(QDir::Files))
            REQUIRE(QFile::remove(one.filePath()));
        return info.st_mode & 0777;
    };
    CHECK(rightsFor(0700) == 0600);
    CHECK(rightsFor(0770) == 0660);
    CHECK(rightsFor(0755) == 0644);
}

TEST_CASE("A new file that is stopped half-way leaves nothing in the way", "[cli]")
{
    const TempDir dir;
    const QString path = dir.file(u("groß.iplan"));
    for (const int signal : {SIGINT, SIGTERM, SIGKILL}) {
        QProcess process;
        process.start(iplanProgram(), {u("new"), path, u("--synthetic"), u("40")});
        REQUIRE(process.waitForStarted());
        const auto hasBegun = [&] { return entriesAt(dir.file({})).size() > 1; };
        while (!hasBegun())
            REQUIRE_FALSE(process.waitForFinished(5));
        ::kill(static_cast<pid_t>(process.processId()), signal);
        REQUIRE(process.waitForFinished());
        CHECK_FALSE(QFileInfo::exists(path));
        if (signal == SIGKILL)
            break;
        CHECK(process.exitStatus() == QProcess::NormalExit);
        CHECK(process.exitCode() == 5);
        CHECK(entriesAt(dir.file({})) == QStringList());
    }
    const Outcome again = runIplan({u("new"), path});
    INFO(again.err.toStdString());
    CHECK(again.exitCode == 0);
    CHECK(entriesAt(dir.file({})) == QStringList{u("groß.iplan")});
}
#endif
