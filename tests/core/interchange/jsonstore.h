// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "tests/support/test.h"

namespace iplan::test
{

/// A new file in memory at a fixed time.
inline std::unique_ptr<Store> emptyStore(const char* author = "Erste Person")
{
    Store::Options options;
    options.clock = fixedClock(QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC));
    options.author = {QString::fromUtf8(author), QStringLiteral("EP")};
    return value_of(Store::create(QStringLiteral(":memory:"), options));
}

} // namespace iplan::test
