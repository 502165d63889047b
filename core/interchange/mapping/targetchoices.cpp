// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/mapping/targetchoices.h"

#include "core/base/searchtext.h"
#include "core/model/entities.h"
#include "core/model/fieldtext.h"
#include "core/ops/rows.h"

#include <algorithm>

namespace iplan
{

namespace
{

using Kind = ColumnTarget::Kind;

/// Children that hold what no cell of a list says: contents of files, frozen texts.
bool isKeptByProgram(const EntityInfo& entity)
{
    return &entity == &entityOf<AttachedDocument>() || &entity == &entityOf<ModuleVersion>() ||
           &entity == &entityOf<EditionEntry>() || &entity == &entityOf<OwnFieldValue>() ||
           &entity == &entityOf<OwnFieldOption>();
}

bool isOffered(const FieldInfo& field)
{
    return !field.has(Hidden) && field.kind != FieldKind::OrderKey;
}

/// Whether rows of `child` belong to rows of `entity`, or to rows that do.
bool belongsTo(const EntityInfo& child, const EntityInfo& entity)
{
    return std::ranges::any_of(child.fields, [&](const FieldInfo& field) {
        if (!field.has(IsOwner))
            return false;
        const EntityInfo& owner = field.target();
        return &owner == &entity ||
               (owner.role == EntityRole::Child && !isKeptByProgram(owner) && owner.fieldFlagged(IsTitle) &&
                std::ranges::any_of(owner.fields,
                                    [&](const FieldInfo& up) { return up.has(IsOwner) && &up.target() == &entity; }));
    });
}

/// Whether rows of `record`, which have pages of their own, belong to rows of `entity`.
bool ownsRecords(const EntityInfo& entity, const EntityInfo& record)
{
    return std::ranges::any_of(
        record.fields, [&](const FieldInfo& field) { return field.has(IsOwner) && &field.target() == &entity; });
}

bool refersTo(const EntityInfo& link, const EntityInfo& entity)
{
    return std::ranges::any_of(link.fields, [&](const FieldInfo& field) {
        return field.has(LinkEnd) && field.kind == FieldKind::Reference && &field.target() == &entity;
    });
}

void addLinks(QList<TargetChoice>& out, const EntityInfo& entity)
{
    for (const EntityInfo* link : allEntities()) {
        if (link->role != EntityRole::Link || !refersTo(*link, entity))
            continue;
        for (const FieldInfo& field : link->fields) {
            if (field.has(LinkEnd) && field.kind == FieldKind::Reference && &field.target() != &entity)
                out << TargetChoice{QStringLiteral("Verknüpfungen"),
                                    field.target().pluralText(),
                                    {Kind::Link, field.keyText(), link->keyText(), {}}};
        }
    }
}

void addChildren(QList<TargetChoice>& out, const EntityInfo& entity)
{
    for (const EntityInfo* child : allEntities()) {
        const bool isRecord = child->role == EntityRole::Record && child != &entity && ownsRecords(entity, *child);
        const bool isChild = child->role == EntityRole::Child && !isKeptByProgram(*child) && belongsTo(*child, entity);
        if (!isChild && !isRecord)
            continue;
        for (const FieldInfo& field : child->fields) {
            if (field.has(InList) && !field.has(IsOwner) && isOffered(field))
                out << TargetChoice{child->pluralText(),
                                    QStringLiteral("%1: %2").arg(child->labelText(), field.labelText()),
                                    {Kind::Child, field.keyText(), child->keyText(), {}}};
        }
    }
}

std::optional<OwnFieldOwner> ownFieldOwner(const EntityInfo& entity)
{
    for (const OwnFieldOwner owner :
         {OwnFieldOwner::Measure, OwnFieldOwner::Person, OwnFieldOwner::Organization, OwnFieldOwner::WorkingGroup}) {
        if (Choice<OwnFieldOwner>(owner).key() == entity.keyText())
            return owner;
    }
    return {};
}

OwnFieldKind kindOfTexts(const QStringList& texts)
{
    const auto all = [&texts](OwnFieldKind kind) {
        OwnField field;
        field.kind = kind;
        const OwnFieldDefinition definition(field, {});
        return !texts.isEmpty() && std::ranges::all_of(texts, [&](const QString& text) {
            return text.isEmpty() || definition.parse(text).has_value();
        });
    };
    return all(OwnFieldKind::Number) ? OwnFieldKind::Number
           : all(OwnFieldKind::Date) ? OwnFieldKind::Date
                                     : OwnFieldKind::Text;
}

} // namespace

QList<const EntityInfo*> listableEntities()
{
    QList<const EntityInfo*> out;
    for (const EntityRole role : {EntityRole::Record, EntityRole::Child, EntityRole::Vocabulary}) {
        for (const EntityInfo* entity : allEntities()) {
            if (entity->role == role && !isKeptByProgram(*entity))
                out << entity;
        }
    }
    return out;
}

QList<TargetChoice> targetChoices(const EntityInfo& entity, const OwnFieldList& ownFields)
{
    QList<TargetChoice> out;
    for (const FieldInfo& field : entity.fields) {
        if (isOffered(field))
            out << TargetChoice{groupLabel(field.group), field.labelText(), {Kind::Field, field.keyText(), {}, {}}};
    }
    std::ranges::stable_sort(
        out, {}, [&entity](const TargetChoice& choice) { return entity.field(choice.target.field)->group; });
    for (const OwnFieldDefinition& own : ownFields.of(entity))
        out << TargetChoice{
            QStringLiteral("Eigene Felder"), own.heading(), {Kind::Field, own.column().keyText(), {}, {}}};
    addLinks(out, entity);
    addChildren(out, entity);
    const QString others = QStringLiteral("Aus Exporten und anderen Systemen");
    for (const Kind kind : {Kind::Id, Kind::Deleted}) {
        const ColumnTarget target{kind, {}, {}, {}};
        out << TargetChoice{others, targetText(entity, target, ownFields), target};
    }
    return out;
}

const Column* targetColumn(const EntityInfo& entity, const ColumnTarget& target, const OwnFieldList& ownFields)
{
    if (target.ownField) {
        for (const OwnFieldDefinition& own : ownFields.of(entity)) {
            if (foldedName(own.field().label) == foldedName(target.ownField->label))
                return &own.column();
        }
    }
    if (target.field.isEmpty())
        return nullptr;
    const bool isOwn = target.kind == Kind::Field;
    const EntityInfo* holder = isOwn ? &entity : entityByKey(target.entity);
    if (const FieldInfo* field = holder ? holder->field(target.field) : nullptr)
        return field;
    for (const OwnFieldDefinition& own : ownFields.all()) {
        if (isOwn && own.owner() == &entity && own.column().keyText() == target.field)
            return &own.column();
    }
    return nullptr;
}

QString targetText(const EntityInfo& entity, const ColumnTarget& target, const OwnFieldList& ownFields)
{
    if (target.kind == Kind::Skip)
        return QStringLiteral("nicht übernehmen");
    if (target.kind == Kind::Id)
        return QStringLiteral("Kennung");
    if (target.kind == Kind::Deleted)
        return QStringLiteral("gelöscht: in den Papierkorb");
    if (target.ownField)
        return QStringLiteral("%1 (eigenes Feld)").arg(target.ownField->label);
    const Column* column = targetColumn(entity, target, ownFields);
    const EntityInfo* child = target.kind == Kind::Child ? entityByKey(target.entity) : nullptr;
    if (child && target.field == kChildId)
        return QStringLiteral("%1: Kennung").arg(child->labelText());
    if (!column)
        return QStringLiteral("(unbekannt: %1)").arg(target.field);
    QString text = target.kind == Kind::Link ? column->target().pluralText()
                   : target.kind == Kind::Child
                       ? QStringLiteral("%1: %2").arg(entityByKey(target.entity)->labelText(), column->labelText())
                       : column->labelText();
    const QStringList fixed = target.fixed.values();
    return fixed.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, fixed.join(QStringLiteral(", ")));
}

