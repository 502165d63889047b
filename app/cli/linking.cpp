// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/linking.h"

#include "app/cli/assignment.h"
#include "app/cli/rowref.h"
#include "core/ops/rows.h"
#include "core/store/searchindex.h"

namespace iplan::cli
{

namespace
{

/// The two rows as ends of a link entity, and what else was given for it.
struct LinkWords {
    const EntityInfo* entity = nullptr;
    QList<FieldValue> values;
};

FieldValue endOf(const FieldInfo* field, const RowRef& row)
{
    return {field, Value(idText(row.id))};
}

/// Every way in which a link entity joins the two rows.
QList<LinkWords> waysToLink(const RowRef& a, const RowRef& b)
{
    QList<LinkWords> out;
    for (const EntityInfo* entity : allEntities()) {
        QList<const FieldInfo*> ends;
        for (const FieldInfo& field : entity->fields) {
            if (entity->role == EntityRole::Link && field.has(LinkEnd) && field.kind == FieldKind::Reference)
                ends << &field;
        }
        if (ends.size() != 2)
            continue;
        if (&ends.at(0)->target() == a.entity && &ends.at(1)->target() == b.entity)
            out << LinkWords{entity, {endOf(ends.at(0), a), endOf(ends.at(1), b)}};
        else if (&ends.at(0)->target() == b.entity && &ends.at(1)->target() == a.entity)
            out << LinkWords{entity, {endOf(ends.at(0), b), endOf(ends.at(1), a)}};
    }
    return out;
}

/// Where a field of one row refers to the other, setting that field is what was meant.
QString fieldHint(const RowRef& a, const RowRef& b)
{
    for (const auto& [from, to] : {std::pair(a, b), std::pair(b, a)}) {
        for (const FieldInfo& field : from.entity->fields) {
            if (field.kind == FieldKind::Reference && &field.target() == to.entity)
                return QStringLiteral("Der Bezug ist ein Feld: „iplan set DATEI %1 %2=%3“.")
                    .arg(idText(from.id), field.keyText(), idText(to.id));
        }
    }
    QStringList partners;
    for (const EntityInfo* entity : allEntities()) {
        if (!waysToLink(a, {entity, {}}).isEmpty())
            partners << entity->keyText();
    }
    if (partners.isEmpty())
        return QStringLiteral("%1 lassen sich mit nichts verknüpfen.").arg(a.entity->pluralText());
    return QStringLiteral("%1 lassen sich verknüpfen mit: %2.")
        .arg(a.entity->pluralText(), partners.join(QStringLiteral(", ")));
}

Result<LinkWords> readLink(const Store& store, const QStringList& words)
{
    IPLAN_TRY_ASSIGN(const auto a, resolveWritable(store, words.at(0)));
    IPLAN_TRY_ASSIGN(const auto b, resolveWritable(store, words.at(1)));
    QList<LinkWords> ways = waysToLink(a, b);
    const QString pair = QStringLiteral("%1 und %2").arg(a.entity->labelText(), b.entity->labelText());
    if (ways.isEmpty())
        return fail(ErrorKind::Rejected, QStringLiteral("%1 lassen sich nicht verknüpfen.").arg(pair), fieldHint(a, b));
    if (ways.size() > 1)
        return fail(ErrorKind::Rejected, QStringLiteral("%1 lassen sich auf mehrere Arten verknüpfen.").arg(pair),
                    QStringLiteral("Nehmen Sie „iplan add DATEI %1 …“ mit der gemeinten Art.")
                        .arg(ways.first().entity->keyText()));
    LinkWords link = ways.first();
    IPLAN_TRY_ASSIGN(const auto further, store.read([&](const Reader& reader) {
        return parseAssignments(reader, *link.entity, words.mid(2));
    }));
    for (const FieldValue& value : further) {
        if (value.field == link.values.at(0).field || value.field == link.values.at(1).field)
            return fail(ErrorKind::Rejected, QStringLiteral("Feld „%1“ steht zweimal da.").arg(value.field->keyText()),
                        QStringLiteral("Die beiden verknüpften Einträge stehen schon als REF da."));
    }
    link.values << further;
    return link;
}

QString optionKeys(const FieldInfo& field)
{
    QStringList keys;
    for (const Option& option : field.options ? field.options() : std::span<const Option>())
        keys << QStringLiteral("%1=%2").arg(field.keyText(), option.keyText());
    return keys.join(QStringLiteral(", "));
}

/// The live link rows with these values.
QList<Record> linksWith(const Reader& reader, const LinkWords& link)
{
    QList<Record> rows = reader.listWhere(*link.entity, *link.values.first().field, link.values.first().value);
    rows.removeIf([&](const Record& row) {
        return std::any_of(link.values.begin(), link.values.end(),
                           [&](const FieldValue& value) { return row.value(*value.field) != value.value; });
    });
    return rows;
}

} // namespace

Result<Change> prepareLink(const Store& store, const QStringList& words)
{
    const auto link = readLink(store, words);
    if (!link)
        return failFrom(link);
    for (const FieldInfo& field : link->entity->fields) {
        const bool isGiven = std::any_of(link->values.begin(), link->values.end(), [&](const FieldValue& value) {
            return value.field == &field && !value.value.isNull();
        });
        if (field.has(LinkEnd) && !isGiven)
            return fail(ErrorKind::Rejected,
                        QStringLiteral("%1: „%2“ (%3) fehlt.")
                            .arg(link->entity->labelText(), field.labelText(), field.keyText()),
                        QStringLiteral("Möglich sind %1.").arg(optionKeys(field)));
    }
    return Change{link->entity, "link", [link = *link](Writer& writer) -> Result<RowRef> {
                      return createRow(writer, *link.entity, columnValues(link.values));
                  }};
}

Result<Change> prepareUnlink(const Store& store, const QStringList& words)
{
    IPLAN_TRY_ASSIGN(const auto link, readLink(store, words));
    IPLAN_TRY_ASSIGN(const auto rows, store.read([&](const Reader& reader) -> Result<QList<Record>> {
        return linksWith(reader, link);
    }));
    if (rows.isEmpty())
        return fail(ErrorKind::NotFound,
                    QStringLiteral("„%1“ und „%2“ sind nicht so verknüpft.").arg(words.at(0), words.at(1)),
                    QStringLiteral("„iplan show DATEI %1“ zeigt alle Verknüpfungen.").arg(words.at(0)));
    if (rows.size() > 1) {
        QStringList ids;
        for (const Record& row : rows)
            ids << recordTitle(row) + QStringLiteral(" (") + idText(row.id) + u')';
        return fail(
            ErrorKind::Rejected,
            QStringLiteral("„%1“ und „%2“ sind mehrfach verknüpft: %3.")
                .arg(words.at(0), words.at(1), ids.join(QStringLiteral("; "))),
            QStringLiteral("Nennen Sie auch die Rolle (role=…), oder löschen Sie eine davon mit „iplan delete“."));
    }
    return Change{link.entity, "unlink", [row = rows.first().ref()](Writer& writer) -> Result<RowRef> {
                      IPLAN_TRY(deleteRow(writer, row));
                      return row;
                  }};
}

} // namespace iplan::cli
