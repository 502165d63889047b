// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/background.h"

#include <QSemaphore>

namespace iplan::test
{

/// Work in the background waits while it lives, so that a person comes first for certain.
class HeldThreads
{
public:
    HeldThreads() : m_threads(backgroundThreads().maxThreadCount())
    {
        backgroundThreads().waitForDone();
        backgroundThreads().setMaxThreadCount(1);
        backgroundThreads().start([this] { m_gate.acquire(); });
    }
    ~HeldThreads() { release(); }
    HeldThreads(const HeldThreads&) = delete;
    HeldThreads& operator=(const HeldThreads&) = delete;

    void release()
    {
        if (m_threads == 0)
            return;
        m_gate.release();
        backgroundThreads().setMaxThreadCount(std::exchange(m_threads, 0));
        backgroundThreads().waitForDone(); // what was held uses m_gate no longer
    }

private:
    int m_threads;
    QSemaphore m_gate;
};

} // namespace iplan::test
