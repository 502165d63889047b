// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/entitypage.h"

namespace iplan
{

class GroupMerge;
class LeadsPanel;
class SeriesPanel;

/// Arbeitsgruppen: the page of an entity, with merging two groups, a Steuerungsgruppe that has the leads of others, and
/// the meetings of a series.
class GroupsPage : public EntityPage
{
    Q_OBJECT
public:
    explicit GroupsPage(Workspace& workspace, QWidget* parent = nullptr);

    void setFileChooser(FileChooser& chooser) override;

private:
    void merge();
    void followLeads();
    void makeMeetings();

    Workspace& m_workspace;
    GroupMerge* m_merge = nullptr;
    LeadsPanel* m_leads = nullptr;
    SeriesPanel* m_series = nullptr;
};

} // namespace iplan
