// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meeting/groupspage.h"

#include "core/model/entities.h"
#include "ui/base/workspace.h"
#include "ui/meeting/groupmerge.h"
#include "ui/meeting/leadspanel.h"
#include "ui/meeting/meetingoutput.h"
#include "ui/meeting/seriespanel.h"

#include <QAction>

namespace iplan
{

GroupsPage::GroupsPage(Workspace& workspace, QWidget* parent)
    : EntityPage(workspace, entityOf<WorkingGroup>(), {}, parent), m_workspace(workspace)
{
    const auto add = [this](const char* name, const QString& text, auto slot) {
        QAction* action = addCommand(QString::fromLatin1(name), text);
        connect(action, &QAction::triggered, this, slot);
        const auto update = [this, action] {
            action->setEnabled(!m_workspace.isReadOnly() && m_workspace.isLive(currentRecord()));
        };
        connect(this, &Page::abilitiesChanged, action, update);
        update();
    };
    add("mergeGroup", tr("Mit anderer Gruppe zusammenlegen …"), &GroupsPage::merge);
    add("followLeads", tr("Leitungen anderer Gruppen übernehmen …"), &GroupsPage::followLeads);
    add("makeMeetings", tr("Termine einer Sitzungsreihe anlegen …"), &GroupsPage::makeMeetings);
}

void GroupsPage::setFileChooser(FileChooser& chooser)
{
    EntityPage::setFileChooser(chooser);
    new MeetingOutput(m_workspace, chooser, *this); // belongs to the page
}

void GroupsPage::merge()
{
    if (!m_merge) {
        m_merge = new GroupMerge(m_workspace);
        connect(m_merge, &SidePanel::closed, this, &EntityPage::closeSide);
        connect(m_merge, &GroupMerge::merged, this, [this](const RowRef& row) { openRecord(row, nullptr, {}); });
    }
    const RowRef group = currentRecord();
    showSide(m_merge);
    m_merge->begin(Id<WorkingGroup>(group.id));
}

void GroupsPage::followLeads()
{
    if (!m_leads) {
        m_leads = new LeadsPanel(m_workspace);
        connect(m_leads, &SidePanel::closed, this, &EntityPage::closeSide);
    }
    const RowRef group = currentRecord();
    showSide(m_leads);
    m_leads->begin(Id<WorkingGroup>(group.id));
}

void GroupsPage::makeMeetings()
{
    if (!m_series) {
        m_series = new SeriesPanel(m_workspace);
        connect(m_series, &SidePanel::closed, this, &EntityPage::closeSide);
    }
    const RowRef group = currentRecord();
    showSide(m_series);
    m_series->begin(Id<WorkingGroup>(group.id));
}

} // namespace iplan
