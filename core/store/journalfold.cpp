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

/// Folds rows one after the other: the tables of the journal are gone through once, beside each other.
class RowFolder
{
public:
    /// Of all rows, or of one (`onlyRow`, otherwise 0). `admitted` leaves commits out; null means all count.
    RowFolder(Database& db, JournalReader& journal, const QList<bool>* admitted, qint64 onlyRow)
        : m_journal(journal), m_admitted(admitted), m_changes(db, foldSql("change_", "\"value\"", onlyRow)),
          m_replaces(db, foldSql("replaces_", "\"replaced\"", onlyRow)),
          m_cancels(db, foldSql("cancels_", "\"cancelled\"", onlyRow))
    {
        const QString ofRow =
            QStringLiteral(" WHERE \"seq\" IN (SELECT \"seq\" FROM \"change_\" WHERE \"row\"=%1)").arg(onlyRow);
        Statement commits = db.prepare(QStringLiteral("SELECT \"seq\",\"counter\",\"id\" FROM \"commit_\"") +
                                       (onlyRow > 0 ? ofRow : QString()));
        commits.exec();
        while (commits.next())
            m_headers.insert(commits.integer(0), {commits.integer(1), commits.id(2)});
    }

    /// Adds the units of the row; rows come in the order of their numbers.
    void fold(FoldedRow& row)
    {
        const EntityInfo* entity = entityOfCommit(row.entityKey);
        m_changes.skipBefore(row.row, 0);
        while (m_changes.at(row.row)) {
            const qint64 unit = m_changes.unit();
            const auto changes = changesOf(row.row, unit);
            const auto cancels = cancelsOf(row.row, unit);
            if (changes.isEmpty())
                continue;
            const UnitState state = stateOfUnit(changes, cancels, formOf(entity, unit));
            row.units << FoldedRow::Unit{unit, m_journal.unitOf(unit), state, state.value};
        }
    }

private:
    struct Header {
        qint64 counter = 0;
        QUuid id;
    };
    [[nodiscard]] bool counts(qint64 seq) const
    {
        return !m_admitted || (seq < m_admitted->size() && m_admitted->at(seq));
    }
    QList<UnitChange> changesOf(qint64 row, qint64 unit)
    {
        QList<UnitChange> out;
        m_replaces.skipBefore(row, unit);
        for (; m_changes.at(row, unit); m_changes.advance()) {
            const qint64 seq = m_changes.columns().integer(2);
            const Header header = m_headers.value(seq);
            UnitChange change{seq, header.counter, header.id, storedValue(m_changes.columns(), 3), {}};
            for (; m_replaces.at(row, unit) && m_replaces.columns().integer(2) == seq; m_replaces.advance())
                change.replaces << m_replaces.columns().integer(3);
            if (counts(seq))
                out << std::move(change);
        }
        return out;
    }
    QList<UnitCancel> cancelsOf(qint64 row, qint64 unit)
    {
        QList<UnitCancel> out;
        m_cancels.skipBefore(row, unit);
        for (; m_cancels.at(row, unit); m_cancels.advance()) {
            if (counts(m_cancels.columns().integer(2)))
                out << UnitCancel{m_cancels.columns().integer(2), m_cancels.columns().integer(3)};
        }
        return out;
    }
    /// Asked for each unit of each row, so the few answers there are are kept.
    TextForm formOf(const EntityInfo* entity, qint64 unit)
    {
        const std::pair key(entity, unit);
        if (const auto known = m_forms.constFind(key); known != m_forms.constEnd())
            return *known;
        return *m_forms.insert(key, textFormOfUnit(entity, m_journal.unitOf(unit)));
    }

    JournalReader& m_journal;
    const QList<bool>* m_admitted;
    Cursor m_changes;
    Cursor m_replaces;
    Cursor m_cancels;
    QHash<qint64, Header> m_headers; ///< of the commits
    QHash<std::pair<const EntityInfo*, qint64>, TextForm> m_forms;
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
    const QString condition = onlyRow > 0 ? QStringLiteral(" WHERE \"n\"=%1").arg(onlyRow) : QString();
    Statement rows = m_db.prepare(QStringLiteral("SELECT \"n\",\"entity\",\"id\" FROM \"row_\"") + condition +
                                  QStringLiteral(" ORDER BY \"n\""));
    rows.exec();
    RowFolder folder(m_db, m_journal, admitted, onlyRow);
    while (rows.next()) {
        FoldedRow folded{rows.integer(0), rows.text(1), rows.id(2), {}, m_journal.isErased(rows.integer(0))};
        folder.fold(folded);
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
