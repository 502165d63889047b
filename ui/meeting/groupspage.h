// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/leads.h"
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
    /// A button beside the name of a group that follows others, while their leads are not those that belong to it.
    void addLeadsButton();
    [[nodiscard]] LeadsUpdate missingLeads() const;
    void refreshLeads();
    void catchUpLeads();

    Workspace& m_workspace;
    GroupMerge* m_merge = nullptr;
    LeadsPanel* m_leads = nullptr;
    SeriesPanel* m_series = nullptr;
    QToolButton* m_catchUp = nullptr;
};

} // namespace iplan
