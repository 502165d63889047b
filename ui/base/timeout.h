// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <QObject>
#include <QTimer>
#include <thread>

namespace iplan
{

/// How long whoever has clicked waits without noticing, in ms.
inline constexpr int kUnnoticed = 150;

/// Asks something of a drive that may not answer for minutes: one that sleeps, or a share that is gone. Calls `done`
/// with the answer: before it returns if that comes within `timeout` ms (then true), otherwise later in the window's
/// thread, unless `context` is gone by then. The thread is left to itself, so that not even leaving the program waits
/// for it: `ask` must own all that it uses.
template <class T>
bool askWithTimeout(QObject* context, std::function<T()> ask, std::function<void(const T&)> done,
                    int timeout = kUnnoticed)
{
    struct Answer {
        std::mutex mutex;
        std::condition_variable came;
        std::optional<T> value;
        [[nodiscard]] bool await(int ms)
        {
            std::unique_lock lock(mutex);
            return came.wait_for(lock, std::chrono::milliseconds(ms), [this] { return value.has_value(); });
        }
    };
    constexpr int kLookAgain = 50; // ms
    auto answer = std::make_shared<Answer>();
    std::thread([answer, ask = std::move(ask)] {
        T value = ask();
        const std::lock_guard lock(answer->mutex);
        answer->value = std::move(value);
        answer->came.notify_one();
    }).detach();
    if (answer->await(timeout)) {
        done(*answer->value);
        return true;
    }
    auto* timer = new QTimer(context);
    QObject::connect(timer, &QTimer::timeout, context, [timer, answer, done = std::move(done)] {
        if (!answer->await(0))
            return;
        timer->stop();
        timer->deleteLater();
        done(*answer->value);
    });
    timer->start(kLookAgain);
    return false;
}

} // namespace iplan
