// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>
#include <utility>

namespace iplan::test
{

/// The longest time for which the window did not come to anything else.
class StallWatch
{
public:
    StallWatch()
    {
        m_sinceTick.start();
        QObject::connect(&m_timer, &QTimer::timeout, [this] { tick(); });
        m_timer.start(0);
    }
    /// In milliseconds, since the last call.
    double longest()
    {
        QCoreApplication::processEvents();
        tick();
        return std::exchange(m_longest, 0);
    }

private:
    void tick()
    {
        m_longest = qMax(m_longest, static_cast<double>(m_sinceTick.nsecsElapsed()) / 1e6);
        m_sinceTick.restart();
    }

    QTimer m_timer;
    QElapsedTimer m_sinceTick;
    double m_longest = 0;
};

} // namespace iplan::test
