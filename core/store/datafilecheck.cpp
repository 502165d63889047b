// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/counterlimit.h"
#include "core/store/datafile.h"
#include "core/store/foldcheck.h"
#include "core/store/journalfold.h"
#include "core/store/journalproof.h"
#include "core/store/meta.h"
#include "core/store/reducedcontent.h"
#include "core/store/unitcodec.h"

namespace iplan
{

namespace
{

// A broken file can have a finding in every row; nobody reads more than these.
constexpr qsizetype kFindingsAtMost = 50;

void checkSqlite(Database& db, QStringList& findings)
{
    Statement statement = db.prepare(QStringLiteral("PRAGMA integrity_check(20)"));
    statement.exec();
    while (statement.next()) {
        if (statement.text(0) != u"ok")
            findings << QStringLiteral("Aufbau der Datei: ") + statement.text(0);
    }
}

/// Counters of a damaged file may be any number.
bool follows(qint64 counter, qint64 largestParent)
{
    return counter > largestParent && counter - 1 == largestParent && counter <= kLargestCounter;
}

void checkCommits(Database& db, QStringList& findings)
{
    Statement statement = db.prepare(QStringLiteral(
        "SELECT k.\"id\", k.\"counter\", coalesce((SELECT max(p.\"counter\") FROM \"parent_\" e JOIN \"commit_\" p ON "
        "p.\"seq\"=e.\"parent\" WHERE e.\"seq\"=k.\"seq\"),0), (SELECT count(*) FROM \"parent_\" e WHERE "
        "e.\"seq\"=k.\"seq\" AND (e.\"parent\">=k.\"seq\" OR NOT EXISTS(SELECT 1 FROM \"commit_\" p WHERE "
        "p.\"seq\"=e.\"parent\"))), k.\"seq\" FROM \"commit_\" k"));
    statement.exec();
    int roots = 0;
    const qint64 inPart = reducedUpTo(db);
    while (statement.next()) {
        // Between the commits that a reduced copy begins with others are left out.
        if (statement.integer(4) > inPart && !follows(statement.integer(1), statement.integer(2)))
            findings << QStringLiteral("Commit %1: Zähler %2 statt %3.")
                            .arg(statement.text(0))
                            .arg(statement.integer(1))
                            .arg(qMin(statement.integer(2), kLargestCounter) + 1);
        if (statement.integer(3) != 0)
            findings << QStringLiteral("Commit %1: ein Vorgänger fehlt.").arg(statement.text(0));
        roots += statement.integer(1) == 1 ? 1 : 0;
    }
    if (roots != 1)
        findings << QStringLiteral("Die Datei hat %1 Anfänge statt eines.").arg(roots);
}

/// A commit that changes nothing is not written; only the root may be one. Where a copy is torn, its changes may lie on
/// pages from before it, and the digest that would tell is not there in commits of the first format.
void checkEmpty(Database& db, QStringList& findings)
{
    Statement statement = db.prepare(QStringLiteral(
        "SELECT \"id\" FROM \"commit_\" k WHERE \"counter\">1 AND \"digest\" IS NULL AND \"seq\">? AND NOT "
        "EXISTS(SELECT 1 "
        "FROM \"change_\" c WHERE c.\"seq\"=k.\"seq\") AND NOT EXISTS(SELECT 1 FROM \"cancels_\" c WHERE "
        "c.\"seq\"=k.\"seq\") AND NOT EXISTS(SELECT 1 FROM \"erased_\" e WHERE e.\"seq\"=k.\"seq\")"));
    statement.run(reducedUpTo(db));
    while (statement.next())
        findings << QStringLiteral("Commit %1: er ist leer.").arg(statement.text(0));
}

/// Of the commits that a reduced copy holds in part nothing can be proven: so what says that it is one must say all of
/// it.
void checkReduced(Database& db, QStringList& findings)
{
    const QString scope = readMeta(db, kReducedMeta);
    const QString upTo = readMeta(db, kReducedUpToMeta);
    if (scope.isEmpty() && upTo.isEmpty())
        return;
    const qint64 last = db.scalar(QStringLiteral("SELECT max(\"seq\") FROM \"commit_\"")).integer();
    if (!reducedScopeFromBytes(scope.toUtf8()) || upTo.toLongLong() < 1 || upTo.toLongLong() > last)
        findings << QStringLiteral("Die Datei gibt sich als Teilkopie aus, sagt aber nicht, wovon.");
    // What proves the parts never comes along (ReducedContent): a whole file that is called a reduced copy has it.
    const qint64 firstProof =
        db.scalar(QStringLiteral("SELECT coalesce(min(\"seq\"),0) FROM (SELECT min(\"seq\") AS \"seq\" FROM \"salt_\" "
                                 "UNION ALL SELECT min(\"seq\") FROM \"seal_\")"))
            .integer();
    if (firstProof > 0 && firstProof <= upTo.toLongLong())
        findings << QStringLiteral("Die Datei gibt sich als Teilkopie aus, ist aber eine ganze.");
}

void checkErased(Database& db, QStringList& findings)
{
    Statement statement = db.prepare(QStringLiteral(
        "SELECT \"entity\",\"id\" FROM \"row_\" WHERE \"n\" IN (SELECT \"row\" FROM \"erased_\") AND EXISTS(SELECT 1 "
        "FROM \"change_\" c WHERE c.\"row\"=\"n\" AND c.\"value\" IS NOT NULL)"));
    statement.exec();
    while (statement.next())
        findings
            << QStringLiteral("%1 %2 ist gelöscht, hat aber noch Inhalt.").arg(statement.text(0), statement.text(1));
}

void checkSalts(Database& db, QStringList& findings)
{
    Statement statement = db.prepare(
        QStringLiteral("SELECT \"entity\",\"id\" FROM \"row_\" WHERE \"n\" IN (SELECT \"row\" FROM \"salt_\" WHERE "
                       "\"row\" IN (SELECT \"row\" FROM \"erased_\"))"));
    statement.exec();
    while (statement.next())
        findings << QStringLiteral("%1 %2 ist gelöscht, ließe sich aber noch erraten.")
                        .arg(statement.text(0), statement.text(1));
}

} // namespace

Result<> DataFile::checkProofs() const
{
    return read([&]() -> Result<> {
        const auto unproven = unprovenCommits(*m_db, *m_journal, reducedUpTo(*m_db));
        if (unproven.isEmpty())
            return {};
        return fail(ErrorKind::Damaged,
                    QStringLiteral("„%1“ ist beschädigt: %2").arg(m_path, unprovenText(*m_db, unproven.first())),
                    QStringLiteral("Die Datei wurde beim Kopieren oder außerhalb des Programms verändert. Kopieren Sie "
                                   "sie noch einmal, oder arbeiten Sie mit einer Sicherung weiter."),
                    QStringLiteral("%1 commits").arg(unproven.size()));
    });
}

Result<QStringList> DataFile::selfCheck() const
{
    return read([&]() -> Result<QStringList> {
        QStringList findings;
        checkSqlite(*m_db, findings);
        checkCommits(*m_db, findings);
        checkEmpty(*m_db, findings);
        checkReduced(*m_db, findings);
        checkErased(*m_db, findings);
        checkSalts(*m_db, findings);
        for (const CommitRecord& commit : unprovenCommits(*m_db, *m_journal, reducedUpTo(*m_db))) {
            if (findings.size() < kFindingsAtMost)
                findings << unprovenText(*m_db, commit);
        }
        QHash<const EntityInfo*, qint64> expectedRows;
        FoldCheck check(*m_db, *m_reader);
        JournalFold(*m_journal).fold(nullptr, [&](const FoldedRow& row) {
            const auto record = recordOf(row);
            findings += check.differencesOf(row, record);
            if (record)
                ++expectedRows[record->entity];
            return findings.size() < kFindingsAtMost;
        });
        for (const EntityInfo* entity : allEntities()) {
            const qint64 stored = m_reader->count(*entity, Rows::All);
            if (findings.size() < kFindingsAtMost && stored != expectedRows.value(entity))
                findings << QStringLiteral("%1: Zeilen in der Tabelle: %2, nach den Commits: %3.")
                                .arg(entity->pluralText())
                                .arg(stored)
                                .arg(expectedRows.value(entity));
        }
        return findings;
    });
}

} // namespace iplan
