// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/csvtable.h"

#include "core/interchange/table/csvrows.h"
#include "core/interchange/table/tablefile.h"

#include <QFile>
#include <QFileInfo>

namespace iplan
{

namespace
{

constexpr qint64 kCsvPiece = 256 * 1024;

} // namespace

CsvTable::CsvTable(const QString& path, const CsvDialect& dialect)
    : m_path(path), m_dialect(dialect), m_sheets{TableSheet{QFileInfo(path).completeBaseName()}}
{
}

QString CsvTable::name() const
{
    return QFileInfo(m_path).fileName();
}

Result<> CsvTable::eachRow(qsizetype sheet, const Visit& visit) const
{
    if (sheet != 0)
        return fail(ErrorKind::NotFound, QStringLiteral("„%1“ hat nur ein Blatt.").arg(name()), {});
    const TablePlace place{name()};
    QFile file(m_path);
    IPLAN_TRY(openForReading(file));
    TextDecoder decoder(m_dialect.encoding);
    CsvRows rows(m_dialect, visit, place);
    for (bool isLast = false; !isLast;) {
        const QByteArray piece = file.read(kCsvPiece);
        isLast = piece.isEmpty();
        if (isLast && file.error() != QFileDevice::NoError)
            return failUnreadable(file);
        IPLAN_TRY_ASSIGN(const bool goesOn, rows.add(decoder.decoded(piece), isLast));
        if (!goesOn)
            break;
    }
    return {};
}

} // namespace iplan
