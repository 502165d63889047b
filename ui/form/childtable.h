// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/form/formsection.h"

class QLabel;
class QPushButton;
class QTableView;

namespace iplan
{

class EntityForm;
class EntityTableModel;
class FilterProxy;
class Workspace;
struct CommitNotice;

/// The child rows of a row as a table with a form for the selected one below it. Einfg adds, F2 goes to the form, Entf
/// deletes (which can be undone). Amounts are summed below the table.
class ChildTable : public FormSection
{
    Q_OBJECT
public:
    /// `ownerField` is the field of `child` that refers to the owner.
    ChildTable(Workspace& workspace, const EntityInfo& child, const FieldInfo& ownerField, QWidget* parent = nullptr);

    void setOwner(const RowRef& owner) override;
    void setReadOnly(bool readOnly) override;
    void flush() override;
    bool focusRow(const RowRef& row) override;
    [[nodiscard]] QTableView* view() const { return m_view; }
    [[nodiscard]] EntityForm* form() const { return m_form; }
    /// The sums below the table, as text; empty if no column holds amounts.
    [[nodiscard]] QString sumText() const;

    void addRow();
    void removeRow();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildTable();
    void buildButtons();
    void showSelected();
    void refreshState();
    void select(const QUuid& id);

    Workspace& m_workspace;
    const EntityInfo& m_child;
    const FieldInfo& m_ownerField;
    RowRef m_owner;
    bool m_readOnly = false;
    EntityTableModel* m_model = nullptr;
    FilterProxy* m_proxy = nullptr;
    QTableView* m_view = nullptr;
    QLabel* m_sum = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_remove = nullptr;
    EntityForm* m_form = nullptr; ///< made when the first row is selected
};

} // namespace iplan
