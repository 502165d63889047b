// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files that somebody changed with another program, by mistake or to do harm.
#include "core/db/migrator.h"
#include "core/store/filelock.h"
#include "core/store/schemacheck.h"
#include "tests/core/store/storefixture.h"
#include "tests/support/files.h"

#include <algorithm>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <random>
#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace iplan;
using namespace iplan::test;

namespace
{

QString fileWith(const TempDir& dir, const std::function<void(Database&)>& change)
{
    const QString path = dir.file(QStringLiteral("fremd verändert.iplan"));
    QFile::remove(path);
    {
        const auto store = value_of(Store::create(path, {}));
        addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Sprachkurs"));
    }
    Database db(path, Database::Mode::ReadWrite);
    change(db);
    return path;
}

/// By a program that does not mind what belongs to a search index.
void dropAnyTable(const QString& path, const QString& table)
{
    const QString name = QStringLiteral("schema_test");
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        other.setDatabaseName(path);
        REQUIRE(other.open());
        QSqlQuery query(other);
        REQUIRE(query.exec(QStringLiteral("DROP TABLE ") + quoted(table)));
    }
    QSqlDatabase::removeDatabase(name);
}

QString fileWith(const TempDir& dir, const QString& sql)
{
    return fileWith(dir, [&](Database& db) { db.execScript(sql); });
}

/// Neither reading nor writing opens it, both within a moment, and it stays as it is.
Error refusedUntouched(const QString& path)
{
    const QByteArray before = contentOf(path);
    QElapsedTimer clock;
    clock.start();
    Store::Options reading;
    reading.access = Store::Access::ReadOnly;
    REQUIRE_FALSE(Store::open(path, reading).has_value());
    const auto opened = Store::open(path, {});
    REQUIRE_FALSE(opened.has_value());
    CHECK(opened.error().kind == ErrorKind::Damaged);
    CHECK_FALSE(opened.error().hint.isEmpty());
    CHECK(clock.elapsed() < 60000); // "never ends" would be more; how quick it is says docs/benchmarks.md
    CHECK(contentOf(path) == before);
    CHECK_FALSE(QFileInfo::exists(FileLock::lockFileName(path)));
    return opened.error();
}

/// Opens for writing, and everything works as in a file that nobody touched.
void requireRepaired(const QString& path)
{
    {
        const auto store = value_of(Store::open(path, {}));
        addMeasure(*store, QStringLiteral("K002"), QStringLiteral("Schwimmkurs"));
        CHECK(value_of(store->search(QStringLiteral("sprachkurs"))).size() == 1);
        CHECK(value_of(store->search(QStringLiteral("schwimm"))).size() == 1);
        CHECK(value_of(store->file().selfCheck()) == QStringList());
    }
    Database db(path, Database::Mode::ReadOnly);
    CHECK(value_of(checkSchema(db, Migrator::ofProgram().version())) == SchemaState::AsExpected);
}

} // namespace

