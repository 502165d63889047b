// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/feature.h"

#include <QPointer>

namespace iplan
{

class SettingsWindow;

/// Opens the settings and hands on what the open window must know at once.
class SettingsCommands : public Feature
{
    Q_OBJECT
public:
    explicit SettingsCommands(MainWindow& window);

private:
    void show();

    QPointer<SettingsWindow> m_settings;
};

} // namespace iplan
