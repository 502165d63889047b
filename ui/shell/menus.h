// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMainWindow;
class QMenu;

namespace iplan
{

class ActionSet;

/// The menus that fill themselves when they open.
struct OpenMenus {
    QMenu* sample = nullptr;
    QMenu* recent = nullptr;
    QMenu* columns = nullptr;
    QMenu* pages = nullptr;
};

/// Puts the commands into menu bar and tool bar of the window.
[[nodiscard]] OpenMenus buildMenus(QMainWindow& window, const ActionSet& actions);

} // namespace iplan
