// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/entitypage.h"

namespace iplan
{

class RatingEntryPanel;
class RatingOutPanel;
class RatingResultPanel;
class RatingReturnPanel;

/// Bewertungsrunden: the page of an entity, with entering votes, giving sheets out, reading them in, and the result.
class RatingsPage : public EntityPage
{
    Q_OBJECT
public:
    explicit RatingsPage(Workspace& workspace, QWidget* parent = nullptr);

private:
    template <class Panel>
    void showPanel(Panel*& panel);
    void updateCommands();

    Workspace& m_workspace;
    QAction* m_entry;
    QAction* m_out;
    QAction* m_in;
    QAction* m_result;
    RatingEntryPanel* m_entryPanel = nullptr;
    RatingOutPanel* m_outPanel = nullptr;
    RatingReturnPanel* m_returnPanel = nullptr;
    RatingResultPanel* m_resultPanel = nullptr;
};

} // namespace iplan
