// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/namedrow.h"

#include "core/base/personname.h"
#include "core/model/entities.h"
#include "core/ops/namedowner.h"
#include "core/ops/rows.h"

#include <QRegularExpression>

namespace iplan
{

namespace
{

/// The rows that a row refers to, by entity.
QHash<const EntityInfo*, QSet<QString>> referencesOf(const Record& row)
{
    QHash<const EntityInfo*, QSet<QString>> out;
    for (const FieldInfo& field : row.entity ? row.entity->fields : std::span<const FieldInfo>()) {
        if (field.kind == FieldKind::Reference && !row.value(field).isNull())
            out[&field.target()] << row.value(field).text();
    }
    return out;
}

} // namespace

bool canBeNamed(const EntityInfo& entity)
{
    return (entity.role == EntityRole::Record || entity.role == EntityRole::Vocabulary) && entity.fieldFlagged(IsTitle);
}

QList<ColumnValue> valuesOfName(const EntityInfo& entity, const QString& name)
{
    const FieldInfo* title = entity.fieldFlagged(IsTitle);
    if (&entity == &entityOf<Person>()) {
        const PersonNameParts parts = personNameParts(name);
        QList<ColumnValue> out{{title, parts.family}};
        for (const auto& [key, part] : {std::pair(u"givenName", parts.given),
                                        std::pair(u"salutation", parts.salutation), std::pair(u"title", parts.title)}) {
            if (!part.isEmpty())
                out << ColumnValue(entity.field(key), part);
        }
        return out;
    }
    // "3 Sprache", "HF 3: Sprache", "1.2 – Beratung": a number that the row is known by.
    static const QRegularExpression numbered(
        QStringLiteral("^(?:(?:HF|Handlungsfeld|Modul|Kapitel)\\s*)?(\\d+(?:\\.\\d+)*)\\.?\\s*[:–-]?\\s+(\\S.*)$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression number(
        QStringLiteral("^(?:(?:HF|Handlungsfeld|Modul|Kapitel)\\s*)?(\\d+(?:\\.\\d+)*)\\.?$"),
        QRegularExpression::CaseInsensitiveOption);
    const FieldInfo* code = entity.field(u"number");
    const auto match = numbered.match(name);
    if (const auto alone = number.match(name); code && alone.hasMatch())
        return {{code, alone.captured(1)}};
    if (code && match.hasMatch())
        return {{code, match.captured(1)}, {title, match.captured(2)}};
    return {{title, name}};
}

bool mayNameSeveral(const EntityInfo& entity, const QString& name)
{
    if (&entity == &entityOf<Person>())
        return namesSeveralPersons(name);
    // "AWO/Caritas", "AWO; Caritas" and "AWO, Caritas und Diakonie", but not "Amt 50/51" and "Amt für Kinder, Jugend
    // und Familie".
    static const QRegularExpression form(
        QStringLiteral("[^\\d\\s]{2,}\\s*[;/]\\s*[^\\d\\s]{2,}|"
                       "^[^\\d\\s,]{2,}(?:, ?[^\\d\\s,]{2,})+ (?:und|u\\.|&) [^\\d\\s]{2,}$"));
    return &entity == &entityOf<Organization>() && form.match(name).hasMatch();
}

RowRef ownerBeside(const EntityInfo& entity, const Record& beside)
{
    const FieldInfo* owner = entity.fieldFlagged(IsOwner);
    const QSet<QString> named = owner ? referencesOf(beside).value(&owner->target()) : QSet<QString>();
    return named.size() == 1 ? RowRef{&owner->target(), idFromText(*named.begin())} : RowRef{};
}

RowRef ownerOfNamed(const Reader& reader, const EntityInfo& entity, const Record& beside)
{
    const FieldInfo* owner = entity.fieldFlagged(IsOwner);
    const RowRef named = ownerBeside(entity, beside);
    if (!owner || !named.isNull())
        return named;
    const QList<Record> all = reader.list(owner->target());
    return all.size() == 1 ? all.first().ref() : RowRef{};
}

QList<Record> ownersOfNamed(const Reader& reader, const EntityInfo& entity, const Record& beside)
{
    const FieldInfo* owner = entity.fieldFlagged(IsOwner);
    if (!owner)
        return {};
    const RowRef named = ownerBeside(entity, beside);
    if (named.isNull())
        return reader.list(owner->target());
    const std::optional<Record> row = reader.find(named);
    return row ? QList<Record>{*row} : QList<Record>();
}

bool isNameEnough(const Reader& reader, const EntityInfo& entity, const Record& beside)
{
    return canBeNamed(entity) && (!entity.fieldFlagged(IsOwner) || !ownerOfNamed(reader, entity, beside).isNull());
}

Result<> createNamed(Writer& writer, const NamedRow& row, const Record& beside)
{
    if (row.isNull())
        return {};
    const EntityInfo& entity = *row.row.entity;
    QList<ColumnValue> values = valuesOfName(entity, row.name);
    const RowRef owner = row.owner.isNull() ? ownerOfNamed(writer.reader(), entity, beside) : row.owner;
    if (!owner.isNull())
        values << ColumnValue{entity.fieldFlagged(IsOwner), idText(owner.id)};
    const auto made = RowMaker(writer, entity).make(values, row.row.id);
    return made ? Result<>() : failFrom(made);
}

QSet<QUuid> relatedRows(const Reader& reader, const EntityInfo& target, const Record& beside)
{
    QSet<QUuid> out;
    const auto referred = referencesOf(beside);
    for (const FieldInfo& field : target.fields) {
        if (field.kind != FieldKind::Reference || &field.target() == &target)
            continue;
        for (const QString& id : referred.value(&field.target())) {
            for (const Record& row : reader.listWhere(target, field, id))
                out << row.id;
        }
    }
    return out;
}

} // namespace iplan
