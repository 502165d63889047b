// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/package.h"

#include "core/base/outputfile.h"
#include "core/store/backup.h"
#include "core/store/contents.h"
#include "core/sync/contentfile.h"
#include "core/sync/packagebytes.h"
#include "core/sync/packagecontents.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace iplan
{

namespace
{

const QString kLastPackageKey = QStringLiteral("lastPackage");
constexpr qint64 kMostFileBytes = qint64(1) << 30;

/// The commits that the other side has: ancestors of `since.commit` with itself, those up to `since.time`, those it
/// named. `all` has parents before children.
Result<QSet<QUuid>> knownSince(const QList<CommitData>& all, const PackageSince& since)
{
    QSet<QUuid> known = since.known;
    if (since.time.isValid()) {
        for (const CommitData& commit : all) {
            const bool ancestors = std::all_of(commit.parents.begin(), commit.parents.end(),
                                               [&](const QUuid& parent) { return known.contains(parent); });
            if (ancestors && commit.time <= since.time)
                known.insert(commit.id);
        }
    }
    QSet<QUuid> wanted(since.heads.begin(), since.heads.end());
    if (!since.commit.isNull())
        wanted.insert(since.commit);
    for (auto commit = all.crbegin(); commit != all.crend(); ++commit) {
        if (!wanted.contains(commit->id))
            continue;
        known.insert(commit->id);
        wanted.unite(QSet<QUuid>(commit->parents.begin(), commit->parents.end()));
    }
    if (!since.commit.isNull() && !known.contains(since.commit))
        return fail(ErrorKind::NotFound, QStringLiteral("Den Commit „%1“ gibt es nicht.").arg(idText(since.commit)),
                    QStringLiteral("„iplan history DATEI“ zeigt alle."));
    return known;
}

Result<QByteArray> readPackageFile(const QString& path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile())
        return fail(ErrorKind::NotFound, QStringLiteral("Das Paket „%1“ gibt es nicht.").arg(path),
                    QStringLiteral("Prüfen Sie den Namen."));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Io, QStringLiteral("Das Paket „%1“ kann nicht gelesen werden.").arg(path),
                    QStringLiteral("Prüfen Sie, ob Sie es lesen dürfen."), file.errorString());
    // Before all of it is in memory, and without what documents hold.
    const auto start = peekPackage(file.peek(kPackageHeaderBytes), file.size());
    const qint64 bytes =
        start && start->contents ? kPackageHeaderBytes + static_cast<qint64>(start->body) : file.size();
    if (bytes > kMostFileBytes)
        return fail(ErrorKind::Damaged, QStringLiteral("„%1“ ist zu groß für ein Paket.").arg(path),
                    QStringLiteral("Wählen Sie eine Datei mit der Endung .iplanpaket."));
    return start ? Result<QByteArray>(file.read(bytes)) : failFrom(start);
}

} // namespace

Result<PackageInfo> pack(const Store& store, const QString& path, const PackageOptions& options)
{
    IPLAN_TRY(options.password.checkFloor());
    IPLAN_TRY_ASSIGN(const auto info, store.file().info());
    if (QFileInfo(path) == QFileInfo(store.file().path()))
        return fail(ErrorKind::Rejected, QStringLiteral("Das Paket kann nicht die Datei selbst sein."),
                    QStringLiteral("Wählen Sie einen anderen Namen."));
    IPLAN_TRY_ASSIGN(auto commits, store.replica().commitsMissingFrom({}));
    IPLAN_TRY_ASSIGN(const auto known, knownSince(commits, options.since));
    commits.removeIf([&](const CommitData& commit) { return known.contains(commit.id); });
    if (commits.isEmpty())
        return fail(ErrorKind::Rejected, QStringLiteral("Seitdem wurde nichts geändert; ein Paket wäre leer."),
                    QStringLiteral("Nennen Sie einen früheren Zeitpunkt."));
    const QSet<QString> named = options.withoutContents ? QSet<QString>() : contentsNamedBy(commits);
    IPLAN_TRY_ASSIGN(const auto contents, packableContents(store, named));
    IPLAN_TRY_ASSIGN(const auto package, packageBytes(info.root, commits, options.password, {}, !contents.isEmpty()));
    IPLAN_TRY_ASSIGN(const auto bytes, writePackage(path, package, store, contents, options.password));
    return PackageInfo{path, bytes, commits.size(), !options.password.isEmpty(), info.root, false};
}

