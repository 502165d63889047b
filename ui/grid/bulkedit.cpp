// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/bulkedit.h"

#include "core/ops/bulkedit.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/stepnote.h"
#include "ui/base/workspace.h"
#include "ui/editor/fieldeditor.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/pageparts.h"

#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace iplan
{

BulkEdit::BulkEdit(Workspace& workspace, const EntityInfo& entity, QWidget* parent)
    : QFrame(parent), m_workspace(workspace), m_entity(entity), m_title(pageHeading({})), m_hint(new QLabel),
      m_field(new QComboBox), m_form(new QFormLayout), m_apply(new QPushButton(tr("&Übernehmen"))), m_note(new QLabel),
      m_step(new StepNote(workspace, this))
{
    setObjectName(QStringLiteral("bulkEdit"));
    m_field->setObjectName(QStringLiteral("bulkField"));
    m_field->setAccessibleName(tr("Feld"));
    m_field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_field->setMinimumContentsLength(20);
    auto* label = new QLabel(tr("&Feld:"));
    label->setBuddy(m_field);
    m_hint->setWordWrap(true);
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
    layout->addWidget(m_hint);
    layout->addWidget(label);
    layout->addWidget(m_field);
    layout->addLayout(m_form);
    layout->addLayout(buttons);
    layout->addWidget(m_note);
    layout->addStretch(1);
    connect(m_field, &QComboBox::currentIndexChanged, this, &BulkEdit::showEditors);
    connect(m_apply, &QPushButton::clicked, this, &BulkEdit::apply);
    connect(close, &QPushButton::clicked, this, &BulkEdit::closed);
    connect(m_step, &StepNote::changed, this, [this] { m_note->setText(m_step->text()); });
    readChoices();
    setRows({});
}

/// Own fields come and go.
void BulkEdit::readChoices()
{
    const QString chosen = m_field->currentData().toString();
    m_choices.clear();
    for (const auto& fields : bulkUnits(m_entity))
        m_choices << Choice{fields.first()->keyText(), fields.first()->labelText(), asColumns(fields)};
    const Result<OwnFieldList> own = m_workspace.isOpen() ? OwnFieldList::load(m_workspace.store()) : OwnFieldList();
    if (!own)
        m_workspace.runner().report(own.error());
    for (const OwnFieldDefinition& field : own.value_or(OwnFieldList()).of(m_entity))
        m_choices << Choice{field.column().keyText(), field.heading(), {&field.column()}};
    for (const LinkShape& shape : linkShapes(m_entity)) {
        QList<const Column*> fields{shape.otherEnd};
        if (shape.role)
            fields << shape.role;
        const QString key = shape.link->keyText();
        m_choices << Choice{key + u'+', tr("%1: hinzufügen").arg(shape.title), fields, shape, true}
                  << Choice{key + u'-', tr("%1: entfernen").arg(shape.title), fields, shape, false};
    }
    const QSignalBlocker quiet(m_field);
    m_field->clear();
    for (const Choice& choice : std::as_const(m_choices))
        m_field->addItem(choice.title, choice.key);
    m_field->setCurrentIndex(qMax(0, m_field->findData(chosen)));
    showEditors();
}

QString BulkEdit::hintFor(const Choice& choice) const
{
    const QString undo = u' ' + tr("Der Schritt lässt sich rückgängig machen.");
    if (!choice.link)
        return tr("Alle ausgewählten Einträge erhalten diesen Wert. Bleibt er leer, wird die Angabe entfernt.") + undo;
    if (choice.adds)
        return tr("Alle ausgewählten Einträge erhalten diese Verknüpfung; wer sie hat, bleibt, wie er ist.") + undo;
    return (choice.link->role ? tr("Alle ausgewählten Einträge verlieren diese Verknüpfung; ohne Rolle jede.")
                              : tr("Alle ausgewählten Einträge verlieren diese Verknüpfung.")) +
           undo;
}

void BulkEdit::setRows(const QList<RowRef>& rows)
{
    m_rows = rows;
    const auto count = rows.size();
    m_title->setText(count == 1 ? tr("1 Eintrag ändern") : tr("%L1 Einträge gemeinsam ändern").arg(count));
    m_apply->setEnabled(count > 0 && !m_editors.isEmpty() && !m_workspace.isReadOnly());
    forgetStep();
}

void BulkEdit::forgetStep()
{
    m_step->forget();
    m_note->clear(); // or what was missing before it
}

void BulkEdit::begin()
{
    readChoices();
    m_field->setFocus();
}

void BulkEdit::choose(QStringView field)
{
    m_field->setCurrentIndex(m_field->findData(field.toString()));
}

void BulkEdit::chooseLink(QStringView link, bool add)
{
    choose(link.toString() + (add ? u'+' : u'-'));
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
    forgetStep();
    const int chosen = m_field->currentIndex();
    if (chosen < 0)
        return;
    m_hint->setText(hintFor(m_choices.at(chosen)));
    QWidget* before = m_field;
    for (const Column* field : m_choices.at(chosen).fields) {
        FieldEditor* editor = makeEditor(*field, m_workspace);
        auto* label = new QLabel(field->labelText() + u':');
        label->setTextFormat(Qt::PlainText);
        label->setBuddy(editor->control());
        m_form->addRow(label, editor);
        setTabOrder(before, editor->control());
        if (!m_choices.at(chosen).link || m_choices.at(chosen).adds)
            editor->offerNewRows([] { return Record(); }); // nothing beside it: the rows may differ
        before = editor->control();
        m_editors << editor;
    }
    setTabOrder(before, m_apply);
}

void BulkEdit::apply()
{
    QList<ColumnValue> values;
    for (FieldEditor* editor : std::as_const(m_editors)) {
        if (!editor->commit()) {
            editor->control()->setFocus(); // it says itself what is wrong
            return;
        }
        values << ColumnValue{&editor->field(), editor->value()};
    }
    const Choice& choice = m_choices.at(m_field->currentIndex());
    if (choice.link && values.first().value.isNull()) {
        m_step->forget();
        m_note->setText(tr("Wählen Sie zuerst einen Eintrag unter „%1“.").arg(choice.fields.first()->labelText()));
        m_editors.first()->control()->setFocus();
        return;
    }
    int changed = 0;
    const bool done = m_workspace.runner().run(operationKey(m_entity, "bulk"),
                                               [&](Writer& writer) { return write(writer, values, &changed); });
    if (done)
        m_step->tell(doneText(changed));
}

Result<> BulkEdit::write(Writer& writer, const QList<ColumnValue>& values, int* changed) const
{
    const Choice& choice = m_choices.at(m_field->currentIndex());
    *changed = static_cast<int>(m_rows.size());
    for (const FieldEditor* editor : m_editors)
        IPLAN_TRY(createNamed(writer, editor->namedRow(), {}));
    if (!choice.link)
        return setValuesOfRows(writer, m_rows, values);
    const RowRef other{&choice.link->otherEnd->target(), idFromText(values.first().value.text())};
    const Value role = values.size() > 1 ? values.at(1).value : Value();
    const auto done = choice.adds ? linkRows(writer, m_rows, *choice.link, other, role)
                                  : unlinkRows(writer, m_rows, *choice.link, other, role);
    *changed = done.value_or(0);
    return done ? Result<>() : failFrom(done);
}

QString BulkEdit::doneText(int changed) const
{
    const auto others = m_rows.size() - changed;
    QString out = changed == 1 ? tr("1 Eintrag wurde geändert.") : tr("%L1 Einträge wurden geändert.").arg(changed);
    if (others == 1)
        out += u' ' + tr("1 war schon so.");
    else if (others > 1)
        out += u' ' + tr("%L1 waren schon so.").arg(others);
    return out;
}

void BulkEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QFrame::keyPressEvent(event);
}

} // namespace iplan
