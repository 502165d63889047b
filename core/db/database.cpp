// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/database.h"

#include "core/base/collation.h"

#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>
#include <QVariant>
#include <sqlite3.h>

namespace iplan
{

namespace
{

/// The connection as SQLite knows it: the driver must use the same SQLite library as the program
/// (docs/decisions/0012-sqlite-without-qt-sql.md).
sqlite3* nativeHandle(const QSqlDatabase& connection)
{
    const QVariant handle = connection.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        qFatal("the driver of Qt SQL has no handle of SQLite");
    return *static_cast<sqlite3* const*>(handle.constData());
}

Error replacementError(const QString& file, const QString& detail)
{
    const QString what = QFileInfo::exists(file)
                             ? QStringLiteral("Die Datei „%1“ wurde von außen ersetzt oder verändert, während sie hier "
                                              "geöffnet war. Der letzte Schritt wurde nicht gespeichert.")
                             : QStringLiteral("Die Datei „%1“ liegt nicht mehr an ihrem Ort. Der letzte Schritt wurde "
                                              "nicht gespeichert.");
    return {
        ErrorKind::Conflict, what.arg(file),
        QStringLiteral("Was zuletzt eingegeben wurde, steht noch im Fenster: Kopieren Sie es heraus, öffnen Sie die "
                       "Datei neu, und fügen Sie es dort wieder ein. Gilt nun eine ältere Fassung, hilft eine "
                       "Sicherung."),
        detail};
}

const QString kMemory = QStringLiteral(":memory:");

/// The address under which SQLite reads a file and never makes one.
QString readingAddress(const QString& path)
{
    QUrl url = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath());
    url.setQuery(QStringLiteral("mode=ro"));
    return url.toString(QUrl::FullyEncoded);
}

/// While it lives, tables may be written that SQLite keeps for itself.
class Undefended
{
public:
    explicit Undefended(sqlite3* handle) : m_handle(handle) { set(0); }
    ~Undefended() { set(1); }
    Undefended(const Undefended&) = delete;
    Undefended& operator=(const Undefended&) = delete;

private:
    void set(int on) const { sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, on, nullptr); }
    sqlite3* m_handle;
};

/// So many steps of SQLite's machine pass between two looks whether somebody wants to write: far below a millisecond.
constexpr int kStepsBetweenLooks = 1000;

int endsAtOnce(void*)
{
    return 1;
}

int wantsToWrite(void* turn)
{
    return static_cast<const WriteTurn*>(turn)->isTaken() ? 1 : 0;
}

int compareForPeople(void*, int sizeA, const void* a, int sizeB, const void* b)
{
    return compareTexts(QString::fromUtf8(static_cast<const char*>(a), sizeA),
                        QString::fromUtf8(static_cast<const char*>(b), sizeB));
}

} // namespace

SqlError::SqlError(const QSqlError& error, const QString& sql)
    : m_what((error.text() + QStringLiteral(" [") + error.nativeErrorCode() + QStringLiteral("] in: ") + sql.left(400))
                 .toUtf8()),
      m_extendedCode(error.nativeErrorCode().toInt()), m_code(m_extendedCode & 0xff)
{
}

SqlError::SqlError(sqlite3* database, int code, const QString& sql)
    : SqlError(
          QSqlError({}, QString::fromUtf8(sqlite3_errmsg(database)), QSqlError::StatementError, QString::number(code)),
          sql)
{
}

bool SqlError::isInterruption() const
{
    return m_code == SQLITE_INTERRUPT;
}

bool SqlError::isReplacement() const
{
    return m_extendedCode == SQLITE_READONLY_DBMOVED;
}

Error SqlError::toError(const QString& file) const
{
    const QString detail = QString::fromUtf8(m_what);
    if (isReplacement())
        return replacementError(file, detail);
    switch (m_code) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::Locked,
                QStringLiteral("Die Datei „%1“ wird gerade von einem anderen Programm benutzt.").arg(file),
                QStringLiteral("Warten Sie einen Augenblick und versuchen Sie es dann noch einmal."), detail};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorKind::Damaged, QStringLiteral("Die Datei „%1“ ist beschädigt.").arg(file),
                QStringLiteral("Stellen Sie die letzte Sicherung wieder her (Datei > Sicherungen)."), detail};
    case SQLITE_INTERRUPT: // by a StepLimit
        return {ErrorKind::Damaged,
                QStringLiteral("Die Datei „%1“ ist beschädigt: sie zu lesen endet nicht.").arg(file),
                QStringLiteral("Stellen Sie die letzte Sicherung wieder her (Datei > Sicherungen)."), detail};
    case SQLITE_FULL:
        return {ErrorKind::Io, QStringLiteral("Der Datenträger mit „%1“ ist voll; nichts wurde geändert.").arg(file),
                QStringLiteral("Schaffen Sie Platz und wiederholen Sie den Schritt."), detail};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
        return {ErrorKind::Io, QStringLiteral("Die Datei „%1“ kann nicht geschrieben werden.").arg(file),
                QStringLiteral("Prüfen Sie die Rechte an Datei und Ordner oder öffnen Sie eine Kopie."), detail};
    default:
        return {ErrorKind::Io,
                QStringLiteral("Beim Lesen oder Schreiben von „%1“ ist ein Fehler aufgetreten.").arg(file),
                QStringLiteral("Der Schritt wurde nicht ausgeführt. Prüfen Sie die Datei mit „iplan check“."), detail};
    }
}

