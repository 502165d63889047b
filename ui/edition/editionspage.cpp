// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edition/editionspage.h"

#include "core/model/entities.h"
#include "ui/base/workspace.h"
#include "ui/edition/editionchoicepanel.h"
#include "ui/edition/formbutton.h"
#include "ui/edition/freezepanel.h"
#include "ui/edition/reopenpanel.h"

#include <QAction>

namespace iplan
{

EditionsPage::EditionsPage(Workspace& workspace, QWidget* parent)
    : EntityPage(workspace, entityOf<Edition>(), {}, parent), m_workspace(workspace),
      m_choose(addCommand(QStringLiteral("chooseForEdition"), tr("Umfang von Hand auswählen …"))),
      m_freeze(addCommand(QStringLiteral("freezeEdition"), tr("Einfrieren …"))),
      m_reopen(addCommand(QStringLiteral("reopenEdition"), tr("Wieder öffnen …")))
{
    addFormButton(*this, *m_choose, tr("Umfang"), QStringLiteral("list"));
    addFormButton(*this, *m_freeze, tr("Einfrieren"), QStringLiteral("ok"));
    addFormButton(*this, *m_reopen, tr("Wieder öffnen"), QStringLiteral("undo"));
    connect(m_choose, &QAction::triggered, this, [this] { showPanel(m_choicePanel); });
    connect(m_freeze, &QAction::triggered, this, [this] { showPanel(m_freezePanel); });
    connect(m_reopen, &QAction::triggered, this, [this] { showPanel(m_reopenPanel); });
    connect(this, &Page::abilitiesChanged, this, &EditionsPage::updateCommands);
    connect(&workspace, &Workspace::rowsChanged, this, &EditionsPage::updateCommands);
    updateCommands();
}

template <class Panel>
void EditionsPage::showPanel(Panel*& panel)
{
    flush(); // what is typed in the form belongs to the edition
    if (!panel) {
        panel = new Panel(m_workspace);
        connect(panel, &SidePanel::closed, this, &EntityPage::closeSide);
    }
    const Id<Edition> edition(currentRecord().id);
    showSide(panel);
    panel->begin(edition);
}

void EditionsPage::updateCommands()
{
    const RowRef row = currentRecord();
    const auto record = row.isNull() ? std::nullopt : m_workspace.find(row);
    const bool canWrite = record && !record->deleted && !m_workspace.isReadOnly();
    const Edition edition = record ? fromRecord<Edition>(*record) : Edition();
    m_choose->setEnabled(canWrite && !isFrozen(edition));
    m_freeze->setEnabled(canWrite && !isFrozen(edition));
    m_reopen->setEnabled(canWrite && edition.state == EditionState::Frozen);
}

} // namespace iplan
