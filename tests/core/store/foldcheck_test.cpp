// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/foldcheck.h"

#include "tests/core/store/storefixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

/// What is found in a file with two measures after `sql` changed it behind the program's back.
QStringList foundAfter(const char* sql)
{
    const TempDir dir;
    const QString path = dir.file(QStringLiteral("a.iplan"));
    {
        const auto store = value_of(Store::create(path, {}));
        addMeasure(*store, QStringLiteral("K001"), QStringLiteral("eins"));
        addMeasure(*store, QStringLiteral("K002"), QStringLiteral("zwei"));
    }
    Database db(path, Database::Mode::ReadWrite);
    db.exec(s(sql));
    Journal journal(db);
    return differencesOfTouched(db, journal, 1);
}

} // namespace

TEST_CASE("What a transaction touched is compared with what the commits say", "[store][fold]")
{
    CHECK(foundAfter("SELECT 1").isEmpty());
    CHECK(foundAfter("UPDATE \"measure\" SET \"title\"='drei' WHERE \"code\"='K001'").size() == 1);
    CHECK(foundAfter("UPDATE \"measure\" SET \"deleted\"=1").size() == 2);
    CHECK(foundAfter("DELETE FROM \"measure\" WHERE \"code\"='K002'").size() == 1);
    CHECK_FALSE(foundAfter("DELETE FROM \"head_\"").isEmpty());
    CHECK_FALSE(foundAfter("UPDATE \"head_\" SET \"seq\"=1").isEmpty());
}
