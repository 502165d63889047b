// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which columns of the table become what, before the first row is read.
#include "core/base/searchtext.h"
#include "core/interchange/mapping/listplanner.h"
#include "core/interchange/mapping/targetchoices.h"
#include "core/model/entities.h"
#include "core/model/fieldtext.h"

namespace iplan
{

namespace
{

/// Ends the heading of a column of ids beside the one of names, in our own workbook.
const QLatin1String kIdSuffix(" (Kennung)");
/// A new row has no number yet: what belongs to it names it by its title.
const QLatin1String kNumberSuffix(": Nummer");
const QLatin1String kTitleSuffix(": Titel");

/// Whether the list is one of our own: it names rows by their ids.
bool hasIds(const TableMapping& mapping)
{
    return std::ranges::any_of(
        mapping.columns, [](const ColumnMapping& column) { return column.target.kind == ColumnTarget::Kind::Id; });
}

} // namespace

const Column* ListPlanner::columnOf(const EntityInfo& entity, const QString& key) const
{
    if (const FieldInfo* field = entity.field(key))
        return field;
    for (const OwnFieldDefinition& own : m_ownFields->all()) {
        if (own.owner() == &entity && own.column().keyText() == key)
            return &own.column();
    }
    return nullptr;
}

/// The key of the field, or own field, that the target means.
QString ListPlanner::keyOf(const ColumnTarget& target) const
{
    if (!target.ownField)
        return target.field;
    const auto known = m_ownFields->named(*m_mapping.entity, target.ownField->label);
    return known ? known->column().keyText() : QString();
}

/// Has the plan know the own fields that are to be made with it.
Result<> ListPlanner::wantOwnFields()
{
    static const QUuid space(QStringLiteral("{6f0f6a1e-54d1-4d0f-9f0e-3b6a3f0f7a52}"));
    QList<OwnField> fields = m_reader.all<OwnField>();
    for (const ColumnMapping& column : m_mapping.columns) {
        const auto& wanted = column.target.ownField;
        const auto isNamed = [&](const OwnField& field) {
            return foldedName(field.label) == foldedName(wanted->label);
        };
        if (!wanted || m_ownFields->named(*m_mapping.entity, wanted->label) ||
            std::ranges::any_of(m_newOwnFields, isNamed))
            continue;
        if (!takesOwnFields(*m_mapping.entity))
            return fail(ErrorKind::Rejected,
                        QStringLiteral("Spalte „%1“: %2 haben keine eigenen Felder.")
                            .arg(column.heading, m_mapping.entity->pluralText()),
                        QStringLiteral("Wählen Sie ein vorhandenes Feld."));
        OwnField field;
        // The same in each plan, since columns of own fields stay in memory, and on each copy.
        field.id =
            Id<OwnField>(QUuid::createUuidV5(space, m_mapping.entity->keyText() + u'/' + foldedName(wanted->label)));
        if (!m_references.isFree({&entityOf<OwnField>(), field.id.uuid()}))
            field.id = Id<OwnField>(newRowId());
        field.label = wanted->label;
        field.owner = Choice<OwnFieldOwner>::fromKey(m_mapping.entity->keyText());
        field.kind = wanted->kind;
        m_newOwnFields << field;
    }
    if (!m_newOwnFields.isEmpty())
        m_ownFields = std::make_shared<const OwnFieldList>(fields + m_newOwnFields, m_reader.all<OwnFieldOption>());
    m_plan.ownFields = m_ownFields;
    return {};
}

/// The own fields that rows which are taken have values in, before these rows.
void ListPlanner::makeOwnFields()
{
    QSet<const Column*> used;
    const PartBuilder& main = *m_parts[0];
    for (const ImportPlan::Change& change : main.planner.changes()) {
        if (main.planner.row(change.row).reason.isEmpty())
            used.insert(change.value.column);
    }
    const EntityInfo& info = entityOf<OwnField>();
    const QList<RowRef> none;
    ImportPlanner planner(m_reader, info, none, {});
    QList<int> lines;
    for (const OwnField& field : std::as_const(m_newOwnFields)) {
        if (!used.contains(&m_ownFields->find(field.id)->column()))
            continue;
        const Record record = toRecord(field);
        const int row = planner.addNewRow(field.id.uuid());
        lines << -1;
        for (const char16_t* key : {u"label", u"owner", u"kind"})
            planner.put(row, *info.field(key), record.value(*info.field(key)), field.label);
    }
    if (!lines.isEmpty())
        m_plan.parts.push_back({planner.take(), lines});
}

/// Keys of a mapping that name nothing are refused: whoever wrote them meant something.
Result<> ListPlanner::checkKeys() const
{
    const QString hint = QStringLiteral("„iplan help %1“ zeigt die Felder.");
    for (const QString& key : m_mapping.constants.keys()) {
        if (!columnOf(*m_mapping.entity, key))
            return fail(ErrorKind::Rejected,
                        QStringLiteral("Ein Feld „%1“ für einen festen Wert gibt es nicht.").arg(key),
                        hint.arg(m_mapping.entity->keyText()));
    }
    for (const QString& key : m_mapping.overwrites) {
        if (!columnOf(*m_mapping.entity, key) && !entityByKey(key))
            return fail(ErrorKind::Rejected,
                        QStringLiteral("Ein Feld „%1“, das überschrieben werden darf, gibt es nicht.").arg(key),
                        hint.arg(m_mapping.entity->keyText()));
    }
    for (const ColumnMapping& column : m_mapping.columns) {
        const EntityInfo* entity = entityByKey(column.target.entity);
        for (const QString& key : entity ? column.target.fixed.keys() : QStringList()) {
            if (!entity->field(key))
                return fail(ErrorKind::Rejected,
                            QStringLiteral("Spalte „%1“: ein Feld „%2“ für einen festen Wert hat %3 nicht.")
                                .arg(column.heading, key, entity->labelText()),
                            hint.arg(entity->keyText()));
        }
    }
    return {};
}

/// Whether anything becomes of the table, and what its rows are found by is among it.
Result<> ListPlanner::checkBound() const
{
    const QString hint =
        QStringLiteral("Ordnen Sie die Spalten neu zu, oder prüfen Sie Blatt und Zeile der Überschriften.");
    if (m_bound.empty())
        return fail(ErrorKind::Rejected, QStringLiteral("Keine Spalte der Tabelle ist zugeordnet."), hint);
    for (const QString& key : m_mapping.key) {
        const bool isThere = m_mapping.constants.contains(key) || std::ranges::any_of(m_bound, [&](const Bound& bound) {
                                 return bound.part == 0 && bound.field && bound.field->keyText() == key;
                             });
        if (!isThere)
            return fail(
                ErrorKind::Rejected,
                QStringLiteral("Keine Spalte wird „%1“, woran die Einträge wiedererkannt werden sollen.").arg(key),
                hint);
    }
    return {};
}

/// Our own workbook says more than fields: sums, names beside ids, the share that is done. Who changed a number there
/// must hear that it is not the place.
void ListPlanner::tellComputed(const QStringList& headings)
{
    if (!hasIds(m_mapping) || m_options.isMessage)
        return;
    QStringList computed;
    for (const ColumnMapping& column : m_mapping.columns) {
        if (column.target.kind == ColumnTarget::Kind::Skip && !headings.contains(column.heading + kIdSuffix) &&
            headings.contains(column.heading))
            computed << u'„' + column.heading + u'“';
    }
    if (!computed.isEmpty())
        m_plan.notices << QStringLiteral("Was in diesen Spalten geändert wurde, wird nicht übernommen; das Programm "
                                         "bildet sie selbst aus anderen Angaben: %1.")
                              .arg(computed.join(QStringLiteral(", ")));
}

Result<> ListPlanner::bind(const QStringList& headings)
{
    partOf(*m_mapping.entity);
    IPLAN_TRY(wantOwnFields());
    m_endColumn = m_mapping.area.firstColumn + int(headings.size());
    const bool isOwn = hasIds(m_mapping);
    m_emptied.isCounted = isOwn && !m_options.isMessage;
    QSet<int> taken;
    for (const ColumnMapping& mapping : m_mapping.columns) {
        qsizetype column = headings.indexOf(mapping.heading);
        for (qsizetype i = 0; column < 0 && i < headings.size(); ++i) {
            if (!taken.contains(int(i)) && foldedHeading(headings.at(i)) == foldedHeading(mapping.heading))
                column = i;
        }
        if (column >= 0)
            taken.insert(int(column));
        if (mapping.target.kind == ColumnTarget::Kind::Skip)
            continue;
        if (column < 0)
            m_plan.notices
                << QStringLiteral("Die Spalte „%1“ der Zuordnung gibt es in der Tabelle nicht.").arg(mapping.heading);
        else
            IPLAN_TRY(bindColumn(mapping, m_mapping.area.firstColumn + int(column)));
        if (column >= 0 && mapping.heading.endsWith(kIdSuffix) && !m_bound.empty()) {
            const qsizetype twin = headings.indexOf(mapping.heading.chopped(kIdSuffix.size()));
            m_bound.back().twin = twin < 0 ? -1 : m_mapping.area.firstColumn + int(twin);
            m_bound.back().instead = m_bound.back().twin;
        } else if (column >= 0 && isOwn && mapping.heading.endsWith(kNumberSuffix) && m_bound.back().field &&
                   m_bound.back().field->kind == FieldKind::Reference) {
            const qsizetype title = headings.indexOf(mapping.heading.chopped(kNumberSuffix.size()) + kTitleSuffix);
            m_bound.back().instead = title < 0 ? -1 : m_mapping.area.firstColumn + int(title);
        }
    }
    tellComputed(headings);
    IPLAN_TRY(checkKeys());
    IPLAN_TRY(checkBound());
    makeParts();
    return {};
}

Result<> ListPlanner::bindColumn(const ColumnMapping& mapping, int column)
{
    const ColumnTarget& target = mapping.target;
    Bound bound{CellReader(mapping, column, m_options), nullptr, 0};
    const EntityInfo* entity = m_mapping.entity;
    if (target.kind == ColumnTarget::Kind::Link || target.kind == ColumnTarget::Kind::Child) {
        entity = entityByKey(target.entity);
        if (!entity)
            return fail(ErrorKind::Rejected,
                        QStringLiteral("Spalte „%1“: die Art „%2“ gibt es nicht.").arg(mapping.heading, target.entity));
        bound.part = partOf(*entity);
    }
    const bool isChildId = target.kind == ColumnTarget::Kind::Child && target.field == kChildId;
    if (target.kind != ColumnTarget::Kind::Id && target.kind != ColumnTarget::Kind::Deleted && !isChildId) {
        bound.field = columnOf(*entity, keyOf(target));
        if (!bound.field)
            return fail(ErrorKind::Rejected,
                        QStringLiteral("Spalte „%1“: ein Feld „%2“ hat %3 nicht.")
                            .arg(mapping.heading, keyOf(target), entity->labelText()),
                        QStringLiteral("„iplan help %1“ zeigt die Felder.").arg(entity->keyText()));
    }
    IPLAN_TRY(checkTarget(mapping, *entity));
    if (target.kind == ColumnTarget::Kind::Child)
        bound.child = childOf(target);
    for (const Bound& before : m_bound) {
        if (target.kind == ColumnTarget::Kind::Child && before.part == bound.part && before.field == bound.field &&
            before.reader.mapping().target == target)
            return fail(
                ErrorKind::Rejected,
                QStringLiteral("Die Spalten „%1“ und „%2“ werden dasselbe.")
                    .arg(before.reader.mapping().heading, mapping.heading),
                QStringLiteral(
                    "Geben Sie einer ein anderes Jahr, eine andere Art oder Stufe, oder übernehmen Sie sie nicht."));
    }
    for (size_t i = 0; i < m_bound.size() && target.kind == ColumnTarget::Kind::Field; ++i) {
        if (m_bound[i].field == bound.field && m_bound[i].part == 0 && bound.joinedTo < 0)
            bound.joinedTo = int(i);
    }
    m_bound.push_back(bound);
    bindParts();
    return {};
}

/// Where the last column splits it becomes all its fields that have no column of their own.
void ListPlanner::bindParts()
{
    const Bound whole = m_bound.back();
    const QStringList fields = fieldsOf(whole.reader.mapping());
    if (fields.size() < 2 || !whole.field)
        return;
    m_bound.back().isPart = true;
    for (const QString& key : fields) {
        const auto isIt = [&key](const ColumnMapping& column) {
            return column.target.kind == ColumnTarget::Kind::Field && column.target.field == key;
        };
        Bound part = m_bound.back();
        part.field = m_mapping.entity->field(key);
        part.joinedTo = -1;
        if (part.field && !std::ranges::any_of(m_mapping.columns, isIt))
            m_bound.insert(m_bound.end() - 1, part); // before the field that the column is called by
    }
}

/// Whether a link or child can be what the mapping says.
Result<> ListPlanner::checkTarget(const ColumnMapping& mapping, const EntityInfo& entity) const
{
    const ColumnTarget& target = mapping.target;
    const FieldInfo* field = entity.field(target.field);
    const auto refersTo = [&entity](const EntityInfo& other) {
        return std::ranges::any_of(entity.fields, [&other](const FieldInfo& each) {
            return each.kind == FieldKind::Reference && (each.has(IsOwner) || each.has(LinkEnd)) &&
                   &each.target() == &other;
        });
    };
    bool fits = true;
    if (target.kind == ColumnTarget::Kind::Link)
        fits = entity.role == EntityRole::Link && refersTo(*m_mapping.entity) && field &&
               field->kind == FieldKind::Reference && field->has(LinkEnd) && &field->target() != m_mapping.entity;
    if (target.kind == ColumnTarget::Kind::Child) {
        const bool isBetween = std::ranges::any_of(entity.fields, [&](const FieldInfo& each) {
            return each.has(IsOwner) && each.target().role == EntityRole::Child &&
                   each.target().fieldFlagged(IsOwner) &&
                   &each.target().fieldFlagged(IsOwner)->target() == m_mapping.entity;
        });
        const bool isField = target.field == kChildId || (field && !field->has(IsOwner));
        fits = isField && &entity != &entityOf<AttachedDocument>() && &entity != &entityOf<OwnFieldValue>() &&
               ((entity.role == EntityRole::Child && (refersTo(*m_mapping.entity) || isBetween)) ||
                (entity.role == EntityRole::Record && refersTo(*m_mapping.entity)));
    }
    if (fits)
        return {};
    return fail(ErrorKind::Rejected,
                QStringLiteral("Spalte „%1“: „%2.%3“ gehört nicht zu %4.")
                    .arg(mapping.heading, target.entity, target.field, m_mapping.entity->pluralText()),
                QStringLiteral("Wählen Sie etwas anderes, was aus der Spalte wird."));
}

size_t ListPlanner::partOf(const EntityInfo& entity)
{
    if (!m_partEntities.contains(&entity))
        m_partEntities << &entity;
    return size_t(m_partEntities.indexOf(&entity));
}

void ListPlanner::makeParts()
{
    for (qsizetype i = 0; i < m_partEntities.size(); ++i) {
        QList<const Column*> columns;
        for (const Bound& bound : m_bound) {
            if (bound.part == size_t(i) && bound.field)
                columns << bound.field;
        }
        m_parts.push_back(std::make_unique<PartBuilder>(m_reader, *m_partEntities.at(i), columns));
        m_parts.back()->matcher =
            std::make_unique<RowMatcher>(m_reader, *m_partEntities.at(i), i == 0 ? m_mapping.key : QStringList());
    }
    for (auto it = m_mapping.constants.begin(); it != m_mapping.constants.end(); ++it) {
        const FieldInfo* field = m_mapping.entity->field(it.key());
        if (const auto value = field ? parseValue(m_reader, *field, it.value()) : Result<Value>(Value());
            field && value)
            m_constantKeys.insert(field, normalizedValue(*field, *value));
    }
    for (Bound& bound : m_bound)
        bound.isKey =
            bound.field && bound.field->asField() && m_parts[bound.part]->matcher->uses(*bound.field->asField());
}

} // namespace iplan
