// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform.h"
#include "core/db/migrator.h"
#include "core/store/backup.h"
#include "core/store/contents.h"
#include "core/store/datafile.h"
#include "core/store/fileheader.h"
#include "core/store/filelock.h"
#include "core/store/meta.h"
#include "core/store/places.h"
#include "core/store/schemacheck.h"

#include <QFileInfo>

namespace iplan
{

namespace
{

/// The journal that a program which died while writing leaves behind. Only a writer can play it back.
QString journalOf(const QString& path)
{
    return path + QStringLiteral("-journal");
}

/// What opening reads before it knows the schema takes some ten thousand steps of SQLite's machine.
constexpr int kStepsAtMost = 5000000;

/// Tells the content of a file, and its schema, from any other.
const QString kMark = QStringLiteral(
    "SELECT (SELECT \"id\" FROM \"commit_\" ORDER BY \"seq\" DESC LIMIT 1) || ' ' || (SELECT \"schema_version\" FROM "
    "pragma_schema_version)");

} // namespace

Result<std::unique_ptr<DataFile>> DataFile::open(const QString& path, Options options)
{
    IPLAN_TRY(readFileHeader(path, Migrator::ofProgram().version()));
    const bool readOnly = options.access == Access::ReadOnly;
    std::unique_ptr<DataFile> file(new DataFile(QFileInfo(path).absoluteFilePath(), std::move(options)));
    if (!readOnly) {
        if (!QFileInfo(path).isWritable())
            return fail(
                ErrorKind::Io, QStringLiteral("Die Datei „%1“ ist schreibgeschützt.").arg(path),
                QStringLiteral("Heben Sie den Schreibschutz auf oder speichern Sie eine Kopie an anderem Ort."));
        IPLAN_TRY_ASSIGN(auto lock, FileLock::acquire(file->m_path));
        file->m_lock = std::move(lock);
    }
    Result<> opened = file->openDatabase();
    if (!opened && readOnly && QFileInfo::exists(journalOf(file->m_path)))
        opened = file->playJournalBack();
    IPLAN_TRY(opened);
    IPLAN_TRY(file->bringUpToDate());
    if (!readOnly) {
        IPLAN_TRY(file->refreshSearchIndex());
        (void)ContentStore(*file).removeUnnamed(); // of an attaching that was cut off; else the next opening does it
        file->clearFreePages();
        sweepPlaces(*file);
        IPLAN_TRY(file->watchFile());
    }
    return file;
}

Result<> DataFile::playJournalBack()
{
    // Nobody may be writing: then the journal is in use.
    IPLAN_TRY_ASSIGN(const auto lock, FileLock::acquire(m_path));
    try {
        Database writer(m_path, Database::Mode::ReadWrite);
        const StepLimit limit(writer, kStepsAtMost);
        [[maybe_unused]] const Value tables = writer.scalar(QStringLiteral("SELECT count(*) FROM sqlite_master"));
    } catch (const SqlError& error) {
        return tl::unexpected<Error>(error.toError(m_path));
    }
    return openDatabase();
}

Result<> DataFile::openDatabase()
{
    try {
        m_db = std::make_unique<Database>(m_path, isReadOnly() ? Database::Mode::ReadOnly : Database::Mode::ReadWrite);
        m_journal = std::make_unique<Journal>(*m_db);
        m_reader = std::make_unique<Reader>(*m_db);
        m_search = std::make_unique<SearchIndex>(*m_db);
        const StepLimit limit(*m_db, kStepsAtMost);
        // Reads the schema: a damaged first page shows here, not in the middle of work.
        [[maybe_unused]] const Value tables = m_db->scalar(QStringLiteral("SELECT count(*) FROM sqlite_master"));
        return {};
    } catch (const SqlError& error) {
        return tl::unexpected<Error>(error.toError(m_path));
    }
}

Result<> DataFile::bringUpToDate()
{
    const int present = Migrator::ofProgram().version();
    try {
        int version = 0;
        SchemaState state = SchemaState::AsExpected;
        {
            const StepLimit limit(*m_db, kStepsAtMost);
            // Not that of the header as it lay there: what a program that died left unfinished is undone by now.
            const qint64 stored = m_db->scalar(QStringLiteral("PRAGMA user_version")).integer();
            IPLAN_TRY(checkVersion(m_path, stored, present));
            version = static_cast<int>(stored);
            if (isReadOnly() && version < present)
                return fail(
                    ErrorKind::Io,
                    QStringLiteral("Die Datei „%1“ stammt von einer älteren Version und muss zuerst umgestellt werden.")
                        .arg(m_path),
                    QStringLiteral("Öffnen Sie sie einmal zum Schreiben; davor wird eine Kopie beiseitegelegt."));
            IPLAN_TRY_ASSIGN(const auto compared, checkSchema(*m_db, version));
            state = compared;
        }
        if (state == SchemaState::DerivedDiffers && isReadOnly())
            return fail(ErrorKind::Io,
                        QStringLiteral("In der Datei „%1“ müssen Suchverzeichnis und Indexe erst wiederhergestellt "
                                       "werden.")
                            .arg(m_path),
                        QStringLiteral("Öffnen Sie sie einmal zum Schreiben, dann geschieht das von selbst."));
        if (state == SchemaState::DerivedDiffers)
            IPLAN_TRY(repairSchema(*m_db, version));
        return version < present ? migrateFile(version) : Result<>();
    } catch (const SqlError& error) {
        return tl::unexpected<Error>(error.toError(m_path));
    }
}

Result<> DataFile::watchFile()
{
    try {
        m_db->watchFile(kMark);
        return {};
    } catch (const SqlError& error) {
        return tl::unexpected<Error>(error.toError(m_path));
    }
}

Result<> DataFile::migrateFile(int fromVersion)
{
    IPLAN_TRY_ASSIGN(const auto known, identity());
    const BackupManager backups(m_options.backupFolder.isEmpty() ? BackupManager::defaultFolder(known)
                                                                 : m_options.backupFolder,
                                m_options.clock);
    IPLAN_TRY_ASSIGN(const auto copy, backups.placeBeforeMigration(fromVersion));
    IPLAN_TRY(copyTo(copy));
    try {
        Migrator::ofProgram().migrate(*m_db);
        return {};
    } catch (const SqlError& error) {
        return tl::unexpected<Error>(error.toError(m_path));
    }
}

Result<> DataFile::refreshSearchIndex()
{
    try {
        if (readMeta(*m_db, QStringLiteral("index")) != SearchIndex::programVersion()) {
            Transaction transaction(*m_db);
            m_search->rebuild();
            writeMeta(*m_db, QStringLiteral("index"), SearchIndex::programVersion());
            transaction.commit();
        }
        if (readMeta(*m_db, QStringLiteral("undoOf")) != machineKey()) {
            // Undo is for what was done on this PC (docs/architecture.md); the list of another one came with a copy.
            Transaction transaction(*m_db);
            m_db->exec(QStringLiteral("DELETE FROM \"undo_\""));
            writeMeta(*m_db, QStringLiteral("undoOf"), machineKey());
            transaction.commit();
        }
        return {};
    } catch (const SqlError& error) {
        return tl::unexpected<Error>(error.toError(m_path));
    }
}

} // namespace iplan
