// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/formpage.h"

#include "ui/editor/fieldeditor.h"
#include "ui/form/formsection.h"

#include <QEvent>
#include <QGridLayout>
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
    m_labels = labels();
}

QStringList FormPage::labels() const
{
    QStringList out;
    for (const FormGroup& group : m_groups) {
        for (const FieldInfo* field : group.fields)
            out << field->labelText();
    }
    return out;
}

QList<SectionInfo> FormPage::childSections() const
{
    QList<SectionInfo> out;
    for (const FormGroup& group : m_groups)
        std::copy_if(group.sections.begin(), group.sections.end(), std::back_inserter(out),
                     [](const SectionInfo& section) { return section.owner; });
    return out;
}

bool FormPage::showsRowsOf(const EntityInfo& entity) const
{
    return std::any_of(m_groups.begin(), m_groups.end(), [&](const FormGroup& group) {
        return std::any_of(group.sections.begin(), group.sections.end(),
                           [&](const SectionInfo& section) { return section.rows == &entity; });
    });
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
    if (m_groups.size() == 1) { // right below its heading or tab
        const QMargins margins = column->contentsMargins();
        column->setContentsMargins(margins.left(), 0, margins.right(), margins.bottom());
    }
    qsizetype parts = 0;
    for (const FormGroup& group : m_groups)
        parts += (group.fields.isEmpty() ? 0 : 1) + group.sections.size();
    for (const FormGroup& group : m_groups)
        buildGroup(group, parts > 1);
    const bool fills = std::any_of(m_sections.begin(), m_sections.end(), [](const FormSection* section) {
        return section->sizePolicy().verticalPolicy() == QSizePolicy::Expanding;
    });
    if (!fills)
        column->addStretch(1); // else fields drift apart
    arrangeLabels();
    Q_EMIT built();
}

void FormPage::buildGroup(const FormGroup& group, bool headed)
{
    if (!group.fields.isEmpty()) {
        // A single group has the name of its page.
        QWidget* frame = m_groups.size() > 1 ? new QGroupBox(group.title, this) : new QWidget(this);
        auto* grid = new QGridLayout(frame);
        grid->setColumnStretch(1, 1);
        grid->setVerticalSpacing(fontMetrics().height() / 2);
        grid->setHorizontalSpacing(fontMetrics().height());
        for (const FieldInfo* field : group.fields)
            addField(grid, *field);
        layout()->addWidget(frame);
    }
    for (const SectionInfo& section : group.sections)
        addSection(section, headed);
}

void FormPage::addField(QGridLayout* grid, const FieldInfo& field)
{
    QWidget* frame = grid->parentWidget();
    auto* label = new QLabel(field.labelText(), frame);
    FieldEditor* editor = makeEditor(field, m_workspace, frame);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setBuddy(editor->control());
    label->setToolTip(QString::fromUtf8(field.help));
    const int row = m_rows.isEmpty() || m_rows.last().grid != grid ? 0 : m_rows.last().number + 1;
    grid->addWidget(label, 2 * row, 0);
    grid->addWidget(editor, 2 * row, 1);
    m_rows << Row{grid, row, label, editor};
    m_editors << editor;
    editor->floatNotes();
    connect(editor, &FieldEditor::edited, this, [this, editor](const Value& value) { Q_EMIT edited(editor, value); });
    connect(editor, &FieldEditor::unsavedChanged, this, [this, editor](bool unsaved) {
        if (!unsaved)
            Q_EMIT settled(editor);
    });
    connect(editor, &FieldEditor::openRequested, this, &FormPage::openRequested);
}

void FormPage::addSection(const SectionInfo& info, bool headed)
{
    FormSection* section = info.make(m_workspace, this);
    section->setAccessibleName(info.title);
    m_sections << section;
    connect(section, &FormSection::openRequested, this, &FormPage::openRequested);
    QWidget* frame = section;
    if (headed) {
        frame = new QGroupBox(info.title, this);
        auto* inside = new QVBoxLayout(frame);
        inside->addWidget(section);
    }
    layout()->addWidget(frame);
    const auto showIfRelevant = [section, frame] { frame->setVisible(section->isRelevant()); };
    connect(section, &FormSection::relevanceChanged, frame, showIfRelevant);
    showIfRelevant();
}

int FormPage::labelWidth() const
{
    const QFontMetrics metrics = fontMetrics();
    const int most = kLabelChars * metrics.averageCharWidth();
    int widest = 0;
    for (const QString& label : m_labels) {
        widest = qMax(widest, qMin(metrics.horizontalAdvance(label), most));
        for (const QString& word : label.split(u' '))
            widest = qMax(widest, metrics.horizontalAdvance(word));
    }
    return widest + metrics.averageCharWidth();
}

void FormPage::arrangeLabels()
{
    const int beside = labelWidth();
    const bool above = width() < beside + kFieldChars * fontMetrics().averageCharWidth();
    for (const Row& row : std::as_const(m_rows)) {
        // The height of a wrapped label depends on its width, so the width must be known.
        row.label->setMinimumWidth(above ? 0 : beside);
        row.label->setMaximumWidth(above ? QWIDGETSIZE_MAX : beside);
        row.label->setContentsMargins(0, above ? 0 : fontMetrics().height() / 4, 0, 0);
        if (above == m_labelsAbove)
            continue;
        row.grid->removeWidget(row.label);
        row.grid->removeWidget(row.editor);
        row.grid->addWidget(row.label, 2 * row.number, 0, 1, above ? 2 : 1);
        row.grid->addWidget(row.editor, 2 * row.number + (above ? 1 : 0), above ? 0 : 1, 1, above ? 2 : 1);
    }
    m_labelsAbove = above;
}

void FormPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    // Not now: the layouts around are at work and would not ask again how high the page wants to be.
    QMetaObject::invokeMethod(this, &FormPage::arrangeLabels, Qt::QueuedConnection);
}

void FormPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrangeLabels();
}

} // namespace iplan
