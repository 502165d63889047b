// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journalproof.h"

#include "core/model/author.h"
#include "core/store/operation.h"
#include "core/store/reader.h"
#include "core/store/unitcodec.h"

namespace iplan
{

ProofOfWriting::ProofOfWriting(Database& database, Journal& journal, qint64 seq)
    : m_db(database), m_journal(journal), m_seq(seq)
{
}

const RowKey& ProofOfWriting::rowKey(qint64 row)
{
    if (m_lastKey.first != row)
        m_lastKey = {row, m_journal.rowKeyOf(row)};
    return m_lastKey.second;
}

void ProofOfWriting::addChange(qint64 row, qint64 unit, const Value& value, const QList<qint64>& replaces)
{
    QByteArray& salt = m_salts[row];
    if (salt.isEmpty()) {
        salt = newSalt();
        m_db.cached(QStringLiteral("INSERT INTO \"salt_\"(\"seq\",\"row\",\"salt\") VALUES(?,?,?)"))
            .run(m_seq, row, salt);
    }
    QList<QUuid> replaced;
    for (const qint64 seq : replaces)
        replaced << m_journal.commit(seq)->id;
    const QString key = m_journal.unitOf(unit);
    m_proof.addChange(rowKey(row), key, sealOf(rowKey(row), key, value, salt), replaced);
}

void ProofOfWriting::addCancel(qint64 row, qint64 unit, qint64 cancelled)
{
    m_proof.addCancel(rowKey(row), m_journal.unitOf(unit), m_journal.commit(cancelled)->id);
}

void ProofOfWriting::addErased(qint64 row)
{
    m_proof.addErased(rowKey(row));
}

QByteArray ProofOfWriting::store(const CommitRecord& header, const QList<qint64>& parents)
{
    ParentDigests digests;
    for (const qint64 parent : parents) {
        if (const auto commit = m_journal.commit(parent))
            digests.insert(commit->id, commit->digest);
    }
    const QByteArray digest = m_proof.digest(header, digests);
    m_db.cached(QStringLiteral("UPDATE \"commit_\" SET \"digest\"=? WHERE \"seq\"=?")).run(digest, header.seq);
    return digest;
}

void StoredProofs::add(qint64 row, qint64 unit, const ChangeData& change)
{
    if (change.proof.isEmpty())
        return;
    if (change.blank)
        m_db.cached(QStringLiteral("INSERT INTO \"seal_\"(\"seq\",\"row\",\"unit\",\"seal\") VALUES(?,?,?,?)"))
            .run(m_seq, row, unit, change.proof);
    else if (row != m_saltedRow)
        m_db.cached(QStringLiteral("INSERT INTO \"salt_\"(\"seq\",\"row\",\"salt\") VALUES(?,?,?)"))
            .run(m_seq, row, change.proof);
    m_saltedRow = row;
}

ReadProofs::ReadProofs(Database& database, const CommitRecord& commit)
{
    if (commit.format < kProvenFormat)
        return;
    Statement& salts = database.cached(QStringLiteral("SELECT \"row\",\"salt\" FROM \"salt_\" WHERE \"seq\"=?"));
    salts.run(commit.seq);
    while (salts.next())
        m_salts.insert(salts.integer(0), salts.column(1).toByteArray());
    Statement& seals =
        database.cached(QStringLiteral("SELECT \"row\",\"unit\",\"seal\" FROM \"seal_\" WHERE \"seq\"=?"));
    seals.run(commit.seq);
    while (seals.next())
        m_seals.insert({seals.integer(0), seals.integer(1)}, seals.column(2).toByteArray());
}

QByteArray ReadProofs::of(qint64 row, qint64 unit, bool isBlank) const
{
    return isBlank ? m_seals.value({row, unit}) : m_salts.value(row);
}

void sealRow(Database& database, Journal& journal, qint64 row)
{
    const RowKey key = journal.rowKeyOf(row);
    QList<qint64> salted;
    Statement changes = database.prepare(QStringLiteral(
        "SELECT c.\"seq\",c.\"unit\",c.\"value\",s.\"salt\" FROM \"change_\" c JOIN \"salt_\" s ON s.\"seq\"=c.\"seq\" "
        "AND s.\"row\"=c.\"row\" WHERE c.\"row\"=?"));
    changes.run(row);
    while (changes.next()) {
        const QByteArray seal = sealOf(key, journal.unitOf(changes.integer(1)), fromStored(changes.column(2)),
                                       changes.column(3).toByteArray());
        database.cached(QStringLiteral("INSERT INTO \"seal_\"(\"seq\",\"row\",\"unit\",\"seal\") VALUES(?,?,?,?)"))
            .run(changes.integer(0), row, changes.integer(1), seal);
        salted << changes.integer(0);
    }
    for (const qint64 seq : std::as_const(salted))
        database.cached(QStringLiteral("DELETE FROM \"salt_\" WHERE \"seq\"=? AND \"row\"=?")).run(seq, row);
}

namespace
{

/// Computes the digests of all commits at once: reading the tables in their order is many times quicker than commit by
/// commit.
class ProofOfJournal
{
public:
    ProofOfJournal(Database& database, Journal& journal, qint64 after)
        : m_db(database), m_journal(journal), m_after(after)
    {
        auto all = m_journal.commits();
        for (CommitRecord& commit : all) {
            m_ids.insert(commit.seq, commit.id);
            m_commits.insert(commit.seq, {std::move(commit), {}, {}, true});
        }
    }