QList<const FieldInfo*> besideFields(const EntityInfo& entity, const ColumnTarget& target)
{
    QList<const FieldInfo*> out;
    const EntityInfo* holder = entityByKey(target.entity);
    if (!holder || (target.kind != Kind::Link && target.kind != Kind::Child))
        return out;
    for (const FieldInfo& field : holder->fields) {
        const bool isEnd = field.kind == FieldKind::Reference && &field.target() == &entity;
        const bool isWanted = target.kind == Kind::Link ? field.has(LinkEnd) : field.has(InList) || field.has(IsOwner);
        if (isWanted && !isEnd && field.keyText() != target.field && isOffered(field))
            out << &field;
    }
    return out;
}

bool isPersonal(const EntityInfo& entity, const ColumnTarget& target, const OwnFieldList& ownFields)
{
    const Column* column = targetColumn(entity, target, ownFields);
    if (!column)
        return false;
    const bool namesPerson = column->kind == FieldKind::Reference && &column->target() == &entityOf<Person>();
    return column->has(Personal) || namesPerson || &entity == &entityOf<Person>();
}

bool takesOwnFields(const EntityInfo& entity)
{
    return ownFieldOwner(entity).has_value();
}

Result<ColumnTarget> makeOwnField(Writer& writer, const EntityInfo& entity, const ColumnSample& column)
{
    const auto owner = ownFieldOwner(entity);
    if (!owner || column.heading.simplified().isEmpty())
        return fail(ErrorKind::Rejected, QStringLiteral("%1 haben keine eigenen Felder.").arg(entity.pluralText()),
                    QStringLiteral("Wählen Sie ein vorhandenes Feld."));
    const EntityInfo& info = entityOf<OwnField>();
    const QList<ColumnValue> values{
        FieldValue{info.field(u"label"), column.heading.simplified()},
        FieldValue{info.field(u"owner"), Choice<OwnFieldOwner>(*owner).key()},
        FieldValue{info.field(u"kind"), Choice<OwnFieldKind>(kindOfTexts(column.distinct)).key()}};
    IPLAN_TRY_ASSIGN(const RowRef row, createRow(writer, info, values));
    const OwnFieldList all(writer.reader());
    const OwnFieldDefinition* made = all.find(Id<OwnField>(row.id));
    if (!made)
        return fail(ErrorKind::NotFound, QStringLiteral("Das eigene Feld ist nicht zu finden."));
    return ColumnTarget{Kind::Field, made->column().keyText(), {}, {}};
}

TableMapping aligned(TableMapping mapping, const QStringList& headings)
{
    QList<ColumnMapping> columns;
    for (const QString& heading : headings) {
        auto at = std::ranges::find(mapping.columns, heading, &ColumnMapping::heading);
        if (at == mapping.columns.end())
            at = std::ranges::find_if(mapping.columns, [&](const ColumnMapping& column) {
                return !headings.contains(column.heading) && foldedHeading(column.heading) == foldedHeading(heading);
            });
        columns << (at == mapping.columns.end() ? ColumnMapping{heading} : *at);
        columns.last().heading = heading;
        if (at != mapping.columns.end())
            mapping.columns.erase(at);
    }
    mapping.columns = columns + mapping.columns;
    return mapping;
}

} // namespace iplan
