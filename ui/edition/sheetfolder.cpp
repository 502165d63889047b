// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edition/sheetfolder.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QFileSystemWatcher>

namespace iplan
{

bool mayBeSheet(const QString& path)
{
    const QFileInfo file(path);
    const QString ending = file.suffix().toLower();
    const bool isNote = file.fileName().startsWith(QLatin1String("~$")) || file.fileName().startsWith(u'.');
    return !isNote && (ending == QLatin1String("xlsx") || ending == QLatin1String("ods"));
}

SheetFolder::SheetFolder(QObject* parent) : QObject(parent), m_watcher(new QFileSystemWatcher(this))
{
    connect(m_watcher, &QFileSystemWatcher::directoryChanged, this, &SheetFolder::changed);
}

void SheetFolder::watch(const QString& path)
{
    if (path == m_path)
        return;
    if (!m_path.isEmpty())
        m_watcher->removePath(m_path);
    m_path = path;
    m_taken.clear();
    if (!m_path.isEmpty() && QFileInfo(m_path).isDir())
        m_watcher->addPath(m_path);
    Q_EMIT changed();
}

QStringList SheetFolder::sheets() const
{
    QStringList out;
    if (m_path.isEmpty())
        return out;
    const QDir folder(m_path);
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString& name : names) {
        if (mayBeSheet(name))
            out << folder.filePath(name);
    }
    return out;
}

QString SheetFolder::markOf(const QString& path)
{
    const QFileInfo file(path);
    return QStringLiteral("%1/%2/%3").arg(path).arg(file.size()).arg(file.lastModified().toMSecsSinceEpoch());
}

QStringList SheetFolder::waiting() const
{
    QStringList out = sheets();
    out.removeIf([this](const QString& path) { return m_taken.contains(markOf(path)); });
    return out;
}

QStringList SheetFolder::take()
{
    const QStringList out = sheets();
    for (const QString& path : out)
        m_taken << markOf(path);
    Q_EMIT changed();
    return out;
}

} // namespace iplan
