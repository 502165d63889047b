// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace iplan::test
{

/// A PostgreSQL server of one test: started from the installed programs in a folder of its own, reachable through a
/// socket in it only (unless asked otherwise), and gone with the object. Its data do not survive a power cut. Accounts
/// log in without a password, except those whose name begins with "passwort".
class Postgres
{
public:
    /// The folder of initdb and postgres; empty where PostgreSQL is not installed.
    [[nodiscard]] static QString programFolder();

    /// Makes and starts the server; fails the test if that does not work. Call only where programFolder() is not empty.
    Postgres();
    ~Postgres();
    Postgres(const Postgres&) = delete;
    Postgres& operator=(const Postgres&) = delete;

    /// With options such as "ssl=on".
    void start(const QStringList& options = {});
    /// Ends all sessions and the server.
    void stop();

    /// Runs a program to its end as the account of the server, in a folder where that may write. What it printed, with
    /// nothing left out; the test fails if it did not succeed.
    QByteArray runAsServer(const QString& program, const QStringList& arguments) const;
    [[nodiscard]] QString folder() const { return m_dir.path(); }
    /// "postgresql://user@/database?host=…"
    [[nodiscard]] QString url(const QString& user = QStringLiteral("postgres"),
                              const QString& database = QStringLiteral("postgres")) const;
    /// Runs SQL as the superuser in a session of its own. The first column of the result, or the error as its only
    /// entry, beginning with "ERROR".
    QStringList sql(const QString& statement, const QString& user = QStringLiteral("postgres")) const;

private:
    [[nodiscard]] QString dataFolder() const { return folder() + QStringLiteral("/data"); }
    /// Starts a program as an account that PostgreSQL accepts: it refuses to run as root.
    void launch(QProcess& process, const QString& program, const QStringList& arguments) const;

    QTemporaryDir m_dir;
    QProcess m_server;
};

} // namespace iplan::test

/// Ends the test case, saying so, where PostgreSQL is not installed.
#define REQUIRE_POSTGRES()                                                                                             \
    do {                                                                                                               \
        if (::iplan::test::Postgres::programFolder().isEmpty()) {                                                      \
            WARN("PostgreSQL is not installed (apt install postgresql): skipped");                                     \
            return;                                                                                                    \
        }                                                                                                              \
    } while (false)
