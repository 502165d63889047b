// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conflict/resolve.h"

#include "core/conflict/editionconflicts.h"
#include "core/store/unitcodec.h"

#include <algorithm>

namespace iplan
{

namespace
{

/// The fields of the unit with the values that `value` encodes.
QList<FieldValue> fieldValues(const RowRef& row, const QString& unit, const Value& value)
{
    Record record = emptyRecord(*row.entity, row.id);
    decodeUnit(record, unit, value);
    QList<FieldValue> out;
    for (const FieldInfo* field : row.entity->fieldsOfUnit(unit))
        out << FieldValue{field, record.value(*field)};
    return out;
}

/// A conflict to be decided; of one with a guard that closed something, what that was then; of an edition that was
/// frozen apart, what each side froze.
struct Question {
    Conflict conflict;
    QList<GuardedValue> closed;
    QHash<QUuid, QList<GuardedValue>> freezings;
};

/// The values given, beside those of the other fields of the unit as they are on display.
Result<QList<FieldValue>> givenValues(const Conflict& conflict, const QList<FieldValue>& given)
{
    QList<FieldValue> out = fieldValues(conflict.row, conflict.unit, conflict.sides.first().value);
    for (const FieldValue& one : given) {
        const auto at = std::find_if(out.begin(), out.end(), [&](const auto& v) { return v.field == one.field; });
        if (at == out.end())
            return fail(ErrorKind::Rejected,
                        QStringLiteral("Das Feld „%1“ gehört nicht zu diesem Konflikt.").arg(one.field->labelText()),
                        QStringLiteral("„iplan conflicts DATEI“ zeigt, worum es geht."));
        at->value = one.value;
    }
    if (conflict.frozenApart > 0)
        return fail(ErrorKind::Rejected, QStringLiteral("Diese Fortschreibung wurde auf mehreren Kopien eingefroren."),
                    QStringLiteral("Entscheiden Sie, wessen Stand gilt: wählen Sie eine der Seiten."));
    if (given.isEmpty() || conflict.isGuard() || conflict.unit == kDeletedUnit)
        return fail(
            ErrorKind::Rejected, QStringLiteral("Dieser Konflikt wird nicht durch einen Wert entschieden."),
            QStringLiteral("Es geht darum, ob die Löschung oder der Beschluss gilt oder die Änderung: wählen Sie "
                           "„mine“ oder „theirs“."));
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

/// What was changed under a guard goes back to what it was then.
Result<> putBack(Writer& writer, const QList<GuardedValue>& closed)
{
    for (const GuardedValue& one : closed) {
        if (!one.row.entity || !writer.reader().find(one.row))
            continue;
        if (!one.existed || one.unit == kDeletedUnit)
            IPLAN_TRY(writer.decideDeleted(one.row, !one.existed || one.value.integer() != 0));
        else
            IPLAN_TRY(writer.decide(one.row, fieldValues(one.row, one.unit, one.value)));
    }
    return {};
}

Result<> decide(Writer& writer, const Question& question, const Decision& decision)
{
    const Conflict& conflict = question.conflict;
    if (!conflict.row.entity)
        return fail(ErrorKind::Rejected, QStringLiteral("Diesen Konflikt kennt nur eine neuere Version des Programms."),
                    QStringLiteral("Entscheiden Sie ihn an einem PC mit der neuen Version."));
    if (decision.choice == Decision::Choice::Values) {
        const auto values = givenValues(conflict, decision.values);
        return values ? writer.decide(conflict.row, *values) : Result<>(failFrom(values));
    }
    IPLAN_TRY_ASSIGN(const auto side, chosenSide(conflict, decision));
    IPLAN_TRY(putBack(writer, question.freezings.value(side->commit)));
    if (conflict.kind == Conflict::Kind::ClosedAndEdited) {
        // The guard holds either way; from now on it knows of the changes.
        if (side == &conflict.sides.first())
            IPLAN_TRY(putBack(writer, question.closed));
        return writer.decide(conflict.row, fieldValues(conflict.row, conflict.unit, conflict.sides.first().value));
    }
    if (conflict.isGuard()) // any change that stands against the deletion stands for keeping the row
        return writer.decideDeleted(conflict.row, side == &conflict.sides.first());
    if (conflict.unit == kDeletedUnit)
        return writer.decideDeleted(conflict.row, side->value.integer() != 0);
    return writer.decide(conflict.row, fieldValues(conflict.row, conflict.unit, side->value));
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

/// The conflicts with what it takes to decide them.
Result<QList<Question>> questionsOf(const Store& store, const QList<Conflict>& conflicts)
{
    return store.readJournal([&](JournalReader& journal, const Reader& reader) -> Result<QList<Question>> {
        QList<Question> out;
        for (const Conflict& conflict : conflicts)
            out << Question{conflict,
                            conflict.kind == Conflict::Kind::ClosedAndEdited && conflict.row.entity
                                ? valuesAtGuard(journal, conflict)
                                : QList<GuardedValue>(),
                            isOfFreezings(conflict) ? valuesOfFreezings(journal, reader, conflict)
                                                    : QHash<QUuid, QList<GuardedValue>>()};
        return out;
    });
}

} // namespace

Result<CommitNotice> resolve(Store& store, const QUuid& conflict, const Decision& decision)
{
    IPLAN_TRY_ASSIGN(const auto open, conflicts(store));
    const auto found = std::find_if(open.begin(), open.end(), [&](const Conflict& c) { return c.id == conflict; });
    if (found == open.end())
        return fail(ErrorKind::Conflict, QStringLiteral("Dieser Konflikt ist nicht mehr offen."),
                    QStringLiteral("Vielleicht wurde er auf einer anderen Kopie entschieden; der Verlauf zeigt es."));
    IPLAN_TRY_ASSIGN(const auto question, questionsOf(store, {*found}));
    return store.transact(kDecideOperation, [&](Writer& writer) { return decide(writer, question.first(), decision); });
}

Result<CommitNotice> resolveAll(Store& store, Policy policy, const PolicyScope& scope)
{
    IPLAN_TRY_ASSIGN(const auto open, conflicts(store));
    QList<Conflict> wanted = open;
    wanted.removeIf([&](const Conflict& conflict) {
        return !conflict.row.entity || (scope.kind && *scope.kind != conflict.kind) ||
               (!scope.only.isEmpty() && !scope.only.contains(conflict.id));
    });
    IPLAN_TRY_ASSIGN(const auto questions, questionsOf(store, wanted));
    return store.transact(kDecideOperation, [&](Writer& writer) -> Result<> {
        for (const Question& question : questions)
            IPLAN_TRY(decide(writer, question, decisionFor(question.conflict, policy, scope.mine)));
        return {};
    });
}

} // namespace iplan
