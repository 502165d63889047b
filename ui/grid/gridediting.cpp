// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/kindtraits.h"
#include "ui/base/drafts.h"
#include "ui/base/workspace.h"
#include "ui/grid/gridview.h"
#include "ui/model/entitytablemodel.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTimer>

// The editor in a cell.

namespace iplan
{

void GridView::watch(FieldEditor* editor, const QModelIndex& index)
{
    m_editor = editor;
    m_edited = index;
    editor->setAutoFillBackground(true);
    editor->installEventFilter(this);
    editor->control()->installEventFilter(this); // before the editor's own, which is older
    connect(editor, &FieldEditor::edited, this,
            [this, editor](const Value& value) { accept(m_edited, editor, value.toVariant()); });
    connect(editor, &FieldEditor::openRequested, this, &GridView::openRequested);
    connect(
        editor, &FieldEditor::suggestionTaken, this,
        [this, editor] {
            if (editor == m_editor && finishEditing())
                stepOn(QKeyEvent(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier));
        },
        Qt::QueuedConnection); // the list of suggestions is still at work
}

bool GridView::staysInCell()
{
    if (!m_editor || finishEditing())
        return false;
    m_editor->setFocus();
    return true;
}

void GridView::accept(const QModelIndex& index, FieldEditor* editor, const QVariant& value)
{
    const RowRef row = m_model.state().rowAt(index.row()); // written, it may stand elsewhere
    const bool isNew = row.isNull();
    const Column& field = editor->field();
    const NamedRow named = editor->namedRow();
    if (m_model.setData(index, named.isNull() ? value : QVariant::fromValue(named))) {
        m_workspace.drafts().drop(row, field.keyText());
        if (isNew)
            Q_EMIT rowMade();
        return;
    }
    const Value stored = Value::fromVariant(index.data(EntityTableModel::ValueRole));
    const Value typed = Value::fromVariant(value);
    if (isNew) {
        editor->refuse(stored);
        return;
    }
    m_workspace.drafts().keep(
        {row, field.keyText(), field.labelText(), stored, typed, m_workspace.valueText(field, typed)});
    editor->refuse(stored);
}

void GridView::placeEditor(FieldEditor* editor, const QRect& cell) const
{
    const QSize wanted = editor->sizeHint().boundedTo(viewport()->size());
    QRect place(cell.topLeft(), cell.size().expandedTo(wanted));
    // What does not fit at the edge moves inside, so that the reason of a refusal is seen.
    place.moveRight(qMin(place.right(), viewport()->width() - 1));
    place.moveBottom(qMin(place.bottom(), viewport()->height() - 1));
    place.moveLeft(qMax(place.left(), 0));
    place.moveTop(qMax(place.top(), 0));
    editor->setGeometry(place);
}

bool GridView::eventFilter(QObject* watched, QEvent* event)
{
    if (!m_editor || (watched != m_editor && watched != m_editor->control()))
        return QTableView::eventFilter(watched, event);
    if (watched == m_editor && event->type() == QEvent::LayoutRequest)
        QTimer::singleShot(0, m_editor, [this] {
            if (m_editor)
                placeEditor(m_editor, visualRect(m_edited));
        });
    if (watched != m_editor->control())
        return QTableView::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress)
        return editorKey(*static_cast<QKeyEvent*>(event));
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept(); // else a shortcut would take it before the key arrives
        return true;
    }
    if (event->type() == QEvent::FocusOut)
        editorLeft(static_cast<QFocusEvent*>(event)->reason());
    return QTableView::eventFilter(watched, event);
}

void GridView::editorLeft(Qt::FocusReason reason)
{
    if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason) {
        // A list of suggestions gives Tab to the field without asking here.
        QTimer::singleShot(0, this, [this, columns = reason == Qt::TabFocusReason ? 1 : -1] {
            if (!m_editor)
                return;
            if (!finishEditing()) {
                m_editor->setFocus();
                return;
            }
            setFocus();
            if (m_runColumn < 0)
                m_runColumn = currentIndex().column();
            step(0, columns);
        });
    } else if (reason != Qt::ActiveWindowFocusReason) {
        QTimer::singleShot(0, this, &GridView::settle);
    }
}

bool GridView::editorKey(const QKeyEvent& key)
{
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        if (finishEditing())
            stepOn(key);
        return true;
    case Qt::Key_Escape:
        if (m_edited.isValid())
            m_workspace.drafts().drop(m_model.state().rowAt(m_edited.row()), m_editor->field().keyText());
        m_editor->setValue(m_editor->value());
        closeCell();
        return true;
    default:
        return false;
    }
}

