// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/servertransport.h"
#include "tests/core/store/copies.h"
#include "tests/support/postgres.h"

namespace iplan::test
{

/// A PostgreSQL server that is prepared for the exchange, with the accounts "verwaltung" (its owner, no superuser),
/// "buero" (may exchange) and "fremd" (may not).
class ExchangeServer
{
public:
    ExchangeServer()
    {
        sql("CREATE ROLE verwaltung LOGIN CREATEROLE; GRANT CREATE ON DATABASE postgres TO verwaltung;"
            "CREATE ROLE fremd LOGIN; CREATE ROLE buero LOGIN");
        prepare();
        sql("GRANT iplan_exchange TO buero");
    }
    Postgres& postgres() { return m_postgres; }
    void prepare() { REQUIRE_OK(initializeServer(address("verwaltung"), {})); }
    [[nodiscard]] ServerAddress address(const char* user = "buero") const
    {
        return value_of(ServerAddress::parse(m_postgres.url(QLatin1String(user))));
    }
    [[nodiscard]] std::unique_ptr<ServerTransport> transport(const Store& store, const char* user = "buero") const
    {
        return std::make_unique<ServerTransport>(address(user), QString(), value_of(store.file().info()).root);
    }
    [[nodiscard]] Result<SyncReport> sync(Store& store, const char* user = "buero") const
    {
        return synchronizeWithServer(store, *transport(store, user));
    }
    QStringList sql(const char* statement, const char* user = "postgres") const
    {
        return m_postgres.sql(QString::fromUtf8(statement), QLatin1String(user));
    }

private:
    Postgres m_postgres;
};

} // namespace iplan::test
