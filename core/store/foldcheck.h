// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/store/journal.h"
#include "core/store/journalfold.h"
#include "core/store/reader.h"

namespace iplan
{

/// Compares the rows of a file, one after the other as JournalFold::fold() gives them, with what their commits say.
/// Throws SqlError.
class FoldCheck
{
public:
    FoldCheck(Database& database, const Reader& reader);
    /// German sentences on what table and heads of a row hold otherwise; `expected` is its recordOf(). Rows come in the
    /// order of their numbers; some may be left out.
    [[nodiscard]] QStringList differencesOf(const FoldedRow& folded, const std::optional<Record>& expected);

private:
    void advance();
    [[nodiscard]] QList<qint64> headsOf(qint64 row, qint64 unit);

    const Reader& m_reader;
    Statement m_heads; ///< all of the file, in order: a question for each unit would take ten times as long
    std::pair<qint64, qint64> m_next;
    bool m_atHead = false;
};

/// The same of all that commits from `firstSeq` on touched or erased. Throws SqlError.
[[nodiscard]] QStringList differencesOfTouched(Database& database, JournalReader& journal, qint64 firstSeq);

/// For tests, which set the environment variable IPLAN_VERIFY to 1: Damaged where there are such differences, so that
/// the transaction fails. Does nothing otherwise. Throws SqlError.
[[nodiscard]] Result<> verifyTouched(Database& database, JournalReader& journal, qint64 firstSeq);

} // namespace iplan
