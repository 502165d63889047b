// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/costcells.h"

#include "core/model/entities.h"
#include "core/ops/rows.h"

namespace iplan
{

namespace
{

const FieldInfo* costField(QStringView key)
{
    return entityOf<CostItem>().field(key);
}

/// Whether the item says more than what its cell shows.
bool saysMore(const CostItem& item)
{
    CostItem bare;
    bare.id = item.id;
    bare.measure = item.measure;
    bare.year = item.year;
    bare.yearTo = item.yearTo; // the same year
    bare.kind = item.kind;
    bare.stage = item.stage;
    bare.amount = item.amount;
    const Record said = toRecord(item);
    const Record shown = toRecord(bare);
    return std::ranges::any_of(entityOf<CostItem>().fields, [&](const FieldInfo& field) {
        return field.kind != FieldKind::OrderKey && said.value(field) != shown.value(field);
    });
}

Result<> addCost(Writer& writer, const Id<Measure>& measure, const CostCell& cell)
{
    const auto choice = [](const auto& option) {
        using E = std::decay_t<decltype(*option)>;
        return option ? Value(Choice<E>(*option).key()) : Value();
    };
    const auto made = createRow(writer, entityOf<CostItem>(),
                                {{costField(u"measure"), measure.text()},
                                 {costField(u"year"), Value(qint64(cell.year))},
                                 {costField(u"kind"), choice(cell.line.kind)},
                                 {costField(u"stage"), choice(cell.line.stage)},
                                 {costField(u"amount"), Value(cell.amount->cents)}});
    return made ? Result<>() : failFrom(made);
}

} // namespace

Result<> setCostCells(Writer& writer, const Id<Measure>& measure, const QList<CostCell>& cells)
{
    const CostGrid grid(writer.reader().where<CostItem>("measure", measure));
    for (const CostCell& cell : cells) {
        const CostGrid::Cell there = grid.cell(cell.line, cell.year);
        if (const QString reason = there.lockReason(); !reason.isEmpty())
            return fail(ErrorKind::Rejected,
                        QStringLiteral("%1 %2: %3").arg(costLineText(cell.line)).arg(cell.year).arg(reason),
                        QStringLiteral("Geschrieben wurde nichts."));
        if (there.items.isEmpty()) {
            if (cell.amount)
                IPLAN_TRY(addCost(writer, measure, cell));
            continue;
        }
        const CostItem& item = there.items.first();
        if (!cell.amount && !saysMore(item))
            IPLAN_TRY(deleteRow(writer, rowRef(item.id)));
        else
            IPLAN_TRY(setRow(writer, rowRef(item.id),
                             {{costField(u"amount"), cell.amount ? Value(cell.amount->cents) : Value()}}));
    }
    return {};
}

} // namespace iplan
