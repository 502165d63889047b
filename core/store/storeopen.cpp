// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/migrator.h"
#include "core/store/fileheader.h"
#include "core/store/filelock.h"
#include "core/store/meta.h"
#include "core/store/store.h"

#include <filesystem>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>
#include <system_error>

namespace iplan
{

namespace
{

const QString kMemory = QStringLiteral(":memory:");

/// Makes an empty file that only its owner can read; SQLite would make one that all can.
bool createPrivateFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return true;
}

/// Which index the file holds: it is built anew when the program (and with it the folding) changes.
QString indexVersion()
{
    return QStringLiteral("3/") + QCoreApplication::applicationVersion();
}

/// Names this PC without telling which it is.
QString machineKey()
{
    return idText(derivedId(QString::fromLatin1(QSysInfo::machineUniqueId()) + QSysInfo::machineHostName()));
}

/// Names the place of a file on this PC.
QString placeKey(const QString& path)
{
    return idText(derivedId(machineKey() + QFileInfo(path).canonicalFilePath()));
}

/// The journal that a program which died while writing leaves behind. Only a writer can play it back.
QString journalOf(const QString& path)
{
    return path + QStringLiteral("-journal");
}

const QString kLocalOf = QStringLiteral("localOf"); // key of meta_: whose local settings it holds
const QString kLocal = QStringLiteral("local:");    // how their keys begin

} // namespace

Result<std::unique_ptr<Store>> Store::create(const QString& path, Options options)
{
    return createFile(path, std::move(options), [](Store& store) { return store.writeRoot(); });
}

Result<std::unique_ptr<Store>> Store::createFrom(const QString& path, Options options, const QList<CommitData>& commits)
{
    return createFile(path, std::move(options), [&](Store& store) -> Result<> {
        const auto admission = store.admit(commits);
        if (!admission)
            return failFrom(admission);
        if (!admission->refused.isEmpty())
            return tl::unexpected<Error>(admission->refused.first().error);
        if (!admission->waiting.isEmpty() || admission->admitted.isEmpty())
            return fail(ErrorKind::Rejected, QStringLiteral("Die Angaben für die neue Datei sind unvollständig."),
                        QStringLiteral("Übertragen Sie alles noch einmal."));
        return {};
    });
}

Result<std::unique_ptr<Store>> Store::createReduced(const QString& path, Options options, const ReducedContent& content)
{
    return createFile(path, std::move(options), [&](Store& store) { return store.writeReduced(content); });
}

Result<std::unique_ptr<Store>> Store::createFile(const QString& path, Options options, const Filling& fill)
{
    options.access = Access::ReadWrite;
    std::unique_ptr<Store> store(new Store(path, std::move(options)));
    if (path != kMemory) {
        if (QFileInfo::exists(path))
            return fail(ErrorKind::Conflict, QStringLiteral("Die Datei „%1“ gibt es schon.").arg(path),
                        QStringLiteral("Wählen Sie einen anderen Namen; die vorhandene Datei bleibt, wie sie ist."));
        auto lock = FileLock::acquire(path);
        if (!lock)
            return failFrom(lock);
        store->m_lock = std::move(*lock);
        if (!createPrivateFile(path))
            return fail(ErrorKind::Io, QStringLiteral("Die Datei „%1“ kann nicht angelegt werden.").arg(path),
                        QStringLiteral("Prüfen Sie, ob es den Ordner gibt und ob Sie darin schreiben dürfen."));
    }
    Result<> result = store->openDatabase();
    if (result)
        result = store->initialize();
    if (result)
        result = fill(*store);
    if (!result) {
        store.reset();
        if (path != kMemory)
            QFile::remove(path);
        return failFrom(result);
    }
    return store;
}

Result<std::unique_ptr<Store>> Store::open(const QString& path, Options options)
{
    const Migrator migrator = Migrator::ofProgram();
    const auto header = readFileHeader(path, migrator.version());
    if (!header)
        return failFrom(header);
    const bool readOnly = options.access == Access::ReadOnly;
    std::unique_ptr<Store> store(new Store(QFileInfo(path).absoluteFilePath(), std::move(options)));
    if (!readOnly) {
        if (!QFileInfo(path).isWritable())
            return fail(
                ErrorKind::Io, QStringLiteral("Die Datei „%1“ ist schreibgeschützt.").arg(path),
                QStringLiteral("Heben Sie den Schreibschutz auf oder speichern Sie eine Kopie an anderem Ort."));
        auto lock = FileLock::acquire(store->m_path);
        if (!lock)
            return failFrom(lock);
        store->m_lock = std::move(*lock);
    } else if (header->schemaVersion < migrator.version()) {
        return fail(ErrorKind::Io,
                    QStringLiteral("Die Datei „%1“ stammt von einer älteren Version und muss zuerst umgestellt werden.")
                        .arg(path),
                    QStringLiteral("Öffnen Sie sie einmal zum Schreiben; davor wird eine Kopie beiseitegelegt."));
    }
    Result<> opened = store->openDatabase();
    if (!opened && readOnly && QFileInfo::exists(journalOf(store->m_path)))
        opened = store->playJournalBack();
    IPLAN_TRY(opened);
    if (header->schemaVersion < migrator.version())
        IPLAN_TRY(store->migrateFile(header->schemaVersion));
    if (!readOnly) {
        IPLAN_TRY(store->refreshSearchIndex());
        store->clearFreePages();
    }
    return store;
}

