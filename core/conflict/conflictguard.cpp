// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conflict/conflictguard.h"

#include "core/conflict/conflictgraph.h"
#include "core/model/closing.h"
#include "core/model/entities.h"
#include "core/store/headsearch.h"

#include <algorithm>
#include <map>
#include <QSet>

namespace iplan
{

namespace
{

/// One guarded row with the commits that close it.
class Guard
{
public:
    Guard(JournalReader& journal, const Reader& reader, ConflictReader& conflicts, const CommitGraph& graph,
          const Closing& rule, qint64 row, QList<qint64> guards)
        : m_journal(journal), m_reader(reader), m_conflicts(conflicts), m_graph(graph), m_rule(rule), m_row(row),
          m_guards(std::move(guards))
    {
    }

    [[nodiscard]] std::optional<Conflict> conflict()
    {
        const RowRef ref = m_journal.rowOf(m_row);
        if (!isClosed(ref))
            return std::nullopt;
        collect(m_row);
        for (const QString& path : m_rule.paths)
            collectAlong(ref, path.split(u'.'));
        if (ref.entity && m_rule.paths.isEmpty())
            collectOwned(ref);
        if (m_changes.isEmpty())
            return std::nullopt;
        Conflict out = m_conflicts.of(kind(), m_row, m_rule.unit);
        const auto changes = m_journal.changesOfUnit(m_row, m_journal.findUnit(m_rule.unit));
        QList<ConflictSide> guards;
        for (const UnitChange& change : changes) {
            if (m_guards.contains(change.seq))
                guards << m_conflicts.side(out.key, m_rule.unit, change);
        }
        sortSides(guards);
        sortSides(m_changes);
        std::stable_sort(m_changes.begin(), m_changes.end(), [](const ConflictSide& a, const ConflictSide& b) {
            return a.row < b.row || (a.row == b.row && a.unit < b.unit);
        });
        out.sides = QList<ConflictSide>{guards.first()} + m_changes;
        return out;
    }

private:
    [[nodiscard]] Conflict::Kind kind() const
    {
        return m_rule.isDeletion() ? Conflict::Kind::DeletedAndEdited : Conflict::Kind::ClosedAndEdited;
    }

    [[nodiscard]] bool isClosed(const RowRef& ref) const
    {
        // Of a row that only a newer program knows nothing is on display.
        const auto record = ref.entity ? m_reader.find(ref) : std::nullopt;
        if (!record || m_rule.isDeletion())
            return record && record->deleted;
        // What lies in the Papierkorb asks one question, not two.
        return !record->deleted && m_rule.values.contains(encodeUnit(*record, m_rule.unit).text());
    }

    /// Whether the change was made without knowing of any of the guards, and none of them knew of it.
    [[nodiscard]] bool isUnaware(qint64 seq) const
    {
        return std::all_of(m_guards.begin(), m_guards.end(),
                           [&](qint64 guard) { return m_graph.concurrent(guard, seq); });
    }

    /// Whether the rule closes the unit of the row itself.
    [[nodiscard]] bool closes(const QString& unit) const
    {
        if (m_rule.isDeletion()) // but for the deletion itself, or a conflict of values with it
            return unit != kDeletedUnit;
        return m_rule.closedUnits.contains(unit);
    }

    /// Whether the rule closes the unit of what belongs to the row.
    [[nodiscard]] bool closesOfChild(const QString& unit) const
    {
        return m_rule.childUnits.isEmpty() || unit == kDeletedUnit || m_rule.childUnits.contains(unit);
    }

    [[nodiscard]] bool wasMadeUnaware(qint64 row) const
    {
        const auto change = latestUnaware(row, m_journal.findUnit(kDeletedUnit));
        return change && change->value.integer() == 0;
    }

