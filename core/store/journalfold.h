// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journal.h"

#include <functional>

namespace iplan
{

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

/// The state function over the commits of a file, all of them or some: what the tables must hold, or held. Throws
/// SqlError.
class JournalFold
{
public:
    explicit JournalFold(JournalReader& journal) : m_journal(journal), m_db(journal.m_db) {}

    /// The commits dated up to `time` all of whose ancestors are, too (docs/architecture.md, "state at a date"); by
    /// seq.
    [[nodiscard]] QList<bool> admittedUpTo(const QDateTime& time);
    /// Row by row, or one row only. `admitted` (indexed by seq) leaves commits out; null means all count. Stops when
    /// `visit` returns false.
    void fold(const QList<bool>* admitted, const std::function<bool(const FoldedRow&)>& visit, const RowRef& only = {});

private:
    JournalReader& m_journal;
    Database& m_db;
};

/// The record that a folded row describes; nothing if its entity is unknown, no commit made it yet, or it is erased.
[[nodiscard]] std::optional<Record> recordOf(const FoldedRow& row);

} // namespace iplan
