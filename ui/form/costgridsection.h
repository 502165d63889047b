// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/formsection.h"

class QComboBox;
class QLabel;
class QTableView;

namespace iplan
{

class AmountDelegate;
class CostGridModel;
class NoteLine;
class Workspace;

/// The costs of a measure as a sheet of years, kinds and stages to type into: a digit begins, Return and Tab go on,
/// Entf takes an amount away, a block of amounts can be pasted. Rare details are in the list of cost items: Ctrl+Return
/// leads to the item of the cell.
class CostGridSection : public FormSection
{
    Q_OBJECT
public:
    explicit CostGridSection(Workspace& workspace, QWidget* parent = nullptr);
    ~CostGridSection() override;

    void setOwner(const RowRef& owner) override;
    void setReadOnly(bool readOnly) override;
    void flush() override;
    [[nodiscard]] QTableView* view() const { return m_view; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    QLayout* buildControls();
    void fit();
    void onReset();
    void paste();
    void clearSelected();
    void copySelected();
    void showChosenLine();
    void refreshHint();
    void openItem();

    CostGridModel* m_model;
    QTableView* m_view;
    AmountDelegate* m_amounts;
    NoteLine* m_note;
    QLabel* m_hint;
    QWidget* m_controls;
    QComboBox* m_kind = nullptr;
    QComboBox* m_stage = nullptr;
    std::pair<int, int> m_place{0, 0}; ///< of the current cell, kept over what is written
};

} // namespace iplan
