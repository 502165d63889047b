// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/helpcommands.h"

#include "ui/base/workspace.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/manualwindow.h"
#include "ui/shell/pagehost.h"

namespace iplan
{

HelpCommands::HelpCommands(MainWindow& window) : Feature(window)
{
    on(Command::Manual, [this] { showManual(); });
    on(Command::About, [&window] { showAboutDialog(window.workspace(), &window); });
}

void HelpCommands::showManual()
{
    if (!m_manual) {
        m_manual = new ManualWindow(&window());
        m_manual->setAttribute(Qt::WA_DeleteOnClose);
    }
    const bool open = window().workspace().isOpen();
    m_manual->showPage(open ? window().pages().manualPage() : QStringLiteral("start"));
    m_manual->show();
    m_manual->raise();
    m_manual->activateWindow();
    m_manual->text()->setFocus();
}

} // namespace iplan
