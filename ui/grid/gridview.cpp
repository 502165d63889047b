// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/gridview.h"

#include "ui/base/viewpreferences.h"
#include "ui/base/workspace.h"
#include "ui/grid/celldelegate.h"
#include "ui/grid/gridheader.h"
#include "ui/model/entitytablemodel.h"

#include <QAccessible>
#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QTimer>
#include <QToolTip>
#include <utility>

namespace iplan
{

namespace
{

constexpr int kSearchAtMost = 20'000; ///< rows that typing a letter may look through

/// Pixels above and below the letters of a row.
int rowRoom(RowHeight height)
{
    switch (height) {
    case RowHeight::Compact:
        return 3;
    case RowHeight::Normal:
        return 10;
    case RowHeight::Roomy:
        break;
    }
    return 20;
}

} // namespace

GridView::GridView(Workspace& workspace, EntityTableModel& model, QWidget* parent)
    : QTableView(parent), m_workspace(workspace), m_model(model), m_header(new GridHeader(this))
{
    setHorizontalHeader(m_header);
    setModel(&model);
    setItemDelegate(new CellDelegate(workspace, *this));
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setHighlightSections(true);
    verticalHeader()->setSectionsClickable(true);
    verticalHeader()->setAccessibleName(tr("Zeilennummern"));
    setAttribute(Qt::WA_InputMethodEnabled);
    fitRows();
    keepInSight();
}

void GridView::fitRows()
{
    verticalHeader()->setMinimumSectionSize(fontMetrics().height());
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + rowRoom(preferences::rowHeight()));
}

void GridView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitRows();
}

QList<int> GridView::touchedRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (m_model.state().isRecord(row))
                rows << row;
        }
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

int GridView::touchedRowCount() const
{
    QList<std::pair<int, int>> spans;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        spans << std::pair(range.top(), range.bottom());
    std::sort(spans.begin(), spans.end());
    int count = 0;
    int counted = -1; // the last row that was counted
    for (const auto& [top, bottom] : std::as_const(spans)) {
        for (int row = qMax(top, counted + 1); row <= bottom; ++row)
            count += m_model.state().isRecord(row) ? 1 : 0;
        counted = qMax(counted, bottom);
    }
    return count;
}

QList<int> GridView::shownColumns() const
{
    QList<int> out;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column))
            out << column;
    }
    return out;
}

QList<int> GridView::touchedColumns() const
{
    QSet<int> touched;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int column = range.left(); column <= range.right(); ++column)
            touched << column;
    }
    QList<int> out = shownColumns();
    out.removeIf([&](int column) { return !touched.contains(column); });
    return out;
}

bool GridView::holdsWholeRows() const
{
    const QItemSelection selection = selectionModel()->selection();
    if (selection.isEmpty())
        return false;
    return touchedColumns().size() == shownColumns().size();
}

bool GridView::selectsAll() const
{
    qint64 cells = 0;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        cells += qint64(range.height()) * range.width();
    return cells > 0 && cells >= qint64(m_model.rowCount()) * shownColumns().size();
}

void GridView::chooseRow(int row)
{
    m_runColumn = -1;
    const QModelIndex index = m_model.index(row, horizontalHeader()->logicalIndex(0));
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

/// Who changes in the form what the list is sorted by shall not have to look for the row.
void GridView::keepInSight()
{
    const auto before = [this] {
        const int top = currentIndex().isValid() ? rowViewportPosition(currentIndex().row()) : -1;
        m_inSight = top >= 0 && top < viewport()->height();
    };
    const auto after = [this] {
        if (!std::exchange(m_inSight, false) || !currentIndex().isValid())
            return;
        const int left = horizontalScrollBar()->value();
        scrollTo(currentIndex());
        horizontalScrollBar()->setValue(left);
    };
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeMoved, this, before);
    connect(&m_model, &QAbstractItemModel::rowsMoved, this, after);
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeInserted, this, before);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, after);
    connect(&m_model, &QAbstractItemModel::layoutAboutToBeChanged, this, before);
    connect(&m_model, &QAbstractItemModel::layoutChanged, this, after);
}

