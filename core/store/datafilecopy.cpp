// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/outputfile.h"
#include "core/store/datafile.h"
#include "core/store/filelock.h"

namespace iplan
{

namespace
{

const QString kContentTable = QStringLiteral("content_");

qint64 commitsIn(const Database& database)
{
    return database.scalar(QStringLiteral("SELECT count(*) FROM \"commit_\"")).integer();
}

} // namespace

Result<std::unique_ptr<DataFile>> DataFile::copyInMemory() const
{
    Options options = m_options;
    options.access = Access::ReadWrite;
    std::unique_ptr<DataFile> copy(new DataFile(QStringLiteral(":memory:"), std::move(options)));
    IPLAN_TRY(copy->openDatabase());
    try {
        if (holdsContents())
            m_db->copyInto(*copy->m_db, {kContentTable});
        else
            m_db->copyInto(*copy->m_db);
        return copy;
    } catch (const SqlError& error) {
        return tl::unexpected<Error>(error.toError(m_path));
    }
}

bool DataFile::holdsContents() const
{
    return m_db->scalar(QStringLiteral("SELECT EXISTS(SELECT 1 FROM \"content_\")")).integer() != 0;
}

Result<> DataFile::copyTo(const QString& target, Contents contents) const
{
    const auto ioError = [&](const QString& detail) {
        return fail(
            ErrorKind::Io, QStringLiteral("Die Kopie „%1“ konnte nicht geschrieben werden.").arg(target),
            QStringLiteral("Prüfen Sie, ob es den Ordner gibt, ob Sie darin schreiben dürfen und ob Platz ist."),
            detail);
    };
    OutputFile output(target);
    IPLAN_TRY(output.begin());
    try {
        // Somebody else may be writing: the copy holds the file as it was at some moment in between.
        const qint64 before = commitsIn(*m_db);
        if (contents == Contents::Without && holdsContents()) {
            Database copy(output.path(), Database::Mode::ReadWrite);
            m_db->copyInto(copy, {kContentTable});
        } else {
            m_db->prepare(QStringLiteral("VACUUM INTO ?")).run(output.path());
        }
        Database copy(output.path(), Database::Mode::ReadOnly);
        const qint64 copied = commitsIn(copy);
        if (copy.scalar(QStringLiteral("PRAGMA integrity_check")).text() != u"ok" || copied < before ||
            copied > commitsIn(*m_db))
            return ioError(QStringLiteral("verification failed"));
    } catch (const SqlError& error) {
        return ioError(QString::fromUtf8(error.what()));
    }
    const auto placed = output.commit();
    return placed ? placed : ioError(placed.error().detail);
}

} // namespace iplan
