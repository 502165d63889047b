// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/overview.h"

#include <QTreeWidget>

namespace iplan
{

class Workspace;

/// What needs a person now, in foldable sections: overdue, upcoming, missing Sachstände, stale measures, findings by
/// rule, changes by others. Return or a double click opens the row.
class OverviewTree : public QTreeWidget
{
    Q_OBJECT
public:
    explicit OverviewTree(const Workspace& workspace, QWidget* parent = nullptr);
    void setOverview(const Overview& overview);
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void openRequested(const iplan::RowRef& row);
    void findingsRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    /// What is painted in a colour of its own gets that of the present theme.
    void changeEvent(QEvent* event) override;

private:
    QTreeWidgetItem* addSection(const QString& title, qsizetype count, const QString& nothing);
    QTreeWidgetItem* addRow(QTreeWidgetItem* section, const RowRef& row, const QString& title, const QString& what,
                            const QString& when);
    void addMore(QTreeWidgetItem* section, qsizetype count);
    void addDue(const QString& title, const QList<DueEntry>& entries, const QString& nothing);
    void addChanges(const Result<QList<HistoryEntry>>& changes);
    void open(const QTreeWidgetItem* item);

    const Workspace& m_workspace;
};

} // namespace iplan
