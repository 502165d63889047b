// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

namespace iplan
{

namespace
{

Result<> admitAll(Store& store, const QList<CommitData>& commits)
{
    IPLAN_TRY_ASSIGN(const auto admission, store.replica().admit(commits));
    if (!admission.refused.isEmpty())
        return tl::unexpected<Error>(admission.refused.first().error);
    if (!admission.waiting.isEmpty() || admission.admitted.isEmpty())
        return fail(ErrorKind::Rejected, QStringLiteral("Die Angaben für die neue Datei sind unvollständig."),
                    QStringLiteral("Übertragen Sie alles noch einmal."));
    return {};
}

/// What `fill` made, and then what the caller adds.
Store::Filling followedBy(Store::Filling fill, const Store::Filling& then)
{
    if (!then)
        return fill;
    return [fill = std::move(fill), then](Store& store) -> Result<> {
        IPLAN_TRY(fill(store));
        return then(store);
    };
}

} // namespace

Result<std::unique_ptr<Store>> Store::create(const QString& path, Options options, const Filling& fill)
{
    return createFile(path, std::move(options), followedBy([](Store& store) { return store.writeRoot(); }, fill));
}

Result<std::unique_ptr<Store>> Store::createFrom(const QString& path, Options options, const QList<CommitData>& commits,
                                                 const Filling& fill)
{
    return createFile(path, std::move(options),
                      followedBy([&commits](Store& store) { return admitAll(store, commits); }, fill));
}

Result<std::unique_ptr<Store>> Store::createReduced(const QString& path, Options options, const ReducedContent& content)
{
    return createFile(path, std::move(options), [&](Store& store) { return store.m_replica.writeReduced(content); });
}

Result<std::unique_ptr<Store>> Store::createFile(const QString& path, Options options, const Filling& fill)
{
    IPLAN_TRY_ASSIGN(auto file, DataFile::beginNew(path, std::move(options)));
    std::unique_ptr<Store> store(new Store(std::move(file)));
    Result<> result = fill(*store);
    if (result)
        result = store->m_file->finishNew();
    if (!result) {
        result.error().message.replace(store->m_file->path(), path);
        return failFrom(result);
    }
    return store;
}

Result<> Store::writeRoot()
{
    try {
        Transaction transaction(*m_file->m_db);
        CommitRecord root;
        root.seq = 1;
        root.id = newCommitId();
        root.counter = 1;
        root.time = m_file->m_options.clock().toUTC();
        root.operation = QStringLiteral("root");
        Writer writer(*m_file->m_db, *m_file->m_journal, *m_file->m_search, root.seq);
        root.author = authorRow(writer);
        m_file->m_journal->writeCommit(root, {});
        writer.finish();
        writer.prove(root, {});
        transaction.commit();
        return {};
    } catch (const SqlError& error) {
        return tl::unexpected<Error>(error.toError(m_file->m_path));
    }
}

} // namespace iplan
