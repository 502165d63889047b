// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/writing/writingcontrol.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextEdit>

namespace iplan
{

WritingControl::WritingControl(QWidget& control)
    : m_control(control), m_line(qobject_cast<QLineEdit*>(&control)), m_plain(qobject_cast<QPlainTextEdit*>(&control)),
      m_rich(qobject_cast<QTextEdit*>(&control))
{
    Q_ASSERT(m_line || m_plain || m_rich);
}

bool WritingControl::canBe(const QWidget& widget)
{
    return qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QPlainTextEdit*>(&widget) ||
           qobject_cast<const QTextEdit*>(&widget);
}

namespace
{

QTextCursor cursorOf(const QPlainTextEdit* plain, const QTextEdit* rich)
{
    return plain ? plain->textCursor() : rich->textCursor();
}

} // namespace

bool WritingControl::isWritable() const
{
    const bool readOnly = m_line ? m_line->isReadOnly() : m_plain ? m_plain->isReadOnly() : m_rich->isReadOnly();
    return !readOnly && m_control.isEnabled();
}

bool WritingControl::hasSelection() const
{
    return m_line ? m_line->hasSelectedText() : cursorOf(m_plain, m_rich).hasSelection();
}

QString WritingControl::written(int most) const
{
    if (m_line) {
        const int end = m_line->hasSelectedText() ? m_line->selectionStart() : m_line->cursorPosition();
        return m_line->text().left(end).right(most);
    }
    const QTextCursor cursor = cursorOf(m_plain, m_rich);
    const QTextBlock block = cursor.document()->findBlock(cursor.selectionStart());
    return block.text().left(cursor.selectionStart() - block.position()).right(most);
}

void WritingControl::type(const QString& text)
{
    if (m_line) {
        m_line->insert(text);
        return;
    }
    QTextCursor cursor = cursorOf(m_plain, m_rich);
    if (m_rich)
        cursor.insertText(text, m_rich->currentCharFormat());
    else
        cursor.insertText(text);
}

void WritingControl::replaceLast(int letters, const QString& text)
{
    if (m_line) {
        m_line->setSelection(m_line->cursorPosition() - letters, letters);
        m_line->insert(QString(text).replace(u'\n', u' '));
        return;
    }
    // First in, then out: what is typed next would join a step that ends with text.
    QTextCursor cursor = cursorOf(m_plain, m_rich);
    const int end = cursor.position();
    cursor.beginEditBlock();
    cursor.insertText(text);
    cursor.setPosition(end - letters);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    cursor.endEditBlock();
}

void WritingControl::undo()
{
    if (m_line) {
        m_line->undo();
        m_line->deselect();
    } else if (m_plain) {
        m_plain->undo();
    } else {
        m_rich->undo();
    }
}

bool WritingControl::select(const QString& passage)
{
    if (m_line) {
        const qsizetype at = m_line->text().indexOf(passage);
        if (at >= 0)
            m_line->setSelection(int(at), int(passage.size()));
        return at >= 0;
    }
    // Qt looks through a text with usual blanks.
    const QString sought = QString(passage).replace(QChar::Nbsp, u' ');
    const QTextCursor found = (m_plain ? m_plain->document() : m_rich->document())->find(sought);
    if (found.isNull())
        return false;
    if (m_plain)
        m_plain->setTextCursor(found);
    else
        m_rich->setTextCursor(found);
    return true;
}

QString WritingControl::text() const
{
    return m_line ? m_line->text() : m_plain ? m_plain->toPlainText() : m_rich->toPlainText();
}

QString WritingControl::selectedText() const
{
    QString out = m_line ? m_line->selectedText() : cursorOf(m_plain, m_rich).selectedText();
    return out.replace(QChar::ParagraphSeparator, u'\n');
}

QRect WritingControl::cursorPlace() const
{
    if (m_line) {
        const QRect cursor = m_line->inputMethodQuery(Qt::ImCursorRectangle).toRect();
        return {m_line->mapToGlobal(cursor.topLeft()), cursor.size()};
    }
    const QRect cursor = m_plain ? m_plain->cursorRect() : m_rich->cursorRect();
    const QWidget* seen = m_plain ? m_plain->viewport() : m_rich->viewport();
    return {seen->mapToGlobal(cursor.topLeft()), cursor.size()};
}

void WritingControl::whenMoved(QObject* owner, const std::function<void()>& told) const
{
    if (m_line) {
        QObject::connect(m_line, &QLineEdit::cursorPositionChanged, owner, told);
        QObject::connect(m_line, &QLineEdit::textChanged, owner, told);
        QObject::connect(m_line, &QLineEdit::selectionChanged, owner, told);
        return;
    }
    const auto connectTo = [&]<class Edit>(Edit* edit) {
        QObject::connect(edit, &Edit::cursorPositionChanged, owner, told);
        QObject::connect(edit, &Edit::textChanged, owner, told);
        QObject::connect(edit, &Edit::selectionChanged, owner, told);
    };
    if (m_plain)
        connectTo(m_plain);
    else
        connectTo(m_rich);
}

} // namespace iplan
