// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journalfold.h"

#include "core/store/storedvalue.h"
#include "core/store/unitcodec.h"
#include "core/store/unitfields.h"

#include <algorithm>
#include <utility>

namespace iplan
{

namespace
{

/// Reads the changes (or cancels) of the file in the order of (row, unit, seq), one step ahead.
class Cursor
{
public:
    Cursor(Database& db, const QString& sql) : m_statement(db.prepare(sql))
    {
        m_statement.exec();
        advance();
    }
    [[nodiscard]] bool at(qint64 row) const { return m_valid && m_row == row; }
    [[nodiscard]] bool at(qint64 row, qint64 unit) const { return at(row) && m_unit == unit; }
    [[nodiscard]] bool valid() const { return m_valid; }
    [[nodiscard]] qint64 row() const { return m_row; }
    [[nodiscard]] qint64 unit() const { return m_unit; }
    [[nodiscard]] const Statement& columns() const { return m_statement; }
    /// Passes over what names units that no change names, as only a damaged file or a forged commit does.
    void skipBefore(qint64 row, qint64 unit)
    {
        while (m_valid && std::pair(m_row, m_unit) < std::pair(row, unit))
            advance();
    }
    void advance()
    {
        m_valid = m_statement.next();
        if (m_valid) {
            m_row = m_statement.integer(0);
            m_unit = m_statement.integer(1);
        }
    }

private:
    Statement m_statement;
    bool m_valid = false;
    qint64 m_row = 0;
    qint64 m_unit = 0;
};

/// Of one row, or of all (0).
QString foldSql(const char* table, const char* columns, qint64 row)
{
    const QString condition = row > 0 ? QStringLiteral("WHERE \"row\"=%1 ").arg(row) : QString();
    return QStringLiteral("SELECT \"row\",\"unit\",\"seq\",%2 FROM \"%1\" %3ORDER BY \"row\",\"unit\",\"seq\"")
        .arg(QLatin1String(table), QLatin1String(columns), condition);
}

struct Header {
    qint64 counter = 0;
    QUuid id;
};

} // namespace

QList<bool> JournalFold::admittedUpTo(const QDateTime& time)
{
    const QString limit = time.toUTC().toString(Qt::ISODateWithMs);
    const qint64 next = m_journal.nextSeq();
    // seq is a topological order: before the first commit that is too late, all are admitted with all their ancestors.
    Statement late =
        m_db.prepare(QStringLiteral("SELECT \"seq\" FROM \"commit_\" WHERE \"time\">? ORDER BY \"seq\" LIMIT 1"));
    late.run(limit);
    const qint64 firstLate = late.next() ? late.integer(0) : next;
    QList<bool> admitted(next, false);
    std::fill(admitted.begin() + 1, admitted.begin() + firstLate, true);
    // Behind it those that came from elsewhere, or from a clock that went wrong: each after its parents.
    Statement early = m_db.prepare(QStringLiteral(
        "SELECT k.\"seq\",p.\"parent\" FROM \"commit_\" k LEFT JOIN \"parent_\" p ON p.\"seq\"=k.\"seq\" "
        "WHERE k.\"seq\">? AND k.\"time\"<=? ORDER BY k.\"seq\""));
    early.run(firstLate, limit);
    qint64 last = 0;
    while (early.next()) {
        const qint64 seq = early.integer(0);
        const qint64 parent = early.integer(1); // 0: none
        const bool before = std::exchange(last, seq) != seq || admitted.at(seq);
        admitted[seq] = before && (parent == 0 || admitted.at(parent));
    }
    return admitted;
}

void JournalFold::fold(const QList<bool>* admitted, const std::function<bool(const FoldedRow&)>& visit,
                       const RowRef& only)
{
    const qint64 onlyRow = only.isNull() ? 0 : m_journal.findRow(only);
    if (!only.isNull() && onlyRow == 0)
        return;
    QHash<qint64, Header> headers;
    Statement commits = m_db.prepare(
        QStringLiteral("SELECT \"seq\",\"counter\",\"id\" FROM \"commit_\"") +
        (onlyRow > 0
             ? QStringLiteral(" WHERE \"seq\" IN (SELECT \"seq\" FROM \"change_\" WHERE \"row\"=%1)").arg(onlyRow)
             : QString()));
    commits.exec();
    while (commits.next())
        headers.insert(commits.integer(0), {commits.integer(1), commits.id(2)});
    const auto counts = [admitted](qint64 seq) { return !admitted || (seq < admitted->size() && admitted->at(seq)); };

    const QString condition = onlyRow > 0 ? QStringLiteral(" WHERE \"n\"=%1").arg(onlyRow) : QString();
    Statement rows = m_db.prepare(QStringLiteral("SELECT \"n\",\"entity\",\"id\" FROM \"row_\"") + condition +
                                  QStringLiteral(" ORDER BY \"n\""));
    rows.exec();
    Cursor changes(m_db, foldSql("change_", "\"value\"", onlyRow));
    Cursor replaces(m_db, foldSql("replaces_", "\"replaced\"", onlyRow));
    Cursor cancels(m_db, foldSql("cancels_", "\"cancelled\"", onlyRow));
    while (rows.next()) {
        FoldedRow folded{rows.integer(0), rows.text(1), rows.id(2), {}, m_journal.isErased(rows.integer(0))};
        changes.skipBefore(folded.row, 0);
        while (changes.at(folded.row)) {
            const qint64 unit = changes.unit();
            replaces.skipBefore(folded.row, unit);
            cancels.skipBefore(folded.row, unit);
            QList<UnitChange> unitChanges;
            QList<UnitCancel> unitCancels;
            for (; changes.at(folded.row, unit); changes.advance()) {
                const qint64 seq = changes.columns().integer(2);
                UnitChange change{
                    seq, headers.value(seq).counter, headers.value(seq).id, storedValue(changes.columns(), 3), {}};
                for (; replaces.at(folded.row, unit) && replaces.columns().integer(2) == seq; replaces.advance())
                    change.replaces << replaces.columns().integer(3);
                if (counts(seq))
                    unitChanges << change;
            }
            for (; cancels.at(folded.row, unit); cancels.advance()) {
                if (counts(cancels.columns().integer(2)))
                    unitCancels << UnitCancel{cancels.columns().integer(2), cancels.columns().integer(3)};
            }
            if (unitChanges.isEmpty())
                continue;
            const QString key = m_journal.unitOf(unit);
            const TextForm form = textFormOfUnit(entityOfCommit(folded.entityKey), key);
            const UnitState state = stateOfUnit(unitChanges, unitCancels, form);
            folded.units << FoldedRow::Unit{unit, key, state, state.value};
        }
        if (!visit(folded))
            return;
    }
}

std::optional<Record> recordOf(const FoldedRow& row)
{
    const EntityInfo* entity = entityOfCommit(row.entityKey);
    if (!entity || row.erased)
        return std::nullopt;
    Record record = emptyRecord(*entity, row.id);
    bool exists = false;
    for (const auto& unit : row.units) {
        if (unit.state.heads.isEmpty())
            continue;
        exists = true;
        decodeUnit(record, unit.key, unit.value);
    }
    return exists ? std::optional(record) : std::nullopt;
}

} // namespace iplan
