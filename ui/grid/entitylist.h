// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"
#include "ui/grid/gridview.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLayout;
class QLineEdit;
class QMenu;
class QToolButton;

namespace iplan
{

class ColumnState;
class EntityTableModel;
class GridClipboard;
class ListStatus;
class ListTools;
class PastePanel;
class Workspace;

/// What a list offers at first, by field key.
struct ListDefaults {
    QStringList filters; ///< Enum fields with a choice beside the filter line; if none, the first such column
    QStringList columns; ///< in this order; if none, those of the field table
};

/// All rows of an entity as a sheet with filters, sorting, choice of columns, editing in the cells, the clipboard, and
/// a line that sums up what is selected.
class EntityList : public QWidget
{
    Q_OBJECT
public:
    EntityList(Workspace& workspace, const EntityInfo& entity, const ListDefaults& defaults, QWidget* parent = nullptr);

    [[nodiscard]] GridView* view() const { return m_view; }
    [[nodiscard]] EntityTableModel& model() const { return *m_model; }
    [[nodiscard]] ColumnState& columns() const { return *m_columns; }
    [[nodiscard]] QLineEdit* filterLine() const { return m_filter; }
    [[nodiscard]] ListTools* tools() const { return m_tools; }
    /// The row in front; null if none, or if the heading of a group is.
    [[nodiscard]] RowRef current() const;
    /// The rows that the selection touches.
    [[nodiscard]] QList<RowRef> selectedRows() const;
    /// Selects the row, if it is in the list; unfolds its group.
    void select(const QUuid& id);
    void selectFirst();
    void clearFilters();
    void focusFilter();
    /// Records what is being typed into a cell.
    void flush() { (void)m_view->finishEditing(); }
    /// What an empty list has to say.
    [[nodiscard]] QString emptyText() const;
    void setDeletable(bool deletable);
    /// Says what was done in the line below the list, until the next step or selection.
    void say(const QString& text);

Q_SIGNALS:
    void currentChanged(const iplan::RowRef& row);
    void countsChanged();
    /// The form shall take the focus, in that field (null: the first).
    void formRequested(const iplan::Column* field);
    void openRequested(const iplan::RowRef& row);
    void createRequested();
    void deleteRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    /// Where room is short, as with large letters, buttons show their symbols alone.
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    /// Another page comes to the front.
    void hideEvent(QHideEvent* event) override;

private:
    void fitRoom();
    QLayout* makeHead();
    QLayout* makeFilters(const QStringList& filters);
    void addOptionFilter(QLayout& line, const FieldInfo& field);
    void connectView();
    void keepOverReset();
    /// Selects the current row where none is selected.
    void markCurrent();
    void showCurrent();
    void updateCount();
    void updateGaps();

    Workspace& m_workspace;
    const EntityInfo& m_entity;
    EntityTableModel* m_model;
    GridView* m_view;
    ColumnState* m_columns = nullptr;
    ListTools* m_tools = nullptr;
    PastePanel* m_panel;
    GridClipboard* m_clipboard;
    QLabel* m_count;
    QLineEdit* m_filter;
    QList<QComboBox*> m_options;
    QWidget* m_filters; ///< what stands between head and list
    QToolButton* m_gaps;
    QToolButton* m_create = nullptr;
    QToolButton* m_delete = nullptr;
    ListStatus* m_status;
    QUuid m_wanted;          ///< current row while the list is read anew
    bool m_isPushed = false; ///< the current row is going, and the next one is the empty row
};

} // namespace iplan
