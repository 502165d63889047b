// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/copies/conflictcopies.h"

#include "core/copies/copyname.h"
#include "core/store/erasebackup.h"
#include "core/store/fileheader.h"

namespace iplan
{

namespace
{

bool hasNews(const Store& copy, const QSet<QUuid>& known, const QUuid& root)
{
    const auto ids = copy.replica().commitIds();
    const auto info = copy.file().info();
    return ids && info && info->root == root && !known.contains(*ids);
}

} // namespace

QStringList copiesWithNews(const Store& mine)
{
    const QStringList candidates = conflictCopies(mine.file().path());
    if (candidates.isEmpty())
        return {};
    const auto known = mine.replica().commitIds();
    const auto info = mine.file().info();
    if (!known || !info)
        return {};
    QStringList out;
    for (const QString& path : candidates) {
        if (hasJournal(path)) // opening would undo what somebody may still be writing there
            continue;
        const auto copy = Store::open(path, readOnlyOptions());
        if (copy && hasNews(**copy, *known, info->root))
            out << path;
    }
    return out;
}

} // namespace iplan
