// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/entities.h"
#include "support/test.h"
#include "ui/shell/visits.h"

using namespace iplan;

namespace
{

Place at(const char* page, const RowRef& row = {})
{
    return {QString::fromLatin1(page), row};
}

} // namespace

TEST_CASE("Going elsewhere after going back forgets the way forward", "[ui]")
{
    Visits visits;
    CHECK_FALSE(visits.canGoBack());
    CHECK_FALSE(visits.step(-1));
    for (const char* page : {"a", "b", "b", "c"})
        visits.visit(at(page));
    CHECK(visits.step(-1) == at("b"));
    CHECK(visits.step(-1) == at("a"));
    CHECK_FALSE(visits.step(-1));
    CHECK(visits.canGoForward());
    CHECK(visits.step(1) == at("b"));
    visits.visit(at("d"));
    CHECK_FALSE(visits.canGoForward());
    CHECK(visits.step(-1) == at("b"));
    for (int i = 0; i < 500; ++i)
        visits.visit(at(i % 2 == 0 ? "x" : "y"));
    int steps = 0;
    while (visits.step(-1))
        ++steps;
    CHECK(steps == 199);
}

TEST_CASE("Rows seen last stand there once, the newest first, and survive as text", "[ui]")
{
    RecentRows recent;
    QList<RowRef> rows;
    for (int i = 0; i < 40; ++i)
        rows << RowRef{&entityOf<Measure>(), newRowId()};
    for (const RowRef& row : rows)
        recent.add(row);
    recent.add(rows.at(20));
    recent.add({});
    CHECK(recent.rows().size() == 30);
    CHECK(recent.rows().first() == rows.at(20));
    CHECK(recent.rows().count(rows.at(20)) == 1);
    RecentRows again;
    again.setText(recent.text() + QStringLiteral(" kein Verweis"));
    CHECK(again.rows() == recent.rows());
}
