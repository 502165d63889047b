// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/exchange.h"

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

} // namespace

CommitExchange::CommitExchange(Database& database, Journal& journal, SearchIndex& search)
    : m_db(database), m_journal(journal), m_search(search)
{
}

QSet<QUuid> CommitExchange::ids() const
{
    QSet<QUuid> out;
    Statement statement = m_db.prepare(QStringLiteral("SELECT \"id\" FROM \"commit_\""));
    statement.exec();
    while (statement.next())
        out.insert(idFromText(statement.text(0)));
    return out;
}

RowKey CommitExchange::rowKey(qint64 number)
{
    Statement& statement = m_db.cached(QStringLiteral("SELECT \"entity\",\"id\" FROM \"row_\" WHERE \"n\"=?"));
    statement.run(number);
    RowKey key;
    if (statement.next())
        key = {statement.text(0), idFromText(statement.text(1))};
    statement.finish();
    return key;
}

qint64 CommitExchange::rowNumber(const RowKey& row)
{
    Statement& find = m_db.cached(QStringLiteral("SELECT \"n\" FROM \"row_\" WHERE \"id\"=? AND \"entity\"=?"));
    find.run(idText(row.id), row.entity);
    qint64 number = find.next() ? find.integer(0) : 0;
    find.finish();
    if (number == 0) {
        m_db.cached(QStringLiteral("INSERT INTO \"row_\"(\"id\",\"entity\") VALUES(?,?)"))
            .run(idText(row.id), row.entity);
        find.run(idText(row.id), row.entity);
        number = find.next() ? find.integer(0) : 0;
        find.finish();
    }
    return number;
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

CommitData CommitExchange::read(const CommitRecord& header)
{
    CommitData out{header.id, header.counter, header.time, header.author, header.operation, header.format, {}, {}, {},
                   {}};
    const auto idOf = [this](qint64 seq) { return m_journal.commit(seq)->id; };
    Statement& parents = m_db.cached(QStringLiteral(
        "SELECT k.\"id\" FROM \"parent_\" p JOIN \"commit_\" k ON k.\"seq\"=p.\"parent\" WHERE p.\"seq\"=?"));
    parents.run(header.seq);
    while (parents.next())
        out.parents << idFromText(parents.text(0));
    Statement& changes = m_db.cached(QStringLiteral(
        "SELECT c.\"row\",c.\"unit\",c.\"value\",r.\"replaced\" FROM \"change_\" c LEFT JOIN \"replaces_\" r ON "
        "r.\"row\"=c.\"row\" AND r.\"unit\"=c.\"unit\" AND r.\"seq\"=c.\"seq\" WHERE c.\"seq\"=? ORDER BY "
        "c.\"row\",c.\"unit\""));
    changes.run(header.seq);
    Key last(0, 0);
    while (changes.next()) {
        const Key key(changes.integer(0), changes.integer(1));
        if (key != last)
            out.changes << ChangeData{rowKey(key.first),
                                      m_journal.unitOf(key.second),
                                      fromStored(changes.column(2)),
                                      {},
                                      m_journal.isErased(key.first)};
        last = key;
        if (const qint64 replaced = changes.integer(3))
            out.changes.last().replaces << idOf(replaced);
    }
    for (const auto& touch : m_journal.touched(header.seq)) {
        if (!touch.change)
            out.cancels << CancelData{rowKey(touch.row), m_journal.unitOf(touch.unit), idOf(touch.cancelled)};
    }
    Statement& erased = m_db.cached(QStringLiteral("SELECT \"row\" FROM \"erased_\" WHERE \"seq\"=?"));
    erased.run(header.seq);
    while (erased.next())
        out.erased << rowKey(erased.integer(0));
    out.normalize();
    return out;
}

QList<CommitData> CommitExchange::missingFrom(const QSet<QUuid>& known)
{
    QList<CommitData> out;
    auto headers = m_journal.commits();
    std::reverse(headers.begin(), headers.end());
    const qint64 inPart = reducedUpTo(m_db);
    for (const CommitRecord& header : std::as_const(headers)) {
        if (header.seq > inPart && !known.contains(header.id))
            out << read(header);
    }
    for (const CommitData& commit : inbox()) {
        if (!commit.erased.isEmpty() && !known.contains(commit.id))
            out << commit;
    }
    return out;
}

QList<CommitData> CommitExchange::erasures()
{
    QList<CommitData> out;
    Statement statement =
        m_db.prepare(QStringLiteral("SELECT DISTINCT \"seq\" FROM \"erased_\" WHERE \"seq\"<>? ORDER BY \"seq\""));
    statement.run(Journal::kWaiting);
    while (statement.next())
        out << read(*m_journal.commit(statement.integer(0)));
    for (const CommitData& commit : inbox()) {
        if (!commit.erased.isEmpty())
            out << commit;
    }
    return out;
}

std::set<RowKey> CommitExchange::erasedRows()
{
    std::set<RowKey> out;
    for (const qint64 row : m_journal.erasedRows())
        out.insert(rowKey(row));
    return out;
}

QList<CommitData> CommitExchange::inbox()
{
    QList<CommitData> out;
    Statement statement = m_db.prepare(QStringLiteral("SELECT \"content\" FROM \"inbox_\""));
    statement.exec();
    while (statement.next()) {
        if (const auto commit = commitFromBytes(statement.column(0).toByteArray()))
            out << *commit;
    }
    return out;
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
    if (commit.counter != largest + 1)
        return tl::unexpected<Error>(
            refusal(commit, QStringLiteral("hat den Zähler %1 statt %2").arg(commit.counter).arg(largest + 1)));
    return {};
}

Result<> CommitExchange::write(const CommitData& commit, qint64 seq)
{
    const auto unknown = [&] {
        return tl::unexpected<Error>(refusal(commit, QStringLiteral("bezieht sich auf einen, den es nicht gibt")));
    };
    QList<qint64> parents;
    for (const QUuid& parent : commit.parents)
        parents << *seqOf(parent);
    m_journal.writeCommit({seq, commit.id, commit.counter, commit.time, commit.author, commit.operation, commit.format},
                          parents);
    m_seqs.insert(commit.id, seq);
    for (const ChangeData& change : commit.changes) {
        QList<qint64> replaces;
        for (const QUuid& replaced : change.replaces) {
            const auto replacedSeq = seqOf(replaced);
            if (!replacedSeq || *replacedSeq >= seq)
                return unknown();
            replaces << *replacedSeq;
        }
        const qint64 row = rowNumber(change.row);
        const qint64 unit = m_journal.unitNumber(change.unit);
        m_journal.writeChange(row, unit, seq, change.value, replaces);
        m_touched[row].insert(unit);
    }
    for (const CancelData& cancel : commit.cancels) {
        const auto cancelled = seqOf(cancel.cancelled);
        if (!cancelled || *cancelled >= seq)
            return unknown();
        const qint64 row = rowNumber(cancel.row);
        const qint64 unit = m_journal.unitNumber(cancel.unit);
        m_journal.writeCancel(row, unit, seq, *cancelled);
        m_touched[row].insert(unit);
    }
    for (const RowKey& erased : commit.erased)
        m_journal.writeErased(seq, rowNumber(erased));
    return {};
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
            m_journal.writeErased(Journal::kWaiting, rowNumber(row));
    }
}

