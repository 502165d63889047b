// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/commitreader.h"

namespace iplan
{

/// Reads commits one after the other as they are given away: each table of the journal is gone through once, in the
/// order of the commits. Throws SqlError. One at a time for a file.
class CommitStream
{
public:
    /// From the commit with number `from` on.
    CommitStream(CommitReader& reader, qint64 from);
    /// The commit of that header; those that are asked for must have ascending numbers.
    [[nodiscard]] CommitData next(const CommitRecord& header);

private:
    /// A table of the journal whose first column is the number of the commit, read in its order.
    class Part
    {
    public:
        Part(Database& database, const QString& sql, qint64 from);
        ~Part() { m_rows.finish(); }
        Part(const Part&) = delete;
        Part& operator=(const Part&) = delete;
        /// Whether it stands at a row of the commit, having passed over earlier ones.
        [[nodiscard]] bool isAt(qint64 seq);
        void advance();
        [[nodiscard]] const Statement& columns() const { return m_rows; }
        [[nodiscard]] qint64 integer(int column) const { return m_rows.integer(column); }

    private:
        Statement& m_rows;
        qint64 m_seq = 0; ///< of the row where it stands
    };
    void readChanges(CommitData& out, const CommitRecord& header);
    /// Salt or seal of the change at which the changes stand; empty if there is none.
    [[nodiscard]] QByteArray proof(qint64 seq, qint64 row, qint64 unit, bool isBlank);
    [[nodiscard]] QUuid idOf(qint64 seq);

    CommitReader& m_reader;
    JournalReader& m_journal;
    Part m_parents;
    Part m_changes;
    Part m_salts;
    Part m_seals;
    Part m_cancels;
    Part m_erased;
    std::pair<qint64, QByteArray> m_salt; ///< of the row met last in the commit
    QHash<qint64, QUuid> m_ids;           ///< of commits that were asked for
};

} // namespace iplan
