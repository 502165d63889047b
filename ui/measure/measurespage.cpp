// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measure/measurespage.h"

#include "core/model/measure.h"
#include "ui/measure/measurecommands.h"
#include "ui/measure/measureprofiles.h"
#include "ui/page/textcheckscope.h"

namespace iplan
{

namespace
{

EntityPage::Defaults defaults()
{
    EntityPage::Defaults out;
    out.filters = QStringList{QStringLiteral("state"), QStringLiteral("programmeGroup")};
    for (const char* key : {"code", "title", "state", "trafficLight", "leadOffice", "fieldOfAction", "module",
                            "programmeGroup", "continuation", "priority", "plannedStart", "plannedEnd", "completion"})
        out.columns << QString::fromLatin1(key);
    return out;
}

} // namespace

MeasuresPage::MeasuresPage(Workspace& workspace, QWidget* parent)
    : EntityPage(workspace, entityOf<Measure>(), defaults(), parent), m_workspace(workspace)
{
    new MeasureCommands(workspace, *this);
    QAction* check = makeTextCheckAction(*this, workspace);
    addAction(check);
    view()->addAction(check);
}

void MeasuresPage::setFileChooser(FileChooser& chooser)
{
    EntityPage::setFileChooser(chooser);
    new MeasureProfiles(m_workspace, chooser, *this);
}

} // namespace iplan
