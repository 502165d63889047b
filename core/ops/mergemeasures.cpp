// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/mergemeasures.h"

#include "core/ops/measurerows.h"
#include "core/ops/mergerecords.h"
#include "core/query/rowlabel.h"

namespace iplan
{

namespace
{

bool isDecidable(const QList<const FieldInfo*>& fields)
{
    return std::none_of(fields.begin(), fields.end(), [](const FieldInfo* field) {
        return field->has(IsCode) || (field->kind == FieldKind::Reference && &field->target() == &entityOf<Measure>());
    });
}

Result<> checkPair(const Reader& reader, const Measure& from, const Measure& into)
{
    if (from.id == into.id)
        return fail(ErrorKind::Rejected,
                    QStringLiteral("Eine Maßnahme lässt sich nicht mit sich selbst zusammenlegen."),
                    QStringLiteral("Bitte wählen Sie eine andere Maßnahme."));
    for (const Measure& measure : {from, into}) {
        if (measure.mergedInto.isNull())
            continue;
        const auto target = reader.find(measure.mergedInto);
        return fail(ErrorKind::Rejected,
                    QStringLiteral("„%1“ ist schon in „%2“ aufgegangen.")
                        .arg(rowLabel(toRecord(measure)), target ? rowLabel(toRecord(*target)) : QString()),
                    QStringLiteral("Bitte wählen Sie stattdessen diese Maßnahme."));
    }
    return {};
}

Value mergedValue(const FieldInfo& field, const Measure& from, const Measure& into, MergeTake take)
{
    if (take == MergeTake::Into)
        return field.get(&into);
    const Value other = field.get(&from);
    if (take == MergeTake::From)
        return other;
    return field.get(&into).text() + QStringLiteral("\n\n") + other.text();
}

QList<ColumnValue> mergedValues(const Measure& from, const Measure& into, const QHash<QString, MergeTake>& takes)
{
    QList<ColumnValue> out;
    for (const MergeDifference& difference : mergeDifferences(from, into)) {
        MergeTake take = takes.value(difference.unit(), difference.proposed);
        if (take == MergeTake::Both && !difference.canBoth)
            take = difference.proposed;
        for (const FieldInfo* field : difference.fields)
            out << ColumnValue{field, mergedValue(*field, from, into, take)};
    }
    return out;
}

/// What is left of the measure that went into another one.
Measure shellOf(Measure from, const Measure& into)
{
    const QString before = from.state.label();
    from.mergedInto = into.id;
    from.state = MeasureState::Stopped;
    QString reason = QStringLiteral("Aufgegangen in „%1“.").arg(rowLabel(toRecord(into)));
    if (!before.isEmpty())
        reason += QStringLiteral(" Stand zuvor: %1.").arg(before);
    from.stateReason = from.stateReason.isEmpty() ? reason : reason + u'\n' + from.stateReason;
    return from;
}

} // namespace

QList<MergeDifference> mergeDifferences(const Measure& from, const Measure& into)
{
    const EntityInfo& entity = entityOf<Measure>();
    QList<MergeDifference> out;
    for (const QString& unit : entity.units()) {
        const QList<const FieldInfo*> fields = entity.fieldsOfUnit(unit);
        const auto isEmptyIn = [&fields](const Measure& measure) {
            return std::all_of(fields.begin(), fields.end(),
                               [&](const FieldInfo* field) { return field->get(&measure).isNull(); });
        };
        const bool isSame = std::all_of(fields.begin(), fields.end(),
                                        [&](const FieldInfo* field) { return field->get(&from) == field->get(&into); });
        if (isSame || !isDecidable(fields) || isEmptyIn(from))
            continue;
        MergeDifference difference{fields};
        const bool isFilled = !isEmptyIn(into);
        difference.proposed = isFilled ? MergeTake::Into : MergeTake::From;
        difference.canBoth = isFilled && fields.size() == 1 && fields.first()->kind == FieldKind::LongText;
        out << difference;
    }
    return out;
}

Result<> mergeMeasures(Writer& writer, const Id<Measure>& from, const Id<Measure>& into,
                       const QHash<QString, MergeTake>& takes)
{
    const auto source = liveMeasure(writer.reader(), from);
    const auto target = liveMeasure(writer.reader(), into);
    if (!source || !target)
        return failFrom(source ? target : source);
    IPLAN_TRY(checkPair(writer.reader(), *source, *target));
    IPLAN_TRY(mergeRecords(writer, rowRef(from), rowRef(into), mergedValues(*source, *target, takes)));
    // Unlike a person entered twice, a measure stays known by its code.
    IPLAN_TRY(writer.restore(rowRef(from)));
    return writer.update(shellOf(*source, *target));
}

} // namespace iplan
