// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Erased is erased: in all places on this PC where content may lie.
#include "core/base/temporary.h"
#include "core/db/database.h"
#include "core/store/backup.h"
#include "core/store/erasebackup.h"
#include "core/store/erasefixture.h"
#include "core/store/places.h"
#include "tests/support/files.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace iplan;
using namespace iplan::test;

namespace
{

const QByteArray kOldTitle("Sprachförderung");

/// A file as version 1 of the format had it.
QString fileOfVersion1(const TempDir& dir)
{
    const QString path = dir.file(QStringLiteral("alt.iplan"));
    Database db(path, Database::Mode::ReadWrite);
    db.execScript(sourceText(QStringLiteral("tests/data/schema1.sql")));
    return path;
}

BackupManager backupsOf(const Store& store)
{
    return BackupManager(BackupManager::defaultFolder(value_of(store.file().identity())));
}

QStringList namesAt(const QString& folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

/// As a program that died leaves it. No process has the number 2^22 + 1.
QString leftIn(const QString& folder)
{
    return temporaryPath(folder).replace(QStringLiteral("-%1-").arg(QCoreApplication::applicationPid()),
                                         QStringLiteral("-4194305-"));
}

/// Other tests open the same old file, too.
void clearBackupsOfOldFile()
{
    const TempDir dir;
    const auto store = value_of(Store::open(fileOfVersion1(dir), {}));
    QDir(backupsOf(*store).folder()).removeRecursively();
}

} // namespace

TEST_CASE("The copy before a migration is a backup, and erasures reach it", "[store][places][migration]")
{
    clearBackupsOfOldFile();
    const TempDir dir;
    const QString path = fileOfVersion1(dir);
    const auto store = value_of(Store::open(path, {}));
    CHECK(namesAt(dir.file({})).filter(QStringLiteral("Umstellung")).isEmpty());
    const BackupManager manager = backupsOf(*store);
    QList<Backup> before = manager.list();
    before.removeIf([](const Backup& backup) { return !backup.beforeMigration; });
    REQUIRE(before.size() == 1);
    CHECK(before.first().name.startsWith(QStringLiteral("vor Umstellung von Fassung 1 ")));
    REQUIRE(contentOf(before.first().path).contains(kOldTitle));
    QList<RowRef> rows;
    for (const Measure& measure : all<Measure>(*store))
        rows << rowRef(measure.id);
    value_of(store->erasure().erase(rows));
    const auto carried = value_of(manager.carryErasures(*store));
    CHECK(carried.failed == QStringList());
    CHECK(carried.rewritten.contains(before.first().name));
    CHECK_FALSE(contentOf(before.first().path).contains(kOldTitle));
    // The old file is the same for all tests; others want to see what is erased here.
    QDir(manager.folder()).removeRecursively();
    REQUIRE(QFile::remove(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
                          QStringLiteral("/loeschungen/") + idText(value_of(store->file().identity())) +
                          QStringLiteral(".cbor")));
}

TEST_CASE("A backup of an older version can be restored", "[store][places][backup]")
{
    const TempDir dir;
    const QString path = fileOfVersion1(dir);
    const BackupManager manager(dir.file(QStringLiteral("sicherungen")));
    REQUIRE(QDir().mkdir(manager.folder()));
    const QString name = QStringLiteral("2026-01-02T030405.iplan");
    REQUIRE(QFile::copy(path, manager.folder() + u'/' + name));
    {
        Store::Options options;
        options.backupFolder = manager.folder();
        const auto store = value_of(Store::open(path, options));
        addMeasure(*store, QStringLiteral("K777"), QStringLiteral("später"));
    }
    REQUIRE_OK(manager.restore(name, path));
    CHECK(all<Measure>(*value_of(Store::open(path, readOnlyOptions()))).size() == 2);
}

TEST_CASE("Copies that earlier versions put beside the file come among the backups", "[store][places][migration]")
{
    clearBackupsOfOldFile();
    const TempDir dir;
    const QString path = fileOfVersion1(dir);
    const QString beside = dir.file(QStringLiteral("alt - vor Umstellung von Fassung 1.iplan"));
    const QString worked = dir.file(QStringLiteral("alt - vor Umstellung von Fassung 2.iplan"));
    REQUIRE(QFile::copy(path, beside));
    REQUIRE(QFile::copy(path, worked)); // not of that version: somebody works with it
    const auto store = value_of(Store::open(path, {}));
    CHECK_FALSE(QFileInfo::exists(beside));
    CHECK(QFileInfo::exists(worked));
    const BackupManager manager = backupsOf(*store);
    const auto backups = manager.list();
    CHECK(std::count_if(backups.begin(), backups.end(), [](const Backup& b) { return b.beforeMigration; }) == 2);
    QDir(manager.folder()).removeRecursively();
}

TEST_CASE("An erasure that was interrupted is completed at the next opening", "[store][places][erase]")
{
    const TempDir dir;
    const QString path = dir.file(QStringLiteral("amt.iplan"));
    auto store = value_of(Store::create(path, copyOptions(QStringLiteral("Erika Beispiel"))));
    const BackupManager manager = backupsOf(*store);
    const RowRef person = rowRef(addPerson(*store));
    const QString backup = value_of(manager.backup(path)).path;
    value_of(store->erasure().erase({person})); // and killed here
    REQUIRE(found(backup).size() >= 4);
    store.reset();
    store = value_of(Store::open(path, {}));
    REQUIRE_OK(BackupManager::completeErasures(*store));
    CHECK(found(backup) == QList<QByteArray>());
    // What is done is not done again, but what comes from elsewhere is.
    REQUIRE_OK(BackupManager::completeErasures(*store));
    const auto copy = copyOf(*store);
    value_of(
        copy->erasure().erase({rowRef(addMeasure(*copy, QStringLiteral("K001"), QStringLiteral("Quezwärtgasse")))}));
    give(*copy, *store);
    const QDateTime written = QFileInfo(backup).lastModified();
    REQUIRE_OK(BackupManager::completeErasures(*store));
    CHECK(QFileInfo(backup).lastModified() != written);
}

TEST_CASE("Opening, backing up and erasing clear what dead programs left", "[store][places][sweep]")
{
    const TempDir dir;
    const QString path = dir.file(QStringLiteral("amt.iplan"));
    auto store = value_of(Store::create(path, {}));
    const BackupManager manager = backupsOf(*store);
    const RowRef person = rowRef(addPerson(*store));
    value_of(manager.backup(path));
    const QString elsewhere = dir.file(QStringLiteral("ausgaben"));
    REQUIRE(QDir().mkdir(elsewhere));
    const auto leave = [&] {
        for (const QString& folder : {dir.file({}), manager.folder(), elsewhere}) {
            REQUIRE(QFile::copy(path, leftIn(folder)));
            const QString temporary = leftIn(folder);
            REQUIRE(QDir().mkdir(temporary));
            REQUIRE(QFile::copy(path, temporary + QStringLiteral("/kopie.iplan")));
        }
    };
    const auto requireSwept = [&] {
        for (const QString& folder : {dir.file({}), manager.folder(), elsewhere})
            CHECK(namesAt(folder).filter(QStringLiteral(".tmp")) == QStringList());
    };
    leave();
    SECTION("opening")
    {
        store.reset();
        store = value_of(Store::open(path, {}));
    }
    SECTION("backing up")
    {
        value_of(manager.backup(path));
    }
    SECTION("erasing")
    {
        value_of(store->erasure().erase({person}));
        value_of(manager.carryErasures(*store));
    }
    requireSwept();
}
