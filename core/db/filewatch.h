// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/value.h"

#include <QDateTime>
#include <QString>

namespace iplan
{

class Database;

/// Notices that the file of a connection was replaced, overwritten, deleted or written to by somebody else. SQLite by
/// itself would mix the pages that it remembers with those of the other file, or write into a file that has no name
/// any more.
class FileWatch
{
public:
    explicit FileWatch(QString markSql) : m_markSql(std::move(markSql)) {}

    /// Throws an SqlError that isReplacement(). Called when the write lock is held.
    void check(const Database& database);
    /// What the content is now, as the connection sees it.
    void noteContent(const Database& database);
    /// Which file it is, and how the system sees it.
    void noteFile(const Database& database);
    [[nodiscard]] bool isReplaced() const { return m_replaced; }

private:
    /// Changes with every write to the file. That it has changed is a reason to look, no more.
    struct Stamp {
        QDateTime modified;
        qint64 bytes = 0;
        qint64 dataVersion = 0; ///< SQLite's: writes of other connections
        bool operator==(const Stamp&) const = default;
    };
    [[nodiscard]] static Stamp stampOf(const Database& database);
    /// As a connection sees it that remembers nothing.
    [[nodiscard]] Value freshMark(const QString& path) const;

    QString m_markSql;
    QString m_identity;
    Stamp m_stamp;
    Value m_mark;
    bool m_replaced = false;
};

} // namespace iplan
