// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/commitdata.h"
#include "core/store/reducedcontent.h"
#include "core/store/writer.h"

#include <QSet>

namespace iplan
{

/// What became of commits that came from elsewhere.
struct Admission {
    QList<QUuid> admitted;  ///< new in the file now, parents before children
    QList<QUuid> waiting;   ///< in the inbox until their parents come
    QList<QUuid> awaited;   ///< parents that nobody has brought yet
    QList<ChangedRow> rows; ///< rows whose content or conflicts may have changed
    bool hasErased = false; ///< rows were erased: BackupManager::carryErasuresOnThisPc() is due
};

/// Gives away and takes in commits: the base of every way to exchange. Throws SqlError; used by Store inside its
/// transaction.
class CommitExchange
{
public:
    CommitExchange(Database& database, Journal& journal, SearchIndex& search);

    /// Ids of all commits of the file.
    [[nodiscard]] QSet<QUuid> ids() const;
    /// The commits that are not among `known`, parents before children; of a reduced copy those written on it.
    [[nodiscard]] QList<CommitData> missingFrom(const QSet<QUuid>& known);
    [[nodiscard]] CommitData read(const CommitRecord& header);
    /// The erase commits, also those that wait.
    [[nodiscard]] QList<CommitData> erasures();
    /// The rows that they name.
    [[nodiscard]] std::set<RowKey> erasedRows();

    /// Takes commits in, in any order: admitted when all parents are there, kept in the inbox otherwise; commits that
    /// wait there are tried again. Refused as a whole (nothing is written): another root (Conflict, another concept), a
    /// newer format, a counter that is not 1 + the largest of the parents', an id that exists with other content, a
    /// reference to a change that is not among the ancestors.
    /// Erasures take effect at once, also those that wait: they name rows and need nothing else. Blanks are taken only
    /// with an erasure that covers them; a new commit with others waits, for a known one (Rejected) they are damage.
    Result<Admission> admit(const QList<CommitData>& commits);
    /// See Store::checkKnown().
    [[nodiscard]] Result<> checkKnown(const QList<CommitData>& commits);
    /// Fills a new file with what a reduced copy begins with. Damaged if a parent is missing or comes later.
    Result<> adopt(const ReducedContent& content);

private:
    using Key = std::pair<qint64, qint64>;
    /// What came and what waits, each commit once, blank where it is erased, and agreeing with what is there.
    Result<QList<CommitData>> gather(const QList<CommitData>& commits);
    Result<> checkAgainstExisting(const CommitData& commit, const CommitRecord& existing,
                                  const std::set<RowKey>& erased);
    /// Keeps the commits until their parents come; their erasures hold from now on.
    void keepWaiting(const QList<CommitData>& commits);
    Result<> checkNew(const CommitData& commit, const QHash<QUuid, CommitRecord>& parents);
    [[nodiscard]] QList<CommitData> inbox();
    Result<> write(const CommitData& commit, qint64 seq);
    [[nodiscard]] qint64 rowNumber(const RowKey& row);
    [[nodiscard]] RowKey rowKey(qint64 number);
    [[nodiscard]] std::optional<qint64> seqOf(const QUuid& commit);
    /// Heads, tables and search index of all units that the new commits touched.
    QList<ChangedRow> refresh();

    Database& m_db;
    Journal& m_journal;
    SearchIndex& m_search;
    QHash<QUuid, qint64> m_seqs; ///< of commits looked up or written
    QMap<qint64, QSet<qint64>> m_touched;
};

} // namespace iplan
