// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/eraser.h"

#include "core/store/contents.h"
#include "core/store/helditems.h"
#include "core/store/journalproof.h"
#include "core/store/rowstore.h"
#include "core/store/searchindex.h"
#include "core/store/unitcodec.h"

namespace iplan
{

namespace
{

/// While it lives, those who read the file in other threads of this program yield, as to a transaction: VACUUM
/// cannot stand in one.
class WriteAccess
{
public:
    explicit WriteAccess(const QString& path) : m_turn(WriteTurn::of(path)) { m_turn->take(); }
    ~WriteAccess() { m_turn->give(); }
    WriteAccess(const WriteAccess&) = delete;
    WriteAccess& operator=(const WriteAccess&) = delete;

private:
    const std::shared_ptr<WriteTurn> m_turn;
};

} // namespace

Eraser::Eraser(Database& database, Journal& journal, SearchIndex& search)
    : m_db(database), m_journal(journal), m_search(search)
{
}

QList<ChangedRow> Eraser::blank(const QSet<qint64>& rows)
{
    QList<ChangedRow> out;
    const Reader reader(m_db);
    for (const qint64 row : rows) {
        sealRow(m_db, m_journal, row);
        m_db.cached(QStringLiteral("UPDATE \"change_\" SET \"value\"=NULL WHERE \"row\"=? AND \"value\" IS NOT NULL"))
            .run(row);
        const RowRef ref = m_journal.rowOf(row);
        if (!ref.entity || !reader.find(ref))
            continue;
        dropRecord(m_db, m_search, row, ref);
        out << ChangedRow{ref, ref.entity->units() << kDeletedUnit, false};
    }
    if (rows.isEmpty())
        return out;
    forgetUndo();
    blankInbox();
    removeUnnamedContents(m_db);
    // FTS5 keeps the words of deleted entries until its parts are joined.
    m_search.compact();
    m_db.exec(QStringLiteral("INSERT OR REPLACE INTO \"meta_\"(\"key\",\"value\") VALUES('clearFreePages','1')"));
    return out;
}

void Eraser::blankInbox()
{
    std::set<RowKey> erased;
    for (const qint64 row : m_journal.erasedRows())
        erased.insert(m_journal.rowKeyOf(row));
    for (HeldItems::Waiting& waiting : HeldItems(m_db, m_journal).inbox()) {
        if (blankRows(waiting.commit, erased))
            m_db.cached(QStringLiteral("UPDATE \"inbox_\" SET \"content\"=? WHERE \"n\"=?"))
                .run(toBytes(waiting.commit), waiting.n);
    }
}

void Eraser::forgetUndo()
{
    // A commit that did nothing but to erased rows (and to the name of its author) has nothing left to take back.
    m_db.exec(QStringLiteral(
        "DELETE FROM \"undo_\" WHERE \"commit\" IN (SELECT k.\"id\" FROM \"undo_\" u JOIN \"commit_\" k ON "
        "k.\"id\"=u.\"commit\" WHERE NOT EXISTS(SELECT 1 FROM (SELECT \"row\",\"seq\" FROM \"change_\" UNION ALL "
        "SELECT \"row\",\"seq\" FROM \"cancels_\") t WHERE t.\"seq\"=k.\"seq\" AND t.\"row\" NOT IN (SELECT \"row\" "
        "FROM \"erased_\") AND t.\"row\" IS NOT (SELECT \"n\" FROM \"row_\" WHERE \"id\"=k.\"author\" AND "
        "\"entity\"='author')))"));
}

bool Eraser::freePagesArePending(const Database& database)
{
    return !database.scalar(QStringLiteral("SELECT \"value\" FROM \"meta_\" WHERE \"key\"='clearFreePages'")).isNull();
}

void Eraser::clearFreePages(Database& database)
{
    if (!freePagesArePending(database))
        return;
    const WriteAccess access(database.path());
    database.exec(QStringLiteral("VACUUM"));
    database.exec(QStringLiteral("DELETE FROM \"meta_\" WHERE \"key\"='clearFreePages'"));
}

} // namespace iplan
