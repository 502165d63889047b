// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/page.h"

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;
class QPushButton;

namespace iplan
{

class Workspace;
struct TrashEntry;

/// Papierkorb: every deleted row of the file, to be looked at and brought back.
class TrashPage : public Page
{
    Q_OBJECT
public:
    explicit TrashPage(Workspace& workspace, QWidget* parent = nullptr);

    void activate() override;
    [[nodiscard]] PageAbilities abilities() const override;
    void restoreRecord() override;
    [[nodiscard]] RowRef currentRecord() const override;
    [[nodiscard]] QList<QWidget*> panes() const override;
    [[nodiscard]] QTreeWidget* list() const { return m_list; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void reload();
    void fitColumns();
    [[nodiscard]] QTreeWidgetItem* itemOf(const TrashEntry& entry) const;
    [[nodiscard]] QList<RowRef> selectedRows() const;

    Workspace& m_workspace;
    QLabel* m_count;
    QTreeWidget* m_list;
    QPushButton* m_restore;
};

} // namespace iplan
