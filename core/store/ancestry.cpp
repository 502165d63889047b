// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ancestry.h"

#include "core/store/journal.h"

#include <algorithm>

namespace iplan
{

bool Ancestry::knows(const QList<qint64>& parents, const QSet<qint64>& commits)
{
    QSet<qint64> wanted = commits;
    wanted.subtract(QSet<qint64>(parents.begin(), parents.end()));
    if (wanted.isEmpty())
        return true;
    if (!m_loaded)
        load();
    wanted.removeIf([&](qint64 seq) {
        return std::any_of(parents.begin(), parents.end(), [&](qint64 parent) { return isPlainlyKnown(parent, seq); });
    });
    return wanted.isEmpty() || findAll(parents, std::move(wanted));
}

void Ancestry::add(qint64 seq, const QList<qint64>& parents)
{
    if (m_loaded)
        append(seq, parents);
}

void Ancestry::load()
{
    m_loaded = true;
    QList<qint64> parents;
    qint64 last = 0;
    const auto links = m_journal.parentLinks(); // by commit
    for (const auto& [seq, parent] : links) {
        if (seq != last && last > 0) {
            append(last, parents);
            parents.clear();
        }
        last = seq;
        parents << parent;
    }
    if (last > 0)
        append(last, parents);
}

void Ancestry::append(qint64 seq, const QList<qint64>& parents)
{
    qint64 allUpTo = 0;
    qint64 chain = seq;
    for (const qint64 parent : parents) {
        Node& known = node(parent);
        allUpTo = std::max(allUpTo, known.allUpTo);
        if (!known.hasChild && chain == seq)
            chain = known.chain;
        known.hasChild = true;
        m_heads.remove(parent);
    }
    m_heads.insert(seq);
    // Whoever is the only head of all that was there knows of all that was there.
    node(seq) = {parents, m_heads.size() == 1 ? seq : allUpTo, chain, false};
}

Ancestry::Node& Ancestry::node(qint64 seq)
{
    const auto index = static_cast<size_t>(seq);
    while (m_nodes.size() <= index) {
        m_nodes.emplace_back();
        m_nodes.back().chain = static_cast<qint64>(m_nodes.size()) - 1;
    }
    return m_nodes[index];
}

bool Ancestry::isPlainlyKnown(qint64 parent, qint64 seq)
{
    return seq <= node(parent).allUpTo || (seq <= parent && node(seq).chain == node(parent).chain);
}

bool Ancestry::findAll(const QList<qint64>& parents, QSet<qint64> wanted)
{
    // Parents have smaller numbers, so nothing below the smallest that is looked for leads to it.
    const qint64 smallest = *std::min_element(wanted.begin(), wanted.end());
    QList<qint64> open = parents;
    QSet<qint64> seen(parents.begin(), parents.end());
    while (!open.isEmpty() && !wanted.isEmpty()) {
        const QList<qint64> next = node(open.takeLast()).parents;
        for (const qint64 parent : next) {
            if (parent < smallest || seen.contains(parent))
                continue;
            seen.insert(parent);
            open << parent;
            wanted.remove(parent);
        }
    }
    return wanted.isEmpty();
}

} // namespace iplan
