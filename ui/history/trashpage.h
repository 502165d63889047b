// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/trash.h"
#include "ui/base/filereader.h"
#include "ui/page/page.h"

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;
class QPushButton;
class QTimer;

namespace iplan
{

class FileChooser;
class SheetOutput;
class Workspace;

/// Papierkorb: every deleted row of the file, to be looked at and brought back. A large file is looked through in
/// another thread, and a long list is filled bit by bit.
class TrashPage : public Page
{
    Q_OBJECT
public:
    TrashPage(Workspace& workspace, FileChooser& chooser, QWidget* parent = nullptr);

    void activate() override;
    [[nodiscard]] PageAbilities abilities() const override;
    void restoreRecord() override;
    void print() override;
    void savePdf() override;
    [[nodiscard]] RowRef currentRecord() const override;
    [[nodiscard]] QList<QWidget*> panes() const override;
    [[nodiscard]] QTreeWidget* list() const { return m_list; }
    [[nodiscard]] SheetOutput* output() const { return m_output; }
    /// Reads in another thread also small files.
    void setAlwaysAside() { m_reader.setAlwaysAside(); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void reload();
    void take(const QList<TrashEntry>& entries);
    void addSome();
    void fitColumns();
    [[nodiscard]] QTreeWidgetItem* itemOf(const TrashEntry& entry) const;
    [[nodiscard]] QList<RowRef> selectedRows() const;

    Workspace& m_workspace;
    FileReader m_reader;
    SheetOutput* m_output;
    QLabel* m_count;
    QTreeWidget* m_list;
    QPushButton* m_restore;
    QTimer* m_adding;
    QList<TrashEntry> m_entries;
    bool m_stale = false; ///< the file changed while it was read
};

} // namespace iplan
