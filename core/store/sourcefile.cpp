// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sourcefile.h"

#include "core/base/plainfile.h"
#include "core/store/erasebackup.h"
#include "core/store/fileheader.h"

#include <QFile>
#include <QFileInfo>

namespace iplan
{

namespace
{

/// SQLite's integrity, the commits with their digests, and the tables, which must be what the commits add up to.
Result<> requireSound(const Store& store, const QString& path)
{
    const auto faults = store.file().selfCheck();
    if (faults && faults->isEmpty())
        return {};
    return fail(
        ErrorKind::Damaged,
        QStringLiteral("Aus „%1“ wird nichts übernommen: Die Datei ist in sich nicht stimmig. Meist wurde sie "
                       "kopiert, während jemand darin schrieb; dann ist das Original unversehrt.")
            .arg(path),
        QStringLiteral("Kopieren Sie das Original noch einmal, am besten wenn es nirgends geöffnet ist, oder nehmen "
                       "Sie eine andere Sicherung. „iplan check“ nennt, was nicht stimmt. Geändert wurde "
                       "nichts."),
        faults ? faults->join(u'\n') : faults.error().detail);
}

/// What a write that was not finished is undone or completed with belongs to the file.
bool copyWithJournals(const QString& from, const QString& to)
{
    for (const char* const ending : {"", "-journal", "-wal"}) {
        const QString part = from + QLatin1String(ending);
        const QString copy = to + QLatin1String(ending);
        if (QFileInfo::exists(part) &&
            !(QFile::copy(part, copy) && QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner)))
            return false;
    }
    return true;
}

} // namespace

Result<SourceFile> SourceFile::open(const QString& path)
{
    auto source = openUnverified(path);
    if (source)
        IPLAN_TRY(requireSound(*source->m_store, path));
    return source;
}

Result<SourceFile> SourceFile::openUnverified(const QString& path)
{
    IPLAN_TRY(requirePlainDataFile(path));
    SourceFile source;
    auto store = hasJournal(path) ? Result<std::unique_ptr<Store>>(fail(ErrorKind::Io, {}))
                                  : Store::open(path, readOnlyOptions());
    if (store)
        source.m_store = std::move(*store);
    else if (store.error().kind != ErrorKind::Io)
        return failFrom(store);
    else
        IPLAN_TRY(source.openCopy(path));
    return source;
}

Result<> SourceFile::openCopy(const QString& path)
{
    m_folder = std::make_unique<TemporaryFolder>();
    const QString copy = m_folder->filePath(QFileInfo(path).fileName());
    if (!m_folder->isValid() || !copyWithJournals(path, copy))
        return fail(ErrorKind::Io, QStringLiteral("„%1“ konnte zum Lesen nicht kopiert werden.").arg(path),
                    QStringLiteral("Prüfen Sie, ob Sie die Datei lesen dürfen und ob auf diesem PC noch Platz ist."));
    Store::Options options;
    options.backupFolder = m_folder->filePath(QStringLiteral("sicherungen"));
    IPLAN_TRY_ASSIGN(auto store, Store::open(copy, options));
    m_store = std::move(store);
    return {};
}

} // namespace iplan