QVariant GridView::valueAbove(const QModelIndex& index) const
{
    const int above = m_model.state().recordRow(index.row() - 1, -1);
    return above < 0 ? QVariant() : m_model.index(above, index.column()).data(EntityTableModel::ValueRole);
}

bool GridView::quickKey(const QKeyEvent& key)
{
    const bool today = key.key() == Qt::Key_Period || key.key() == Qt::Key_Semicolon;
    const bool above = key.key() == Qt::Key_Apostrophe; // on a German keyboard with Shift, as ";"
    if (!(key.modifiers() & Qt::ControlModifier) || (key.modifiers() & Qt::AltModifier) || !(today || above))
        return false;
    const QModelIndex index = currentIndex();
    if (!index.isValid() || m_model.state().isHeading(index.row()))
        return true;
    const bool takesDay = traitsOf(m_model.columns().at(index.column()).kind).isDay;
    const QVariant value = above ? valueAbove(index) : QVariant(m_workspace.today().toString(Qt::ISODate));
    const bool isNew = m_model.state().isNewRow(index.row());
    if ((above ? value.isValid() && !value.isNull() : takesDay) && m_model.setData(index, value) && isNew)
        Q_EMIT rowMade();
    return true;
}

bool GridView::finishEditing()
{
    if (!m_editor)
        return true;
    if (!m_editor->commit() || m_editor->isModified())
        return false;
    closeCell();
    return true;
}

void GridView::closeCell()
{
    if (FieldEditor* editor = m_editor) {
        m_editor = nullptr;
        closeEditor(editor, QAbstractItemDelegate::NoHint);
    }
}

/// To the next cell of whoever types cell after cell.
void GridView::stepOn(const QKeyEvent& key)
{
    if (m_runColumn < 0)
        m_runColumn = currentIndex().column();
    if (key.key() == Qt::Key_Tab || key.key() == Qt::Key_Backtab) {
        step(0, key.key() == Qt::Key_Backtab ? -1 : 1);
        return;
    }
    const QList<int> shown = shownColumns();
    step(key.modifiers() & Qt::ShiftModifier ? -1 : 1,
         int(shown.indexOf(m_runColumn) - shown.indexOf(currentIndex().column())));
}

/// Tab and Return between cells that are being typed one after the other. Tab leaves from the last one.
bool GridView::runKey(const QKeyEvent& key)
{
    const bool isTab = key.key() == Qt::Key_Tab || key.key() == Qt::Key_Backtab;
    const bool isReturn = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (m_runColumn < 0 || m_editor || key.key() == Qt::Key_Shift)
        return false;
    const QList<int> shown = shownColumns();
    const int edge = key.key() == Qt::Key_Backtab ? shown.value(0) : shown.isEmpty() ? 0 : shown.last();
    const bool isModified = key.modifiers() & (Qt::ControlModifier | Qt::AltModifier);
    const bool goesOn = !isModified && (isReturn || (isTab && currentIndex().column() != edge));
    const bool isMove = key.key() >= Qt::Key_Home && key.key() <= Qt::Key_PageDown;
    if (goesOn)
        stepOn(key);
    else if (isMove || isTab || key.key() == Qt::Key_Escape)
        m_runColumn = -1;
    return goesOn;
}

void GridView::step(int rows, int columns)
{
    const QModelIndex from = currentIndex();
    if (!from.isValid())
        return;
    const QList<int> shown = shownColumns();
    const auto at = shown.indexOf(from.column());
    const int column = shown.value(qBound<qsizetype>(0, at + columns, shown.size() - 1), from.column());
    const int wanted = qBound(0, from.row() + rows, m_model.rowCount() - 1);
    const int next = m_model.state().isNewRow(wanted) ? wanted : m_model.state().recordRow(wanted, rows < 0 ? -1 : 1);
    const int row = next < 0 ? from.row() : next;
    const QModelIndex target = m_model.index(row, column);
    selectionModel()->setCurrentIndex(target, QItemSelectionModel::ClearAndSelect);
    scrollTo(target);
}

/// The focus has left the editor, perhaps only for a list of suggestions or a button beside it.
void GridView::settle()
{
    if (!m_editor || QApplication::activePopupWidget())
        return;
    const QWidget* focus = QApplication::focusWidget();
    if (focus && (focus == m_editor || m_editor->isAncestorOf(focus)))
        return;
    if (finishEditing())
        leave();
}

} // namespace iplan
