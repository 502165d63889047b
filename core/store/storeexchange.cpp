// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/edition.h"
#include "core/store/commitdigest.h"
#include "core/store/foldcheck.h"
#include "core/store/meta.h"
#include "core/store/store.h"

namespace iplan
{

Result<QSet<QUuid>> Store::commitIds() const
{
    return read(
        [&](const Reader&) -> Result<QSet<QUuid>> { return CommitExchange(*m_db, *m_journal, *m_search).ids(); });
}

Result<QList<CommitData>> Store::commitsMissingFrom(const QSet<QUuid>& known) const
{
    return read([&](const Reader&) -> Result<QList<CommitData>> {
        return CommitExchange(*m_db, *m_journal, *m_search).missingFrom(known);
    });
}

Result<QList<CommitRecord>> Store::headersMissingFrom(const QSet<QUuid>& known) const
{
    return read([&](const Reader&) -> Result<QList<CommitRecord>> {
        CommitExchange exchange(*m_db, *m_journal, *m_search);
        auto out = exchange.headersMissingFrom(known);
        for (const CommitData& commit : exchange.waitingErasures(known))
            out << headerOf(commit);
        return out;
    });
}

Result<QHash<QUuid, quint64>> Store::commitDigests(const QSet<QUuid>& of, const std::set<RowKey>& erased) const
{
    return read(
        [&](const Reader&) -> Result<QHash<QUuid, quint64>> { return iplan::commitDigests(*m_db, of, erased); });
}

Result<QList<RefusedInput>> Store::knownOtherwise(const QList<CommitData>& commits) const
{
    return read([&](const Reader&) -> Result<QList<RefusedInput>> {
        return CommitExchange(*m_db, *m_journal, *m_search).knownOtherwise(commits);
    });
}

Result<Admission> Store::tryAdmission(CommitPieces& pieces, Arrival arrival)
{
    // An erasure takes effect before it is judged. One that is refused must not have emptied anything: then all is done
    // again without it.
    for (;;) {
        Transaction transaction(*m_db);
        CommitExchange exchange(*m_db, *m_journal, *m_search);
        const qint64 first = m_journal->nextSeq();
        auto result = exchange.admit(pieces, arrival);
        if (!result)
            return result;
        if (exchange.refusedErasures().isEmpty()) {
            IPLAN_TRY(verifyTouched(*m_db, *m_journal, first));
            transaction.commit();
            return result;
        }
        arrival.withoutErasing += exchange.refusedErasures();
        m_journal->forget();
    }
}

Result<Admission> Store::admit(const QList<CommitData>& commits, const std::atomic_bool* cancelled,
                               const InputSources& sources)
{
    ListedCommits pieces(commits);
    return admitPieces(pieces, cancelled, sources);
}

Result<Admission> Store::admitFrom(const Store& other, const QSet<QUuid>& known, const std::atomic_bool* cancelled,
                                   const InputSources& sources)
{
    // One state of the other file, whoever writes there meanwhile.
    return other.read([&](const Reader&) -> Result<Admission> {
        CommitExchange source(*other.m_db, *other.m_journal, *other.m_search);
        CommitsOfFile pieces(source, other.m_path, known);
        return admitPieces(pieces, cancelled, sources);
    });
}

Result<Admission> Store::admitPieces(CommitPieces& pieces, const std::atomic_bool* cancelled,
                                     const InputSources& sources)
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
        result = tryAdmission(pieces, {sources, m_options.clock(), cancelled, {}});
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

Result<QList<HeldItem>> Store::heldItems() const
{
    return read([&](const Reader&) -> Result<QList<HeldItem>> { return HeldItems(*m_db, *m_journal).list(); });
}

Result<bool> Store::hasWaiting() const
{
    return read([&](const Reader&) -> Result<bool> {
        return m_db->scalar(QStringLiteral("SELECT EXISTS(SELECT 1 FROM \"inbox_\")")).integer() != 0;
    });
}

Result<QList<HeldMark>> Store::heldMarks(const QString& place) const
{
    return read([&](const Reader&) -> Result<QList<HeldMark>> { return HeldItems(*m_db, *m_journal).marks(place); });
}

Result<> Store::changeHeld(const std::function<Result<>(HeldItems&)>& change)
{
    if (isReadOnly())
        return fail(ErrorKind::Io, QStringLiteral("„%1“ ist nur zum Lesen geöffnet.").arg(m_path),
                    QStringLiteral("Speichern Sie eine Kopie an einem Ort, an dem Sie schreiben dürfen."));
    Result<> result;
    try {
        Transaction transaction(*m_db);
        HeldItems items(*m_db, *m_journal);
        result = change(items);
        if (result)
            transaction.commit();
    } catch (const SqlError& error) {
        result = tl::unexpected<Error>(error.toError(m_path));
    }
    m_journal->forget();
    return result;
}

Result<> Store::hold(const QList<RefusedInput>& inputs)
{
    if (inputs.isEmpty())
        return {};
    return changeHeld([&](HeldItems& items) -> Result<> {
        for (const RefusedInput& input : inputs)
            items.noteRefused(input, m_options.clock());
        return {};
    });
}

Result<> Store::discardHeld(const QString& key)
{
    return changeHeld([&](HeldItems& items) { return items.discard(key, m_options.clock()); });
}

Result<> Store::writeReduced(const ReducedContent& content)
{
    Result<> result;
    try {
        Transaction transaction(*m_db);
        result = CommitExchange(*m_db, *m_journal, *m_search).adopt(content);
        if (result)
            result = verifyTouched(*m_db, *m_journal, 1);
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
    return read([&](const Reader&) -> Result<std::optional<ReducedScope>> {
        if (reducedUpTo(*m_db) == 0)
            return std::optional<ReducedScope>();
        const auto scope = reducedScopeFromBytes(readMeta(*m_db, kReducedMeta).toUtf8());
        return scope ? Result<std::optional<ReducedScope>>(std::optional(*scope)) : failFrom(scope);
    });
}

Result<QUuid> Store::identity() const
{
    IPLAN_TRY_ASSIGN(const auto scope, reducedScope());
    if (scope)
        return scope->copy;
    return read([&](const Reader&) -> Result<QUuid> { return rootCommit(*m_db); });
}

Result<> Store::refuseIfReduced(const QString& what, const QString& hint) const
{
    IPLAN_TRY_ASSIGN(const auto scope, reducedScope());
    if (scope)
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