TEST_CASE("Triggers, views and tables of others are refused by name and never run", "[store][schema]")
{
    const TempDir dir;
    SECTION("a trigger that destroys the journal")
    {
        const QString path =
            fileWith(dir, QStringLiteral("CREATE TRIGGER \"harmlos\" AFTER UPDATE ON \"measure\" BEGIN "
                                         "DELETE FROM \"change_\"; END;\n"));
        CHECK(refusedUntouched(path).message.contains(QStringLiteral("Trigger „harmlos“")));
    }
    SECTION("a trigger on a table that every commit writes")
    {
        const QString path = fileWith(dir, QStringLiteral("CREATE TRIGGER \"still\" AFTER INSERT ON \"commit_\" BEGIN "
                                                          "UPDATE \"measure\" SET \"title\"='x'; END;\n"));
        CHECK(refusedUntouched(path).message.contains(QStringLiteral("Trigger „still“")));
    }
    SECTION("a view that never ends")
    {
        const QString path =
            fileWith(dir, QStringLiteral("CREATE VIEW \"endlos\" AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT "
                                         "i+1 FROM n) SELECT count(*) FROM n;\n"));
        CHECK(refusedUntouched(path).message.contains(QStringLiteral("Sicht „endlos“")));
    }
    SECTION("a view in the place of a table")
    {
        const QString path = fileWith(
            dir, QStringLiteral("ALTER TABLE \"measure\" RENAME TO \"measure2\";\nCREATE VIEW \"measure\" AS WITH "
                                "RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) SELECT * FROM "
                                "\"measure2\",n;\n"));
        CHECK(refusedUntouched(path).message.contains(QStringLiteral("„measure")));
    }
    SECTION("a view in the place of the search index")
    {
        const QString path =
            fileWith(dir, QStringLiteral("DROP TABLE \"search_\";\nCREATE VIEW \"search_\" AS WITH RECURSIVE n(i) AS "
                                         "(SELECT 1 UNION ALL SELECT i+1 FROM n) SELECT i AS title FROM n;\n"));
        CHECK(refusedUntouched(path).message.contains(QStringLiteral("Sicht „search_“")));
    }
    SECTION("a table that nobody knows")
    {
        const QString path = fileWith(dir, QStringLiteral("CREATE TABLE \"notizen\"(\"a\");\n"));
        CHECK(refusedUntouched(path).message.contains(QStringLiteral("Tabelle „notizen“")));
    }
}

TEST_CASE("Content of another shape is refused, naming what it is", "[store][schema]")
{
    const TempDir dir;
    SECTION("a table is missing")
    {
        const QString path = fileWith(dir, QStringLiteral("DROP TABLE \"erased_\";\n"));
        CHECK(refusedUntouched(path).message.contains(QStringLiteral("Darin fehlt: Tabelle „erased_“")));
    }
    SECTION("a table has a column more")
    {
        const QString path = fileWith(dir, QStringLiteral("ALTER TABLE \"person\" ADD COLUMN \"geheim\" TEXT;\n"));
        CHECK(refusedUntouched(path).message.contains(QStringLiteral("Tabelle „person“")));
    }
    SECTION("a table has a column less")
    {
        const QString path = fileWith(dir, QStringLiteral("ALTER TABLE \"measure\" DROP COLUMN \"summary\";\n"));
        CHECK(refusedUntouched(path).message.contains(QStringLiteral("Tabelle „measure“")));
    }
}

TEST_CASE("A version that does not exist is refused: -1, 0, the smallest number", "[store][schema]")
{
    const TempDir dir;
    const qint64 version = GENERATE(qint64(-1), qint64(0), qint64(-2147483648));
    const QString path =
        fileWith(dir, [&](Database& db) { db.exec(QStringLiteral("PRAGMA user_version=%1").arg(version)); });
    CHECK(refusedUntouched(path).message.contains(QString::number(version)));
}

TEST_CASE("What is derived is made anew when the file is opened for writing", "[store][schema]")
{
    const TempDir dir;
    SECTION("the search index is gone")
    {
        requireRepaired(fileWith(dir, QStringLiteral("DROP TABLE \"search_\";\n")));
    }
    SECTION("the search index has lost one of its parts")
    {
        const QString part = GENERATE(QStringLiteral("search__data"), QStringLiteral("search__config"),
                                      QStringLiteral("search__docsize"));
        const QString path = fileWith(dir, QStringLiteral("SELECT 1;\n"));
        dropAnyTable(path, part);
        requireRepaired(path);
    }
    SECTION("the search index has lost its head")
    {
        requireRepaired(fileWith(dir, [](Database& db) { db.removeFromSchema(QStringLiteral("search_")); }));
    }
    SECTION("the search index is of another kind")
    {
        requireRepaired(fileWith(dir, QStringLiteral("DROP TABLE \"search_\";\nCREATE VIRTUAL TABLE \"search_\" USING "
                                                     "fts5(\"title\");\n")));
    }
    SECTION("an index is gone, another is new, a third is of another table")
    {
        requireRepaired(
            fileWith(dir, QStringLiteral("DROP INDEX \"change_seq\";\nCREATE UNIQUE INDEX \"neu\" ON \"measure\" "
                                         "(\"state\");\nDROP INDEX \"measure_code\";\nCREATE INDEX \"measure_code\" ON "
                                         "\"measure\" (\"title\");\n")));
    }
    SECTION("somebody had SQLite gather statistics")
    {
        requireRepaired(fileWith(dir, QStringLiteral("ANALYZE;\n")));
    }
}

