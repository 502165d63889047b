// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"

#include <QHash>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace iplan
{

class ConflictNote;
class EntityForm;
class NoteLine;
class Workspace;

/// The right-hand side of a page: the name of the row in front and its form, which is made when the first row of its
/// entity is shown. Without a row it says what to do. A deleted row offers to bring it back.
class FormPanel : public QWidget
{
    Q_OBJECT
public:
    explicit FormPanel(Workspace& workspace, QWidget* parent = nullptr);

    /// What stands there while no row is chosen.
    void setEmptyText(const QString& text);
    void setRow(const RowRef& row);
    /// Adds a button beside the name of the row in front; hidden without one.
    void addTool(QToolButton* button);
    /// Says something above the form about the row in front; empty for nothing.
    void setNotice(const QString& text);
    [[nodiscard]] RowRef row() const { return m_row; }
    /// The form in front; null if none.
    [[nodiscard]] EntityForm* form() const;
    /// Puts the focus into the editor of the field; without one into the first.
    void focusField(const Column* field);
    void flush();

Q_SIGNALS:
    void openRequested(const iplan::RowRef& row);

private:
    EntityForm* formOf(const EntityInfo& entity);
    void refreshHead();
    void restore();

    Workspace& m_workspace;
    RowRef m_row;
    QLabel* m_title;
    QLabel* m_kind;
    QWidget* m_tools;
    QWidget* m_deleted;
    NoteLine* m_notice;
    ConflictNote* m_conflicts;
    QStackedWidget* m_stack;
    QLabel* m_empty;
    QHash<const EntityInfo*, EntityForm*> m_forms;
};

} // namespace iplan
