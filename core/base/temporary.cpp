// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/temporary.h"

#include "core/base/id.h"
#include "core/base/platform.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

namespace iplan
{

namespace
{

constexpr qsizetype kMachineLetters = 12;
constexpr qint64 kHour = 3600;
constexpr qint64 kDay = 24 * kHour;

QString ownMachine()
{
    static const QString key = machineKey().remove(u'-').left(kMachineLetters);
    return key;
}

QString dataFolder(const QString& name)
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u'/' + name;
}

/// One small file for each folder, named after it, with its path.
QString notesFolder()
{
    return dataFolder(QStringLiteral("unfertig"));
}

void noteFolder(const QString& folder)
{
    QFile note(notesFolder() + u'/' + idText(derivedId(folder)));
    if (note.exists() || !QDir().mkpath(notesFolder()) || !note.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return; // the folder itself is swept where it is known otherwise
    note.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    note.write(folder.toUtf8());
}

/// How long ago it was written; a clock that was set may make it lie in the future.
qint64 ageOf(const QFileInfo& entry)
{
    return qAbs(entry.lastModified().secsTo(QDateTime::currentDateTime()));
}

/// Whether nobody writes it any more.
bool isLeft(const QFileInfo& entry)
{
    static const QRegularExpression ours(QStringLiteral("^\\.iplan-([0-9a-f]{12})-([0-9]+)-[0-9a-f]{32}\\.tmp"));
    // How earlier versions named theirs.
    static const QRegularExpression earlier(
        QStringLiteral("^(\\.iplan-[A-Za-z]{6}|\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.tmp)$"));
    const auto match = ours.match(entry.fileName());
    if (!match.hasMatch())
        return earlier.match(entry.fileName()).hasMatch() && ageOf(entry) > kHour;
    if (match.captured(1) != ownMachine())
        return ageOf(entry) > 7 * kDay;
    const qint64 process = match.captured(2).toLongLong();
    // The number of a dead process may be that of another one by now.
    return process != QCoreApplication::applicationPid() && (!isProcessRunning(process) || ageOf(entry) > kDay);
}

void removeEntry(const QString& path)
{
    if (QFileInfo(path).isDir())
        QDir(path).removeRecursively();
    else
        QFile::remove(path);
}

} // namespace

QString temporaryPath(const QString& folder)
{
    const QString place = QFileInfo(folder).absoluteFilePath();
    noteFolder(place);
    return QStringLiteral("%1/.iplan-%2-%3-%4.tmp")
        .arg(place, ownMachine())
        .arg(QCoreApplication::applicationPid())
        .arg(newCommitId().toString(QUuid::Id128));
}

void sweepTemporaries(const QString& folder)
{
    const auto entries = QDir(folder).entryInfoList({QStringLiteral(".iplan-*"), QStringLiteral(".*.tmp")},
                                                    QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo& entry : entries) {
        if (!entry.isSymLink() && isLeft(entry))
            removeEntry(entry.filePath());
    }
}

void sweepTemporaries()
{
    const auto notes = QDir(notesFolder()).entryInfoList(QDir::Files);
    for (const QFileInfo& info : notes) {
        QFile note(info.filePath());
        const QString folder = note.open(QIODevice::ReadOnly) ? QString::fromUtf8(note.readAll()) : QString();
        sweepTemporaries(folder);
        // Kept for a day at least: somebody who has just noted the folder may not have made his file yet. And while
        // the folder cannot be reached.
        if (folder.isEmpty() || (QFileInfo(folder).isDir() && ageOf(info) > kDay))
            note.remove();
    }
}

TemporaryFolder::TemporaryFolder(QString parent)
{
    if (parent.isEmpty()) {
        parent = dataFolder(QStringLiteral("arbeit"));
        if (!QDir().mkpath(parent))
            return;
    }
    m_path = temporaryPath(parent);
    m_valid = QDir().mkdir(m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

TemporaryFolder::~TemporaryFolder()
{
    if (m_valid)
        QDir(m_path).removeRecursively();
}

} // namespace iplan
