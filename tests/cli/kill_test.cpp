// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Power cuts: what was confirmed is there, whatever moment the program died at.
#include "core/store/journal.h"
#include "tests/cli/cli.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace iplan;
using namespace iplan::test;

namespace
{

/// Starts a command and kills it after `milliseconds`, if it has not ended by then. Whether it confirmed its commit.
bool confirmedBefore(int milliseconds, const QStringList& arguments, const QByteArray& input)
{
    QProcess process;
    process.start(iplanProgram(), arguments);
    REQUIRE(process.waitForStarted());
    process.write(input);
    process.closeWriteChannel();
    if (process.waitForFinished(milliseconds)) {
        INFO(process.readAllStandardError().toStdString());
        REQUIRE(process.exitCode() == 0); // whatever the one before left behind
    }
    process.kill();
    process.waitForFinished();
    return process.readAllStandardOutput().endsWith('\n');
}

QSet<QString> namesInHistory(CliFile& file, const QString& id)
{
    QSet<QString> out;
    for (const auto& entry : file.array("history", {id})) {
        for (const auto& change : entry.toObject().value(u"changes").toArray()) {
            if (change.toObject().value(u"field") == u("name"))
                out << change.toObject().value(u"to").toString();
        }
    }
    return out;
}

void requireComplete(const QString& path, const QString& expectedName)
{
    const Outcome check = runIplan({u("check"), path});
    INFO(check.out.toStdString() << check.err.toStdString());
    REQUIRE(check.exitCode == 0);
    const Outcome list = runIplan({u("list"), path, u("organization"), u("--json")});
    REQUIRE(QJsonDocument::fromJson(list.out).array().first().toObject().value(u"name") == expectedName);
}

} // namespace

TEST_CASE("No confirmed commit is lost when the program is killed", "[cli]")
{
    const quint32 seed = QRandomGenerator::global()->generate();
    CAPTURE(seed);
    std::printf("kill -9 story: seed %u\n", seed);
    QRandomGenerator random(seed);
    CliFile file;
    const QString id = file.ok("add", {u("organization"), u("name=Anfang")});
    QSet<QString> confirmed{u("Anfang")};
    QElapsedTimer clock;
    clock.start();
    file.ok("set", {id, u("name=Anfang"), u("note=Probe")});
    const int whole = static_cast<int>(clock.elapsed()) + 1; // how long a command takes here
    const int rounds = scaled(200, 20);
    int killed = 0;
    for (int round = 0; round < rounds; ++round) {
        const QString name = u("Name %1").arg(round);
        const bool isBatch = round % 3 == 2;
        const QStringList call =
            isBatch ? QStringList{u("batch"), file.path()} : QStringList{u("set"), file.path(), id, u("name=") + name};
        const QByteArray input =
            isBatch ? QStringLiteral("set %1 note=Zwischenstand\nset %1 \"name=%2\"\n").arg(id, name).toUtf8()
                    : QByteArray();
        if (!confirmedBefore(static_cast<int>(random.bounded(2 * whole)), call, input)) {
            ++killed;
            continue;
        }
        confirmed << name;
        // No program is at work now: a copy made in the file manager holds all of it.
        if (confirmed.size() % 10 == 0) {
            const QString copy = file.file(u("Kopie %1.iplan").arg(round));
            REQUIRE(QFile::copy(file.path(), copy));
            requireComplete(copy, name);
        }
    }
    std::printf("  %d of %d killed before they confirmed\n", killed, rounds);
    REQUIRE(file.ok("check").contains(u("Die Datei ist in Ordnung")));
    REQUIRE((confirmed - namesInHistory(file, id)).isEmpty());
    file.ok("set", {id, u("name=Ende")}); // the last one killed may have left its journal; a writer clears it away
    REQUIRE(!QFile::exists(file.path() + u("-journal")));
}

#ifdef Q_OS_UNIX
TEST_CASE("Ctrl+C while exporting leaves what was there", "[cli]")
{
    const CliFile file({u("--sample"), u("koeln")});
    const QString folder = QFileInfo(file.path()).path();
    const auto inFolder = [&] {
        return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    };
    for (const QString& format : {u("csv"), u("sqlite")}) {
        const QStringList call{u("export"), file.path(), u("--format"), format, u("--output"), file.file(format)};
        REQUIRE(runIplan(call).exitCode == 0);
        const QStringList before = inFolder();
        int stopped = 0;
        for (int milliseconds = 10; milliseconds < 400 && stopped < 3; milliseconds += 30) {
            QProcess process;
            process.start(iplanProgram(), call);
            REQUIRE(process.waitForStarted());
            if (process.waitForFinished(milliseconds))
                break;
            ::kill(static_cast<pid_t>(process.processId()), SIGINT);
            REQUIRE(process.waitForFinished());
            const bool hasBegun = process.exitStatus() == QProcess::NormalExit; // else it was not listening yet
            stopped += hasBegun && process.exitCode() == 5 ? 1 : 0;
            CHECK((!hasBegun || process.exitCode() == 5 || process.exitCode() == 0));
            CHECK(inFolder() == before);
        }
    }
}
#endif
