// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/entities.h"
#include "core/query/members.h"
#include "core/query/ownfields.h"
#include "core/query/prose.h"
#include "core/query/recipients.h"
#include "core/query/repeats.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/editor/choiceeditor.h"
#include "ui/editor/emaileditor.h"
#include "ui/editor/lineeditor.h"
#include "ui/editor/longtexteditor.h"
#include "ui/editor/recurrenceeditor.h"
#include "ui/editor/referenceeditor.h"
#include "ui/editor/richtexteditor.h"
#include "ui/editor/suggestingeditor.h"
#include "ui/editor/textmoduleaction.h"
#include "ui/writing/autocorrect.h"
#include "ui/writing/modulecompletion.h"
#include "ui/writing/spellmarks.h"
#include "ui/writing/textcount.h"

#include <QAbstractItemView>

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

bool isModuleText(const Column& field)
{
    return &field == entityOf<TextModule>().field(u"text");
}

/// Not in the cell of a list, which has no room below.
template <class Editor>
FieldEditor* withTextTools(Editor* editor, Workspace& workspace, const QWidget* parent)
{
    if (!isModuleText(editor->field()))
        addTextModuleAction(*editor->control(), workspace);
    if (!parent || !qobject_cast<QAbstractItemView*>(parent->parentWidget()))
        editor->addBelow(new TextCount(*editor->control()));
    return withRowNames(editor, workspace);
}

/// What helps while one writes prose.
void addWritingAids(FieldEditor& editor, Workspace& workspace)
{
    QWidget& control = *editor.control();
    SpellMarks::addTo(control, workspace);
    AutoCorrect::addTo(control);
    if (!isModuleText(editor.field()))
        ModuleCompletion::addTo(control, workspace);
}

/// Suggests functions that people of the file have.
FieldEditor* makeFunctionEditor(const Column& field, Workspace& workspace, QWidget* parent)
{
    const auto source = [&workspace]() -> QStringList {
        if (!workspace.isOpen())
            return {};
        return workspace.store()
            .read([](const Reader& reader) -> Result<QStringList> { return functionSuggestions(reader); })
            .value_or(QStringList());
    };
    return new SuggestingEditor(field, source, parent);
}

/// The choices of an own field; retired ones only where they are the value.
FieldEditor* makeOwnChoice(const Column& field, const Workspace& workspace, QWidget* parent)
{
    QList<EnumEditor::Choice> choices;
    const auto options = workspace.listWhere(entityOf<OwnFieldOption>(), *entityOf<OwnFieldOption>().field(u"ownField"),
                                             ownFieldId(field).text());
    for (const Record& record : options) {
        const auto option = fromRecord<OwnFieldOption>(record);
        choices << EnumEditor::Choice{option.id.text(), option.label, !option.retired};
    }
    return new EnumEditor(field, choices, parent);
}

/// The editor for the kind of the field.
FieldEditor* makeByKind(const Column& field, Workspace& workspace, QWidget* parent)
{
    if (isOwnField(field) && field.kind == FieldKind::Reference)
        return makeOwnChoice(field, workspace, parent);
    if (&field == entityOf<Person>().field(u"function"))
        return makeFunctionEditor(field, workspace, parent);
    if (&field == mailField(entityOf<Person>()) || &field == mailField(entityOf<Organization>()))
        return new EmailEditor(field, parent);
    if (isRecurrenceRule(field))
        return new RecurrenceEditor(field, workspace, parent);
    switch (field.kind) {
    case FieldKind::LongText:
        return withTextTools(new LongTextEditor(field, parent), workspace, parent);
    case FieldKind::RichText:
        return withTextTools(new RichTextEditor(field, parent), workspace, parent);
    case FieldKind::Url:
        return new UrlEditor(field, parent);
    case FieldKind::Boolean:
        return new BooleanEditor(field, parent);
    case FieldKind::Enum:
        return new EnumEditor(field, parent);
    case FieldKind::Date:
    case FieldKind::PartialDate:
    case FieldKind::DateTime:
        return new DateEditor(field, workspace.clock(), parent);
    case FieldKind::Reference:
        return new ReferenceEditor(field, workspace, parent);
    case FieldKind::Text:
    case FieldKind::Integer:
    case FieldKind::Decimal:
    case FieldKind::Money:
    case FieldKind::OrderKey:
        break;
    }
    return new LineEditor(field, parent);
}

} // namespace

FieldEditor* makeEditor(const Column& field, Workspace& workspace, QWidget* parent)
{
    FieldEditor* editor = makeByKind(field, workspace, parent);
    if (isProse(field))
        addWritingAids(*editor, workspace);
    OperationRunner& runner = workspace.runner();
    QObject::connect(editor, &FieldEditor::unsavedChanged, &runner,
                     [&runner, editor](bool unsaved) { runner.noteUnsaved(editor, unsaved); });
    return editor;
}

} // namespace iplan
