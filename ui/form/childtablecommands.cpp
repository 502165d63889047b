// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/duplicaterow.h"
#include "core/ops/rows.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/form/childtable.h"
#include "ui/form/entityform.h"
#include "ui/grid/gridview.h"
#include "ui/model/entitytablemodel.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>

// What is done with the rows of a ChildTable, and the keys for it.

namespace iplan
{

void ChildTable::addRow()
{
    if (!isEditable())
        return;
    flush();
    if (!m_hasForm)
        return beginRow();
    QUuid id;
    const bool added = m_workspace.runner().run(operationKey(m_child, "create"), [&](Writer& writer) -> Result<> {
        const auto made = createChild(writer, m_child, m_ownerField, m_owner);
        id = made ? made->id : QUuid();
        return made ? Result<>() : failFrom(made);
    });
    if (!added)
        return;
    select(m_model->state().rowOf(id));
    goToForm();
}

void ChildTable::beginRow()
{
    const int row = m_model->rowCount() - 1;
    const FieldInfo* title = m_child.fieldFlagged(IsTitle);
    const int named = title ? m_model->columns().indexOf(*title) : -1;
    const bool isShown = named >= 0 && !m_view->isColumnHidden(named);
    const QModelIndex cell = m_model->index(row, isShown ? named : m_view->shownColumns().value(0, -1));
    if (!cell.isValid() || !m_model->state().isNewRow(row))
        return;
    m_view->selectBlock(cell, cell);
    m_view->setFocus();
    m_view->QAbstractItemView::edit(cell);
}

void ChildTable::duplicateSelected()
{
    const RowRef row = selected();
    if (m_readOnly || row.isNull())
        return;
    flush();
    RowRef made;
    const bool done = m_workspace.runner().run(duplicateOperation(m_child), [&](Writer& writer) -> Result<> {
        IPLAN_TRY_ASSIGN(const RowRef copy, duplicateRow(writer, row));
        made = copy;
        return {};
    });
    if (done)
        select(m_model->state().rowOf(made.id));
}

void ChildTable::removeRows()
{
    QList<RowRef> rows;
    for (const int row : m_view->touchedRows())
        rows << m_model->state().rowAt(row);
    if (rows.isEmpty() && !selected().isNull())
        rows << selected();
    if (m_readOnly || rows.isEmpty())
        return;
    flush();
    const int at = m_view->currentIndex().row();
    m_workspace.runner().run(operationKey(m_child, "delete"), [&](Writer& writer) { return deleteRows(writer, rows); });
    if (m_model->state().end() > 0)
        select(qMin(at, m_model->state().end() - 1));
    m_view->setFocus();
}

void ChildTable::goToForm(const Column* field)
{
    if (!m_hasForm)
        m_view->QAbstractItemView::edit(m_view->currentIndex());
    if (!m_form || selected().isNull())
        return;
    m_form->focusField(field ? QStringView(field->keyText()) : QStringView());
    // When the form has found its height.
    QMetaObject::invokeMethod(this, &ChildTable::revealForm, Qt::QueuedConnection);
}

void ChildTable::revealForm()
{
    QScrollArea* area = nullptr;
    for (QWidget* up = parentWidget(); up && !area; up = up->parentWidget())
        area = qobject_cast<QScrollArea*>(up);
    if (!area || !m_form || !m_form->isVisible())
        return;
    const int top = m_form->mapTo(area->widget(), QPoint(0, 0)).y();
    const int bottom = top + m_form->height();
    QScrollBar* bar = area->verticalScrollBar();
    bar->setValue(qMin(top, qMax(bar->value(), bottom - area->viewport()->height())));
}

/// Whether it is a key that does something to rows; in the form below the table what is begun with Ctrl.
bool ChildTable::command(QEvent& event, bool inTable)
{
    if (event.type() != QEvent::KeyPress && event.type() != QEvent::ShortcutOverride)
        return false;
    const auto& key = static_cast<QKeyEvent&>(event);
    const bool duplicates = key.key() == Qt::Key_D && key.modifiers() == Qt::ControlModifier;
    const bool removes = key.key() == Qt::Key_Delete && key.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    const bool isBeside = (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) &&
                          key.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    const bool adds = isBeside || (inTable && key.key() == Qt::Key_Insert && key.modifiers() == Qt::NoModifier);
    if (!duplicates && !removes && !adds)
        return false;
    event.accept(); // or the page would take it, for the row that all this belongs to
    if (event.type() == QEvent::KeyPress)
        duplicates ? duplicateSelected() : removes ? removeRows() : addRow();
    return true;
}

bool ChildTable::eventFilter(QObject* watched, QEvent* event)
{
    return (watched == m_view && command(*event, true)) || FormSection::eventFilter(watched, event);
}

bool ChildTable::event(QEvent* event)
{
    return command(*event, false) || FormSection::event(event);
}

} // namespace iplan
