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

/// How many commits one look goes through where each must be searched for what it changed.
constexpr qint64 kCommitsAtOneLook = 5000;

/// The WHERE clause of a filter with what is to be bound to it.
struct CommitCondition {
    QString sql = QStringLiteral("1");
    QVariantList values;
    void add(const QString& condition, const QVariantList& bound)
    {
        sql += QStringLiteral(" AND ") + condition;
        values += bound;
    }
};

/// That a commit changed, or took back, a unit of some kind of row.
QString touchesSql(const char* table, bool byUnit, bool byEntity)
{
    return QStringLiteral("EXISTS (SELECT 1 FROM \"%1\" c%2 WHERE c.\"seq\"=k.\"seq\"%3%4)")
        .arg(QLatin1String(table), byEntity ? QStringLiteral(" JOIN \"row_\" r ON r.\"n\"=c.\"row\"") : QString(),
             byEntity ? QStringLiteral(" AND r.\"entity\"=?") : QString(),
             byUnit ? QStringLiteral(" AND c.\"unit\"=(SELECT \"n\" FROM \"unit_\" WHERE \"key\"=?)") : QString());
}

void addKind(CommitCondition& condition, const QString& entityKey, const QString& unit)
{
    QVariantList bound;
    if (!entityKey.isEmpty())
        bound << entityKey;
    if (!unit.isEmpty())
        bound << unit;
    const bool byEntity = !entityKey.isEmpty();
    QString sql = touchesSql("change_", !unit.isEmpty(), byEntity) + QStringLiteral(" OR ") +
                  touchesSql("cancels_", !unit.isEmpty(), byEntity);
    QVariantList all = bound + bound;
    if (unit.isEmpty()) {
        sql += QStringLiteral(" OR ") + touchesSql("erased_", false, byEntity);
        all += bound;
    }
    condition.add(u'(' + sql + u')', all);
}

void addRows(CommitCondition& condition, const QStringList& numbers)
{
    const QString list = numbers.join(u',');
    condition.add(QStringLiteral("k.\"seq\" IN (SELECT \"seq\" FROM \"change_\" WHERE \"row\" IN (%1) UNION "
                                 "SELECT \"seq\" FROM \"cancels_\" WHERE \"row\" IN (%1) UNION "
                                 "SELECT \"seq\" FROM \"erased_\" WHERE \"row\" IN (%1))")
                      .arg(list),
                  {});
}

} // namespace

Journal::Page Journal::commitPage(const Filter& filter, int limit, qint64 before, qint64 after)
{
    CommitCondition condition;
    if (!filter.author.isNull())
        condition.add(QStringLiteral("k.\"author\"=?"), {idText(filter.author)});
    if (filter.from.isValid())
        condition.add(QStringLiteral("k.\"time\">=?"), {filter.from.toUTC().toString(Qt::ISODateWithMs)});
    if (filter.until.isValid())
        condition.add(QStringLiteral("k.\"time\"<?"), {filter.until.toUTC().toString(Qt::ISODateWithMs)});
    const bool byKind = !filter.entityKey.isEmpty() || !filter.unit.isEmpty();
    if (byKind)
        addKind(condition, filter.entityKey, filter.unit);
    if (filter.onlyRows) {
        QStringList numbers;
        for (const RowRef& row : filter.rows)
            numbers << QString::number(findRow(row));
        addRows(condition, numbers);
    }
    const qint64 end = before > 0 ? before : nextSeq();
    const bool inSteps = byKind && !filter.onlyRows;
    const qint64 start = qMax(after, inSteps ? end - kCommitsAtOneLook - 1 : 0);
    Statement statement = m_db.prepare(
        QStringLiteral("SELECT ") + kCommitColumns +
        QStringLiteral(" FROM \"commit_\" k WHERE k.\"seq\"<%1 AND k.\"seq\">%2 AND ").arg(end).arg(start) +
        condition.sql + QStringLiteral(" ORDER BY k.\"seq\" DESC LIMIT %1").arg(limit));
    for (int i = 0; i < condition.values.size(); ++i)
        statement.bind(i, condition.values.at(i));
    statement.exec();
    Page page;
    while (statement.next())
        page.commits << readCommit(statement);
    if (page.commits.size() == limit)
        page.next = page.commits.last().seq > after + 1 ? page.commits.last().seq : 0;
    else
        page.next = start > after ? start + 1 : 0;
    return page;
}

QSet<QUuid> Journal::rowsChangedSince(const QDateTime& time)
{
    Statement& statement = m_db.cached(
        QStringLiteral("SELECT DISTINCT r.\"id\" FROM \"commit_\" k JOIN \"change_\" c ON c.\"seq\"=k.\"seq\" "
                       "JOIN \"row_\" r ON r.\"n\"=c.\"row\" WHERE k.\"time\">=?"));
    statement.run(time.toUTC().toString(Qt::ISODateWithMs));
    QSet<QUuid> out;
    while (statement.next())
        out << idFromText(statement.text(0));
    statement.finish();
    return out;
}

Journal::Extent Journal::extentOf(qint64 seq)
{
    // What a commit changed, what it took back, what it erased: most commits do one of these only.
    Statement& statement = m_db.cached(QStringLiteral(
        "SELECT count(*),min(\"row\") FROM (SELECT \"row\" FROM \"change_\" WHERE \"seq\"=? UNION SELECT \"row\" "
        "FROM \"cancels_\" WHERE \"seq\"=? UNION SELECT \"row\" FROM \"erased_\" WHERE \"seq\"=?)"));
    statement.run(seq, seq, seq);
    Extent out;
    qint64 first = 0;
    if (statement.next()) {
        out.rows = statement.integer(0);
        first = statement.integer(1);
    }
    statement.finish();
    if (first > 0)
        out.first = rowKeyOf(first);
    return out;
}

QHash<QUuid, bool> Journal::ownCommits(const QList<QUuid>& commits)
{
    QStringList ids;
    for (const QUuid& commit : commits)
        ids << u'\'' + idText(commit) + u'\'';
    Statement statement =
        m_db.prepare(QStringLiteral("SELECT \"commit\",\"undoneBy\" IS NOT NULL FROM \"undo_\" WHERE \"commit\" IN (") +
                     ids.join(u',') + u')');
    statement.exec();
    QHash<QUuid, bool> out;
    while (statement.next())
        out.insert(idFromText(statement.text(0)), statement.integer(1) != 0);
    return out;
}

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

QList<std::pair<qint64, qint64>> Journal::headsWithValue(const QString& entityKey, const QString& unit,
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
