// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/listplan.h"
#include "core/interchange/round/roundsheet.h"

namespace iplan
{

/// The text of a cell that came back, as roundCellText() gives that of a value.
[[nodiscard]] QString roundAnswerText(const TableCell& cell);

/// What the cell says for its column: a percentage is a number of per cent. Rejected, with what to do: formulas, errors
/// of the table, what does not fit the field, numbers beyond its range.
[[nodiscard]] Result<Value> roundAnswerValue(const RoundColumn& column, const TableCell& cell);

/// The rows of one entity that the lines of a returned sheet change or make.
class RoundPart
{
public:
    RoundPart(const Reader& reader, const EntityInfo& entity);

    int add(int line, const Record& record);
    int addNew(int line, const QUuid& id);
    void put(int row, const FieldInfo& field, const Value& value) { put(row, field, value, displayOf(field, value)); }
    void put(int row, const FieldInfo& field, const Value& value, const QString& text)
    {
        m_planner.put(row, field, value, text);
    }
    /// A value that goes with another one and is written with it, also where the file holds it already.
    void follow(int row, const FieldInfo& field, const Value& value);
    /// What cannot be written of the row.
    [[nodiscard]] QList<ImportPlan::Problem> problemsOf(int row) const;
    void skip(int row, const QString& reason) { m_planner.skip(row, reason); }
    [[nodiscard]] bool isNew(int row) const { return m_planner.row(row).isNew(); }
    [[nodiscard]] ListPlan::Part take();

private:
    [[nodiscard]] static QString displayOf(const FieldInfo& field, const Value& value);

    ImportPlanner m_planner;
    QList<int> m_lines;
    QList<ImportPlan::Change> m_followers;
};

} // namespace iplan
