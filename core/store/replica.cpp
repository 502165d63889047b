// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/replica.h"

#include "core/store/commitdigest.h"
#include "core/store/exchange.h"
#include "core/store/foldcheck.h"
#include "core/store/store.h"

namespace iplan
{

DataFile& Replica::file() const
{
    return m_store.file();
}

CommitExchange Replica::exchange() const
{
    return {*file().m_db, *file().m_journal, *file().m_search};
}

CommitReader Replica::commits() const
{
    return {*file().m_db, *file().m_journal};
}

template <class Work>
std::invoke_result_t<Work> Replica::written(const Work& work)
{
    std::invoke_result_t<Work> result;
    try {
        result = work();
    } catch (const SqlError& error) {
        result = tl::unexpected<Error>(error.toError(file().m_path));
    }
    // What the journal remembers may belong to a transaction that never was.
    file().m_journal->forget();
    return result;
}

Result<> Replica::transact(const std::function<Result<>()>& work)
{
    return written([&]() -> Result<> {
        Transaction transaction(*file().m_db);
        IPLAN_TRY(work());
        transaction.commit();
        return {};
    });
}

Result<QSet<QUuid>> Replica::heads() const
{
    return m_store.read([&](const Reader&) -> Result<QSet<QUuid>> {
        QSet<QUuid> out;
        for (const qint64 seq : file().m_journal->heads())
            out.insert(file().m_journal->commit(seq)->id);
        return out;
    });
}

Result<QSet<QUuid>> Replica::commitIds() const
{
    return m_store.read([&](const Reader&) -> Result<QSet<QUuid>> { return commits().ids(); });
}

Result<QList<CommitData>> Replica::commitsMissingFrom(const QSet<QUuid>& known) const
{
    return m_store.read([&](const Reader&) -> Result<QList<CommitData>> { return commits().missingFrom(known); });
}

Result<QList<CommitRecord>> Replica::headersMissingFrom(const QSet<QUuid>& known) const
{
    return m_store.read([&](const Reader&) -> Result<QList<CommitRecord>> {
        CommitReader source = commits();
        auto out = source.headersMissingFrom(known);
        for (const CommitData& commit : source.waitingErasures(known))
            out << headerOf(commit);
        return out;
    });
}

Result<QHash<QUuid, quint64>> Replica::commitDigests(const QSet<QUuid>& of, const std::set<RowKey>& erased) const
{
    return m_store.read(
        [&](const Reader&) -> Result<QHash<QUuid, quint64>> { return iplan::commitDigests(*file().m_db, of, erased); });
}

Result<QList<RefusedInput>> Replica::knownOtherwise(const QList<CommitData>& commits) const
{
    return m_store.read(
        [&](const Reader&) -> Result<QList<RefusedInput>> { return exchange().knownOtherwise(commits); });
}

Result<Admission> Replica::tryAdmission(CommitPieces& pieces, Arrival arrival)
{
    // An erasure takes effect before it is judged. One that is refused must not have emptied anything: then all is done
    // again without it.
    for (;;) {
        Transaction transaction(*file().m_db);
        CommitExchange admitting = exchange();
        const qint64 first = file().m_journal->nextSeq();
        auto result = admitting.admit(pieces, arrival);
        if (!result)
            return result;
        if (admitting.refusedErasures().isEmpty()) {
            IPLAN_TRY(verifyTouched(*file().m_db, *file().m_journal, first));
            transaction.commit();
            return result;
        }
        arrival.withoutErasing += admitting.refusedErasures();
        file().m_journal->forget();
    }
}

Result<Admission> Replica::admit(const QList<CommitData>& commits, const std::atomic_bool* cancelled,
                                 const InputSources& sources)
{
    ListedCommits pieces(commits);
    return admitPieces(pieces, cancelled, sources);
}

Result<Admission> Replica::admitFrom(const Store& other, const QSet<QUuid>& known, Proof proof,
                                     const std::atomic_bool* cancelled, const InputSources& sources)
{
    // One state of the other file, whoever writes there meanwhile.
    return other.read([&](const Reader&) -> Result<Admission> {
        CommitReader source = other.replica().commits();
        CommitsOfFile pieces(source, other.file().path(), known, proof == Proof::Given);
        return admitPieces(pieces, cancelled, sources);
    });
}

Result<Admission> Replica::admitPieces(CommitPieces& pieces, const std::atomic_bool* cancelled,
                                       const InputSources& sources)
{
    IPLAN_TRY(file().refuseIfReadOnly());
    IPLAN_TRY(file().refuseIfReduced(
        QStringLiteral("„%1“ ist eine Teilkopie und übernimmt nichts von anderen.").arg(file().m_path),
        QStringLiteral("Führen Sie die Teilkopie in die ganze Datei zurück und nehmen Sie sie danach neu mit.")));
    file().m_writing = true;
    auto result = written([&] { return tryAdmission(pieces, {sources, file().m_options.clock(), cancelled, {}}); });
    file().m_writing = false;
    if (result) {
        file().clearFreePages();
        Q_EMIT m_store.admitted(*result);
    }
    return result;
}

Result<QList<HeldItem>> Replica::heldItems() const
{
    return m_store.read(
        [&](const Reader&) -> Result<QList<HeldItem>> { return HeldItems(*file().m_db, *file().m_journal).list(); });
}

Result<bool> Replica::hasWaiting() const
{
    return m_store.read([&](const Reader&) -> Result<bool> {
        return file().m_db->scalar(QStringLiteral("SELECT EXISTS(SELECT 1 FROM \"inbox_\")")).integer() != 0;
    });
}

Result<QList<HeldMark>> Replica::heldMarks(const QString& place) const
{
    return m_store.read([&](const Reader&) -> Result<QList<HeldMark>> {
        return HeldItems(*file().m_db, *file().m_journal).marks(place);
    });
}

Result<> Replica::changeHeld(const std::function<Result<>(HeldItems&)>& change)
{
    IPLAN_TRY(file().refuseIfReadOnly());
    return transact([&]() -> Result<> {
        HeldItems items(*file().m_db, *file().m_journal);
        return change(items);
    });
}

Result<> Replica::hold(const QList<RefusedInput>& inputs)
{
    if (inputs.isEmpty())
        return {};
    return changeHeld([&](HeldItems& items) -> Result<> {
        for (const RefusedInput& input : inputs)
            items.noteRefused(input, file().m_options.clock());
        return {};
    });
}

Result<> Replica::discardHeld(const QString& key)
{
    return changeHeld([&](HeldItems& items) { return items.discard(key, file().m_options.clock()); });
}

Result<> Replica::writeReduced(const ReducedContent& content)
{
    return transact([&]() -> Result<> {
        IPLAN_TRY(exchange().adopt(content));
        return verifyTouched(*file().m_db, *file().m_journal, 1);
    });
}

} // namespace iplan
