// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journal.h"

#include <vector>

namespace iplan
{

/// Which commits were written without knowing of each other. Commits are named by their local number (seq), of which
/// parents have smaller ones. The history is cut where everything before is known to everything after, so that an
/// answer looks only at the stretch between two cuts: in a file that was never copied, at nothing.
class CommitGraph
{
public:
    /// Reads the parents of all commits. Throws SqlError.
    explicit CommitGraph(JournalReader& journal) : CommitGraph(journal.nextSeq(), journal.parentLinks()) {}
    /// Of the commits below `end`, each with each of its parents.
    CommitGraph(qint64 end, const QList<std::pair<qint64, qint64>>& links);

    /// Whether any other commit can be concurrent with this one.
    [[nodiscard]] bool mayHaveConcurrent(qint64 seq) const { return m_first[index(seq)] < m_last[index(seq)]; }
    /// No commit before this one is concurrent with `seq`.
    [[nodiscard]] qint64 firstConcurrentOf(qint64 seq) const { return m_first[index(seq)]; }
    /// Whether neither knew of the other.
    [[nodiscard]] bool concurrent(qint64 seq, qint64 other) const;

private:
    [[nodiscard]] size_t index(qint64 seq) const { return static_cast<size_t>(seq); }
    /// All commits of the stretch of `seq` that it knew of or that knew of it; kept for the next question.
    void relate(qint64 seq) const;

    std::vector<std::vector<qint64>> m_parents;
    std::vector<qint64> m_first; ///< of the stretch in which a commit lies
    std::vector<qint64> m_last;
    mutable qint64 m_relatedTo = 0;
    mutable std::vector<bool> m_related; ///< from the first of the stretch on
};

} // namespace iplan