Result<> Store::playJournalBack()
{
    // Nobody may be writing: then the journal is in use.
    const auto lock = FileLock::acquire(m_path);
    if (!lock)
        return failFrom(lock);
    try {
        const Database writer(m_path, Database::Mode::ReadWrite);
        [[maybe_unused]] const Value tables = writer.scalar(QStringLiteral("SELECT count(*) FROM sqlite_master"));
    } catch (const SqlError& error) {
        return tl::unexpected<Error>(error.toError(m_path));
    }
    return openDatabase();
}

Result<> Store::openDatabase()
{
    try {
        m_db = std::make_unique<Database>(m_path, isReadOnly() ? Database::Mode::ReadOnly : Database::Mode::ReadWrite);
        m_journal = std::make_unique<Journal>(*m_db);
        m_reader = std::make_unique<Reader>(*m_db);
        m_search = std::make_unique<SearchIndex>(*m_db);
        // Reads the schema: a damaged first page shows here, not in the middle of work.
        [[maybe_unused]] const Value tables = m_db->scalar(QStringLiteral("SELECT count(*) FROM sqlite_master"));
        return {};
    } catch (const SqlError& error) {
        return tl::unexpected<Error>(error.toError(m_path));
    }
}

Result<> Store::initialize()
{
    try {
        Migrator::ofProgram().migrate(*m_db);
        Transaction transaction(*m_db);
        m_search->create();
        writeMeta(*m_db, QStringLiteral("index"), indexVersion());
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

Result<> Store::migrateFile(int fromVersion)
{
    const QString folder = m_options.backupFolder.isEmpty() ? QFileInfo(m_path).absolutePath() : m_options.backupFolder;
    QDir().mkpath(folder);
    const QString copy = QDir(folder).filePath(QStringLiteral("%1 - vor Umstellung von Fassung %2.iplan")
                                                   .arg(QFileInfo(m_path).completeBaseName())
                                                   .arg(fromVersion));
    IPLAN_TRY(copyTo(copy));
    try {
        Migrator::ofProgram().migrate(*m_db);
        return {};
    } catch (const SqlError& error) {
        return tl::unexpected<Error>(error.toError(m_path));
    }
}

Result<> Store::refreshSearchIndex()
{
    try {
        if (readMeta(*m_db, QStringLiteral("index")) != indexVersion()) {
            Transaction transaction(*m_db);
            m_search->rebuild();
            writeMeta(*m_db, QStringLiteral("index"), indexVersion());
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

Result<QString> Store::localSetting(const QString& key) const
{
    return read<QString>([&](const Reader&) -> Result<QString> {
        return readMeta(*m_db, kLocalOf) == placeKey(m_path) ? readMeta(*m_db, kLocal + key) : QString();
    });
}

Result<> Store::setLocalSetting(const QString& key, const QString& value)
{
    if (isReadOnly())
        return fail(ErrorKind::Io, QStringLiteral("„%1“ ist nur zum Lesen geöffnet.").arg(m_path),
                    QStringLiteral("Speichern Sie eine Kopie an einem Ort, an dem Sie schreiben dürfen."));
    try {
        Transaction transaction(*m_db);
        if (readMeta(*m_db, kLocalOf) != placeKey(m_path)) {
            // What another file or PC kept here came along with the copy.
            m_db->cached(QStringLiteral("DELETE FROM \"meta_\" WHERE \"key\" GLOB ?")).run(kLocal + u'*');
            writeMeta(*m_db, kLocalOf, placeKey(m_path));
        }
        if (value.isEmpty())
            m_db->cached(QStringLiteral("DELETE FROM \"meta_\" WHERE \"key\"=?")).run(kLocal + key);
        else
            writeMeta(*m_db, kLocal + key, value);
        transaction.commit();
        return {};
    } catch (const SqlError& error) {
        return tl::unexpected<Error>(error.toError(m_path));
    }
}

Result<> Store::copyTo(const QString& target) const
{
    const QString temporary = target + QStringLiteral(".neu");
    QFile::remove(temporary);
    const auto ioError = [&](const QString& detail) {
        QFile::remove(temporary);
        return fail(
            ErrorKind::Io, QStringLiteral("Die Kopie „%1“ konnte nicht geschrieben werden.").arg(target),
            QStringLiteral("Prüfen Sie, ob es den Ordner gibt, ob Sie darin schreiben dürfen und ob Platz ist."),
            detail);
    };
    if (!createPrivateFile(temporary))
        return ioError(QStringLiteral("create"));
    try {
        Statement statement = m_db->prepare(QStringLiteral("VACUUM INTO ?"));
        statement.run(temporary);
    } catch (const SqlError& error) {
        return ioError(QString::fromUtf8(error.what()));
    }
    try {
        Database copy(temporary, Database::Mode::ReadOnly);
        if (copy.scalar(QStringLiteral("PRAGMA integrity_check")).text() != u"ok" ||
            copy.scalar(QStringLiteral("SELECT count(*) FROM \"commit_\"")) !=
                m_db->scalar(QStringLiteral("SELECT count(*) FROM \"commit_\"")))
            return ioError(QStringLiteral("verification failed"));
    } catch (const SqlError& error) {
        return ioError(QString::fromUtf8(error.what()));
    }
    // QFile::rename() does not replace; this one does, at once, so that the target is the old or the new file.
    std::error_code failure;
    std::filesystem::rename(temporary.toStdU16String(), target.toStdU16String(), failure);
    if (failure)
        return ioError(QString::fromStdString(failure.message()));
    return {};
}

} // namespace iplan
