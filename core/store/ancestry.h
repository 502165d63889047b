// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSet>
#include <vector>

namespace iplan
{

class JournalReader;

/// Which commits a new one can have known of: those that its parents name, directly or not. Commits are named by their
/// local number, but no answer depends on the order in which they came. Reads the parents of all commits once, and only
/// when a question needs them.
class Ancestry
{
public:
    explicit Ancestry(JournalReader& journal) : m_journal(journal) {}

    /// Whether a commit with these parents knows of each of `commits`: whether that is a parent, or an ancestor of one.
    /// All of them must be in the journal. Throws SqlError.
    [[nodiscard]] bool knows(const QList<qint64>& parents, const QSet<qint64>& commits);
    /// Notes a commit that was written just now.
    void add(qint64 seq, const QList<qint64>& parents);

private:
    struct Node {
        QList<qint64> parents;
        qint64 allUpTo = 0; ///< the commit knows of all that have this number or a smaller one
        qint64 chain = 0;   ///< commits of one chain are each a parent of the next
        bool hasChild = false;
    };
    void load();
    void append(qint64 seq, const QList<qint64>& parents);
    [[nodiscard]] Node& node(qint64 seq);
    /// Whether `seq` is known to `parent` at first sight.
    [[nodiscard]] bool isPlainlyKnown(qint64 parent, qint64 seq);
    [[nodiscard]] bool findAll(const QList<qint64>& parents, QSet<qint64> wanted);

    JournalReader& m_journal;
    bool m_loaded = false;
    std::vector<Node> m_nodes;
    QSet<qint64> m_heads;
};

} // namespace iplan
