// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/costmatrix.h"
#include "ui/plan/planpage.h"

#include <QAbstractItemDelegate>

class QCheckBox;
class QToolButton;
class QTreeWidget;

namespace iplan
{

class CostMatrixModel;
class FoldingHeading;
class FrozenTable;
class NoteLine;

/// Kosten: measures by years with sums of rows, columns and groups; below them the items that the current cell adds up.
class CostsPage : public PlanPage
{
    Q_OBJECT
public:
    CostsPage(Workspace& workspace, FileChooser& chooser, QWidget* parent = nullptr);

    /// Shows the amounts that another page tells of: "stage=approved;kind=personnel;year=2027", each part by choice.
    void filterBy(const QString& text) override;
    [[nodiscard]] QList<QWidget*> panes() const override;
    [[nodiscard]] report::Document document() const override;

    /// Puts the whole matrix on the clipboard, for Excel (text) and Word (HTML).
    void copyMatrix() const;
    void saveWorkbook();

    [[nodiscard]] QTableView* table() const;
    [[nodiscard]] FoldingHeading* itemsHeading() const { return m_itemsHeading; }
    [[nodiscard]] QTreeWidget* items() const { return m_items; }
    [[nodiscard]] const CostMatrixModel& model() const { return *m_model; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void rebuild() override;
    [[nodiscard]] QString emptyText() const override;
    [[nodiscard]] QString fileName() const override;

private:
    void goToWantedYear();
    void fillHead();
    void fillChoices();
    void fillTools();
    QWidget* makeMatrix();
    QWidget* makeItems();
    /// Where there is little room, the choices and what stands below the table fold away for it.
    void fold();
    [[nodiscard]] int amountLetters() const;
    void connectParts();
    void fitColumns();
    void showMatrix(CostMatrix matrix);
    void allowEditing();
    [[nodiscard]] bool isOpen(const CostMatrix::Options& shown) const;
    bool write(const Id<Measure>& measure, int year, const Id<CostItem>& item, const std::optional<Money>& amount);
    void onEdited(QAbstractItemDelegate::EndEditHint hint);
    [[nodiscard]] bool isEditing() const;
    void showItems();
    void open(const QModelIndex& index);
    void openItem();
    [[nodiscard]] CostMatrix::Options options() const;

    CostMatrixModel* m_model;
    QComboBox* m_grouping;
    QComboBox* m_kinds;
    QComboBox* m_stage;
    int m_fittedLetters = 0;         ///< that the columns of amounts have room for
    std::optional<int> m_wantedYear; ///< to be gone to
    bool m_choseStage = false;       ///< a person, or the page where the first one was empty
    QCheckBox* m_refused;
    QCheckBox* m_withEmpty;
    QToolButton* m_choices; ///< unfolds the choices where there is little room
    FrozenTable* m_table;
    FoldingHeading* m_itemsHeading; ///< where there is little room
    QWidget* m_itemsBox;
    QLabel* m_itemsTitle;
    QTreeWidget* m_items;
    QLabel* m_remarks;
    NoteLine* m_note;
    std::optional<CostMatrix> m_later; ///< waits for the end of an edit whose row would go
};

} // namespace iplan
