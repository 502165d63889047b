// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli.h"
#include "tests/support/postgres.h"

#include <memory>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// A server that "iplan sync --init-server" prepared, with the account "buero".
class PreparedServer
{
public:
    PreparedServer()
    {
        const Outcome outcome = runIplan({u("sync"), u("--init-server"), postgres.url(u("postgres")), u("--json")});
        INFO(outcome.err.toStdString());
        REQUIRE(outcome.exitCode == 0);
        postgres.sql(u("CREATE ROLE buero LOGIN IN ROLE iplan_exchange"));
    }
    [[nodiscard]] QString url() const { return postgres.url(u("buero")); }
    Postgres postgres;
};

/// A plain copy of the file, as the file manager makes it.
QString plainCopy(const CliFile& file, const QString& name)
{
    const QString path = file.file(name + u(".iplan"));
    REQUIRE(QFile::copy(file.path(), path));
    return path;
}

QByteArray exported(const QString& path)
{
    const QString target = path + u(".json");
    QFile::remove(target);
    const Outcome outcome = runIplan({u("export"), path, u("--format"), u("json"), u("--output"), target});
    INFO(outcome.err.toStdString());
    REQUIRE(outcome.exitCode == 0);
    QFile file(target);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QJsonObject sync(const QString& path, const QString& url)
{
    const Outcome outcome = runIplan({u("sync"), path, u("--server"), url, u("--json")});
    INFO(outcome.err.toStdString());
    REQUIRE(outcome.exitCode == 0);
    return QJsonDocument::fromJson(outcome.out).object();
}

} // namespace

TEST_CASE("iplan sync exchanges over a server", "[cli]")
{
    REQUIRE_POSTGRES();
    PreparedServer server;
    CliFile file;
    file.fill();
    const QString copy = plainCopy(file, u("Kopie"));
    REQUIRE(runIplan({u("add"), copy, u("measure"), u("code=K002"), u("title=Unterwegs")}).exitCode == 0);
    CHECK(file.object("sync", {u("--server"), server.url()}).value(u"sent").toInt() > 0);
    CHECK(sync(copy, server.url()).value(u"sent").toInt() == 1);
    CHECK(file.ok("sync", {u("--server"), server.url()}).contains(u("abgeglichen")));
    CHECK(file.array("list", {u("measure")}).size() == 2);
    CHECK(exported(copy) == exported(file.path()));

    file.refused(2, "sync");
    file.refused(2, "sync", {u("--server"), server.url(), u("--folder"), file.file(u("Ordner"))});
    file.refused(2, "sync", {u("--server"), u("https://db.musterstadt.de/iplan")});
    file.refused(2, "sync", {u("--server"), u("postgresql://erika:geheim@db.musterstadt.de/iplan")});
    file.refused(4, "sync", {u("--server"), server.url(), u("--password-file"), file.file(u("fehlt"))});
    file.refused(3, "sync", {u("--server"), server.postgres.url(u("niemand"))});
    file.refused(4, "sync", {u("--server"), server.postgres.url(u("buero"), u("template1"))});
    server.postgres.stop();
    const QString silent = file.refused(6, "sync", {u("--server"), server.url()});
    INFO(silent.toStdString());
    CHECK(silent.contains(u("nicht erreichbar")));
}

TEST_CASE("iplan sync makes a new file of what a server holds", "[cli]")
{
    REQUIRE_POSTGRES();
    PreparedServer server;
    CliFile file;
    const QString fresh = file.file(u("Neu.iplan"));
    const auto syncNew = [&](const QString& url) {
        return runIplan({u("sync"), fresh, u("--server"), url, u("--json")});
    };
    // Nobody has exchanged anything yet, nobody may with that account, and nothing is left behind.
    const Outcome empty = syncNew(server.url());
    CHECK(empty.exitCode == 4);
    CHECK(QString::fromUtf8(empty.err).contains(u("hat noch niemand etwas abgeglichen")));
    CHECK(syncNew(server.postgres.url(u("niemand"))).exitCode == 3);
    CHECK_FALSE(QFileInfo::exists(fresh));

    file.fill();
    sync(file.path(), server.url());
    const Outcome made = syncNew(server.url());
    INFO(made.err.toStdString());
    REQUIRE(made.exitCode == 0);
    CHECK(QJsonDocument::fromJson(made.out).object().value(u"received").toInt() > 0);
    CHECK(exported(fresh) == exported(file.path()));
    REQUIRE(runIplan({u("check"), fresh}).exitCode == 0);

    // From now on it is a copy as any other.
    REQUIRE(runIplan({u("add"), fresh, u("measure"), u("code=K002"), u("title=Neu")}).exitCode == 0);
    CHECK(sync(fresh, server.url()).value(u"sent").toInt() > 0);
    sync(file.path(), server.url());
    CHECK(exported(fresh) == exported(file.path()));

    // Two concepts on one server: which one is meant?
    CliFile other;
    other.fill();
    sync(other.path(), server.url());
    REQUIRE(QFile::remove(fresh));
    const Outcome several = syncNew(server.url());
    CHECK(several.exitCode == 5);
    CHECK(QString::fromUtf8(several.err).contains(u("mehrere Konzepte")));
    CHECK_FALSE(QFileInfo::exists(fresh));
}

TEST_CASE("Twelve programs exchange over a server, killed and cut off at random, and all converge", "[cli]")
{
    REQUIRE_POSTGRES();
    const quint32 seed = QRandomGenerator::global()->generate();
    std::printf("server story: seed %u\n", seed);
    QRandomGenerator random(seed);
    PreparedServer server;
    CliFile file;
    file.fill();
    constexpr int count = 12;
    QStringList paths;
    for (int i = 0; i < count; ++i) {
        paths << plainCopy(file, u("Kopie %1").arg(i));
        REQUIRE(runIplan({u("add"), paths.last(), u("measure"), u("code=P%1").arg(i), u("title=Neu")}).exitCode == 0);
    }
    for (int round = 0; round < scaled(6, 2); ++round) {
        std::vector<std::unique_ptr<QProcess>> programs;
        for (const QString& path : paths) {
            programs.push_back(std::make_unique<QProcess>());
            programs.back()->start(iplanProgram(), {u("sync"), path, u("--server"), server.url()});
        }
        for (const auto& program : programs) {
            program->waitForFinished(random.bounded(40));
            if (random.bounded(3) == 0)
                program->kill();
            if (random.bounded(3) == 0)
                server.postgres.sql(u("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename='buero'"));
        }
        for (const auto& program : programs)
            REQUIRE((program->state() == QProcess::NotRunning || program->waitForFinished(120'000)));
    }
    for (int turn = 0; turn < 2; ++turn) {
        for (const QString& path : std::as_const(paths))
            sync(path, server.url());
    }
    const QByteArray first = exported(paths.first());
    for (const QString& path : std::as_const(paths)) {
        INFO(path.toStdString() << ", seed " << seed);
        REQUIRE(runIplan({u("check"), path}).exitCode == 0);
        REQUIRE(exported(path) == first);
    }
    CHECK(QJsonDocument::fromJson(runIplan({u("list"), paths.first(), u("measure"), u("--json")}).out).array().size() ==
          count + 1);
}
