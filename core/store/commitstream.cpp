// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/commitstream.h"

#include "core/store/storedvalue.h"

#include <limits>

namespace iplan
{

CommitStream::Part::Part(Database& database, const QString& sql, qint64 from) : m_rows(database.cached(sql))
{
    m_rows.run(from);
    advance();
}

void CommitStream::Part::advance()
{
    m_seq = m_rows.next() ? m_rows.integer(0) : std::numeric_limits<qint64>::max();
}

bool CommitStream::Part::isAt(qint64 seq)
{
    while (m_seq < seq)
        advance();
    return m_seq == seq;
}

CommitStream::CommitStream(CommitReader& reader, qint64 from)
    : m_reader(reader), m_journal(reader.m_journal),
      m_parents(reader.m_db,
                QStringLiteral("SELECT p.\"seq\",k.\"id\" FROM \"parent_\" p JOIN \"commit_\" k ON "
                               "k.\"seq\"=p.\"parent\" WHERE p.\"seq\">=? ORDER BY p.\"seq\""),
                from),
      m_changes(
          reader.m_db,
          QStringLiteral("SELECT c.\"seq\",c.\"row\",c.\"unit\",c.\"value\",r.\"replaced\" FROM \"change_\" c LEFT "
                         "JOIN \"replaces_\" r ON r.\"row\"=c.\"row\" AND r.\"unit\"=c.\"unit\" AND "
                         "r.\"seq\"=c.\"seq\" WHERE c.\"seq\">=? ORDER BY c.\"seq\",c.\"row\",c.\"unit\""),
          from),
      m_salts(
          reader.m_db,
          QStringLiteral("SELECT \"seq\",\"row\",\"salt\" FROM \"salt_\" WHERE \"seq\">=? ORDER BY \"seq\",\"row\""),
          from),
      m_seals(reader.m_db,
              QStringLiteral("SELECT \"seq\",\"row\",\"unit\",\"seal\" FROM \"seal_\" WHERE \"seq\">=? ORDER BY "
                             "\"seq\",\"row\",\"unit\""),
              from),
      m_cancels(
          reader.m_db,
          QStringLiteral("SELECT \"seq\",\"row\",\"unit\",\"cancelled\" FROM \"cancels_\" WHERE \"seq\">=? ORDER BY "
                         "\"seq\",\"row\",\"unit\""),
          from),
      m_erased(reader.m_db, QStringLiteral("SELECT \"seq\",\"row\" FROM \"erased_\" WHERE \"seq\">=? ORDER BY \"seq\""),
               from)
{
}

QUuid CommitStream::idOf(qint64 seq)
{
    QUuid& id = m_ids[seq];
    if (id.isNull()) {
        if (const auto commit = m_journal.commit(seq))
            id = commit->id;
    }
    return id;
}

QByteArray CommitStream::proof(qint64 seq, qint64 row, qint64 unit, bool isBlank)
{
    if (isBlank) {
        while (m_seals.isAt(seq) && std::pair(m_seals.integer(1), m_seals.integer(2)) < std::pair(row, unit))
            m_seals.advance();
        const bool found = m_seals.isAt(seq) && m_seals.integer(1) == row && m_seals.integer(2) == unit;
        return found ? m_seals.columns().blob(3) : QByteArray();
    }
    if (m_salt.first != row) {
        while (m_salts.isAt(seq) && m_salts.integer(1) < row)
            m_salts.advance();
        m_salt = {row, m_salts.isAt(seq) && m_salts.integer(1) == row ? m_salts.columns().blob(2) : QByteArray()};
    }
    return m_salt.second;
}

void CommitStream::readChanges(CommitData& out, const CommitRecord& header)
{
    m_salt = {};
    std::pair<qint64, qint64> last(0, 0);
    for (; m_changes.isAt(header.seq); m_changes.advance()) {
        const std::pair key(m_changes.integer(1), m_changes.integer(2));
        if (key != last) {
            const bool isBlank = m_journal.isErased(key.first);
            out.changes << ChangeData{m_reader.rowKey(key.first),
                                      m_journal.unitOf(key.second),
                                      storedValue(m_changes.columns(), 3),
                                      {},
                                      isBlank,
                                      header.format >= kProvenFormat ? proof(header.seq, key.first, key.second, isBlank)
                                                                     : QByteArray()};
        }
        last = key;
        if (const qint64 replaced = m_changes.integer(4))
            out.changes.last().replaces << idOf(replaced);
    }
}

CommitData CommitStream::next(const CommitRecord& header)
{
    CommitData out{header.id, header.counter, header.time, header.author, header.operation, header.format, {}, {}, {},
                   {},        header.digest};
    for (; m_parents.isAt(header.seq); m_parents.advance())
        out.parents << m_parents.columns().id(1);
    readChanges(out, header);
    for (; m_cancels.isAt(header.seq); m_cancels.advance())
        out.cancels << CancelData{m_reader.rowKey(m_cancels.integer(1)), m_journal.unitOf(m_cancels.integer(2)),
                                  idOf(m_cancels.integer(3))};
    for (; m_erased.isAt(header.seq); m_erased.advance())
        out.erased << m_reader.rowKey(m_erased.integer(1));
    out.normalize();
    return out;
}

} // namespace iplan
