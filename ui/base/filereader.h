// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "ui/base/background.h"

#include <optional>
#include <QObject>

namespace iplan
{

class Workspace;

/// Whether the open file is large enough for reading all of it to be felt as a stop. False if none is open.
[[nodiscard]] bool isLarge(const Workspace& workspace);

/// The file once more, for reading only: for work in another thread, which must not touch the store of the window.
[[nodiscard]] Result<std::unique_ptr<Store>> openForBackground(const QString& path);

/// Reads the open file for one view: at once where that is not felt, so that what is shown is never late; otherwise in
/// another thread, with a connection of its own.
///
/// One reading counts at a time, the last one that was begun. It ends when it is done, by cancel(), by the next read(),
/// when the file is about to close (also if the same file is opened again), and with the reader. What was found by a
/// reading that ended otherwise than by being done is dropped, its error, too. An error of the one that counts goes to
/// the OperationRunner, and `done` gets nothing.
class FileReader : public QObject
{
public:
    explicit FileReader(Workspace& workspace);
    ~FileReader() override { cancel(); }

    enum class Where {
        BySize, ///< as isAside()
        Here,   ///< at once
        Aside   ///< in another thread; at once where no other thread can open the file, which is in memory
    };
    /// Runs `work` and then `done` in the window's thread, which may be before read() returns. Nothing if no file is
    /// open. In another thread `work` touches nothing but its store; it may stop when `cancelled` becomes true, with a
    /// result that means nothing.
    template <class T>
    void read(Where where, std::function<Result<T>(const Store&, const std::atomic_bool& cancelled)> work,
              std::function<void(std::optional<T>)> done)
    {
        cancel();
        if (!isOpen())
            return;
        if (isInMemory() || where == Where::Here || (where == Where::BySize && !isAside())) {
            hand(work(store(), false), done);
            return;
        }
        m_cancelled = std::make_shared<std::atomic_bool>(false);
        runInBackground<Result<T>>(
            this,
            [path = store().file().path(), work = std::move(work), cancelled = m_cancelled]() -> Result<T> {
                IPLAN_TRY_ASSIGN(const auto own, openForBackground(path));
                return work(*own, *cancelled);
            },
            [this, done = std::move(done), cancelled = m_cancelled](Result<T> result) {
                if (*cancelled)
                    return;
                m_cancelled.reset();
                hand(std::move(result), done);
            });
    }
    void cancel();
    /// Whether another thread reads.
    [[nodiscard]] bool isReading() const { return m_cancelled != nullptr; }
    /// Whether the open file is to be read in another thread, for its size.
    [[nodiscard]] bool isAside() const;
    /// From now on small files are read as large ones; for tests.
    void setAlwaysAside() { m_alwaysAside = true; }

private:
    template <class T>
    void hand(Result<T> result, const std::function<void(std::optional<T>)>& done)
    {
        if (!result)
            report(result.error());
        done(result ? std::optional<T>(std::move(*result)) : std::nullopt);
    }
    void report(const Error& error) const;
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool isInMemory() const;
    [[nodiscard]] const Store& store() const;

    Workspace& m_workspace;
    CancelFlag m_cancelled; ///< of the reading in another thread that counts; null if there is none
    bool m_alwaysAside = false;
};

} // namespace iplan
