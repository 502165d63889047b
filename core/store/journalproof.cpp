// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journalproof.h"

#include "core/model/author.h"
#include "core/store/commithistory.h"
#include "core/store/operation.h"
#include "core/store/reader.h"
#include "core/store/storedvalue.h"

#include <limits>

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

QUuid ProofOfWriting::idOf(qint64 seq)
{
    QUuid& id = m_ids[seq];
    if (id.isNull())
        id = m_journal.commit(seq)->id;
    return id;
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
        replaced << idOf(seq);
    const QString key = m_journal.unitOf(unit);
    m_proof.addChange(rowKey(row), key, sealOf(rowKey(row), key, value, salt), replaced);
}

void ProofOfWriting::addCancel(qint64 row, qint64 unit, qint64 cancelled)
{
    m_proof.addCancel(rowKey(row), m_journal.unitOf(unit), idOf(cancelled));
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

void sealRow(Database& database, JournalReader& journal, qint64 row)
{
    const RowKey key = journal.rowKeyOf(row);
    QList<qint64> salted;
    Statement changes = database.prepare(QStringLiteral(
        "SELECT c.\"seq\",c.\"unit\",c.\"value\",s.\"salt\" FROM \"change_\" c JOIN \"salt_\" s ON s.\"seq\"=c.\"seq\" "
        "AND s.\"row\"=c.\"row\" WHERE c.\"row\"=?"));
    changes.run(row);
    while (changes.next()) {
        const QByteArray seal =
            sealOf(key, journal.unitOf(changes.integer(1)), storedValue(changes, 2), changes.blob(3));
        database.cached(QStringLiteral("INSERT INTO \"seal_\"(\"seq\",\"row\",\"unit\",\"seal\") VALUES(?,?,?,?)"))
            .run(changes.integer(0), row, changes.integer(1), seal);
        salted << changes.integer(0);
    }
    for (const qint64 seq : std::as_const(salted))
        database.cached(QStringLiteral("DELETE FROM \"salt_\" WHERE \"seq\"=? AND \"row\"=?")).run(seq, row);
}

namespace
{

/// How many changes are looked at in one pass over the tables: 32 bytes are kept for each.
constexpr qint64 kUsualChangesOfPass = 2000000;

/// For the first passes: in tests few, so that there are several.
qint64 changesOfPass()
{
    static const bool isTest = qEnvironmentVariableIntValue("IPLAN_VERIFY") == 1;
    return isTest ? 500 : kUsualChangesOfPass;
}

/// Computes the digests of all commits at once: reading the tables in their order is many times quicker than commit by
/// commit.
class ProofOfJournal
{
public:
    ProofOfJournal(Database& database, JournalReader& journal, qint64 after)
        : m_db(database), m_journal(journal), m_after(after)
    {
        auto all = CommitHistory(m_journal).commits();
        for (CommitRecord& commit : all) {
            m_ids.insert(commit.seq, commit.id);
            m_commits.insert(commit.seq, {std::move(commit), {}, {}, true});
        }
    }

    QList<CommitRecord> unproven()
    {
        addParents();
        QList<CommitRecord> out;
        for (const auto& [first, last] : parts()) {
            m_first = first;
            m_last = last;
            addChanges();
            addCancels();
            addErased();
            for (auto commit = m_commits.lowerBound(first); commit != m_commits.end() && commit.key() <= last;
                 ++commit) {
                if (!isGood(*commit))
                    out << commit->record;
                commit->proof = {};
            }
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
    /// From which commit to which a pass goes, so that the leaves of all of them need not be in memory at once.
    QList<std::pair<qint64, qint64>> parts()
    {
        QList<std::pair<qint64, qint64>> out{{m_after + 1, m_after}};
        Statement counts = m_db.prepare(QStringLiteral(
            "SELECT \"seq\",count(*) FROM \"change_\" WHERE \"seq\">? GROUP BY \"seq\" ORDER BY \"seq\""));
        counts.run(m_after);
        constexpr qsizetype kMostPasses = 5; // in tests with large files
        qint64 most = changesOfPass();
        for (qint64 changes = 0; counts.next();) {
            changes += counts.integer(1);
            if (changes > most && changes > counts.integer(1)) {
                out << std::pair(counts.integer(0), counts.integer(0));
                out[out.size() - 2].second = counts.integer(0) - 1;
                changes = counts.integer(1);
                most = out.size() < kMostPasses ? most : kUsualChangesOfPass;
            }
        }
        out.last().second = std::numeric_limits<qint64>::max(); // also those that changed nothing
        return out;
    }

    /// The commit, if it is to be proven by what it holds.
    Commit* find(qint64 seq)
    {
        if (seq == m_found.first)
            return m_found.second;
        const auto found = seq >= m_first && seq <= m_last ? m_commits.find(seq) : m_commits.end();
        const bool isProven = found != m_commits.end() && found->record.format >= kProvenFormat;
        m_found = {seq, isProven ? &*found : nullptr};
        return m_found.second;
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
            "SELECT \"row\",\"unit\",\"seq\",\"value\" FROM \"change_\" ORDER BY \"row\",\"unit\",\"seq\""));
        // Beside it, in the same order; a join would look for each change.
        Statement replaces =
            m_db.prepare(QStringLiteral("SELECT \"row\",\"unit\",\"seq\",\"replaced\" FROM \"replaces_\" "
                                        "ORDER BY \"row\",\"unit\",\"seq\""));
        Statement rows = m_db.prepare(QStringLiteral("SELECT \"n\",\"entity\",\"id\" FROM \"row_\" ORDER BY \"n\""));
        all.exec();
        replaces.exec();
        rows.exec();
        Key next;
        const auto advance = [&] {
            next = replaces.next() ? Key{replaces.integer(0), replaces.integer(1), replaces.integer(2)} : Key::end();
        };
        advance();
        m_found = {};
        while (all.next()) {
            const Key key{all.integer(0), all.integer(1), all.integer(2)};
            Commit* const commit = find(key.seq);
            if (!commit)
                continue;
            while (next < key)
                advance();
            goToRow(rows, key.row);
            QList<QUuid> replaced;
            for (; next == key; advance())
                replaced << m_ids.value(replaces.integer(3));
            commit->proof.addChange(rowKey(key.row), m_journal.unitOf(key.unit), sealIn(all, key, *commit), replaced);
        }
    }

    /// Notes what the row is called; `rows` are gone through in the order of their numbers.
    void goToRow(Statement& rows, qint64 row)
    {
        if (m_lastKey.first == row)
            return;
        while (rows.integer(0) < row && rows.next()) {
        }
        m_lastKey = {row, rows.integer(0) == row ? RowKey{rows.text(1), rows.id(2)} : RowKey()};
    }

    /// Which change: the tables are in this order.
    struct Key {
        qint64 row = 0;
        qint64 unit = 0;
        qint64 seq = 0;
        static Key end() { return {std::numeric_limits<qint64>::max(), 0, 0}; }
        auto operator<=>(const Key&) const = default;
    };
    /// The seal of the change at which the statement stands; notes if the file has not what it should.
    QByteArray sealIn(const Statement& change, const Key& key, Commit& commit)
    {
        if (m_journal.isErased(key.row)) {
            const QByteArray seal = storedSeal(key);
            commit.good = commit.good && seal.size() == kSealBytes;
            return seal;
        }
        const QByteArray& salt = saltOf(key);
        commit.good = commit.good && salt.size() == kSaltBytes;
        return sealOf(rowKey(key.row), m_journal.unitOf(key.unit), storedValue(change, 3), salt);
    }
    QByteArray storedSeal(const Key& key)
    {
        Statement& find =
            m_db.cached(QStringLiteral("SELECT \"seal\" FROM \"seal_\" WHERE \"seq\"=? AND \"row\"=? AND \"unit\"=?"));
        find.run(key.seq, key.row, key.unit);
        const QByteArray seal = find.next() ? find.blob(0) : QByteArray();
        find.finish();
        return seal;
    }
    /// Changes of a row are mostly of one commit.
    const QByteArray& saltOf(const Key& key)
    {
        if (m_saltOf != std::pair(key.row, key.seq)) {
            m_saltOf = {key.row, key.seq};
            Statement& find =
                m_db.cached(QStringLiteral("SELECT \"salt\" FROM \"salt_\" WHERE \"seq\"=? AND \"row\"=?"));
            find.run(key.seq, key.row);
            m_salt = find.next() ? find.blob(0) : QByteArray();
            find.finish();
        }
        return m_salt;
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
    JournalReader& m_journal;
    qint64 m_after = 0;
    qint64 m_first = 0; ///< of the pass under way
    qint64 m_last = 0;
    std::pair<qint64, Commit*> m_found; ///< the commit that was looked for last
    std::pair<qint64, qint64> m_saltOf;
    QByteArray m_salt;              ///< of that row in that commit
    QMap<qint64, Commit> m_commits; ///< by number
    QHash<qint64, QUuid> m_ids;
    std::pair<qint64, RowKey> m_lastKey;
};

} // namespace

QList<CommitRecord> unprovenCommits(Database& database, JournalReader& journal, qint64 after)
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
