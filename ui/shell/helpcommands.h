// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/feature.h"

#include <QPointer>

namespace iplan
{

class ManualWindow;

/// The manual at the page of the screen in front, and "Über".
class HelpCommands : public Feature
{
    Q_OBJECT
public:
    explicit HelpCommands(MainWindow& window);

private:
    void showManual();

    QPointer<ManualWindow> m_manual;
};

} // namespace iplan
