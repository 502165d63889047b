// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/serverfixture.h"

#include <csignal>
#include <cstring>
#include <functional>
#include <QElapsedTimer>
#include <QFile>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace iplan;
using namespace iplan::test;

TEST_CASE("Two copies exchange over a server, and once is enough", "[merge][server]")
{
    REQUIRE_POSTGRES();
    const ExchangeServer server;
    const auto office = memoryStore();
    const auto id = addMeasure(*office, QStringLiteral("K001"), QStringLiteral("Sprachcafé"));
    const auto copy = copyOf(*office);
    edit<Measure>(*office, id, [](Measure& m) { m.summary = QStringLiteral("im Büro"); });
    edit<Measure>(*copy, id, [](Measure& m) { m.title = QStringLiteral("unterwegs"); });

    CHECK(value_of(server.sync(*office)).sent.size() == 3);
    const auto brought = value_of(server.sync(*copy));
    CHECK(brought.admission.admitted.size() == 1);
    CHECK_FALSE(brought.sent.isEmpty());
    CHECK(value_of(server.sync(*office)).admission.admitted == brought.sent);
    CHECK(get(*office, id).summary == QStringLiteral("im Büro"));
    CHECK(get(*office, id).title == QStringLiteral("unterwegs"));
    CHECK(get(*copy, id).summary == QStringLiteral("im Büro"));
    CHECK(value_of(server.sync(*office)).isEmpty());
    CHECK(value_of(server.sync(*copy)).isEmpty());
    CHECK(dump(*office) == dump(*copy));
    CHECK(value_of(office->file().selfCheck()).isEmpty());
    CHECK(server.sql("SELECT DISTINCT added_by FROM iplan.commits") == QStringList{QStringLiteral("buero")});
}

TEST_CASE("Many commits go in batches, both ways", "[merge][server]")
{
    REQUIRE_POSTGRES();
    const ExchangeServer server;
    const auto office = memoryStore();
    const auto copy = copyOf(*office);
    const auto id = addMeasure(*office, QStringLiteral("K001"), QStringLiteral("0"));
    for (int i = 1; i <= 450; ++i)
        edit<Measure>(*office, id, [i](Measure& m) { m.title = QString::number(i); });
    edit<Measure>(*office, id, [](Measure& m) { m.description = QString(5'000'000, u'ß'); });
    value_of(server.sync(*office));
    CHECK(value_of(server.sync(*copy)).admission.admitted.size() == 452);
    CHECK(get(*copy, id).title == u"450");
    CHECK(get(*copy, id).description == get(*office, id).description);
}

TEST_CASE("Another concept on the same server is kept apart", "[merge][server]")
{
    REQUIRE_POSTGRES();
    const ExchangeServer server;
    const auto here = memoryStore();
    addMeasure(*here, QStringLiteral("K001"), QStringLiteral("hier"));
    const auto there = memoryStore();
    addMeasure(*there, QStringLiteral("K001"), QStringLiteral("dort"));
    value_of(server.sync(*here));
    CHECK(value_of(server.sync(*there)).admission.admitted.isEmpty());
    CHECK(value_of(server.sync(*here)).isEmpty());
    CHECK(all<Measure>(*here).size() == 1);
    CHECK(server.sql("SELECT count(DISTINCT root) FROM iplan.commits") == QStringList{QStringLiteral("2")});
}

TEST_CASE("Who exchanges may read and append, and nothing else", "[merge][server]")
{
    REQUIRE_POSTGRES();
    ExchangeServer server;
    const auto office = memoryStore();
    value_of(server.sync(*office));
    const QStringList before = server.sql("SELECT md5(string_agg(c::text, '' ORDER BY seq)) FROM iplan.commits c");
    for (const char* attempt :
         {"UPDATE iplan.commits SET bytes=''", "DELETE FROM iplan.commits", "TRUNCATE iplan.commits",
          "DROP TABLE iplan.commits", "ALTER TABLE iplan.commits ADD x text", "CREATE TABLE iplan.other(x text)",
          "INSERT INTO iplan.commits(root,id,bytes,added_by) SELECT root,gen_random_uuid(),bytes,'x' FROM "
          "iplan.commits",
          "CREATE ROLE eins", "SET ROLE postgres", "DROP FUNCTION iplan.version()"}) {
        INFO(attempt);
        REQUIRE(server.sql(attempt, "buero").value(0).startsWith(QStringLiteral("ERROR")));
    }
    CHECK(server.sql("SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolcanlogin FROM pg_roles "
                     "WHERE rolname='iplan_exchange'") == QStringList{QStringLiteral("false")});
    server.prepare(); // again, over data
    CHECK(server.sql("SELECT md5(string_agg(c::text, '' ORDER BY seq)) FROM iplan.commits c") == before);
    CHECK(value_of(server.sync(*office)).isEmpty());
}

