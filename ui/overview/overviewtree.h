// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/overview.h"

#include <QHash>
#include <QSet>
#include <QTreeWidget>

namespace iplan
{

class Workspace;

/// What needs a person now, in foldable sections: overdue, upcoming, missing Sachstände, stale measures, findings by
/// rule, changes by others. Return or a double click opens the row; what can be done with a line where it stands is
/// said by OverviewCommands.
class OverviewTree : public QTreeWidget
{
    Q_OBJECT
public:
    enum Column { What, About, Who, When, ColumnCount };

    explicit OverviewTree(const Workspace& workspace, QWidget* parent = nullptr);
    /// The line in front, and what a person folded, stay; of a line that is gone, the next one.
    void setOverview(const Overview& overview);
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// The deadline of the line in front; null for other lines, and for what was just done.
    [[nodiscard]] const DueEntry* currentDue() const;
    /// Shows at once what became of the deadline in front: the file is looked through a moment later.
    void showDone();
    void showMoved(const PartialDate& day);
    /// Says in words what was done with the line in front, or why not.
    void tell(const QString& text);

Q_SIGNALS:
    void openRequested(const iplan::RowRef& row);
    /// The page Lücken, with that filter.
    void findingsRequested(const QString& filter);

protected:
    void resizeEvent(QResizeEvent* event) override;
    /// What is painted in a colour of its own gets that of the present theme.
    void changeEvent(QEvent* event) override;

private:
    /// Where the cursor was: of a line that is gone, the one in its place.
    struct Place {
        int section = 0;
        int row = -1; ///< -1: the heading
        QUuid id;
    };
    [[nodiscard]] Place place() const;
    void goTo(const Place& place);
    void fill();
    QTreeWidgetItem* addSection(const QString& title, qsizetype count, const QString& nothing);
    QTreeWidgetItem* addRow(QTreeWidgetItem* section, const RowRef& row, const QString& title, const QString& what,
                            const QString& when);
    /// How many rows of the section in the making are shown.
    [[nodiscard]] qsizetype shownOf(qsizetype count) const;
    void addMore(QTreeWidgetItem* section, qsizetype count);
    void addDue(const QString& title, const QList<DueEntry>& entries, const QString& nothing);
    void addMeasures();
    void addFindings();
    void addChanges(const Result<QList<HistoryEntry>>& changes);
    void open(const QTreeWidgetItem* item);
    void noteFolding(const QTreeWidgetItem* item, bool expanded);

    const Workspace& m_workspace;
    Overview m_overview;
    QList<DueEntry> m_due;       ///< of the lines that are deadlines
    QHash<int, bool> m_expanded; ///< by the place of the section, as a person folded and unfolded them
    QSet<int> m_whole;           ///< sections of which all lines are shown
    bool m_isFilling = false;
};

} // namespace iplan
