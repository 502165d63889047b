// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rows of the list that belong to other rows of it.
#include "core/base/searchtext.h"
#include "core/interchange/mapping/listplanner.h"

namespace iplan
{

/// The row of a tree that the name or number means: of the list, else of the file.
Result<Value> ListPlanner::parentInList(const Later& later)
{
    const QString name = later.item.cell.text;
    for (const QString& each : {name, treeNumber(name)}) {
        if (const auto id = m_treeIds.constFind(foldedName(each)); !each.isEmpty() && id != m_treeIds.constEnd())
            return Value(idText(*id));
    }
    if (const auto known = m_references.named(later.field->target(), name))
        return known;
    return fail(ErrorKind::NotFound,
                QStringLiteral("%1 „%2“ fehlt, wozu die Zeile gehört.").arg(later.field->target().labelText(), name),
                QStringLiteral("Nehmen Sie jenen Eintrag in die Liste auf, oder berichtigen Sie die Zelle."));
}

void ListPlanner::resolveLater()
{
    if (m_later.isEmpty())
        return;
    QHash<QString, QUuid> inList; // by the names that rows of the list have
    PartBuilder& main = *m_parts[0];
    for (const ImportPlan::Change& change : main.planner.changes()) {
        const ImportPlan::Row& row = main.planner.row(change.row);
        const Column& field = *change.value.column;
        if (row.isNew() && (field.has(IsCode) || field.has(IsTitle)))
            inList.insert(foldedName(change.value.value.text()), row.newId);
    }
    QHash<const Column*, QHash<QUuid, QUuid>> given;
    for (const Later& later : std::as_const(m_later)) {
        const QString name = later.item.cell.text.simplified();
        const auto own = inList.constFind(foldedName(name));
        const Result<Value> value = !later.mapping ? parentInList(later)
                                    : own != inList.constEnd()
                                        ? Result<Value>(name.isEmpty() ? Value() : Value(idText(*own)))
                                        : m_references.value(*later.field, later.item, *later.mapping, later.line);
        if (!value) {
            note(later.line, later.column, name, value.error().message, value.error().hint);
            continue;
        }
        QHash<QUuid, QUuid>& parents = given[later.field];
        const QUuid parent = idFromText(value->text());
        if (makesCycle(later, parent, parents)) {
            note(later.line, later.column, name, QStringLiteral("„%1“ gehört damit zu sich selbst.").arg(name),
                 QStringLiteral("Nennen Sie einen anderen Eintrag, oder lassen Sie die Zelle leer."));
            continue;
        }
        parents.insert(m_plan.lines.at(later.line).row.id, parent);
        m_parents << std::pair(later.line, parent);
        const qsizetype before = main.planner.changes().size();
        main.planner.put(later.row, *later.field, *value, name);
        ListPlan::Line& line = m_plan.lines[later.line];
        if (line.fate == Fate::Unchanged && main.planner.changes().size() > before)
            line.fate = Fate::Change;
    }
}

/// Who refers to a row that is not taken is not taken either.
void ListPlanner::followLeftOut()
{
    QHash<QUuid, int> lineOf;
    for (int i = 0; i < m_plan.lines.size(); ++i) {
        if (m_plan.lines.at(i).fate != Fate::Skipped && !lineOf.contains(m_plan.lines.at(i).row.id))
            lineOf.insert(m_plan.lines.at(i).row.id, i);
    }
    for (bool isChanged = true; isChanged;) {
        isChanged = false;
        for (const auto& [line, parent] : std::as_const(m_parents)) {
            const auto at = lineOf.constFind(parent);
            const bool isLeftOut = at != lineOf.constEnd() && !m_parts[0]->matcher->row(parent) &&
                                   m_plan.lines.at(*at).fate != Fate::Create;
            if (!isLeftOut || m_plan.lines.at(line).fate == Fate::Faulty)
                continue;
            note(line, -1, {},
                 QStringLiteral("Zeile %1, auf die sie sich bezieht, wird nicht übernommen.")
                     .arg(m_plan.lines.at(*at).sheetRow + 1),
                 QStringLiteral("Berichtigen Sie zuerst jene Zeile."));
            isChanged = true;
        }
    }
}

/// Whether the row would have itself above it; `given`: what the list says of each row so far.
bool ListPlanner::makesCycle(const Later& later, const QUuid& parent, const QHash<QUuid, QUuid>& given) const
{
    const FieldInfo* field = later.field->asField();
    const QUuid self = m_plan.lines.at(later.line).row.id;
    QSet<QUuid> seen;
    for (QUuid at = parent; field && !at.isNull() && !seen.contains(at);) {
        if (at == self)
            return true;
        seen.insert(at);
        const Record* stored = m_parts[0]->matcher->row(at);
        at = given.contains(at) ? given.value(at) : stored ? idFromText(stored->value(*field).text()) : QUuid();
    }
    return false;
}

} // namespace iplan
