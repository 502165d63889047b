// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/feature.h"

class QToolButton;

namespace iplan
{

/// Exchanging copies: taking along and bringing back, packages, how the exchange in the background goes, and erasing
/// persons.
class ExchangeCommands : public Feature
{
    Q_OBJECT
public:
    explicit ExchangeCommands(MainWindow& window);

private:
    void takeAlong();
    void bringBack();
    void openPackage();
    void erasePerson();
    void showState();

    QToolButton* m_state;
};

} // namespace iplan
