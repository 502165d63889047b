// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/edition.h"
#include "core/store/commitdigest.h"
#include "core/store/meta.h"
#include "core/store/store.h"

namespace iplan
{

Result<QSet<QUuid>> Store::commitIds() const
{
    return read<QSet<QUuid>>(
        [&](const Reader&) -> Result<QSet<QUuid>> { return CommitExchange(*m_db, *m_journal, *m_search).ids(); });
}

Result<QList<CommitData>> Store::commitsMissingFrom(const QSet<QUuid>& known) const
{
    return read<QList<CommitData>>([&](const Reader&) -> Result<QList<CommitData>> {
        return CommitExchange(*m_db, *m_journal, *m_search).missingFrom(known);
    });
}

Result<QHash<QUuid, quint64>> Store::commitDigests(const QSet<QUuid>& of, const std::set<RowKey>& erased) const
{
    return read<QHash<QUuid, quint64>>(
        [&](const Reader&) -> Result<QHash<QUuid, quint64>> { return iplan::commitDigests(*m_db, of, erased); });
}

Result<> Store::checkKnown(const QList<CommitData>& commits) const
{
    return read<void>(
        [&](const Reader&) -> Result<> { return CommitExchange(*m_db, *m_journal, *m_search).checkKnown(commits); });
}

Result<Admission> Store::admit(const QList<CommitData>& commits, const std::atomic_bool* cancelled)
{
    if (isReadOnly())
        return fail(ErrorKind::Io, QStringLiteral("„%1“ ist nur zum Lesen geöffnet.").arg(m_path),
                    QStringLiteral("Speichern Sie eine Kopie an einem Ort, an dem Sie schreiben dürfen."));
    IPLAN_TRY(refuseIfReduced(
        QStringLiteral("„%1“ ist eine Teilkopie und übernimmt nichts von anderen.").arg(m_path),
        QStringLiteral("Führen Sie die Teilkopie in die ganze Datei zurück und nehmen Sie sie danach neu mit.")));
    Result<Admission> result;
    m_writing = true;
    try {
        Transaction transaction(*m_db);
        result = CommitExchange(*m_db, *m_journal, *m_search).admit(commits, cancelled);
        if (result)
            transaction.commit();
    } catch (const SqlError& error) {
        result = tl::unexpected<Error>(error.toError(m_path));
    }
    m_writing = false;
    // What the journal remembers may belong to a transaction that never was.
    m_journal->forget();
    if (result) {
        clearFreePages();
        Q_EMIT admitted(*result);
    }
    return result;
}

Result<> Store::writeReduced(const ReducedContent& content)
{
    Result<> result;
    try {
        Transaction transaction(*m_db);
        result = CommitExchange(*m_db, *m_journal, *m_search).adopt(content);
        if (result)
            transaction.commit();
    } catch (const SqlError& error) {
        result = tl::unexpected<Error>(error.toError(m_path));
    }
    m_journal->forget();
    return result;
}

Result<std::optional<ReducedScope>> Store::reducedScope() const
{
    return read<std::optional<ReducedScope>>([&](const Reader&) -> Result<std::optional<ReducedScope>> {
        if (reducedUpTo(*m_db) == 0)
            return std::optional<ReducedScope>();
        const auto scope = reducedScopeFromBytes(readMeta(*m_db, kReducedMeta).toUtf8());
        return scope ? Result<std::optional<ReducedScope>>(std::optional(*scope)) : failFrom(scope);
    });
}

Result<QUuid> Store::identity() const
{
    const auto scope = reducedScope();
    if (!scope)
        return failFrom(scope);
    if (*scope)
        return (*scope)->copy;
    return read<QUuid>([&](const Reader&) -> Result<QUuid> { return rootCommit(*m_db); });
}

Result<> Store::refuseIfReduced(const QString& what, const QString& hint) const
{
    const auto scope = reducedScope();
    if (!scope)
        return failFrom(scope);
    if (*scope)
        return fail(ErrorKind::Rejected, what, hint);
    return {};
}

Result<> Store::checkEditions(const CommitNotice& notice) const
{
    const bool touched = std::any_of(notice.rows.begin(), notice.rows.end(), [](const ChangedRow& changed) {
        return changed.row.entity == &entityOf<Edition>() || changed.row.entity == &entityOf<EditionEntry>();
    });
    if (!touched)
        return {};
    return refuseIfReduced(
        QStringLiteral("In einer Teilkopie lassen sich keine Fortschreibungen bearbeiten oder einfrieren."),
        QStringLiteral("Eine Fortschreibung umfasst alles; arbeiten Sie dafür in der ganzen Datei."));
}

} // namespace iplan
