// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/formpage.h"

#include "ui/form/fieldeditor.h"
#include "ui/form/formsection.h"

#include <QEvent>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>

namespace iplan
{

namespace
{

constexpr int kLabelChars = 24; ///< longer labels are wrapped
constexpr int kFieldChars = 34; ///< where less is left for fields, labels stand above them

} // namespace

FormPage::FormPage(Workspace& workspace, const QString& title, const QList<FormGroup>& groups, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_title(title), m_groups(groups)
{
    setAccessibleName(title);
}

bool FormPage::holds(const FieldInfo& field) const
{
    return std::any_of(m_groups.begin(), m_groups.end(),
                       [&](const FormGroup& group) { return group.fields.contains(&field); });
}

FieldEditor* FormPage::editor(const FieldInfo& field) const
{
    const auto at = std::find_if(m_editors.begin(), m_editors.end(),
                                 [&](const FieldEditor* editor) { return &editor->field() == &field; });
    return at == m_editors.end() ? nullptr : *at;
}

void FormPage::build()
{
    if (std::exchange(m_built, true))
        return;
    auto* column = new QVBoxLayout(this);
    qsizetype parts = 0;
    for (const FormGroup& group : m_groups)
        parts += (group.fields.isEmpty() ? 0 : 1) + group.sections.size();
    for (const FormGroup& group : m_groups)
        buildGroup(group, parts > 1);
    column->addStretch();
    arrangeLabels();
}

void FormPage::buildGroup(const FormGroup& group, bool headed)
{
    if (!group.fields.isEmpty()) {
        QWidget* frame = headed ? new QGroupBox(group.title, this) : new QWidget(this);
        auto* form = new QFormLayout(frame);
        form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
        form->setFormAlignment(Qt::AlignLeft | Qt::AlignTop);
        form->setVerticalSpacing(fontMetrics().height() / 2);
        form->setHorizontalSpacing(fontMetrics().height());
        m_forms << form;
        for (const FieldInfo* field : group.fields)
            addField(form, *field);
        layout()->addWidget(frame);
    }
    for (const SectionInfo& section : group.sections)
        addSection(section, headed);
}

void FormPage::addField(QFormLayout* form, const FieldInfo& field)
{
    auto* label = new QLabel(field.labelText(), form->parentWidget());
    FieldEditor* editor = makeEditor(field, m_workspace, form->parentWidget());
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(editor->control());
    label->setToolTip(QString::fromUtf8(field.help));
    form->addRow(label, editor);
    m_labels << label;
    m_editors << editor;
    connect(editor, &FieldEditor::edited, this, [this, editor](const Value& value) { Q_EMIT edited(editor, value); });
    connect(editor, &FieldEditor::openRequested, this, &FormPage::openRequested);
}

void FormPage::addSection(const SectionInfo& info, bool headed)
{
    FormSection* section = info.make(m_workspace, this);
    section->setAccessibleName(info.title);
    m_sections << section;
    connect(section, &FormSection::openRequested, this, &FormPage::openRequested);
    if (!headed) {
        layout()->addWidget(section);
        return;
    }
    auto* frame = new QGroupBox(info.title, this);
    auto* inside = new QVBoxLayout(frame);
    inside->addWidget(section);
    layout()->addWidget(frame);
}

void FormPage::arrangeLabels()
{
    const QFontMetrics metrics = fontMetrics();
    int widest = 0;
    for (const QLabel* label : std::as_const(m_labels)) {
        widest = qMax(widest, qMin(metrics.horizontalAdvance(label->text()), kLabelChars * metrics.averageCharWidth()));
        for (const QString& word : label->text().split(u' '))
            widest = qMax(widest, metrics.horizontalAdvance(word));
    }
    widest += metrics.averageCharWidth();
    const bool above = width() < widest + kFieldChars * metrics.averageCharWidth();
    // A wrapped label's height depends on its width, so the width must be known.
    for (QLabel* label : std::as_const(m_labels)) {
        label->setMinimumWidth(above ? 0 : widest);
        label->setMaximumWidth(above ? QWIDGETSIZE_MAX : widest);
        label->setContentsMargins(0, above ? 0 : metrics.height() / 4, 0, 0);
    }
    for (QFormLayout* form : std::as_const(m_forms))
        form->setRowWrapPolicy(above ? QFormLayout::WrapAllRows : QFormLayout::DontWrapRows);
}

void FormPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrangeLabels();
}

void FormPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrangeLabels();
}

} // namespace iplan
