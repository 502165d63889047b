// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/choiceeditor.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>
#include <utility>

namespace iplan
{

namespace
{

constexpr int kStepPause = 1000;  ///< ms without a further step
constexpr int kChoicesNamed = 12; ///< where a text is none of them
const QString kNoChoice = QStringLiteral("–");

QList<EnumEditor::Choice> choicesOf(const Column& field)
{
    QList<EnumEditor::Choice> out;
    for (const Option& option : field.options())
        out << EnumEditor::Choice{option.keyText(), option.labelText()};
    return out;
}

} // namespace

BooleanEditor::BooleanEditor(const Column& field, QWidget* parent)
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

EnumEditor::EnumEditor(const Column& field, QWidget* parent) : EnumEditor(field, choicesOf(field), parent) {}

EnumEditor::EnumEditor(const Column& field, const QList<Choice>& choices, QWidget* parent)
    : FieldEditor(field, parent), m_choices(choices), m_box(new QComboBox(this)), m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(kStepPause);
    connect(m_pause, &QTimer::timeout, this, &FieldEditor::commit);
    m_box->addItem(kNoChoice, QString());
    m_box->setItemData(0, tr("keine Angabe"), Qt::AccessibleTextRole);
    for (const Choice& choice : m_choices) {
        if (choice.offered)
            m_box->addItem(choice.label, choice.key);
    }
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(10);
    setControl(m_box);
    m_box->view()->setAccessibleName(field.labelText());
    connect(m_box, &QComboBox::activated, this, [this] {
        if (std::exchange(m_stepping, false)) {
            noteTyped();
            m_pause->start();
        } else {
            commit();
        }
    });
}

void EnumEditor::offerWriting()
{
    m_box->setEditable(true);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    m_box->lineEdit()->setAccessibleName(field().labelText());
    m_shown = m_box->currentText(); // an empty cell brings no value that would be written
    m_box->lineEdit()->selectAll();
    connect(m_box->lineEdit(), &QLineEdit::textEdited, this, [this] {
        setMessage({});
        noteTyped();
    });
}

bool EnumEditor::countsInPauses() const
{
    return !m_box->isEditable();
}

bool EnumEditor::isModified() const
{
    return m_box->isEditable() ? m_box->currentText() != m_shown : m_box->currentData().toString() != value().text();
}

Result<Value> EnumEditor::readControl() const
{
    return m_box->isEditable() ? typedChoice(m_box->currentText().simplified())
                               : Result<Value>(Value(m_box->currentData().toString()));
}

Result<Value> EnumEditor::typedChoice(const QString& text) const
{
    if (text.isEmpty() || text == kNoChoice)
        return Value();
    QList<int> begun;
    QStringList labels;
    for (int at = 1; at < m_box->count(); ++at) {
        const QString label = m_box->itemText(at);
        if (label.compare(text, Qt::CaseInsensitive) == 0)
            return Value(m_box->itemData(at).toString());
        if (label.startsWith(text, Qt::CaseInsensitive))
            begun << at;
        labels << label;
    }
    if (begun.size() == 1)
        return Value(m_box->itemData(begun.first()).toString());
    const bool all = labels.size() <= kChoicesNamed;
    return fail(
        ErrorKind::Rejected, tr("„%1“ ist keine der Auswahlmöglichkeiten.").arg(text),
        all ? tr("Möglich sind: %1. Alt+Pfeil nach unten zeigt die Liste.").arg(labels.join(QStringLiteral(", ")))
            : tr("Alt+Pfeil nach unten zeigt die Liste."));
}

void EnumEditor::writeControl(const Value& value)
{
    m_pause->stop();
    int at = m_box->findData(value.text());
    if (at < 0) {
        const auto known = std::find_if(m_choices.begin(), m_choices.end(),
                                        [&](const Choice& choice) { return choice.key == value.text(); });
        m_box->addItem(known == m_choices.end() ? value.text() : known->label, value.text());
        at = m_box->count() - 1;
    }
    m_box->setCurrentIndex(at);
    m_shown = m_box->itemText(at);
    if (m_box->isEditable()) {
        m_box->setEditText(m_shown); // the same index may hide another text
        m_box->lineEdit()->selectAll();
    }
}

void EnumEditor::applyReadOnly(bool readOnly)
{
    m_box->setEnabled(!readOnly);
}

bool EnumEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_box && (event->type() == QEvent::KeyPress || event->type() == QEvent::Wheel))
        m_stepping = true;
    // While nothing is typed Space opens the list, as where nothing can be.
    const bool isUntouched = m_box->isEditable() && (m_box->currentText() == m_shown || m_box->currentText().isEmpty());
    if (watched == m_box && event->type() == QEvent::KeyPress && isUntouched &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
        m_box->showPopup();
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace iplan
