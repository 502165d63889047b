// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace iplan::test
{

struct PlainTime {
    double wall = 0;      ///< milliseconds
    double processor = 0; ///< likewise
};

/// The honest limit: what the data file `after` has more than `before` had, put into a copy of `before` by prepared
/// statements of SQLite's C interface in one transaction, with the settings of the program: journal, changes, heads,
/// salts, rows, search index. Table by table in the order of their keys, with all values at hand: reading, comparing,
/// hashing and folding are left out, so that no program can do it in less. Notes the time under `what`.
PlainTime plainInserts(const QString& before, const QString& after, const QString& what);

/// Notes how many times as long the row called `what` took, on the clock and of the processor.
void compareWithPlain(const PlainTime& plain, const QString& what);

} // namespace iplan::test
