// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal.h"

#include "core/store/committime.h"
#include "core/store/storedvalue.h"
#include "core/store/unitcodec.h"
#include "core/store/unitfields.h"

namespace iplan
{

const QString JournalReader::kCommitColumns =
    QStringLiteral("\"seq\",\"id\",\"counter\",\"time\",\"author\",\"operation\",\"format\",\"digest\"");

qint64 JournalReader::findRow(const RowRef& row)
{
    Statement& find = m_db.cached(QStringLiteral("SELECT \"n\" FROM \"row_\" WHERE \"id\"=? AND \"entity\"=?"));
    find.run(row.id, row.entity->keyText());
    const qint64 number = find.next() ? find.integer(0) : 0;
    find.finish();
    return number;
}

qint64 Journal::addRow(const RowKey& row)
{
    m_db.cached(QStringLiteral("INSERT INTO \"row_\"(\"id\",\"entity\") VALUES(?,?)")).run(row.id, row.entity);
    return m_db.lastInsertedRow();
}

qint64 Journal::rowNumber(const RowRef& row)
{
    const qint64 number = findRow(row);
    return number > 0 ? number : addRow({row.entity->keyText(), row.id});
}

qint64 JournalReader::findUnit(const QString& unit)
{
    if (const auto known = m_units.constFind(unit); known != m_units.constEnd())
        return *known;
    Statement& find = m_db.cached(QStringLiteral("SELECT \"n\" FROM \"unit_\" WHERE \"key\"=?"));
    find.run(unit);
    const qint64 number = find.next() ? find.integer(0) : 0;
    find.finish();
    if (number > 0)
        m_units.insert(unit, number);
    return number;
}

qint64 Journal::unitNumber(const QString& unit)
{
    if (const qint64 known = findUnit(unit))
        return known;
    m_db.cached(QStringLiteral("INSERT INTO \"unit_\"(\"key\") VALUES(?)")).run(unit);
    return findUnit(unit);
}

qint64 JournalReader::nextSeq()
{
    Statement& last = m_db.cached(QStringLiteral("SELECT max(\"seq\") FROM \"commit_\""));
    last.run();
    const qint64 seq = last.next() ? last.integer(0) : 0;
    last.finish();
    return seq + 1;
}

QList<qint64> JournalReader::heads()
{
    if (m_heads)
        return *m_heads;
    QList<qint64> out;
    Statement statement = m_db.prepare(
        QStringLiteral("SELECT \"seq\" FROM \"commit_\" EXCEPT SELECT \"parent\" FROM \"parent_\" ORDER BY 1"));
    statement.exec();
    while (statement.next())
        out << statement.integer(0);
    m_heads = out;
    return out;
}

void Journal::forget()
{
    m_heads.reset();
    m_erased.reset();
    m_units.clear();
    m_unitKeys.clear();
}

void Journal::writeCommit(const CommitRecord& commit, const QList<qint64>& parents)
{
    static const QString insert =
        QStringLiteral("INSERT INTO \"commit_\"(") + kCommitColumns + QStringLiteral(") VALUES(?,?,?,?,?,?,?,?)");
    m_db.cached(insert).run(commit.seq, commit.id, commit.counter, commitTimeText(commit.time), commit.author,
                            commit.operation, commit.format,
                            commit.digest.isEmpty() ? QVariant() : QVariant(commit.digest));
    for (const qint64 parent : parents)
        m_db.cached(QStringLiteral("INSERT INTO \"parent_\"(\"seq\",\"parent\") VALUES(?,?)")).run(commit.seq, parent);
    if (m_heads) {
        m_heads->removeIf([&parents](qint64 seq) { return parents.contains(seq); });
        *m_heads << commit.seq;
    }
}

void Journal::writeChange(qint64 row, qint64 unit, qint64 seq, const Value& value, const QList<qint64>& replaces)
{
    Statement& insert =
        m_db.cached(QStringLiteral("INSERT INTO \"change_\"(\"row\",\"unit\",\"seq\",\"value\") VALUES(?,?,?,?)"));
    insert.bind(0, row);
    insert.bind(1, unit);
    insert.bind(2, seq);
    bindStored(insert, 3, value);
    insert.exec();
    for (const qint64 replaced : replaces) {
        m_db.cached(QStringLiteral("INSERT INTO \"replaces_\"(\"row\",\"unit\",\"seq\",\"replaced\") VALUES(?,?,?,?)"))
            .run(row, unit, seq, replaced);
        m_db.cached(QStringLiteral("DELETE FROM \"head_\" WHERE \"row\"=? AND \"unit\"=? AND \"seq\"=?"))
            .run(row, unit, replaced);
    }
    m_db.cached(QStringLiteral("INSERT INTO \"head_\"(\"row\",\"unit\",\"seq\") VALUES(?,?,?)")).run(row, unit, seq);
}

void Journal::writeCancel(qint64 row, qint64 unit, qint64 seq, qint64 cancelled)
{
    m_db.cached(QStringLiteral("INSERT INTO \"cancels_\"(\"row\",\"unit\",\"seq\",\"cancelled\") VALUES(?,?,?,?)"))
        .run(row, unit, seq, cancelled);
}

const QSet<qint64>& JournalReader::erasedRows()
{
    if (!m_erased) {
        QSet<qint64> rows;
        Statement statement = m_db.prepare(QStringLiteral("SELECT \"row\" FROM \"erased_\""));
        statement.exec();
        while (statement.next())
            rows.insert(statement.integer(0));
        m_erased = rows;
    }
    return *m_erased;
}

void Journal::writeErased(qint64 seq, qint64 row)
{
    m_db.cached(QStringLiteral("INSERT OR IGNORE INTO \"erased_\"(\"seq\",\"row\") VALUES(?,?)")).run(seq, row);
    m_erased.reset();
}

void Journal::clearWaitingErasures()
{
    m_db.cached(QStringLiteral("DELETE FROM \"erased_\" WHERE \"seq\"=?")).run(kWaiting);
    m_erased.reset();
}

QList<qint64> JournalReader::unitHeads(qint64 row, qint64 unit)
{
    QList<qint64> out;
    Statement& statement =
        m_db.cached(QStringLiteral("SELECT \"seq\" FROM \"head_\" WHERE \"row\"=? AND \"unit\"=? ORDER BY \"seq\""));
    statement.run(row, unit);
    while (statement.next())
        out << statement.integer(0);
    return out;
}

bool JournalReader::hasHeads(qint64 row)
{
    Statement& statement = m_db.cached(QStringLiteral("SELECT 1 FROM \"head_\" WHERE \"row\"=? LIMIT 1"));
    statement.run(row);
    const bool found = statement.next();
    statement.finish();
    return found;
}

UnitState JournalReader::unitState(qint64 row, qint64 unit)
{
    return stateOfUnit(changesOfUnit(row, unit), cancelsOfUnit(row, unit),
                       textFormOfUnit(entityOfCommit(entityKeyOf(row)), unitOf(unit)));
}

void Journal::setUnitHeads(qint64 row, qint64 unit, const QList<qint64>& heads)
{
    m_db.cached(QStringLiteral("DELETE FROM \"head_\" WHERE \"row\"=? AND \"unit\"=?")).run(row, unit);
    for (const qint64 seq : heads)
        m_db.cached(QStringLiteral("INSERT INTO \"head_\"(\"row\",\"unit\",\"seq\") VALUES(?,?,?)"))
            .run(row, unit, seq);
}

Value JournalReader::valueOf(qint64 row, qint64 unit, qint64 seq)
{
    Statement& statement =
        m_db.cached(QStringLiteral("SELECT \"value\" FROM \"change_\" WHERE \"row\"=? AND \"unit\"=? AND \"seq\"=?"));
    statement.run(row, unit, seq);
    const Value value = statement.next() ? storedValue(statement, 0) : Value();
    statement.finish();
    return value;
}

QList<UnitChange> JournalReader::changesOfUnit(qint64 row, qint64 unit)
{
    QList<UnitChange> out;
    Statement& statement = m_db.cached(QStringLiteral(
        "SELECT c.\"seq\", k.\"counter\", k.\"id\", c.\"value\", r.\"replaced\" FROM \"change_\" c "
        "JOIN \"commit_\" k ON k.\"seq\"=c.\"seq\" LEFT JOIN \"replaces_\" r ON r.\"row\"=c.\"row\" AND "
        "r.\"unit\"=c.\"unit\" AND r.\"seq\"=c.\"seq\" WHERE c.\"row\"=? AND c.\"unit\"=? ORDER BY c.\"seq\""));
    statement.run(row, unit);
    while (statement.next()) {
        if (out.isEmpty() || out.last().seq != statement.integer(0))
            out << UnitChange{
                statement.integer(0), statement.integer(1), statement.id(2), storedValue(statement, 3), {}};
        if (const qint64 replaced = statement.integer(4))
            out.last().replaces << replaced;
    }
    return out;
}

QList<UnitCancel> JournalReader::cancelsOfUnit(qint64 row, qint64 unit)
{
    QList<UnitCancel> out;
    Statement& statement =
        m_db.cached(QStringLiteral("SELECT \"seq\",\"cancelled\" FROM \"cancels_\" WHERE \"row\"=? AND \"unit\"=?"));
    statement.run(row, unit);
    while (statement.next())
        out << UnitCancel{statement.integer(0), statement.integer(1)};
    return out;
}

CommitRecord JournalReader::readCommit(const Statement& statement)
{
    return {statement.integer(0),
            statement.id(1),
            statement.integer(2),
            commitTime(statement.text(3)),
            statement.id(4),
            statement.text(5),
            static_cast<int>(statement.integer(6)),
            statement.blob(7)};
}

std::optional<CommitRecord> JournalReader::commit(const QUuid& id)
{
    static const QString select =
        QStringLiteral("SELECT ") + kCommitColumns + QStringLiteral(" FROM \"commit_\" WHERE \"id\"=?");
    Statement& statement = m_db.cached(select);
    statement.run(id);
    const auto out = statement.next() ? std::optional(readCommit(statement)) : std::nullopt;
    statement.finish();
    return out;
}

std::optional<CommitRecord> JournalReader::commit(qint64 seq)
{
    static const QString select =
        QStringLiteral("SELECT ") + kCommitColumns + QStringLiteral(" FROM \"commit_\" WHERE \"seq\"=?");
    Statement& statement = m_db.cached(select);
    statement.run(seq);
    const auto out = statement.next() ? std::optional(readCommit(statement)) : std::nullopt;
    statement.finish();
    return out;
}

QList<JournalReader::Touched> JournalReader::touched(qint64 seq, const RowRef& row)
{
    QList<Touched> out;
    const QString only = row.isNull() ? QString() : QStringLiteral(" AND \"row\"=%1").arg(findRow(row));
    const QString order = QStringLiteral(" ORDER BY \"row\",\"unit\"");
    Statement changed =
        m_db.prepare(QStringLiteral("SELECT \"row\",\"unit\" FROM \"change_\" WHERE \"seq\"=?") + only + order);
    changed.run(seq);
    while (changed.next())
        out << Touched{changed.integer(0), changed.integer(1), true, 0};
    return out + cancelled(seq, row);
}

QList<JournalReader::Touched> JournalReader::cancelled(qint64 seq, const RowRef& row)
{
    QList<Touched> out;
    const QString only = row.isNull() ? QString() : QStringLiteral(" AND \"row\"=%1").arg(findRow(row));
    Statement& statement =
        m_db.cached(QStringLiteral("SELECT \"row\",\"unit\",\"cancelled\" FROM \"cancels_\" WHERE \"seq\"=?") + only +
                    QStringLiteral(" ORDER BY \"row\",\"unit\""));
    statement.run(seq);
    while (statement.next())
        out << Touched{statement.integer(0), statement.integer(1), false, statement.integer(2)};
    return out;
}

QString JournalReader::entityKeyOf(qint64 row)
{
    Statement& statement = m_db.cached(QStringLiteral("SELECT \"entity\" FROM \"row_\" WHERE \"n\"=?"));
    statement.run(row);
    const QString key = statement.next() ? statement.text(0) : QString();
    statement.finish();
    return key;
}

RowRef JournalReader::rowOf(qint64 row)
{
    Statement& statement = m_db.cached(QStringLiteral("SELECT \"entity\",\"id\" FROM \"row_\" WHERE \"n\"=?"));
    statement.run(row);
    RowRef out;
    if (statement.next())
        out = {entityOfCommit(statement.text(0)), statement.id(1)};
    statement.finish();
    return out;
}

QString JournalReader::unitOf(qint64 unit)
{
    if (const auto known = m_unitKeys.constFind(unit); known != m_unitKeys.constEnd())
        return *known;
    Statement& statement = m_db.cached(QStringLiteral("SELECT \"key\" FROM \"unit_\" WHERE \"n\"=?"));
    statement.run(unit);
    const QString key = statement.next() ? statement.text(0) : QString();
    statement.finish();
    m_unitKeys.insert(unit, key);
    return key;
}

RowKey JournalReader::rowKeyOf(qint64 row)
{
    Statement& statement = m_db.cached(QStringLiteral("SELECT \"entity\",\"id\" FROM \"row_\" WHERE \"n\"=?"));
    statement.run(row);
    RowKey key;
    if (statement.next())
        key = {statement.text(0), statement.id(1)};
    statement.finish();
    return key;
}

QList<std::pair<qint64, qint64>> JournalReader::parentLinks()
{
    Statement statement = m_db.prepare(QStringLiteral("SELECT \"seq\",\"parent\" FROM \"parent_\" ORDER BY 1,2"));
    statement.exec();
    QList<std::pair<qint64, qint64>> out;
    while (statement.next())
        out.emplace_back(statement.integer(0), statement.integer(1));
    return out;
}

} // namespace iplan
