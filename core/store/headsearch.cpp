// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/headsearch.h"

#include "core/store/unitcodec.h"
#include "core/store/unitfields.h"

namespace iplan
{

namespace
{

QList<std::pair<qint64, qint64>> pairsOf(Statement& statement)
{
    QList<std::pair<qint64, qint64>> out;
    while (statement.next())
        out.emplace_back(statement.integer(0), statement.integer(1));
    return out;
}

} // namespace

QList<std::pair<qint64, qint64>> HeadSearch::contestedUnits()
{
    Statement statement = m_db.prepare(
        QStringLiteral("SELECT \"row\",\"unit\" FROM \"head_\" GROUP BY \"row\",\"unit\" HAVING count(*)>1"));
    statement.exec();
    return pairsOf(statement);
}

QList<std::pair<qint64, qint64>> HeadSearch::deletions()
{
    Statement statement = m_db.prepare(QStringLiteral(
        "SELECT h.\"row\",h.\"seq\" FROM \"unit_\" u CROSS JOIN \"row_\" r JOIN \"head_\" h ON "
        "h.\"row\"=r.\"n\" AND h.\"unit\"=u.\"n\" JOIN \"change_\" c ON c.\"row\"=h.\"row\" AND "
        "c.\"unit\"=h.\"unit\" AND c.\"seq\"=h.\"seq\" WHERE u.\"key\"=? AND c.\"value\"=1 ORDER BY 1,2"));
    statement.run(kDeletedUnit);
    return pairsOf(statement);
}

QList<std::pair<qint64, qint64>> HeadSearch::headsOfShown(const EntityInfo& entity, const QString& unit,
                                                          const QStringList& values)
{
    const QString marks = QStringList(values.size(), QStringLiteral("?")).join(u',');
    Statement statement = m_db.prepare(
        QStringLiteral(
            "SELECT h.\"row\",h.\"seq\" FROM \"unit_\" u CROSS JOIN %1 t CROSS JOIN \"row_\" r CROSS JOIN "
            "\"head_\" h CROSS JOIN \"change_\" c WHERE u.\"key\"=? AND t.%2 IN (%3) AND r.\"id\"=t.\"id\" AND "
            "r.\"entity\"=? AND h.\"row\"=r.\"n\" AND h.\"unit\"=u.\"n\" AND c.\"row\"=h.\"row\" AND "
            "c.\"unit\"=h.\"unit\" AND c.\"seq\"=h.\"seq\" AND c.\"value\" IN (%3) ORDER BY 1,2")
            .arg(quoted(entity.key), quoted(fieldsOfUnit(entity, unit).first()->key), marks));
    const QStringList bound = QStringList(unit) + values + QStringList(entity.keyText()) + values;
    for (int i = 0; i < bound.size(); ++i)
        statement.bind(i, bound.at(i));
    statement.exec();
    return pairsOf(statement);
}

QList<std::pair<qint64, qint64>> HeadSearch::headsWithValue(const QString& entityKey, const QString& unit,
                                                            const QStringList& values)
{
    const QString marks = QStringList(values.size(), QStringLiteral("?")).join(u',');
    Statement statement = m_db.prepare(
        QStringLiteral("SELECT h.\"row\",h.\"seq\" FROM \"unit_\" u CROSS JOIN \"row_\" r JOIN \"head_\" h ON "
                       "h.\"row\"=r.\"n\" AND h.\"unit\"=u.\"n\" JOIN \"change_\" c ON c.\"row\"=h.\"row\" AND "
                       "c.\"unit\"=h.\"unit\" AND c.\"seq\"=h.\"seq\" WHERE u.\"key\"=? AND r.\"entity\"=? AND "
                       "c.\"value\" IN (%1) ORDER BY 1,2")
            .arg(marks));
    statement.bind(0, unit);
    statement.bind(1, entityKey);
    for (int i = 0; i < values.size(); ++i)
        statement.bind(i + 2, values.at(i));
    statement.exec();
    return pairsOf(statement);
}

QList<qint64> HeadSearch::unitsChangedSince(qint64 row, qint64 seq)
{
    QList<qint64> out;
    Statement& statement = m_db.cached(
        QStringLiteral("SELECT DISTINCT \"unit\" FROM \"change_\" WHERE \"row\"=? AND \"seq\">=? ORDER BY \"unit\""));
    statement.run(row, seq);
    while (statement.next())
        out << statement.integer(0);
    return out;
}

} // namespace iplan
