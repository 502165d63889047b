// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/closing.h"
#include "ui/form/formsection.h"

#include <functional>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace iplan
{

class EntityForm;
class EntityTableModel;
class GridClipboard;
class GridView;
class PastePanel;
class Workspace;

/// The child rows of a row as a table that is worked in like any list (GridView): typing, pasting and the empty last
/// row; with a form for the current row below it, for what has no column. Einfg adds, Ctrl+D duplicates, Return goes to
/// the form, Ctrl+Shift+Del deletes (which can be undone).
class ChildTable : public FormSection
{
    Q_OBJECT
public:
    /// A line below the table that sums it up; empty for nothing to say.
    using Summary = std::function<QString(const QList<Record>&)>;

    /// `ownerField` is the field of `child` that refers to the owner.
    ChildTable(Workspace& workspace, const EntityInfo& child, const FieldInfo& ownerField, QWidget* parent = nullptr);

    void setSummary(const Summary& summary) { m_summarize = summary; }
    /// No form below, where there is little room: Return and "Hinzufügen" then write in the cells. Before the first
    /// owner is set.
    void leaveOutForm() { m_hasForm = false; }
    /// Has Tab go through it from above, whatever it was put into since it was made.
    void orderTabs();
    void setOwner(const RowRef& owner) override;
    void setReadOnly(bool readOnly) override;
    void flush() override;
    bool focusRow(const RowRef& row) override;
    [[nodiscard]] GridView* view() const { return m_view; }
    [[nodiscard]] EntityTableModel& model() const { return *m_model; }
    [[nodiscard]] PastePanel* pastePanel() const { return m_panel; }
    /// The form of the selected row; null until one was selected.
    [[nodiscard]] EntityForm* form() const { return m_form; }
    [[nodiscard]] QString summaryText() const;

    void addRow();
    /// Adds a row like the selected one (duplicateRow()) and selects it.
    void duplicateSelected();
    /// Deletes the rows in which cells are selected.
    void removeRows();

protected:
    [[nodiscard]] Workspace& workspace() const { return m_workspace; }
    [[nodiscard]] const RowRef& owner() const { return m_owner; }
    [[nodiscard]] const FieldInfo& ownerField() const { return m_ownerField; }
    /// Whether rows may be added.
    [[nodiscard]] bool isEditable() const { return !m_readOnly && !m_owner.isNull(); }
    /// A further button beside those to add and delete.
    void addButton(QPushButton& button);
    /// Called whenever rows, owner or rights may have changed.
    virtual void refresh();
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildTable();
    void connectTable();
    void buildButtons();
    void sortAtFirst();
    void updateAccess();
    bool command(QEvent& event, bool inTable);
    /// A row belongs to one owner: who adds a member to a group is not asked for a body.
    [[nodiscard]] bool isOtherOwner(const Column& field) const { return field.has(IsOwner) && &field != &m_ownerField; }
    void onRows();
    /// Opens the cell that names the row in the empty last one: nothing is made before something is typed.
    void beginRow();
    void fitHeight();
    [[nodiscard]] QString emptyText() const;
    void showSelected();
    /// Puts the focus on the field in the form below; on the first one for null.
    void goToForm(const Column* field = nullptr);
    /// Scrolls so that the form below the table can be seen whole, or from its top.
    void revealForm();
    void select(int proxyRow);
    [[nodiscard]] RowRef selected() const;

    Workspace& m_workspace;
    const EntityInfo& m_child;
    const FieldInfo& m_ownerField;
    RowRef m_owner;
    bool m_readOnly = false;
    QString m_said; ///< of pasting, while it is to be told
    bool m_hasForm = true;
    Closed m_closed; ///< why no row may be added or taken away by hand
    Summary m_summarize;
    EntityTableModel* m_model = nullptr;
    GridView* m_view = nullptr;
    PastePanel* m_panel = nullptr;
    GridClipboard* m_clipboard = nullptr;
    QLabel* m_summary = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_remove = nullptr;
    QHBoxLayout* m_buttons = nullptr;
    EntityForm* m_form = nullptr;
};

} // namespace iplan
