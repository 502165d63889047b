// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/db/database.h"

namespace iplan
{

// What is true of a file as a whole (table meta_): no commits, not a part of the content. Throw SqlError.

/// The value; null if there is none.
[[nodiscard]] QString readMeta(Database& db, const QString& key);
void writeMeta(Database& db, const QString& key, const QString& value);

/// Of a reduced copy (reducedcontent.h): ReducedScope as JSON, and the last of the commits that it was made with.
inline const QString kReducedMeta = QStringLiteral("reduced");
inline const QString kReducedUpToMeta = QStringLiteral("reducedUpTo");

/// The last commit of which a reduced copy holds a part only; 0 in a whole file.
[[nodiscard]] inline qint64 reducedUpTo(Database& db)
{
    return readMeta(db, kReducedUpToMeta).toLongLong();
}

/// The id of the commit that the file began with; null before there is one.
[[nodiscard]] inline QUuid rootCommit(Database& db)
{
    return idFromText(
        db.scalar(QStringLiteral("SELECT \"id\" FROM \"commit_\" WHERE \"counter\"=1 ORDER BY \"seq\" LIMIT 1"))
            .text());
}

} // namespace iplan
