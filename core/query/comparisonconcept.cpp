// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/comparisonside.h"

#include "core/base/collation.h"
#include "core/query/rowlabel.h"

namespace iplan::comparison
{

namespace
{

QString numberName(const QString& number, const QString& text)
{
    return (number.trimmed().isEmpty() ? text : number).simplified().toCaseFolded();
}

/// Handlungsempfehlungen and goals are numbered within their module, their items within them: with the number of what
/// they belong to a name is their own.
QString nameIn(const Snapshot& rows, const ConceptModule& module)
{
    const FieldOfAction* field = rows.fieldsOfAction.find(module.fieldOfAction);
    return (field ? field->number + u'/' : QString()) + numberName(module.number, module.title);
}

QString nameIn(const Snapshot& rows, const Goal& goal)
{
    const ConceptModule* module = rows.modules.find(goal.module);
    return (module ? nameIn(rows, *module) + u'/' : QString()) + numberName(goal.number, goal.text);
}

QString nameIn(const Snapshot& rows, const Recommendation& row)
{
    const ConceptModule* module = rows.modules.find(row.module);
    return (module ? nameIn(rows, *module) + u'/' : QString()) + numberName(row.number, row.title);
}

QString nameIn(const Snapshot& rows, const RecommendationItem& item)
{
    const Recommendation* row = rows.recommendations.find(item.recommendation);
    return (row ? nameIn(rows, *row) + u'/' : QString()) + numberName(item.number, item.text);
}

QString nameIn(const Snapshot&, const FieldOfAction& field)
{
    return numberName(field.number, field.title);
}

void compareConceptRow(Sides& sides, const RowPair& pair)
{
    if (pair.isInBoth()) {
        compareFields(sides, pair, changeOf(pair, ChangeKind::Other));
        return;
    }
    const bool isNew = pair.after.row != nullptr;
    ProgrammeChange change = changeOf(pair, isNew ? ChangeKind::Added : ChangeKind::Gone);
    change.what = pair.any().entity->labelText();
    (isNew ? change.after : change.before) = (isNew ? sides.after : sides.before).label(pair.any().ref());
    sides.add(std::move(change));
}

template <class E>
void compareConceptRows(Sides& sides)
{
    const Snapshot& before = sides.before.rows;
    const Snapshot& after = sides.after.rows;
    // Names are looked up on the side of the row: where is told by the address, since ids may be alike on both.
    QHash<const E*, QString> names;
    if (sides.byCode) {
        for (const Snapshot* rows : {&before, &after}) {
            for (const E& row : rows->rows<E>())
                names.insert(&row, nameIn(*rows, row));
        }
    }
    auto pairs = pairsOf(pointersTo(before.rows<E>()), pointersTo(after.rows<E>()), sides.byCode,
                         [&names](const E& row) { return names.value(&row); });
    std::stable_sort(pairs.begin(), pairs.end(), [](const RowPair& a, const RowPair& b) {
        return textBefore(changeOf(a, {}).code, changeOf(b, {}).code);
    });
    for (const RowPair& pair : pairs)
        compareConceptRow(sides, pair);
}

} // namespace

void compareConcept(Sides& sides)
{
    compareConceptRows<FieldOfAction>(sides);
    compareConceptRows<ConceptModule>(sides);
    compareConceptRows<Goal>(sides);
    compareConceptRows<Recommendation>(sides);
    compareConceptRows<RecommendationItem>(sides);
}

} // namespace iplan::comparison
