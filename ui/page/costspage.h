// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/costmatrix.h"
#include "ui/page/page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;
class QTimer;
class QTreeWidget;

namespace iplan
{

class CostMatrixModel;
class FileChooser;
class HeldSnapshot;
class OutputLine;
class Workspace;

/// Kosten: measures by years with sums of rows, columns and groups; below them the items that the current cell adds up.
class CostsPage : public Page
{
    Q_OBJECT
public:
    CostsPage(Workspace& workspace, FileChooser& chooser, QWidget* parent = nullptr);

    void activate() override;
    /// The measure of the current row.
    [[nodiscard]] RowRef currentRecord() const override;
    [[nodiscard]] PageAbilities abilities() const override;
    void focusFilter() override;
    void print() override;
    void savePdf() override;
    [[nodiscard]] QList<QWidget*> panes() const override;

    /// Puts the whole matrix on the clipboard, for Excel (text) and Word (HTML).
    void copyMatrix() const;
    void saveWorkbook();

    [[nodiscard]] QTableView* table() const { return m_table; }
    [[nodiscard]] QTreeWidget* items() const { return m_items; }
    [[nodiscard]] const CostMatrixModel& model() const { return *m_model; }
    [[nodiscard]] OutputLine* output() const { return m_output; }

protected:
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLayout* makeHead();
    QLayout* makeTools();
    void fillChoices();
    QWidget* makeMatrix();
    void connectParts();
    void fitColumns();
    void rebuild();
    void showItems();
    void open(const QModelIndex& index);
    void openItem();
    [[nodiscard]] CostMatrix::Options options() const;
    [[nodiscard]] QString fileName() const;
    [[nodiscard]] QString emptyText() const;

    Workspace& m_workspace;
    HeldSnapshot* m_data;
    CostMatrixModel* m_model;
    QLineEdit* m_filter;
    QComboBox* m_grouping;
    QComboBox* m_kinds;
    QComboBox* m_stage;
    QCheckBox* m_refused;
    QCheckBox* m_withEmpty;
    OutputLine* m_output;
    QTableView* m_table;
    QLabel* m_itemsTitle;
    QTreeWidget* m_items;
    QLabel* m_remarks;
    QLabel* m_empty;
    QStackedWidget* m_stack;
    QTimer* m_delay;
};

} // namespace iplan
