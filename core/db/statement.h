// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/value.h"

#include <QByteArray>
#include <QString>
#include <QUuid>
#include <QVariant>
#include <vector>

struct sqlite3_stmt;

namespace iplan
{

class Database;

/// A prepared statement. Rows are read forward only. It speaks to SQLite itself and not through Qt Sql, which would put
/// every value of every row into a QVariant first (docs/decisions/0012-sqlite-without-qt-sql.md).
class Statement
{
public:
    Statement(const Database& database, const QString& sql);
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    Statement& operator=(Statement&&) = delete;

    /// Binds all parameters in order and runs; rewinds a used statement.
    template <class... Args>
    Statement& run(const Args&... args)
    {
        int position = 0;
        (bind(position++, args), ...);
        exec();
        return *this;
    }
    void bind(int position, const Value& value);
    void bind(int position, const QString& text); ///< a null text is NULL
    void bind(int position, const QByteArray& blob);
    void bind(int position, const QVariant& value);
    void bind(int position, const QUuid& id); ///< as idText() gives it
    void bind(int position, qint64 number);
    void bind(int position, int number) { bind(position, qint64(number)); }
    void exec();

    /// Steps to the next row; false after the last.
    [[nodiscard]] bool next();
    [[nodiscard]] QVariant column(int index) const;
    [[nodiscard]] Value value(int index) const;
    [[nodiscard]] QString text(int index) const;
    [[nodiscard]] qint64 integer(int index) const;
    [[nodiscard]] QByteArray blob(int index) const;
    [[nodiscard]] bool isBlob(int index) const;
    /// As idFromText() reads it.
    [[nodiscard]] QUuid id(int index) const;
    /// Lets go of the read lock of a statement that was not read to its end.
    void finish();

private:
    /// Where it stands. The first row is there as soon as it runs, so that what writes has written.
    enum class State { Reset, AtFirstRow, AtRow };
    void bindUtf8(int position, QByteArray text);
    void requireGood(int code);
    void fail(int code);
    void step(State atRow);

    sqlite3_stmt* m_statement = nullptr;
    State m_state = State::Reset;
    std::vector<QByteArray> m_bound; ///< texts and blobs, which SQLite does not copy
};

} // namespace iplan
