// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/feature.h"

namespace iplan
{

/// Moving about in the window: pages, panes, columns and search.
class ViewCommands : public Feature
{
    Q_OBJECT
public:
    explicit ViewCommands(MainWindow& window);

private:
    void fillPages();
    void fillRowHeights();
    void foldSideBar();
    void cyclePane(int step);
};

} // namespace iplan
