// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/tablesource.h"
#include "support/test.h"

using namespace iplan;
using namespace iplan::test;

TEST_CASE("A table in memory gives its rows until nobody wants more", "[exchange]")
{
    const TableInMemory table(QStringLiteral("Zwischenablage"),
                              cellsOfTexts({{QStringLiteral("a"), QString()}, {QString(QStringLiteral("")), {}}}));
    REQUIRE(table.sheets().size() == 1);
    CHECK(table.sheets().first().name == u"Zwischenablage");
    const auto rows = value_of(rowsOf(table, 0, 10));
    REQUIRE(rows.size() == 2);
    CHECK(rows.first().first().isCell());
    CHECK_FALSE(rows.first().last().isCell()); // covered by another one
    CHECK(rows.last().first().isCell());       // empty
    CHECK(value_of(rowsOf(table, 0, 1)).size() == 1);
    CHECK_FALSE(table.eachRow(1, [](int, const TableRow&) { return true; }));
}