TEST_CASE("Whatever is wrong with the server is said, and the file stays as it is", "[merge][server]")
{
    REQUIRE_POSTGRES();
    ExchangeServer server;
    const TempDir folder;
    const QString path = folder.file(QStringLiteral("Köln.iplan"));
    const auto office = value_of(Store::create(path, {}));
    addMeasure(*office, QStringLiteral("K001"), QStringLiteral("Sprachcafé"));
    const auto bytes = [&] {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const QByteArray before = bytes();
    const auto refused = [&](ServerAddress address, const QString& password, ErrorKind kind, bool unreachable) {
        ServerTransport transport(std::move(address), password, value_of(office->file().info()).root);
        const Error error = error_of(synchronizeWithServer(*office, transport));
        INFO(Catch::StringMaker<Error>::convert(error));
        CHECK(error.kind == kind);
        CHECK(transport.isUnreachable() == unreachable);
        CHECK(bytes() == before);
        return error.message + u' ' + error.hint;
    };

    CHECK(refused(server.address("fremd"), {}, ErrorKind::Rejected, false).contains(QStringLiteral("GRANT")));
    CHECK(refused(server.address("niemand"), {}, ErrorKind::Rejected, false).contains(QStringLiteral("Anmeldung")));
    server.sql("CREATE ROLE passwort LOGIN PASSWORD 'Straße 7' IN ROLE iplan_exchange");
    server.sql("CREATE DATABASE leer");
    CHECK(refused(server.address("passwort"), QStringLiteral("falsch"), ErrorKind::Rejected, false)
              .contains(QStringLiteral("Anmeldung")));
    CHECK(refused(server.address("passwort"), {}, ErrorKind::Rejected, false).contains(QStringLiteral("Passwort")));
    ServerAddress address = server.address();
    address.database = QStringLiteral("leer");
    CHECK(refused(address, {}, ErrorKind::NotFound, false).contains(QStringLiteral("--init-server")));
    address.database = QStringLiteral("fehlt");
    CHECK(refused(address, {}, ErrorKind::NotFound, false).contains(QStringLiteral("fehlt")));
    REQUIRE_ERROR(ErrorKind::Rejected, initializeServer(server.address("fremd"), {}));
    server.postgres().stop();
    CHECK(refused(server.address(), {}, ErrorKind::Io, true).contains(QStringLiteral("nicht erreichbar")));
    // A name says nothing about what went wrong.
    ServerAddress secure = server.address("rolle");
    secure.host += QStringLiteral("/ssl-certificate");
    CHECK(refused(secure, {}, ErrorKind::Io, true).contains(QStringLiteral("nicht erreichbar")));

    server.postgres().start();
    ServerTransport right(server.address("passwort"), QStringLiteral("Straße 7"), value_of(office->file().info()).root);
    REQUIRE_OK(synchronizeWithServer(*office, right));
    // A session that is there and dies is replaced by the next exchange.
    server.postgres().stop();
    REQUIRE_ERROR(ErrorKind::Io, synchronizeWithServer(*office, right));
    CHECK(right.isUnreachable());
    server.postgres().start();
    REQUIRE_OK(synchronizeWithServer(*office, right));
}

TEST_CASE("A server that a newer program prepared is left alone", "[merge][server]")
{
    REQUIRE_POSTGRES();
    const ExchangeServer server;
    server.sql("CREATE OR REPLACE FUNCTION iplan.version() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 99'");
    const auto office = memoryStore();
    REQUIRE_ERROR(ErrorKind::Damaged, server.sync(*office));
    CHECK(server.sql("SELECT count(*) FROM iplan.commits") == QStringList{QStringLiteral("0")});
}

TEST_CASE("A session that holds the table does not hold up an exchange without end", "[merge][server]")
{
    REQUIRE_POSTGRES();
    const ExchangeServer server;
    const auto office = memoryStore();
    value_of(server.sync(*office));
    ServerConnection foreign(server.address("postgres"), {});
    REQUIRE_OK(foreign.open());
    REQUIRE_OK(foreign.run(QStringLiteral("BEGIN")));
    REQUIRE_OK(foreign.run(QStringLiteral("LOCK TABLE iplan.commits IN ACCESS EXCLUSIVE MODE")));
    const Error error = error_of(server.sync(*office));
    INFO(Catch::StringMaker<Error>::convert(error));
    CHECK(error.kind == ErrorKind::Io);
    CHECK(error.message.contains(QStringLiteral("andere Sitzung")));
    REQUIRE_OK(foreign.run(QStringLiteral("ROLLBACK")));

    // And not by holding a single commit that somebody else gives, too.
    addMeasure(*office, QStringLiteral("K001"), QStringLiteral("Sprachcafé"));
    const CommitData commit = value_of(office->replica().commitsMissingFrom({})).last();
    REQUIRE_OK(foreign.run(QStringLiteral("BEGIN")));
    REQUIRE_OK(foreign.run(QStringLiteral("INSERT INTO iplan.commits(root,id,bytes) VALUES(?,?,?)"),
                           {idText(value_of(office->file().info()).root), idText(commit.id), toBytes(commit)}));
    CHECK(error_of(server.sync(*office)).message.contains(QStringLiteral("andere Sitzung")));
    REQUIRE_OK(foreign.run(QStringLiteral("ROLLBACK")));
    CHECK(value_of(server.sync(*office)).sent == QList<QUuid>{commit.id});
}

TEST_CASE("Forged commits on the server are named with their account, and honest ones arrive",
          "[merge][server][quarantine]")
{
    REQUIRE_POSTGRES();
    const ExchangeServer server;
    const auto office = memoryStore();
    const auto id = addMeasure(*office, QStringLiteral("K001"), QStringLiteral("Sprachcafé"));
    const auto copy = copyOf(*office);
    value_of(server.sync(*office));
    const CommitData last = value_of(office->replica().commitsMissingFrom({})).last();
    const auto transport = server.transport(*office);
    const auto insert = [&](const QUuid& commit, const QByteArray& bytes) {
        REQUIRE(server
                    .sql(qPrintable(QStringLiteral("INSERT INTO iplan.commits(root,id,bytes) VALUES('%1','%2','\\x%3')")
                                        .arg(idText(value_of(office->file().info()).root), idText(commit),
                                             QString::fromLatin1(bytes.toHex()))),
                         "buero")
                    .isEmpty());
    };
    // What the server has otherwise stays out and is named; the batch goes on.
    CommitData forged = last;
    forged.changes.first().value = Value(QStringLiteral("untergeschoben"));
    REQUIRE_OK(transport->push({last}));
    REQUIRE_OK(transport->push({forged}));
    const auto found = transport->takeFound();
    REQUIRE(found.size() == 1);
    CHECK(found.first().error.message.contains(idText(last.id)));

    edit<Measure>(*office, id, [](Measure& m) { m.title = QStringLiteral("neu"); });
    forged = value_of(office->replica().commitsMissingFrom({})).last();
    forged.id = newCommitId();
    forged.counter += 1;
    insert(forged.id, toBytes(forged));
    const QUuid renamed = newCommitId();
    insert(renamed, toBytes(last)); // somebody else's content under a new id
    const QUuid garbage = newCommitId();
    insert(garbage, QByteArray(100, 'x'));
    const QUuid nested = newCommitId();
    insert(nested, QByteArray(100'000, '\x81'));
    value_of(server.sync(*office));

    const auto report = value_of(server.sync(*copy));
    CHECK(get(*copy, id).title == QStringLiteral("neu"));
    CHECK(report.admission.admitted.size() == 1);
    REQUIRE(report.admission.refused.size() == 4);
    QSet<QUuid> named;
    for (const RefusedInput& one : report.admission.refused) {
        named << one.commit;
        CHECK(one.source.name == QStringLiteral("buero"));
        CHECK(one.error.message.contains(idText(one.commit)));
    }
    CHECK(named == QSet{forged.id, renamed, garbage, nested});
    CHECK(value_of(copy->replica().heldItems()).size() == 4);
    // Named once, and not read again.
    CHECK(value_of(server.sync(*copy)).admission.refused.isEmpty());
    CHECK(value_of(copy->replica().heldItems()).size() == 4);
    REQUIRE_OK(copy->replica().discardHeld(idText(garbage)));
    CHECK(value_of(copy->replica().heldItems()).size() == 3);
    CHECK(value_of(server.sync(*copy)).admission.refused.isEmpty());
    CHECK(value_of(copy->file().selfCheck()).isEmpty());
}

TEST_CASE("What was forged under its id keeps a true commit away until it is removed, and no longer",
          "[merge][server][quarantine]")
{
    REQUIRE_POSTGRES();
    const ExchangeServer server;
    const auto office = memoryStore();
    const auto id = addMeasure(*office, QStringLiteral("K001"), QStringLiteral("Sprachcafé"));
    const auto copy = copyOf(*office);
    value_of(server.sync(*office));
    const QString root = idText(value_of(office->file().info()).root);
    const QList<std::function<QByteArray(CommitData)>> forgeries{
        [](const CommitData&) { return QByteArray(100, 'x'); },
        [](CommitData commit) {
            commit.changes.first().value = Value(QStringLiteral("untergeschoben"));
            return toBytes(commit);
        },
        [](CommitData commit) {
            commit.counter += 1;
            return toBytes(commit);
        },
    };
    for (qsizetype i = 0; i < forgeries.size(); ++i) {
        INFO(i);
        const auto known = value_of(office->replica().commitIds());
        const QString title = QStringLiteral("Titel %1").arg(i);
        edit<Measure>(*office, id, [&](Measure& m) { m.title = title; });
        const CommitData honest = value_of(office->replica().commitsMissingFrom(known)).last();
        REQUIRE(server
                    .sql(qPrintable(
                             QStringLiteral("INSERT INTO iplan.commits(root,id,bytes) VALUES('%1','%2','\\x%3')")
                                 .arg(root, idText(honest.id), QString::fromLatin1(forgeries.at(i)(honest).toHex()))),
                         "buero")
                    .isEmpty());
        CHECK(value_of(server.sync(*copy)).admission.refused.size() == 1);
        CHECK(value_of(server.sync(*copy)).admission.refused.isEmpty());
        CHECK(value_of(server.sync(*office)).sent.isEmpty());
        // The administration removes it, as docs/server.md says, and the same account gives the true one.
        server.sql(qPrintable(QStringLiteral("DELETE FROM iplan.commits WHERE id='%1'").arg(idText(honest.id))));
        CHECK(value_of(server.sync(*office)).sent == QList{honest.id});
        CHECK(value_of(server.sync(*copy)).admission.admitted == QList{honest.id});
        CHECK(get(*copy, id).title == title);
        CHECK(value_of(copy->file().selfCheck()).isEmpty());
    }
}

TEST_CASE("A server that keeps the line open and says nothing is given up", "[merge][server][limits]")
{
    REQUIRE_POSTGRES();
    const ExchangeServer server;
    const ServerTimeouts timeouts{std::chrono::seconds(30), std::chrono::seconds(3), std::chrono::seconds(30)};
    ServerConnection connection(server.address(), {}, timeouts);
    REQUIRE_OK(connection.open());
    auto own = value_of(connection.run(QStringLiteral("SELECT pg_backend_pid()")));
    REQUIRE(own.next());
    const auto backend = static_cast<pid_t>(own.value(0).toInt());
    REQUIRE(::kill(backend, SIGSTOP) == 0); // the system still answers for it
    QElapsedTimer clock;
    clock.start();
    const auto silent = connection.run(QStringLiteral("SELECT 1"));
    ::kill(backend, SIGCONT);
    REQUIRE_ERROR(ErrorKind::Io, silent);
    CHECK(silent.error().message.contains(QStringLiteral("antwortet nicht mehr")));
    CHECK(connection.isUnreachable());
    CHECK(clock.elapsed() < 30'000);
    REQUIRE_OK(connection.open()); // the next exchange goes on
    CHECK(value_of(connection.run(QStringLiteral("SELECT true"))).next());
}

TEST_CASE("A statement that sends something now and then ends all the same", "[merge][server][limits]")
{
    REQUIRE_POSTGRES();
    const ExchangeServer server;
    const ServerTimeouts timeouts{std::chrono::seconds(30), std::chrono::seconds(30), std::chrono::seconds(3)};
    ServerConnection connection(server.address(), {}, timeouts);
    REQUIRE_OK(connection.open());
    REQUIRE_ERROR(ErrorKind::Io, connection.run(QStringLiteral("SELECT pg_sleep(30)")));
}

TEST_CASE("Whoever accepts a connection and stays silent is not waited for", "[merge][server][limits]")
{
    const TempDir dir;
    const QByteArray path = QFile::encodeName(dir.file(QStringLiteral(".s.PGSQL.5432")));
    sockaddr_un place{AF_UNIX, {}};
    REQUIRE(static_cast<std::size_t>(path.size()) < sizeof place.sun_path);
    std::memcpy(place.sun_path, path.constData(), static_cast<std::size_t>(path.size()));
    const int silent = ::socket(AF_UNIX, SOCK_STREAM, 0);
    REQUIRE(::bind(silent, reinterpret_cast<const sockaddr*>(&place), sizeof place) == 0);
    REQUIRE(::listen(silent, 5) == 0); // the system accepts for it
    const ServerAddress address{dir.path(), 5432, QStringLiteral("postgres"), QStringLiteral("buero"), {}};
    ServerConnection connection(address, {}, {std::chrono::milliseconds(700)});
    QElapsedTimer clock;
    clock.start();
    const auto opened = connection.open();
    ::close(silent);
    REQUIRE_ERROR(ErrorKind::Io, opened);
    CHECK(connection.isUnreachable());
    CHECK(clock.elapsed() < 30'000);
}