Result<PackageSince> sinceLastPackage(const Store& store)
{
    IPLAN_TRY_ASSIGN(const auto heads, store.file().localSetting(kLastPackageKey));
    PackageSince out;
    for (const QString& head : heads.split(u' ', Qt::SkipEmptyParts))
        out.heads << idFromText(head);
    return out;
}

Result<> notePackage(Store& store)
{
    IPLAN_TRY_ASSIGN(const auto info, store.file().info());
    QStringList heads;
    for (const QUuid& head : info.heads)
        heads << idText(head);
    return store.file().setLocalSetting(kLastPackageKey, heads.join(u' '));
}

Result<PackageInfo> packageInfo(const QString& path)
{
    IPLAN_TRY_ASSIGN(const auto bytes, readPackageFile(path));
    IPLAN_TRY_ASSIGN(const auto header, packageHeader(bytes));
    return PackageInfo{path, QFileInfo(path).size(), header.commits, header.encrypted, header.root, header.reduced};
}

Result<UnpackedCommits> unpackCommits(Store& store, const QString& path, const Password& password)
{
    IPLAN_TRY_ASSIGN(const auto bytes, readPackageFile(path));
    IPLAN_TRY_ASSIGN(const auto header, packageHeader(bytes));
    IPLAN_TRY_ASSIGN(const auto info, store.file().info());
    // Before asking for the password: it would not help.
    if (header.root != info.root)
        return fail(ErrorKind::Conflict,
                    QStringLiteral("Das Paket gehört zu einem anderen Konzept: es gibt keinen gemeinsamen Anfang."),
                    QStringLiteral("Öffnen Sie die Datei, aus der das Paket stammt, oder eine Kopie von ihr."));
    IPLAN_TRY_ASSIGN(auto commits, packageCommits(bytes, password));
    InputSources sources;
    for (const CommitData& commit : commits)
        sources.insert(commit.id, {{}, QFileInfo(path).fileName(), {}});
    IPLAN_TRY_ASSIGN(auto admission, store.replica().admit(commits, nullptr, sources));
    QSet<QUuid> open(admission.waiting.begin(), admission.waiting.end());
    for (const RefusedInput& refused : admission.refused)
        open << refused.commit;
    commits.removeIf([&](const CommitData& commit) { return !open.contains(commit.id); });
    return UnpackedCommits{std::move(admission), std::move(commits), header};
}

Result<Admission> unpack(Store& store, const QString& path, const Password& password)
{
    IPLAN_TRY_ASSIGN(auto unpacked, unpackCommits(store, path, password));
    IPLAN_TRY_ASSIGN(unpacked.admission.contents,
                     ContentStore(store).takeMissing(packageContents(path, unpacked.header, password)));
    // What fails is tried again with the next backup.
    if (unpacked.admission.hasErased)
        (void)BackupManager::carryErasuresOnThisPc(store);
    return std::move(unpacked.admission);
}

Result<std::unique_ptr<Store>> createFromPackage(const QString& path, const Store::Options& options,
                                                 const QString& package, const Password& password)
{
    IPLAN_TRY_ASSIGN(const auto bytes, readPackageFile(package));
    IPLAN_TRY_ASSIGN(const auto header, packageHeader(bytes));
    if (header.reduced) {
        IPLAN_TRY_ASSIGN(const auto content, packageReduced(bytes, password));
        IPLAN_TRY_ASSIGN(auto store, Store::createReduced(path, options, content));
        IPLAN_TRY(ContentStore(*store).takeMissing(packageContents(package, header, password)));
        return store;
    }
    IPLAN_TRY_ASSIGN(const auto commits, packageCommits(bytes, password));
    const bool whole =
        std::any_of(commits.begin(), commits.end(), [&](const CommitData& commit) { return commit.id == header.root; });
    if (!whole)
        return fail(ErrorKind::Rejected, QStringLiteral("Das Paket enthält nur Änderungen, keine ganze Datei."),
                    QStringLiteral("Packen Sie es in die Datei aus, für die es bestimmt ist."));
    return Store::createFrom(path, options, commits, [&](Store& store) -> Result<> {
        const auto contents = ContentStore(store).takeMissing(packageContents(package, header, password));
        return contents ? Result<>() : failFrom(contents);
    });
}

} // namespace iplan
