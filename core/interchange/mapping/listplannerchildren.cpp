// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What belongs to a row of the list: costs of a year, values of a Kennzahl, modules of a field of action.
#include "core/interchange/mapping/listplanner.h"
#include "core/model/entities.h"
#include "core/model/fieldtext.h"
#include "core/query/rowlabel.h"

namespace iplan
{

size_t ListPlanner::childOf(const ColumnTarget& target)
{
    const EntityInfo& entity = *entityByKey(target.entity);
    for (size_t i = 0; i < m_children.size(); ++i) {
        if (m_children[i].entity == &entity && m_children[i].fixed == target.fixed)
            return i;
    }
    Child child{&entity, target.fixed, entity.fieldFlagged(IsOwner)};
    for (const FieldInfo& field : entity.fields) {
        if (field.has(IsOwner) && &field.target() == m_mapping.entity)
            child.owner = &field;
    }
    if (child.owner && &child.owner->target() != m_mapping.entity) {
        child.between = &child.owner->target();
        child.betweenName = target.fixed.value(child.owner->keyText()).simplified();
        if (child.betweenName.isEmpty())
            child.problem = QStringLiteral("Es fehlt, zu welcher %1 der Wert gehört.").arg(child.between->labelText());
        (void)partOf(*child.between);
    }
    for (auto it = target.fixed.begin(); it != target.fixed.end(); ++it) {
        const FieldInfo* field = entity.field(it.key());
        if (!field || field == child.owner)
            continue;
        const auto value = parseValue(m_reader, *field, it.value());
        if (value)
            child.values.insert(field, *value);
        else
            child.problem = value.error().message;
    }
    m_children.push_back(child);
    return m_children.size() - 1;
}

QUuid ListPlanner::betweenRow(int line, const Target& target, const Child& child)
{
    PartBuilder& part = *m_parts[partOf(*child.between)];
    const FieldInfo* title = child.between->fieldFlagged(IsTitle);
    const FieldInfo* owner = child.between->fieldFlagged(IsOwner);
    const QHash<const FieldInfo*, Value> values{{owner, idText(target.id)}, {title, child.betweenName}};
    const RowMatcher::Match match = part.matcher->match(values);
    if (!match.rows.isEmpty())
        return match.rows.first().id;
    if (const auto known = part.newByKey.constFind(match.key); known != part.newByKey.constEnd())
        return *known;
    const QUuid id = sharedId(*part.matcher, part.matcher->idOfNew(values));
    const int row = part.planner.addNewRow(id);
    part.lines << line;
    part.newByKey.insert(match.key, id);
    part.planner.put(row, *owner, idText(target.id), {});
    part.planner.put(row, *title, child.betweenName, child.betweenName);
    return id;
}

/// What the cells of a child say of what tells it from its siblings: the year beside an amount.
QHash<const FieldInfo*, Value> ListPlanner::childKey(int line, size_t child, const QList<TableCell>& cells)
{
    QHash<const FieldInfo*, Value> out;
    for (size_t i = 0; i < m_bound.size(); ++i) {
        const Bound& bound = m_bound[i];
        if (bound.reader.mapping().target.kind != ColumnTarget::Kind::Child || bound.child != child || !bound.isKey)
            continue;
        if (const Value value = keyValue(line, bound, cells.at(qsizetype(i))); !value.isNull())
            out.insert(bound.field->asField(), value);
    }
    return out;
}

/// The child that the list names by its id; it may have moved here.
Result<int> ListPlanner::childWithId(int line, const Target& target, const Child& child, const QString& id,
                                     PartBuilder& part)
{
    const QString hint =
        QStringLiteral("Lassen Sie Kennungen, wie der Export sie schrieb, oder leeren Sie die Zelle für "
                       "einen neuen Eintrag.");
    const QUuid uuid = idFromText(id);
    const Record* row = uuid.isNull() ? nullptr : part.matcher->row(uuid);
    if (part.byId.contains(uuid))
        return fail(ErrorKind::Rejected,
                    QStringLiteral("Zeile %1 hat dieselbe Kennung.")
                        .arg(m_plan.lines.at(part.lines.at(part.byId.value(uuid))).sheetRow + 1),
                    hint);
    if (!row || row->deleted) {
        const bool isPutAway = row && !m_references.isTakenBack(*row);
        return fail(ErrorKind::Rejected,
                    isPutAway ? QStringLiteral("%1 liegt im Papierkorb.").arg(child.entity->labelText())
                              : QStringLiteral("%1 mit dieser Kennung gibt es nicht.").arg(child.entity->labelText()),
                    isPutAway ? QStringLiteral("Holen Sie den Eintrag zurück, wenn er geändert werden soll.") : hint);
    }
    part.lines << line;
    const int at = *part.byId.insert(uuid, part.planner.addRow(*row));
    if (!child.between && !target.id.isNull())
        part.planner.put(at, *child.owner, idText(target.id), {});
    return at;
}

Result<int> ListPlanner::childRow(int line, const Target& target, const Child& child,
                                  const QHash<const FieldInfo*, Value>& key, PartBuilder& part)
{
    QHash<const FieldInfo*, Value> values = child.values;
    values.insert(key);
    // What a new row gets where nothing is said (core/ops/rows.h) tells it from its siblings when the list comes again.
    const FieldInfo* year = child.entity == &entityOf<CostItem>() ? child.entity->field(u"year") : nullptr;
    if (year && !values.contains(year))
        values.insert(year, qint64(m_options.today.year()));
    const QUuid owner = child.between ? betweenRow(line, target, child) : target.id;
    values.insert(child.owner, idText(owner));
    const RowMatcher::Match match = part.matcher->match(values);
    // A record is known by itself: one of that name elsewhere, or of that title under another number, is not meant.
    const bool isOther =
        child.isRecord() && match.rows.size() == 1 && match.rows.first().value(*child.owner) != Value(idText(owner));
    if (isOther || (child.isRecord() && (match.rows.size() > 1 || !match.alike.isEmpty())))
        return fail(ErrorKind::Rejected,
                    QStringLiteral("%1, das so heißt, gibt es schon.").arg(child.entity->labelText()),
                    QStringLiteral("Ordnen Sie eine Spalte mit der Kennung zu, oder ändern Sie den Eintrag selbst."));
    if (match.rows.size() == 1) {
        const Record& row = match.rows.first();
        const auto known = part.byId.constFind(row.id);
        if (known != part.byId.constEnd())
            return *known;
        part.lines << line;
        return *part.byId.insert(row.id, part.planner.addRow(row));
    }
    if (const auto known = part.byKey.constFind(match.key); !match.key.isEmpty() && known != part.byKey.constEnd())
        return known->first;
    const QUuid derived = match.key.isEmpty() ? QUuid() : part.matcher->idOfNew(values);
    const int row = part.planner.addNewRow(idOfNew(line, *child.entity, *part.matcher, derived));
    part.lines << line;
    part.byKey.insert(match.key, {row, line});
    values.removeIf([&key](const auto& entry) { return key.contains(entry.key()); }); // put with their cells
    for (auto it = values.begin(); it != values.end(); ++it)
        part.planner.put(row, *it.key(), it.value(), {});
    return row;
}

/// The cells of a child in this row; none where none of them says anything.
ListPlanner::ChildCells ListPlanner::childCells(size_t child, const QList<TableCell>& cells) const
{
    ChildCells out;
    bool isSaid = false;
    for (size_t i = 0; i < m_bound.size(); ++i) {
        const Bound& bound = m_bound[i];
        const TableCell& cell = cells.at(qsizetype(i));
        if (bound.reader.mapping().target.kind != ColumnTarget::Kind::Child || bound.child != child || !cell.isCell())
            continue;
        const CellReader::Item item = bound.reader.item(cell);
        const bool isEmpty = item.cell.text.trimmed().isEmpty() && !item.cell.isError;
        if (!bound.field) {
            out.id = item.cell.text.trimmed();
            out.idColumn = bound.reader.column();
        } else if (!isEmpty || m_mapping.emptyErases) {
            out.items << std::pair(&bound, item);
            isSaid = isSaid || !isEmpty;
        }
    }
    if (!isSaid)
        out.items.clear();
    return out;
}

void ListPlanner::putChild(int line, const Target& target, size_t child, const QList<TableCell>& cells)
{
    const Child& kind = m_children[child];
    const ChildCells said = childCells(child, cells);
    if (said.items.isEmpty())
        return;
    const auto& [first, firstItem] = said.items.first();
    if (!kind.problem.isEmpty()) {
        note(line, first->reader.column(), firstItem.cell.text, kind.problem, {});
        return;
    }
    PartBuilder& part = *m_parts[partOf(*kind.entity)];
    const bool hasId = !said.id.isEmpty();
    const auto row = hasId ? childWithId(line, target, kind, said.id, part)
                           : childRow(line, target, kind, childKey(line, child, cells), part);
    if (!row) {
        note(line, hasId ? said.idColumn : first->reader.column(), hasId ? said.id : firstItem.cell.text,
             row.error().message, row.error().hint);
        return;
    }
    const bool isNew = part.planner.row(*row).isNew();
    for (const auto& [bound, item] : said.items) {
        const bool isEmpty = item.cell.text.trimmed().isEmpty() && !item.cell.isError;
        const bool isName = bound->isKey || bound->field->has(IsCode) || bound->field->has(IsTitle);
        if (!isEmpty || (!isNew && !isName))
            put(line, bound->reader.column(), bound->part, *row, *bound->field, item.cell);
    }
}

/// Whether the row names a record by its id and nothing that it belongs to: a module without a field of action.
bool ListPlanner::isChildAlone(const QList<TableCell>& cells) const
{
    bool isNamed = false;
    for (size_t i = 0; repeatsRecords() && i < m_bound.size(); ++i) {
        const bool isEmpty = cells.at(qsizetype(i)).text.trimmed().isEmpty();
        if (m_bound[i].part == 0 && !isEmpty)
            return false;
        isNamed = isNamed || (!m_bound[i].field && m_bound[i].part > 0 && !isEmpty);
    }
    return isNamed;
}

void ListPlanner::putAlone(int line, const QList<TableCell>& cells)
{
    const Target nothing;
    const qsizetype before = changeCount();
    for (size_t i = 0; i < m_children.size(); ++i) {
        if (!m_children[i].isRecord())
            continue;
        putChild(line, nothing, i, cells);
        const PartBuilder& part = *m_parts[partOf(*m_children[i].entity)];
        if (const qsizetype at = part.lines.lastIndexOf(line); at >= 0)
            m_plan.lines[line].row = part.planner.row(int(at)).row;
        if (const Record* stored = part.matcher->row(m_plan.lines.at(line).row.id))
            m_plan.lines[line].label = rowLabel(*stored);
    }
    judge(line, nothing, before);
}

void ListPlanner::putChildren(int line, const Target& target, const QList<TableCell>& cells)
{
    for (size_t i = 0; i < m_children.size(); ++i) {
        if (target.isNew || m_mapping.mayOverwrite(m_children[i].entity->keyText()))
            putChild(line, target, i, cells);
    }
}

} // namespace iplan
