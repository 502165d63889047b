// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/plainlimit.h"

#include "benchmarks/bench.h"
#include "core/db/database.h"
#include "support/test.h"

#include <ctime>
#include <QElapsedTimer>
#include <QFile>
#include <sqlite3.h>
#include <vector>

namespace iplan::test
{

namespace
{

/// A table and which of its rows are new.
struct NewRows {
    QString columns;
    QString table;
    QString condition;
};

QString maximum(Database& db, const char* column, const QString& table)
{
    return QString::number(
        db.scalar(QStringLiteral("SELECT max(%1) FROM %2").arg(QLatin1String(column), quoted(table))).integer());
}

/// What belongs to commits by their numbers, all else by the numbers of its rows.
QList<NewRows> newRows(Database& before)
{
    QList<NewRows> out;
    const QString commit = maximum(before, "\"seq\"", QStringLiteral("commit_"));
    const QString row = maximum(before, "\"n\"", QStringLiteral("row_"));
    Statement tables = before.prepare(QStringLiteral("SELECT \"name\" FROM sqlite_schema WHERE \"type\"='table'"));
    tables.exec();
    while (tables.next()) {
        const QString table = tables.text(0);
        if (table.startsWith(QLatin1String("sqlite_")) || table.startsWith(QLatin1String("search__")) ||
            table == u"meta_" || table == u"undo_" || table == u"inbox_" || table == u"held_")
            continue;
        QStringList columns;
        Statement names = before.prepare(QStringLiteral("SELECT \"name\" FROM pragma_table_info(?)"));
        names.run(table);
        while (names.next())
            columns << quoted(names.text(0));
        if (table == u"search_")
            columns.prepend(QStringLiteral("rowid"));
        const QString key = columns.contains(QLatin1String("\"seq\"")) ? QStringLiteral("\"seq\">") + commit
                            : table == u"search_"                      ? QStringLiteral("rowid>") + row
                                                  : QStringLiteral("rowid>") + maximum(before, "rowid", table);
        out << NewRows{columns.join(u','), quoted(table), key};
    }
    return out;
}

/// Adds what passes while it lives.
class PlainTimer
{
public:
    explicit PlainTimer(PlainTime& time) : m_time(time) { m_timer.start(); }
    ~PlainTimer()
    {
        m_time.wall += static_cast<double>(m_timer.nsecsElapsed()) / 1e6;
        m_time.processor += static_cast<double>(std::clock() - m_before) * 1000.0 / CLOCKS_PER_SEC;
    }
    PlainTimer(const PlainTimer&) = delete;
    PlainTimer& operator=(const PlainTimer&) = delete;

private:
    PlainTime& m_time;
    QElapsedTimer m_timer;
    std::clock_t m_before = std::clock();
};

/// Puts the rows into the other database.
void insertRows(Database& from, Database& into, const NewRows& rows, qint64& count, PlainTime& time)
{
    constexpr int kAtOnce = 10000;
    sqlite3_stmt* read = nullptr;
    sqlite3_stmt* write = nullptr;
    const QByteArray select =
        QStringLiteral("SELECT %1 FROM %2 WHERE %3").arg(rows.columns, rows.table, rows.condition).toUtf8();
    const int columns = static_cast<int>(rows.columns.count(u',')) + 1;
    const QString marks = QStringList(columns, QStringLiteral("?")).join(u',');
    const QByteArray insert =
        QStringLiteral("INSERT INTO %2(%1) VALUES(%3)").arg(rows.columns, rows.table, marks).toUtf8();
    REQUIRE(sqlite3_prepare_v2(from.handle(), select.constData(), -1, &read, nullptr) == SQLITE_OK);
    REQUIRE(sqlite3_prepare_v2(into.handle(), insert.constData(), -1, &write, nullptr) == SQLITE_OK);
    std::vector<sqlite3_value*> values;
    for (bool more = true; more;) {
        for (int i = 0; i < kAtOnce && (more = sqlite3_step(read) == SQLITE_ROW); ++i) {
            for (int column = 0; column < columns; ++column)
                values.push_back(sqlite3_value_dup(sqlite3_column_value(read, column)));
        }
        bool good = true;
        {
            const PlainTimer timer(time);
            for (size_t at = 0; at < values.size(); at += static_cast<size_t>(columns)) {
                for (int column = 0; column < columns; ++column)
                    sqlite3_bind_value(write, column + 1, values[at + static_cast<size_t>(column)]);
                good = sqlite3_step(write) == SQLITE_DONE && good;
                sqlite3_reset(write);
            }
        }
        REQUIRE(good);
        count += static_cast<qint64>(values.size()) / columns;
        for (sqlite3_value* value : values)
            sqlite3_value_free(value);
        values.clear();
    }
    sqlite3_finalize(read);
    sqlite3_finalize(write);
}

} // namespace

PlainTime plainInserts(const QString& before, const QString& after, const QString& what)
{
    const QString path = after + QStringLiteral(".plain");
    QFile::remove(path);
    REQUIRE(QFile::copy(before, path));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    PlainTime time;
    qint64 count = 0;
    {
        Database from(after, Database::Mode::ReadOnly);
        Database into(path, Database::Mode::ReadWrite);
        const QList<NewRows> tables = newRows(into);
        Transaction transaction(into);
        for (const NewRows& rows : tables)
            insertRows(from, into, rows, count, time);
        const PlainTimer timer(time);
        transaction.commit();
    }
    QFile::remove(path);
    note(QStringLiteral("plain inserts: %1 (%2 rows)").arg(what).arg(count), time.wall, time.processor);
    return time;
}

void compareWithPlain(const PlainTime& plain, const QString& what)
{
    compareWith(QStringLiteral("plain inserts"), plain.wall, what);
    compareProcessorWith(QStringLiteral("plain inserts"), plain.processor, what);
}

} // namespace iplan::test
