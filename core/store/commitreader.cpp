// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/commitreader.h"

#include "core/store/commithistory.h"
#include "core/store/helditems.h"
#include "core/store/journalproof.h"
#include "core/store/meta.h"
#include "core/store/storedvalue.h"

namespace iplan
{

QSet<QUuid> CommitReader::ids() const
{
    QSet<QUuid> out;
    Statement statement = m_db.prepare(QStringLiteral("SELECT \"id\" FROM \"commit_\""));
    statement.exec();
    while (statement.next())
        out.insert(statement.id(0));
    return out;
}

const RowKey& CommitReader::rowKey(qint64 number)
{
    if (m_lastKey.first != number)
        m_lastKey = {number, m_journal.rowKeyOf(number)};
    return m_lastKey.second;
}

CommitData CommitReader::read(const CommitRecord& header)
{
    CommitData out{header.id, header.counter, header.time, header.author, header.operation, header.format, {}, {}, {},
                   {},        header.digest};
    const auto idOf = [this](qint64 seq) { return m_journal.commit(seq)->id; };
    Statement& parents = m_db.cached(QStringLiteral(
        "SELECT k.\"id\" FROM \"parent_\" p JOIN \"commit_\" k ON k.\"seq\"=p.\"parent\" WHERE p.\"seq\"=?"));
    parents.run(header.seq);
    while (parents.next())
        out.parents << parents.id(0);
    Statement& changes = m_db.cached(QStringLiteral(
        "SELECT c.\"row\",c.\"unit\",c.\"value\",r.\"replaced\" FROM \"change_\" c LEFT JOIN \"replaces_\" r ON "
        "r.\"row\"=c.\"row\" AND r.\"unit\"=c.\"unit\" AND r.\"seq\"=c.\"seq\" WHERE c.\"seq\"=? ORDER BY "
        "c.\"row\",c.\"unit\""));
    changes.run(header.seq);
    const ReadProofs proofs(m_db, header);
    using Key = std::pair<qint64, qint64>;
    Key last(0, 0);
    while (changes.next()) {
        const Key key(changes.integer(0), changes.integer(1));
        if (key != last)
            out.changes << ChangeData{rowKey(key.first),
                                      m_journal.unitOf(key.second),
                                      storedValue(changes, 2),
                                      {},
                                      m_journal.isErased(key.first),
                                      proofs.of(key.first, key.second, m_journal.isErased(key.first))};
        last = key;
        if (const qint64 replaced = changes.integer(3))
            out.changes.last().replaces << idOf(replaced);
    }
    for (const auto& touch : m_journal.cancelled(header.seq))
        out.cancels << CancelData{rowKey(touch.row), m_journal.unitOf(touch.unit), idOf(touch.cancelled)};
    Statement& erased = m_db.cached(QStringLiteral("SELECT \"row\" FROM \"erased_\" WHERE \"seq\"=?"));
    erased.run(header.seq);
    while (erased.next())
        out.erased << rowKey(erased.integer(0));
    out.normalize();
    return out;
}

QList<CommitRecord> CommitReader::headersMissingFrom(const QSet<QUuid>& known)
{
    auto headers = CommitHistory(m_journal).commits();
    std::reverse(headers.begin(), headers.end());
    const qint64 inPart = reducedUpTo(m_db);
    headers.removeIf([&](const CommitRecord& header) { return header.seq <= inPart || known.contains(header.id); });
    return headers;
}

QList<CommitData> CommitReader::waitingErasures(const QSet<QUuid>& known)
{
    QList<CommitData> out;
    for (const HeldItems::Waiting& waiting : HeldItems(m_db, m_journal).inbox()) {
        if (!waiting.commit.erased.isEmpty() && !known.contains(waiting.commit.id))
            out << waiting.commit;
    }
    return out;
}

QList<CommitData> CommitReader::missingFrom(const QSet<QUuid>& known)
{
    QList<CommitData> out;
    for (const CommitRecord& header : headersMissingFrom(known))
        out << read(header);
    return out + waitingErasures(known);
}

QList<CommitData> CommitReader::erasures()
{
    QList<CommitData> out;
    Statement statement =
        m_db.prepare(QStringLiteral("SELECT DISTINCT \"seq\" FROM \"erased_\" WHERE \"seq\"<>? ORDER BY \"seq\""));
    statement.run(Journal::kWaiting);
    while (statement.next())
        out << read(*m_journal.commit(statement.integer(0)));
    return out + waitingErasures({});
}

std::set<RowKey> CommitReader::erasedRows()
{
    std::set<RowKey> out;
    for (const qint64 row : m_journal.erasedRows())
        out.insert(rowKey(row));
    return out;
}

} // namespace iplan
