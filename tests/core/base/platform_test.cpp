// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform.h"
#include "tests/support/files.h"

#include <QDir>
#include <QFileInfo>

using namespace iplan;
using namespace iplan::test;

TEST_CASE("Two folders change their names in one step, or nothing happens", "[base]")
{
    const TempDir dir;
    const QString one = dir.file(QStringLiteral("eins"));
    const QString other = dir.file(QStringLiteral("zwei"));
    REQUIRE(QDir().mkpath(one + QStringLiteral("/unter")));
    REQUIRE(QDir().mkpath(other));
    for (const QString& path : {one + QStringLiteral("/a.txt"), other + QStringLiteral("/b.txt")}) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
    }
    const bool changed = exchangeFolders(one, other); // not every file system can
    CHECK(QFileInfo::exists(one + QStringLiteral("/b.txt")) == changed);
    CHECK(QFileInfo::exists(other + QStringLiteral("/a.txt")) == changed);
    CHECK(QFileInfo::exists(other + QStringLiteral("/unter")) == changed);

    CHECK_FALSE(exchangeFolders(one, dir.file(QStringLiteral("fehlt"))));
    CHECK_FALSE(exchangeFolders(dir.file(QStringLiteral("fehlt")), one));
    CHECK(QFileInfo(one).isDir());
    CHECK_FALSE(QFileInfo::exists(dir.file(QStringLiteral("fehlt"))));
}
