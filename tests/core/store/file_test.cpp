// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/migrator.h"
#include "core/store/filelock.h"
#include "core/store/storefixture.h"
#include "tests/support/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>
#include <random>

using namespace iplan;
using namespace iplan::test;

namespace
{

void put(const QString& path, const QByteArray& content)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
}

QString sampleFile(const TempDir& dir, const QString& name = QStringLiteral("köln.iplan"))
{
    const QString path = dir.file(name);
    const auto store = value_of(Store::create(path, {}));
    for (int i = 0; i < 30; ++i)
        addMeasure(*store, QStringLiteral("K%1").arg(i), QStringLiteral("Maßnahme mit Umlauten äöü"));
    return path;
}

/// Opening must fail with that kind and leave the file as it is.
Error refused(const QString& path, ErrorKind kind)
{
    const QByteArray before = contentOf(path);
    const auto result = Store::open(path, {});
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().kind == kind);
    CHECK_FALSE(result.error().message.isEmpty());
    CHECK_FALSE(result.error().hint.isEmpty());
    CHECK(contentOf(path) == before);
    CHECK_FALSE(QFileInfo::exists(FileLock::lockFileName(path)));
    return result.error();
}

} // namespace

TEST_CASE("A new file is private, and nothing lies beside it after closing", "[store][file]")
{
    const TempDir dir;
    const QString path = sampleFile(dir);
    CHECK(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden) == QStringList{QStringLiteral("köln.iplan")});
#ifdef Q_OS_UNIX
    CHECK((QFileInfo(path).permissions() &
           (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)) == 0);
#endif
    const auto store = value_of(Store::open(path, {}));
    CHECK(all<Measure>(*store).size() == 30);
    CHECK(value_of(store->file().selfCheck()).isEmpty());
}

TEST_CASE("An existing file is never written over by a new one", "[store][file]")
{
    const TempDir dir;
    const QString path = sampleFile(dir);
    const QByteArray before = contentOf(path);
    REQUIRE_ERROR(ErrorKind::Conflict, Store::create(path, {}));
    CHECK(contentOf(path) == before);
}

TEST_CASE("Files of others, empty and missing files are refused and stay as they are", "[store][file]")
{
    const TempDir dir;
    const QString path = dir.file(QStringLiteral("fremd.iplan"));
    put(path, {});
    CHECK(refused(path, ErrorKind::Damaged).message.contains(QStringLiteral("leer")));
    put(path, "PK\x03\x04 eine Tabelle");
    refused(path, ErrorKind::Damaged);
    put(path, QByteArray(100000, 'x'));
    CHECK(refused(path, ErrorKind::Damaged).message.contains(QStringLiteral("keine Datei des Integrationsplaners")));
    QFile::remove(path);
    {
        Database other(path, Database::Mode::ReadWrite);
        other.exec(QStringLiteral("CREATE TABLE t(a)"));
    }
    refused(path, ErrorKind::Damaged);
    REQUIRE_ERROR(ErrorKind::NotFound, Store::open(dir.file(QStringLiteral("gibt es nicht.iplan")), {}));
    REQUIRE_FALSE(Store::open(dir.path(), {}).has_value());
}

TEST_CASE("A file of a newer program is refused and stays as it is", "[store][file]")
{
    const TempDir dir;
    const QString path = sampleFile(dir);
    {
        Database db(path, Database::Mode::ReadWrite);
        db.exec(QStringLiteral("PRAGMA user_version=%1").arg(Migrator::ofProgram().version() + 1));
    }
    CHECK(refused(path, ErrorKind::Damaged).message.contains(QStringLiteral("neueren Version")));
}

TEST_CASE("Truncated files are refused at whatever length they end", "[store][file]")
{
    const TempDir dir;
    const QByteArray whole = contentOf(sampleFile(dir));
    const QString path = dir.file(QStringLiteral("halb.iplan"));
    for (const qsizetype length : {qsizetype(1), qsizetype(15), qsizetype(99), qsizetype(100), qsizetype(4096),
                                   whole.size() / 2, whole.size() - 4096, whole.size() - 1}) {
        put(path, whole.left(length));
        refused(path, ErrorKind::Damaged);
    }
}

