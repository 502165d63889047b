// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/feature.h"

namespace iplan
{

class IntroductionPanel;

/// The first steps with the program: a few stops on a private copy of the sample Köln, in which everything may be
/// tried out meanwhile. Offered on the start page until it was finished or declined once on this PC; the menu "Hilfe"
/// always has it. The copy is kept among the data of the program and opened again the next time, with what was tried
/// out in it; the file that was open before comes back at the end.
class Introduction : public Feature
{
    Q_OBJECT
public:
    explicit Introduction(MainWindow& window);

private:
    void begin();
    [[nodiscard]] bool openSample();
    void show(int stop);
    void step(int by);
    void end(const QString& how);
    void remember(const QString& how);
    /// Hides the strip; the file stays as it is.
    void leave();

    IntroductionPanel* m_panel;
    int m_stop = -1; ///< -1: not under way
    QString m_previous;
    bool m_opening = false;
};

} // namespace iplan
