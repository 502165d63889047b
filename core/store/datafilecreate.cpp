// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/outputfile.h"
#include "core/base/platform.h"
#include "core/base/temporary.h"
#include "core/db/migrator.h"
#include "core/store/datafile.h"
#include "core/store/filelock.h"
#include "core/store/meta.h"

#include <QDir>
#include <QFileInfo>

namespace iplan
{

namespace
{

const QString kMemory = QStringLiteral(":memory:");

tl::unexpected<Error> alreadyThere(const QString& path)
{
    return fail(ErrorKind::Conflict, QStringLiteral("Die Datei „%1“ gibt es schon.").arg(path),
                QStringLiteral("Wählen Sie einen anderen Namen; die vorhandene Datei bleibt, wie sie ist."));
}

} // namespace

Result<std::unique_ptr<DataFile>> DataFile::beginNew(const QString& path, Options options)
{
    options.access = Access::ReadWrite;
    std::unique_ptr<DataFile> file(new DataFile(path, std::move(options)));
    if (path != kMemory)
        IPLAN_TRY(file->beginBeside());
    Result<> result = file->openDatabase();
    if (result)
        result = file->initialize();
    if (!result) {
        result.error().message.replace(file->m_path, path);
        return failFrom(result);
    }
    return file;
}

Result<> DataFile::beginBeside()
{
    m_newPath = m_path;
    if (m_path.trimmed().isEmpty())
        return fail(ErrorKind::Usage, QStringLiteral("Es fehlt der Name der neuen Datei."));
    IPLAN_TRY_ASSIGN(const auto place, outputTarget(m_path));
    if (QFileInfo::exists(place))
        return alreadyThere(m_path);
    sweepTemporaries(QFileInfo(place).absolutePath());
    IPLAN_TRY_ASSIGN(m_lock, FileLock::acquire(m_path));
    m_output = std::make_unique<OutputFile>(m_path);
    if (!m_output->begin())
        return fail(ErrorKind::Io, QStringLiteral("Die Datei „%1“ kann nicht angelegt werden.").arg(m_path),
                    QStringLiteral("Prüfen Sie, ob es den Ordner gibt und ob Sie darin schreiben dürfen."));
    m_path = m_output->path();
    return {};
}

Result<> DataFile::finishNew()
{
    if (!m_output) // in memory
        return {};
    IPLAN_TRY_ASSIGN(const auto place, outputTarget(m_newPath));
    closeDatabase();
    if (QFileInfo::exists(place)) // somebody else's, meanwhile
        return alreadyThere(m_newPath);
    IPLAN_TRY(m_output->commit());
    m_output.reset();
    m_path = m_newPath;
    IPLAN_TRY(m_lock->lockIdentity());
    IPLAN_TRY(openDatabase());
    return watchFile();
}

Result<> DataFile::initialize()
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

} // namespace iplan
