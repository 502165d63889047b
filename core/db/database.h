// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/value.h"
#include "core/db/filewatch.h"
#include "core/db/statement.h"
#include "core/db/writeturn.h"

#include <exception>
#include <memory>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlError>
#include <QString>

struct sqlite3;

namespace iplan
{

/// What SQLite said. Thrown in core/db only; the Store catches it and turns it into an Error.
class SqlError : public std::exception
{
public:
    SqlError(const QSqlError& error, const QString& sql);
    SqlError(sqlite3* database, int code, const QString& sql);
    [[nodiscard]] const char* what() const noexcept override { return m_what.constData(); }
    /// SQLite's primary result code (SQLITE_BUSY …), 0 if unknown.
    [[nodiscard]] int code() const { return m_code; }
    /// Whether reading was broken off since somebody wants to write; see Yielding.
    [[nodiscard]] bool isInterruption() const;
    /// Whether the file is no longer the one that was opened; see FileWatch.
    [[nodiscard]] bool isReplacement() const;
    /// The German error for people. `file` is named in it.
    [[nodiscard]] Error toError(const QString& file) const;

private:
    QByteArray m_what;
    int m_extendedCode = 0;
    int m_code = 0;
};

/// A connection to an SQLite file, with the settings that every file of the program has (docs/architecture.md, "File").
/// Not to be used from another thread than the one that made it.
class Database
{
public:
    enum class Mode { ReadOnly, ReadWrite };

    /// Opens an existing file, or ":memory:". Throws SqlError.
    Database(const QString& path, Mode mode);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    void exec(const QString& sql);
    /// Runs each statement of a script; statements end with ";" at the end of a line.
    void execScript(const QString& script);
    [[nodiscard]] Statement prepare(const QString& sql) const { return Statement(*this, sql); }
    /// A statement that is prepared once and kept. The caller reads it to its end before anybody asks for it again.
    [[nodiscard]] Statement& cached(const QString& sql);
    /// As cached(), for SQL that is composed: `makeSql` is called once for each pair of `subject` (an address that
    /// lives as long as the program) and `purpose`, so that the text is not composed and compared for every row.
    template <class MakeSql>
    [[nodiscard]] Statement& cached(const void* subject, int purpose, const MakeSql& makeSql)
    {
        auto& statement = m_composed[{subject, purpose}];
        if (!statement)
            statement = std::make_shared<Statement>(*this, makeSql());
        return *statement;
    }
    /// The rowid that the last INSERT gave.
    [[nodiscard]] qint64 lastInsertedRow() const;
    /// The first column of the first row, or null.
    [[nodiscard]] Value scalar(const QString& sql) const;
    [[nodiscard]] sqlite3* handle() const { return m_handle; }
    [[nodiscard]] QString path() const { return m_path; }

    /// Makes `target` hold exactly what this one holds. Throws SqlError.
    void copyInto(Database& target) const;
    /// The same with these tables empty, whose rows are not even read; `target` is new and empty. Throws SqlError.
    void copyInto(Database& target, const QStringList& emptyTables) const;

    void begin(); ///< takes the write lock at once, so that nobody writes between reading and writing
    void commit();
    void rollback() noexcept;
    /// From now on begin() throws isReplacement() if the file is another one, or holds something else, than what this
    /// connection left there. `markSql` gives one value that tells the content from any other.
    void watchFile(const QString& markSql);
    /// After a write outside of begin() and commit().
    void noteOwnWrite();
    /// Whether begin() found that; from then on nothing can be written.
    [[nodiscard]] bool isReplaced() const { return m_watch && m_watch->isReplaced(); }

    /// Takes a table out of the schema, also a virtual one that can no longer be opened and therefore not be dropped.
    void removeFromSchema(const QString& table);
    /// Returns when no other thread of this program writes the file, or after a few seconds.
    void waitForWriter() { m_turn->waitUntilFree(); }

private:
    friend class Yielding;
    friend class StepLimit;
    void giveTurn() noexcept;
    void configure(Mode mode);
    /// Rows and schema of the attached database "source", as VACUUM INTO does it.
    void copyAttached(const QStringList& emptyTables);
    [[nodiscard]] QStringList texts(const QString& sql) const;
    QString m_name;
    QString m_path;
    QSqlDatabase m_connection; ///< opens and closes the file
    sqlite3* m_handle = nullptr;
    std::shared_ptr<WriteTurn> m_turn;
    std::unique_ptr<FileWatch> m_watch;
    bool m_hasTurn = false; ///< between begin() and its end
    QHash<QString, std::shared_ptr<Statement>> m_statements;
    QHash<std::pair<const void*, int>, std::shared_ptr<Statement>> m_composed;
};

/// While it lives, statements of the connection are broken off with an SqlError (isInterruption()) as soon as another
/// thread of this program wants to write the file. Whoever catches it ends the transaction and begins anew.
class Yielding
{
public:
    /// Does nothing if not `active`.
    Yielding(Database& database, bool active);
    ~Yielding();
    Yielding(const Yielding&) = delete;
    Yielding& operator=(const Yielding&) = delete;

private:
    Database* m_database;
};

/// While it lives, statements of the connection are broken off with an SqlError (isInterruption()) after so many steps
/// of SQLite's machine altogether: for what is read of a file before it is known that it was not crafted.
class StepLimit
{
public:
    StepLimit(Database& database, int steps);
    ~StepLimit();
    StepLimit(const StepLimit&) = delete;
    StepLimit& operator=(const StepLimit&) = delete;

private:
    Database& m_database;
};

/// Rolls back when left without commit().
class Transaction
{
public:
    explicit Transaction(Database& database) : m_database(&database) { database.begin(); }
    ~Transaction()
    {
        if (m_database)
            m_database->rollback();
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit()
    {
        m_database->commit();
        m_database = nullptr;
    }

private:
    Database* m_database;
};

/// For ORDER BY … COLLATE: the order of texts for people (core/base/collation.h). Never part of a schema.
inline constexpr const char* kPeopleCollation = "people";

/// `name` as an SQL identifier.
[[nodiscard]] inline QString quoted(const QString& name)
{
    QString escaped = name;
    return u'"' + escaped.replace(u'"', QLatin1String("\"\"")) + u'"';
}
[[nodiscard]] inline QString quoted(const char* name)
{
    return quoted(QString::fromLatin1(name));
}

} // namespace iplan
