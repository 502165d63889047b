// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Merging and exchanging while programs are killed at random moments: the file is as before or as after.
#include "tests/cli/cli.h"
#include "tests/support/postgres.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// Runs the command and kills it at a random moment of twice the time that it takes; whether it ended by itself.
class Killer
{
public:
    explicit Killer(const char* story) : m_seed(QRandomGenerator::global()->generate()), m_random(m_seed)
    {
        std::printf("kill -9 while %s: seed %u\n", story, m_seed);
    }
    ~Killer() { std::printf("  %d killed\n", m_killed); }
    Killer(const Killer&) = delete;
    Killer& operator=(const Killer&) = delete;

    void measure(const QStringList& arguments)
    {
        QElapsedTimer clock;
        clock.start();
        const Outcome outcome = runIplan(arguments);
        INFO(outcome.err.toStdString());
        REQUIRE(outcome.exitCode == 0);
        m_whole = static_cast<int>(clock.elapsed()) + 1;
    }

    bool runs(const QStringList& arguments)
    {
        QProcess process;
        process.start(iplanProgram(), arguments);
        REQUIRE(process.waitForStarted());
        if (process.waitForFinished(static_cast<int>(m_random.bounded(2 * m_whole)))) {
            INFO(process.readAllStandardError().toStdString());
            REQUIRE(process.exitCode() == 0);
            return true;
        }
        process.kill();
        process.waitForFinished();
        ++m_killed;
        return false;
    }

private:
    quint32 m_seed;
    QRandomGenerator m_random;
    int m_whole = 1;
    int m_killed = 0;
};

qsizetype countOf(const QString& path, const char* entity)
{
    const Outcome list = runIplan({u("list"), path, QString::fromLatin1(entity), u("--json")});
    INFO(list.err.toStdString());
    REQUIRE(list.exitCode == 0);
    return QJsonDocument::fromJson(list.out).array().size();
}

void requireInOrder(const QString& path)
{
    const Outcome check = runIplan({u("check"), path});
    INFO(check.out.toStdString() << check.err.toStdString());
    REQUIRE(check.exitCode == 0);
}

void addOffice(const QString& path, int number)
{
    REQUIRE(runIplan({u("add"), path, u("organization"), u("name=Verein %1").arg(number)}).exitCode == 0);
}

} // namespace

TEST_CASE("A merge that is killed at any moment is done or not done", "[cli][merge]")
{
    CliFile office;
    office.fill();
    const qsizetype before = countOf(office.path(), "organization");
    const QString copy = office.file(u("Kopie.iplan"));
    REQUIRE(QFile::copy(office.path(), copy));
    QByteArray batch;
    constexpr qsizetype added = 300;
    for (int i = 0; i < added; ++i)
        batch += "add organization name='Verein " + QByteArray::number(i) + "'\n";
    REQUIRE(runIplan({u("batch"), copy}, batch).exitCode == 0);

    Killer killer("merging");
    const QString trial = office.file(u("Probe.iplan"));
    REQUIRE(QFile::copy(office.path(), trial));
    killer.measure({u("merge"), trial, copy});
    const int rounds = scaled(30, 6);
    for (int round = 0; round < rounds; ++round) {
        const QString mine = office.file(u("Datei %1.iplan").arg(round));
        REQUIRE(QFile::copy(office.path(), mine));
        const bool done = killer.runs({u("merge"), mine, copy});
        requireInOrder(mine);
        const qsizetype there = countOf(mine, "organization");
        REQUIRE((there == before + added || (!done && there == before)));
        const Outcome again = runIplan({u("merge"), mine, copy});
        INFO(again.err.toStdString());
        REQUIRE(again.exitCode == 0);
        REQUIRE(countOf(mine, "organization") == before + added);
        QFile::remove(mine);
    }
    requireInOrder(copy);
    REQUIRE(countOf(copy, "organization") == before + added);
}

TEST_CASE("Joining the files of a folder that is killed at any moment drops no commit", "[cli][merge]")
{
    CliFile office;
    const QString folder = office.file(u("Abgleich"));
    REQUIRE(QDir().mkpath(folder));
    constexpr int files = 17; // one more than stay apart: the next exchange joins them
    for (int i = 0; i < files; ++i) {
        addOffice(office.path(), i);
        REQUIRE(runIplan({u("sync"), office.path(), u("--folder"), folder}).exitCode == 0);
    }
    Killer killer("joining files");
    const QString fresh = office.file(u("Neue Kopie.iplan"));
    const int rounds = scaled(20, 4);
    killer.measure({u("sync"), office.path(), u("--folder"), folder});
    for (int round = 0; round < rounds; ++round) {
        for (int i = 0; i < files; ++i) {
            addOffice(office.path(), files + round * files + i);
            if (i % 4 == 0)
                killer.runs({u("sync"), office.path(), u("--folder"), folder});
        }
    }
    REQUIRE(runIplan({u("sync"), office.path(), u("--folder"), folder}).exitCode == 0);
    requireInOrder(office.path());
    // Everything is in the folder: a copy of the first day gets it all.
    REQUIRE(runIplan({u("pack"), office.path(), office.file(u("alles.iplanpaket"))}).exitCode == 0);
    REQUIRE(runIplan({u("sync"), fresh, u("--folder"), folder}).exitCode == 0);
    REQUIRE(countOf(fresh, "organization") == files + rounds * files);
}

TEST_CASE("An exchange with a server that is killed at any moment is taken up again", "[cli][merge]")
{
    REQUIRE_POSTGRES();
    Postgres postgres;
    REQUIRE(runIplan({u("sync"), u("--init-server"), postgres.url(u("postgres"))}).exitCode == 0);
    postgres.sql(u("CREATE ROLE buero LOGIN IN ROLE iplan_exchange"));
    const QString url = postgres.url(u("buero"));
    CliFile office;
    const QString copy = office.file(u("Kopie.iplan"));
    REQUIRE(QFile::copy(office.path(), copy));
    Killer killer("exchanging with a server");
    killer.measure({u("sync"), office.path(), u("--server"), url});
    const int rounds = scaled(24, 6);
    for (int round = 0; round < rounds; ++round) {
        const QString& path = round % 2 ? copy : office.path();
        addOffice(path, round);
        killer.runs({u("sync"), path, u("--server"), url});
        requireInOrder(path);
    }
    for (const QString& path : {office.path(), copy, office.path()})
        REQUIRE(runIplan({u("sync"), path, u("--server"), url}).exitCode == 0);
    REQUIRE(countOf(office.path(), "organization") == rounds);
    REQUIRE(countOf(copy, "organization") == rounds);
}
