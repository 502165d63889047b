// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/serverconnection.h"
#include "core/sync/transport.h"

namespace iplan
{

/// Prepares a database for the exchange by running resources/server/iplan-server.sql; running it again changes nothing.
/// Needs an account that may create a schema and a role, not a superuser.
[[nodiscard]] Result<> initializeServer(const ServerAddress& address, const QString& password);

/// Exchange over a table of a PostgreSQL server to which commits are only ever added (docs/server.md). Each batch is
/// one statement, so that a lost connection leaves whole batches; synchronize() then goes on where it ended. A
/// connection is made when needed and made anew after an error. Belongs to one thread.
class ServerTransport : public Transport
{
public:
    /// The first commits of the concepts that the server holds.
    [[nodiscard]] static Result<QList<QUuid>> conceptsOn(const ServerAddress& address, const QString& password);
    /// For the concept whose first commit is `root`; others in the same database are not seen.
    ServerTransport(ServerAddress address, QString password, const QUuid& root);

    [[nodiscard]] Result<QSet<QUuid>> ids() override;
    [[nodiscard]] Result<QList<CommitData>> fetch(const QSet<QUuid>& known) override;
    /// A commit that the server has with other content stays out and is named (takeFound()). Where the two differ only
    /// in values that one of them leaves blank, an erasure has reached one of them and not yet the other; see
    /// blankRowsOf().
    Result<> push(const QList<CommitData>& commits) override;

    /// Blanks on the server the rows that `erasure`, a commit that the server has, erases. How many commits had to be
    /// changed there.
    Result<int> blankRowsOf(const CommitData& erasure);

    /// Each content lies there once, in pieces. A server of an older version exchanges none, and the report says so.
    [[nodiscard]] Result<Contents> contents() override;
    Result<ContentReport> giveContents(const Store& store) override;

    [[nodiscard]] QString place() const override { return address().text(); }
    [[nodiscard]] const ServerAddress& address() const { return m_connection.address(); }
    /// See ServerConnection::isUnreachable().
    [[nodiscard]] bool isUnreachable() const { return m_connection.isUnreachable(); }

private:
    Result<> connect();
    struct Row {
        QUuid id;
        qint64 bytes = 0;
        qint64 seq = 0; ///< of the row: one that was removed and given again has another
    };
    /// What is on the server, about in the order in which it came.
    [[nodiscard]] Result<QList<Row>> load();
    /// The next of m_pending that are not known: few enough to be held in memory.
    [[nodiscard]] QList<QUuid> nextBatch(const QSet<QUuid>& known);
    /// Commits for which `condition` (SQL with its parameters) holds. What cannot be read is named with the account
    /// that wrote it (takeFound()), and passed over.
    [[nodiscard]] Result<QList<CommitData>> read(const QString& condition, const QVariantList& parameters);
    Result<> pushBatch(QList<CommitData> commits);
    Result<> compare(const QList<CommitData>& commits);
    /// The hashes of all contents that are whole there.
    [[nodiscard]] Result<QSet<QString>> contentsThere();
    Result<> removeContents(const QSet<QString>& hashes, const QUuid& erasure);

    ServerConnection m_connection;
    QUuid m_root;
    int m_version = 0;                   ///< of the server's script
    std::optional<QList<Row>> m_pending; ///< of an exchange under way: what is still to be fetched
};

/// Carries out on the server those erasures that are not among `done` (ids), or that were just given to it: then it had
/// lost them, since it was restored from a backup. `done` gets each that was carried out, also if an error ends it.
Result<> blankOnServer(ServerTransport& server, const QList<CommitData>& erasures, const QList<QUuid>& justGiven,
                       QStringList& done);
/// The local setting of a file that keeps `done`, separated by blanks.
[[nodiscard]] QString blankedOnServerKey(const ServerAddress& address);

/// As synchronize(), over a server; then carries out there the erasures that the file knows.
[[nodiscard]] Result<SyncReport> synchronizeWithServer(Store& store, ServerTransport& server);

} // namespace iplan
