// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ancestry.h"
#include "core/store/commitdata.h"
#include "core/store/reducedcontent.h"
#include "core/store/writer.h"

#include <atomic>
#include <map>
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
    /// reference to a change that is not among the ancestors (whatever else the file has by then).
    /// Erasures take effect at once, also those that wait: they name rows and need nothing else. Blanks are taken only
    /// with an erasure that covers them; a new commit with others waits, for a known one (Rejected) they are damage.
    /// Stops soon after `cancelled` was set by another thread (Rejected): the caller rolls back.
    Result<Admission> admit(const QList<CommitData>& commits, const std::atomic_bool* cancelled = nullptr);
    /// See Store::checkKnown().
    [[nodiscard]] Result<> checkKnown(const QList<CommitData>& commits);
    /// Fills a new file with what a reduced copy begins with. Damaged if a parent is missing or comes later.
    Result<> adopt(const ReducedContent& content);

private:
    using Key = std::pair<qint64, qint64>;
    /// The units of a row that new commits touched.
    struct Touched {
        struct Unit {
            qint64 unit = 0;
            const ChangeData* only = nullptr; ///< the one change that the unit has in the whole file; null if unknown
        };
        QList<Unit> units;
        bool isNew = false; ///< the file had never heard of the row
    };
    /// The number of a row, and whether it was given just now.
    struct RowNumber {
        qint64 number = 0;
        bool isNew = false;
    };
    /// What came and what waits, each commit once, blank where it is erased, and agreeing with what is there.
    Result<QList<CommitData>> gather(const QList<CommitData>& commits);
    Result<> checkAgainstExisting(const CommitData& commit, const CommitRecord& existing,
                                  const std::set<RowKey>& erased);
    /// Keeps the commits until their parents come; their erasures hold from now on.
    void keepWaiting(const QList<CommitData>& commits);
    Result<> checkNew(const CommitData& commit, const QHash<QUuid, CommitRecord>& parents);
    /// Whether all that the commit replaces or cancels is by its ancestors; its parents are in the file.
    [[nodiscard]] Result<> checkReferences(const CommitData& commit);
    [[nodiscard]] QList<CommitData> inbox();
    /// The commit must live until refresh().
    void write(const CommitData& commit, qint64 seq);
    [[nodiscard]] RowNumber rowNumber(const RowKey& row);
    [[nodiscard]] const RowKey& rowKey(qint64 number);
    [[nodiscard]] Touched& touch(const RowKey& row, qint64& number);
    void noteTouched(Touched& touched, qint64 unit, const ChangeData* change);
    [[nodiscard]] std::optional<qint64> seqOf(const QUuid& commit);
    /// Heads, tables and search index of all units that the new commits touched.
    Result<QList<ChangedRow>> refresh(const std::atomic_bool* cancelled = nullptr);
    std::optional<ChangedRow> refreshRow(qint64 number, const Touched& touched, const Reader& reader);

    Database& m_db;
    Journal& m_journal;
    SearchIndex& m_search;
    Ancestry m_ancestry;
    QHash<QUuid, qint64> m_seqs; ///< of commits looked up or written
    std::map<qint64, Touched> m_touched;
    // Changes come row by row: the row looked up last is nearly always the next one, too.
    std::pair<qint64, RowKey> m_lastKey;
    std::pair<RowKey, qint64> m_lastNumber;
};

} // namespace iplan
