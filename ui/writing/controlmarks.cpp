// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/writing/controlmarks.h"

#include "ui/writing/spelling.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTextBlock>
#include <utility>

namespace iplan
{

namespace
{

constexpr int kBeyond = 100; // letters; so that what is cut is a word out of sight

QTextCharFormat wrongFormat(const QWidget& control)
{
    QTextCharFormat out;
    out.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
    out.setUnderlineColor(spellLineColor(control.palette()));
    return out;
}

} // namespace

template <class Edit>
TextMarks<Edit>::TextMarks(Edit& edit, Spelling& spelling)
    : SpellMarks(edit, spelling), m_edit(edit), m_revision(edit.document()->revision())
{
    connect(edit.document(), &QTextDocument::contentsChange, this, &TextMarks::noteChanged);
    connect(&edit, &Edit::cursorPositionChanged, this, [this] {
        // Told more than once for one letter.
        const int revision = m_edit.document()->revision();
        const int before = std::exchange(m_position, cursorPosition());
        if (std::exchange(m_revision, revision) != revision)
            noteEdited();
        else if (before != m_position)
            noteMoved();
    });
    connect(edit.verticalScrollBar(), &QScrollBar::valueChanged, this, &TextMarks::refreshSoon);
}

template <class Edit>
QList<SpellMarks::Passage> TextMarks<Edit>::passages() const
{
    const QRect seen = m_edit.viewport()->rect();
    const int from = m_edit.cursorForPosition(seen.topLeft()).position() - kBeyond;
    const int to = m_edit.cursorForPosition(seen.bottomRight()).position() + kBeyond;
    QList<Passage> out;
    for (QTextBlock block = m_edit.document()->findBlock(qMax(0, from)); block.isValid() && block.position() <= to;
         block = block.next()) {
        const QString text = block.text();
        int start = qMax(0, from - block.position());
        int end = qMin(int(text.size()), to - block.position());
        while (start > 0 && start < end && !text.at(start - 1).isSpace())
            ++start;
        while (end < text.size() && end > start && !text.at(end).isSpace())
            --end;
        out << Passage{block.position() + start, text.mid(start, end - start)};
    }
    return out;
}

template <class Edit>
void TextMarks<Edit>::underline(const QList<Mark>& marks)
{
    QList<QTextEdit::ExtraSelection> selections;
    for (const Mark& mark : marks) {
        QTextCursor cursor(m_edit.document());
        cursor.setPosition(mark.start);
        cursor.setPosition(mark.end, QTextCursor::KeepAnchor);
        selections << QTextEdit::ExtraSelection{cursor, wrongFormat(m_edit)};
    }
    m_edit.setExtraSelections(selections);
}

template <class Edit>
void TextMarks<Edit>::replace(const Mark& mark, const QString& better)
{
    QTextCursor cursor(m_edit.document());
    cursor.setPosition(mark.start);
    cursor.setPosition(mark.end, QTextCursor::KeepAnchor);
    if (cursor.selectedText() != mark.word)
        return;
    cursor.insertText(better, cursor.charFormat());
    m_edit.setTextCursor(cursor);
}

LineMarks::LineMarks(QLineEdit& line, Spelling& spelling) : SpellMarks(line, spelling), m_line(line)
{
    connect(&line, &QLineEdit::textChanged, this, [this] {
        m_edited = true;
        noteEdited();
    });
    connect(&line, &QLineEdit::cursorPositionChanged, this, [this] {
        if (!std::exchange(m_edited, false))
            noteMoved();
    });
}

QList<SpellMarks::Passage> LineMarks::passages() const
{
    return {{0, m_line.text()}};
}

void LineMarks::underline(const QList<Mark>& marks)
{
    if (isComposing()) // the letter would be lost
        return;
    QList<QInputMethodEvent::Attribute> formats;
    for (const Mark& mark : marks)
        formats << QInputMethodEvent::Attribute(QInputMethodEvent::TextFormat, mark.start - m_line.cursorPosition(),
                                                mark.end - mark.start, wrongFormat(m_line));
    QInputMethodEvent event(QString(), formats);
    QApplication::sendEvent(&m_line, &event);
}

void LineMarks::replace(const Mark& mark, const QString& better)
{
    if (m_line.text().mid(mark.start, mark.end - mark.start) != mark.word)
        return;
    m_line.setSelection(mark.start, mark.end - mark.start);
    m_line.insert(better);
}

bool LineMarks::isReadOnly() const
{
    return m_line.isReadOnly() || !m_line.isEnabled();
}

int LineMarks::cursorPosition() const
{
    return m_line.cursorPosition();
}

int LineMarks::positionAt(const QPoint& point) const
{
    return m_line.cursorPositionAt(point);
}

bool LineMarks::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != &m_line || event->type() != QEvent::ContextMenu || isReadOnly())
        return SpellMarks::eventFilter(watched, event);
    const auto* asked = static_cast<QContextMenuEvent*>(event);
    QMenu* menu = m_line.createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addActions(*menu, *asked);
    menu->popup(asked->globalPos());
    return true;
}

void SpellMarks::addTo(QWidget& control, Workspace& workspace)
{
    Spelling& spelling = Spelling::of(workspace);
    if (auto* line = qobject_cast<QLineEdit*>(&control))
        new LineMarks(*line, spelling);
    else if (auto* plain = qobject_cast<QPlainTextEdit*>(&control))
        new TextMarks<QPlainTextEdit>(*plain, spelling);
    else if (auto* rich = qobject_cast<QTextEdit*>(&control))
        new TextMarks<QTextEdit>(*rich, spelling);
}

} // namespace iplan
