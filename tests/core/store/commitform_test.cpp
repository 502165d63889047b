// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The form of commits: their times, the order of what they hold, the pieces in which a file gives them.
#include "core/store/commitdata.h"
#include "core/store/commitpieces.h"
#include "core/store/commitreader.h"
#include "core/store/committime.h"
#include "core/store/store.h"
#include "core/store/wellformed.h"
#include "support/test.h"

#include <algorithm>
#include <random>

using namespace iplan;
using namespace iplan::test;

namespace
{

ChangeData changeOf(int row, const QString& unit)
{
    return {{row % 3 == 0 ? QStringLiteral("person") : QStringLiteral("goal"), derivedId(QString::number(row))},
            unit,
            Value(qint64(row)),
            {},
            false,
            {}};
}

/// A commit that changes four units of each of twenty rows.
CommitData commitOfTwentyRows()
{
    CommitData out;
    out.id = newCommitId();
    out.counter = 2;
    out.time = QDateTime(QDate(2026, 11, 21), QTime(14, 0), Qt::UTC);
    for (int row = 0; row < 20; ++row) {
        for (const char* unit : {"x-third", "x-first", "x-fourth", "x-second"})
            out.changes << changeOf(row, QString::fromLatin1(unit));
    }
    return out;
}

} // namespace

TEST_CASE("Times of commits are read and written as Qt does it", "[store]")
{
    for (const char* text : {"2026-11-21T14:00:00.000Z", "0001-01-01T00:00:00.001Z", "9999-12-31T23:59:59.999Z",
                             "2024-02-29T08:07:06.050Z"}) {
        INFO(text);
        const QString usual = QString::fromLatin1(text);
        const QDateTime time = commitTime(usual);
        CHECK(time == QDateTime::fromString(usual, Qt::ISODateWithMs));
        CHECK(time.timeSpec() == Qt::UTC);
        CHECK(commitTimeText(time) == usual);
        CHECK(commitTimeText(time) == time.toString(Qt::ISODateWithMs));
    }
    for (const char* text :
         {"", "2026-11-21", "2026-11-21T14:00:00Z", "2026-11-21T14:00:00.000+01:00", "2026-02-30T14:00:00.000Z",
          "2026-11-21T24:00:00.000Z", "2026-11-21 14:00:00.000Z", "2026-11-21T14:00:00.00xZ", "gestern"}) {
        INFO(text);
        const QString other = QString::fromLatin1(text);
        CHECK(commitTime(other) == QDateTime::fromString(other, Qt::ISODateWithMs));
    }
    const QDateTime here = QDateTime(QDate(2026, 7, 1), QTime(9, 5, 3, 7), Qt::OffsetFromUTC, 7200);
    CHECK(commitTimeText(here) == QStringLiteral("2026-07-01T07:05:03.007Z"));
    CHECK(commitTimeText({}) == QDateTime().toUTC().toString(Qt::ISODateWithMs));
}

TEST_CASE("The changes of a commit have one order, however they came", "[store]")
{
    CommitData commit = commitOfTwentyRows();
    QList<ChangeData> expected = commit.changes;
    std::sort(expected.begin(), expected.end(), [](const ChangeData& a, const ChangeData& b) {
        return a.row < b.row || (a.row == b.row && a.unit < b.unit);
    });
    commit.normalize(); // row by row, as a file gives them
    CHECK(commit.changes == expected);
    commit.normalize();
    CHECK(commit.changes == expected);
    std::mt19937 random(5);
    for (int i = 0; i < 20; ++i) { // rows in several places, as no program writes them
        std::shuffle(commit.changes.begin(), commit.changes.end(), random);
        commit.normalize();
        CHECK(commit.changes == expected);
    }
}

TEST_CASE("A commit that says something twice is flawed wherever it says it", "[store]")
{
    CommitData commit = commitOfTwentyRows();
    CHECK(flawOf(commit).isEmpty()); // in no order, and yet nothing stands twice
    commit.normalize();
    CHECK(flawOf(commit).isEmpty());
    const ChangeData first = commit.changes.first();
    SECTION("side by side")
    {
        commit.changes.insert(1, first);
    }
    SECTION("far apart")
    {
        commit.changes << first;
    }
    CHECK(flawOf(commit) == QStringLiteral("ändert dasselbe zweimal"));
}

TEST_CASE("What waits in a file is no part of what was proven of it", "[store]")
{
    const TempDir dir;
    const QString path = dir.file(QStringLiteral("Kopie.iplan"));
    value_of(Store::create(path, {}));
    Database db(path, Database::Mode::ReadOnly);
    Journal journal(db);
    CommitReader reader(db, journal);
    for (const bool isProven : {true, false}) {
        CommitsOfFile pieces(reader, path, {}, isProven);
        CHECK(value_of(pieces.next()).size() == 1); // the first commit of every file
        CHECK(pieces.areProven() == isProven);
        CHECK_FALSE(pieces.atEnd());
        CHECK(value_of(pieces.next()).isEmpty()); // what waits
        CHECK(pieces.atEnd());
        CHECK_FALSE(pieces.areProven());
    }
}
