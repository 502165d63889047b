// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"

#include <QWidget>

class QLabel;
class QLayout;
class QMenu;
class QScrollArea;
class QToolButton;

namespace iplan
{

class ChildTable;
class EntityForm;
class FormSection;
class NoteLine;
class OpenMeeting;
class TreatedMeasures;
class Workspace;

/// What is written on the item in front while it is treated: minutes, result and vote, and below what came of it:
/// Beschlüsse, tasks, measures. Everything is kept as it is typed, as in any form.
class MinutesPanel : public QWidget
{
    Q_OBJECT
public:
    MinutesPanel(Workspace& workspace, OpenMeeting& meeting, QWidget* parent = nullptr);

    [[nodiscard]] EntityForm* form() const { return m_form; }
    [[nodiscard]] EntityForm* head() const { return m_head; }
    [[nodiscard]] ChildTable* resolutions() const { return m_resolutions; }
    [[nodiscard]] ChildTable* tasks() const { return m_tasks; }
    [[nodiscard]] TreatedMeasures* measures() const { return m_measures; }
    /// The selected Beschluss of the item, or its only one; null if there is none.
    [[nodiscard]] RowRef resolution() const;
    /// Adds a button for the command above the texts; with a menu the button opens it.
    void addButton(QAction* action, QMenu* menu = nullptr);
    /// What is typed while a meeting goes on is unsaved for less than a second, in ms.
    static constexpr int kMostUnsaved = 700;
    /// Says something above the texts, until another item is in front or a command begins; "" takes it away.
    void say(const QString& text);
    /// Scrolls to a part of the panel.
    void reveal(QWidget& part);
    void flush();

Q_SIGNALS:
    void openRequested(const iplan::RowRef& row);

private:
    QWidget* buildTexts();
    void showItem();
    void setAccess();
    /// In reading order.
    [[nodiscard]] QList<FormSection*> parts() const;
    void refreshHead();

    Workspace& m_workspace;
    OpenMeeting& m_meeting;
    QLabel* m_title;
    QLabel* m_details;
    QLabel* m_closed;
    QWidget* m_buttons;
    NoteLine* m_said;
    QScrollArea* m_scroll;
    EntityForm* m_form;
    EntityForm* m_head;
    ChildTable* m_resolutions;
    ChildTable* m_tasks;
    TreatedMeasures* m_measures;
    bool m_isChained = false; ///< Tab goes in reading order
};

} // namespace iplan
