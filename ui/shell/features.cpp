// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/editcommands.h"
#include "ui/shell/exchangecommands.h"
#include "ui/shell/feature.h"
#include "ui/shell/filecommands.h"
#include "ui/shell/filedrop.h"
#include "ui/shell/gocommands.h"
#include "ui/shell/helpcommands.h"
#include "ui/shell/importcommands.h"
#include "ui/shell/introduction.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/meetingcommands.h"
#include "ui/shell/mergecommands.h"
#include "ui/shell/recordcommands.h"
#include "ui/shell/recoverynotice.h"
#include "ui/shell/restorecommands.h"
#include "ui/shell/settingscommands.h"
#include "ui/shell/viewcommands.h"

namespace iplan
{

Feature::Feature(MainWindow& window) : QObject(&window), m_window(window) {}

QAction* Feature::action(Command command) const
{
    return m_window.actions()[command];
}

void addFeatures(MainWindow& window)
{
    new FileCommands(window);
    auto* imports = new ImportCommands(window);
    new FileDrop(window, *imports);
    new EditCommands(window);
    new ViewCommands(window);
    new MergeCommands(window);
    new ExchangeCommands(window);
    new GoCommands(window);
    new RecordCommands(window);
    new MeetingCommands(window);
    new HelpCommands(window);
    new Introduction(window);
    new SettingsCommands(window);
    new RestoreCommands(window);
    new RecoveryNotice(window);
}

} // namespace iplan
