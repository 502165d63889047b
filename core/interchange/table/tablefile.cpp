// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/tablefile.h"

#include "core/interchange/table/tablelimits.h"

#include <QFileInfo>

namespace iplan
{

namespace
{

TablePlace placeOf(const QFile& file)
{
    return {QFileInfo(file.fileName()).fileName()};
}

} // namespace

tl::unexpected<Error> failUnreadable(const QFile& file)
{
    return failAt(ErrorKind::Io, placeOf(file), QStringLiteral("Die Datei kann nicht gelesen werden."),
                  QStringLiteral("Prüfen Sie, ob es sie noch gibt und ob Sie sie öffnen dürfen."), file.errorString());
}

Result<> openForReading(QFile& file)
{
    if (!file.open(QIODevice::ReadOnly))
        return failUnreadable(file);
    return {};
}

Result<QByteArray> wholeFile(const QString& path)
{
    QFile file(path);
    IPLAN_TRY(openForReading(file));
    if (file.size() > tablelimits::kMostTextBytes)
        return failTooLarge(placeOf(file), QStringLiteral("Die Datei ist zu groß."));
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failUnreadable(file);
    return bytes;
}

} // namespace iplan
