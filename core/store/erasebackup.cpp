// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/erasebackup.h"

#include "core/base/temporary.h"
#include "core/store/backup.h"
#include "core/store/contentbackup.h"
#include "core/store/contents.h"
#include "core/store/erasurelist.h"
#include "core/store/places.h"
#include "core/store/sourcefile.h"

#include <QDir>
#include <QFileInfo>

namespace iplan
{

namespace
{

QSet<QUuid> idsOf(const QList<CommitData>& commits)
{
    QSet<QUuid> out;
    for (const CommitData& commit : commits)
        out.insert(commit.id);
    return out;
}

/// Whether the file lacks one of the erasures.
Result<bool> lacks(const QString& path, const QList<CommitData>& erasures)
{
    IPLAN_TRY_ASSIGN(const auto file, SourceFile::openUnverified(path));
    IPLAN_TRY_ASSIGN(const auto known, file.store().erasure().commits());
    return !idsOf(known).contains(idsOf(erasures));
}

} // namespace

Store::Options readOnlyOptions()
{
    Store::Options options;
    options.access = Store::Access::ReadOnly;
    return options;
}

Result<> copyErased(const QString& source, const QString& target, const QList<CommitData>& erasures,
                    const QString& contents)
{
    IPLAN_TRY_ASSIGN(const auto original, SourceFile::openUnverified(source));
    IPLAN_TRY_ASSIGN(const auto missing, ContentStore(original.store()).missing());
    const bool brings = holdsContents(contents) && !missing.isEmpty();
    if (erasures.isEmpty() && !brings)
        return original.store().file().copyTo(target);
    // In a folder of its own, which goes with everything that is made there on the way.
    const TemporaryFolder folder(QFileInfo(target).absolutePath());
    const QString copy = folder.filePath(QStringLiteral("kopie.iplan"));
    IPLAN_TRY(original.store().file().copyTo(copy));
    IPLAN_TRY_ASSIGN(const auto store, Store::open(copy, {}));
    IPLAN_TRY_ASSIGN(const auto admission, store->replica().admit(erasures));
    if (!admission.refused.isEmpty())
        return tl::unexpected<Error>(admission.refused.first().error);
    if (brings)
        IPLAN_TRY(bringBackContents(*store, contents));
    return store->file().copyTo(target);
}

Result<ErasedBackups> BackupManager::carryErasures(const Store& store) const
{
    const auto identity = store.file().identity();
    const auto own = store.erasure().commits();
    if (!identity || !own)
        return identity ? failFrom(own) : failFrom(identity);
    const ErasureList list = ErasureList::ofThisPc(*identity);
    IPLAN_TRY(list.add(*own));
    IPLAN_TRY_ASSIGN(const auto erasures, list.commits());
    ErasedBackups out;
    if (erasures.isEmpty())
        return out;
    sweepPlaces(store.file());
    sweep();
    const auto files = QDir(m_folder).entryInfoList({QStringLiteral("*.iplan")}, QDir::Files, QDir::Name);
    for (const QFileInfo& file : files) {
        const auto needed = lacks(file.absoluteFilePath(), erasures);
        if (needed && !*needed)
            continue;
        const Result<> done = needed ? copyErased(file.absoluteFilePath(), file.absoluteFilePath(), erasures)
                                     : Result<>(failFrom(needed));
        if (done)
            out.rewritten << file.fileName();
        else
            out.failed << done.error().message;
    }
    removeErasedContents(store);
    if (out.failed.isEmpty())
        list.noteCarried(erasures);
    return out;
}

void BackupManager::removeErasedContents(const Store& store) const
{
    const auto own = ContentStore(store).named();
    if (!own || !holdsContents(contentFolder()))
        return;
    QSet<QString> named = *own;
    const auto files = QDir(m_folder).entryInfoList({QStringLiteral("*.iplan")}, QDir::Files);
    for (const QFileInfo& file : files) {
        const auto backup = SourceFile::openUnverified(file.absoluteFilePath());
        const auto others = backup ? ContentStore(backup->store()).named() : failFrom(backup);
        if (others)
            named += *others;
    }
    removeContents(contentFolder(), named);
}

Result<ErasedBackups> BackupManager::carryErasuresOnThisPc(const Store& store)
{
    if (store.file().path() == QStringLiteral(":memory:"))
        return ErasedBackups();
    const auto identity = store.file().identity();
    return identity ? BackupManager(defaultFolder(*identity)).carryErasures(store)
                    : Result<ErasedBackups>(failFrom(identity));
}

Result<> BackupManager::completeErasures(const Store& store)
{
    const auto identity = store.file().identity();
    const auto own = store.erasure().commits();
    if (!identity || !own)
        return identity ? failFrom(own) : failFrom(identity);
    if (ErasureList::ofThisPc(*identity).wereCarried(*own))
        return {};
    const auto carried = carryErasuresOnThisPc(store);
    return carried ? Result<>() : failFrom(carried);
}

Result<QList<CommitData>> BackupManager::erasuresFor(const Backup& backup, const QString& target) const
{
    IPLAN_TRY_ASSIGN(const auto source, SourceFile::openUnverified(backup.path));
    IPLAN_TRY_ASSIGN(const auto identity, source.store().file().identity());
    const ErasureList list = ErasureList::ofThisPc(identity);
    // A present file that cannot be read any more has told this list before.
    if (const auto present = SourceFile::openUnverified(target)) {
        const auto presentIdentity = present->store().file().identity();
        const auto erasures = present->store().erasure().commits();
        if (presentIdentity && erasures && *presentIdentity == identity)
            IPLAN_TRY(list.add(*erasures));
    }
    return list.commits();
}

} // namespace iplan