TEST_CASE("A file whose counter was set to the end of all numbers is read, checked and not written", "[store][file]")
{
    const TempDir dir;
    const QString path = dir.file(QStringLiteral("Ende.iplan"));
    addMeasure(*value_of(Store::create(path, {})), QStringLiteral("K001"), QStringLiteral("eins"));
    {
        Database db(path, Database::Mode::ReadWrite);
        db.exec(QStringLiteral("UPDATE \"commit_\" SET \"counter\"=9223372036854775807 WHERE \"counter\">1"));
    }
    const auto store = value_of(Store::open(path, {}));
    CHECK_FALSE(value_of(store->file().selfCheck()).isEmpty());
    REQUIRE_ERROR(ErrorKind::Damaged, store->transact(QStringLiteral("measure:create"), [](Writer& writer) -> Result<> {
        writer.insert(Measure());
        return {};
    }));
    CHECK(all<Measure>(*store).size() == 1);
}

TEST_CASE("Flipped bytes never crash: the file opens, or is refused, or the check tells", "[store][file]")
{
    const TempDir dir;
    const QByteArray whole = contentOf(sampleFile(dir));
    const QString path = dir.file(QStringLiteral("kaputt.iplan"));
    const auto seed = std::random_device{}();
    WARN("seed " << seed);
    std::mt19937 random(seed);
    for (int i = 0; i < scaled(300, 30); ++i) {
        QByteArray damaged = whole;
        for (int k = 0; k < 20; ++k)
            damaged[static_cast<qsizetype>(random() % static_cast<size_t>(damaged.size()))] =
                static_cast<char>(random());
        put(path, damaged);
        const auto store = Store::open(path, {});
        if (store) {
            const auto check = (*store)->file().selfCheck();
            const auto search = (*store)->search(QStringLiteral("maßnahme"));
            Measure measure;
            measure.title = QStringLiteral("trotzdem");
            const auto written = (*store)->transact(QStringLiteral("measure:create"), [&](Writer& w) -> Result<> {
                w.insert(measure);
                return {};
            });
            CHECK((check.has_value() || !check.error().message.isEmpty()));
            CHECK((search.has_value() || !search.error().message.isEmpty()));
            CHECK((written.has_value() || !written.error().message.isEmpty()));
        }
    }
}

TEST_CASE("A second writer is told who has the file; readers may read on", "[store][file]")
{
    const TempDir dir;
    const QString path = sampleFile(dir);
    const auto first = value_of(Store::open(path, {}));
    const auto second = Store::open(path, {});
    REQUIRE_FALSE(second.has_value());
    CHECK(second.error().kind == ErrorKind::Locked);
    CHECK(second.error().message.contains(QSysInfo::machineHostName()));
    CHECK(second.error().message.contains(QDate::currentDate().toString(QStringLiteral("dd.MM.yyyy"))));
    const QString user = QFileInfo(path).owner();
    CHECK(second.error().message.contains(user));

    Store::Options reading;
    reading.access = Store::Access::ReadOnly;
    const auto reader = value_of(Store::open(path, reading));
    CHECK(all<Measure>(*reader).size() == 30);
    addMeasure(*first, QStringLiteral("neu"), QStringLiteral("während jemand liest"));
    CHECK(all<Measure>(*reader).size() == 31);
    REQUIRE_ERROR(ErrorKind::Io, reader->transact(QStringLiteral("batch"), [](Writer&) -> Result<> { return {}; }));
}

TEST_CASE("The lock of a program that died is taken over", "[store][file]")
{
    const TempDir dir;
    const QString path = sampleFile(dir);
    // What QLockFile leaves behind: process, program, host. No process has the number 2^22 + 1.
    put(FileLock::lockFileName(path), QByteArrayLiteral("4194305\nintegrationsplaner\n") +
                                          QSysInfo::machineHostName().toUtf8() + '\n' + QSysInfo::machineUniqueId() +
                                          '\n' + QSysInfo::bootUniqueId() + '\n');
    REQUIRE_OK(Store::open(path, {}));
    CHECK_FALSE(QFileInfo::exists(FileLock::lockFileName(path)));
}