void GridView::selectBlock(const QModelIndex& corner, const QModelIndex& opposite)
{
    QItemSelection cells;
    const int first = horizontalHeader()->visualIndex(corner.column());
    const int last = horizontalHeader()->visualIndex(opposite.column());
    for (int visual = qMin(first, last); visual <= qMax(first, last); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column))
            cells.select(corner.siblingAtColumn(column), opposite.siblingAtColumn(column));
    }
    selectionModel()->setCurrentIndex(corner, QItemSelectionModel::NoUpdate);
    selectionModel()->select(cells, QItemSelectionModel::ClearAndSelect);
}

void GridView::keyboardSearch(const QString& text)
{
    if (m_model.rowCount() <= kSearchAtMost)
        QTableView::keyboardSearch(text);
}

bool GridView::edit(const QModelIndex& index, EditTrigger trigger, QEvent* event)
{
    if (index.isValid() && m_model.state().isHeading(index.row()))
        return false;
    if (trigger == AnyKeyPressed && !m_movedIn)
        return false;
    const bool asked = trigger == EditKeyPressed || trigger == DoubleClicked;
    if (asked && index.isValid() && !(index.flags() & Qt::ItemIsEditable)) {
        if (m_model.state().isNewRow(index.row()))
            return true; // the form has no row yet
        if (!isLine(m_model.columns().at(index.column())))
            Q_EMIT formRequested(index);
        else
            explainLock(index);
        return true;
    }
    if (index.isValid() && (index.flags() & Qt::ItemIsEditable) && (asked || trigger == AnyKeyPressed))
        m_model.setHeld(true);
    const bool opened = QTableView::edit(index, trigger, event);
    if (auto* line = m_editor && trigger == EditKeyPressed ? qobject_cast<QLineEdit*>(m_editor->control()) : nullptr)
        line->end(false);
    return opened;
}

void GridView::explainLock(const QModelIndex& index)
{
    const QString reason = m_model.lockReason(index);
    QToolTip::showText(viewport()->mapToGlobal(visualRect(index).bottomLeft()), reason, viewport());
    setAccessibleDescription(reason);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

bool GridView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::Paste)) {
            event->accept();
            return true;
        }
    }
    // Before Qt gives the focus away by Tab.
    if (event->type() == QEvent::KeyPress && runKey(*static_cast<QKeyEvent*>(event)))
        return true;
    return QTableView::event(event);
}

void GridView::keyPressEvent(QKeyEvent* event)
{
    const bool isMove = event->key() >= Qt::Key_Home && event->key() <= Qt::Key_PageDown;
    if ((isMove && staysInCell()) || headingKey(*event) || isBlankForText(*event) || quickKey(*event)) {
        // a group is folded or unfolded, a cell is filled, or nothing happens
    } else if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
    } else if (event->matches(QKeySequence::Paste)) {
        Q_EMIT pasteRequested();
    } else if (event->key() == Qt::Key_Delete) {
        if (holdsWholeRows())
            Q_EMIT deleteRequested();
        else
            Q_EMIT clearRequested();
    } else if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ShiftModifier) {
        selectionModel()->select(selectionModel()->selection(),
                                 QItemSelectionModel::Select | QItemSelectionModel::Rows);
    } else {
        QTableView::keyPressEvent(event);
        // Qt would leave another row selected than the one in front, and commands would go to that one.
        if (isMove && event->modifiers() == Qt::ControlModifier)
            selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect);
        m_movedIn = m_movedIn || isMove;
        return;
    }
    event->accept();
}

bool GridView::isBlankForText(const QKeyEvent& key) const
{
    const QModelIndex index = currentIndex();
    if (key.key() != Qt::Key_Space || key.modifiers() != Qt::NoModifier || !index.isValid() ||
        m_model.state().isHeading(index.row()))
        return false;
    if (m_model.state().isNewRow(index.row()))
        return true; // a blank makes no record
    const FieldKind kind = m_model.columns().at(index.column()).kind;
    return kind != FieldKind::Boolean && kind != FieldKind::Enum;
}

void GridView::focusOutEvent(QFocusEvent* event)
{
    QTableView::focusOutEvent(event);
    m_movedIn = true; // whoever comes back meant to
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        QTimer::singleShot(0, this, &GridView::leave);
}

void GridView::leave()
{
    const QWidget* focus = QApplication::focusWidget();
    if (m_editor || focus == this || (focus && isAncestorOf(focus)))
        return;
    m_runColumn = -1;
    m_model.setHeld(false);
}

} // namespace iplan
