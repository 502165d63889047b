// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/resolve.h"

#include "core/store/unitcodec.h"

#include <algorithm>

namespace iplan
{

namespace
{

bool isGuard(const Conflict& conflict)
{
    return conflict.kind == Conflict::Kind::DeletedAndEdited;
}

/// The fields of the unit with the values that `value` encodes.
QList<FieldValue> fieldValues(const Conflict& conflict, const Value& value)
{
    Record record = emptyRecord(*conflict.row.entity, conflict.row.id);
    decodeUnit(record, conflict.unit, value);
    QList<FieldValue> out;
    for (const FieldInfo* field : conflict.row.entity->fieldsOfUnit(conflict.unit))
        out << FieldValue{field, record.value(*field)};
    return out;
}

/// The values given, beside those of the other fields of the unit as they are on display.
Result<QList<FieldValue>> givenValues(const Conflict& conflict, const QList<FieldValue>& given)
{
    QList<FieldValue> out = fieldValues(conflict, conflict.sides.first().value);
    for (const FieldValue& one : given) {
        const auto at = std::find_if(out.begin(), out.end(), [&](const auto& v) { return v.field == one.field; });
        if (at == out.end())
            return fail(ErrorKind::Rejected,
                        QStringLiteral("Das Feld „%1“ gehört nicht zu diesem Konflikt.").arg(one.field->labelText()),
                        QStringLiteral("„iplan conflicts DATEI“ zeigt, worum es geht."));
        at->value = one.value;
    }
    if (given.isEmpty() || isGuard(conflict) || conflict.unit == kDeletedUnit)
        return fail(ErrorKind::Rejected, QStringLiteral("Dieser Konflikt wird nicht durch einen Wert entschieden."),
                    QStringLiteral("Es geht darum, ob der Eintrag gelöscht bleibt: wählen Sie „mine“ oder „theirs“."));
    return out;
}

Result<const ConflictSide*> chosenSide(const Conflict& conflict, const Decision& decision)
{
    if (decision.choice == Decision::Choice::Mine)
        return &conflict.sides.first();
    if (decision.choice == Decision::Choice::Theirs)
        return &conflict.sides.at(1);
    for (const ConflictSide& side : conflict.sides) {
        if (side.commit == decision.side)
            return &side;
    }
    return fail(ErrorKind::Rejected,
                QStringLiteral("Der Commit %1 steht in diesem Konflikt nicht zur Wahl.").arg(idText(decision.side)),
                QStringLiteral("„iplan conflicts DATEI --json“ nennt die Seiten."));
}

Result<> decide(Writer& writer, const Conflict& conflict, const Decision& decision)
{
    if (!conflict.row.entity)
        return fail(ErrorKind::Rejected, QStringLiteral("Diesen Konflikt kennt nur eine neuere Version des Programms."),
                    QStringLiteral("Entscheiden Sie ihn an einem PC mit der neuen Version."));
    if (decision.choice == Decision::Choice::Values) {
        const auto values = givenValues(conflict, decision.values);
        return values ? writer.decide(conflict.row, *values) : Result<>(failFrom(values));
    }
    const auto side = chosenSide(conflict, decision);
    if (!side)
        return failFrom(side);
    if (isGuard(conflict)) // any change that stands against the deletion stands for keeping the row
        return writer.decideDeleted(conflict.row, *side == &conflict.sides.first());
    if (conflict.unit == kDeletedUnit)
        return writer.decideDeleted(conflict.row, (*side)->value.integer() != 0);
    return writer.decide(conflict.row, fieldValues(conflict, (*side)->value));
}

/// The side that wins by the policy.
Decision decisionFor(const Conflict& conflict, Policy policy, const std::optional<QSet<QUuid>>& mine)
{
    if (policy == Policy::Newest) {
        // Of equal times the first stays: what is on display.
        const auto newest = std::max_element(conflict.sides.begin(), conflict.sides.end(),
                                             [](const auto& a, const auto& b) { return a.time < b.time; });
        return Decision::of(newest->commit);
    }
    if (!mine)
        return policy == Policy::Mine ? Decision::mine() : Decision::theirs();
    for (const ConflictSide& side : conflict.sides) {
        if (mine->contains(side.commit) == (policy == Policy::Mine))
            return Decision::of(side.commit);
    }
    return Decision::mine(); // all sides come from the same file: what is on display stays
}

} // namespace

Result<CommitNotice> resolve(Store& store, const QUuid& conflict, const Decision& decision)
{
    const auto open = conflicts(store);
    if (!open)
        return failFrom(open);
    const auto found = std::find_if(open->begin(), open->end(), [&](const Conflict& c) { return c.id == conflict; });
    if (found == open->end())
        return fail(ErrorKind::Conflict, QStringLiteral("Dieser Konflikt ist nicht mehr offen."),
                    QStringLiteral("Vielleicht wurde er auf einer anderen Kopie entschieden; der Verlauf zeigt es."));
    return store.transact(kDecideOperation, [&](Writer& writer) { return decide(writer, *found, decision); });
}

Result<CommitNotice> resolveAll(Store& store, Policy policy, const PolicyScope& scope)
{
    const auto open = conflicts(store);
    if (!open)
        return failFrom(open);
    return store.transact(kDecideOperation, [&](Writer& writer) -> Result<> {
        for (const Conflict& conflict : *open) {
            const bool wanted = conflict.row.entity && (!scope.kind || *scope.kind == conflict.kind) &&
                                (scope.only.isEmpty() || scope.only.contains(conflict.id));
            if (wanted)
                IPLAN_TRY(decide(writer, conflict, decisionFor(conflict, policy, scope.mine)));
        }
        return {};
    });
}

} // namespace iplan
