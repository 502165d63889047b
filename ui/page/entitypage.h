// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/entitylist.h"
#include "ui/page/page.h"

class QSplitter;

namespace iplan
{

class FormPanel;
class GridView;
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

    [[nodiscard]] EntityList* list() const { return m_list; }
    [[nodiscard]] GridView* view() const { return m_list->view(); }
    [[nodiscard]] FormPanel* panel() const { return m_panel; }

private:
    void connectParts();
    [[nodiscard]] QList<RowRef> selectedRows() const;

    Workspace& m_workspace;
    const EntityInfo& m_entity;
    EntityList* m_list;
    QSplitter* m_splitter;
    FormPanel* m_panel;
};

} // namespace iplan
