// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conflict/conflict.h"
#include "core/store/backup.h"
#include "core/store/contentfetch.h"

#include <optional>

namespace iplan
{

/// A field that would show another value than before.
struct PlannedField {
    const FieldInfo* field = nullptr;
    Value from;
    Value to;
    bool combined = false; ///< of paragraphs of both sides
};

/// A row that would be another than before.
struct PlannedRow {
    enum class What { Created, Changed, Deleted, Restored, Erased };
    RowRef row;
    QString title;
    What what = What::Changed;
    QList<PlannedField> fields;
};

/// A unit that both sides gave the same value.
struct EqualChange {
    RowRef row;
    QString title;
    QString unit;
    Value value;
};

/// The other side of a merge.
struct MergeInput {
    MergeInput(const Store& other); // NOLINT: a file is one by itself
    const Store& store;
    QString name;              ///< of the file or package, for people
    QList<CommitData> besides; ///< came along and is not in the store: it will wait, or be refused and named
    ContentOpener contents;    ///< what documents hold: of the store, or of a package
};

/// What would happen if one file took in what another one has.
struct MergePlan {
    qsizetype common = 0;             ///< commits that both have
    qsizetype mine = 0;               ///< commits that only the own file has
    qsizetype theirs = 0;             ///< commits that only the other file has
    QList<CommitRecord> theirCommits; ///< the headers of these, parents before children
    QList<PlannedRow> rows;           ///< by entity in the order of allEntities(), then by id
    QList<EqualChange> equal;
    QList<Conflict> conflicts; ///< that would be new
    QList<Conflict> settled;   ///< open ones that the other side has decided
    /// Values that would be gone for good: only those of rows that somebody erased.
    QList<PlannedRow> lost;
    Admission admission;    ///< what would come in, wait or be refused
    ContentReport contents; ///< what would be taken of what documents hold, and what would be awaited still
    [[nodiscard]] bool isEmpty() const { return theirs == 0 && contents.taken.isEmpty(); }
};

/// The rehearsal of merge(): changes neither file. Conflict, with the advice to import, where the files have no common
/// beginning; the errors of Replica::admit(). Stops soon after `cancelled` was set by another thread (Rejected).
[[nodiscard]] Result<MergePlan> planMerge(const Store& mine, const MergeInput& theirs,
                                          const std::atomic_bool* cancelled = nullptr);

/// What a merge did.
struct MergeReport {
    Admission admission;
    QList<Conflict> newConflicts;
    qsizetype openConflicts = 0;  ///< with those from before
    std::optional<Backup> backup; ///< of the file before the merge; none for a file in memory
    QSet<QUuid> mineBefore;       ///< commits of the file before
    QSet<QUuid> after;            ///< and after
};

/// Takes in what the other file has, in one transaction and without a commit of its own. A verified backup comes first
/// (by `backups`, else the folder of this PC), where there is anything to take in. Merging twice is merging once.
/// `cancelled`, set by another thread, ends it (Rejected) with the file as it was; once all is taken in, it is too
/// late.
Result<MergeReport> merge(Store& mine, const MergeInput& theirs, const std::optional<BackupManager>& backups = {},
                          const std::atomic_bool* cancelled = nullptr);

/// Puts the file back as it was before the merge, from the backup of the report. Conflict if anything was written
/// since. The file must not be open.
Result<> takeBackMerge(const QString& path, const MergeReport& report,
                       const std::optional<BackupManager>& backups = {});

} // namespace iplan
