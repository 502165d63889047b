// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Erasure in backups, the list of erasures of this PC, and texts that still name a person.
#include "core/store/backup.h"
#include "core/store/erasefixture.h"
#include "core/store/erasurelist.h"

#include <QFileInfo>

using namespace iplan;
using namespace iplan::test;

TEST_CASE("Backups of this PC are cleaned, and restoring one does not bring anything back", "[store][erase][backup]")
{
    const TempDir dir;
    const QString path = dir.file(QStringLiteral("amt.iplan"));
    QDateTime now(QDate(2026, 11, 20), QTime(9, 0));
    const BackupManager manager(dir.file(QStringLiteral("sicherungen")), [&now] { return now; });
    QString old;
    RowRef person;
    QList<QUuid> ids;
    {
        const auto store = value_of(Store::create(path, copyOptions(QStringLiteral("Erika Beispiel"))));
        person = rowRef(addPerson(*store));
        old = value_of(manager.backup(path)).path;
        now = now.addDays(1);
        addMeasure(*store, QStringLiteral("K001"), QStringLiteral("danach"));
        value_of(manager.backup(path));
    }
    const QString aside = dir.file(QStringLiteral("alt.iplan"));
    REQUIRE(QFile::copy(old, aside));
    const auto erase = [&] {
        const auto store = value_of(Store::open(path, copyOptions(QStringLiteral("Erika Beispiel"))));
        value_of(store->erasure().erase({person}));
        return value_of(manager.carryErasures(*store));
    };
    SECTION("Each is rewritten, once, and stays a good backup")
    {
        CHECK(erase().rewritten.size() == 2);
        for (const Backup& backup : manager.list()) {
            CHECK(found(backup.path) == QList<QByteArray>());
            const auto store = value_of(Store::open(backup.path, {}));
            CHECK(isGone(*store, person));
        }
        const auto again = value_of(manager.carryErasures(*value_of(Store::open(path, {}))));
        CHECK(again.rewritten.isEmpty());
        CHECK(again.failed.isEmpty());
#ifdef Q_OS_UNIX
        CHECK((QFileInfo(old).permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
#endif
    }
    SECTION("A damaged one is named")
    {
        QFile file(old);
        REQUIRE(file.resize(file.size() - 5000));
        const auto outcome = erase();
        CHECK(outcome.rewritten.size() == 1);
        REQUIRE(outcome.failed.size() == 1);
        CHECK(outcome.failed.first().contains(QFileInfo(old).fileName()));
    }
    SECTION("One that comes back from elsewhere is restored without what was erased")
    {
        erase();
        REQUIRE(QFile::remove(old));
        REQUIRE(QFile::copy(aside, old));
        REQUIRE(found(old).size() >= 4);
        SECTION("over the present file") {}
        SECTION("over a file that can no longer be read")
        {
            QFile file(path);
            REQUIRE(file.open(QIODevice::WriteOnly));
            file.write("defekt");
        }
        REQUIRE_OK(manager.restore(QFileInfo(old).fileName(), path));
        CHECK(found(path) == QList<QByteArray>());
        const auto store = value_of(Store::open(path, {}));
        CHECK(isGone(*store, person));
        CHECK(all<Measure>(*store).isEmpty());
        const QString copy = dir.file(QStringLiteral("daneben.iplan"));
        REQUIRE_OK(manager.restoreAsCopy(QFileInfo(old).fileName(), copy));
        CHECK(found(copy) == QList<QByteArray>());
        // The next backup cleans what lies there.
        now = now.addDays(1);
        value_of(manager.backup(path));
        CHECK(found(old) == QList<QByteArray>());
    }
    SECTION("An old copy of the file that is merged in brings nothing back")
    {
        erase();
        const auto store = value_of(Store::open(path, {}));
        value_of(store->replica().admit(value_of(value_of(Store::open(aside, {}))->replica().commitsMissingFrom({}))));
        CHECK(found(path) == QList<QByteArray>());
        CHECK(isGone(*store, person));
    }
}

TEST_CASE("The list of erasures holds ids only, and is private", "[store][erase]")
{
    const TempDir dir;
    const auto office = memoryStore();
    const auto id = addPerson(*office);
    value_of(office->erasure().erase({rowRef(id)}));
    const ErasureList list(dir.file(QStringLiteral("liste/l.cbor")));
    CHECK(value_of(list.commits()).isEmpty());
    REQUIRE_OK(list.add(value_of(office->erasure().commits())));
    REQUIRE_OK(list.add(value_of(office->erasure().commits())));
    CHECK(value_of(list.commits()) == value_of(office->erasure().commits()));
    CHECK(value_of(list.commits()).first().changes.isEmpty());
    const QString path = dir.file(QStringLiteral("liste/l.cbor"));
#ifdef Q_OS_UNIX
    CHECK((QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
#endif
    QFile file(path);
    REQUIRE(file.resize(file.size() - 3));
    REQUIRE_ERROR(ErrorKind::Damaged, list.commits());
    REQUIRE_ERROR(ErrorKind::Damaged, list.add(value_of(office->erasure().commits())));
}

TEST_CASE("Texts that still name the person are found, now and in earlier versions", "[store][erase]")
{
    const auto store = memoryStore();
    const auto id = addPerson(*store);
    const auto now = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Werkstatt von frau QUEZWÄRT"));
    const auto past = addMeasure(*store, QStringLiteral("K002"), QStringLiteral("Quezwärt, Beratung"));
    edit<Measure>(*store, past, [](Measure& m) { m.title = QStringLiteral("Beratung"); });
    addMeasure(*store, QStringLiteral("K003"), QStringLiteral("Quezwärterei"));
    value_of(store->erasure().erase({rowRef(id)}));
    const auto mentions = value_of(store->erasure().mentions({kFamilyName, {}}));
    REQUIRE(mentions.size() == 2);
    CHECK(mentions.at(0).row == rowRef(now));
    CHECK_FALSE(mentions.at(0).isPast);
    CHECK(mentions.at(1).row == rowRef(past));
    CHECK(mentions.at(1).isPast);
    CHECK(value_of(store->erasure().mentions({})).isEmpty());
}
