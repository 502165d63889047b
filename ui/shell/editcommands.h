// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/feature.h"

namespace iplan
{

class Page;

/// Undo and redo, and the commands that the page in front carries out: enabled as far as it can.
class EditCommands : public Feature
{
    Q_OBJECT
public:
    explicit EditCommands(MainWindow& window);

private:
    void onPage(Command command, void (Page::*method)());
    void connectPrinting();
    void updateSteps();
    void updateAbilities();
    /// The actions of the page in front, at the end of the menu.
    void showPageActions();

    QAction* m_pageActions; ///< the line above them; what stands below it belongs to the page
};

} // namespace iplan
