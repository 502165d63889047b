// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/contentbackup.h"

#include "core/store/backup.h"
#include "tests/core/ops/documentfixture.h"

#include <QDir>

using namespace iplan;
using namespace iplan::test;

namespace
{

struct KeptOffice {
    TempDir dir;
    QString path = dir.file(s("köln.iplan"));
    QDateTime now{QDate(2026, 11, 21), QTime(14, 5)};
    BackupManager manager{dir.file(s("sicherungen")), [this] { return now; }};
    QByteArray bytes = noise(150'000);
    Id<Measure> measure;
    AttachedDocument document;
    KeptOffice()
    {
        const auto store = value_of(Store::create(path, {}));
        measure = addMeasure(*store, s("K001"), s("Titel"));
        document = attach(*store, rowRef(measure), fileOf(dir, s("a.bin"), bytes));
    }
    [[nodiscard]] std::unique_ptr<Store> open() const { return value_of(Store::open(path, {})); }
    [[nodiscard]] QStringList beside() const { return QDir(manager.contentFolder()).entryList(QDir::Files); }
};

} // namespace

TEST_CASE("Backups hold no contents, these lie once beside them", "[documents][backup]")
{
    KeptOffice office;
    const auto first = value_of(office.manager.backup(office.path));
    addMeasure(*office.open(), s("K002"), s("Titel"));
    office.now = office.now.addDays(1);
    const auto second = value_of(office.manager.backup(office.path));
    CHECK_FALSE(contentOf(first.path).contains(office.bytes.right(100)));
    CHECK(office.beside() == QStringList{office.document.sha256});
    CHECK(contentOf(office.manager.contentFolder() + u'/' + office.document.sha256) == office.bytes);
    // The file keeps its own.
    CHECK(contentOf(*office.open(), office.document) == office.bytes);
    CHECK(office.manager.list().size() == 2);
}

TEST_CASE("Restoring brings contents back, and taking that back, too", "[documents][backup]")
{
    KeptOffice office;
    const auto backup = value_of(office.manager.backup(office.path));
    AttachedDocument later;
    {
        const auto store = office.open();
        later = attach(*store, rowRef(office.measure), fileOf(office.dir, s("b.txt"), "später"));
    }
    const auto before = value_of(office.manager.restore(backup.name, office.path));
    CHECK(contentOf(*office.open(), office.document) == office.bytes);
    CHECK_FALSE(hasContent(*office.open(), later));
    REQUIRE(before);
    value_of(office.manager.restore(before->name, office.path));
    CHECK(contentOf(*office.open(), later) == "später");
    const QString copy = office.dir.file(s("kopie.iplan"));
    REQUIRE_OK(office.manager.restoreAsCopy(backup.name, copy));
    CHECK(contentOf(*value_of(Store::open(copy, {})), office.document) == office.bytes);
}

TEST_CASE("A content that somebody changed beside the backups is not brought back", "[documents][backup]")
{
    KeptOffice office;
    const auto backup = value_of(office.manager.backup(office.path));
    QFile::remove(office.path);
    {
        QFile file(office.manager.contentFolder() + u'/' + office.document.sha256);
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.write("x") == 1);
    }
    value_of(office.manager.restore(backup.name, office.path));
    CHECK(value_of(ContentStore(*office.open()).check()).awaited.contains(office.document.sha256));
}

TEST_CASE("An erasure reaches the contents beside the backups", "[documents][backup][erase]")
{
    KeptOffice office;
    const auto backup = value_of(office.manager.backup(office.path));
    {
        const auto store = office.open();
        attach(*store, rowRef(office.measure), fileOf(office.dir, s("b.txt"), "bleibt"));
    }
    office.now = office.now.addDays(1); // one backup of a day is kept
    value_of(office.manager.backup(office.path));
    CHECK(office.beside().size() == 2);
    {
        const auto store = office.open();
        REQUIRE_OK(store->erasure().erase({rowRef(office.document.id)}));
        value_of(office.manager.carryErasures(*store));
    }
    CHECK(office.beside() == QStringList{hashOf("bleibt")});
    value_of(office.manager.restore(backup.name, office.path));
    CHECK_FALSE(hasContent(*office.open(), office.document));
}
