// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journal.h"

namespace iplan
{

/// What a reduced copy was taken of (docs/architecture.md, "Reduced copies").
struct ReducedScope {
    QUuid copy;        ///< names this copy
    RowKey row;        ///< the working group or module that was taken along
    QString title;     ///< of that row, as it was then
    QDateTime takenAt; ///< UTC
};

/// One line of JSON, in the file and in packages.
[[nodiscard]] QByteArray toBytes(const ReducedScope& scope);
/// Reads it; Damaged for anything else.
[[nodiscard]] Result<ReducedScope> reducedScopeFromBytes(const QByteArray& bytes);

/// All that a reduced copy begins with. Its commits have the ids, counters, times and authors of those of the whole
/// file, but only the changes that count for the rows taken along, and as parents the nearest ancestors that are among
/// them: who knew of whom stays as it was. They keep their digests, which prove what is written on the copy, but not
/// what proves the parts that they hold.
struct ReducedContent {
    ReducedScope scope;
    QList<CommitData> commits; ///< parents before children
    qsizetype rows = 0;        ///< how many rows they make
};

/// Gathers the commits of a reduced copy from the journal of a whole file: of each row added the heads of its units
/// (where there are several, also what they went apart from and whether that was taken back), the heads of the file and
/// its root. Throws SqlError.
class ReducedBuilder
{
public:
    explicit ReducedBuilder(JournalReader& journal) : m_journal(journal) {}

    /// Adds a row without the units named. An erased row, one added before, and units that this program does not know
    /// (nobody can tell whether they are personal) are passed over.
    void add(const RowRef& row, const QStringList& without = {});
    [[nodiscard]] qsizetype rows() const { return m_rows.size(); }
    /// The commits; authors of what they hold are added, so that it can be said who wrote.
    [[nodiscard]] QList<CommitData> commits();

private:
    void addUnit(qint64 row, const RowKey& key, qint64 number);
    void addAuthors();
    /// Of each commit of the file its nearest ancestors among `kept`, by seq.
    [[nodiscard]] QList<QList<qint64>> nearest(const QSet<qint64>& kept);

    JournalReader& m_journal;
    QSet<RowRef> m_rows;
    QMap<qint64, QList<ChangeData>> m_changes; ///< by commit
    QMap<qint64, QList<CancelData>> m_cancels; ///< likewise
};

} // namespace iplan
