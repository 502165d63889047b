// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/entitypage.h"

namespace iplan
{

class RoundOutPanel;
class RoundReturnPanel;

/// Sachstandsabfragen: the page of an entity, with giving sheets out, seeing who has answered, and reading sheets in,
/// also those that are dropped on it.
class RoundsPage : public EntityPage
{
    Q_OBJECT
public:
    explicit RoundsPage(Workspace& workspace, QWidget* parent = nullptr);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    template <class Panel>
    void showPanel(Panel*& panel);
    void updateCommands();

    Workspace& m_workspace;
    QAction* m_out;
    QAction* m_in;
    RoundOutPanel* m_outPanel = nullptr;
    RoundReturnPanel* m_returnPanel = nullptr;
};

} // namespace iplan
