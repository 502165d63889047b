// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/entitypage.h"

namespace iplan
{

class EditionChoicePanel;
class FreezePanel;
class ReopenPanel;

/// Fortschreibungen: the page of an entity, with choosing what an edition holds, freezing it and opening it again.
class EditionsPage : public EntityPage
{
    Q_OBJECT
public:
    explicit EditionsPage(Workspace& workspace, QWidget* parent = nullptr);

private:
    template <class Panel>
    void showPanel(Panel*& panel);
    void updateCommands();

    Workspace& m_workspace;
    QAction* m_choose;
    QAction* m_freeze;
    QAction* m_reopen;
    EditionChoicePanel* m_choicePanel = nullptr;
    FreezePanel* m_freezePanel = nullptr;
    ReopenPanel* m_reopenPanel = nullptr;
};

} // namespace iplan
