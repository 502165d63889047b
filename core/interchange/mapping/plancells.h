// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/listplan.h"

namespace iplan
{

/// What a plan says of single cells of its list, for showing them. Finds them without looking through the plan.
class PlanCells
{
public:
    /// `mapping`: with a column for each heading of the table, in their order (aligned()).
    PlanCells(std::shared_ptr<const ListPlan> plan, const TableMapping& mapping);

    /// What the cell in that column of the sheet changes in a row that exists; null if nothing.
    [[nodiscard]] const ImportPlan::Change* change(int line, int column, const QString& text) const;
    /// What is to be said of the cell; column -1: of the row.
    [[nodiscard]] QList<const ListPlan::Note*> notes(int line, int column) const;

private:
    struct Place {
        size_t part;
        qsizetype change;
    };
    std::shared_ptr<const ListPlan> m_plan;
    QList<ColumnTarget> m_targets; ///< of the columns of the table
    QList<QStringList> m_fields;   ///< that they become
    int m_firstColumn;
    QMultiHash<int, Place> m_changes; ///< by line
    QMultiHash<int, qsizetype> m_notes;
};

} // namespace iplan
