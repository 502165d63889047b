// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/pages.h"

#include "ui/report/reportspage.h"

namespace iplan::test
{

void settleLayouts()
{
    for (int turn = 0; turn < 8; ++turn)
        QCoreApplication::processEvents();
}

void visitPages(const Office& office, const std::function<void(const QString& key)>& look)
{
    for (const PageEntry& entry : office.window->pages().entries()) {
        INFO("page " << entry.key.toStdString());
        office.window->showPage(entry.key);
        settleLayouts();
        if (const auto* reports = qobject_cast<ReportsPage*>(office.window->pages().current()))
            waitUntil([reports] { return !reports->isBusy(); });
        look(entry.key);
    }
}

} // namespace iplan::test
