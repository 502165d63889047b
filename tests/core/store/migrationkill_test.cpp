// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A program that is killed while it brings a file to its format.
#include "tests/core/store/snapshotvfs.h"
#include "tests/core/store/storefixture.h"

#include <QDir>
#include <QFile>

using namespace iplan;
using namespace iplan::test;

namespace
{

QString fileOfFirstVersion(const TempDir& dir)
{
    const QString path = dir.file(QStringLiteral("alt.iplan"));
    Database db(path, Database::Mode::ReadWrite);
    db.execScript(sourceText(QStringLiteral("tests/data/schema1.sql")));
    return path;
}

/// The copy that is made before goes where no other test looks for backups.
Store::Options optionsIn(const TempDir& dir)
{
    Store::Options options;
    options.backupFolder = dir.file(QStringLiteral("sicherungen"));
    return options;
}

} // namespace

TEST_CASE("Killed at whatever moment of a migration, the next opening finds all and completes it",
          "[store][file][migration][slow]")
{
    const TempDir dir;
    const QString path = fileOfFirstVersion(dir);
    QStringList moments;
    int steps = 0;
    const int each = 350 / scaled(35, 9); // there are about 350 steps
    {
        const SnapshotVfs vfs([&] {
            if (steps++ % each != 0)
                return;
            const QString place = dir.file(QStringLiteral("moment%1").arg(steps));
            QDir().mkpath(place);
            moments << place + QStringLiteral("/alt.iplan");
            QFile::copy(path, moments.last());
            QFile::copy(path + QStringLiteral("-journal"), moments.last() + QStringLiteral("-journal"));
        });
        value_of(Store::open(path, optionsIn(dir)));
    }
    INFO(steps << " steps");
    REQUIRE(moments.size() > 5);
    for (const QString& moment : std::as_const(moments)) {
        INFO(moment.toStdString());
        const auto store = value_of(Store::open(moment, optionsIn(dir)));
        CHECK(all<Measure>(*store).size() == 2);
        CHECK(value_of(store->file().selfCheck()) == QStringList());
        addMeasure(*store, QStringLiteral("K003"), QStringLiteral("danach"));
    }
}

TEST_CASE("The version that counts is the one after the journal was played back", "[store][file][migration]")
{
    // The state just before the journal goes: everything is written, and nothing of it holds yet.
    const TempDir dir;
    const QString path = fileOfFirstVersion(dir);
    const QString late = dir.file(QStringLiteral("spät.iplan"));
    {
        const SnapshotVfs vfs([&] {
            QFile file(path);
            if (!QFile::exists(path + QStringLiteral("-journal")) || !file.open(QIODevice::ReadOnly))
                return;
            // The header names the new version already.
            if (file.read(64).at(63) == 1)
                return;
            for (const QString& ending : {QString(), QStringLiteral("-journal")}) {
                QFile::remove(late + ending);
                QFile::copy(path + ending, late + ending);
            }
        });
        value_of(Store::open(path, optionsIn(dir)));
    }
    REQUIRE(QFile::exists(late));
    const auto store = value_of(Store::open(late, optionsIn(dir)));
    CHECK(all<Measure>(*store).size() == 2);
    CHECK(value_of(store->file().selfCheck()) == QStringList());
}