TEST_CASE("A file from schema 1 opens today, with all that is in it", "[store][file][migration]")
{
    const TempDir dir;
    const QString path = dir.file(QStringLiteral("alt.iplan"));
    {
        Database db(path, Database::Mode::ReadWrite);
        db.execScript(sourceText(QStringLiteral("tests/data/schema1.sql")));
    }
    const auto store = value_of(Store::open(path, {}));
    const auto measures = all<Measure>(*store);
    REQUIRE(measures.size() == 2);
    CHECK(measures.first().code == QStringLiteral("K001"));
    CHECK(measures.first().state == MeasureState::Running);
    CHECK(value_of(store->file().selfCheck()) == QStringList());
    // The index is not part of the dump: opening has built it.
    CHECK(value_of(store->search(QStringLiteral("förderung"))).size() == 1);
    // The list of what can be taken back belongs to the PC that wrote it.
    REQUIRE_ERROR(ErrorKind::NotFound, store->undoLog().undo());
    edit<Measure>(*store, measures.first().id, [](Measure& m) { m.stateReason = QStringLiteral("neu"); });
    value_of(store->undoLog().undo());
    CHECK(get(*store, measures.first().id).stateReason == QStringLiteral("Beginn nach den Ferien"));
}

TEST_CASE("A migration runs every step on a fresh file and only the missing ones on an old one",
          "[store][file][migration]")
{
    const TempDir dir;
    const QStringList scripts{QStringLiteral("CREATE TABLE a(x);\n"), QStringLiteral("ALTER TABLE a ADD COLUMN y;\n")};
    Database fresh(dir.file(QStringLiteral("neu.db")), Database::Mode::ReadWrite);
    Migrator(scripts).migrate(fresh);
    Database old(dir.file(QStringLiteral("alt.db")), Database::Mode::ReadWrite);
    Migrator(scripts.first(1)).migrate(old);
    old.exec(QStringLiteral("INSERT INTO a VALUES(1)"));
    Migrator(scripts).migrate(old);
    CHECK(old.scalar(QStringLiteral("SELECT x FROM a")).integer() == 1);
    const QString schema = QStringLiteral("SELECT group_concat(sql) FROM sqlite_master");
    CHECK(fresh.scalar(schema) == old.scalar(schema));

    SECTION("a step that fails leaves the file as it was")
    {
        QStringList broken = scripts;
        broken << QStringLiteral("CREATE TABLE b(x);\nINSERT INTO missing VALUES(1);\n");
        CHECK_THROWS_AS(Migrator(broken).migrate(old), SqlError);
        CHECK(old.scalar(QStringLiteral("PRAGMA user_version")).integer() == 2);
        CHECK(old.scalar(QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name='b'")).integer() == 0);
    }
}

TEST_CASE("A plain copy taken between commits is a complete file", "[store][file]")
{
    const TempDir dir;
    const QString path = dir.file(QStringLiteral("köln.iplan"));
    const auto store = value_of(Store::create(path, {}));
    for (int i = 0; i < 20; ++i) {
        addMeasure(*store, QStringLiteral("K%1").arg(i), QStringLiteral("Maßnahme"));
        const QString copy = dir.file(QStringLiteral("Kopie %1.iplan").arg(i));
        REQUIRE(QFile::copy(path, copy));
        const auto opened = value_of(Store::open(copy, {}));
        CHECK(all<Measure>(*opened).size() == i + 1);
        CHECK(value_of(opened->file().selfCheck()).isEmpty());
    }
}

TEST_CASE("A file that may not be written opens for reading only", "[store][file]")
{
    const TempDir dir;
    const QString path = sampleFile(dir);
    QFile::setPermissions(path, QFile::ReadOwner);
    if (QFileInfo(path).isWritable()) {
        WARN("this user may write everything: the refusal is not tested");
    } else {
        refused(path, ErrorKind::Io);
    }
    Store::Options reading;
    reading.access = Store::Access::ReadOnly;
    CHECK(all<Measure>(*value_of(Store::open(path, reading))).size() == 30);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
}
