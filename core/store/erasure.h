// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/writer.h"

#include <set>

namespace iplan
{

class Store;
struct CommitNotice;

/// What was erased from a file for good, and the erasing.
class Erasure
{
public:
    explicit Erasure(Store& store) : m_store(store) {}

    /// Erases rows for good: every value they ever had reads as blank in every commit, on every copy that takes this
    /// commit in, and is gone from the file, its search index and its free pages. Cannot be undone. Rows erased before
    /// are passed over; NotFound if the file never had one of them. Rows that belong to them are not taken along.
    Result<CommitNotice> erase(const QList<RowRef>& rows);
    /// All erase commits of the file, also those that wait for their parents.
    [[nodiscard]] Result<QList<CommitData>> commits() const;
    /// All rows that they name.
    [[nodiscard]] Result<std::set<RowKey>> rows() const;
    /// A row with a text in which one of some names stands, now or in an earlier version.
    struct Mention {
        RowRef row;
        bool isPast = false; ///< only in earlier versions
    };
    /// The rows in whose texts one of the names stands (NameSearch): hints for whoever erases a person.
    [[nodiscard]] Result<QList<Mention>> mentions(const QStringList& wanted) const;
    /// Whether free pages may still hold what was erased, since another program was reading: the next erasure or the
    /// next opening for writing clears them.
    [[nodiscard]] bool isPending() const;

private:
    Store& m_store;
};

} // namespace iplan
