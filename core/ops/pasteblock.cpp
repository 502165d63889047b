// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/pasteblock.h"

#include "core/model/fieldtext.h"

#include <algorithm>

namespace iplan
{

namespace
{

/// What the cells show, for naming them to people.
QString textOf(const TableRow& cells)
{
    QStringList out;
    for (const TableCell& cell : cells) {
        if (!cell.text.isEmpty())
            out << cell.text;
    }
    return out.join(QLatin1String(" | "));
}

/// Puts the cell into its row as it was pasted or corrected.
void putCorrected(ImportPlanner& planner, int row, const Column& field, const TableCell& cell,
                  const QList<CellCorrection>& corrections)
{
    const auto corrected = std::ranges::find_if(corrections, [&](const CellCorrection& correction) {
        return correction.field == &field && correction.text == cell.text;
    });
    if (corrected == corrections.end())
        planner.putCell(row, field, cell);
    else
        planner.put(row, field, corrected->value, cell.text);
}

/// The rows that corrections name, each with the first row that refers to it.
QList<ImportPlan::NewReference> newReferences(const ImportPlanner& planner, const QList<CellCorrection>& corrections)
{
    QList<ImportPlan::NewReference> out;
    for (const CellCorrection& correction : corrections) {
        if (correction.newRow.isNull())
            continue;
        const auto first = std::ranges::find_if(planner.changes(), [&](const ImportPlan::Change& change) {
            return change.value.value == correction.value;
        });
        if (first != planner.changes().end())
            out << ImportPlan::NewReference{correction.newRow, planner.asPlanned(first->row)};
    }
    return out;
}

Result<ImportPlan> makePlan(const Store& store, const CellBlock& block, const std::function<void(ImportPlanner&)>& fill)
{
    return store.read([&](const Reader& reader) -> Result<ImportPlan> {
        ImportPlanner planner(reader, *block.entity, block.rows, block.fields);
        fill(planner);
        ImportPlan plan = planner.take();
        plan.owner = block.owner;
        return plan;
    });
}

} // namespace

Result<ImportPlan> planPaste(const Store& store, const CellBlock& block, const QList<TableRow>& cells,
                             const QList<CellCorrection>& corrections)
{
    QList<ImportPlan::NewReference> made;
    auto plan = makePlan(store, block, [&](ImportPlanner& planner) {
        for (int row = 0; row < cells.size(); ++row) {
            const TableRow& line = cells.at(row);
            if (row >= block.rows.size()) {
                planner.refuse(row, nullptr, textOf(line),
                               QStringLiteral("Unter der letzten Zeile ist kein Platz mehr."),
                               QStringLiteral("Lassen Sie neue Zeilen anlegen, oder beginnen Sie weiter oben."));
                continue;
            }
            for (int column = 0; column < qMin(line.size(), block.fields.size()); ++column)
                putCorrected(planner, row, *block.fields.at(column), line.at(column), corrections);
            // What does not fit on the right is one problem for each row, not one for each cell.
            if (const QString beyond = textOf(line.mid(block.fields.size())); !beyond.isEmpty())
                planner.refuse(
                    row, nullptr, beyond, QStringLiteral("Rechts der letzten Spalte ist kein Platz mehr."),
                    QStringLiteral("Blenden Sie die fehlenden Spalten ein, oder beginnen Sie weiter links."));
        }
        made = newReferences(planner, corrections);
    });
    if (plan)
        plan->newReferences = made;
    return plan;
}

Result<ImportPlan> planFillDown(const Store& store, const CellBlock& block)
{
    return makePlan(store, block, [&](ImportPlanner& planner) {
        for (int row = 1; row < block.rows.size(); ++row) {
            for (const Column* field : block.fields) {
                const Value value = planner.stored(0, *field);
                planner.put(row, *field, value, displayText(*field, value));
            }
        }
    });
}

Result<ImportPlan> planClear(const Store& store, const CellBlock& block)
{
    return makePlan(store, block, [&](ImportPlanner& planner) {
        for (int row = 0; row < block.rows.size(); ++row) {
            for (const Column* field : block.fields)
                planner.put(row, *field, {}, {});
        }
    });
}

} // namespace iplan
