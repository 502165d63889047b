// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/exchangethread.h"

#include <QThread>

namespace iplan
{

namespace
{

constexpr int kTimeout = 3000; ///< ms that closing a file waits for a step under way

} // namespace

ExchangeThread::ExchangeThread(StepwiseExchange::Plan plan)
    : m_thread(new QThread), m_anchor(new QObject), m_exchange(std::make_shared<StepwiseExchange>(std::move(plan)))
{
    m_anchor->moveToThread(m_thread);
    QObject::connect(m_thread, &QThread::finished, m_anchor, &QObject::deleteLater);
    m_thread->start(QThread::LowPriority);
}

ExchangeThread::~ExchangeThread()
{
    m_exchange->cancel();
    // Connections to a server end in the thread that made them.
    QMetaObject::invokeMethod(
        m_anchor,
        [exchange = std::move(m_exchange)]() mutable {
            exchange.reset();
            QThread::currentThread()->quit();
        },
        Qt::QueuedConnection);
    if (m_thread->wait(kTimeout))
        delete m_thread;
    else
        QObject::connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
}

} // namespace iplan
