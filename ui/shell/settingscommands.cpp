// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settingscommands.h"

#include "ui/base/workspace.h"
#include "ui/form/entityform.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settingswindow.h"
#include "ui/writing/spelling.h"

#include <QApplication>
#include <QPointer>

namespace iplan
{

namespace
{

void rearrangeForms()
{
    QList<QPointer<EntityForm>> forms; // one may go with another
    for (QWidget* widget : QApplication::allWidgets()) {
        if (auto* form = qobject_cast<EntityForm*>(widget))
            forms << form;
    }
    for (const QPointer<EntityForm>& form : std::as_const(forms)) {
        if (form)
            form->rearrange();
    }
}

} // namespace

SettingsCommands::SettingsCommands(MainWindow& window) : Feature(window)
{
    on(Command::Settings, [this] { show(); });
}

void SettingsCommands::show()
{
    if (!m_settings) {
        m_settings = new SettingsWindow(window().chooser(), &window());
        m_settings->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_settings, &SettingsWindow::authorChanged, &window(), &MainWindow::setAuthor);
        connect(m_settings, &SettingsWindow::spellingChanged, &window(),
                [this] { Spelling::of(window().workspace()).reload(); });
        connect(m_settings, &SettingsWindow::formShapeChanged, &window(), &rearrangeForms);
    }
    m_settings->show();
    m_settings->raise();
    m_settings->activateWindow();
}

} // namespace iplan
