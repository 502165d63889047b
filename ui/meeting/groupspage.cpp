// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meeting/groupspage.h"

#include "core/model/entities.h"
#include "core/ops/groups.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/meeting/groupmerge.h"
#include "ui/meeting/leadspanel.h"
#include "ui/meeting/meetingoutput.h"
#include "ui/meeting/seriespanel.h"
#include "ui/page/formpanel.h"
#include "ui/widget/pageparts.h"

#include <QAction>
#include <QToolButton>

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
    addLeadsButton();
    add("mergeGroup", tr("Mit anderer Gruppe zusammenlegen …"), &GroupsPage::merge);
    add("followLeads", tr("Leitungen anderer Gruppen übernehmen …"), &GroupsPage::followLeads);
    add("makeMeetings", tr("Termine einer Sitzungsreihe anlegen …"), &GroupsPage::makeMeetings);
}

void GroupsPage::addLeadsButton()
{
    m_catchUp = pageButton(tr("Leitungen nachziehen"), QStringLiteral("person"), {});
    m_catchUp->setObjectName(QStringLiteral("catchUpLeads"));
    m_catchUp->hide();
    panel()->addTool(m_catchUp);
    connect(m_catchUp, &QToolButton::clicked, this, &GroupsPage::catchUpLeads);
    connect(this, &Page::abilitiesChanged, this, &GroupsPage::refreshLeads);
    connect(&m_workspace, &Workspace::rowsChanged, this, &GroupsPage::refreshLeads);
}

LeadsUpdate GroupsPage::missingLeads() const
{
    const Id<WorkingGroup> group(currentRecord().id);
    if (group.isNull() || !m_workspace.isOpen() || m_workspace.isReadOnly() || !m_workspace.isLive(rowRef(group)))
        return {};
    return m_workspace.store()
        .read([&](const Reader& reader) -> Result<LeadsUpdate> {
            const MembershipSource memberships = membershipsIn(reader);
            const QDate today = m_workspace.today();
            const auto followed = followedGroups(memberships, group, today);
            return followed.isEmpty() ? LeadsUpdate() : leadsUpdate(memberships, group, followed, today);
        })
        .value_or(LeadsUpdate());
}

void GroupsPage::refreshLeads()
{
    const LeadsUpdate update = missingLeads();
    QStringList lines;
    for (const Id<Person>& person : update.joining)
        lines << tr("Neu: %1").arg(m_workspace.labelOf(rowRef(person)));
    for (const Id<Membership>& id : update.leaving) {
        if (const auto row = m_workspace.find(rowRef(id)))
            lines << tr("Scheidet aus: %1").arg(m_workspace.labelOf(rowRef(fromRecord<Membership>(*row).person)));
    }
    m_catchUp->setToolTip(lines.join(u'\n'));
    m_catchUp->setAccessibleDescription(m_catchUp->toolTip());
    m_catchUp->setVisible(!update.isEmpty());
}

void GroupsPage::catchUpLeads()
{
    flush();
    const LeadsUpdate update = missingLeads();
    const Id<WorkingGroup> group(currentRecord().id);
    const bool done = !update.isEmpty() &&
                      m_workspace.runner().run(operationKey(entityOf<Membership>(), "create"), [&](Writer& writer) {
                          return applyLeads(writer, group, update, m_workspace.today());
                      });
    if (done)
        list()->say(leadsTakenText(update));
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
