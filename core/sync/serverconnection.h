// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/serveraddress.h"
#include "core/sync/serversession.h"

namespace iplan
{

/// A session on a PostgreSQL server. Not to be used from another thread than the one that made it.
class ServerConnection
{
public:
    /// Does not connect yet. Without a password libpq asks PGPASSWORD and ~/.pgpass; nothing else in the environment
    /// has a say in where the connection leads and whether it is encrypted.
    ServerConnection(ServerAddress address, QString password, ServerTimeouts timeouts = {});
    ServerConnection(const ServerConnection&) = delete;
    ServerConnection& operator=(const ServerConnection&) = delete;

    [[nodiscard]] bool isOpen() const { return m_session.isOpen(); }
    /// Connects, unless the session is there. Errors (Io unless said otherwise): not reachable, wrong
    /// password or account (Rejected), certificate not right, no such database (NotFound). From then on the session
    /// waits a few seconds at most for what another one has locked.
    Result<> open();
    /// Runs one statement with its parameters ("?"). Errors: connection lost, no answer
    /// for longer than the server was to take, missing rights (Rejected), server not
    /// prepared for the exchange (NotFound).
    [[nodiscard]] Result<ServerAnswer> run(const QString& sql, const QVariantList& parameters = {});

    /// Whether the last error was that the server is not there or went away: for an exchange in the background a state
    /// to show, not an error.
    [[nodiscard]] bool isUnreachable() const { return m_unreachable; }
    [[nodiscard]] const ServerAddress& address() const { return m_address; }

private:
    [[nodiscard]] Error openError(const ServerFailure& failure);
    [[nodiscard]] Error runError(const ServerFailure& failure);

    ServerAddress m_address;
    QString m_password;
    ServerSession m_session;
    bool m_unreachable = false;
};

} // namespace iplan
