// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ops/arrange.h"

#include <QObject>

class QAction;
class QMenu;
class QTreeView;

namespace iplan
{

class ConceptTreeModel;
class RenumberPanel;
class Workspace;

/// Moving in the tree of the concept: actions with keys, "Verschieben nach …", and numbering anew.
class ConceptMoves : public QObject
{
    Q_OBJECT
public:
    /// The actions become those of `view`.
    ConceptMoves(Workspace& workspace, ConceptTreeModel& model, QTreeView& view);

    /// Shown by renumber(); the page gives it a place.
    [[nodiscard]] RenumberPanel* panel() const { return m_panel; }
    /// Adds the actions for the present row.
    void fillMenu(QMenu& menu);

private:
    QAction* addStep(const QString& text, const QKeySequence& keys, MoveStep step);
    void stepTo(MoveStep step);
    void moveTo(const RowRef& row, const RowPlace& place);
    void fillTargets(QMenu& menu, const QModelIndex& parent, const RowRef& moved);
    void renumber();
    void refresh();
    [[nodiscard]] RowRef current() const;
    [[nodiscard]] std::optional<RowPlace> placeOf(MoveStep step) const;

    Workspace& m_workspace;
    ConceptTreeModel& m_model;
    QTreeView& m_view;
    RenumberPanel* m_panel;
    QList<std::pair<QAction*, MoveStep>> m_steps;
    QAction* m_renumber = nullptr;
};

} // namespace iplan
