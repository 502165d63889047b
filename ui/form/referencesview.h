// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/references.h"
#include "ui/form/formsection.h"

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace iplan
{

class Workspace;

/// What hangs on a row: all that refers to it, by kind, with numbers, and references in texts, in both directions;
/// Return or a double click opens. What belongs to the row itself (its costs, its former names) has tables of its own.
/// Where a term was merged into another one and is still used (another copy did so), a button moves these uses. Read
/// when it is first shown.
class ReferencesView : public FormSection
{
    Q_OBJECT
public:
    explicit ReferencesView(Workspace& workspace, QWidget* parent = nullptr);

    void setOwner(const RowRef& owner) override;
    [[nodiscard]] QTreeWidget* tree() const { return m_tree; }
    /// Hidden unless there is something to move.
    [[nodiscard]] QPushButton* follow() const { return m_follow; }
    [[nodiscard]] QString summaryText() const;
    /// So many rows of a kind are listed; of the others the number is said.
    static constexpr qsizetype kRowsOfGroup = 200;

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void reload();
    void addGroup(const ReferenceGroup& group);
    /// References in texts, in both directions; returns the other rows whose texts name this one.
    QList<RowRef> addTextLinks();
    QTreeWidgetItem* addHead(const QString& title, qsizetype count);
    void addRow(QTreeWidgetItem& head, const RowRef& row, const QString& text);
    void refreshFollow(bool isUsed);
    void fitHeight();
    void openItem(const QTreeWidgetItem* item);

    Workspace& m_workspace;
    RowRef m_owner;
    bool m_stale = true;
    QLabel* m_summary = nullptr;
    QTreeWidget* m_tree = nullptr;
    QPushButton* m_follow = nullptr;
};

} // namespace iplan
