// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/mergeplan.h"
#include "core/merge/resolve.h"
#include "tests/core/store/copies.h"

namespace iplan::test
{

inline QList<Conflict> open(const Store& store)
{
    return value_of(conflicts(store));
}

/// Everything that must be the same on copies with the same commits.
inline void requireSame(const Store& one, const Store& other)
{
    REQUIRE(value_of(one.commitIds()) == value_of(other.commitIds()));
    REQUIRE(dump(one) == dump(other));
    REQUIRE((open(one) == open(other)));
    REQUIRE(value_of(one.selfCheck()) == QStringList());
    REQUIRE(value_of(other.selfCheck()) == QStringList());
}

/// Puts the measure into the Papierkorb as one commit.
inline void remove(Store& store, const Id<Measure>& id)
{
    write(store, QStringLiteral("measure:delete"), [&](Writer& writer) { value_of(writer.remove(rowRef(id))); });
}

} // namespace iplan::test
