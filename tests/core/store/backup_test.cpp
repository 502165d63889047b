// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"
#include "core/store/clockhint.h"
#include "core/store/erasebackup.h"
#include "core/store/filelock.h"
#include "core/store/storefixture.h"

#include <atomic>
#include <chrono>
#include <QFile>
#include <QFileInfo>
#include <thread>

using namespace iplan;
using namespace iplan::test;

namespace
{

struct Office {
    TempDir dir;
    QString path = dir.file(QStringLiteral("köln.iplan"));
    QDateTime now{QDate(2026, 11, 21), QTime(14, 5)};
    BackupManager manager{dir.file(QStringLiteral("sicherungen")), [this] { return now; }};
    Office() { value_of(Store::create(path, {})); }
    void addOne(const QString& code) { addMeasure(*value_of(Store::open(path, {})), code, QStringLiteral("Titel")); }
    [[nodiscard]] qsizetype measures() const { return all<Measure>(*value_of(Store::open(path, {}))).size(); }
};

} // namespace

TEST_CASE("One backup of each state, private and complete, also while the file is open", "[store][backup]")
{
    Office office;
    office.addOne(QStringLiteral("K001"));
    const auto open = value_of(Store::open(office.path, {}));
    const auto made = value_of(office.manager.backupIfDue(office.path));
    REQUIRE(made.has_value());
    CHECK(made->name == QStringLiteral("2026-11-21T140500.iplan"));
#ifdef Q_OS_UNIX
    CHECK((QFileInfo(made->path).permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
#endif
    CHECK_FALSE(value_of(office.manager.backupIfDue(office.path)).has_value());
    // Another day alone is no reason.
    office.now = office.now.addDays(1);
    CHECK_FALSE(value_of(office.manager.backupIfDue(office.path)).has_value());
    addMeasure(*open, QStringLiteral("K002"), QStringLiteral("Titel"));
    CHECK(value_of(office.manager.backupIfDue(office.path)).has_value());
    CHECK(office.manager.list().size() == 2);
    Store::Options reading;
    reading.access = Store::Access::ReadOnly;
    const auto copy = value_of(Store::open(made->path, reading));
    CHECK(all<Measure>(*copy).size() == 1);
    CHECK(value_of(copy->file().selfCheck()).isEmpty());
}

TEST_CASE("A backup is put back, and what it replaces is kept", "[store][backup]")
{
    Office office;
    office.addOne(QStringLiteral("K001"));
    const auto backup = value_of(office.manager.backup(office.path));
    office.addOne(QStringLiteral("K002"));
    CHECK(office.measures() == 2);

    SECTION("not while somebody has the file open")
    {
        const auto open = value_of(Store::open(office.path, {}));
        REQUIRE_ERROR(ErrorKind::Locked, office.manager.restore(backup.name, office.path));
    }
    SECTION("in place")
    {
        const auto before = value_of(office.manager.restore(backup.name, office.path));
        CHECK(office.measures() == 1);
        REQUIRE(before);
        CHECK(before->name == u"vor Wiederherstellung 2026-11-21T140500.iplan");
        CHECK(all<Measure>(*value_of(Store::open(before->path, {}))).size() == 2);
        // It is listed, and restoring it takes the restoring back.
        CHECK(office.manager.list().first().name == before->name);
        CHECK(office.manager.list().first().beforeRestore);
        const auto again = value_of(office.manager.restore(before->name, office.path));
        CHECK(office.measures() == 2);
        CHECK(again->name == u"vor Wiederherstellung 2026-11-21T140500 2.iplan");
        // A new day: it counts as no backup, and of many the newest 12 stay.
        office.now = office.now.addDays(1);
        for (int i = 0; i < 12; ++i)
            REQUIRE_OK(office.manager.restore(backup.name, office.path));
        CHECK(office.manager.list().size() == 13);
        office.addOne(QStringLiteral("K003"));
        CHECK(value_of(office.manager.backupIfDue(office.path)).has_value());
        CHECK(office.manager.list().size() == 14);
    }
    SECTION("as a copy")
    {
        const QString copy = office.dir.file(QStringLiteral("kopie.iplan"));
        REQUIRE_OK(office.manager.restoreAsCopy(backup.name, copy));
        CHECK(all<Measure>(*value_of(Store::open(copy, {}))).size() == 1);
        REQUIRE_ERROR(ErrorKind::Conflict, office.manager.restoreAsCopy(backup.name, copy));
    }
    SECTION("over a file that can no longer be read")
    {
        QFile file(office.path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("Müll");
        file.close();
        REQUIRE_OK(office.manager.restore(backup.name, office.path));
        CHECK(office.measures() == 1);
    }
    SECTION("and an unknown name is refused")
    {
        REQUIRE_ERROR(ErrorKind::NotFound, office.manager.restore(QStringLiteral("../köln.iplan"), office.path));
    }
}

TEST_CASE("A damaged backup is not put back", "[store][backup]")
{
    Office office;
    office.addOne(QStringLiteral("K001"));
    const auto backup = value_of(office.manager.backup(office.path));
    QFile file(backup.path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    file.resize(file.size() - 5000);
    file.close();
    REQUIRE_ERROR(ErrorKind::Damaged, office.manager.restore(backup.name, office.path));
    CHECK(office.measures() == 1);
}

TEST_CASE("Twelve days, ten weeks and nine months are kept", "[store][backup]")
{
    QList<Backup> all;
    for (QDate day(2026, 11, 21); day >= QDate(2025, 1, 1); day = day.addDays(-1))
        all << Backup{day.toString(Qt::ISODate), {}, QDateTime(day, QTime(9, 0)), 1};
    const auto keep = backupsToKeep(all);
    QStringList names;
    for (const Backup& backup : keep)
        names << backup.name;
    CHECK(names.first(12).last() == QStringLiteral("2026-11-10"));
    CHECK(names.contains(QStringLiteral("2026-09-20")));       // the newest of the tenth week
    CHECK_FALSE(names.contains(QStringLiteral("2026-09-13"))); // the eleventh
    CHECK(names.last() == QStringLiteral("2026-03-31"));       // the ninth month
    CHECK(keep.size() < 12 + 10 + 9);
}

TEST_CASE("Clocks do not decide about backups", "[store][backup][clock]")
{
    Office office;
    office.addOne(QStringLiteral("K001"));
    value_of(office.manager.backup(office.path));
    const QDateTime right = office.now;
    const auto changedAndBackedUp = [&](const QString& code) {
        office.addOne(code);
        const auto made = value_of(office.manager.backupIfDue(office.path));
        REQUIRE(made);
        CHECK(QFileInfo::exists(made->path));
        CHECK(all<Measure>(*value_of(Store::open(made->path, readOnlyOptions()))).size() == office.measures());
        return *made;
    };
    SECTION("one opening in 2099 stops none that follow")
    {
        office.now = QDateTime(QDate(2099, 1, 1), QTime(9, 0));
        changedAndBackedUp(QStringLiteral("K002"));
        office.now = right.addDays(1);
        changedAndBackedUp(QStringLiteral("K003"));
        office.now = right.addDays(2);
        changedAndBackedUp(QStringLiteral("K004"));
        CHECK(office.manager.list().size() == 4);
    }
    SECTION("a clock a year back hinders none, and removes none")
    {
        for (int day = 0; day < 12; ++day) {
            office.now = right.addDays(day);
            changedAndBackedUp(QStringLiteral("K1%1").arg(day));
        }
        const QList<Backup> before = office.manager.list();
        office.now = right.addYears(-1);
        for (int i = 0; i < 3; ++i)
            changedAndBackedUp(QStringLiteral("K2%1").arg(i));
        for (const Backup& backup : before)
            CHECK(QFileInfo::exists(backup.path));
        // Restoring works, too, and keeps what was.
        const auto aside = value_of(office.manager.restore(before.first().name, office.path));
        REQUIRE(aside);
        CHECK(QFileInfo::exists(aside->path));
    }
    SECTION("two within a second are two")
    {
        const Backup first = changedAndBackedUp(QStringLiteral("K002"));
        const Backup second = value_of(office.manager.backup(office.path));
        CHECK(first.name != second.name);
        CHECK(office.manager.list().first().name == second.name);
    }
}

TEST_CASE("It is said when the clock stands far off the file", "[store][clock]")
{
    const QDateTime last({2026, 11, 21}, {14, 3}, Qt::UTC);
    const auto store = memoryStore(last);
    addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Titel"));
    CHECK(clockHint(*store, last.addSecs(60)).isEmpty());
    CHECK(clockHint(*store, last.addSecs(-3600)).isEmpty());
    CHECK(clockHint(*store, last.addYears(2)).isEmpty());
    CHECK(clockHint(*store, last.addYears(-1)).contains(QStringLiteral("21.11.2025")));
    CHECK(clockHint(*store, last.addDays(-2)).contains(QStringLiteral("19.11.2026")));
    CHECK(clockHint(*store, QDateTime({2099, 1, 1}, {0, 0}, Qt::UTC)).contains(QStringLiteral("2099")));
}

TEST_CASE("A backup goes back through a link, which stays", "[store][backup][links]")
{
    Office office;
    const auto backup = value_of(office.manager.backup(office.path));
    office.addOne(QStringLiteral("K001"));
    const QString link = office.dir.file(QStringLiteral("verweis.iplan"));
    REQUIRE(QFile::link(office.path, link));
    REQUIRE_OK(office.manager.restore(backup.name, link));
    CHECK(QFileInfo(link).isSymLink());
    CHECK(office.measures() == 0);
}

TEST_CASE("A file can be backed up while somebody writes in it", "[store][backup]")
{
    Office office;
    office.addOne(QStringLiteral("K001"));
    std::atomic_bool done = false;
    std::thread beside([&] {
        const auto store = Store::open(office.path, {});
        for (int i = 2; store && !done; ++i) {
            (void)(*store)->transact(QStringLiteral("measure:create"), [i](Writer& writer) -> Result<> {
                Measure measure;
                measure.code = QStringLiteral("K%1").arg(i);
                writer.insert(measure);
                return {};
            });
            std::this_thread::sleep_for(std::chrono::milliseconds(50)); // as nobody writes more often by hand
        }
    });
    QStringList faults; // a requirement that fails would leave the writer behind
    for (int i = 0; i < 8; ++i) {
        if (const auto made = office.manager.backup(office.path); !made)
            faults << made.error().message;
    }
    done = true;
    beside.join();
    CHECK(faults == QStringList());
    for (const Backup& backup : office.manager.list())
        CHECK(value_of(value_of(Store::open(backup.path, readOnlyOptions()))->file().selfCheck()).isEmpty());
}
