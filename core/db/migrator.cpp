// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/migrator.h"

#include <QDir>
#include <QFile>

namespace iplan
{

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
    Transaction transaction(database);
    for (qint64 i = from; i < version(); ++i)
        database.execScript(m_scripts.at(i));
    database.exec(QStringLiteral("PRAGMA application_id=%1").arg(kApplicationId));
    database.exec(QStringLiteral("PRAGMA user_version=%1").arg(version()));
    transaction.commit();
}

} // namespace iplan
