// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/database.h"
#include "core/store/commitdata.h"
#include "core/store/fold.h"
#include "core/store/record.h"

#include <functional>
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

/// One change of a commit, for people and for export of history.
struct JournalChange {
    qint64 seq = 0;
    RowRef row; ///< entity is null if this program does not know it
    QString entityKey;
    QString unit;
    Value from; ///< what the changes that it replaced show together; null for the first
    Value to;   ///< for a cancelling: what the cancelled one had replaced
    bool cancelling = false;
};

/// Reads and writes the journal tables: commits, their parents and changes, and the derived heads. Throws SqlError.
class Journal
{
public:
    explicit Journal(Database& database) : m_db(database) {}

    /// Local number of a row or unit in the journal; made when missing.
    [[nodiscard]] qint64 rowNumber(const RowRef& row);
    [[nodiscard]] qint64 unitNumber(const QString& unit);
    /// The number, or 0 if the journal has none.
    [[nodiscard]] qint64 findRow(const RowRef& row);
    /// For a row that is known to be new.
    [[nodiscard]] qint64 addRow(const RowKey& row);

    [[nodiscard]] qint64 nextSeq();
    /// Commits without children, ascending.
    [[nodiscard]] QList<qint64> heads();
    void writeCommit(const CommitRecord& commit, const QList<qint64>& parents);
    /// Forgets what it remembers of the file: after a rollback, that may never have been.
    void forget();
    void writeChange(qint64 row, qint64 unit, qint64 seq, const Value& value, const QList<qint64>& replaces);
    void writeCancel(qint64 row, qint64 unit, qint64 seq, qint64 cancelled);

    /// The rows that read as blank in every commit: named by an erasure of the file, or by one that waits for its
    /// parents. Naming them does not empty them, see Eraser.
    [[nodiscard]] const QSet<qint64>& erasedRows();
    [[nodiscard]] bool isErased(qint64 row) { return erasedRows().contains(row); }
    /// Row named by commit `seq`, or, with kWaiting, by one that waits.
    void writeErased(qint64 seq, qint64 row);
    void clearWaitingErasures();
    static constexpr qint64 kWaiting = 0;

    /// The live heads of a unit, ascending.
    [[nodiscard]] QList<qint64> unitHeads(qint64 row, qint64 unit);
    /// What all commits of the file make of a unit.
    [[nodiscard]] UnitState unitState(qint64 row, qint64 unit);
    /// Whether any commit that counts makes the row.
    [[nodiscard]] bool hasHeads(qint64 row);
    void setUnitHeads(qint64 row, qint64 unit, const QList<qint64>& heads);

    /// The value that commit `seq` gave the unit.
    [[nodiscard]] Value valueOf(qint64 row, qint64 unit, qint64 seq);
    /// All changes and cancels of a unit.
    [[nodiscard]] QList<UnitChange> changesOfUnit(qint64 row, qint64 unit);
    [[nodiscard]] QList<UnitCancel> cancelsOfUnit(qint64 row, qint64 unit);

    [[nodiscard]] std::optional<CommitRecord> commit(const QUuid& id);
    [[nodiscard]] std::optional<CommitRecord> commit(qint64 seq);
    /// The newest first; those that touch `row` only, if it is not null. `limit` 0 means all; `before` > 0 only older
    /// ones.
    [[nodiscard]] QList<CommitRecord> commits(const RowRef& row = {}, int limit = 0, qint64 before = 0);
    /// Which commits commitPage() gives: all conditions together; an empty one asks nothing.
    struct Filter {
        QUuid author;
        QDateTime from;        ///< at that time or later
        QDateTime until;       ///< before that time
        bool onlyRows = false; ///< only commits that touch one of `rows`, also if there is none
        QList<RowRef> rows;
        QString entityKey;      ///< only commits that touch a row of that entity …
        QString unit;           ///< … in that unit
        bool exceptOwn = false; ///< only commits that ownCommits() does not know
        QList<QUuid> exceptAuthors;
        QStringList exceptOperations;
    };
    struct Page {
        QList<CommitRecord> commits; ///< the newest first
        qint64 next = 0;             ///< `before` of the following page; 0: there is none
    };
    /// At most `limit` commits older than `before` (0: the newest) and newer than `after`. Looks at a few thousand
    /// commits only, so that it returns at once; a page may therefore hold less than there is, also nothing.
    [[nodiscard]] Page commitPage(const Filter& filter, int limit, qint64 before = 0, qint64 after = 0);
    /// The rows that commits dated `time` or later changed.
    [[nodiscard]] QSet<QUuid> rowsChangedSince(const QDateTime& time);
    /// How many rows the commit changed, and the first of them.
    struct Extent {
        qint64 rows = 0;
        RowKey first;
    };
    [[nodiscard]] Extent extentOf(qint64 seq);
    /// Those of the commits that were made in this file on this PC, each with whether it is taken back.
    [[nodiscard]] QHash<QUuid, bool> ownCommits(const QList<QUuid>& commits);
    /// Those of all own commits that are taken back.
    [[nodiscard]] QSet<QUuid> takenBack();

