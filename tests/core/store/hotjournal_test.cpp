// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a power cut leaves behind: a file with a journal that is still to be played back.
#include "core/store/backup.h"
#include "core/store/erasebackup.h"
#include "core/store/filelock.h"
#include "core/store/sourcefile.h"
#include "tests/core/store/storefixture.h"

#include <QFile>
#include <QFileInfo>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// A file as it lies there after the PC lost its power in the middle of a write, with the journal beside it.
QString cutOffFile(const TempDir& dir)
{
    const QString whole = dir.file(QStringLiteral("ganz.iplan"));
    const QString cut = dir.file(QStringLiteral("abgebrochen.iplan"));
    {
        const auto store = value_of(Store::create(whole, {}));
        addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Sprachkurs"));
    }
    Database db(whole, Database::Mode::ReadWrite);
    db.exec(QStringLiteral("PRAGMA cache_size=5"));
    db.exec(QStringLiteral("BEGIN IMMEDIATE"));
    db.exec(QStringLiteral("UPDATE \"measure\" SET \"title\"='halb geschrieben'"));
    // More than the cache holds: pages go into the file before the end.
    db.exec(
        QStringLiteral("CREATE TABLE \"filler\" AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE "
                       "i<400) SELECT i, randomblob(1000) AS b FROM n"));
    REQUIRE(QFile::copy(whole, cut));
    REQUIRE(QFile::copy(whole + QStringLiteral("-journal"), cut + QStringLiteral("-journal")));
    db.exec(QStringLiteral("ROLLBACK"));
    return cut;
}

} // namespace

TEST_CASE("A file with an unfinished write opens as it was before, for reading and for writing", "[store][file]")
{
    const TempDir dir;
    const QString path = cutOffFile(dir);
    Store::Options options;
    options.access = GENERATE(Store::Access::ReadOnly, Store::Access::ReadWrite);
    const auto store = value_of(Store::open(path, options));
    const auto measures = all<Measure>(*store);
    REQUIRE(measures.size() == 1);
    CHECK(measures.first().title == QStringLiteral("Sprachkurs"));
    CHECK(value_of(store->file().selfCheck()) == QStringList());
    CHECK(QFileInfo(path + QStringLiteral("-journal")).size() == 0);
}

TEST_CASE("Where somebody else is writing, the journal is theirs and nothing is played back", "[store][file]")
{
    const TempDir dir;
    const QString path = cutOffFile(dir);
    const QString journal = path + QStringLiteral("-journal");
    const qint64 bytes = QFileInfo(journal).size();
    REQUIRE(bytes > 0);
    const auto lock = value_of(FileLock::acquire(path));
    Store::Options options;
    options.access = Store::Access::ReadOnly;
    REQUIRE_ERROR(ErrorKind::Locked, Store::open(path, options));
    CHECK(QFileInfo(journal).size() == bytes);
}

TEST_CASE("What a backup takes the place of is kept with its unfinished write undone", "[store][file][backup]")
{
    const TempDir dir;
    const QString path = cutOffFile(dir);
    const BackupManager manager(dir.file(QStringLiteral("sicherungen")));
    REQUIRE_OK(manager.backup(dir.file(QStringLiteral("ganz.iplan"))));
    REQUIRE(QFileInfo(path + QStringLiteral("-journal")).size() > 0);
    const auto before = value_of(manager.restore(manager.list().first().name, path));
    REQUIRE(before.has_value());
    const auto aside = value_of(Store::open(before->path, readOnlyOptions()));
    CHECK(value_of(aside->file().selfCheck()) == QStringList());
    CHECK(all<Measure>(*aside).first().title == QStringLiteral("Sprachkurs"));
    CHECK(value_of(value_of(Store::open(path, readOnlyOptions()))->file().selfCheck()) == QStringList());
}

TEST_CASE("A file with an unfinished write is read as it was, and stays as it lies there", "[store][file]")
{
    const TempDir dir;
    const QString path = cutOffFile(dir);
    const qint64 bytes = QFileInfo(path + QStringLiteral("-journal")).size();
    const auto lock = value_of(FileLock::acquire(path)); // as whoever restores has it
    const bool verified = GENERATE(true, false);
    const auto source = value_of(verified ? SourceFile::open(path) : SourceFile::openUnverified(path));
    CHECK(all<Measure>(source.store()).first().title == QStringLiteral("Sprachkurs"));
    CHECK(QFileInfo(path + QStringLiteral("-journal")).size() == bytes);
}
