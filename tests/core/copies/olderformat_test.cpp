// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A copy that an older version of the program wrote.
#include "core/copies/mergesource.h"
#include "core/db/database.h"
#include "tests/core/copies/mergefixture.h"

#include <QFile>

using namespace iplan;
using namespace iplan::test;

TEST_CASE("A file of an older format is merged and stays as it is", "[merge]")
{
    const TempDir folder;
    const QString old = folder.file(s("alt.iplan"));
    {
        Database db(old, Database::Mode::ReadWrite);
        db.execScript(sourceText(s("tests/data/schema1.sql")));
    }
    const auto bytesOfOld = [&] {
        QFile file(old);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const QByteArray before = bytesOfOld();

    // Ours has only the beginning of it, and goes on in the present format.
    const QString converted = folder.file(s("umgestellt.iplan"));
    REQUIRE(QFile::copy(old, converted));
    const auto all =
        value_of(value_of(Store::open(converted, copyOptions(s("Max Muster"))))->replica().commitsMissingFrom({}));
    REQUIRE(all.size() > 2);
    const auto mine =
        value_of(Store::createFrom(folder.file(s("neu.iplan")), copyOptions(s("Erika Beispiel")), all.mid(0, 2)));
    const auto added = addMeasure(*mine, s("K900"), s("Neu hier"));

    const auto source = value_of(MergeSource::open(*mine, old));
    const MergePlan plan = value_of(planMerge(*mine, source.store()));
    CHECK(plan.theirs == all.size() - 2);
    const auto report = value_of(merge(*mine, source.store(), BackupManager(folder.file(s("sicherungen")))));
    CHECK(report.admission.admitted.size() == all.size() - 2);
    CHECK(get(*mine, added).title == s("Neu hier"));
    const auto theirs =
        value_of(mine->read([](const Reader& reader) -> Result<QList<Measure>> { return reader.all<Measure>(); }));
    CHECK(theirs.size() == 3);
    CHECK(value_of(mine->file().selfCheck()) == QStringList());
    CHECK(value_of(planMerge(*mine, source.store())).isEmpty());
    CHECK(bytesOfOld() == before);
}
