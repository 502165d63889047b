// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/duerule.h"
#include "ui/page/page.h"

class QCheckBox;
class QLabel;
class QTreeView;

namespace iplan
{

class DayCommands;
class DayModel;
class Workspace;

/// Mein Tag: what is overdue, due today and this week, and on request what comes later; of all, or of the person who
/// writes. Deadlines are those that FindingsService found when it looked the file through, in another thread.
class DayPage : public Page
{
    Q_OBJECT
public:
    explicit DayPage(Workspace& workspace, QWidget* parent = nullptr);

    void activate() override;
    [[nodiscard]] QList<QWidget*> panes() const override;
    [[nodiscard]] QList<QAction*> commands() const override;
    [[nodiscard]] RowRef currentRecord() const override;
    [[nodiscard]] QTreeView* view() const { return m_view; }
    [[nodiscard]] DayModel* model() const { return m_model; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeView();
    void fitColumns();
    void connectParts();
    void refill();
    void showCount(qsizetype later);
    void goTo(const RowRef& row, const DueRule* rule, int line);
    [[nodiscard]] QString nothingText(qsizetype later) const;

    Workspace& m_workspace;
    DayModel* m_model;
    QTreeView* m_view;
    DayCommands* m_commands;
    QLabel* m_count;
    QLabel* m_nothing; ///< in the place of an empty list
    QCheckBox* m_mine;
    QCheckBox* m_later;
    bool m_stale = true;
};

} // namespace iplan
