// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/writeturn.h"

#include <chrono>
#include <QFileInfo>
#include <QHash>

namespace iplan
{

namespace
{

constexpr std::chrono::seconds kLongestWait{5};
using TurnTable = QHash<QString, std::weak_ptr<WriteTurn>>;

} // namespace

std::shared_ptr<WriteTurn> WriteTurn::of(const QString& path)
{
    // As SQLite does for its locks: what connections of one program share of a file hangs on the file.
    static std::mutex mutex;
    static TurnTable turns;
    const QString file = QFileInfo(path).canonicalFilePath();
    if (file.isEmpty()) // in memory
        return std::make_shared<WriteTurn>();
    const std::lock_guard lock(mutex);
    turns.removeIf([](const TurnTable::iterator& turn) { return turn.value().expired(); });
    auto turn = turns.value(file).lock();
    if (!turn) {
        turn = std::make_shared<WriteTurn>();
        turns.insert(file, turn);
    }
    return turn;
}

void WriteTurn::take()
{
    ++m_writers;
}

void WriteTurn::give()
{
    {
        const std::lock_guard lock(m_mutex);
        --m_writers;
    }
    m_free.notify_all();
}

void WriteTurn::waitUntilFree()
{
    std::unique_lock lock(m_mutex);
    m_free.wait_for(lock, kLongestWait, [this] { return !isTaken(); });
}

} // namespace iplan
