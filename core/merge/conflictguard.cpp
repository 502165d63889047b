// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/conflictguard.h"

#include "core/merge/conflictgraph.h"

#include <algorithm>
#include <map>
#include <QSet>

namespace iplan
{

namespace
{

/// One deleted row with the commits that say so.
class Guard
{
public:
    Guard(Journal& journal, const Reader& reader, ConflictReader& conflicts, const CommitGraph& graph, qint64 row,
          QList<qint64> deletions)
        : m_journal(journal), m_reader(reader), m_conflicts(conflicts), m_graph(graph), m_row(row),
          m_deletions(std::move(deletions)), m_deletedUnit(journal.unitNumber(kDeletedUnit))
    {
    }

    [[nodiscard]] std::optional<Conflict> conflict()
    {
        const RowRef ref = m_journal.rowOf(m_row);
        if (!isDeleted(ref))
            return std::nullopt;
        collect(m_row);
        if (ref.entity)
            collectOwned(ref);
        if (m_changes.isEmpty())
            return std::nullopt;
        Conflict out = m_conflicts.of(Conflict::Kind::DeletedAndEdited, m_row, kDeletedUnit);
        const auto changes = m_journal.changesOfUnit(m_row, m_deletedUnit);
        QList<ConflictSide> deletions;
        for (const UnitChange& change : changes) {
            if (m_deletions.contains(change.seq))
                deletions << m_conflicts.side(out.key, kDeletedUnit, change);
        }
        sortSides(deletions);
        sortSides(m_changes);
        std::stable_sort(m_changes.begin(), m_changes.end(), [](const ConflictSide& a, const ConflictSide& b) {
            return a.row < b.row || (a.row == b.row && a.unit < b.unit);
        });
        out.sides = QList<ConflictSide>{deletions.first()} + m_changes;
        return out;
    }

private:
    [[nodiscard]] bool isDeleted(const RowRef& ref) const
    {
        // Of a row that only a newer program knows nothing is on display.
        const auto record = ref.entity ? m_reader.find(ref) : std::nullopt;
        return record && record->deleted;
    }

    /// Whether the change was made without knowing of any of the deletions, and none of them knew of it.
    [[nodiscard]] bool isUnaware(qint64 seq) const
    {
        return std::all_of(m_deletions.begin(), m_deletions.end(),
                           [&](qint64 deletion) { return m_graph.concurrent(deletion, seq); });
    }

    void collect(qint64 row)
    {
        const RowKey key = m_journal.rowKeyOf(row);
        std::optional<ConflictSide> revival;
        const qsizetype before = m_changes.size();
        const auto units = m_journal.unitsChangedSince(row, m_graph.firstConcurrentOf(m_deletions.first()));
        for (const qint64 unit : units) {
            if (row == m_row && unit == m_deletedUnit)
                continue; // the deletion itself, or a conflict of values with it
            const auto change = latestUnaware(row, unit);
            if (!change)
                continue;
            const ConflictSide side = m_conflicts.side(key, m_journal.unitOf(unit), *change);
            if (unit != m_deletedUnit)
                m_changes << side;
            else if (change->value.integer() == 0)
                revival = side;
        }
        // That a row was made shows in its values; it is named where there is nothing else to show.
        if (revival && m_changes.size() == before)
            m_changes << *revival;
    }

    [[nodiscard]] std::optional<UnitChange> latestUnaware(qint64 row, qint64 unit) const
    {
        QSet<qint64> cancelled;
        for (const UnitCancel& cancel : liveCancels(m_journal.cancelsOfUnit(row, unit)))
            cancelled.insert(cancel.cancelled);
        QList<UnitChange> unaware;
        const auto changes = m_journal.changesOfUnit(row, unit);
        for (const UnitChange& change : changes) {
            if (!cancelled.contains(change.seq) && isUnaware(change.seq))
                unaware << change;
        }
        const auto latest = std::max_element(unaware.begin(), unaware.end(), [](const auto& a, const auto& b) {
            return a.counter < b.counter || (a.counter == b.counter && idText(a.commit) < idText(b.commit));
        });
        return latest == unaware.end() ? std::nullopt : std::optional(*latest);
    }

    /// The rows that disappear with `owner`, as Reader's live rows do.
    void collectOwned(const RowRef& owner)
    {
        if (m_visited.contains(owner))
            return;
        m_visited.insert(owner);
        for (const EntityInfo* entity : allEntities()) {
            for (const FieldInfo& field : entity->fields) {
                const bool holds = field.kind == FieldKind::Reference && (field.has(IsOwner) || field.has(LinkEnd)) &&
                                   &field.target() == owner.entity && entity != owner.entity;
                if (!holds)
                    continue;
                const auto rows = m_reader.listWhere(*entity, field, idText(owner.id), Rows::All);
                for (const Record& row : rows) {
                    if (row.deleted)
                        continue; // guarded by its own deletion
                    collectOnce(row.ref());
                    collectOwned(row.ref());
                }
            }
        }
    }

    void collectOnce(const RowRef& row)
    {
        // A link row may hang on the deleted row by both ends.
        if (!m_visited.contains(row))
            collect(m_journal.findRow(row));
    }

    Journal& m_journal;
    const Reader& m_reader;
    ConflictReader& m_conflicts;
    const CommitGraph& m_graph;
    qint64 m_row;
    QList<qint64> m_deletions;
    qint64 m_deletedUnit;
    QList<ConflictSide> m_changes;
    QSet<RowRef> m_visited;
};

} // namespace

QList<Conflict> guardConflicts(Journal& journal, const Reader& reader, ConflictReader& conflicts)
{
    QList<Conflict> out;
    const auto deletions = journal.deletions();
    if (deletions.isEmpty())
        return out;
    const CommitGraph graph(journal);
    std::map<qint64, QList<qint64>> guards;
    for (const auto& [row, seq] : deletions)
        guards[row] << seq;
    for (const auto& [row, seqs] : guards) {
        const bool possible =
            std::all_of(seqs.begin(), seqs.end(), [&](qint64 seq) { return graph.mayHaveConcurrent(seq); });
        if (!possible)
            continue;
        if (const auto conflict = Guard(journal, reader, conflicts, graph, row, seqs).conflict())
            out << *conflict;
    }
    return out;
}

} // namespace iplan
