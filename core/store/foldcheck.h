// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/store/journal.h"
#include "core/store/reader.h"

namespace iplan
{

/// German sentences on what table and heads of a row hold otherwise than its commits say. Throws SqlError.
[[nodiscard]] QStringList differencesOf(Journal& journal, const Reader& reader, const Journal::FoldedRow& folded);

/// The same of all that commits from `firstSeq` on touched or erased. Throws SqlError.
[[nodiscard]] QStringList differencesOfTouched(Database& database, Journal& journal, qint64 firstSeq);

/// For tests, which set the environment variable IPLAN_VERIFY to 1: Damaged where there are such differences, so that
/// the transaction fails. Does nothing otherwise. Throws SqlError.
[[nodiscard]] Result<> verifyTouched(Database& database, Journal& journal, qint64 firstSeq);

} // namespace iplan
