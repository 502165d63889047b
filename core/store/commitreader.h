// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/commitdata.h"
#include "core/store/journal.h"

#include <QSet>
#include <set>

namespace iplan
{

/// Reads commits as they are given away. Throws SqlError; used within one state of the file.
class CommitReader
{
public:
    CommitReader(Database& database, Journal& journal) : m_db(database), m_journal(journal) {}

    /// Ids of all commits of the file.
    [[nodiscard]] QSet<QUuid> ids() const;
    /// The commits that are not among `known`, parents before children; of a reduced copy those written on it.
    [[nodiscard]] QList<CommitData> missingFrom(const QSet<QUuid>& known);
    /// The same without their content, and without the erasures that wait here themselves.
    [[nodiscard]] QList<CommitRecord> headersMissingFrom(const QSet<QUuid>& known);
    /// These erasures.
    [[nodiscard]] QList<CommitData> waitingErasures(const QSet<QUuid>& known);
    [[nodiscard]] CommitData read(const CommitRecord& header);
    /// The erase commits, also those that wait.
    [[nodiscard]] QList<CommitData> erasures();
    /// The rows that they name.
    [[nodiscard]] std::set<RowKey> erasedRows();
    /// Quick for the row asked for last: changes come row by row.
    [[nodiscard]] const RowKey& rowKey(qint64 number);

private:
    friend class CommitStream;
    Database& m_db;
    Journal& m_journal;
    std::pair<qint64, RowKey> m_lastKey;
};

} // namespace iplan
