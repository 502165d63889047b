// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/database.h"
#include "core/store/commitdata.h"
#include "core/store/fold.h"
#include "core/store/record.h"

#include <optional>
#include <QDateTime>
#include <QHash>
#include <QSet>

namespace iplan
{

/// Version of the content of commits; a newer one may hold changes that this program would misread.
inline constexpr int kContentFormat = 2;
/// From this one on commits carry a digest; see commitproof.h.
inline constexpr int kProvenFormat = 2;

/// The header of a commit.
struct CommitRecord {
    qint64 seq = 0; ///< local: topological order in this file
    QUuid id;
    qint64 counter = 0; ///< 1 + the largest of the parents'
    QDateTime time;     ///< UTC, by the clock of the PC that wrote it
    QUuid author;       ///< row of entity author
    QString operation;  ///< key, see operationLabel()
    int format = kContentFormat;
    QByteArray digest = {}; ///< empty in the first content format
};

/// The header of a commit that is in no file yet.
[[nodiscard]] inline CommitRecord headerOf(const CommitData& commit)
{
    return {0, commit.id, commit.counter, commit.time, commit.author, commit.operation, commit.format, commit.digest};
}

/// Reads the journal tables: what rows and units are called there, the commits, and what all of them make of a unit. It
/// writes nothing, so whoever reads a file may have it. Throws SqlError; use it inside Store::readJournal().
class JournalReader
{
public:
    explicit JournalReader(Database& database) : m_db(database) {}

    /// Local number of a row or unit in the journal, or 0 if it has none.
    [[nodiscard]] qint64 findRow(const RowRef& row);
    [[nodiscard]] qint64 findUnit(const QString& unit);
    [[nodiscard]] RowRef rowOf(qint64 row);
    /// Entity and id of a row, also of one whose entity this program does not know.
    [[nodiscard]] RowKey rowKeyOf(qint64 row);
    [[nodiscard]] QString entityKeyOf(qint64 row);
    [[nodiscard]] QString unitOf(qint64 unit);

    [[nodiscard]] std::optional<CommitRecord> commit(const QUuid& id);
    [[nodiscard]] std::optional<CommitRecord> commit(qint64 seq);
    /// One more than the number of the newest commit.
    [[nodiscard]] qint64 nextSeq();
    /// Commits without children, ascending.
    [[nodiscard]] QList<qint64> heads();
    /// Each commit with each of its parents, in the order of the commits.
    [[nodiscard]] QList<std::pair<qint64, qint64>> parentLinks();

    /// Which (row, unit) a commit changed or cancelled.
    struct Touched {
        qint64 row = 0;
        qint64 unit = 0;
        bool change = false;  ///< a change; otherwise a cancelling
        qint64 cancelled = 0; ///< with a cancelling: of which commit
    };
    [[nodiscard]] QList<Touched> touched(qint64 seq, const RowRef& row = {});
    /// What the commit cancelled.
    [[nodiscard]] QList<Touched> cancelled(qint64 seq, const RowRef& row = {});

    /// The rows that read as blank in every commit: named by an erasure of the file, or by one that waits for its
    /// parents. Naming them does not empty them, see Eraser.
    [[nodiscard]] const QSet<qint64>& erasedRows();
    [[nodiscard]] bool isErased(qint64 row) { return erasedRows().contains(row); }

    /// The live heads of a unit, ascending.
    [[nodiscard]] QList<qint64> unitHeads(qint64 row, qint64 unit);
    /// What all commits of the file make of a unit.
    [[nodiscard]] UnitState unitState(qint64 row, qint64 unit);
    /// Whether any commit that counts makes the row.
    [[nodiscard]] bool hasHeads(qint64 row);
    /// The value that commit `seq` gave the unit.
    [[nodiscard]] Value valueOf(qint64 row, qint64 unit, qint64 seq);
    /// All changes and cancels of a unit.
    [[nodiscard]] QList<UnitChange> changesOfUnit(qint64 row, qint64 unit);
    [[nodiscard]] QList<UnitCancel> cancelsOfUnit(qint64 row, qint64 unit);

protected:
    friend class CommitHistory;
    friend class HeadSearch;
    friend class JournalFold;
    static const QString kCommitColumns; ///< as readCommit() takes them
    [[nodiscard]] static CommitRecord readCommit(const Statement& statement);

    Database& m_db;
    std::optional<QList<qint64>> m_heads; ///< known after the first look
    std::optional<QSet<qint64>> m_erased; ///< likewise
    QHash<QString, qint64> m_units;
    QHash<qint64, QString> m_unitKeys;
};

/// Writes the journal tables, too: commits, their parents and changes, and the derived heads. For the classes that
/// carry out a transaction of the file.
class Journal : public JournalReader
{
public:
    using JournalReader::JournalReader;

    /// Local number of a row or unit; made when missing.
    [[nodiscard]] qint64 rowNumber(const RowRef& row);
    [[nodiscard]] qint64 unitNumber(const QString& unit);
    /// For a row that is known to be new.
    [[nodiscard]] qint64 addRow(const RowKey& row);

    void writeCommit(const CommitRecord& commit, const QList<qint64>& parents);
    void writeChange(qint64 row, qint64 unit, qint64 seq, const Value& value, const QList<qint64>& replaces);
    void writeCancel(qint64 row, qint64 unit, qint64 seq, qint64 cancelled);
    void setUnitHeads(qint64 row, qint64 unit, const QList<qint64>& heads);
    /// Row named by commit `seq`, or, with kWaiting, by one that waits.
    void writeErased(qint64 seq, qint64 row);
    void clearWaitingErasures();
    static constexpr qint64 kWaiting = 0;

    /// Forgets what it remembers of the file: after a rollback, that may never have been.
    void forget();
};

} // namespace iplan
