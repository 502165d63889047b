// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What proves the commits of a file (commitproof.h), in its journal. Everything here throws SqlError.
#pragma once

#include "core/store/commitproof.h"

namespace iplan
{

/// Proves a commit that is being written: told of each of its changes, by local numbers, as these go into the journal.
class ProofOfWriting
{
public:
    ProofOfWriting(Database& database, Journal& journal, qint64 seq);

    /// Gives the row its salt in this commit, if it has none yet.
    void addChange(qint64 row, qint64 unit, const Value& value, const QList<qint64>& replaces);
    void addCancel(qint64 row, qint64 unit, qint64 cancelled);
    void addErased(qint64 row);
    /// Stores the digest of the commit, whose header and parents are in the journal; returns it.
    QByteArray store(const CommitRecord& header, const QList<qint64>& parents);

private:
    [[nodiscard]] const RowKey& rowKey(qint64 row);
    [[nodiscard]] QUuid idOf(qint64 seq);

    Database& m_db;
    Journal& m_journal;
    qint64 m_seq = 0;
    CommitProof m_proof;
    QHash<qint64, QUuid> m_ids; ///< of commits that were asked for
    QHash<qint64, QByteArray> m_salts;
    std::pair<qint64, RowKey> m_lastKey; ///< changes come row by row
};

/// Keeps what proves the changes of a commit that came from elsewhere.
class StoredProofs
{
public:
    StoredProofs(Database& database, qint64 seq) : m_db(database), m_seq(seq) {}
    void add(qint64 row, qint64 unit, const ChangeData& change);

private:
    Database& m_db;
    qint64 m_seq = 0;
    qint64 m_saltedRow = 0; ///< changes come row by row
};

/// Before the values of a row are emptied: puts a seal in the place of each and removes their salts.
void sealRow(Database& database, JournalReader& journal, qint64 row);

/// The commits after number `after` that do not agree with their digest (isProven()), in order: all are computed anew
/// from the journal.
[[nodiscard]] QList<CommitRecord> unprovenCommits(Database& database, JournalReader& journal, qint64 after);

/// Says of such a commit which it is, for people.
[[nodiscard]] QString unprovenText(Database& database, const CommitRecord& commit);

} // namespace iplan