    /// What the commit changed; in one row only, if it is not null.
    [[nodiscard]] QList<JournalChange> changes(qint64 seq, const RowRef& row = {});

    /// Which (row, unit) a commit changed or cancelled.
    struct Touched {
        qint64 row = 0;
        qint64 unit = 0;
        bool change = false;  ///< a change; otherwise a cancelling
        qint64 cancelled = 0; ///< with a cancelling: of which commit
    };
    [[nodiscard]] QList<Touched> touched(qint64 seq, const RowRef& row = {});
    /// At most `limit` of touched(), those that follow `after` (null: from the first on): a commit may have a million.
    [[nodiscard]] QList<Touched> touchedAfter(qint64 seq, const std::optional<Touched>& after, qsizetype limit);
    /// How many touched() gives after that one.
    [[nodiscard]] qint64 countTouched(qint64 seq, const std::optional<Touched>& after);
    /// What the commit cancelled.
    [[nodiscard]] QList<Touched> cancelled(qint64 seq, const RowRef& row = {});
    /// As changes(), of some of what touched() gave for the commit.
    [[nodiscard]] QList<JournalChange> changesOf(qint64 seq, const QList<Touched>& touched);
    [[nodiscard]] RowRef rowOf(qint64 row);
    /// Entity and id of a row, also of one whose entity this program does not know.
    [[nodiscard]] RowKey rowKeyOf(qint64 row);

    /// The units that have more than one head, by row and unit.
    [[nodiscard]] QList<std::pair<qint64, qint64>> contestedUnits();
    /// The heads that say that their row lies in the Papierkorb, by row: number of the row and commit.
    [[nodiscard]] QList<std::pair<qint64, qint64>> deletions();
    /// The heads that give a unit of rows of an entity one of these (short) values, in the same form.
    [[nodiscard]] QList<std::pair<qint64, qint64>> headsWithValue(const QString& entityKey, const QString& unit,
                                                                  const QStringList& values);
    /// The units that commits from `seq` on changed in a row.
    [[nodiscard]] QList<qint64> unitsChangedSince(qint64 row, qint64 seq);
    /// Each commit with each of its parents, in the order of the commits.
    [[nodiscard]] QList<std::pair<qint64, qint64>> parentLinks();
    [[nodiscard]] QString entityKeyOf(qint64 row);
    [[nodiscard]] QString unitOf(qint64 unit);

    /// The commits dated up to `time` all of whose ancestors are, too (docs/architecture.md, "state at a date"); by
    /// seq.
    [[nodiscard]] QList<bool> admittedUpTo(const QDateTime& time);

    /// One row as the admitted commits make it.
    struct FoldedRow {
        qint64 row = 0;
        QString entityKey;
        QUuid id;
        struct Unit {
            qint64 unit = 0;
            QString key;
            UnitState state;
            Value value; ///< on display; null if there is no head
        };
        QList<Unit> units;
        bool erased = false; ///< the values are blank for ever, and there is no record
    };
    /// The state function over the whole file, row by row: what the tables must hold. `admitted` (indexed by seq)
    /// leaves commits out; null means all count. Stops when `visit` returns false.
    void fold(const QList<bool>* admitted, const std::function<bool(const FoldedRow&)>& visit, const RowRef& only = {});

private:
    static const QString kCommitColumns; ///< as readCommit() takes them
    [[nodiscard]] CommitRecord readCommit(const Statement& statement) const;
    [[nodiscard]] std::optional<bool> ownCommit(qint64 seq);
    Database& m_db;
    std::optional<QList<qint64>> m_heads; ///< known after the first look
    std::optional<QSet<qint64>> m_erased; ///< likewise
    QHash<QString, qint64> m_units;
    QHash<qint64, QString> m_unitKeys;
};

/// The record that a folded row describes; nothing if its entity is unknown, no commit made it yet, or it is erased.
[[nodiscard]] std::optional<Record> recordOf(const Journal::FoldedRow& row);

} // namespace iplan
