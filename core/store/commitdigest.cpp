// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/commitdigest.h"

#include "core/store/unitcodec.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace iplan
{

namespace
{

/// Of one part of a commit. Parts are added up, since their order differs from file to file.
quint64 partDigest(const QStringList& parts)
{
    const QByteArray hash =
        QCryptographicHash::hash(parts.join(QChar(0)).toUtf8(), QCryptographicHash::Sha1); // short and quick
    return qFromBigEndian<quint64>(hash.constData());
}

/// Adds up what the rows of a query say: first the number of the commit, then text.
void addParts(Database& db, const QString& sql, int columns, QHash<qint64, quint64>& sums)
{
    Statement statement = db.prepare(sql);
    statement.exec();
    while (statement.next()) {
        QStringList parts{sql.left(24)};
        for (int i = 1; i <= columns; ++i)
            parts << statement.text(i);
        sums[statement.integer(0)] += partDigest(parts);
    }
}

void addValues(Database& db, const std::set<RowKey>& erased, QHash<qint64, quint64>& sums)
{
    Statement changes = db.prepare(QStringLiteral(
        "SELECT c.\"seq\",r.\"entity\",r.\"id\",u.\"key\",c.\"value\",typeof(c.\"value\") FROM \"change_\" c JOIN "
        "\"row_\" r ON r.\"n\"=c.\"row\" JOIN \"unit_\" u ON u.\"n\"=c.\"unit\""));
    changes.exec();
    while (changes.next()) {
        const bool blank = erased.count({changes.text(1), idFromText(changes.text(2))}) > 0;
        // Compressed or not is a matter of the file, not of the commit.
        const QString type = changes.text(5) == u"blob" ? QStringLiteral("text") : changes.text(5);
        QStringList parts{changes.text(1), changes.text(2), changes.text(3)};
        if (!blank)
            parts << type << fromStored(changes.column(4)).toVariant().toString();
        sums[changes.integer(0)] += partDigest(parts);
    }
}

} // namespace

QHash<QUuid, quint64> commitDigests(Database& database, const std::set<RowKey>& erased)
{
    QHash<qint64, quint64> sums;
    addParts(database,
             QStringLiteral("SELECT \"seq\",\"counter\",\"time\",\"author\",\"operation\",\"format\" FROM \"commit_\""),
             5, sums);
    addParts(database,
             QStringLiteral("SELECT p.\"seq\",k.\"id\" FROM \"parent_\" p JOIN \"commit_\" k ON "
                            "k.\"seq\"=p.\"parent\""),
             1, sums);
    addParts(database,
             QStringLiteral("SELECT e.\"seq\",r.\"entity\",r.\"id\" FROM \"erased_\" e JOIN \"row_\" r ON "
                            "r.\"n\"=e.\"row\" WHERE e.\"seq\">0"),
             2, sums);
    for (const char* table : {"replaces_", "cancels_"}) {
        const QString column =
            QLatin1String(table) == u"replaces_" ? QStringLiteral("replaced") : QStringLiteral("cancelled");
        addParts(
            database,
            QStringLiteral("SELECT t.\"seq\",'%1',r.\"entity\",r.\"id\",u.\"key\",k.\"id\" FROM \"%1\" t JOIN "
                           "\"row_\" r ON r.\"n\"=t.\"row\" JOIN \"unit_\" u ON u.\"n\"=t.\"unit\" JOIN \"commit_\" "
                           "k ON k.\"seq\"=t.\"%2\"")
                .arg(QLatin1String(table), column),
            5, sums);
    }
    addValues(database, erased, sums);
    QHash<QUuid, quint64> out;
    Statement commits = database.prepare(QStringLiteral("SELECT \"seq\",\"id\" FROM \"commit_\""));
    commits.exec();
    while (commits.next())
        out.insert(idFromText(commits.text(1)), sums.value(commits.integer(0)));
    return out;
}

} // namespace iplan
