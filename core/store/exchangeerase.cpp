// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How an erasure reaches rows that belong to what it names and were written elsewhere at the same time.
#include "core/store/exchange.h"

#include "core/model/entities.h"
#include "core/model/erasure.h"
#include "core/store/commitproof.h"
#include "core/store/counterlimit.h"
#include "core/store/eraser.h"
#include "core/store/headsearch.h"
#include "core/store/operation.h"

namespace iplan
{

std::optional<CommitRecord> CommitExchange::erasureOf(const RowKey& row)
{
    std::optional<CommitRecord> first;
    Statement& statement =
        m_db.cached(QStringLiteral("SELECT \"seq\" FROM \"erased_\" WHERE \"row\"=? AND \"seq\"<>?"));
    statement.run(rowNumber(row).number, Journal::kWaiting);
    QList<qint64> seqs;
    while (statement.next())
        seqs << statement.integer(0);
    for (const qint64 seq : std::as_const(seqs)) {
        const auto commit = m_journal.commit(seq);
        if (commit &&
            (!first || std::pair(commit->counter, idText(commit->id)) < std::pair(first->counter, idText(first->id))))
            first = commit;
    }
    return first;
}

bool CommitExchange::eraseAlong(qint64 row, const CommitRecord& erasure, const CommitRecord& reference)
{
    // Nothing in it is by chance or of this copy: whoever meets the two commits makes the same third one.
    CommitData commit;
    const RowKey key = m_journal.rowKeyOf(row);
    commit.id = derivedId(
        QStringLiteral("erase/%1/%2/%3/%4").arg(key.entity, idText(key.id), idText(erasure.id), idText(reference.id)));
    commit.counter = std::max(erasure.counter, reference.counter) + 1;
    if (commit.counter > kLargestCounter || m_journal.commit(commit.id))
        return false;
    commit.time = std::max(erasure.time, reference.time);
    commit.author = erasure.author;
    commit.operation = kEraseOperation;
    commit.format = kProvenFormat; // not the newest: a derived commit is the same whichever version makes it
    commit.parents = {erasure.id};
    if (reference.id != erasure.id)
        commit.parents << reference.id;
    commit.erased = {key};
    commit.normalize();
    commit.digest = digestOf(commit, {{erasure.id, erasure.digest}, {reference.id, reference.digest}});
    write(commit, m_journal.nextSeq());
    return true;
}

void CommitExchange::eraseWhatBelongs()
{
    QSet<qint64> reached;
    do {
        reached.clear();
        const std::set<RowKey> erased = m_reader.erasedRows();
        for (const EntityInfo* entity : allEntities()) {
            for (const FieldInfo& field : entity->fields) {
                if (isErasedWith(*entity, field))
                    reached += eraseThoseThatReferTo(erased, *entity, field);
            }
        }
        if (!reached.isEmpty()) {
            m_out.hasErased = true;
            m_out.rows += Eraser(m_db, m_journal, m_search).blank(reached);
        }
    } while (!reached.isEmpty()); // what belongs to these
}

QSet<qint64> CommitExchange::eraseThoseThatReferTo(const std::set<RowKey>& erased, const EntityInfo& entity,
                                                   const FieldInfo& field)
{
    QSet<qint64> out;
    for (const RowKey& target : erased) {
        if (target.entity != field.target().keyText())
            continue;
        for (const auto& [row, seq] :
             HeadSearch(m_journal).headsWithValue(entity.keyText(), field.unitText(), {idText(target.id)})) {
            const auto erasure = m_journal.isErased(row) ? std::nullopt : erasureOf(target);
            const auto reference = m_journal.commit(seq);
            if (erasure && reference && eraseAlong(row, *erasure, *reference))
                out << row;
        }
    }
    return out;
}

} // namespace iplan