Database::Database(const QString& path, Mode mode)
    : m_name(QUuid::createUuid().toString()), m_path(path),
      m_connection(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
{
    // Absolute, since addresses are read, too: another file is attached with "mode=ro".
    m_connection.setDatabaseName(path == kMemory ? path : QFileInfo(path).absoluteFilePath());
    m_connection.setConnectOptions(mode == Mode::ReadOnly
                                       ? QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000")
                                       : QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=5000"));
    if (!m_connection.open()) {
        const SqlError error(m_connection.lastError(), QStringLiteral("open"));
        m_connection = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
        throw error;
    }
    m_turn = WriteTurn::of(path);
    m_handle = nativeHandle(m_connection);
    configure(mode);
}

Database::~Database()
{
    m_statements.clear();
    m_composed.clear();
    m_connection.close();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

void Database::configure(Mode mode)
{
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_create_collation_v2(m_handle, kPeopleCollation, SQLITE_UTF8, nullptr, &compareForPeople, nullptr);
    exec(QStringLiteral("PRAGMA trusted_schema=OFF"));
    exec(QStringLiteral("PRAGMA cell_size_check=ON"));
    exec(QStringLiteral("PRAGMA mmap_size=0"));
    exec(QStringLiteral("PRAGMA temp_store=MEMORY"));
    exec(QStringLiteral("PRAGMA cache_size=-32768"));
    if (mode == Mode::ReadWrite) {
        // Never WAL: people copy the one file in the file manager, and it must be complete at every confirmed commit.
        exec(QStringLiteral("PRAGMA journal_mode=DELETE"));
        // EXTRA: also the folder is synced when the journal goes, or after a power cut it would be played back.
        exec(QStringLiteral("PRAGMA synchronous=EXTRA"));
        // What is deleted is overwritten: nobody finds erased personal data in free pages.
        exec(QStringLiteral("PRAGMA secure_delete=ON"));
    }
}

void Database::exec(const QString& sql)
{
    QSqlQuery query(m_connection);
    if (!query.exec(sql))
        throw SqlError(query.lastError(), sql);
}

void Database::execScript(const QString& script)
{
    QString statement;
    const QStringList lines = script.split(u'\n');
    for (const QString& line : lines) {
        if (line.trimmed().startsWith(QLatin1String("--")))
            continue;
        statement += line + u'\n';
        if (line.trimmed().endsWith(u';')) {
            exec(statement);
            statement.clear();
        }
    }
    if (!statement.trimmed().isEmpty())
        exec(statement);
}

Statement& Database::cached(const QString& sql)
{
    auto& statement = m_statements[sql];
    if (!statement)
        statement = std::make_shared<Statement>(*this, sql);
    return *statement;
}

qint64 Database::lastInsertedRow() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

Value Database::scalar(const QString& sql) const
{
    Statement statement(*this, sql);
    statement.exec();
    return statement.next() ? statement.value(0) : Value();
}

void Database::copyInto(Database& target) const
{
    sqlite3_backup* const copying = sqlite3_backup_init(target.m_handle, "main", m_handle, "main");
    int code = SQLITE_ERROR;
    if (copying) {
        code = sqlite3_backup_step(copying, -1);
        sqlite3_backup_finish(copying);
    }
    if (code != SQLITE_DONE)
        throw SqlError(QSqlError(QStringLiteral("backup"), {}, QSqlError::UnknownError, QString::number(code)),
                       QStringLiteral("copy of ") + m_path);
}

void Database::copyInto(Database& target, const QStringList& emptyTables) const
{
    if (m_path == kMemory) { // nobody else can attach it
        copyInto(target);
        for (const QString& table : emptyTables)
            target.exec(QStringLiteral("DELETE FROM %1").arg(quoted(table)));
        return;
    }
    target.prepare(QStringLiteral("ATTACH ? AS \"source\"")).run(readingAddress(m_path));
    target.copyAttached(emptyTables);
    target.exec(QStringLiteral("DETACH \"source\""));
}

void Database::copyAttached(const QStringList& emptyTables)
{
    const Undefended undefended(m_handle);
    exec(QStringLiteral("BEGIN")); // one state of the source, whoever writes there meanwhile
    const QString tables = QStringLiteral("FROM \"source\".sqlite_schema WHERE \"type\"='table' AND \"rootpage\">0 AND "
                                          "\"name\" NOT LIKE 'sqlite^_%' ESCAPE '^'");
    // The indexes before the rows: only between tables that are alike SQLite hands rows over without looking into them.
    const QString indexes =
        QStringLiteral("FROM \"source\".sqlite_schema WHERE \"type\"='index' AND \"sql\" IS NOT NULL");
    for (const QString& sql :
         texts(QStringLiteral("SELECT \"sql\" ") + tables) + texts(QStringLiteral("SELECT \"sql\" ") + indexes))
        exec(sql);
    for (const QString& name : texts(QStringLiteral("SELECT \"name\" ") + tables)) {
        if (!emptyTables.contains(name))
            exec(QStringLiteral("INSERT INTO main.%1 SELECT * FROM \"source\".%1").arg(quoted(name)));
    }
    exec(QStringLiteral("PRAGMA writable_schema=ON"));
    exec(QStringLiteral("INSERT INTO main.sqlite_schema SELECT * FROM \"source\".sqlite_schema WHERE \"type\" IN "
                        "('view','trigger') OR (\"type\"='table' AND \"rootpage\"=0)"));
    for (const char* const number : {"application_id", "user_version"}) {
        const QString key = QString::fromLatin1(number);
        exec(QStringLiteral("PRAGMA main.%1=%2")
                 .arg(key)
                 .arg(scalar(QStringLiteral("PRAGMA \"source\".%1").arg(key)).integer()));
    }
    exec(QStringLiteral("COMMIT"));
    exec(QStringLiteral("PRAGMA writable_schema=RESET"));
}

QStringList Database::texts(const QString& sql) const
{
    QStringList out;
    Statement rows = prepare(sql);
    rows.exec();
    while (rows.next())
        out << rows.text(0);
    return out;
}

void Database::begin()
{
    m_turn->take();
    m_hasTurn = true;
    try {
        exec(QStringLiteral("BEGIN IMMEDIATE"));
        if (m_watch)
            m_watch->check(*this);
    } catch (const SqlError&) {
        rollback();
        throw;
    }
}

void Database::commit()
{
    if (m_watch)
        m_watch->noteContent(*this);
    exec(QStringLiteral("COMMIT"));
    if (m_watch)
        m_watch->noteFile(*this);
    giveTurn();
}

void Database::rollback() noexcept
{
    QSqlQuery query(m_connection);
    query.exec(QStringLiteral("ROLLBACK"));
    giveTurn();
}

void Database::watchFile(const QString& markSql)
{
    m_watch = std::make_unique<FileWatch>(markSql);
    noteOwnWrite();
}

void Database::noteOwnWrite()
{
    if (!m_watch)
        return;
    m_watch->noteContent(*this);
    m_watch->noteFile(*this);
}

void Database::removeFromSchema(const QString& table)
{
    const Undefended undefended(m_handle);
    exec(QStringLiteral("PRAGMA writable_schema=ON"));
    prepare(QStringLiteral("DELETE FROM sqlite_schema WHERE \"type\"='table' AND \"name\"=?")).run(table);
    exec(QStringLiteral("PRAGMA writable_schema=RESET"));
}

void Database::giveTurn() noexcept
{
    if (std::exchange(m_hasTurn, false))
        m_turn->give();
}

Yielding::Yielding(Database& database, bool active) : m_database(active ? &database : nullptr)
{
    if (m_database)
        sqlite3_progress_handler(m_database->m_handle, kStepsBetweenLooks, &wantsToWrite, m_database->m_turn.get());
}

Yielding::~Yielding()
{
    if (m_database)
        sqlite3_progress_handler(m_database->m_handle, 0, nullptr, nullptr);
}

StepLimit::StepLimit(Database& database, int steps) : m_database(database)
{
    sqlite3_progress_handler(m_database.m_handle, steps, &endsAtOnce, nullptr);
}

StepLimit::~StepLimit()
{
    sqlite3_progress_handler(m_database.m_handle, 0, nullptr, nullptr);
}

} // namespace iplan
