// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/page.h"

class QStackedWidget;
class QTabBar;

namespace iplan
{

class EntityPage;
class FileChooser;
class Workspace;

/// Listen und Felder: every entity of Section::Lists (the lists of terms and the own fields), one at a time with its
/// usual page. A list is made when it is first shown.
class ListsPage : public Page
{
    Q_OBJECT
public:
    ListsPage(Workspace& workspace, FileChooser& chooser, QWidget* parent = nullptr);

    /// The lists in the order in which they are offered.
    [[nodiscard]] static const QList<const EntityInfo*>& lists();
    /// Brings that list to the front; nothing if it is none of lists().
    void showEntity(const EntityInfo& entity);
    /// The list in front.
    [[nodiscard]] EntityPage& front() const;

    void activate() override;
    void flush() override;
    void openRecord(const RowRef& row, const FieldInfo* focusField, const RowRef& child) override;
    void showList(const EntityInfo& entity, const ListFilter& filter) override;
    [[nodiscard]] RowRef currentRecord() const override;
    [[nodiscard]] PageAbilities abilities() const override;
    void focusFilter() override;
    void createRecord() override;
    void deleteRecord() override;
    void restoreRecord() override;
    [[nodiscard]] QList<QAction*> commands() const override;
    [[nodiscard]] QString manualPage() const override;
    void fillColumnsMenu(QMenu& menu) override;
    void print() override;
    void savePdf() override;
    [[nodiscard]] QList<QWidget*> panes() const override;

private:
    void showTab(int index);
    void step(int by);

    Workspace& m_workspace;
    FileChooser& m_chooser;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    QHash<const EntityInfo*, EntityPage*> m_pages;
};

} // namespace iplan
