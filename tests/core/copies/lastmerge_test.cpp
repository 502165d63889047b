// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/copies/lastmerge.h"

#include "core/copies/mergeplan.h"
#include "tests/core/copies/mergefixture.h"

#include <QDir>
#include <QFile>

using namespace iplan;
using namespace iplan::test;

namespace
{

std::unique_ptr<Store> reopened(const QString& path)
{
    const auto options = copyOptions(QStringLiteral("Erika Beispiel"));
    return value_of(QFile::exists(path) ? Store::open(path, options) : Store::create(path, options));
}

} // namespace

TEST_CASE("The latest merge is remembered until something else comes, or its backup is gone", "[merge]")
{
    const TempDir dir;
    const QString path = dir.file(QStringLiteral("Büro.iplan"));
    const BackupManager backups(dir.file(QStringLiteral("Sicherungen")));
    auto office = reopened(path);
    const auto id = addMeasure(*office, QStringLiteral("K001"), QStringLiteral("Titel"));
    const auto copy = copyOf(*office);
    edit<Measure>(*copy, id, [](Measure& m) { m.title = QStringLiteral("unterwegs"); });
    CHECK_FALSE(value_of(lastMerge(*office, backups)).backup);
    CHECK(value_of(lastMerge(*office, backups)).reason.contains(QStringLiteral("noch nichts")));

    const MergeReport report = value_of(merge(*office, *copy, backups));
    REQUIRE(report.backup);
    office.reset();
    office = reopened(path); // the program was ended meanwhile
    const LastMerge last = value_of(lastMerge(*office, backups));
    REQUIRE(last.backup);
    CHECK(last.backup->name == report.backup->name);
    CHECK(last.reason.isEmpty());

    SECTION("another commit")
    {
        edit<Measure>(*office, id, [](Measure& m) { m.title = QStringLiteral("weiter"); });
        CHECK_FALSE(value_of(lastMerge(*office, backups)).backup);
        CHECK(value_of(lastMerge(*office, backups)).reason.contains(QStringLiteral("Seit der Zusammenführung")));
        REQUIRE_OK(office->undoLog().undo()); // which is a commit, too
        CHECK_FALSE(value_of(lastMerge(*office, backups)).backup);
    }
    SECTION("a merge that brings nothing changes nothing")
    {
        value_of(merge(*office, *copy, backups));
        CHECK(value_of(lastMerge(*office, backups)).backup);
    }
    SECTION("no backup")
    {
        REQUIRE(QFile::remove(last.backup->path));
        CHECK_FALSE(value_of(lastMerge(*office, backups)).backup);
        CHECK(value_of(lastMerge(*office, backups)).reason.contains(QStringLiteral("gibt es nicht mehr")));
    }
    SECTION("taken back")
    {
        office.reset();
        value_of(backups.restore(last.backup->name, path));
        office = reopened(path);
        CHECK(get(*office, id).title == u"Titel");
        CHECK_FALSE(value_of(lastMerge(*office, backups)).backup);
    }
}
