// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/workspace.h"
#include "ui/form/choiceeditor.h"
#include "ui/form/lineeditor.h"
#include "ui/form/longtexteditor.h"
#include "ui/form/referenceeditor.h"
#include "ui/form/richtexteditor.h"

namespace iplan
{

namespace
{

template <class Editor>
Editor* withRowNames(Editor* editor, const Workspace& workspace)
{
    editor->setRowNames(
        [&workspace](const RowRef& row) { return workspace.find(row) ? workspace.labelOf(row) : QString(); });
    return editor;
}

} // namespace

FieldEditor* makeEditor(const FieldInfo& field, Workspace& workspace, QWidget* parent)
{
    switch (field.kind) {
    case FieldKind::LongText:
        return withRowNames(new LongTextEditor(field, parent), workspace);
    case FieldKind::RichText:
        return withRowNames(new RichTextEditor(field, parent), workspace);
    case FieldKind::Url:
        return new UrlEditor(field, parent);
    case FieldKind::Boolean:
        return new BooleanEditor(field, parent);
    case FieldKind::Enum:
        return new EnumEditor(field, parent);
    case FieldKind::Date:
        return new DateEditor(field, workspace.clock(), parent);
    case FieldKind::Reference:
        return new ReferenceEditor(field, workspace, parent);
    case FieldKind::Text:
    case FieldKind::Integer:
    case FieldKind::Decimal:
    case FieldKind::Money:
    case FieldKind::PartialDate:
    case FieldKind::OrderKey:
        break;
    }
    return new LineEditor(field, parent);
}

} // namespace iplan
