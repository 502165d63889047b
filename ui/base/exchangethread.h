// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/stepwiseexchange.h"

#include <functional>
#include <QCoreApplication>
#include <QPointer>

class QThread;

namespace iplan
{

/// A thread of its own for the steps of an exchange: a network drive that hangs holds up nothing else.
class ExchangeThread
{
public:
    explicit ExchangeThread(StepwiseExchange::Plan plan);
    /// Ends the step under way. A thread that hangs is left behind after a moment: it holds nothing that others need.
    ~ExchangeThread();
    ExchangeThread(const ExchangeThread&) = delete;
    ExchangeThread& operator=(const ExchangeThread&) = delete;

    /// Runs `step` in the thread, then `done` in the window's thread with its result and whether the other side was out
    /// of reach, unless `context` is gone.
    template <class T>
    void run(QObject* context, std::function<Result<T>(StepwiseExchange&)> step,
             std::function<void(const Result<T>&, bool)> done)
    {
        const auto work = [exchange = std::weak_ptr(m_exchange), guard = QPointer<QObject>(context),
                           step = std::move(step), done = std::move(done)] {
            const auto alive = exchange.lock();
            if (!alive)
                return;
            auto result = std::make_shared<Result<T>>(step(*alive));
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [guard, done, result, offline = alive->isOffline()] {
                    if (guard)
                        done(*result, offline);
                },
                Qt::QueuedConnection);
        };
        QMetaObject::invokeMethod(m_anchor, work, Qt::QueuedConnection);
    }

private:
    QThread* m_thread;
    QObject* m_anchor; ///< lives in the thread
    std::shared_ptr<StepwiseExchange> m_exchange;
};

} // namespace iplan
