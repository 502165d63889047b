// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/bulkedit.h"

#include "core/ops/bulkedit.h"
#include "core/store/operation.h"
#include "ui/base/flowlayout.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/form/fieldeditor.h"
#include "ui/page/pageparts.h"

#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace iplan
{

BulkEdit::BulkEdit(Workspace& workspace, const EntityInfo& entity, QWidget* parent)
    : QFrame(parent), m_workspace(workspace), m_entity(entity), m_units(bulkUnits(entity)), m_title(pageHeading({})),
      m_field(new QComboBox), m_form(new QFormLayout), m_apply(new QPushButton(tr("Ü&bernehmen"))), m_note(new QLabel)
{
    setObjectName(QStringLiteral("bulkEdit"));
    m_field->setObjectName(QStringLiteral("bulkField"));
    m_field->setAccessibleName(tr("Feld"));
    m_field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_field->setMinimumContentsLength(20);
    for (const auto& fields : std::as_const(m_units))
        m_field->addItem(fields.first()->labelText(), fields.first()->keyText());
    auto* label = new QLabel(tr("&Feld:"));
    label->setBuddy(m_field);
    auto* hint = new QLabel(tr("Alle ausgewählten Einträge erhalten diesen Wert. Bleibt er leer, wird die Angabe "
                               "entfernt. Der Schritt lässt sich rückgängig machen."));
    hint->setWordWrap(true);
    m_note->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("bulkNote"));
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    auto* close = new QPushButton(tr("S&chließen"));
    auto* buttons = new FlowLayout;
    buttons->addWidget(m_apply);
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->addWidget(m_title);
    layout->addWidget(hint);
    layout->addWidget(label);
    layout->addWidget(m_field);
    layout->addLayout(m_form);
    layout->addLayout(buttons);
    layout->addWidget(m_note);
    layout->addStretch(1);
    connect(m_field, &QComboBox::currentIndexChanged, this, &BulkEdit::showEditors);
    connect(m_apply, &QPushButton::clicked, this, &BulkEdit::apply);
    connect(close, &QPushButton::clicked, this, &BulkEdit::closed);
    showEditors();
    setRows({});
}

void BulkEdit::setRows(const QList<RowRef>& rows)
{
    m_rows = rows;
    const auto count = rows.size();
    m_title->setText(count == 1 ? tr("1 Eintrag ändern") : tr("%1 Einträge gemeinsam ändern").arg(count));
    m_apply->setEnabled(count > 0 && !m_editors.isEmpty() && !m_workspace.isReadOnly());
    m_note->clear();
}

void BulkEdit::begin()
{
    m_field->setFocus();
}

void BulkEdit::choose(QStringView field)
{
    m_field->setCurrentIndex(m_field->findData(field.toString()));
}

FieldEditor* BulkEdit::editor(QStringView field) const
{
    for (FieldEditor* editor : m_editors) {
        if (editor->field().keyText() == field)
            return editor;
    }
    return nullptr;
}

QString BulkEdit::noteText() const
{
    return m_note->text();
}

void BulkEdit::showEditors()
{
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    m_editors.clear();
    m_note->clear();
    const int unit = m_field->currentIndex();
    if (unit < 0)
        return;
    QWidget* before = m_field;
    for (const FieldInfo* field : m_units.at(unit)) {
        FieldEditor* editor = makeEditor(*field, m_workspace);
        auto* label = new QLabel(field->labelText() + u':');
        label->setBuddy(editor->control());
        m_form->addRow(label, editor);
        setTabOrder(before, editor->control());
        before = editor->control();
        m_editors << editor;
    }
    setTabOrder(before, m_apply);
}

void BulkEdit::apply()
{
    QList<FieldValue> values;
    for (FieldEditor* editor : std::as_const(m_editors)) {
        if (!editor->commit()) {
            editor->control()->setFocus(); // it says itself what is wrong
            return;
        }
        values << FieldValue{&editor->field(), editor->value()};
    }
    const auto count = m_rows.size();
    const bool done = m_workspace.runner().run(operationKey(m_entity, "bulk"),
                                               [&](Writer& writer) { return setValuesOfRows(writer, m_rows, values); });
    if (done)
        m_note->setText(count == 1 ? tr("1 Eintrag wurde geändert.") : tr("%1 Einträge wurden geändert.").arg(count));
}

void BulkEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QFrame::keyPressEvent(event);
}

} // namespace iplan
