// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/fold.h"
#include "support/test.h"

#include <algorithm>
#include <random>

using namespace iplan;

namespace
{

UnitChange change(qint64 seq, qint64 counter, const char* value, QList<qint64> replaces = {})
{
    return {seq, counter, QUuid::createUuidV5(QUuid(), QByteArray::number(seq)), Value(QString::fromLatin1(value)),
            std::move(replaces)};
}

} // namespace

TEST_CASE("A unit nobody wrote has nothing on display", "[store][fold]")
{
    const UnitState state = stateOfUnit({}, {});
    CHECK(state.heads.isEmpty());
    CHECK(state.display == -1);
}

TEST_CASE("The change that replaces another is the head", "[store][fold]")
{
    const QList<UnitChange> changes{change(1, 1, "alt"), change(2, 2, "neu", {1})};
    CHECK(stateOfUnit(changes, {}).heads == QList<qint64>{2});
}

TEST_CASE("Changes made apart are both heads; the larger counter is on display", "[store][fold]")
{
    const QList<UnitChange> changes{change(1, 1, "Basis"), change(2, 5, "meins", {1}), change(3, 4, "ihres", {1})};
    const UnitState state = stateOfUnit(changes, {});
    CHECK(state.heads == QList<qint64>{2, 3});
    CHECK(state.display == 2);
}

TEST_CASE("With equal counters the commit id decides, the same in whatever order they met", "[store][fold]")
{
    QList<UnitChange> changes{change(1, 1, "Basis"), change(2, 2, "a", {1}), change(3, 2, "b", {1}),
                              change(4, 2, "c", {1})};
    const qint64 display = stateOfUnit(changes, {}).display;
    std::mt19937 random(7);
    for (int i = 0; i < 20; ++i) {
        std::shuffle(changes.begin(), changes.end(), random);
        CHECK(stateOfUnit(changes, {}).display == display);
    }
}

TEST_CASE("An ordinary edit does not settle a conflict, a decision does", "[store][fold]")
{
    QList<UnitChange> changes{change(1, 1, "Basis"), change(2, 3, "meins", {1}), change(3, 2, "ihres", {1})};
    changes << change(4, 4, "getippt", {2});
    CHECK(stateOfUnit(changes, {}).heads == QList<qint64>{3, 4});
    changes << change(5, 5, "entschieden", {3, 4});
    CHECK(stateOfUnit(changes, {}).heads == QList<qint64>{5});
}

TEST_CASE("A cancelled change counts as not made, and what it replaced is back", "[store][fold]")
{
    const QList<UnitChange> changes{change(1, 1, "alt"), change(2, 2, "neu", {1})};
    const QList<UnitCancel> undo{{3, 2}};
    CHECK(stateOfUnit(changes, undo).heads == QList<qint64>{1});

    SECTION("and a cancelled cancelling brings it to life again")
    {
        const QList<UnitCancel> redo{{3, 2}, {4, 3}};
        CHECK(stateOfUnit(changes, redo).heads == QList<qint64>{2});
        CHECK(liveCancels(redo).size() == 1);
    }
    SECTION("and two copies that both took it back must both bring it back")
    {
        const QList<UnitCancel> half{{3, 2}, {4, 2}, {5, 3}};
        CHECK(stateOfUnit(changes, half).heads == QList<qint64>{1});
        const QList<UnitCancel> whole{{3, 2}, {4, 2}, {5, 3}, {5, 4}};
        CHECK(stateOfUnit(changes, whole).heads == QList<qint64>{2});
    }
}

TEST_CASE("Undo on one copy of what another edited meanwhile shows both", "[store][fold]")
{
    // c2 replaced c1; here c2 was taken back, there c3 replaced it: nothing anyone typed may vanish.
    const QList<UnitChange> changes{change(1, 1, "eins"), change(2, 2, "zwei", {1}), change(3, 3, "drei", {2})};
    CHECK(stateOfUnit(changes, QList<UnitCancel>{{4, 2}}).heads == QList<qint64>{1, 3});
}
