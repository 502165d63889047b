// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edition/roundspage.h"

#include "core/model/entities.h"
#include "ui/base/workspace.h"
#include "ui/edition/roundoutpanel.h"
#include "ui/edition/roundreturnpanel.h"

#include <QAction>

namespace iplan
{

RoundsPage::RoundsPage(Workspace& workspace, QWidget* parent)
    : EntityPage(workspace, entityOf<StatusRound>(), {}, parent), m_workspace(workspace),
      m_out(addCommand(QStringLiteral("roundOut"), tr("Bögen ausgeben und erinnern …"))),
      m_in(addCommand(QStringLiteral("roundIn"), tr("Zurückgekommenen Bogen einlesen …")))
{
    connect(m_out, &QAction::triggered, this, [this] { showPanel(m_outPanel); });
    connect(m_in, &QAction::triggered, this, [this] { showPanel(m_returnPanel); });
    connect(this, &Page::abilitiesChanged, this, &RoundsPage::updateCommands);
    connect(&workspace, &Workspace::rowsChanged, this, &RoundsPage::updateCommands);
    updateCommands();
}

template <class Panel>
void RoundsPage::showPanel(Panel*& panel)
{
    flush(); // what is typed in the form belongs to the round
    if (!panel) {
        panel = new Panel(m_workspace);
        connect(panel, &SidePanel::closed, this, &EntityPage::closeSide);
    }
    const Id<StatusRound> round(currentRecord().id);
    showSide(panel);
    panel->begin(round, fileChooser());
}

void RoundsPage::updateCommands()
{
    const RowRef row = currentRecord();
    const auto record = row.isNull() ? std::nullopt : m_workspace.find(row);
    const bool canWrite = record && !record->deleted && !m_workspace.isReadOnly();
    m_out->setEnabled(canWrite && fromRecord<StatusRound>(*record).state != RoundState::Closed);
    m_in->setEnabled(canWrite);
}

} // namespace iplan
