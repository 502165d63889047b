// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/serveraddress.h"
#include "tests/support/test.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

Result<ServerAddress> parse(const char* url)
{
    return ServerAddress::parse(QString::fromUtf8(url));
}

} // namespace

TEST_CASE("The address of a server is read", "[merge][server]")
{
    const auto address = value_of(parse("postgresql://erika@db.musterstadt.de:5433/iplan?sslmode=require"));
    CHECK(address.user == u"erika");
    CHECK(address.host == u"db.musterstadt.de");
    CHECK(address.port == 5433);
    CHECK(address.database == u"iplan");
    CHECK(address.options.value(QStringLiteral("sslmode")) == u"require");
    CHECK(address.text() == u"postgresql://erika@db.musterstadt.de:5433/iplan");

    const auto socket = value_of(parse("postgresql:///iplan?host=/run/postgresql&user=erika"));
    CHECK(socket.isLocal());
    CHECK(socket.host == u"/run/postgresql");
    CHECK(socket.user == u"erika");
    CHECK(value_of(parse("postgresql://erika@/iplan?host=/run/postgresql")).user == u"erika");
    CHECK(value_of(parse("postgres://db.musterstadt.de/K%C3%B6ln")).database == QStringLiteral("Köln"));
}

TEST_CASE("Another PC is reached with encryption only", "[merge][server]")
{
    CHECK(value_of(parse("postgresql://db.musterstadt.de/iplan")).options.value(QStringLiteral("sslmode")) ==
          u"verify-full");
    for (const char* mode : {"disable", "allow", "prefer", "egal"}) {
        INFO(mode);
        const QString url = QStringLiteral("postgresql://db.musterstadt.de/iplan?sslmode=") + QLatin1String(mode);
        REQUIRE_ERROR(ErrorKind::Usage, ServerAddress::parse(url));
    }
    REQUIRE_ERROR(ErrorKind::Usage, parse("postgresql:///iplan?host=10.0.0.7&sslmode=disable"));
    CHECK(value_of(parse("postgresql://localhost/iplan?sslmode=disable")).isLocal());
}

TEST_CASE("What is no address of a server is refused, and no password is repeated", "[merge][server]")
{
    for (const char* url :
         {"", "iplan", "https://db.musterstadt.de/iplan", "postgresql://db.musterstadt.de", "postgresql://db:99999/x",
          "postgresql://db/iplan?options=-csearch_path", "postgresql://db/iplan?sslrootcert=a;b"}) {
        INFO(url);
        REQUIRE_ERROR(ErrorKind::Usage, parse(url));
    }
    for (const char* url : {"postgresql://erika:geheim@db/iplan", "postgresql://db/iplan?password=geheim",
                            "mysql://erika:geheim@db/iplan", "postgresql://erika:ge heim@db:x/iplan"}) {
        INFO(url);
        const Error error = error_of(parse(url));
        CHECK(error.kind == ErrorKind::Usage);
        CHECK_FALSE((error.message + error.hint + error.detail).contains(QStringLiteral("heim")));
    }
}

TEST_CASE("An address names one server", "[merge][server]")
{
    // The first of a list would say that it is this PC, and libpq would take any of them.
    for (const char* host : {"/x,127.0.0.2", "/x,10.0.0.7", "localhost,db.musterstadt.de", "127.0.0.1,/x", ",", "a b",
                             "@socket", "..%2Fx", "db;x", "db%27", "%00"}) {
        INFO(host);
        REQUIRE_ERROR(ErrorKind::Usage,
                      ServerAddress::parse(QStringLiteral("postgresql:///iplan?host=%1").arg(QString::fromUtf8(host))));
    }
    REQUIRE_ERROR(ErrorKind::Usage, parse("postgresql://localhost,db.musterstadt.de/iplan"));
    for (const char* option :
         {"hostaddr=10.0.0.7", "service=x", "gssencmode=prefer", "dbname=x", "passfile=x", "connect_timeout=0",
          "connect_timeout=-1", "connect_timeout=9999", "connect_timeout=x"}) {
        INFO(option);
        REQUIRE_ERROR(ErrorKind::Usage,
                      ServerAddress::parse(QStringLiteral("postgresql://localhost/iplan?") + QLatin1String(option)));
    }
    CHECK(value_of(parse("postgresql:///iplan?host=/run/postgresql&connect_timeout=30")).isLocal());
    CHECK_FALSE(value_of(parse("postgresql://[fe80::1]/iplan")).isLocal());
    CHECK(value_of(parse("postgresql://köln.musterstadt.de/iplan")).host.contains(QStringLiteral("musterstadt")));
}
