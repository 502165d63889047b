// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/commitreader.h"

#include "core/store/commithistory.h"
#include "core/store/commitstream.h"
#include "core/store/helditems.h"
#include "core/store/meta.h"

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
    return CommitStream(*this, header.seq).next(header);
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
    const auto headers = headersMissingFrom(known);
    CommitStream stream(*this, headers.isEmpty() ? 0 : headers.first().seq);
    for (const CommitRecord& header : headers)
        out << stream.next(header);
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
