// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal.h"
#include "core/store/unitcodec.h"

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

RowKey Journal::rowKeyOf(qint64 row)
{
    Statement& statement = m_db.cached(QStringLiteral("SELECT \"entity\",\"id\" FROM \"row_\" WHERE \"n\"=?"));
    statement.run(row);
    RowKey key;
    if (statement.next())
        key = {statement.text(0), idFromText(statement.text(1))};
    statement.finish();
    return key;
}

QList<std::pair<qint64, qint64>> Journal::contestedUnits()
{
    Statement statement = m_db.prepare(
        QStringLiteral("SELECT \"row\",\"unit\" FROM \"head_\" GROUP BY \"row\",\"unit\" HAVING count(*)>1"));
    statement.exec();
    return pairsOf(statement);
}

QList<std::pair<qint64, qint64>> Journal::deletions()
{
    Statement statement = m_db.prepare(QStringLiteral(
        "SELECT h.\"row\",h.\"seq\" FROM \"unit_\" u CROSS JOIN \"row_\" r JOIN \"head_\" h ON "
        "h.\"row\"=r.\"n\" AND h.\"unit\"=u.\"n\" JOIN \"change_\" c ON c.\"row\"=h.\"row\" AND "
        "c.\"unit\"=h.\"unit\" AND c.\"seq\"=h.\"seq\" WHERE u.\"key\"=? AND c.\"value\"=1 ORDER BY 1,2"));
    statement.run(kDeletedUnit);
    return pairsOf(statement);
}

QList<qint64> Journal::unitsChangedSince(qint64 row, qint64 seq)
{
    QList<qint64> out;
    Statement& statement = m_db.cached(
        QStringLiteral("SELECT DISTINCT \"unit\" FROM \"change_\" WHERE \"row\"=? AND \"seq\">=? ORDER BY \"unit\""));
    statement.run(row, seq);
    while (statement.next())
        out << statement.integer(0);
    return out;
}

QList<std::pair<qint64, qint64>> Journal::parentLinks()
{
    Statement statement = m_db.prepare(QStringLiteral("SELECT \"seq\",\"parent\" FROM \"parent_\" ORDER BY 1,2"));
    statement.exec();
    return pairsOf(statement);
}

} // namespace iplan
