// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reader.h"

#include "core/model/roworder.h"

namespace iplan
{

namespace
{

// What a composed statement of an entity (or field) is for; Rows is added where it matters.
enum Purpose { kFind = 0, kIsLive = 1, kList = 10, kListWhere = 20 };

QString columnList(const EntityInfo& entity, const QString& alias)
{
    QString out = alias + QStringLiteral(".\"id\",") + alias + QStringLiteral(".\"deleted\"");
    for (const FieldInfo& field : entity.fields)
        out += u',' + alias + u'.' + quoted(field.key);
    return out;
}

QString orderClause(const EntityInfo& entity)
{
    QString out = QStringLiteral(" ORDER BY ");
    for (const FieldInfo* field : rowOrder(entity)) {
        const QString column = QStringLiteral("t0.") + quoted(field->key);
        if (field->kind == FieldKind::OrderKey)
            out += column + u',';
        else // what has no name yet comes last
            out += QStringLiteral("%1 IS NULL,%1 COLLATE %2,").arg(column, QLatin1String(kPeopleCollation));
    }
    return out + QStringLiteral("t0.\"id\"");
}

QString rowsCondition(const EntityInfo& entity, Rows rows)
{
    switch (rows) {
    case Rows::Live:
        return liveCondition(entity, QStringLiteral("t0"));
    case Rows::Deleted:
        return QStringLiteral("t0.\"deleted\"=1");
    case Rows::All:
        break;
    }
    return QStringLiteral("1");
}

void appendLiveCondition(const EntityInfo& entity, const QString& alias, int depth, QString& sql)
{
    sql += alias + QStringLiteral(".\"deleted\"=0");
    for (const FieldInfo& field : entity.fields) {
        const bool holds = field.kind == FieldKind::Reference && (field.has(IsOwner) || field.has(LinkEnd));
        if (!holds || depth > 6)
            continue;
        const EntityInfo& target = field.target();
        if (&target == &entity)
            continue; // a parent of the same kind (body, goal) does not take its children along
        const QString inner = QStringLiteral("t%1").arg(depth + 1);
        // An absent owner is a finding, not a reason to hide the row.
        sql += QStringLiteral(" AND NOT EXISTS(SELECT 1 FROM %1 %2 WHERE %2.\"id\"=%3.%4 AND NOT(")
                   .arg(quoted(target.key), inner, alias, quoted(field.key));
        appendLiveCondition(target, inner, depth + 1, sql);
        sql += QStringLiteral("))");
    }
}

} // namespace

QString liveCondition(const EntityInfo& entity, const QString& alias)
{
    QString sql;
    appendLiveCondition(entity, alias, 0, sql);
    return sql;
}

Record Reader::current(const EntityInfo& entity, const Statement& statement) const
{
    Record record = emptyRecord(entity, statement.id(0));
    record.deleted = statement.integer(1) != 0;
    for (qsizetype i = 0; i < static_cast<qsizetype>(entity.fields.size()); ++i)
        record.values[i] = statement.value(static_cast<int>(i) + 2);
    return record;
}

QList<Record> Reader::read(const EntityInfo& entity, Statement& statement) const
{
    QList<Record> out;
    while (statement.next())
        out << current(entity, statement);
    return out;
}

std::optional<Record> Reader::find(const RowRef& row) const
{
    if (row.isNull())
        return std::nullopt;
    const EntityInfo& entity = *row.entity;
    Statement& statement = m_db.cached(&entity, kFind, [&] {
        return QStringLiteral("SELECT %1 FROM %2 t0 WHERE t0.\"id\"=?")
            .arg(columnList(entity, QStringLiteral("t0")), quoted(entity.key));
    });
    statement.run(row.id);
    const QList<Record> found = read(entity, statement);
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QList<Record> Reader::list(const EntityInfo& entity, Rows rows) const
{
    QList<Record> out;
    each(entity, rows, [&out](const Record& record) { out << record; });
    return out;
}

void Reader::each(const EntityInfo& entity, Rows rows, const std::function<void(const Record&)>& visit) const
{
    Statement& statement = m_db.cached(&entity, kList + static_cast<int>(rows), [&] {
        return QStringLiteral("SELECT %1 FROM %2 t0 WHERE ")
                   .arg(columnList(entity, QStringLiteral("t0")), quoted(entity.key)) +
               rowsCondition(entity, rows) + orderClause(entity);
    });
    statement.exec();
    while (statement.next())
        visit(current(entity, statement));
}

QList<Record> Reader::listWhere(const EntityInfo& entity, const FieldInfo& field, const Value& value, Rows rows) const
{
    Statement& statement = m_db.cached(&field, kListWhere + static_cast<int>(rows), [&] {
        return QStringLiteral("SELECT %1 FROM %2 t0 WHERE t0.%3 IS ? AND ")
                   .arg(columnList(entity, QStringLiteral("t0")), quoted(entity.key), quoted(field.key)) +
               rowsCondition(entity, rows) + orderClause(entity);
    });
    statement.run(value);
    return read(entity, statement);
}

qint64 Reader::count(const EntityInfo& entity, Rows rows) const
{
    return m_db
        .scalar(QStringLiteral("SELECT count(*) FROM %1 t0 WHERE ").arg(quoted(entity.key)) +
                rowsCondition(entity, rows))
        .integer();
}

bool Reader::hasMoreThan(const EntityInfo& entity, int limit) const
{
    return m_db.scalar(QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM %1 LIMIT %2)")
                           .arg(quoted(entity.key))
                           .arg(qint64(limit) + 1))
               .integer() > limit;
}

std::optional<qint64> Reader::scan(const EntityInfo& entity, const QList<const FieldInfo*>& fields, qint64 after,
                                   int rows, const std::function<void(const Record&)>& visit) const
{
    QString sql = QStringLiteral("SELECT t0.\"id\"");
    for (const FieldInfo* field : fields)
        sql += QStringLiteral(",t0.") + quoted(field->key);
    // A span of numbers, not a LIMIT: how long it takes does not depend on how many rows are deleted.
    sql += QStringLiteral(" FROM %1 t0 WHERE t0.rowid>? AND t0.rowid<=? AND ").arg(quoted(entity.key)) +
           liveCondition(entity, QStringLiteral("t0")) + QStringLiteral(" ORDER BY t0.rowid");
    Statement& statement = m_db.cached(sql);
    const qint64 last = after + rows;
    statement.run(after, last);
    Record record = emptyRecord(entity);
    while (statement.next()) {
        record.id = statement.id(0);
        for (qsizetype i = 0; i < fields.size(); ++i)
            record.setValue(*fields.at(i), statement.value(static_cast<int>(i) + 1));
        visit(record);
    }
    const qint64 end = m_db.scalar(QStringLiteral("SELECT max(rowid) FROM %1").arg(quoted(entity.key))).integer();
    return last < end ? std::optional(last) : std::nullopt;
}

bool Reader::isLive(const RowRef& row) const
{
    Statement& statement = m_db.cached(row.entity, kIsLive, [&] {
        return QStringLiteral("SELECT 1 FROM %1 t0 WHERE t0.\"id\"=? AND ").arg(quoted(row.entity->key)) +
               liveCondition(*row.entity, QStringLiteral("t0"));
    });
    statement.run(row.id);
    const bool live = statement.next();
    statement.finish();
    return live;
}

} // namespace iplan
