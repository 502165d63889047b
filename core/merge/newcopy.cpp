// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/newcopy.h"

#include "core/merge/folder.h"
#include "core/merge/servertransport.h"

#include <QFileInfo>

namespace iplan
{

namespace
{

/// The only concept there; `place` says where.
Result<QUuid> onlyConcept(const QList<QUuid>& roots, const QString& place)
{
    if (roots.size() == 1)
        return roots.first();
    if (roots.isEmpty())
        return fail(ErrorKind::NotFound, QStringLiteral("%1 hat noch niemand etwas abgeglichen.").arg(place),
                    QStringLiteral("Gleichen Sie zuerst eine vorhandene Datei damit ab."));
    return fail(ErrorKind::Conflict, QStringLiteral("%1 liegen mehrere Konzepte.").arg(place),
                QStringLiteral("Lassen Sie sich eine Kopie der Datei geben und gleichen Sie diese ab."));
}

Result<std::unique_ptr<Store>> createFromTransport(const QString& path, const Store::Options& options,
                                                   Transport& transport)
{
    if (QFileInfo::exists(path)) // before much is fetched
        return fail(ErrorKind::Conflict, QStringLiteral("Die Datei „%1“ gibt es schon.").arg(path),
                    QStringLiteral("Wählen Sie einen anderen Namen; die vorhandene Datei bleibt, wie sie ist."));
    QList<CommitData> all;
    for (QSet<QUuid> known;;) {
        auto part = transport.fetch(known);
        if (!part)
            return failFrom(part);
        part->removeIf([&](const CommitData& commit) { return known.contains(commit.id); });
        if (part->isEmpty())
            break;
        for (const CommitData& commit : std::as_const(*part))
            known.insert(commit.id);
        all += *part;
    }
    return Store::createFrom(path, options, all);
}

} // namespace

Result<std::unique_ptr<Store>> createFromFolder(const QString& path, const Store::Options& options,
                                                const QString& folder, const Password& password)
{
    const auto roots = FolderTransport::conceptsIn(folder);
    if (!roots)
        return failFrom(roots);
    const auto root = onlyConcept(*roots, QStringLiteral("Im Abgleichordner „%1“").arg(folder));
    if (!root)
        return failFrom(root);
    FolderTransport transport(*root, {}, folder, password);
    return createFromTransport(path, options, transport);
}

Result<std::unique_ptr<Store>> createFromServer(const QString& path, const Store::Options& options,
                                                const ServerAddress& address, const QString& password)
{
    const auto roots = ServerTransport::conceptsOn(address, password);
    if (!roots)
        return failFrom(roots);
    const auto root = onlyConcept(*roots, QStringLiteral("Auf dem Server „%1“").arg(address.text()));
    if (!root)
        return failFrom(root);
    ServerTransport transport(address, password, *root);
    return createFromTransport(path, options, transport);
}

} // namespace iplan
