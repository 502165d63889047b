// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/commithistory.h"
#include "core/store/store.h"

namespace iplan
{

/// One field of one row as a commit changed it. Without a field: the row was made, deleted or brought back, or a newer
/// program changed something that this one does not know.
struct FieldChange {
    RowRef row; ///< entity is null if this program does not know it
    QString entityKey;
    QString unit;
    const FieldInfo* field = nullptr;
    Value from;
    Value to;
    bool cancelling = false; ///< by taking back an earlier change
};

/// The changes field by field; fields of a unit that did not change are left out.
[[nodiscard]] QList<FieldChange> fieldChanges(const QList<JournalChange>& changes);

/// "angelegt", "gelöscht", "wiederhergestellt" for a change of the row as a whole; empty for one of a field.
[[nodiscard]] QString rowChangeText(const FieldChange& change);

/// Which commits a list of all commits shows; empty conditions ask nothing.
struct HistoryFilter {
    QUuid author;
    QDate from; ///< local days, both included
    QDate until;
    QString record;                     ///< words of a record: those that search finds, or its exact code or number
    const EntityInfo* entity = nullptr; ///< commits that touch a row of that kind …
    const FieldInfo* field = nullptr;   ///< … in that field
    RowRef row;                         ///< commits that touch this very row
    [[nodiscard]] bool isEmpty() const
    {
        return author.isNull() && !from.isValid() && !until.isValid() && record.trimmed().isEmpty() && !entity &&
               !field && row.isNull();
    }
};

/// One commit in the list.
struct HistoryEntry {
    CommitRecord commit;
    qint64 rows = 0;  ///< how many it touched
    RowRef first;     ///< one of them; entity is null if this program does not know it
    bool own = false; ///< made in this file on this PC
    bool undone = false;
};

struct HistoryEntries {
    QList<HistoryEntry> entries; ///< the newest first
    qint64 next = 0;             ///< `before` of the following page; 0: there is none
    qint64 newest = 0;           ///< commit of the file, whether it passes or not
};

/// The rows that `filter.record` means, found once for all pages. With an empty text the filter asks nothing of rows.
[[nodiscard]] Result<CommitHistory::Filter> resolveHistoryFilter(const Store& store, const HistoryFilter& filter);

/// A page of at most `limit` commits; it may hold less than there is, also nothing, see CommitHistory::page().
[[nodiscard]] Result<HistoryEntries> historyEntries(const Store& store, const CommitHistory::Filter& filter, int limit,
                                                    qint64 before = 0, qint64 after = 0);

/// Changes of a commit, some units of it: a commit may have a million.
struct ChangePage {
    QList<FieldChange> changes;
    JournalReader::Touched last; ///< `after` of the following page
    qint64 left = 0;             ///< units that follow
};
/// At most `count` units that follow `after` (nothing: from the first on).
[[nodiscard]] Result<ChangePage> changesOfCommit(const Store& store, qint64 seq,
                                                 const std::optional<JournalReader::Touched>& after, qsizetype count);

/// The latest commits, newest first, that `self` neither made in this file on this PC nor under this name elsewhere; at
/// most `most`. Looks through the whole history if it must: meant for another thread, where commits do not wait for it.
[[nodiscard]] Result<QList<HistoryEntry>> changesByOthers(const Store& store, const AuthorName& self, int most);

/// The row as it was at that time (docs/architecture.md, "state at a date"); NotFound if it was not there yet.
[[nodiscard]] Result<Record> recordAt(const Store& store, const RowRef& row, const QDateTime& time);

} // namespace iplan
