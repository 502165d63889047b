// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;
class QMainWindow;

namespace iplan
{

class ActionSet;

/// Puts the commands into menu bar and tool bar of the window, as the table of the commands says. Returns the menu
/// "Bearbeiten", to which the page in front adds its own actions.
QMenu* buildMenus(QMainWindow& window, const ActionSet& actions);

} // namespace iplan
