// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rules on what people set up and put together themselves: terms, own fields, merged measures.
#include "core/query/ownfields.h"
#include "core/rules/rulerun.h"

namespace iplan
{

namespace
{

/// What the term was merged into; null if it was not.
RowView mergedInto(const RuleRun& run, const RowView& term)
{
    const FieldInfo* field = term.entity ? term.entity->field(u"mergedInto") : nullptr;
    if (!field || term.entity->role != EntityRole::Vocabulary)
        return {};
    return run.find(idFromText(term.value(*field).text()));
}

/// Reports rows that name, by a field that `counts`, a row of E that went into another one.
template <class E, class Counts>
void reportRowsOfMerged(RuleRun& run, const QString& message, Counts&& counts)
{
    forEachRow(run.snapshot, [&](const RowView& row) {
        for (const FieldInfo& field : row.entity->fields) {
            const bool belongs =
                field.kind == FieldKind::Reference && &field.target() == &entityOf<E>() && counts(*row.entity, field);
            const E* merged =
                belongs ? run.snapshot.rows<E>().find(Id<E>(idFromText(row.value(field).text()))) : nullptr;
            if (merged && !merged->mergedInto.isNull())
                run.report(row.ref(),
                           message.arg(run.titleOf(rowRef(merged->id)), run.titleOf(rowRef(merged->mergedInto))),
                           &field);
        }
    });
}

} // namespace

void checkMergedTerms(RuleRun& run)
{
    forEachRow(run.snapshot, [&run](const RowView& row) {
        for (const FieldInfo& field : row.entity->fields) {
            if (field.kind != FieldKind::Reference || field.target().role != EntityRole::Vocabulary ||
                field.keyText() == u"mergedInto")
                continue;
            const RowView term = run.find(idFromText(row.value(field).text()));
            const RowView target = mergedInto(run, term);
            if (target.entity)
                run.report(row.ref(),
                           QStringLiteral("„%1“ nennt „%2“; der Begriff ist in „%3“ aufgegangen.")
                               .arg(field.labelText(), run.titleOf(term), run.titleOf(target)),
                           &field);
        }
    });
}

void checkMergedMeasures(RuleRun& run)
{
    reportRowsOfMerged<Measure>(
        run, QStringLiteral("Gehört zu „%1“; diese Maßnahme ist in „%2“ aufgegangen."),
        [](const EntityInfo&, const FieldInfo& field) { return field.has(IsOwner) || field.has(LinkEnd); });
}

void checkMergedGroups(RuleRun& run)
{
    // What the old group says in own fields stays with it.
    reportRowsOfMerged<WorkingGroup>(run, QStringLiteral("Gehört zu „%1“; diese Gruppe ist in „%2“ aufgegangen."),
                                     [](const EntityInfo& entity, const FieldInfo& field) {
                                         return &entity != &entityOf<OwnFieldValue>() &&
                                                field.keyText() != u"mergedInto";
                                     });
}

void checkOwnFieldValues(RuleRun& run)
{
    const OwnFieldList fields(run.snapshot.ownFields.rows(), run.snapshot.ownFieldOptions.rows());
    for (const OwnFieldValue& value : run.snapshot.ownFieldValues) {
        const OwnFieldDefinition* field = fields.find(value.ownField);
        const RowView row = run.find(ownFieldRow(value).id);
        if (field && row.entity && !field->fits(value.value))
            run.report(row.ref(), QStringLiteral("Eigenes Feld „%1“: Der Wert passt nicht zur Art „%2“.")
                                      .arg(field->field().label, field->field().kind.label()));
    }
}

} // namespace iplan
