// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "core/model/author.h"
#include "core/model/edition.h"
#include "core/store/counterlimit.h"
#include "core/store/foldcheck.h"
#include "core/store/operation.h"

namespace iplan
{

Store::Store(std::unique_ptr<DataFile> file) : m_file(std::move(file)) {}

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(const QString& path, Options options)
{
    IPLAN_TRY_ASSIGN(auto file, DataFile::open(path, std::move(options)));
    return std::unique_ptr<Store>(new Store(std::move(file)));
}

Result<std::unique_ptr<Store>> Store::copyInMemory() const
{
    IPLAN_TRY_ASSIGN(auto file, m_file->copyInMemory());
    return std::unique_ptr<Store>(new Store(std::move(file)));
}

Result<CommitNotice> Store::transact(const QString& operation, const Body& body)
{
    IPLAN_TRY(m_file->refuseIfReadOnly());
    if (m_file->m_writing || m_file->m_reading)
        return fail(ErrorKind::Conflict, QStringLiteral("Ein anderer Schritt ist noch nicht abgeschlossen."));
    CommitNotice notice;
    m_file->m_writing = true;
    Result<> result = tryTransaction(operation, body, notice);
    m_file->m_writing = false;
    if (!result || notice.isEmpty())
        m_file->m_journal->forget();
    if (!result)
        return failFrom(result);
    if (!notice.isEmpty())
        Q_EMIT committed(notice);
    return notice;
}

Result<> Store::tryTransaction(const QString& operation, const Body& body, CommitNotice& notice)
{
    try {
        Transaction transaction(*m_file->m_db);
        CommitRecord header;
        header.seq = m_file->m_journal->nextSeq();
        header.id = newCommitId();
        header.time = m_file->now();
        header.operation = operation;
        Writer writer(*m_file->m_db, *m_file->m_journal, *m_file->m_search, header.seq);
        writer.m_commit = header.id;
        writer.m_author = m_file->m_options.author.name;
        writer.m_now = header.time;
        IPLAN_TRY(body(writer));
        IPLAN_TRY(writer.refusal());
        if (writer.isEmpty())
            return {};
        CommitNotice written = finishCommit(writer, header);
        if (written.commit.counter > kLargestCounter)
            return fail(ErrorKind::Damaged,
                        QStringLiteral("In „%1“ ist der Zähler der Änderungen am Ende.").arg(m_file->m_path),
                        QStringLiteral("Die Datei wurde außerhalb des Programms verändert. Arbeiten Sie mit einer "
                                       "Sicherung weiter."));
        IPLAN_TRY(checkEditions(written));
        IPLAN_TRY(verifyTouched(*m_file->m_db, *m_file->m_journal, header.seq));
        transaction.commit();
        notice = std::move(written);
        return {};
    } catch (const SqlError& error) {
        return tl::unexpected<Error>(error.toError(m_file->m_path));
    }
}

Result<> Store::checkEditions(const CommitNotice& notice) const
{
    const bool touched = std::any_of(notice.rows.begin(), notice.rows.end(), [](const ChangedRow& changed) {
        return changed.row.entity == &entityOf<Edition>() || changed.row.entity == &entityOf<EditionEntry>();
    });
    if (!touched)
        return {};
    return m_file->refuseIfReduced(
        QStringLiteral("In einer Teilkopie lassen sich keine Fortschreibungen bearbeiten oder einfrieren."),
        QStringLiteral("Eine Fortschreibung umfasst alles; arbeiten Sie dafür in der ganzen Datei."));
}

CommitNotice Store::finishCommit(Writer& writer, const CommitRecord& header)
{
    CommitNotice notice;
    notice.commit = header;
    notice.commit.author = authorRow(writer);
    const QList<qint64> parents = m_file->m_journal->heads();
    for (const qint64 parent : parents) {
        const auto commit = m_file->m_journal->commit(parent);
        notice.commit.counter = qMax(notice.commit.counter, commit ? commit->counter : 0);
    }
    notice.commit.counter = qMin(notice.commit.counter, kLargestCounter) + 1;
    m_file->m_journal->writeCommit(notice.commit, parents);
    notice.rows = writer.finish();
    notice.commit.digest = writer.prove(notice.commit, parents);
    // What a file began with is no step of the person who opens it.
    const bool isFinal = header.operation == kEraseOperation || header.operation == kRedactOperation ||
                         header.operation == u"sample" || isUndoOrRedo(header.operation);
    if (!isFinal)
        m_file->m_db->cached(QStringLiteral("INSERT INTO \"undo_\"(\"commit\") VALUES(?)")).run(idText(header.id));
    return notice;
}

QUuid Store::authorRow(Writer& writer)
{
    const AuthorName& wanted = m_file->m_options.author;
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
    return m_file->read([&]() -> Result<QList<SearchHit>> { return m_file->m_search->search(words, limit); });
}

Result<> Store::rebuildSearch()
{
    try {
        Transaction transaction(*m_file->m_db);
        m_file->m_search->rebuild();
        transaction.commit();
        return {};
    } catch (const SqlError& error) {
        return tl::unexpected<Error>(error.toError(m_file->m_path));
    }
}

} // namespace iplan
