// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/fieldeditor.h"

#include <QPersistentModelIndex>
#include <QPointer>
#include <QTableView>

namespace iplan
{

class EntityTableModel;
class GridHeader;
class Workspace;

/// A table of rows that is worked in like a sheet of Excel. F2, a double click or typing edits the cell with the editor
/// of its field; Return and Tab accept and move down and right (with Shift up and left), Esc drops. Whoever goes on so
/// passes over cells by Tab and begins the next row by Return in the column of the first Tab, until another key, the
/// mouse or another control takes over; from then on Tab leaves the list and Return opens the row. What is refused
/// stays in the cell with the reason below it. F2 on a long text leads to the form. Entf clears cells; where whole rows
/// are selected (Shift+Space, row numbers) it is asked to delete them. Space opens choices and leaves texts alone.
/// As in Excel, Ctrl+. (or Ctrl+;) puts today into a date; Ctrl+' takes the value of the cell above.
///
/// What is typed into the new row at the end, where the model offers one, makes it a row of the file; Tab goes on in
/// it.
///
/// The first columns stay in sight when the list is scrolled sideways (GridHeader). Rows are as high as the person
/// chose (preferences::rowHeight()).
///
/// In a grouped list the heading of a group goes over the whole row. A click on its arrow, a double click, Space or
/// Return fold and unfold it; Left and - fold, Right and + unfold, * unfolds all. Headings are no rows to work on.
class GridView : public QTableView
{
    Q_OBJECT
public:
    GridView(Workspace& workspace, EntityTableModel& model, QWidget* parent = nullptr);

    /// Rows with a selected cell, from top to bottom; no headings.
    [[nodiscard]] QList<int> touchedRows() const;
    /// Number of these rows, without listing them.
    [[nodiscard]] int touchedRowCount() const;
    /// Visible columns with a selected cell, from left to right.
    [[nodiscard]] QList<int> touchedColumns() const;
    /// The visible columns from left to right.
    [[nodiscard]] QList<int> shownColumns() const;
    [[nodiscard]] bool holdsWholeRows() const;
    [[nodiscard]] bool selectsAll() const;
    /// Makes the row the only selected one.
    void chooseRow(int row);
    /// Selects the cells between two corners (visual columns).
    void selectBlock(const QModelIndex& corner, const QModelIndex& opposite);
    /// The editor in the cell; null if none is open.
    [[nodiscard]] FieldEditor* editor() const { return m_editor; }
    /// Until somebody moves in the list, letters look for a row and overwrite nothing: the list came to the front by
    /// itself, as when another page is shown.
    void expectMove() { m_movedIn = false; }
    /// Accepts what is being typed; false if it is not valid and stays open.
    bool finishEditing();

    void keyboardSearch(const QString& text) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint& position) const override;
    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] GridHeader& header() const { return *m_header; }
    /// Gives rows the height that the person chose.
    void fitRows();

Q_SIGNALS:
    /// The field of the cell is for the form.
    void formRequested(const QModelIndex& index);
    void openRequested(const iplan::RowRef& row);
    /// The new row has become a row of the file, in its place: the current row is another one.
    void rowMade();
    void clearRequested();
    void deleteRequested();
    void copyRequested();
    void pasteRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    friend class CellDelegate;
    void watch(FieldEditor* editor, const QModelIndex& index);
    void placeEditor(FieldEditor* editor, const QRect& cell) const;
    void accept(const QModelIndex& index, FieldEditor* editor, const QVariant& value);
    [[nodiscard]] bool editorKey(const QKeyEvent& key);
    void editorLeft(Qt::FocusReason reason);
    void closeCell();
    /// Before the current cell changes: whether what is typed into the cell does not count, and stays to be put right.
    bool staysInCell();
    void step(int rows, int columns);
    void stepOn(const QKeyEvent& key);
    [[nodiscard]] bool runKey(const QKeyEvent& key);
    void settle();
    void leave();
    void explainLock(const QModelIndex& index);
    void paintFrozen(QPainter& painter, const QRect& dirty);
    void paintFrozenCell(QPainter& painter, const QModelIndex& index);
    void paintHeading(QPainter& painter, int row);
    void paintTitle(QPainter& painter, const QRect& place, int row);
    void paintTotals(QPainter& painter, const QRect& place, int row);
    void keepInSight();
    [[nodiscard]] int totalsFrom(int row) const;
    [[nodiscard]] bool headingKey(const QKeyEvent& key);
    [[nodiscard]] bool quickKey(const QKeyEvent& key);
    [[nodiscard]] QVariant valueAbove(const QModelIndex& index) const;
    /// Whether the key would put a blank in the place of a text.
    [[nodiscard]] bool isBlankForText(const QKeyEvent& key) const;
    void fold(int row, bool folded);

    Workspace& m_workspace;
    EntityTableModel& m_model;
    GridHeader* m_header;
    QPointer<FieldEditor> m_editor;
    QPersistentModelIndex m_edited;
    int m_runColumn = -1;   ///< where whoever types cell after cell began the row; -1: nobody does
    bool m_movedIn = true;  ///< see expectMove()
    bool m_inSight = false; ///< whether the current row was seen before rows changed places
};

} // namespace iplan
