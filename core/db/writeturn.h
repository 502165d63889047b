// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <QString>

namespace iplan
{

/// Lets whoever writes a file go before those who read it in other threads of this program. A file with a rollback
/// journal cannot be written while anybody reads it: SQLite would let the writer wait until the last reader is done,
/// and give up after a while. Safe to use from any thread.
class WriteTurn
{
public:
    /// The one of that existing file: all connections of this program to it share it. Files in memory have one each.
    [[nodiscard]] static std::shared_ptr<WriteTurn> of(const QString& path);

    /// Somebody wants to write, or does.
    void take();
    void give();
    [[nodiscard]] bool isTaken() const { return m_writers.load() > 0; }
    /// Returns when nobody writes; after a few seconds in any case, as SQLite does.
    void waitUntilFree();

private:
    std::atomic_int m_writers = 0;
    std::mutex m_mutex;
    std::condition_variable m_free;
};

} // namespace iplan
