// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/ownfieldssection.h"

#include "core/model/fieldtext.h"
#include "core/ops/ownfields.h"
#include "core/store/operation.h"
#include "ui/base/drafts.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/editor/fieldeditor.h"

#include <QFormLayout>
#include <QLabel>
#include <QScopedValueRollback>

namespace iplan
{

namespace
{

bool sameOptions(const QList<OwnFieldOption>& one, const QList<OwnFieldOption>& other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const OwnFieldOption& a, const OwnFieldOption& b) {
                          return a.id == b.id && a.label == b.label && a.retired == b.retired;
                      });
}

} // namespace

OwnFieldsSection::OwnFieldsSection(Workspace& workspace, const EntityInfo& entity, QWidget* parent)
    : FormSection(parent), m_workspace(workspace), m_entity(entity), m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_form->setVerticalSpacing(fontMetrics().height() / 2);
    m_form->setHorizontalSpacing(fontMetrics().height());
    connect(&workspace, &Workspace::rowsChanged, this, &OwnFieldsSection::onRowsChanged);
    readFields();
}

void OwnFieldsSection::readFields()
{
    if (!m_workspace.isOpen())
        return;
    const auto fields = OwnFieldList::load(m_workspace.store());
    if (!fields) {
        m_workspace.runner().report(fields.error());
        return;
    }
    const auto wanted = fields->of(m_entity);
    const bool same = std::equal(m_lines.begin(), m_lines.end(), wanted.begin(), wanted.end(),
                                 [](const Line& line, const OwnFieldDefinition& field) {
                                     return &line.field.column() == &field.column() &&
                                            sameOptions(line.field.options(), field.options());
                                 });
    if (!same)
        build(wanted);
}

void OwnFieldsSection::build(const QList<OwnFieldDefinition>& fields)
{
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    m_lines.clear();
    for (const OwnFieldDefinition& field : fields) {
        auto* label = new QLabel(field.heading(), this);
        FieldEditor* editor = makeEditor(field.column(), m_workspace, this);
        label->setTextFormat(Qt::PlainText);
        label->setBuddy(editor->control());
        label->setToolTip(field.field().help);
        editor->setReadOnly(m_readOnly);
        m_form->addRow(label, editor);
        connect(editor, &FieldEditor::edited, this,
                [this, at = m_lines.size()](const Value& value) { save(at, value); });
        connect(editor, &FieldEditor::unsavedChanged, this, [this, at = m_lines.size()](bool unsaved) {
            if (!unsaved && !m_filling)
                m_workspace.drafts().drop(m_owner, m_lines.at(at).field.column().keyText());
        });
        m_lines << Line{field, editor, {}};
    }
    Q_EMIT relevanceChanged();
    readValues(false);
}

void OwnFieldsSection::setOwner(const RowRef& owner)
{
    const QScopedValueRollback filling(m_filling, true);
    m_owner = owner;
    readFields(); // another file may be open by now
    readValues(false);
}

void OwnFieldsSection::readValues(bool keepTyped)
{
    QHash<Id<OwnField>, QString> values;
    if (!m_owner.isNull() && m_workspace.isOpen()) {
        const auto read =
            m_workspace.store().read([this](const Reader& reader) -> Result<QHash<Id<OwnField>, QString>> {
                return ownValuesOf(reader, m_owner);
            });
        if (!read)
            m_workspace.runner().report(read.error());
        values = read.value_or(values);
    }
    for (Line& line : m_lines) {
        line.stored = line.field.value(values.value(line.field.field().id));
        if (keepTyped) {
            line.editor->offerValue(line.stored);
            continue;
        }
        line.editor->setValue(line.stored);
        const auto draft = m_workspace.drafts().find(m_owner, line.field.column().keyText());
        if (draft && !m_readOnly && draft->base == line.stored)
            line.editor->retype(draft->typed);
    }
}

void OwnFieldsSection::save(qsizetype at, const Value& value)
{
    const Line line = m_lines.at(at);
    const Column& info = line.field.column();
    const Id<OwnField> field = line.field.field().id;
    const RowRef owner = m_owner;
    const bool saved = !owner.isNull() && m_workspace.runner().run(operationKey(m_entity, "edit"), [&](Writer& writer) {
        return setOwnField(writer, field, owner, displayText(info, value));
    });
    if (saved || owner.isNull())
        return;
    if (info.kind == FieldKind::Boolean || info.kind == FieldKind::Enum) {
        line.editor->setValue(line.stored);
        return;
    }
    m_workspace.drafts().keep(
        {owner, info.keyText(), info.labelText(), line.stored, value, m_workspace.valueText(info, value)});
    line.editor->refuse(line.stored);
}

void OwnFieldsSection::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (const Line& line : std::as_const(m_lines))
        line.editor->setReadOnly(readOnly);
}

void OwnFieldsSection::flush()
{
    for (const Line& line : std::as_const(m_lines))
        line.editor->commit();
}

FieldEditor* OwnFieldsSection::editor(const Id<OwnField>& field) const
{
    for (const Line& line : m_lines) {
        if (line.field.field().id == field)
            return line.editor;
    }
    return nullptr;
}

bool OwnFieldsSection::focusRow(const RowRef& row)
{
    if (row.entity != &entityOf<OwnFieldValue>())
        return false;
    const auto record = m_workspace.find(row);
    FieldEditor* target = record ? editor(fromRecord<OwnFieldValue>(*record).ownField) : nullptr;
    if (!target)
        return false;
    target->setFocus(Qt::OtherFocusReason);
    return true;
}

void OwnFieldsSection::onRowsChanged(const CommitNotice& notice)
{
    bool fields = false;
    bool values = false;
    for (const ChangedRow& changed : notice.rows) {
        fields =
            fields || changed.row.entity == &entityOf<OwnField>() || changed.row.entity == &entityOf<OwnFieldOption>();
        values = values || changed.row.entity == &entityOf<OwnFieldValue>();
    }
    if (fields)
        readFields();
    if (values)
        readValues(true);
}

} // namespace iplan
