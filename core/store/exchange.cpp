// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/exchange.h"

#include "core/store/journalproof.h"
#include "core/store/meta.h"
#include "core/store/rowstore.h"
#include "core/store/searchindex.h"
#include "core/store/unitcodec.h"
#include "core/store/unitfields.h"
#include "core/store/wellformed.h"

namespace iplan
{

CommitExchange::CommitExchange(Database& database, Journal& journal, SearchIndex& search)
    : m_db(database), m_journal(journal), m_search(search), m_reader(database, journal), m_held(database, journal),
      m_ancestry(journal)
{
}

CommitExchange::RowNumber CommitExchange::rowNumber(const RowKey& row)
{
    Statement& find = m_db.cached(QStringLiteral("SELECT \"n\" FROM \"row_\" WHERE \"id\"=? AND \"entity\"=?"));
    find.run(row.id, row.entity);
    const qint64 number = find.next() ? find.integer(0) : 0;
    find.finish();
    return number > 0 ? RowNumber{number, false} : RowNumber{m_journal.addRow(row), true};
}

CommitExchange::Touched& CommitExchange::touch(const RowKey& row, qint64& number)
{
    if (m_lastNumber.second == 0 || !(m_lastNumber.first == row)) {
        const RowNumber found = rowNumber(row);
        m_lastNumber = {row, found.number};
        const auto [place, added] = m_touched.try_emplace(found.number);
        if (added)
            place->second = {row, {}, found.isNew};
    }
    number = m_lastNumber.second;
    return m_touched[number];
}

void CommitExchange::noteTouched(Touched& touched, qint64 unit, const ChangeData* change)
{
    const auto known = std::find_if(touched.units.begin(), touched.units.end(),
                                    [unit](const Touched::Unit& each) { return each.unit == unit; });
    if (known != touched.units.end())
        known->only = nullptr;
    else
        touched.units << Touched::Unit{unit, touched.isNew ? change : nullptr};
}

std::optional<qint64> CommitExchange::seqOf(const QUuid& commit)
{
    if (const auto known = m_seqs.constFind(commit); known != m_seqs.constEnd())
        return *known;
    Statement& statement = m_db.cached(QStringLiteral("SELECT \"seq\" FROM \"commit_\" WHERE \"id\"=?"));
    statement.run(commit);
    std::optional<qint64> seq;
    if (statement.next())
        seq = statement.integer(0);
    statement.finish();
    if (seq)
        m_seqs.insert(commit, *seq);
    return seq;
}

void CommitExchange::write(const CommitData& commit, qint64 seq)
{
    QList<qint64> parents;
    for (const QUuid& parent : commit.parents)
        parents << *seqOf(parent);
    CommitRecord header = headerOf(commit);
    header.seq = seq;
    m_lastSeq = seq;
    m_journal.writeCommit(header, parents);
    noteParent(header);
    StoredProofs proofs(m_db, seq);
    m_seqs.insert(commit.id, seq);
    m_ancestry.add(seq, parents);
    for (const ChangeData& change : commit.changes) {
        QList<qint64> replaces;
        for (const QUuid& replaced : change.replaces)
            replaces << *seqOf(replaced);
        qint64 row = 0;
        Touched& touched = touch(change.row, row);
        const qint64 unit = m_journal.unitNumber(change.unit);
        m_journal.writeChange(row, unit, seq, change.value, replaces);
        proofs.add(row, unit, change);
        noteTouched(touched, unit, replaces.isEmpty() ? &change : nullptr);
    }
    for (const CancelData& cancel : commit.cancels) {
        qint64 row = 0;
        Touched& touched = touch(cancel.row, row);
        const qint64 unit = m_journal.unitNumber(cancel.unit);
        m_journal.writeCancel(row, unit, seq, *seqOf(cancel.cancelled));
        noteTouched(touched, unit, nullptr);
    }
    for (const RowKey& erased : commit.erased)
        m_journal.writeErased(seq, rowNumber(erased).number);
}

Result<> CommitExchange::adopt(const ReducedContent& content)
{
    qint64 seq = m_journal.nextSeq();
    for (const CommitData& commit : content.commits) {
        const bool complete = std::all_of(commit.parents.begin(), commit.parents.end(),
                                          [this](const QUuid& parent) { return seqOf(parent).has_value(); });
        if (!complete || !flawOf(commit).isEmpty() || seqOf(commit.id) || commit.format > kContentFormat)
            return fail(ErrorKind::Damaged,
                        QStringLiteral("Die Teilkopie ist beschädigt oder von einer neueren Version."),
                        QStringLiteral("Installieren Sie die neueste Version, oder nehmen Sie die Teilkopie neu mit."));
        IPLAN_TRY(checkReferences(commit));
        write(commit, seq++);
    }
    IPLAN_TRY(refresh());
    writeMeta(m_db, kReducedMeta, QString::fromUtf8(toBytes(content.scope)));
    writeMeta(m_db, kReducedUpToMeta, QString::number(seq - 1));
    return {};
}

Result<> CommitExchange::refresh()
{
    const Reader reader(m_db);
    for (const auto& [number, touched] : m_touched) {
        IPLAN_TRY(goOn());
        if (auto changed = refreshRow(number, touched, reader))
            noteChanged(number, *std::move(changed));
    }
    m_touched.clear();
    m_lastNumber = {};
    return {};
}

void CommitExchange::noteChanged(qint64 row, ChangedRow changed)
{
    if (const auto place = m_changedAt.constFind(row); place != m_changedAt.constEnd()) {
        ChangedRow& known = m_out.rows[*place]; // an earlier piece touched it, too
        for (const QString& unit : std::as_const(changed.units)) {
            if (!known.units.contains(unit))
                known.units << unit;
        }
        return;
    }
    // Rows of an entity mostly have the same units set: one list for all of them takes a fifth of the memory.
    QStringList& usual = m_usualUnits[changed.row.entity];
    if (usual == changed.units)
        changed.units = usual;
    else
        usual = changed.units;
    m_changedAt.insert(row, m_out.rows.size());
    m_out.rows << std::move(changed);
}

std::optional<ChangedRow> CommitExchange::refreshRow(qint64 number, const Touched& touched, const Reader& reader)
{
    const RowKey& key = touched.key;
    const RowRef ref{entityOfCommit(key.entity), key.id};
    const auto stored = ref.entity && !touched.isNew ? reader.find(ref) : std::nullopt;
    Record record = ref.entity ? stored.value_or(emptyRecord(*ref.entity, key.id)) : Record();
    QStringList units;
    bool hasHeads = false;
    for (const auto& [unit, only] : touched.units) {
        units << m_journal.unitOf(unit);
        Value value;
        if (only) { // its head was set with it
            value = only->value;
            hasHeads = true;
        } else {
            const UnitState state = m_journal.unitState(number, unit);
            m_journal.setUnitHeads(number, unit, state.heads);
            value = state.value;
        }
        if (ref.entity) // a row that only a newer program knows: the journal keeps it
            decodeUnit(record, units.last(), value);
    }
    if (!ref.entity || m_journal.isErased(number))
        return std::nullopt;
    if (hasHeads || m_journal.hasHeads(number))
        storeRecord(m_db, m_search, number, stored, record);
    else if (stored)
        dropRecord(m_db, m_search, number, ref);
    return ChangedRow{ref, units, !stored};
}

} // namespace iplan