Result<Admission> CommitExchange::admit(const QList<CommitData>& commits)
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
        IPLAN_TRY(write(commit, seq++));
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
    out.rows += refresh();
    return out;
}

Result<> CommitExchange::adopt(const ReducedContent& content)
{
    qint64 seq = m_journal.nextSeq();
    for (const CommitData& commit : content.commits) {
        const bool complete = std::all_of(commit.parents.begin(), commit.parents.end(),
                                          [this](const QUuid& parent) { return seqOf(parent).has_value(); });
        if (!complete || seqOf(commit.id) || commit.format > kContentFormat)
            return fail(ErrorKind::Damaged,
                        QStringLiteral("Die Teilkopie ist beschädigt oder von einer neueren Version."),
                        QStringLiteral("Installieren Sie die neueste Version, oder nehmen Sie die Teilkopie neu mit."));
        IPLAN_TRY(write(commit, seq++));
    }
    refresh();
    writeMeta(m_db, kReducedMeta, QString::fromUtf8(toBytes(content.scope)));
    writeMeta(m_db, kReducedUpToMeta, QString::number(seq - 1));
    return {};
}

QList<ChangedRow> CommitExchange::refresh()
{
    QList<ChangedRow> out;
    const Reader reader(m_db);
    for (auto row = m_touched.constBegin(); row != m_touched.constEnd(); ++row) {
        const RowKey key = rowKey(row.key());
        const RowRef ref{entityByKey(key.entity), key.id};
        const auto stored = ref.entity ? reader.find(ref) : std::nullopt;
        Record record = ref.entity ? stored.value_or(emptyRecord(*ref.entity, key.id)) : Record();
        QStringList units;
        for (const qint64 unit : row.value()) {
            const UnitState state = m_journal.unitState(row.key(), unit);
            m_journal.setUnitHeads(row.key(), unit, state.heads);
            units << m_journal.unitOf(unit);
            if (!ref.entity)
                continue; // a row that only a newer program knows: the journal keeps it
            decodeUnit(record, units.last(), state.value);
        }
        if (!ref.entity || m_journal.isErased(row.key()))
            continue;
        if (m_journal.hasHeads(row.key()))
            storeRecord(m_db, m_search, row.key(), stored, record);
        else if (stored)
            dropRecord(m_db, m_search, row.key(), ref);
        out << ChangedRow{ref, units, !stored};
    }
    m_touched.clear();
    return out;
}

} // namespace iplan
