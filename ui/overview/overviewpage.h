// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/overview.h"
#include "ui/page/page.h"

#include <memory>

class QComboBox;
class QLabel;
class QToolButton;

namespace iplan
{

class FigurePanel;
class OverviewCommands;
class OverviewTree;
class Workspace;

/// Übersicht: what needs a person now, and how the programme stands, in figures that lead to the lists behind them.
class OverviewPage : public Page
{
    Q_OBJECT
public:
    explicit OverviewPage(Workspace& workspace, QWidget* parent = nullptr);
    ~OverviewPage() override;

    void activate() override;
    [[nodiscard]] QList<QWidget*> panes() const override;
    [[nodiscard]] QList<QAction*> commands() const override;
    [[nodiscard]] OverviewTree* tree() const { return m_tree; }
    [[nodiscard]] FigurePanel* statesFigure() const { return m_states; }
    [[nodiscard]] FigurePanel* groupsFigure() const { return m_groups; }
    [[nodiscard]] FigurePanel* costsFigure() const { return m_costs; }

private:
    QLayout* makeHead();
    void fillStages();
    void connectParts();
    void showOverview();
    void showFigures(bool shown);
    /// A filter for the measures that the figures count.
    [[nodiscard]] ListFilter countedMeasures() const;
    void showStates();
    void showGroups();
    void showCosts();
    void openCosts(int row, int column);
    void openStates(int row, int column);
    void openGroups(int row);

    Workspace& m_workspace;
    std::unique_ptr<Overview> m_overview;
    bool m_stale = true;
    QToolButton* m_measures; ///< how many; leads to them
    QLabel* m_subtitle;
    QLabel* m_begin; ///< what to do first in an empty file
    OverviewTree* m_tree;
    OverviewCommands* m_commands;
    FigurePanel* m_states;
    FigurePanel* m_groups;
    FigurePanel* m_costs;
    QWidget* m_stageLine;
    QComboBox* m_stage;
};

} // namespace iplan
