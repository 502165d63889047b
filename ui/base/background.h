// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace iplan
{

/// Set by the window when nobody waits for the result of some work any more.
using CancelFlag = std::shared_ptr<std::atomic_bool>;

/// Runs `work` in another thread and then `done` with its result in the window's thread, unless `context` is gone by
/// then. `work` must not touch the window or its Store; it opens the file read-only for itself.
template <class T>
void runInBackground(QObject* context, std::function<T()> work, std::function<void(T)> done)
{
    QThreadPool::globalInstance()->start(
        [guard = QPointer<QObject>(context), work = std::move(work), done = std::move(done)]() {
            auto result = std::make_shared<T>(work());
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [guard, done, result] {
                    if (guard)
                        done(std::move(*result));
                },
                Qt::QueuedConnection);
        });
}

} // namespace iplan
