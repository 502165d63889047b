// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/round/roundcells.h"

#include "core/interchange/xlsxfile.h"
#include "core/model/fieldtext.h"

#include <algorithm>
#include <cmath>
#include <QLocale>

namespace iplan
{

namespace
{

QList<const Column*> columnsOf(const EntityInfo& entity)
{
    QList<const Column*> out;
    for (const FieldInfo& field : entity.fields)
        out << &field;
    return out;
}

/// "40 %" is 40, whether the cell holds the text or 0.4 shown as a percentage.
TableCell withoutPercent(const RoundColumn& column, const TableCell& cell)
{
    TableCell out = cell;
    const double* number = std::get_if<double>(&cell.held);
    if (number && cell.isPercent && column.field->kind == FieldKind::Integer)
        out.held = static_cast<double>(qRound64(*number * 100));
    else if (column.field->kind == FieldKind::Integer && out.text.trimmed().endsWith(u'%'))
        out.text = out.text.trimmed().chopped(1).trimmed();
    return out;
}

/// A half of a per cent is more likely 50 % written as 0,5 than a number to be rounded.
Result<> refuseFraction(const RoundColumn& column, const TableCell& cell)
{
    const double* number = std::get_if<double>(&cell.held);
    if (!number || column.field->kind != FieldKind::Integer || *number == std::floor(*number))
        return {};
    return fail(ErrorKind::Rejected,
                QStringLiteral("„%1“ ist keine ganze Zahl.").arg(QLocale(QLocale::German).toString(*number)),
                QStringLiteral("Schreiben Sie 50 für 50 %."));
}

Result<> refuseBeyond(const RoundColumn& column, const TableCell& cell, const Value& value)
{
    if (!column.field->range || !value.isInteger())
        return {};
    const NumberRange& range = *column.field->range;
    const auto number = static_cast<double>(value.integer());
    if (number >= range.least && number <= range.most)
        return {};
    return fail(ErrorKind::Rejected, QStringLiteral("„%1“ liegt nicht zwischen %2 und %3.")
                                         .arg(cell.text.trimmed())
                                         .arg(range.least)
                                         .arg(range.most));
}

} // namespace

QString roundAnswerText(const TableCell& cell)
{
    return cellString(cell.text).trimmed();
}

Result<Value> roundAnswerValue(const RoundColumn& column, const TableCell& cell)
{
    if (cell.isFormula)
        return fail(ErrorKind::Rejected, QStringLiteral("Die Zelle enthält eine Formel."),
                    QStringLiteral("Tragen Sie den Wert ein."));
    if (cell.isError)
        return fail(ErrorKind::Rejected, QStringLiteral("Die Zelle zeigt einen Fehler der Tabelle."),
                    QStringLiteral("Tragen Sie den Wert ein."));
    if (!column.field)
        return Value(roundAnswerText(cell));
    const TableCell plain = withoutPercent(column, cell);
    IPLAN_TRY(refuseFraction(column, plain));
    const auto held = heldValue(*column.field, plain);
    const auto value = held ? Result<Value>(*held) : parseFieldText(*column.field, plain.text.trimmed());
    if (!value)
        return failFrom(value);
    IPLAN_TRY(refuseBeyond(column, cell, *value));
    return *value;
}

RoundPart::RoundPart(const Reader& reader, const EntityInfo& entity) : m_planner(reader, entity, {}, columnsOf(entity))
{
}

int RoundPart::add(int line, const Record& record)
{
    m_lines << line;
    return m_planner.addRow(record);
}

int RoundPart::addNew(int line, const QUuid& id)
{
    m_lines << line;
    return m_planner.addNewRow(id);
}

void RoundPart::follow(int row, const FieldInfo& field, const Value& value)
{
    m_followers << ImportPlan::Change{row, {&field, value}, m_planner.stored(row, field), displayOf(field, value)};
}

QList<ImportPlan::Problem> RoundPart::problemsOf(int row) const
{
    QList<ImportPlan::Problem> out;
    std::ranges::copy_if(m_planner.problems(), std::back_inserter(out),
                         [row](const ImportPlan::Problem& problem) { return problem.row == row; });
    return out;
}

ListPlan::Part RoundPart::take()
{
    ListPlan::Part out{m_planner.take(), m_lines};
    for (const ImportPlan::Change& each : std::as_const(m_followers)) {
        const bool isTaken = out.plan.rows.at(each.row).reason.isEmpty();
        const bool isThere = std::ranges::any_of(out.plan.changes, [&each](const ImportPlan::Change& change) {
            return change.row == each.row && change.value.column == each.value.column;
        });
        if (isTaken && !isThere)
            out.plan.changes << each;
    }
    return out;
}

QString RoundPart::displayOf(const FieldInfo& field, const Value& value)
{
    return displayText(field, value);
}

} // namespace iplan
