// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journal.h"
#include "core/store/writer.h"

namespace iplan
{

class SearchIndex;

/// Makes erasures true in this file (docs/architecture.md, "Erasure"): which rows read as blank is a function of the
/// commits, and here it is carried out where their values are stored. Throws SqlError; used inside a transaction.
class Eraser
{
public:
    Eraser(Database& database, Journal& journal, SearchIndex& search);

    /// Empties the rows (numbers of the journal) in the journal and the inbox, takes them out of their tables, the
    /// search index and the undo list, and notes that the free pages are to be cleared. For rows that the journal names
    /// as erased.
    QList<ChangedRow> blank(const QSet<qint64>& rows);

    /// Writes the file anew without free pages, if blank() left a note. Outside of transactions.
    static void clearFreePages(Database& database);
    /// Whether that is still to be done.
    [[nodiscard]] static bool freePagesArePending(const Database& database);

private:
    void forgetUndo();
    void blankInbox();
    Database& m_db;
    Journal& m_journal;
    SearchIndex& m_search;
};

} // namespace iplan
