// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/serverfixture.h"

#include <arpa/inet.h>
#include <QScopeGuard>
#include <QStandardPaths>
#include <sys/socket.h>
#include <unistd.h>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// A port of this PC that is free at the moment.
int freePort()
{
    const int handle = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const any = reinterpret_cast<sockaddr*>(&address);
    const bool good = ::bind(handle, any, size) == 0 && ::getsockname(handle, any, &size) == 0;
    ::close(handle);
    REQUIRE(good);
    return ntohs(address.sin_port);
}

/// A certificate for "localhost" that vouches for itself.
void makeCertificate(const Postgres& postgres, const QString& name)
{
    postgres.runAsServer(QStringLiteral("openssl"),
                         {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                          QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-days"),
                          QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=localhost"),
                          QStringLiteral("-keyout"), postgres.folder() + u'/' + name + QStringLiteral(".key"),
                          QStringLiteral("-out"), postgres.folder() + u'/' + name + QStringLiteral(".crt")});
}

} // namespace

TEST_CASE("A server must prove who it is where that is asked for", "[merge][server]")
{
    REQUIRE_POSTGRES();
    if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty()) {
        WARN("openssl is not installed: skipped");
        return;
    }
    ExchangeServer server;
    Postgres& postgres = server.postgres();
    const int port = freePort();
    const auto office = memoryStore();
    const auto exchange = [&](const QString& options) {
        const auto address = ServerAddress::parse(
            QStringLiteral("postgresql://buero@localhost:%1/postgres?%2").arg(QString::number(port), options));
        ServerTransport transport(value_of(address), {}, value_of(office->file().info()).root);
        return synchronizeWithServer(*office, transport);
    };
    const auto refused = [&](const QString& options) {
        const Error error = error_of(exchange(options));
        INFO(Catch::StringMaker<Error>::convert(error));
        CHECK(error.message.contains(QStringLiteral("gesicherte Verbindung")));
    };
    const QString right = postgres.folder() + QStringLiteral("/right.crt");
    const QStringList network{QStringLiteral("listen_addresses=127.0.0.1"), QStringLiteral("port=%1").arg(port)};

    postgres.stop();
    postgres.start(network);
    refused(QStringLiteral("sslmode=require")); // it cannot encrypt

    makeCertificate(postgres, QStringLiteral("right"));
    makeCertificate(postgres, QStringLiteral("wrong"));
    postgres.stop();
    postgres.start(network + QStringList{QStringLiteral("ssl=on"), QStringLiteral("ssl_cert_file=") + right,
                                         QStringLiteral("ssl_key_file=%1/right.key").arg(postgres.folder())});
    refused(QStringLiteral("sslmode=verify-full"));
    refused(QStringLiteral("sslmode=verify-full&sslrootcert=%1/wrong.crt").arg(postgres.folder()));
    REQUIRE_OK(exchange(QStringLiteral("sslmode=verify-full&sslrootcert=") + right));
    REQUIRE_OK(exchange(QStringLiteral("sslmode=require")));

    // The environment has no say: neither a service nor an address in it leads elsewhere or does without encryption.
    QFile services(postgres.folder() + QStringLiteral("/services"));
    REQUIRE(services.open(QIODevice::WriteOnly));
    services.write("[other]\nhost=/nirgends\nhostaddr=127.0.0.9\nport=1\nsslmode=disable\nuser=fremd\ndbname=x\n");
    services.close();
    const QList<std::pair<const char*, QByteArray>> variables{
        {"PGSERVICE", "other"},
        {"PGSERVICEFILE", QFile::encodeName(services.fileName())},
        {"PGHOSTADDR", "127.0.0.9"},
        {"PGHOST", "/nirgends"},
        {"PGPORT", "1"},
        {"PGUSER", "fremd"},
        {"PGSSLMODE", "disable"},
        {"PGGSSENCMODE", "require"},
        {"PGOPTIONS", "-c search_path=x -c default_transaction_read_only=on"},
        {"PGREQUIREPEER", "niemand"},
        {"PGSSLROOTCERT", "/nirgends"}};
    const auto clear = qScopeGuard([&] {
        for (const auto& variable : variables)
            qunsetenv(variable.first);
    });
    const auto reaches = [&] {
        REQUIRE_OK(exchange(QStringLiteral("sslmode=verify-full&sslrootcert=") + right));
        const auto socket = ServerAddress::parse(
            QStringLiteral("postgresql:///postgres?host=%1&user=buero&port=%2").arg(postgres.folder()).arg(port));
        ServerTransport transport(value_of(socket), {}, value_of(office->file().info()).root);
        REQUIRE_OK(synchronizeWithServer(*office, transport));
    };
    for (const auto& [name, value] : variables)
        qputenv(name, value);
    reaches();
    for (const auto& [name, value] : variables) {
        INFO(name);
        for (const auto& variable : variables)
            qunsetenv(variable.first);
        qputenv(name, value);
        reaches();
    }
}
