// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/page.h"

class QSplitter;
class QToolButton;
class QTreeView;

namespace iplan
{

class ConceptMoves;
class ConceptTreeModel;
class FormPanel;
class LinkedMeasures;
class Workspace;

/// Konzept: the tree from concept to Handlungspunkt at the left; the form of the chosen node and the measures that
/// belong to it at the right.
class ConceptPage : public Page
{
    Q_OBJECT
public:
    explicit ConceptPage(Workspace& workspace, QWidget* parent = nullptr);

    void activate() override;
    void flush() override;
    void openRecord(const RowRef& row, const FieldInfo* focusField, const RowRef& child) override;
    [[nodiscard]] RowRef currentRecord() const override;
    [[nodiscard]] PageAbilities abilities() const override;
    /// Adds below the chosen node what belongs there (a concept where nothing is chosen).
    void createRecord() override;
    void createBeside() override;
    void deleteRecord() override;
    void restoreRecord() override;
    [[nodiscard]] QList<QWidget*> panes() const override;

    [[nodiscard]] QTreeView* tree() const { return m_tree; }
    [[nodiscard]] FormPanel* panel() const { return m_panel; }
    [[nodiscard]] ConceptMoves* moves() const { return m_moves; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeTree();
    QToolButton* makeAddButton();
    QToolButton* makeMoveButton();
    void fillAddMenu(QMenu& menu);
    void add(const QModelIndex& parent);
    void add(const EntityInfo& entity, const QModelIndex& parent);
    void select(const RowRef& row);
    void showLoaded();
    void showCurrent();

    Workspace& m_workspace;
    ConceptTreeModel* m_model;
    RowRef m_wanted; ///< to be selected as soon as the tree is read
    QSplitter* m_splitter;
    QTreeView* m_tree;
    ConceptMoves* m_moves;
    FormPanel* m_panel;
    LinkedMeasures* m_measures;
};

} // namespace iplan
