// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/textcheckscope.h"

#include "ui/base/workspace.h"
#include "ui/page/page.h"

#include <QAction>
#include <utility>

namespace iplan
{

TextCheckScope::TextCheckScope(Workspace& workspace) : QObject(&workspace)
{
    connect(&workspace, &Workspace::closed, this, [this] { m_row = {}; });
}

TextCheckScope& TextCheckScope::of(Workspace& workspace)
{
    auto* scope = workspace.findChild<TextCheckScope*>(QString(), Qt::FindDirectChildrenOnly);
    return scope ? *scope : *new TextCheckScope(workspace);
}

RowRef TextCheckScope::take()
{
    return std::exchange(m_row, {});
}

QAction* makeTextCheckAction(Page& page, Workspace& workspace)
{
    auto* action = new QAction(TextCheckScope::tr("Texte prüfen"), &page);
    action->setObjectName(QStringLiteral("checkTexts"));
    const auto update = [&page, &workspace, action] { action->setEnabled(workspace.isLive(page.currentRecord())); };
    QObject::connect(&page, &Page::abilitiesChanged, action, update);
    QObject::connect(action, &QAction::triggered, &page, [&page, &workspace] {
        page.flush();
        TextCheckScope::of(workspace).ask(page.currentRecord());
        Q_EMIT page.pageRequested(QStringLiteral("writing"));
    });
    update();
    return action;
}

} // namespace iplan
