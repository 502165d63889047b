// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/lettercommands.h"

#include "ui/page/entitypage.h"
#include "ui/page/letterpanel.h"

#include <QAction>

namespace iplan
{

LetterCommands::LetterCommands(EntityPage& page, Workspace& workspace)
    : QObject(&page), m_page(page), m_workspace(workspace)
{
    QAction* action = page.addCommand(QStringLiteral("letters"), tr("Serienbrief und Adressetiketten …"));
    connect(action, &QAction::triggered, this, &LetterCommands::show);
}

void LetterCommands::show()
{
    if (!m_panel) {
        m_panel = new LetterPanel(m_page, m_workspace);
        connect(m_panel, &LetterPanel::closed, &m_page, &EntityPage::closeSide);
    }
    m_page.showSide(m_panel);
    m_panel->begin();
}

} // namespace iplan
