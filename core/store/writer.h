// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/store/journal.h"
#include "core/store/journalproof.h"
#include "core/store/reader.h"

#include <QHash>
#include <QSet>

namespace iplan
{

class SearchIndex;

/// A value for a field of a row.
struct FieldValue {
    const FieldInfo* field = nullptr;
    Value value;
};

/// What a commit did to a row: for screens that refresh exactly that.
struct ChangedRow {
    RowRef row;
    QStringList units; ///< "deleted" among them when the row was made, deleted or restored
    bool created = false;
};

/// What the body of Store::transact() writes with. It compares what it is given with what is stored and records the
/// units that differ, nothing else. Values are normalised (text in NFC, empty text is no value). What is closed
/// (core/store/closing.h) is refused (Rejected), unless the change is a decision; what the same commit made, closed or
/// opened is open to it. A unit in conflict stays in conflict,
/// whatever it is set to, until it is decided; what it was set to last is on display. Only valid inside the body.
/// Functions throw SqlError, which the Store catches.
class Writer
{
public:
    Writer(Database& database, Journal& journal, SearchIndex& search, qint64 seq);

    [[nodiscard]] const Reader& reader() const { return m_reader; }
    /// Who writes (empty if nobody has said so), and the time that the commit bears, by the clock of the file (UTC),
    /// with the day that this is here.
    [[nodiscard]] const QString& author() const { return m_author; }
    [[nodiscard]] const QDateTime& now() const { return m_now; }
    [[nodiscard]] QDate today() const { return m_now.toLocalTime().date(); }

    /// Adds a row; a null id becomes a new one, which the struct is given. An existing id is written over, and
    /// restored.
    template <class E>
    Id<E> insert(E& row)
    {
        if (!row.id.isNull()) {
            put(toRecord(row));
            return row.id;
        }
        row.id = Id<E>(newRowId());
        add(toRecord(row));
        return row.id;
    }
    template <class E>
    Id<E> insert(const E& row)
    {
        E copy = row;
        return insert(copy);
    }
    /// Writes the fields of `row` that differ from what is stored; NotFound if the row is not there.
    template <class E>
    Result<> update(const E& row)
    {
        return update(toRecord(row));
    }
    Result<> update(const Record& record);
    /// As update(), but a missing row is added; what update() refuses fails the whole transaction.
    void put(const Record& record);
    /// As put(), for a row whose id is new: saves looking for it.
    void add(const Record& record);
    /// Sets some fields of an existing row.
    Result<> set(const RowRef& row, const QList<FieldValue>& values);
    /// Settles a unit: recorded even where the value is the stored one, replaces all heads.
    Result<> decide(const RowRef& row, const QList<FieldValue>& values);
    /// Settles whether the row lies in the Papierkorb, in the same way.
    Result<> decideDeleted(const RowRef& row, bool deleted);

    /// Moves the row to the Papierkorb, or back.
    Result<> remove(const RowRef& row) { return setDeleted(row, true); }
    Result<> restore(const RowRef& row) { return setDeleted(row, false); }

    /// Makes the link row of two rows (and, where the entity has one, a role); making it twice is making it once.
    RowRef link(const EntityInfo& linkEntity, const QList<FieldValue>& ends);
    template <class L>
    Id<L> link(L row)
    {
        row.id = Id<L>(linkId(toRecord(row)));
        row.deleted = false;
        put(toRecord(row));
        return row.id;
    }
    /// The id that the link row with these ends has.
    [[nodiscard]] static QUuid linkId(const Record& link);

    /// Whether anything was recorded so far.
    [[nodiscard]] bool isEmpty() const;

private:
    friend class Store;
    friend class UndoLog;
    friend class Erasure;
    struct Pending {
        qint64 row = 0;
        qint64 unit = 0;
        Value before;
        Value value;
        QList<qint64> replaces;
        bool required = false;   ///< recorded even if the value is the old one
        bool inConflict = false; ///< an ordinary edit of what is in conflict
        [[nodiscard]] bool counts() const { return required || value != before; }
    };
    struct Touched {
        RowRef ref;
        qint64 number = 0;
        bool created = false;
        bool isNew = false; ///< the journal had never heard of the row
        QStringList units;
    };

    Result<> setDeleted(const RowRef& row, bool deleted);
    /// Whether `wanted` (a new row where nothing is stored) changes nothing that is closed.
    [[nodiscard]] Result<> checkClosed(const std::optional<Record>& stored, const Record& wanted) const;
    /// The row as what it closes is judged by: as it was before this commit if it closes rows only now; nothing if this
    /// commit made it.
    [[nodiscard]] std::optional<Record> closingState(const RowRef& row) const;
    void write(const std::optional<Record>& stored, const Record& wanted, const QStringList& decided = {});
    void record(Touched& touched, const QString& unit, const Record& before, const Record& wanted, bool decided);
    Touched& touch(const RowRef& row, bool created);
    /// What the change replaces, so that it settles no conflict.
    [[nodiscard]] QList<qint64> replacedInConflict(const Pending& pending);
    /// Puts on display what the state function makes of the unit.
    void show(qint64 row, qint64 unit, const Value& value);
    /// Cancels what commit `cancelled` did to the unit and puts on display what counts now.
    void cancel(qint64 row, qint64 unit, qint64 cancelled);
    /// Names the row as erased by this commit; only Erasure::erase() may, which clears the free pages afterwards.
    void erase(const RowRef& row) { m_erased.insert(m_journal.rowNumber(row)); }
    /// Whether the body tried to write on an erased row or a locked field.
    [[nodiscard]] Result<> refusal() const;
    /// Writes the journal and the search index; the changed rows for the notice.
    QList<ChangedRow> finish();
    /// After finish(): stores the digest of the commit and returns it.
    QByteArray prove(const CommitRecord& header, const QList<qint64>& parents)
    {
        return m_proof.store(header, parents);
    }

    Database& m_db;
    Journal& m_journal;
    SearchIndex& m_search;
    Reader m_reader;
    qint64 m_seq = 0;
    QUuid m_commit; ///< id that the commit will have
    ProofOfWriting m_proof;
    QString m_author;
    QDateTime m_now;
    QList<Pending> m_pending;
    QHash<std::pair<qint64, qint64>, qsizetype> m_pendingAt;
    bool m_cancelled = false; ///< cancel() was called
    QSet<qint64> m_erased;
    std::optional<Error> m_refusal; ///< why nothing of the body counts
    QList<Touched> m_touched;
    QHash<RowRef, qsizetype> m_touchedAt;
};

} // namespace iplan
