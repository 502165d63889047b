// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/copies/newcopy.h"

#include "core/sync/folder.h"
#include "core/sync/servertransport.h"

#include <algorithm>
#include <QDir>
#include <QFileInfo>

namespace iplan
{

namespace
{

constexpr qsizetype kPieceOfCommits = 1000;

/// The only concept there; `place` says where.
Result<QUuid> onlyConcept(const QList<QUuid>& roots, const QString& place)
{
    if (roots.size() == 1)
        return roots.first();
    if (roots.isEmpty())
        return fail(ErrorKind::NotFound, QStringLiteral("%1 hat noch niemand etwas abgeglichen.").arg(place),
                    QStringLiteral("Prüfen Sie, ob es der richtige ist. Sonst muss zuerst jemand eine vorhandene Datei "
                                   "damit abgleichen."));
    return fail(ErrorKind::Conflict, QStringLiteral("%1 liegen mehrere Konzepte.").arg(place),
                QStringLiteral("Lassen Sie sich eine Kopie der Datei geben und gleichen Sie diese ab."));
}

tl::unexpected<Error> givenUp()
{
    return fail(ErrorKind::Io, QStringLiteral("Das Anlegen der Kopie wurde abgebrochen."),
                QStringLiteral("Es ist keine Datei entstanden. Sie können jederzeit neu beginnen."));
}

/// All that the other side has, parents before children.
Result<QList<CommitData>> fetchAll(Transport& transport, const CopyProgress& progress)
{
    QList<CommitData> all;
    for (QSet<QUuid> known;;) {
        IPLAN_TRY_ASSIGN(auto part, transport.fetch(known));
        part.removeIf([&](const CommitData& commit) { return known.contains(commit.id); });
        if (part.isEmpty())
            break;
        for (const CommitData& commit : std::as_const(part))
            known.insert(commit.id);
        all += part;
        if (progress && !progress(all.size(), 0))
            return givenUp();
    }
    // A counter is larger than those of its parents.
    std::stable_sort(all.begin(), all.end(),
                     [](const CommitData& a, const CommitData& b) { return a.counter < b.counter; });
    return all;
}

/// Takes in what the file does not have yet, piece by piece, so that somebody may end it. What waits or is refused is
/// noted in the file and stops nothing.
Result<> takeRest(Store& store, const QList<CommitData>& all, const InputSources& sources, const CopyProgress& progress)
{
    for (qsizetype taken = 0; taken < all.size(); taken += kPieceOfCommits) {
        if (progress && !progress(all.size(), taken))
            return givenUp();
        IPLAN_TRY(store.replica().admit(all.mid(taken, kPieceOfCommits), nullptr, sources));
    }
    return progress && !progress(all.size(), all.size()) ? Result<>(givenUp()) : Result<>();
}

Result<std::unique_ptr<Store>> createFromTransport(const QString& path, const Store::Options& options,
                                                   Transport& transport, const QUuid& root,
                                                   const CopyProgress& progress)
{
    IPLAN_TRY_ASSIGN(auto all, fetchAll(transport, progress));
    InputSources sources;
    for (const CommitData& commit : std::as_const(all))
        sources.insert(commit.id, transport.sourceOf(commit.id));
    const auto first =
        std::find_if(all.begin(), all.end(), [&](const CommitData& commit) { return commit.id == root; });
    if (first == all.end())
        return fail(ErrorKind::Rejected, QStringLiteral("Die Angaben für die neue Datei sind unvollständig."),
                    QStringLiteral("Ein Teil ist noch unterwegs. Versuchen Sie es später noch einmal."));
    const CommitData beginning = *first;
    all.erase(first);
    return Store::createFrom(path, options, {beginning}, [&](Store& store) -> Result<> {
        IPLAN_TRY(takeRest(store, all, sources, progress));
        IPLAN_TRY(takeContents(store, transport)); // what has not come yet, comes with a later exchange
        return store.replica().hold(transport.takeFound());
    });
}

/// Before much is fetched.
Result<> refuseExisting(const QString& path)
{
    if (QFileInfo::exists(path))
        return fail(ErrorKind::Conflict, QStringLiteral("Die Datei „%1“ gibt es schon.").arg(path),
                    QStringLiteral("Wählen Sie einen anderen Namen; die vorhandene Datei bleibt, wie sie ist."));
    return {};
}

} // namespace

Result<std::unique_ptr<Store>> createFromFolder(const QString& path, const Store::Options& options,
                                                const QString& folder, const Password& password,
                                                const CopyProgress& progress)
{
    IPLAN_TRY(refuseExisting(path));
    if (folder.trimmed().isEmpty())
        return fail(ErrorKind::Rejected, QStringLiteral("Es fehlt der Abgleichordner."),
                    QStringLiteral("Nennen Sie den Ordner, den alle Beteiligten erreichen."));
    const QString place = QFileInfo(folder).canonicalFilePath();
    if (!place.isEmpty() && QFileInfo(QFileInfo(path).absolutePath()).canonicalFilePath() == place)
        return fail(
            ErrorKind::Rejected,
            QStringLiteral("Die neue Datei läge im Abgleichordner „%1“ selbst.").arg(QDir::toNativeSeparators(folder)),
            QStringLiteral("Wählen Sie für sie einen Ordner auf diesem PC."));
    const auto roots = FolderTransport::conceptsIn(folder);
    if (!roots)
        return fail(roots.error().kind, roots.error().message,
                    QStringLiteral("Prüfen Sie den Pfad, oder verbinden Sie das Netzlaufwerk oder die Cloud."));
    IPLAN_TRY_ASSIGN(const auto root,
                     onlyConcept(*roots, QStringLiteral("Im Ordner „%1“").arg(QDir::toNativeSeparators(folder))));
    FolderTransport transport(root, {}, folder, password);
    return createFromTransport(path, options, transport, root, progress);
}

Result<std::unique_ptr<Store>> createFromServer(const QString& path, const Store::Options& options,
                                                const ServerAddress& address, const QString& password,
                                                const CopyProgress& progress)
{
    IPLAN_TRY(refuseExisting(path));
    IPLAN_TRY_ASSIGN(const auto roots, ServerTransport::conceptsOn(address, password));
    IPLAN_TRY_ASSIGN(const auto root, onlyConcept(roots, QStringLiteral("Auf dem Server „%1“").arg(address.text())));
    ServerTransport transport(address, password, root);
    return createFromTransport(path, options, transport, root, progress);
}

Result<std::unique_ptr<Store>> createFromTarget(const QString& path, const Store::Options& options,
                                                const ExchangeTarget& target, const QString& secret,
                                                const CopyProgress& progress)
{
    if (target.way == ExchangeTarget::Way::Folder)
        return createFromFolder(path, options, target.place, secret.isEmpty() ? Password() : Password(secret),
                                progress);
    IPLAN_TRY_ASSIGN(const auto address, ServerAddress::parse(target.place));
    return createFromServer(path, options, address, secret, progress);
}

} // namespace iplan
