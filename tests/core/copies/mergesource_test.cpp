// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/copies/mergesource.h"

#include "core/sync/package.h"
#include "tests/core/copies/mergefixture.h"
#include "tests/core/sync/packagefixture.h"

#include <QFile>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// An office file and a copy of it on the way, in a folder.
struct TwoFiles {
    TempDir folder;
    QString officePath = folder.file(s("büro.iplan"));
    QString copyPath = folder.file(s("unterwegs.iplan"));
    std::unique_ptr<Store> office = value_of(Store::create(officePath, copyOptions(s("Erika Beispiel"))));
    Id<Measure> measure = addMeasure(*office, s("K001"), s("Sprachkurs"));
    std::unique_ptr<Store> copy = makeCopy();

    std::unique_ptr<Store> makeCopy()
    {
        value_of(office->file().copyTo(copyPath));
        return value_of(Store::open(copyPath, copyOptions(s("Max Muster"))));
    }
    QString pack(const Password& password = {}, const PackageSince& since = {})
    {
        const QString path = folder.file(s("stand.iplanpaket"));
        value_of(iplan::pack(*copy, path, {since, password}));
        return path;
    }
};

} // namespace

TEST_CASE("A file and a package of it merge alike", "[merge]")
{
    TwoFiles files;
    edit<Measure>(*files.copy, files.measure, [](Measure& m) { m.title = s("Sprachkurs für Eltern"); });
    const auto known = value_of(files.office->replica().commitIds());
    const QString package = files.pack({}, PackageSince{{}, {}, known});
    for (const QString& path : {files.copyPath, package}) {
        const auto source = value_of(MergeSource::open(*files.office, path));
        const MergePlan plan = value_of(planMerge(*files.office, source.store()));
        CHECK(plan.theirs == 1);
        REQUIRE(plan.rows.size() >= 1);
    }
    const auto source = value_of(MergeSource::open(*files.office, package));
    const auto report = value_of(merge(*files.office, source.store(), BackupManager(files.folder.file(s("sich")))));
    CHECK(report.admission.admitted.size() == 1);
    CHECK(get(*files.office, files.measure).title == s("Sprachkurs für Eltern"));
}

TEST_CASE("An encrypted package asks for its password and takes no other", "[merge]")
{
    TwoFiles files;
    edit<Measure>(*files.copy, files.measure, [](Measure& m) { m.title = s("geheim"); });
    const QString package = files.pack(Password(s("Grünkohl"), KeyCost::least()));
    CHECK(needsPassword(package));
    CHECK_FALSE(needsPassword(files.copyPath));
    CHECK_FALSE(needsPassword(files.folder.file(s("fehlt.iplanpaket"))));
    REQUIRE_ERROR(ErrorKind::Rejected, MergeSource::open(*files.office, package));
    REQUIRE_ERROR(ErrorKind::Rejected, MergeSource::open(*files.office, package, Password(s("Spinat"))));
    REQUIRE_OK(MergeSource::open(*files.office, package, Password(s("Grünkohl"))));
}

TEST_CASE("What cannot be merged is refused by name", "[merge]")
{
    TwoFiles files;
    Store& office = *files.office;
    REQUIRE_ERROR(ErrorKind::Usage, MergeSource::open(office, files.officePath));
    REQUIRE_ERROR(ErrorKind::NotFound, MergeSource::open(office, files.folder.file(s("fehlt.iplan"))));
    const QString foreign = files.folder.file(s("brief.odt"));
    writeTo(foreign, QByteArray(4096, 'x'));
    REQUIRE_ERROR(ErrorKind::Damaged, MergeSource::open(office, foreign));
    const QString cut = files.folder.file(s("halb.iplan"));
    writeTo(cut, contentOf(files.copyPath).left(20'000));
    REQUIRE_ERROR(ErrorKind::Damaged, MergeSource::open(office, cut));
    const QString cutPackage = files.folder.file(s("halb.iplanpaket"));
    writeTo(cutPackage, contentOf(files.pack()).chopped(10));
    REQUIRE_ERROR(ErrorKind::Damaged, MergeSource::open(office, cutPackage));

    const QString other = files.folder.file(s("andere Stadt.iplan"));
    value_of(Store::create(other, copyOptions(s("Maria Anders"))));
    const auto source = value_of(MergeSource::open(office, other)); // readable, but:
    REQUIRE_ERROR(ErrorKind::Conflict, planMerge(office, source.store()));
}

TEST_CASE("A package that builds on changes which are missing here is refused, not half taken", "[merge]")
{
    TwoFiles files;
    edit<Measure>(*files.copy, files.measure, [](Measure& m) { m.title = s("erst"); });
    const auto first = value_of(files.copy->replica().commitIds());
    edit<Measure>(*files.copy, files.measure, [](Measure& m) { m.title = s("dann"); });
    const QString package = files.pack({}, PackageSince{{}, {}, first});
    const Error error = error_of(MergeSource::open(*files.office, package));
    CHECK(error.kind == ErrorKind::Rejected);
    CHECK(error.hint.contains(s("frühere Paket")));
    CHECK(get(*files.office, files.measure).title == s("Sprachkurs"));
}
