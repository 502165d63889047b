// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/choiceeditor.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QTimer>
#include <utility>

namespace iplan
{

namespace
{

constexpr int kStepPause = 1000; ///< ms without a further step

} // namespace

BooleanEditor::BooleanEditor(const FieldInfo& field, QWidget* parent)
    : FieldEditor(field, parent), m_box(new QCheckBox(tr("Ja"), this))
{
    setControl(m_box);
    connect(m_box, &QCheckBox::clicked, this, &FieldEditor::commit);
}

bool BooleanEditor::isModified() const
{
    return m_box->isChecked() != (value().integer() != 0);
}

Result<Value> BooleanEditor::readControl() const
{
    return m_box->isChecked() ? Value(qint64(1)) : Value();
}

void BooleanEditor::writeControl(const Value& value)
{
    m_box->setChecked(value.integer() != 0);
}

void BooleanEditor::applyReadOnly(bool readOnly)
{
    m_box->setEnabled(!readOnly);
}

bool BooleanEditor::endsEditing(const QKeyEvent&) const
{
    return false;
}

EnumEditor::EnumEditor(const FieldInfo& field, QWidget* parent)
    : FieldEditor(field, parent), m_box(new QComboBox(this)), m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(kStepPause);
    connect(m_pause, &QTimer::timeout, this, &FieldEditor::commit);
    m_box->addItem(QStringLiteral("–"), QString());
    m_box->setItemData(0, tr("keine Angabe"), Qt::AccessibleTextRole);
    for (const Option& option : field.options())
        m_box->addItem(option.labelText(), option.keyText());
    m_box->setFocusPolicy(Qt::StrongFocus);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(10);
    setControl(m_box);
    m_box->view()->setAccessibleName(field.labelText());
    connect(m_box, &QComboBox::activated, this, [this] {
        if (std::exchange(m_stepping, false))
            m_pause->start();
        else
            commit();
    });
}

bool EnumEditor::isModified() const
{
    return m_box->currentData().toString() != value().text();
}

Result<Value> EnumEditor::readControl() const
{
    return Value(m_box->currentData().toString());
}

void EnumEditor::writeControl(const Value& value)
{
    m_pause->stop();
    int at = m_box->findData(value.text());
    if (at < 0) {
        m_box->addItem(value.text(), value.text());
        at = m_box->count() - 1;
    }
    m_box->setCurrentIndex(at);
}

void EnumEditor::applyReadOnly(bool readOnly)
{
    m_box->setEnabled(!readOnly);
}

bool EnumEditor::eventFilter(QObject* watched, QEvent* event)
{
    // Scrolling a form must not change the choice under the pointer.
    if (watched == m_box && event->type() == QEvent::Wheel && !m_box->hasFocus()) {
        event->ignore();
        return true;
    }
    if (watched == m_box && (event->type() == QEvent::KeyPress || event->type() == QEvent::Wheel))
        m_stepping = true;
    return FieldEditor::eventFilter(watched, event);
}

} // namespace iplan
