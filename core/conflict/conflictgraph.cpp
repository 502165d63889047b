// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conflict/conflictgraph.h"

#include <algorithm>

namespace iplan
{

CommitGraph::CommitGraph(qint64 end, const QList<std::pair<qint64, qint64>>& links)
{
    m_parents.resize(index(end));
    m_first.resize(index(end));
    m_last.resize(index(end));
    for (const auto& [seq, parent] : links)
        m_parents[index(seq)].push_back(parent);

    // A commit is a cut if it is the only head of all up to it, and none after it has an older parent.
    std::vector<bool> onlyHead(index(end));
    std::vector<bool> hasChild(index(end));
    qint64 heads = 0;
    for (qint64 seq = 1; seq < end; ++seq) {
        for (const qint64 parent : m_parents[index(seq)]) {
            heads -= hasChild[index(parent)] ? 0 : 1;
            hasChild[index(parent)] = true;
        }
        onlyHead[index(seq)] = ++heads == 1;
    }
    qint64 oldestParent = end;
    qint64 last = end - 1;
    for (qint64 seq = end - 1; seq > 0; --seq) {
        if (onlyHead[index(seq)] && oldestParent >= seq)
            last = seq;
        m_last[index(seq)] = last;
        for (const qint64 parent : m_parents[index(seq)])
            oldestParent = std::min(oldestParent, parent);
    }
    for (qint64 seq = 1; seq < end; ++seq)
        m_first[index(seq)] = seq > 1 && m_last[index(seq - 1)] == m_last[index(seq)] ? m_first[index(seq - 1)] : seq;
}

void CommitGraph::relate(qint64 seq) const
{
    const qint64 first = m_first[index(seq)];
    const qint64 last = m_last[index(seq)];
    m_relatedTo = seq;
    m_related.assign(index(last - first + 1), false);
    m_related[index(seq - first)] = true;
    const auto inStretch = [&](qint64 other) { return other >= first && m_related[index(other - first)]; };
    for (qint64 older = seq; older >= first; --older) {
        if (!inStretch(older))
            continue;
        for (const qint64 parent : m_parents[index(older)]) {
            if (parent >= first)
                m_related[index(parent - first)] = true;
        }
    }
    // Only from `seq` on: a child of one of its ancestors is no descendant of it.
    std::vector<bool> after(index(last - seq + 1), false);
    after[0] = true;
    for (qint64 newer = seq + 1; newer <= last; ++newer) {
        const auto& parents = m_parents[index(newer)];
        const bool descends = std::any_of(parents.begin(), parents.end(),
                                          [&](qint64 parent) { return parent >= seq && after[index(parent - seq)]; });
        after[index(newer - seq)] = descends;
        m_related[index(newer - first)] = descends;
    }
}

bool CommitGraph::concurrent(qint64 seq, qint64 other) const
{
    const qint64 first = m_first[index(seq)];
    if (other < first || other > m_last[index(seq)])
        return false;
    if (m_relatedTo != seq)
        relate(seq);
    return !m_related[index(other - first)];
}

} // namespace iplan
