// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/pasteblock.h"

#include "core/model/fieldtext.h"

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

Result<ImportPlan> planPaste(const Store& store, const CellBlock& block, const QList<TableRow>& cells)
{
    return makePlan(store, block, [&](ImportPlanner& planner) {
        for (int row = 0; row < cells.size(); ++row) {
            const TableRow& line = cells.at(row);
            if (row >= block.rows.size()) {
                planner.refuse(row, nullptr, textOf(line),
                               QStringLiteral("Unter der letzten Zeile ist kein Platz mehr."),
                               QStringLiteral("Lassen Sie neue Zeilen anlegen, oder beginnen Sie weiter oben."));
                continue;
            }
            for (int column = 0; column < qMin(line.size(), block.fields.size()); ++column)
                planner.putCell(row, *block.fields.at(column), line.at(column));
            // What does not fit on the right is one problem for each row, not one for each cell.
            if (const QString beyond = textOf(line.mid(block.fields.size())); !beyond.isEmpty())
                planner.refuse(
                    row, nullptr, beyond, QStringLiteral("Rechts der letzten Spalte ist kein Platz mehr."),
                    QStringLiteral("Blenden Sie die fehlenden Spalten ein, oder beginnen Sie weiter links."));
        }
    });
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
