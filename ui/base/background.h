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

/// The threads of work in the background. Not those of QThreadPool::globalInstance(): Qt draws with them, so that the
/// window would stand still while they are busy. Belongs to the application; to be called in the window's thread.
[[nodiscard]] inline QThreadPool& backgroundThreads()
{
    const QString name = QStringLiteral("backgroundThreads");
    auto* app = QCoreApplication::instance();
    auto* threads = app->findChild<QThreadPool*>(name, Qt::FindDirectChildrenOnly);
    if (!threads) {
        threads = new QThreadPool(app);
        threads->setObjectName(name);
    }
    return *threads;
}

/// Gives what was freed back to the system, if it is much; for the end of work in the background.
void giveBackFreeMemory();

/// Runs `work` in another thread and then `done` with its result in the window's thread, unless `context` is gone by
/// then. `work` must not touch the window or its Store; it opens the file read-only for itself.
template <class T>
void runInBackground(QObject* context, std::function<T()> work, std::function<void(T)> done)
{
    backgroundThreads().start([guard = QPointer<QObject>(context), work = std::move(work), done = std::move(done)]() {
        auto result = std::make_shared<T>(work());
        giveBackFreeMemory();
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
