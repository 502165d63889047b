// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/meta.h"

namespace iplan
{

QString readMeta(Database& db, const QString& key)
{
    Statement& statement = db.cached(QStringLiteral("SELECT \"value\" FROM \"meta_\" WHERE \"key\"=?"));
    statement.run(key);
    const QString value = statement.next() ? statement.text(0) : QString();
    statement.finish();
    return value;
}

void writeMeta(Database& db, const QString& key, const QString& value)
{
    db.cached(QStringLiteral("INSERT OR REPLACE INTO \"meta_\"(\"key\",\"value\") VALUES(?,?)")).run(key, value);
}

} // namespace iplan
