// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "core/model/author.h"
#include "core/store/counterlimit.h"
#include "core/store/filelock.h"
#include "core/store/foldcheck.h"
#include "core/store/meta.h"
#include "core/store/operation.h"

namespace iplan
{

Store::Store(QString path, Options options) : m_path(std::move(path)), m_options(std::move(options)) {}

Store::~Store()
{
    closeDatabase(); // the lock goes last: whoever gets it next must find a closed file
}

void Store::closeDatabase()
{
    m_search.reset();
    m_reader.reset();
    m_journal.reset();
    m_db.reset();
}

bool Store::isReplaced() const
{
    return m_db->isReplaced();
}

Store::ReadScope::ReadScope(const Store& store) : m_store(store), m_outermost(!store.m_reading && !store.m_writing)
{
    if (!m_outermost)
        return;
    m_store.m_db->exec(QStringLiteral("BEGIN"));
    m_store.m_reading = true;
}

Store::ReadScope::~ReadScope()
{
    if (!m_outermost)
        return;
    m_store.m_db->rollback();
    m_store.m_reading = false;
}

Result<CommitNotice> Store::transact(const QString& operation, const Body& body)
{
    if (isReadOnly())
        return fail(ErrorKind::Io, QStringLiteral("„%1“ ist nur zum Lesen geöffnet.").arg(m_path),
                    QStringLiteral("Speichern Sie eine Kopie an einem Ort, an dem Sie schreiben dürfen."));
    if (m_writing || m_reading)
        return fail(ErrorKind::Conflict, QStringLiteral("Ein anderer Schritt ist noch nicht abgeschlossen."));
    CommitNotice notice;
    m_writing = true;
    Result<> result = tryTransaction(operation, body, notice);
    m_writing = false;
    if (!result || notice.isEmpty())
        m_journal->forget();
    if (!result)
        return failFrom(result);
    if (!notice.isEmpty())
        Q_EMIT committed(notice);
    return notice;
}

Result<> Store::tryTransaction(const QString& operation, const Body& body, CommitNotice& notice)
{
    try {
        Transaction transaction(*m_db);
        CommitRecord header;
        header.seq = m_journal->nextSeq();
        header.id = newCommitId();
        header.time = m_options.clock().toUTC();
        header.operation = operation;
        m_currentCommit = header.id;
        Writer writer(*m_db, *m_journal, *m_search, header.seq);
        writer.m_author = m_options.author.name;
        writer.m_today = header.time.toLocalTime().date();
        IPLAN_TRY(body(writer));
        IPLAN_TRY(writer.refusal());
        if (writer.isEmpty())
            return {};
        CommitNotice written = finishCommit(writer, header);
        if (written.commit.counter > kLargestCounter)
            return fail(ErrorKind::Damaged,
                        QStringLiteral("In „%1“ ist der Zähler der Änderungen am Ende.").arg(m_path),
                        QStringLiteral("Die Datei wurde außerhalb des Programms verändert. Arbeiten Sie mit einer "
                                       "Sicherung weiter."));
        IPLAN_TRY(checkEditions(written));
        IPLAN_TRY(verifyTouched(*m_db, *m_journal, header.seq));
        transaction.commit();
        notice = std::move(written);
        return {};
    } catch (const SqlError& error) {
        return tl::unexpected<Error>(error.toError(m_path));
    }
}

CommitNotice Store::finishCommit(Writer& writer, const CommitRecord& header)
{
    CommitNotice notice;
    notice.commit = header;
    notice.commit.author = authorRow(writer);
    const QList<qint64> parents = m_journal->heads();
    for (const qint64 parent : parents) {
        const auto commit = m_journal->commit(parent);
        notice.commit.counter = qMax(notice.commit.counter, commit ? commit->counter : 0);
    }
    notice.commit.counter = qMin(notice.commit.counter, kLargestCounter) + 1;
    m_journal->writeCommit(notice.commit, parents);
    notice.rows = writer.finish();
    notice.commit.digest = writer.prove(notice.commit, parents);
    // What a file began with is no step of the person who opens it.
    const bool isFinal = header.operation == kEraseOperation || header.operation == u"sample" ||
                         header.operation.startsWith(QLatin1String("undo:")) ||
                         header.operation.startsWith(QLatin1String("redo:"));
    if (!isFinal)
        m_db->cached(QStringLiteral("INSERT INTO \"undo_\"(\"commit\") VALUES(?)")).run(idText(header.id));
    return notice;
}

QUuid Store::authorRow(Writer& writer)
{
    const AuthorName& wanted = m_options.author;
    if (wanted.name.isEmpty())
        return {};
    const auto authors = writer.reader().all<Author>();
    for (const Author& author : authors) {
        if (author.name == wanted.name && author.abbreviation == wanted.abbreviation)
            return author.id.uuid();
    }
    Author author;
    author.name = wanted.name;
    author.abbreviation = wanted.abbreviation;
    return writer.insert(author).uuid();
}

Result<QList<SearchHit>> Store::search(const QString& words, int limit) const
{
    return read([&](const Reader&) -> Result<QList<SearchHit>> { return m_search->search(words, limit); });
}

Result<> Store::rebuildSearch()
{
    try {
        Transaction transaction(*m_db);
        m_search->rebuild();
        transaction.commit();
        return {};
    } catch (const SqlError& error) {
        return tl::unexpected<Error>(error.toError(m_path));
    }
}

Result<QSet<QUuid>> Store::heads() const
{
    return read([&](const Reader&) -> Result<QSet<QUuid>> {
        QSet<QUuid> out;
        for (const qint64 seq : m_journal->heads())
            out.insert(m_journal->commit(seq)->id);
        return out;
    });
}

Result<Store::Info> Store::info() const
{
    return read([&](const Reader& reader) -> Result<Info> {
        Info out;
        for (const EntityInfo* entity : allEntities())
            out.rows.emplace_back(entity, reader.count(*entity));
        out.commits = m_db->scalar(QStringLiteral("SELECT count(*) FROM \"commit_\"")).integer();
        for (const qint64 seq : m_journal->heads())
            out.heads << m_journal->commit(seq)->id;
        out.root = rootCommit(*m_db);
        out.schemaVersion = static_cast<int>(m_db->scalar(QStringLiteral("PRAGMA user_version")).integer());
        out.bytes = m_db->scalar(QStringLiteral("PRAGMA page_count")).integer() *
                    m_db->scalar(QStringLiteral("PRAGMA page_size")).integer();
        return out;
    });
}

} // namespace iplan
