// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/focus.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTextDocument>
#include <QTextEdit>
#include <QToolButton>

namespace iplan
{

namespace
{

bool takesFocus(const QWidget& widget)
{
    return (widget.focusPolicy() & Qt::TabFocus) && widget.isEnabled() && widget.isVisible();
}

/// The pane itself, or the first of its parts in tab order that takes the focus.
QWidget* focusTarget(QWidget* pane)
{
    if (takesFocus(*pane))
        return pane;
    for (QWidget* next = pane->nextInFocusChain(); next && next != pane; next = next->nextInFocusChain()) {
        if (pane->isAncestorOf(next) && takesFocus(*next))
            return next;
    }
    return nullptr;
}

} // namespace

void focusNextPane(const QList<QWidget*>& panes, int step)
{
    const QWidget* focus = QApplication::focusWidget();
    qsizetype now = step > 0 ? -1 : 0;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (focus && (panes.at(i) == focus || panes.at(i)->isAncestorOf(focus)))
            now = i;
    }
    for (qsizetype i = 1; i <= panes.size(); ++i) {
        QWidget* pane = panes.at((now + step * i + 2 * panes.size()) % panes.size());
        if (!pane->isVisible())
            continue;
        if (QWidget* target = focusTarget(pane)) {
            target->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

bool pressesButton(QObject* widget, const QKeyEvent& key)
{
    const bool isReturn = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (!isReturn || (key.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier ||
        (!qobject_cast<QPushButton*>(widget) && !qobject_cast<QToolButton*>(widget)))
        return false;
    const QPointer<QObject> button(widget); // may be gone once it is pressed
    QKeyEvent press(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier, QStringLiteral(" "), key.isAutoRepeat());
    QApplication::sendEvent(widget, &press);
    if (button) {
        QKeyEvent release(QEvent::KeyRelease, Qt::Key_Space, Qt::NoModifier, QStringLiteral(" "), key.isAutoRepeat());
        QApplication::sendEvent(widget, &release);
    }
    return true;
}

bool isStepShortcutForFile(const QObject* widget, const QKeyEvent* event)
{
    const bool undo = event->matches(QKeySequence::Undo);
    const bool redo = event->matches(QKeySequence::Redo);
    if (!undo && !redo)
        return false;
    if (const auto* line = qobject_cast<const QLineEdit*>(widget))
        return undo ? !line->isUndoAvailable() : !line->isRedoAvailable();
    const QTextDocument* document = nullptr;
    if (const auto* text = qobject_cast<const QTextEdit*>(widget))
        document = text->document();
    else if (const auto* plain = qobject_cast<const QPlainTextEdit*>(widget))
        document = plain->document();
    return document && (undo ? !document->isUndoAvailable() : !document->isRedoAvailable());
}

} // namespace iplan
