// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/exchange.h"

#include "core/store/counterlimit.h"
#include "core/store/eraser.h"
#include "core/store/meta.h"
#include "core/store/rowstore.h"
#include "core/store/searchindex.h"
#include "core/store/unitcodec.h"

namespace iplan
{

namespace
{

Error refusal(const CommitData& commit, const QString& why)
{
    return {ErrorKind::Rejected,
            QStringLiteral("Der Commit %1 %2; nichts wurde übernommen.").arg(idText(commit.id), why),
            QStringLiteral(
                "Eine der beiden Dateien wurde außerhalb des Programms verändert. Arbeiten Sie mit einer Sicherung "
                "weiter und prüfen Sie beide mit „iplan check“."),
            {}};
}

Result<> goOn(const std::atomic_bool* cancelled)
{
    if (!cancelled || !cancelled->load(std::memory_order_relaxed))
        return {};
    return fail(ErrorKind::Rejected, QStringLiteral("Das Übernehmen wurde abgebrochen; die Datei ist wie vorher."));
}

} // namespace

CommitExchange::CommitExchange(Database& database, Journal& journal, SearchIndex& search)
    : m_db(database), m_journal(journal), m_search(search), m_ancestry(journal)
{
}

CommitExchange::RowNumber CommitExchange::rowNumber(const RowKey& row)
{
    Statement& find = m_db.cached(QStringLiteral("SELECT \"n\" FROM \"row_\" WHERE \"id\"=? AND \"entity\"=?"));
    find.run(idText(row.id), row.entity);
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
            place->second.isNew = found.isNew;
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
    statement.run(idText(commit));
    std::optional<qint64> seq;
    if (statement.next())
        seq = statement.integer(0);
    statement.finish();
    if (seq)
        m_seqs.insert(commit, *seq);
    return seq;
}

Result<> CommitExchange::checkAgainstExisting(const CommitData& commit, const CommitRecord& existing,
                                              const std::set<RowKey>& erased)
{
    CommitData mine = read(existing);
    blankRows(mine, erased);
    CommitData theirs = commit;
    theirs.normalize();
    if (mine == theirs)
        return {};
    if (!equalButForBlanks(mine, theirs))
        return tl::unexpected<Error>(
            refusal(commit, QStringLiteral("trägt eine bekannte Kennung, aber einen anderen Inhalt")));
    Error error = refusal(commit, QStringLiteral("wurde geleert, ohne dass die Löschung dabei ist, die das verlangt"));
    error.hint = QStringLiteral("Gleichen Sie zuerst mit der Kopie ab, in der gelöscht wurde.");
    return tl::unexpected<Error>(error);
}

Result<> CommitExchange::checkKnown(const QList<CommitData>& commits)
{
    for (const CommitData& commit : commits) {
        if (!seqOf(commit.id) || *seqOf(commit.id) <= reducedUpTo(m_db))
            continue;
        CommitData theirs = commit;
        theirs.normalize();
        if (!equalButForBlanks(read(*m_journal.commit(commit.id)), theirs))
            return tl::unexpected<Error>(
                refusal(commit, QStringLiteral("trägt eine bekannte Kennung, aber einen anderen Inhalt")));
    }
    return {};
}

Result<> CommitExchange::checkNew(const CommitData& commit, const QHash<QUuid, CommitRecord>& parents)
{
    // The first commit of a concept comes only into a file that has none yet.
    if (commit.parents.isEmpty() && m_journal.nextSeq() > 1)
        return fail(ErrorKind::Conflict,
                    QStringLiteral("Die andere Datei gehört zu einem anderen Konzept: es gibt keinen "
                                   "gemeinsamen Anfang."),
                    QStringLiteral("Holen Sie ihre Daten über Datei > Importieren."));
    if (commit.format > kContentFormat)
        return fail(ErrorKind::Damaged, QStringLiteral("Die andere Datei wurde mit einer neueren Version geschrieben."),
                    QStringLiteral("Installieren Sie die neue Version auch auf diesem PC. Nichts wurde übernommen."));
    qint64 largest = 0;
    for (const CommitRecord& parent : parents)
        largest = qMax(largest, parent.counter);
    if (commit.counter > kLargestCounter || commit.counter != largest + 1)
        return tl::unexpected<Error>(
            refusal(commit, QStringLiteral("hat den Zähler %1 statt %2").arg(commit.counter).arg(largest + 1)));
    return {};
}

Result<> CommitExchange::checkReferences(const CommitData& commit)
{
    QSet<QUuid> named;
    for (const ChangeData& change : commit.changes)
        named.unite(QSet<QUuid>(change.replaces.begin(), change.replaces.end()));
    for (const CancelData& cancel : commit.cancels)
        named.insert(cancel.cancelled);
    QList<qint64> parents;
    for (const QUuid& parent : commit.parents)
        parents << *seqOf(parent);
    QSet<qint64> known;
    for (const QUuid& id : std::as_const(named)) {
        if (const auto seq = seqOf(id))
            known.insert(*seq);
    }
    // One that is here is refused like one that is not: which of the two it is depends on what came before.
    if (known.size() < named.size() || !m_ancestry.knows(parents, known))
        return tl::unexpected<Error>(
            refusal(commit, QStringLiteral("bezieht sich auf einen, den er nicht kennen konnte")));
    return {};
}

void CommitExchange::write(const CommitData& commit, qint64 seq)
{
    QList<qint64> parents;
    for (const QUuid& parent : commit.parents)
        parents << *seqOf(parent);
    m_journal.writeCommit({seq, commit.id, commit.counter, commit.time, commit.author, commit.operation, commit.format},
                          parents);
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

Result<QList<CommitData>> CommitExchange::gather(const QList<CommitData>& commits)
{
    QList<CommitData> arrived = commits + inbox();
    std::set<RowKey> erased = erasedRows();
    for (const CommitData& commit : std::as_const(arrived))
        erased.insert(commit.erased.begin(), commit.erased.end());
    QHash<QUuid, CommitData> pending;
    for (CommitData& commit : arrived) {
        blankRows(commit, erased);
        const auto twice = pending.constFind(commit.id);
        if (const auto existing = m_journal.commit(commit.id))
            IPLAN_TRY(checkAgainstExisting(commit, *existing, erased));
        else if (twice != pending.constEnd() && !equalButForBlanks(*twice, commit))
            return tl::unexpected<Error>(refusal(commit, QStringLiteral("kommt mit zwei verschiedenen Inhalten")));
        else if (twice == pending.constEnd() || !hasBlanks(commit))
            pending.insert(commit.id, commit);
    }
    // Smaller counters first: a commit's parents have smaller ones, so one pass admits all that can be.
    QList<CommitData> ordered = pending.values();
    std::sort(ordered.begin(), ordered.end(), [](const CommitData& a, const CommitData& b) {
        return a.counter < b.counter || (a.counter == b.counter && a.id < b.id);
    });
    return ordered;
}

void CommitExchange::keepWaiting(const QList<CommitData>& commits)
{
    m_db.exec(QStringLiteral("DELETE FROM \"inbox_\""));
    m_journal.clearWaitingErasures();
    for (const CommitData& commit : commits) {
        m_db.cached(QStringLiteral("INSERT INTO \"inbox_\"(\"id\",\"content\") VALUES(?,?)"))
            .run(idText(commit.id), toBytes(commit));
        for (const RowKey& row : commit.erased)
            m_journal.writeErased(Journal::kWaiting, rowNumber(row).number);
    }
}

Result<Admission> CommitExchange::admit(const QList<CommitData>& commits, const std::atomic_bool* cancelled)
{
    const auto ordered = gather(commits);
    if (!ordered)
        return failFrom(ordered);
    Admission out;
    const QSet<qint64> erasedBefore = m_journal.erasedRows();
    std::set<RowKey> erased = erasedRows();
    for (const CommitData& commit : *ordered)
        erased.insert(commit.erased.begin(), commit.erased.end());
    const auto isUncovered = [&](const ChangeData& change) { return change.blank && !erased.contains(change.row); };
    QList<CommitData> waiting;
    qint64 seq = m_journal.nextSeq();
    for (const CommitData& commit : *ordered) {
        IPLAN_TRY(goOn(cancelled));
        QHash<QUuid, CommitRecord> parents;
        QList<QUuid> absent;
        for (const QUuid& parent : commit.parents) {
            if (const auto found = m_journal.commit(parent))
                parents.insert(parent, *found);
            else
                absent << parent;
        }
        if (!absent.isEmpty() || std::any_of(commit.changes.begin(), commit.changes.end(), isUncovered)) {
            waiting << commit;
            out.awaited += absent;
            continue;
        }
        IPLAN_TRY(checkNew(commit, parents));
        IPLAN_TRY(checkReferences(commit));
        write(commit, seq++);
        out.admitted << commit.id;
    }
    keepWaiting(waiting);
    // An erasure holds already: of one that comes without its history nothing is awaited.
    if (std::any_of(waiting.begin(), waiting.end(), [](const CommitData& c) { return c.erased.isEmpty(); })) {
        for (const CommitData& commit : std::as_const(waiting))
            out.waiting << commit.id;
        out.awaited.removeIf([&](const QUuid& id) { return out.waiting.contains(id); });
    } else {
        out.awaited.clear();
    }
    const QSet<qint64> fresh = QSet<qint64>(m_journal.erasedRows()).subtract(erasedBefore);
    out.hasErased = !fresh.isEmpty();
    out.rows = Eraser(m_db, m_journal, m_search).blank(fresh);
    const auto refreshed = refresh(cancelled);
    if (!refreshed)
        return failFrom(refreshed);
    out.rows += *refreshed;
    return out;
}

Result<> CommitExchange::adopt(const ReducedContent& content)
{
    qint64 seq = m_journal.nextSeq();
    for (const CommitData& commit : content.commits) {
        const bool complete = std::all_of(commit.parents.begin(), commit.parents.end(),
                                          [this](const QUuid& parent) { return seqOf(parent).has_value(); });
        const bool counts = commit.counter > 0 && commit.counter <= kLargestCounter;
        if (!complete || !counts || seqOf(commit.id) || commit.format > kContentFormat)
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

Result<QList<ChangedRow>> CommitExchange::refresh(const std::atomic_bool* cancelled)
{
    QList<ChangedRow> out;
    const Reader reader(m_db);
    for (const auto& [number, touched] : m_touched) {
        IPLAN_TRY(goOn(cancelled));
        if (auto changed = refreshRow(number, touched, reader))
            out << *std::move(changed);
    }
    m_touched.clear();
    return out;
}

std::optional<ChangedRow> CommitExchange::refreshRow(qint64 number, const Touched& touched, const Reader& reader)
{
    const RowKey& key = rowKey(number);
    const RowRef ref{entityByKey(key.entity), key.id};
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
