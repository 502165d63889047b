// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/page.h"

class QComboBox;
class QItemSelection;
class QLabel;
class QLineEdit;
class QSplitter;
class QTableView;
class QToolButton;

namespace iplan
{

class ColumnState;
class EntityTableModel;
class FormPanel;
class GapProxy;
class Workspace;

/// All rows of an entity as a list with filter, sorting and choice of columns, and the form of the row in front beside
/// it. Needs nothing but the field table.
class EntityPage : public Page
{
    Q_OBJECT
public:
    /// What a page offers at first, by field key.
    struct Defaults {
        QStringList filters; ///< Enum fields with a choice beside the filter line; if none, the first such column
        QStringList columns; ///< in this order; if none, those of the field table
    };
    EntityPage(Workspace& workspace, const EntityInfo& entity, const Defaults& defaults = {},
               QWidget* parent = nullptr);
    ~EntityPage() override;

    void openRecord(const RowRef& row, const FieldInfo* focusField, const RowRef& child) override;
    [[nodiscard]] RowRef currentRecord() const override;
    [[nodiscard]] PageAbilities abilities() const override;
    void activate() override;
    void flush() override;
    void focusFilter() override;
    void createRecord() override;
    void deleteRecord() override;
    void restoreRecord() override;
    void fillColumnsMenu(QMenu& menu) override;
    [[nodiscard]] QList<QWidget*> panes() const override;

    [[nodiscard]] QTableView* view() const { return m_view; }
    [[nodiscard]] FormPanel* panel() const { return m_panel; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeList(const Defaults& defaults);
    QLayout* makeHead();
    QLayout* makeFilters(const QStringList& filters);
    void addOptionFilter(QLayout& line, const FieldInfo& field);
    void connectList();
    void clearFilters();
    void select(const QUuid& id);
    void showCurrent();
    void updateCount();
    void updateGaps();
    [[nodiscard]] QList<RowRef> selectedRows() const;
    [[nodiscard]] QString emptyText() const;

    Workspace& m_workspace;
    const EntityInfo& m_entity;
    EntityTableModel* m_model;
    GapProxy* m_proxy;
    ColumnState* m_columns = nullptr;
    QSplitter* m_splitter;
    QLabel* m_count;
    QLineEdit* m_filter;
    QList<QComboBox*> m_options;
    QToolButton* m_gaps;
    QToolButton* m_delete = nullptr;
    QTableView* m_view;
    FormPanel* m_panel;
};

} // namespace iplan
