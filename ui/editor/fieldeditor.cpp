// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/fieldeditor.h"

#include "core/model/fieldtext.h"
#include "ui/widget/floatingnote.h"
#include "ui/widget/noteline.h"

#include <algorithm>
#include <QAccessible>
#include <QApplication>
#include <QBoxLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QTimer>
#include <utility>

namespace iplan
{

namespace
{

/// Whether a part of the value is worth something by itself.
bool holdsText(FieldKind kind)
{
    return kind == FieldKind::Text || kind == FieldKind::LongText || kind == FieldKind::RichText ||
           kind == FieldKind::Url;
}

} // namespace

FieldEditor::FieldEditor(const Column& field, QWidget* parent)
    : QWidget(parent), m_field(field), m_column(new QVBoxLayout(this)), m_row(new QHBoxLayout),
      m_refusal(new NoteLine(NoteLine::Kind::Refused, this)), m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(kTypingPause);
    connect(m_pause, &QTimer::timeout, this, &FieldEditor::storeInPause);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2);
    m_column->addLayout(m_row);
    m_column->addWidget(m_refusal);
}

FieldEditor::~FieldEditor()
{
    disconnect(qApp, nullptr, this, nullptr); // a control that goes gives the focus away
    delete m_float;
}

void FieldEditor::setControl(QWidget* control)
{
    m_control = control;
    const bool isShort = control->maximumWidth() < QWIDGETSIZE_MAX;
    m_row->insertWidget(0, control, isShort ? 0 : 1);
    if (isShort)
        m_row->addStretch(1);
    setFocusProxy(control);
    control->setAccessibleName(m_field.labelText());
    control->setToolTip(QString::fromUtf8(m_field.help));
    describe();
    control->installEventFilter(this);
}

void FieldEditor::addBeside(QWidget* widget)
{
    const int last = m_row->count() - 1;
    const bool stretches = last >= 0 && m_row->itemAt(last)->spacerItem();
    m_row->insertWidget(stretches ? last : last + 1, widget, 0, Qt::AlignTop);
}

void FieldEditor::addAbove(QWidget* widget)
{
    m_column->insertWidget(m_column->indexOf(m_row), widget);
}

void FieldEditor::addBelow(QWidget* widget)
{
    m_column->insertWidget(m_column->indexOf(m_row) + 1, widget);
}

void FieldEditor::setValue(const Value& value)
{
    m_value = value;
    m_asTyped = false;
    setFormer({});
    {
        const QScopedValueRollback ours(m_writing, true);
        writeControl(value);
    }
    setMessage({});
    noteSettled();
}

void FieldEditor::refuse(const Value& stored)
{
    m_value = stored;
    setUnsaved(isModified());
}

void FieldEditor::retype(const Value& typed)
{
    {
        const QScopedValueRollback ours(m_writing, true);
        writeControl(typed);
    }
    refuse(m_value);
    if (isModified())
        noteTyped();
}

void FieldEditor::storeWithin(int time)
{
    m_pause->setInterval(time);
}

void FieldEditor::noteTyped()
{
    if (m_writing)
        return;
    if (!holdsText(m_field.kind) || !m_pause->isActive())
        m_pause->start();
    setUnsaved(true);
}

void FieldEditor::noteSettled()
{
    m_pause->stop();
    setUnsaved(false);
}

void FieldEditor::setUnsaved(bool unsaved)
{
    if (std::exchange(m_unsaved, unsaved) != unsaved)
        Q_EMIT unsavedChanged(unsaved);
}

void FieldEditor::storeInPause()
{
    if (!isModified())
        noteSettled();
    else if (countsInPauses() && readControl()) // what is half typed may become something yet
        take(false);
}

void FieldEditor::offerValue(const Value& value)
{
    if (isModified())
        m_value = value;
    else if (value != m_value)
        setValue(value);
}

bool FieldEditor::commit()
{
    return take(true);
}

bool FieldEditor::take(bool endsEditing)
{
    if (m_readOnly || !isModified()) {
        if (endsEditing && std::exchange(m_asTyped, false))
            afterCommit();
        setMessage({});
        noteSettled();
        return true;
    }
    const auto read = readControl();
    if (!read) {
        const Error& error = read.error();
        setMessage(error.hint.isEmpty() ? error.message : error.message + u' ' + error.hint);
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
        Q_EMIT invalidInput(m_message);
        return false;
    }
    const Value before = m_value;
    m_value = normalizedValue(m_field, *read);
    setMessage({});
    m_asTyped = !endsEditing;
    if (endsEditing)
        afterCommit();
    noteSettled();
    if (m_value != before)
        Q_EMIT edited(m_value); // refuse() may follow
    return true;
}

void FieldEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    applyReadOnly(readOnly);
}

void FieldEditor::setFindings(const QList<Note>& findings)
{
    if (findings == m_findings)
        return;
    m_findings = findings;
    showNotes();
    describe();
}

void FieldEditor::floatNotes()
{
    m_mark = new QLabel(this);
    m_mark->setObjectName(QStringLiteral("note-mark"));
    m_mark->setAlignment(Qt::AlignCenter);
    QSizePolicy always = m_mark->sizePolicy();
    always.setRetainSizeWhenHidden(true);
    m_mark->setSizePolicy(always);
    addBeside(m_mark);
    connect(qApp, &QApplication::focusChanged, this, [this] {
        if (m_float || !m_findings.isEmpty())
            showNotes();
    });
    showNotes();
}

void FieldEditor::showNotes()
{
    if (!m_mark) {
        m_refusal->setText(m_message);
        return;
    }
    const QList<Note> refusal = m_message.isEmpty() ? QList<Note>() : QList{Note{Note::Kind::Refused, m_message}};
    const QList<Note> all = refusal + m_findings;
    QStringList texts;
    Note::Kind worst = Note::Kind::Hint;
    for (const Note& note : all) {
        texts << note.text;
        worst = std::max(worst, note.kind);
    }
    const int side = fontMetrics().height();
    m_mark->setFixedSize(side, m_control->sizeHint().height() > 3 * side ? 2 * side : m_control->sizeHint().height());
    m_mark->setVisible(!all.isEmpty());
    if (!all.isEmpty())
        m_mark->setPixmap(noteSymbol(worst).pixmap(side));
    m_mark->setToolTip(texts.join(u'\n'));
    m_mark->setAccessibleName(all.isEmpty() ? QString() : noteWord(worst));
    m_mark->setAccessibleDescription(m_mark->toolTip());
    const QWidget* focus = QApplication::focusWidget();
    const QList<Note> shown = focus && isAncestorOf(focus) ? all : refusal;
    if (!m_float && !shown.isEmpty())
        m_float = new FloatingNote(*this);
    if (m_float)
        m_float->setNotes(shown);
}

void FieldEditor::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (m_mark && (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange))
        showNotes();
}

void FieldEditor::setFormer(const QString& text)
{
    auto* edit = qobject_cast<QPlainTextEdit*>(m_control);
    if (!edit || text == m_former)
        return;
    m_former = text.isEmpty() ? QString() : tr("Bisher: %1").arg(text);
    edit->setPlaceholderText(m_former);
    describe();
}

void FieldEditor::setMessage(const QString& message)
{
    if (message == m_message)
        return;
    m_message = message;
    showNotes();
    describe();
}

void FieldEditor::describe()
{
    QStringList parts{m_message, m_former};
    for (const Note& note : std::as_const(m_findings))
        parts << note.text;
    parts << QString::fromUtf8(m_field.help);
    parts.removeAll(QString());
    m_control->setAccessibleDescription(parts.join(u' '));
    setAccessibleName(m_control->accessibleName());
    setAccessibleDescription(m_control->accessibleDescription());
}

bool FieldEditor::endsEditing(const QKeyEvent& key) const
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

bool FieldEditor::handleKey(const QKeyEvent& key)
{
    if (endsEditing(key)) {
        commit();
        return true;
    }
    if (key.key() == Qt::Key_Escape && isModified()) {
        setValue(m_value);
        return true;
    }
    return false;
}

bool FieldEditor::isTabbedOut(const QEvent& event)
{
    if (event.type() != QEvent::FocusOut)
        return false;
    const auto reason = static_cast<const QFocusEvent&>(event).reason();
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason;
}

bool FieldEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_control)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::FocusOut:
        // Whoever tabs on is done with the field, also while suggestions are open, which vanish after this.
        if (isTabbedOut(*event) ||
            (static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason && commitsOnFocusOut()))
            commit();
        break;
    case QEvent::ShortcutOverride: {
        auto* key = static_cast<QKeyEvent*>(event);
        if ((key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) && !isModified()) {
            key->ignore();
            return true;
        }
        if (key->key() == Qt::Key_Escape && isModified())
            key->accept(); // else a shortcut would take it before keyPress
        break;
    }
    case QEvent::KeyPress:
        return handleKey(*static_cast<QKeyEvent*>(event));
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace iplan
