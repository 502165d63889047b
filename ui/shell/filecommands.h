// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/feature.h"

namespace iplan
{

/// The menu "Datei" and the start page: both lead to FileActions.
class FileCommands : public Feature
{
    Q_OBJECT
public:
    explicit FileCommands(MainWindow& window);

private:
    void connectStartPage();
    void fillRecent();
};

} // namespace iplan