    QList<CommitRecord> unproven()
    {
        addParents();
        addChanges();
        addCancels();
        addErased();
        QList<CommitRecord> out;
        for (Commit& commit : m_commits) {
            if (commit.record.seq > m_after && !isGood(commit))
                out << commit.record;
        }
        return out;
    }

private:
    struct Commit {
        CommitRecord record;
        CommitProof proof;
        ParentDigests parents;
        bool good = true;
    };

    static bool isGood(Commit& commit)
    {
        if (commit.record.format >= kProvenFormat)
            return commit.good && commit.proof.digest(commit.record, commit.parents) == commit.record.digest;
        return commit.record.digest.isEmpty() && std::all_of(commit.parents.begin(), commit.parents.end(),
                                                             [](const QByteArray& digest) { return digest.isEmpty(); });
    }
    /// The commit, if it is to be proven by what it holds.
    Commit* find(qint64 seq)
    {
        const auto found = seq > m_after ? m_commits.find(seq) : m_commits.end();
        return found != m_commits.end() && found->record.format >= kProvenFormat ? &*found : nullptr;
    }
    const RowKey& rowKey(qint64 row)
    {
        if (m_lastKey.first != row)
            m_lastKey = {row, m_journal.rowKeyOf(row)};
        return m_lastKey.second;
    }

    void addParents()
    {
        for (const auto& [seq, parent] : m_journal.parentLinks()) {
            const auto commit = m_commits.find(seq);
            const auto known = m_commits.constFind(parent);
            if (commit != m_commits.end() && known != m_commits.cend())
                commit->parents.insert(known->record.id, known->record.digest);
        }
    }

    void addChanges()
    {
        Statement all = m_db.prepare(QStringLiteral(
            "SELECT c.\"row\",c.\"unit\",c.\"seq\",c.\"value\",s.\"salt\",l.\"seal\",r.\"replaced\" FROM \"change_\" c "
            "LEFT JOIN \"salt_\" s ON s.\"seq\"=c.\"seq\" AND s.\"row\"=c.\"row\" LEFT JOIN \"seal_\" l ON "
            "l.\"seq\"=c.\"seq\" AND l.\"row\"=c.\"row\" AND l.\"unit\"=c.\"unit\" LEFT JOIN \"replaces_\" r ON "
            "r.\"row\"=c.\"row\" AND r.\"unit\"=c.\"unit\" AND r.\"seq\"=c.\"seq\" ORDER BY "
            "c.\"row\",c.\"unit\",c.\"seq\""));
        all.exec();
        Change change;
        while (all.next()) {
            const Change here{all.integer(0), all.integer(1), all.integer(2), {}, {}};
            if (here.row != change.row || here.unit != change.unit || here.seq != change.seq) {
                finish(change);
                change = here;
                if (Commit* commit = find(here.seq))
                    change.seal = sealIn(all, *commit);
            }
            if (const qint64 replaced = all.integer(6))
                change.replaces << m_ids.value(replaced);
        }
        finish(change);
    }

    struct Change {
        qint64 row = 0;
        qint64 unit = 0;
        qint64 seq = 0;
        QByteArray seal;
        QList<QUuid> replaces;
    };
    /// The seal of the change at which the statement stands; notes if the file has not what it should.
    QByteArray sealIn(const Statement& change, Commit& commit)
    {
        const qint64 row = change.integer(0);
        if (m_journal.isErased(row)) {
            const QByteArray seal = change.column(5).toByteArray();
            commit.good = commit.good && seal.size() == kSealBytes;
            return seal;
        }
        const QByteArray salt = change.column(4).toByteArray();
        commit.good = commit.good && salt.size() == kSaltBytes;
        return sealOf(rowKey(row), m_journal.unitOf(change.integer(1)), fromStored(change.column(3)), salt);
    }
    void finish(const Change& change)
    {
        if (Commit* commit = find(change.seq))
            commit->proof.addChange(rowKey(change.row), m_journal.unitOf(change.unit), change.seal, change.replaces);
    }

    void addCancels()
    {
        Statement all = m_db.prepare(QStringLiteral("SELECT \"seq\",\"row\",\"unit\",\"cancelled\" FROM \"cancels_\""));
        all.exec();
        while (all.next()) {
            if (Commit* commit = find(all.integer(0)))
                commit->proof.addCancel(rowKey(all.integer(1)), m_journal.unitOf(all.integer(2)),
                                        m_ids.value(all.integer(3)));
        }
    }

    void addErased()
    {
        Statement all = m_db.prepare(QStringLiteral("SELECT \"seq\",\"row\" FROM \"erased_\""));
        all.exec();
        while (all.next()) {
            if (Commit* commit = find(all.integer(0)))
                commit->proof.addErased(rowKey(all.integer(1)));
        }
    }

    Database& m_db;
    Journal& m_journal;
    qint64 m_after = 0;
    QMap<qint64, Commit> m_commits; ///< by number
    QHash<qint64, QUuid> m_ids;
    std::pair<qint64, RowKey> m_lastKey;
};

} // namespace

QList<CommitRecord> unprovenCommits(Database& database, Journal& journal, qint64 after)
{
    return ProofOfJournal(database, journal, after).unproven();
}

QString unprovenText(Database& database, const CommitRecord& commit)
{
    const auto author = Reader(database).find(Id<Author>(commit.author));
    return QStringLiteral("Commit %1 („%2“ vom %3%4) stimmt nicht mit seiner Prüfsumme überein.")
        .arg(idText(commit.id), operationLabel(commit.operation),
             commit.time.toLocalTime().toString(QStringLiteral("dd.MM.yyyy HH:mm")),
             author && !author->name.isEmpty() ? QStringLiteral(" von ") + author->name : QString());
}

} // namespace iplan
