// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rows that a row of the list becomes: which one it is, and what belongs to it.
#include "core/interchange/mapping/listplanner.h"
#include "core/model/entities.h"
#include "core/model/fieldtext.h"

namespace iplan
{

ListPlanner::Target ListPlanner::existing(const Record& row, int line)
{
    PartBuilder& part = *m_parts[0];
    const auto known = part.byId.constFind(row.id);
    int at = known == part.byId.constEnd() ? -1 : *known;
    if (at < 0) {
        at = part.planner.addRow(row);
        part.byId.insert(row.id, at);
        part.lines << line;
    }
    m_seen.insert(row.id);
    m_lineOfId.insert(row.id, line);
    m_plan.lines[line].row = row.ref();
    return {at, row.id, false};
}

ListPlanner::Target ListPlanner::fresh(int line, const QUuid& id)
{
    PartBuilder& part = *m_parts[0];
    const int at = part.planner.addNewRow(id);
    part.byId.insert(id, at);
    part.lines << line;
    m_plan.lines[line].row = {m_mapping.entity, id};
    m_plan.lines[line].fate = Fate::Create;
    return {at, id, true};
}

std::optional<ListPlanner::Target> ListPlanner::decided(int line, const LineDecision& decision)
{
    if (decision.kind == LineDecision::Kind::New)
        return fresh(line);
    const Record* row = m_parts[0]->matcher->row(decision.row);
    if (const auto before = m_lineOfId.constFind(decision.row); row && before != m_lineOfId.constEnd()) {
        m_plan.lines[line].fate = Fate::Duplicate;
        m_plan.lines[line].reasons
            << QStringLiteral("Zeile %1 ist schon dieser Eintrag.").arg(m_plan.lines.at(*before).sheetRow + 1);
        return {};
    }
    if (row && !row->deleted)
        return existing(*row, line);
    note(line, -1, {}, QStringLiteral("Den gewählten Eintrag gibt es nicht mehr."),
         QStringLiteral("Wählen Sie einen anderen, oder legen Sie ihn neu an."));
    return {};
}

std::optional<ListPlanner::Target> ListPlanner::withId(int line, const QUuid& id)
{
    const Record* row = m_parts[0]->matcher->row(id);
    // A list with a row for each child names its owner in each; otherwise nobody knows which row counts.
    if (const auto before = m_lineOfId.constFind(id); m_children.empty() && before != m_lineOfId.constEnd()) {
        m_plan.lines[line].fate = Fate::Duplicate;
        m_plan.lines[line].reasons
            << QStringLiteral("Zeile %1 hat dieselbe Kennung.").arg(m_plan.lines.at(*before).sheetRow + 1);
        return {};
    }
    m_lineOfId.insert(id, line);
    if (const auto other = row ? Result<RowRef>(tl::unexpected(Error())) : rowWithId(m_reader, id); other) {
        note(line, -1, idText(id),
             QStringLiteral("Die Kennung gehört zu einem Eintrag anderer Art (%1).").arg(other->entity->labelText()),
             QStringLiteral("Prüfen Sie, was die Liste enthält, oder leeren Sie die Kennung für einen neuen Eintrag."));
        return {};
    }
    if (m_erased.contains(id)) {
        note(line, -1, {}, QStringLiteral("Der Eintrag wurde endgültig gelöscht und bleibt es."),
             QStringLiteral("Nehmen Sie die Zeile aus der Liste. Legen Sie ihn nur dann neu an, wenn Sie es dürfen."));
        return {};
    }
    if (!row)
        return fresh(line, id);
    if (!row->deleted)
        return existing(*row, line);
    m_plan.lines[line].row = row->ref();
    note(line, -1, {}, QStringLiteral("Der Eintrag liegt im Papierkorb."),
         QStringLiteral("Holen Sie ihn zurück, wenn er geändert werden soll."));
    return {};
}

std::optional<ListPlanner::Target> ListPlanner::targetOf(int line, const QHash<const FieldInfo*, Value>& values,
                                                         const QString& id)
{
    if (const QUuid uuid = idFromText(id); !uuid.isNull())
        return withId(line, uuid);
    PartBuilder& part = *m_parts[0];
    const RowMatcher::Match match = part.matcher->match(values);
    ListPlan::Line& at = m_plan.lines[line];
    if (!match.key.isEmpty()) {
        if (const auto before = part.byKey.constFind(match.key); before != part.byKey.constEnd()) {
            at.fate = Fate::Duplicate;
            at.reasons << QStringLiteral("Zeile %1 heißt ebenso.").arg(m_plan.lines.at(before->second).sheetRow + 1);
            return {};
        }
    }
    std::optional<Target> out;
    if (match.rows.size() == 1 && !m_seen.contains(match.rows.first().id)) {
        out = existing(match.rows.first(), line);
    } else if (!match.rows.isEmpty() || !match.alike.isEmpty()) {
        at.fate = Fate::Duplicate;
        for (const Record& row : match.rows)
            at.candidates << row.ref();
        at.candidates += match.alike;
        at.reasons << (match.rows.isEmpty()    ? QStringLiteral("Es gibt schon einen Eintrag, der so heißt.")
                       : match.rows.size() > 1 ? QStringLiteral("Mehrere Einträge heißen so.")
                                               : QStringLiteral("Derselbe Eintrag steht schon in einer Zeile davor."));
        return {};
    } else if (match.key.isEmpty()) {
        note(line, -1, {}, QStringLiteral("Es fehlt, woran der Eintrag zu erkennen ist, zum Beispiel sein Titel."),
             QStringLiteral("Tragen Sie es in der Zeile ein, oder lassen Sie sie aus."));
        return {};
    } else {
        out = fresh(line);
    }
    part.byKey.insert(match.key, {out->row, line});
    return out;
}

void ListPlanner::remove(int line, const QHash<const FieldInfo*, Value>& values)
{
    const RowMatcher::Match match = m_parts[0]->matcher->match(values);
    ListPlan::Line& at = m_plan.lines[line];
    if (match.rows.size() != 1) {
        at.fate = Fate::Skipped;
        at.reasons << QStringLiteral("Dort gelöscht, hier nicht vorhanden.");
        return;
    }
    at.row = match.rows.first().ref();
    at.fate = Fate::Change;
    at.reasons << QStringLiteral("Dort gelöscht: kommt in den Papierkorb.");
    m_seen.insert(at.row.id);
    m_plan.removed << at.row;
}

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
    const QUuid id = newRowId();
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

int ListPlanner::childRow(int line, const Target& target, const Child& child, const QHash<const FieldInfo*, Value>& key,
                          PartBuilder& part)
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
    const int row = part.planner.addNewRow(newRowId());
    part.lines << line;
    part.byKey.insert(match.key, {row, line});
    values.removeIf([&key](const auto& entry) { return key.contains(entry.key()); }); // put with their cells
    for (auto it = values.begin(); it != values.end(); ++it)
        part.planner.put(row, *it.key(), it.value(), {});
    return row;
}

void ListPlanner::putChildren(int line, const Target& target, const QList<TableCell>& cells)
{
    for (size_t i = 0; i < m_children.size(); ++i) {
        Child& child = m_children[i];
        if (!target.isNew && !m_mapping.mayOverwrite(child.entity->keyText()))
            continue;
        int row = -1;
        for (size_t j = 0; j < m_bound.size(); ++j) {
            const Bound& bound = m_bound[j];
            const TableCell& cell = cells.at(qsizetype(j));
            if (bound.reader.mapping().target.kind != ColumnTarget::Kind::Child || bound.child != i || !cell.isCell())
                continue;
            const CellReader::Item item = bound.reader.item(cell);
            if (item.cell.text.trimmed().isEmpty() && !item.cell.isError)
                continue;
            if (!child.problem.isEmpty()) {
                note(line, bound.reader.column(), cell.text, child.problem, {});
                continue;
            }
            row = row < 0 ? childRow(line, target, child, childKey(line, i, cells), *m_parts[bound.part]) : row;
            put(line, bound.reader.column(), bound.part, row, *bound.field, item.cell);
        }
    }
}

} // namespace iplan
