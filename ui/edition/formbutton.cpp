// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edition/formbutton.h"

#include "ui/page/entitypage.h"
#include "ui/page/formpanel.h"
#include "ui/widget/pageparts.h"

#include <QAction>
#include <QToolButton>

namespace iplan
{

QToolButton* addFormButton(EntityPage& page, QAction& command, const QString& text, const QString& icon)
{
    QString tip = command.text();
    tip.remove(u'&');
    QToolButton* button = pageButton(text, icon, tip);
    button->setObjectName(QStringLiteral("form-") + command.objectName());
    QObject::connect(button, &QToolButton::clicked, &command, &QAction::trigger);
    const auto show = [button, &command] { button->setVisible(command.isEnabled()); };
    QObject::connect(&command, &QAction::changed, button, show);
    page.panel()->addTool(button);
    show();
    return button;
}

} // namespace iplan
