// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/openfile.h"

#include "core/store/backup.h"
#include "core/store/clockhint.h"

#include <cstdio>
#include <QDir>
#include <QFileInfo>
#include <QSettings>

namespace iplan::cli
{

namespace
{

QString loginName()
{
    for (const char* variable : {"USER", "LOGNAME", "USERNAME"}) {
        const QString name = qEnvironmentVariable(variable);
        if (!name.isEmpty())
            return name;
    }
    return QFileInfo(QDir::homePath()).owner();
}

AuthorName authorName(const Call& call)
{
    const QSettings settings;
    const AuthorName own{settings.value(QStringLiteral("author/name")).toString().trimmed(),
                         settings.value(QStringLiteral("author/abbreviation")).toString().trimmed()};
    const QString given = call.value("author").trimmed();
    if (!given.isEmpty() && given != own.name)
        return {given, {}};
    return own.name.isEmpty() ? AuthorName{loginName(), {}} : own;
}

} // namespace

Store::Options writeOptions(const Call& call)
{
    Store::Options options;
    options.author = authorName(call);
    return options;
}

Result<std::unique_ptr<Store>> openForReading(const Call& call)
{
    Store::Options options;
    options.access = Store::Access::ReadOnly;
    return Store::open(call.argument(0), options);
}

Result<std::unique_ptr<Store>> openForWriting(const Call& call)
{
    auto store = Store::open(call.argument(0), writeOptions(call));
    if (!store)
        return store;
    if (const QString hint = clockHint(**store, QDateTime::currentDateTime()); !hint.isEmpty())
        std::fprintf(stderr, "%s\n", qUtf8Printable(hint));
    // Whatever hinders this: it is tried again at the next opening.
    (void)BackupManager::completeErasures(**store);
    return store;
}

} // namespace iplan::cli
