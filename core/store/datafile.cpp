// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/datafile.h"

#include "core/base/outputfile.h"
#include "core/base/platform.h"
#include "core/store/eraser.h"
#include "core/store/filelock.h"
#include "core/store/meta.h"

#include <QFileInfo>

namespace iplan
{

namespace
{

/// Names the place of a file on this PC.
QString placeKey(const QString& path)
{
    return idText(derivedId(machineKey() + QFileInfo(path).canonicalFilePath()));
}

const QString kLocalOf = QStringLiteral("localOf"); // key of meta_: whose local settings it holds
const QString kLocal = QStringLiteral("local:");    // how their keys begin

} // namespace

DataFile::DataFile(QString path, Options options) : m_path(std::move(path)), m_options(std::move(options)) {}

DataFile::~DataFile()
{
    closeDatabase(); // the lock goes last: whoever gets it next must find a closed file
}

void DataFile::closeDatabase()
{
    m_search.reset();
    m_reader.reset();
    m_journal.reset();
    m_db.reset();
}

Result<> DataFile::refuseIfReadOnly() const
{
    if (isReadOnly())
        return fail(ErrorKind::Io, QStringLiteral("„%1“ ist nur zum Lesen geöffnet.").arg(m_path),
                    QStringLiteral("Speichern Sie eine Kopie an einem Ort, an dem Sie schreiben dürfen."));
    return {};
}

bool DataFile::isReplaced() const
{
    return m_db->isReplaced();
}

DataFile::ReadScope::ReadScope(const DataFile& file) : m_file(file), m_outermost(!file.m_reading && !file.m_writing)
{
    if (!m_outermost)
        return;
    m_file.m_db->exec(QStringLiteral("BEGIN"));
    m_file.m_reading = true;
}

DataFile::ReadScope::~ReadScope()
{
    if (!m_outermost)
        return;
    m_file.m_db->rollback();
    m_file.m_reading = false;
}

Result<std::optional<ReducedScope>> DataFile::reducedScope() const
{
    return read([&]() -> Result<std::optional<ReducedScope>> {
        if (reducedUpTo(*m_db) == 0)
            return std::optional<ReducedScope>();
        const auto scope = reducedScopeFromBytes(readMeta(*m_db, kReducedMeta).toUtf8());
        return scope ? Result<std::optional<ReducedScope>>(std::optional(*scope)) : failFrom(scope);
    });
}

Result<QUuid> DataFile::identity() const
{
    IPLAN_TRY_ASSIGN(const auto scope, reducedScope());
    if (scope)
        return scope->copy;
    return read([&]() -> Result<QUuid> { return rootCommit(*m_db); });
}

Result<> DataFile::refuseIfReduced(const QString& what, const QString& hint) const
{
    IPLAN_TRY_ASSIGN(const auto scope, reducedScope());
    if (scope)
        return fail(ErrorKind::Rejected, what, hint);
    return {};
}

Result<QString> DataFile::localSetting(const QString& key) const
{
    return read([&]() -> Result<QString> {
        return readMeta(*m_db, kLocalOf) == placeKey(m_path) ? readMeta(*m_db, kLocal + key) : QString();
    });
}

Result<> DataFile::setLocalSetting(const QString& key, const QString& value)
{
    IPLAN_TRY(refuseIfReadOnly());
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

void DataFile::clearFreePages()
{
    try {
        Eraser::clearFreePages(*m_db);
        m_db->noteOwnWrite();
    } catch (const SqlError&) {
        // Somebody reads, or the disk is full: the note stays in the file, and the next opening tries again.
    }
}

Result<DataFile::Info> DataFile::info() const
{
    return read([&]() -> Result<Info> {
        Info out;
        for (const EntityInfo* entity : allEntities())
            out.rows.emplace_back(entity, m_reader->count(*entity));
        out.commits = m_db->scalar(QStringLiteral("SELECT count(*) FROM \"commit_\"")).integer();
        for (const qint64 seq : m_journal->heads())
            out.heads << m_journal->commit(seq)->id;
        out.root = rootCommit(*m_db);
        out.schemaVersion = static_cast<int>(m_db->scalar(QStringLiteral("PRAGMA user_version")).integer());
        out.bytes = m_db->scalar(QStringLiteral("PRAGMA page_count")).integer() *
                    m_db->scalar(QStringLiteral("PRAGMA page_size")).integer();
        return out;
    });
}

} // namespace iplan
