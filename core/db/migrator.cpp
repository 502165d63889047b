// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/migrator.h"

#include <map>
#include <memory>
#include <mutex>
#include <QDir>
#include <QFile>
#include <sqlite3.h>

namespace iplan
{

namespace
{

using Handle = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

void check(sqlite3* database, int code, const char* what)
{
    if (code != SQLITE_OK && code != SQLITE_DONE)
        throw SqlError(database, code, QString::fromLatin1(what));
}

/// The bytes of a file that has run these steps, made once: most of the time of a step goes into reading the whole
/// schema again for every column that it adds.
const QByteArray& emptyFile(const QStringList& scripts)
{
    static std::mutex mutex;
    static std::map<QStringList, QByteArray> known;
    const std::lock_guard lock(mutex);
    QByteArray& image = known[scripts];
    if (image.isEmpty()) {
        Database fresh(QStringLiteral(":memory:"), Database::Mode::ReadWrite);
        Transaction transaction(fresh);
        for (const QString& script : scripts)
            fresh.execScript(script);
        fresh.exec(QStringLiteral("PRAGMA application_id=%1").arg(kApplicationId));
        const int version = static_cast<int>(scripts.size());
        fresh.exec(QStringLiteral("PRAGMA user_version=%1").arg(version));
        transaction.commit();
        sqlite3_int64 size = 0;
        const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> bytes(
            sqlite3_serialize(fresh.handle(), "main", &size, 0), &sqlite3_free);
        check(fresh.handle(), bytes ? SQLITE_OK : SQLITE_NOMEM, "sqlite3_serialize");
        image = QByteArray(reinterpret_cast<const char*>(bytes.get()), size);
    }
    return image;
}

void fillNewFile(Database& database, QByteArray image)
{
    sqlite3* opened = nullptr;
    const int code = sqlite3_open(":memory:", &opened);
    const Handle source(opened, &sqlite3_close);
    check(opened, code, "sqlite3_open");
    check(opened,
          sqlite3_deserialize(opened, "main", reinterpret_cast<unsigned char*>(image.data()), image.size(),
                              image.size(), SQLITE_DESERIALIZE_READONLY),
          "sqlite3_deserialize");
    sqlite3_backup* const copying = sqlite3_backup_init(database.handle(), "main", opened, "main");
    check(database.handle(), copying ? SQLITE_OK : sqlite3_errcode(database.handle()), "sqlite3_backup_init");
    sqlite3_backup_step(copying, -1);
    check(database.handle(), sqlite3_backup_finish(copying), "sqlite3_backup_finish");
}

} // namespace

Migrator Migrator::ofProgram()
{
    QStringList scripts;
    const QDir folder(QStringLiteral(":/schema"));
    const QStringList names = folder.entryList({QStringLiteral("[0-9][0-9][0-9][0-9]_*.sql")}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            scripts << QString::fromUtf8(file.readAll());
    }
    return Migrator(scripts);
}

void Migrator::migrate(Database& database) const
{
    const qint64 from = database.scalar(QStringLiteral("PRAGMA user_version")).integer();
    if (from < 0 || from >= version()) // the Store refuses both
        return;
    // What is no file of ours fails in the first step, and is not replaced.
    if (from == 0 && database.scalar(QStringLiteral("SELECT count(*) FROM sqlite_schema")).integer() == 0) {
        fillNewFile(database, emptyFile(m_scripts));
        return;
    }
    Transaction transaction(database);
    for (qint64 i = from; i < version(); ++i)
        database.execScript(m_scripts.at(i));
    database.exec(QStringLiteral("PRAGMA application_id=%1").arg(kApplicationId));
    database.exec(QStringLiteral("PRAGMA user_version=%1").arg(version()));
    transaction.commit();
}

} // namespace iplan
