// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/mapping/plancells.h"

#include "core/interchange/mapping/cellreader.h"

#include <algorithm>

namespace iplan
{

PlanCells::PlanCells(std::shared_ptr<const ListPlan> plan, const TableMapping& mapping)
    : m_plan(std::move(plan)), m_firstColumn(mapping.area.firstColumn)
{
    for (const ColumnMapping& column : mapping.columns) {
        m_targets << column.target;
        m_fields << fieldsOf(column);
    }
    for (size_t i = 0; i < m_plan->parts.size(); ++i) {
        const ListPlan::Part& part = m_plan->parts[i];
        for (qsizetype at = 0; at < part.plan.changes.size(); ++at) {
            const int line = part.lines.value(part.plan.changes.at(at).row, -1);
            if (line >= 0 && m_plan->lines.at(line).fate == ListPlan::Fate::Change)
                m_changes.insert(line, {i, at});
        }
    }
    for (qsizetype i = 0; i < m_plan->notes.size(); ++i)
        m_notes.insert(m_plan->notes.at(i).line, i);
}

const ImportPlan::Change* PlanCells::change(int line, int column, const QString& text) const
{
    const ColumnTarget target = m_targets.value(column - m_firstColumn);
    if (target.field.isEmpty())
        return nullptr;
    const ImportPlan::Change* likely = nullptr;
    for (auto [at, end] = m_changes.equal_range(line); at != end; ++at) {
        const ListPlan::Part& part = m_plan->parts[at->part];
        const ImportPlan::Change& change = part.plan.changes.at(at->change);
        const EntityInfo* entity = m_plan->lines.at(line).row.entity; // in a tree not that of the mapping
        const bool isHolder =
            target.entity.isEmpty() ? part.plan.entity == entity : part.plan.entity->keyText() == target.entity;
        if (!isHolder || !m_fields.at(column - m_firstColumn).contains(change.value.column->keyText()))
            continue;
        // Of several rows of one kind (costs of two years) it is the one that was given this text.
        if (change.text.simplified() == text.simplified())
            return &change;
        likely = &change;
    }
    return target.kind == ColumnTarget::Kind::Field ? likely : nullptr;
}

QList<const ListPlan::Note*> PlanCells::notes(int line, int column) const
{
    QList<const ListPlan::Note*> out;
    for (auto [at, end] = m_notes.equal_range(line); at != end; ++at) {
        if (m_plan->notes.at(*at).column == column)
            out.prepend(&m_plan->notes.at(*at)); // the hash gives the latest first
    }
    return out;
}

} // namespace iplan
