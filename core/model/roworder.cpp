// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/roworder.h"

namespace iplan
{

QList<const FieldInfo*> rowOrder(const EntityInfo& entity)
{
    QList<const FieldInfo*> out;
    for (const FieldInfo& field : entity.fields) {
        if (field.kind == FieldKind::OrderKey)
            out << &field;
    }
    // What takes place, by when it does.
    for (const FieldInfo& field : entity.fields) {
        if (out.isEmpty() && field.kind == FieldKind::DateTime && field.has(Required))
            out << &field;
    }
    const FieldInfo* title = entity.fieldFlagged(IsTitle);
    const FieldInfo* code = entity.fieldFlagged(IsCode);
    const bool isNumbered = code && (code->has(Required) || code->keyText() == u"number");
    const bool hasName = entity.role == EntityRole::Vocabulary || (entity.role == EntityRole::Record && !isNumbered);
    if (out.isEmpty() && hasName && title && title->kind == FieldKind::Text) {
        out << title;
        if (const FieldInfo* given = entity.field(u"givenName"))
            out << given;
    }
    if (code)
        out << code;
    if (isNumbered && out == QList<const FieldInfo*>{code} && title && title->kind == FieldKind::Text)
        out << title;
    return out;
}

} // namespace iplan
