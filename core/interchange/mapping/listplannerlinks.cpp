// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a row of the list is linked with.
#include "core/interchange/mapping/listplanner.h"
#include "core/model/fieldtext.h"
#include "core/query/rowlabel.h"
#include "core/store/closing.h"
#include "core/store/writer.h"

namespace iplan
{

std::optional<Record> ListPlanner::linkRecord(int line, const Target& target, const Bound& bound, CellReader::Item item)
{
    const EntityInfo& entity = *m_partEntities.at(qsizetype(bound.part));
    QMap<QString, QString> fixed = bound.reader.mapping().target.fixed;
    // "Jugendamt (Kooperation)", as our own exports write it.
    const qsizetype open = item.cell.text.lastIndexOf(QLatin1String(" ("));
    if (const FieldInfo* role = entity.field(u"role"); role && open > 0 && item.cell.text.endsWith(u')')) {
        const QString text = item.cell.text.mid(open + 2).chopped(1);
        if (parseValue(m_reader, *role, text)) {
            fixed.insert(role->keyText(), text);
            item.cell.text.truncate(open);
        }
    }
    const auto linked = linkedAs(bound, target, item);
    const auto end =
        linked ? Result<Value>(*linked) : m_references.value(*bound.field, item, bound.reader.mapping(), line);
    if (!end) {
        note(line, bound.reader.column(), item.cell.text, end.error().message, end.error().hint);
        return {};
    }
    Record link = emptyRecord(entity);
    for (const FieldInfo& field : entity.fields) {
        if (field.kind == FieldKind::Reference && &field.target() == m_mapping.entity)
            link.setValue(field, idText(target.id));
        if (const auto text = fixed.constFind(field.keyText()); text != fixed.constEnd())
            link.setValue(field, parseValue(m_reader, field, *text).value_or(Value()));
    }
    link.setValue(*bound.field->asField(), *end);
    for (const FieldInfo& field : entity.fields) {
        if (!field.has(LinkEnd) || !link.value(field).isNull())
            continue;
        if (const Record* only = onlyLink(bound, target.id, *end)) // who stands there without a role keeps it
            return *only;
        note(line, bound.reader.column(), item.cell.text,
             QStringLiteral("„%1“ fehlt zu „%2“.").arg(field.labelText(), item.cell.text.simplified()),
             QStringLiteral("Sagen Sie es bei der Spalte für alle, oder in der Zelle: „Name (%1)“.")
                 .arg(field.labelText()));
        return {};
    }
    link.id = Writer::linkId(link);
    return link;
}

/// The row of that name that the record is linked with already; several may be called so.
std::optional<Value> ListPlanner::linkedAs(const Bound& bound, const Target& target, const CellReader::Item& item)
{
    if (target.isNew || item.kind != ValueChoice::Kind::Text)
        return {};
    for (const Record* link : linksOf(bound, target.id)) {
        const Value end = link->value(*bound.field->asField());
        if (m_references.isCalled({&bound.field->target(), idFromText(end.text())}, item.cell.text))
            return end;
    }
    return {};
}

void ListPlanner::putLinks(int line, const Target& target, const Bound& bound, const TableCell& cell)
{
    const EntityInfo& entity = *m_partEntities.at(qsizetype(bound.part));
    if (!cell.isCell() || (!target.isNew && !m_mapping.mayOverwrite(entity.keyText())))
        return;
    PartBuilder& part = *m_parts[bound.part];
    const QList<CellReader::Item> items = bound.reader.items(cell);
    if (bound.reader.mapping().replaces && !target.isNew && (!items.isEmpty() || m_mapping.emptyErases))
        m_replacing << Replacing{line, &bound, target.id};
    for (const CellReader::Item& item : items) {
        const auto link = linkRecord(line, target, bound, item);
        if (link)
            part.named.insert(link->id);
        const Record* known = link ? part.matcher->row(link->id) : nullptr;
        if (!link || (known && !known->deleted) || part.byId.contains(link->id))
            continue;
        const int row = part.planner.addNewRow(link->id);
        part.byId.insert(link->id, row);
        part.lines << line;
        for (const FieldInfo& field : entity.fields) {
            if (const Value value = link->value(field); !value.isNull())
                part.planner.put(row, field, value, item.cell.text);
        }
    }
}

QList<const Record*> ListPlanner::linksOf(const Bound& bound, const QUuid& record)
{
    PartBuilder& part = *m_parts[bound.part];
    const QList<Record>& rows = part.matcher->rows();
    if (!part.linksOf) {
        part.linksOf.emplace();
        for (const FieldInfo& field : m_partEntities.at(qsizetype(bound.part))->fields) {
            const bool isEnd = field.kind == FieldKind::Reference && &field.target() == m_mapping.entity;
            for (qsizetype i = 0; isEnd && i < rows.size(); ++i)
                part.linksOf->insert(idFromText(rows.at(i).value(field).text()), i);
        }
    }
    QList<const Record*> out;
    for (auto [at, end] = part.linksOf->equal_range(record); at != end; ++at) {
        if (!rows.at(*at).deleted)
            out << &rows.at(*at);
    }
    return out;
}

/// The link of the record with that row, if there is one only.
const Record* ListPlanner::onlyLink(const Bound& bound, const QUuid& record, const Value& end)
{
    QList<const Record*> links = linksOf(bound, record);
    links.removeIf([&](const Record* link) { return link->value(*bound.field->asField()) != end; });
    return links.size() == 1 ? links.first() : nullptr;
}

/// Whether the column would name the link if it were to stay: it is of what the mapping says of all, and what it leads
/// to can be named.
bool ListPlanner::isSpokenFor(const Bound& bound, const Record& link) const
{
    const QMap<QString, QString>& fixed = bound.reader.mapping().target.fixed;
    for (auto it = fixed.begin(); it != fixed.end(); ++it) {
        const FieldInfo* field = link.entity->field(it.key());
        if (field && parseValue(m_reader, *field, it.value()).value_or(Value()) != link.value(*field))
            return false;
    }
    const auto far = m_reader.find({&bound.field->target(), idFromText(link.value(*bound.field->asField()).text())});
    return far && !far->deleted;
}

QString ListPlanner::linkText(const Bound& bound, const Record& link) const
{
    QStringList further;
    for (const FieldInfo& field : link.entity->fields) {
        if (field.has(LinkEnd) && field.kind != FieldKind::Reference && !link.value(field).isNull())
            further << displayText(field, link.value(field));
    }
    const auto far = m_reader.find({&bound.field->target(), idFromText(link.value(*bound.field->asField()).text())});
    const QString name = far ? rowLabel(*far) : QString();
    return further.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, further.join(QStringLiteral(", ")));
}

/// Takes away what cells that name all links do not name; asked when all columns and rows have named theirs.
void ListPlanner::unlink()
{
    QSet<QUuid> gone;
    for (const Replacing& each : std::as_const(m_replacing)) {
        for (const Record* link : linksOf(*each.bound, each.record)) {
            ListPlan::Line& line = m_plan.lines[each.line];
            const bool isTaken = line.fate == Fate::Change || line.fate == Fate::Unchanged;
            if (!isTaken || gone.contains(link->id) || m_parts[each.bound->part]->named.contains(link->id) ||
                !isSpokenFor(*each.bound, *link))
                continue;
            const QString text = linkText(*each.bound, *link);
            if (const Closed closed = closedByOwner(*link, findIn(m_reader))) {
                note(each.line, each.bound->reader.column(), text, closed.reason, closed.remedy);
                continue;
            }
            gone.insert(link->id);
            m_plan.unlinked << ListPlan::Unlinked{each.line, each.bound->reader.column(), link->ref(), text};
            line.fate = Fate::Change;
            line.reasons << QStringLiteral("%1: „%2“ wird nicht mehr genannt; die Verknüpfung entfällt.")
                                .arg(each.bound->reader.mapping().heading, text);
        }
    }
}

} // namespace iplan
