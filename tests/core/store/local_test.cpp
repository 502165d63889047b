// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storefixture.h"

#include <QFile>

using namespace iplan;
using namespace iplan::test;

TEST_CASE("A local setting stays with the file at its place and makes no commit", "[store][local]")
{
    const TempDir dir;
    const QString key = QStringLiteral("folder");
    const QString original = dir.file(QStringLiteral("amt.iplan"));
    qint64 commits = 0;
    {
        const auto store = value_of(Store::create(original, {}));
        commits = value_of(store->file().info()).commits;
        CHECK(value_of(store->file().localSetting(key)).isEmpty());
        REQUIRE_OK(store->file().setLocalSetting(key, QStringLiteral("/netz/Köln")));
        REQUIRE_OK(store->file().setLocalSetting(QStringLiteral("other"), QStringLiteral("1")));
    }
    const auto store = value_of(Store::open(original, {}));
    CHECK(value_of(store->file().localSetting(key)) == QStringLiteral("/netz/Köln"));
    CHECK(value_of(store->file().info()).commits == commits);

    SECTION("A plain copy begins without, and what it sets is its own")
    {
        const QString copied = dir.file(QStringLiteral("amt - Kopie.iplan"));
        REQUIRE(QFile::copy(original, copied));
        const auto copy = value_of(Store::open(copied, {}));
        CHECK(value_of(copy->file().localSetting(key)).isEmpty());
        REQUIRE_OK(copy->file().setLocalSetting(QStringLiteral("other"), QStringLiteral("2")));
        CHECK(value_of(copy->file().localSetting(key)).isEmpty());
        CHECK(value_of(copy->file().localSetting(QStringLiteral("other"))) == QStringLiteral("2"));
        CHECK(value_of(store->file().localSetting(QStringLiteral("other"))) == QStringLiteral("1"));
    }
    SECTION("An empty value removes it")
    {
        REQUIRE_OK(store->file().setLocalSetting(key, {}));
        CHECK(value_of(store->file().localSetting(key)).isEmpty());
        CHECK(value_of(store->file().localSetting(QStringLiteral("other"))) == QStringLiteral("1"));
    }
    SECTION("A file open for reading only gives it, and refuses to set it")
    {
        Store::Options readOnly;
        readOnly.access = Store::Access::ReadOnly;
        const auto reader = value_of(Store::open(original, readOnly));
        CHECK(value_of(reader->file().localSetting(key)) == QStringLiteral("/netz/Köln"));
        REQUIRE_ERROR(ErrorKind::Io, reader->file().setLocalSetting(key, QStringLiteral("anders")));
    }
}
