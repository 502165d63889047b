// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/filewatch.h"

#include "core/base/platform.h"
#include "core/db/database.h"

#include <QFileInfo>
#include <sqlite3.h>

namespace iplan
{

void FileWatch::check(const Database& database)
{
    const auto refuse = [&](const QString& why) {
        m_replaced = true;
        throw SqlError(QSqlError(why, {}, QSqlError::TransactionError, QString::number(int(SQLITE_READONLY_DBMOVED))),
                       QStringLiteral("BEGIN"));
    };
    if (m_replaced || fileIdentity(database.path()) != m_identity)
        refuse(QStringLiteral("another file"));
    const Stamp stamp = stampOf(database);
    if (stamp == m_stamp)
        return;
    Value found;
    try {
        found = freshMark(database.path());
    } catch (const SqlError& error) {
        refuse(QString::fromUtf8(error.what())); // overwritten by something else altogether
    }
    if (found != m_mark)
        refuse(QStringLiteral("another content"));
    m_stamp = stamp;
}

void FileWatch::noteContent(const Database& database)
{
    m_mark = database.scalar(m_markSql);
}

void FileWatch::noteFile(const Database& database)
{
    m_identity = fileIdentity(database.path());
    m_stamp = stampOf(database);
}

FileWatch::Stamp FileWatch::stampOf(const Database& database)
{
    const QFileInfo file(database.path());
    return {file.lastModified(), file.size(), database.scalar(QStringLiteral("PRAGMA data_version")).integer()};
}

Value FileWatch::freshMark(const QString& path) const
{
    return Database(path, Database::Mode::ReadOnly).scalar(m_markSql);
}

} // namespace iplan
