// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recentfiles.h"

#include <QFileInfo>
#include <QSettings>

namespace iplan::recentfiles
{

namespace
{

const QString kList = QStringLiteral("files/recent");
const QString kLast = QStringLiteral("files/last");

} // namespace

QStringList all()
{
    return QSettings().value(kList).toStringList();
}

void add(const QString& path)
{
    QStringList files = all();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (!files.isEmpty() && files.first() == absolute)
        return; // nearly every start: settings that are written are written to the disk
    files.removeAll(absolute);
    files.prepend(absolute);
    QSettings().setValue(kList, QStringList(files.mid(0, kMaximum)));
}

void remove(const QString& path)
{
    QStringList files = all();
    files.removeAll(path);
    QSettings().setValue(kList, files);
}

QString last()
{
    return QSettings().value(kLast).toString();
}

void setLast(const QString& path)
{
    if (last() != path)
        QSettings().setValue(kLast, path);
}

} // namespace iplan::recentfiles
