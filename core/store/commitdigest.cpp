// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/commitdigest.h"

#include "core/store/commitproof.h"
#include "core/store/storedvalue.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace iplan
{

namespace
{

/// Adds up numbers of the parts of commits, by the local number of the commit: the order of parts differs from file to
/// file.
class DigestSums
{
public:
    DigestSums(Database& database, const QSet<QUuid>& of) : m_db(database)
    {
        Statement commits = database.prepare(QStringLiteral("SELECT \"seq\",\"id\",\"digest\" FROM \"commit_\""));
        commits.exec();
        while (commits.next()) {
            const QUuid id = commits.id(1);
            if (!of.contains(id))
                continue;
            if (const QByteArray digest = commits.blob(2); digest.size() == kDigestBytes) {
                m_proven.insert(id, qFromBigEndian<quint64>(digest.constData()));
                continue;
            }
            m_commits.insert(commits.integer(0), {id, 0});
            m_last = qMax(m_last, commits.integer(0));
        }
    }

    /// Whether nothing is left to add up.
    [[nodiscard]] bool areAllProven() const { return m_commits.isEmpty(); }

    /// Adds the rows of a query: first the number of the commit, then text.
    void add(const QString& sql, int columns)
    {
        Statement statement = m_db.prepare(sql);
        statement.exec();
        while (statement.next()) {
            const auto commit = m_commits.find(statement.integer(0));
            if (commit == m_commits.end())
                continue;
            begin(sql.left(24));
            for (int i = 1; i <= columns; ++i)
                append(statement.text(i));
            end(*commit);
        }
    }

    void addValues(const std::set<RowKey>& erased)
    {
        // The plus sign: reading the table in its order is quicker than jumping about by the index of "seq".
        Statement changes = m_db.prepare(QStringLiteral(
            "SELECT c.\"seq\",r.\"entity\",r.\"id\",u.\"key\",c.\"value\",typeof(c.\"value\") FROM \"change_\" c JOIN "
            "\"row_\" r ON r.\"n\"=c.\"row\" JOIN \"unit_\" u ON u.\"n\"=c.\"unit\" WHERE +c.\"seq\"<=?"));
        changes.run(m_last);
        while (changes.next()) {
            const auto commit = m_commits.find(changes.integer(0));
            if (commit == m_commits.end())
                continue;
            begin(changes.text(1));
            append(changes.text(2));
            append(changes.text(3));
            if (erased.empty() || !erased.contains({changes.text(1), changes.id(2)})) {
                // Compressed or not is a matter of the file, not of the commit.
                const QString type = changes.text(5);
                append(type == u"blob" ? QStringLiteral("text") : type);
                append(storedValue(changes, 4).toVariant().toString());
            }
            end(*commit);
        }
    }

    [[nodiscard]] QHash<QUuid, quint64> byCommit() const
    {
        QHash<QUuid, quint64> out = m_proven;
        for (const Sum& sum : m_commits)
            out.insert(sum.commit, sum.digest);
        return out;
    }

private:
    struct Sum {
        QUuid commit;
        quint64 digest = 0;
    };
    void begin(const QString& text)
    {
        m_part.clear();
        append(text);
    }
    void append(const QString& text)
    {
        m_part.append(reinterpret_cast<const char*>(text.constData()), text.size() * qsizetype(sizeof(QChar)));
        m_part.append(2, '\0'); // between two texts
    }
    void end(Sum& sum) const
    {
        const QByteArray hash = QCryptographicHash::hash(m_part, QCryptographicHash::Sha1); // short and quick
        sum.digest += qFromBigEndian<quint64>(hash.constData());
    }

    Database& m_db;
    QHash<qint64, Sum> m_commits;
    QHash<QUuid, quint64> m_proven; ///< those that have a digest
    qint64 m_last = 0;              ///< the largest of them
    QByteArray m_part;
};

} // namespace

QHash<QUuid, quint64> commitDigests(Database& database, const QSet<QUuid>& of, const std::set<RowKey>& erased)
{
    DigestSums sums(database, of);
    if (sums.areAllProven())
        return sums.byCommit();
    sums.add(QStringLiteral("SELECT \"seq\",\"counter\",\"time\",\"author\",\"operation\",\"format\" FROM \"commit_\""),
             5);
    sums.add(QStringLiteral("SELECT p.\"seq\",k.\"id\" FROM \"parent_\" p JOIN \"commit_\" k ON "
                            "k.\"seq\"=p.\"parent\""),
             1);
    sums.add(QStringLiteral("SELECT e.\"seq\",r.\"entity\",r.\"id\" FROM \"erased_\" e JOIN \"row_\" r ON "
                            "r.\"n\"=e.\"row\" WHERE e.\"seq\">0"),
             2);
    for (const char* table : {"replaces_", "cancels_"}) {
        const QString column =
            QLatin1String(table) == u"replaces_" ? QStringLiteral("replaced") : QStringLiteral("cancelled");
        sums.add(
            QStringLiteral("SELECT t.\"seq\",'%1',r.\"entity\",r.\"id\",u.\"key\",k.\"id\" FROM \"%1\" t JOIN "
                           "\"row_\" r ON r.\"n\"=t.\"row\" JOIN \"unit_\" u ON u.\"n\"=t.\"unit\" JOIN \"commit_\" "
                           "k ON k.\"seq\"=t.\"%2\"")
                .arg(QLatin1String(table), column),
            5);
    }
    sums.addValues(erased);
    return sums.byCommit();
}

} // namespace iplan