    void collect(qint64 row)
    {
        // What was made apart from a closing that leaves rows to be made asks nothing.
        if (row != m_row && !m_rule.childUnits.isEmpty() && wasMadeUnaware(row))
            return;
        const RowKey key = m_journal.rowKeyOf(row);
        std::optional<ConflictSide> revival;
        const qsizetype before = m_changes.size();
        const auto units = HeadSearch(m_journal).unitsChangedSince(row, m_graph.firstConcurrentOf(m_guards.first()));
        for (const qint64 unit : units) {
            const QString name = m_journal.unitOf(unit);
            if (row == m_row ? !closes(name) : !closesOfChild(name))
                continue;
            const auto change = latestUnaware(row, unit);
            if (!change)
                continue;
            const ConflictSide side = m_conflicts.side(key, name, *change);
            if (name != kDeletedUnit || (change->value.integer() != 0 && !m_rule.isDeletion()))
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
            if (m_rule.children && entity != m_rule.children)
                continue;
            for (const FieldInfo& field : entity->fields) {
                const bool holds = field.kind == FieldKind::Reference && (field.has(IsOwner) || field.has(LinkEnd)) &&
                                   &field.target() == owner.entity && entity != owner.entity;
                if (!holds)
                    continue;
                const auto rows = m_reader.listWhere(*entity, field, idText(owner.id), Rows::All);
                for (const Record& row : rows) {
                    if (row.deleted && m_rule.isDeletion())
                        continue; // guarded by its own deletion
                    collectOnce(row.ref());
                    collectOwned(row.ref());
                }
            }
        }
    }

    /// The rows of m_rule.children that lead to `owner` by these fields, of which the last refers to it.
    void collectAlong(const RowRef& owner, QStringList keys)
    {
        const EntityInfo* entity = m_rule.children;
        for (const QString& key : keys.mid(0, keys.size() - 1))
            entity = &entity->field(key)->target();
        const FieldInfo& field = *entity->field(keys.takeLast());
        const auto rows = m_reader.listWhere(*entity, field, idText(owner.id), Rows::All);
        for (const Record& row : rows) {
            if (keys.isEmpty())
                collectOnce(row.ref());
            else
                collectAlong(row.ref(), keys);
        }
    }

    void collectOnce(const RowRef& row)
    {
        // A link row may hang on the deleted row by both ends.
        if (!m_visited.contains(row))
            collect(m_journal.findRow(row));
    }

    JournalReader& m_journal;
    const Reader& m_reader;
    ConflictReader& m_conflicts;
    const CommitGraph& m_graph;
    const Closing& m_rule;
    qint64 m_row;
    QList<qint64> m_guards;
    QList<ConflictSide> m_changes;
    QSet<RowRef> m_visited;
};

} // namespace

QList<Conflict> guardConflicts(JournalReader& journal, const Reader& reader, ConflictReader& conflicts)
{
    QList<Conflict> out;
    std::optional<CommitGraph> graph;
    for (const Closing& rule : closings()) {
        if (!rule.guards)
            continue;
        const auto heads = rule.isDeletion() ? HeadSearch(journal).deletions()
                                             : HeadSearch(journal).headsOfShown(*rule.entity, rule.unit, rule.values);
        std::map<qint64, QList<qint64>> guards;
        for (const auto& [row, seq] : heads)
            guards[row] << seq;
        if (!heads.isEmpty() && !graph)
            graph.emplace(journal);
        for (const auto& [row, seqs] : guards) {
            const bool possible =
                std::all_of(seqs.begin(), seqs.end(), [&](qint64 seq) { return graph->mayHaveConcurrent(seq); });
            if (!possible)
                continue;
            if (const auto conflict = Guard(journal, reader, conflicts, *graph, rule, row, seqs).conflict())
                out << *conflict;
        }
    }
    return out;
}

QList<GuardedValue> valuesAtGuard(JournalReader& journal, const Conflict& conflict)
{
    QList<GuardedValue> out;
    const CommitGraph graph(journal);
    const auto guard = journal.commit(conflict.sides.first().commit);
    const auto isKnown = [&](qint64 seq) { return seq <= guard->seq && !graph.concurrent(guard->seq, seq); };
    const auto stateAt = [&](qint64 row, const QString& unit) {
        auto changes = journal.changesOfUnit(row, journal.findUnit(unit));
        changes.removeIf([&](const UnitChange& change) { return !isKnown(change.seq); });
        auto cancels = journal.cancelsOfUnit(row, journal.findUnit(unit));
        cancels.removeIf([&](const UnitCancel& cancel) { return !isKnown(cancel.seq); });
        return stateOfUnit(changes, cancels, textFormOfUnit(entityByKey(journal.entityKeyOf(row)), unit));
    };
    for (const ConflictSide& side : conflict.sides.mid(1)) {
        const RowRef ref{entityByKey(side.row.entity), side.row.id};
        const qint64 row = journal.findRow(ref);
        out << GuardedValue{ref, side.unit, stateAt(row, side.unit).value, !stateAt(row, kDeletedUnit).heads.isEmpty()};
    }
    return out;
}

} // namespace iplan
