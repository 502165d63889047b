// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/grid/entitylist.h"
#include "ui/page/page.h"

class QAction;
class QSplitter;
class QStackedWidget;

namespace iplan
{

class BulkEdit;
class FileChooser;
class FormPanel;
class Workspace;

/// All rows of an entity as a list, and the form of the row in front beside it. Needs nothing but the field table.
class EntityPage : public Page
{
    Q_OBJECT
public:
    using Defaults = ListDefaults;
    EntityPage(Workspace& workspace, const EntityInfo& entity, const Defaults& defaults = {},
               QWidget* parent = nullptr);
    ~EntityPage() override;

    [[nodiscard]] const EntityInfo& entity() const { return m_entity; }
    void openRecord(const RowRef& row, const FieldInfo* focusField, const RowRef& child) override;
    [[nodiscard]] RowRef currentRecord() const override;
    [[nodiscard]] PageAbilities abilities() const override;
    void activate() override;
    void flush() override;
    void focusFilter() override;
    void showList(const EntityInfo& entity, const ListFilter& filter) override;
    void print() override;
    void savePdf() override;
    /// Who is asked where output goes; to be called once.
    virtual void setFileChooser(FileChooser& chooser);
    /// Null until there is one.
    [[nodiscard]] FileChooser* fileChooser() const { return m_chooser; }
    void createRecord() override;
    void deleteRecord() override;
    void restoreRecord() override;
    void fillColumnsMenu(QMenu& menu) override;
    [[nodiscard]] QList<QWidget*> panes() const override;

    [[nodiscard]] EntityList* list() const { return m_list; }
    [[nodiscard]] GridView* view() const { return m_list->view(); }
    [[nodiscard]] FormPanel* panel() const { return m_panel; }
    /// The rows that the selection touches, or the row in front.
    [[nodiscard]] QList<RowRef> selectedRows() const;
    /// Adds a command to "Bearbeiten" and to the menu of the list.
    QAction* addCommand(const QString& name, const QString& text);
    /// Puts a panel of this page in the place of the form until closeSide(). The page takes it over.
    void showSide(QWidget* panel);
    void closeSide();
    /// The panel in the place of the form; null if the form is there.
    [[nodiscard]] QWidget* side() const;

private:
    void connectParts();
    void addImportCommands();
    void addDuplicateCommand();
    void duplicateRecord();
    /// Shows in the form what the list shows, or says why it does not.
    void followList();
    /// Whether somebody is at work in the form.
    [[nodiscard]] bool isInForm() const;
    void editTogether();

    Workspace& m_workspace;
    const EntityInfo& m_entity;
    EntityList* m_list;
    QSplitter* m_splitter;
    FormPanel* m_panel;
    QStackedWidget* m_side; ///< the form, or what stands in its place
    BulkEdit* m_bulk = nullptr;
    FileChooser* m_chooser = nullptr;
    bool m_wasInFront = false;
};

} // namespace iplan
