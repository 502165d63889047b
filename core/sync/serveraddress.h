// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QMap>

namespace iplan
{

/// Where a PostgreSQL server is: "postgresql://user@host:port/database?sslmode=verify-full". Never holds a password:
/// that comes from a password file, PGPASSWORD or ~/.pgpass.
struct ServerAddress {
    QString host; ///< a name, an address, or the folder of a socket; empty for the usual socket of this PC
    int port = 0; ///< 0 for the usual one
    QString database;
    QString user;                   ///< empty for the name of the login
    QMap<QString, QString> options; ///< sslmode, sslrootcert, sslcert, sslkey, connect_timeout

    /// Reads a URL. Refused (Usage): other schemes, a password in it, unknown options, several servers in one, and a
    /// server on another PC without encryption. Where sslmode is not given, another PC must prove who it is
    /// (verify-full).
    [[nodiscard]] static Result<ServerAddress> parse(const QString& url);

    /// On this PC, so that nobody can listen.
    [[nodiscard]] bool isLocal() const;
    /// For people: "postgresql://user@host:port/database".
    [[nodiscard]] QString text() const;
};

} // namespace iplan
