// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journal.h"

namespace iplan
{

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

/// The commits of a file for people: which there are, from where and to where they changed what, and which of them were
/// made here. Throws SqlError.
class CommitHistory
{
public:
    explicit CommitHistory(JournalReader& journal) : m_journal(journal), m_db(journal.m_db) {}

    /// The newest first; those that touch `row` only, if it is not null. `limit` 0 means all.
    [[nodiscard]] QList<CommitRecord> commits(const RowRef& row = {}, int limit = 0);
    /// Which commits page() gives: all conditions together; an empty one asks nothing.
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
    [[nodiscard]] Page page(const Filter& filter, int limit, qint64 before = 0, qint64 after = 0);
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

    using Touched = JournalReader::Touched;
    /// What the commit changed; in one row only, if it is not null.
    [[nodiscard]] QList<JournalChange> changes(qint64 seq, const RowRef& row = {});
    /// The same of some of what touchedAfter() gave for the commit.
    [[nodiscard]] QList<JournalChange> changesOf(qint64 seq, const QList<Touched>& touched);
    /// At most `limit` of JournalReader::touched(), those that follow `after` (null: from the first on): a commit may
    /// have a million.
    [[nodiscard]] QList<Touched> touchedAfter(qint64 seq, const std::optional<Touched>& after, qsizetype limit);
    /// How many touched() gives after that one.
    [[nodiscard]] qint64 countTouched(qint64 seq, const std::optional<Touched>& after);

private:
    [[nodiscard]] std::optional<bool> ownCommit(qint64 seq);
    JournalReader& m_journal;
    Database& m_db;
};

} // namespace iplan
