// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/closing.h"
#include "ui/form/formsection.h"

#include <functional>

class QLabel;
class QPushButton;
class QTableView;

namespace iplan
{

class EntityForm;
class EntityTableModel;
class Workspace;

/// The child rows of a row as a table with a form for the selected one below it. Einfg adds, Ctrl+D duplicates, F2 or
/// Return goes to the form, Entf deletes (which can be undone).
class ChildTable : public FormSection
{
    Q_OBJECT
public:
    /// A line below the table that sums it up; empty for nothing to say.
    using Summary = std::function<QString(const QList<Record>&)>;

    /// `ownerField` is the field of `child` that refers to the owner.
    ChildTable(Workspace& workspace, const EntityInfo& child, const FieldInfo& ownerField, QWidget* parent = nullptr);

    void setSummary(const Summary& summary);
    void setOwner(const RowRef& owner) override;
    void setReadOnly(bool readOnly) override;
    void flush() override;
    bool focusRow(const RowRef& row) override;
    [[nodiscard]] QTableView* view() const { return m_view; }
    /// The form of the selected row; null until one was selected.
    [[nodiscard]] EntityForm* form() const { return m_form; }
    [[nodiscard]] QString summaryText() const;

    void addRow();
    /// Adds a row like the selected one (duplicateRow()) and selects it.
    void duplicateSelected();
    void removeRow();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildTable();
    void buildButtons();
    void sortAtFirst();
    /// A row belongs to one owner: who adds a member to a group is not asked for a body.
    [[nodiscard]] bool isOtherOwner(const Column& field) const;
    void fitColumns();
    /// As fitColumns(), but no column gets narrower: a person may have made it wider.
    void widenColumns();
    [[nodiscard]] int fittingWidth(int column) const;
    void onRows();
    void fitHeight();
    void showSelected();
    void refresh();
    void goToForm();
    /// Scrolls so that the form below the table can be seen whole, or from its top.
    void revealForm();
    void select(int proxyRow);
    [[nodiscard]] RowRef selected() const;

    Workspace& m_workspace;
    const EntityInfo& m_child;
    const FieldInfo& m_ownerField;
    RowRef m_owner;
    bool m_readOnly = false;
    Closed m_closed; ///< why no row may be added or taken away by hand
    Summary m_summarize;
    EntityTableModel* m_model = nullptr;
    QTableView* m_view = nullptr;
    QLabel* m_summary = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_remove = nullptr;
    EntityForm* m_form = nullptr;
};

} // namespace iplan
