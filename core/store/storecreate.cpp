// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/outputfile.h"
#include "core/base/platform.h"
#include "core/base/temporary.h"
#include "core/db/migrator.h"
#include "core/store/filelock.h"
#include "core/store/meta.h"
#include "core/store/store.h"

#include <QDir>
#include <QFileInfo>

namespace iplan
{

namespace
{

const QString kMemory = QStringLiteral(":memory:");

Result<> admitAll(Store& store, const QList<CommitData>& commits)
{
    IPLAN_TRY_ASSIGN(const auto admission, store.admit(commits));
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

tl::unexpected<Error> alreadyThere(const QString& path)
{
    return fail(ErrorKind::Conflict, QStringLiteral("Die Datei „%1“ gibt es schon.").arg(path),
                QStringLiteral("Wählen Sie einen anderen Namen; die vorhandene Datei bleibt, wie sie ist."));
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
    return createFile(path, std::move(options), [&](Store& store) { return store.writeReduced(content); });
}

Result<std::unique_ptr<Store>> Store::createFile(const QString& path, Options options, const Filling& fill)
{
    options.access = Access::ReadWrite;
    std::unique_ptr<Store> store(new Store(path, std::move(options)));
    if (path != kMemory)
        return createBeside(std::move(store), fill);
    IPLAN_TRY(store->fillNew(fill));
    return store;
}

Result<> Store::fillNew(const Filling& fill)
{
    IPLAN_TRY(openDatabase());
    IPLAN_TRY(initialize());
    return fill(*this);
}

Result<std::unique_ptr<Store>> Store::createBeside(std::unique_ptr<Store> store, const Filling& fill)
{
    const QString path = store->m_path;
    if (path.trimmed().isEmpty())
        return fail(ErrorKind::Usage, QStringLiteral("Es fehlt der Name der neuen Datei."));
    IPLAN_TRY_ASSIGN(const auto place, outputTarget(path));
    if (QFileInfo::exists(place))
        return alreadyThere(path);
    sweepTemporaries(QFileInfo(place).absolutePath());
    IPLAN_TRY_ASSIGN(auto lock, FileLock::acquire(path));
    store->m_lock = std::move(lock);
    // Under another name until it is whole: who is killed meanwhile leaves nothing that looks like a data file.
    OutputFile output(path);
    if (!output.begin())
        return fail(ErrorKind::Io, QStringLiteral("Die Datei „%1“ kann nicht angelegt werden.").arg(path),
                    QStringLiteral("Prüfen Sie, ob es den Ordner gibt und ob Sie darin schreiben dürfen."));
    store->m_path = output.path();
    Result<> result = store->fillNew(fill);
    store->closeDatabase();
    if (result && QFileInfo::exists(place)) // somebody else's, meanwhile
        return alreadyThere(path);
    if (result)
        result = output.commit();
    if (!result) {
        result.error().message.replace(output.path(), path);
        return failFrom(result);
    }
    store->m_path = path;
    IPLAN_TRY(store->m_lock->lockIdentity());
    IPLAN_TRY(store->openDatabase());
    IPLAN_TRY(store->watchFile());
    return store;
}

Result<> Store::initialize()
{
    try {
        Migrator::ofProgram().migrate(*m_db);
        Transaction transaction(*m_db);
        m_search->create();
        writeMeta(*m_db, QStringLiteral("index"), SearchIndex::programVersion());
        writeMeta(*m_db, QStringLiteral("undoOf"), machineKey());
        transaction.commit();
        return {};
    } catch (const SqlError& error) {
        return tl::unexpected<Error>(error.toError(m_path));
    }
}

Result<> Store::writeRoot()
{
    try {
        Transaction transaction(*m_db);
        CommitRecord root;
        root.seq = 1;
        root.id = newCommitId();
        root.counter = 1;
        root.time = m_options.clock().toUTC();
        root.operation = QStringLiteral("root");
        Writer writer(*m_db, *m_journal, *m_search, root.seq);
        root.author = authorRow(writer);
        m_journal->writeCommit(root, {});
        writer.finish();
        writer.prove(root, {});
        transaction.commit();
        return {};
    } catch (const SqlError& error) {
        return tl::unexpected<Error>(error.toError(m_path));
    }
}

} // namespace iplan
