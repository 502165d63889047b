// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/entities.h"
#include "support/test.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace iplan;

namespace
{

/// The statements of the schema: each ends with a semicolon at the end of a line.
QStringList statements()
{
    QString sql;
    const QStringList scripts =
        QDir(QStringLiteral(IPLAN_SOURCE_DIR "/core/schema")).entryList(QDir::Files, QDir::Name);
    for (const QString& script : scripts) {
        for (const QString& line : test::sourceText(QStringLiteral("core/schema/") + script).split(u'\n')) {
            if (!line.startsWith(u"--"))
                sql += line + u'\n';
        }
    }
    return sql.split(QStringLiteral(";\n"), Qt::SkipEmptyParts).filter(QRegularExpression(QStringLiteral("\\S")));
}

/// A database in memory with the schema.
class Schema
{
public:
    Schema()
    {
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("schema_test"));
        m_database.setDatabaseName(QStringLiteral(":memory:"));
        REQUIRE(m_database.open());
        for (const QString& statement : statements()) {
            QSqlQuery query(m_database);
            INFO(statement.toStdString());
            const bool done = query.exec(statement);
            INFO(query.lastError().text().toStdString());
            REQUIRE(done);
        }
    }
    ~Schema()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(QStringLiteral("schema_test"));
    }
    Schema(const Schema&) = delete;
    Schema& operator=(const Schema&) = delete;

    [[nodiscard]] QStringList strings(const QString& sql, int column = 0) const
    {
        QSqlQuery query(m_database);
        REQUIRE(query.exec(sql));
        QStringList out;
        while (query.next())
            out << query.value(column).toString();
        return out;
    }

    /// "name TYPE" of each column in their order.
    [[nodiscard]] QStringList columns(const QString& table) const
    {
        QSqlQuery query(m_database);
        REQUIRE(query.exec(QStringLiteral("PRAGMA table_info(\"%1\")").arg(table)));
        QStringList out;
        while (query.next())
            out << query.value(1).toString() + u' ' + query.value(2).toString();
        return out;
    }

private:
    QSqlDatabase m_database;
};

QString columnType(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Integer:
    case FieldKind::Boolean:
    case FieldKind::Money:
        return QStringLiteral("INTEGER");
    case FieldKind::Decimal:
        return QStringLiteral("REAL");
    default:
        return QStringLiteral("TEXT");
    }
}

} // namespace

TEST_CASE("The schema has exactly the columns of the field tables", "[model]")
{
    const Schema schema;
    for (const EntityInfo* entity : allEntities()) {
        INFO(entity->key);
        QStringList expected{QStringLiteral("id TEXT"), QStringLiteral("deleted INTEGER")};
        for (const FieldInfo& field : entity->fields)
            expected << field.keyText() + u' ' + columnType(field.kind);
        QStringList columns = schema.columns(entity->keyText());
        expected.sort(); // what a later version adds stands last in the table
        columns.sort();
        CHECK(columns == expected);
    }
}

TEST_CASE("The schema has no table that nothing describes, and all are STRICT", "[model]")
{
    const Schema schema;
    const QStringList tables = schema.strings(QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table'"));
    for (const QString& table : tables) {
        INFO(table.toStdString());
        CHECK((table.endsWith(u'_') || entityByKey(table)));
    }
    CHECK(tables.filter(QRegularExpression(QStringLiteral("_$"))).size() == 16);
    CHECK(schema
              .strings(QStringLiteral("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND "
                                      "name NOT LIKE 'sqlite_%'"))
              .isEmpty());
}

TEST_CASE("Owners and codes are indexed", "[model]")
{
    const Schema schema;
    for (const EntityInfo* entity : allEntities()) {
        const QStringList indexed = schema.strings(
            QStringLiteral("SELECT ii.name FROM pragma_index_list('%1') il, pragma_index_info(il.name) ii "
                           "WHERE ii.seqno = 0")
                .arg(entity->keyText()));
        for (const FieldInfo& field : entity->fields) {
            if (field.kind != FieldKind::Reference && !field.has(IsCode))
                continue;
            INFO(entity->key << "." << field.key);
            CHECK(indexed.contains(field.keyText()));
        }
    }
}

TEST_CASE("Entity tables take any text and any missing value", "[model]")
{
    const Schema schema;
    for (const EntityInfo* entity : allEntities()) {
        INFO(entity->key);
        const QString sql = QStringLiteral("INSERT INTO \"%1\" (\"id\") VALUES ('x') RETURNING \"deleted\"");
        CHECK(schema.strings(sql.arg(entity->keyText())) == QStringList{QStringLiteral("0")});
    }
}