TEST_CASE("Reading alone does not repair, and says what does", "[store][schema]")
{
    const TempDir dir;
    const QString path = fileWith(dir, QStringLiteral("DROP TABLE \"search_\";\n"));
    const QByteArray before = contentOf(path);
    Store::Options reading;
    reading.access = Store::Access::ReadOnly;
    REQUIRE_ERROR(ErrorKind::Io, Store::open(path, reading));
    CHECK(contentOf(path) == before);
    requireRepaired(path);
    REQUIRE_OK(Store::open(path, reading));
}

TEST_CASE("The fingerprints known beforehand are those of the versions", "[store][schema]")
{
    // Where this fails, copy the new value into schemacheck.cpp: without it every opening takes 5 ms longer.
    const int present = Migrator::ofProgram().version();
    for (int version = 1; version <= present; ++version) {
        Database fresh(QStringLiteral(":memory:"), Database::Mode::ReadWrite);
        Migrator::ofProgram().upTo(version).migrate(fresh);
        SearchIndex(fresh).create();
        INFO("version " << version);
        CHECK(knownFingerprint(version).toStdString() == schemaFingerprint(fresh).toStdString());
        CHECK(value_of(checkSchema(fresh, version)) == SchemaState::AsExpected);
    }
}

#ifdef Q_OS_UNIX
TEST_CASE("A pipe is never waited for: as the file, as its journal, as a link to one", "[store][schema]")
{
    const TempDir dir;
    const QString pipe = dir.file(QStringLiteral("rohr"));
    REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    REQUIRE_ERROR(ErrorKind::Io, Store::open(pipe, {}));
    const QString link = dir.file(QStringLiteral("verweis.iplan"));
    REQUIRE(QFile::link(pipe, link));
    REQUIRE_ERROR(ErrorKind::Io, Store::open(link, {}));
    const QString path = fileWith(dir, QStringLiteral("SELECT 1;\n"));
    const QString journal = path + GENERATE(QStringLiteral("-journal"), QStringLiteral("-wal"), QStringLiteral("-shm"));
    REQUIRE(::mkfifo(QFile::encodeName(journal).constData(), 0600) == 0);
    const auto opened = Store::open(path, {});
    REQUIRE_FALSE(opened.has_value());
    CHECK(opened.error().message.contains(journal));
    REQUIRE(QFile::remove(journal));
    REQUIRE_OK(Store::open(path, {}));
}
#endif

TEST_CASE("Whatever bytes of header and schema are changed, nothing crashes and nothing foreign is run",
          "[store][schema][slow]")
{
    const TempDir dir;
    const QString path = fileWith(dir, QStringLiteral("SELECT 1;\n"));
    const QByteArray whole = contentOf(path);
    const auto seed = std::random_device{}();
    WARN("seed " << seed);
    std::mt19937 random(seed);
    const auto below = [&](qsizetype end) { return static_cast<qsizetype>(random() % static_cast<size_t>(end)); };
    const qsizetype schemaBytes = std::min<qsizetype>(whole.size(), 12 * 4096);
    for (int i = 0; i < scaled(500, 60); ++i) {
        QByteArray crafted = whole;
        const bool inHeader = i % 2 == 0;
        for (qsizetype k = 1 + below(3); k > 0; --k)
            crafted[inHeader ? 16 + below(84) : below(schemaBytes)] = static_cast<char>(random());
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(crafted) == crafted.size());
        file.close();
        INFO("round " << i);
        const auto store = Store::open(path, {});
        if (!store) {
            CHECK_FALSE(store.error().message.isEmpty());
            continue;
        }
        (void)(*store)->file().selfCheck();
        (void)(*store)->search(QStringLiteral("sprachkurs"));
        (void)(*store)->transact(QStringLiteral("measure:create"), [](Writer& writer) -> Result<> {
            writer.insert(Measure());
            return {};
        });
    }
}
