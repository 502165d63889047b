// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/tableplace.h"

#include <algorithm>

namespace iplan
{

QString columnName(int column)
{
    QString out;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        out.prepend(QChar(u'A' + (rest - 1) % 26));
    return out;
}

QString TablePlace::text() const
{
    QString out = QStringLiteral("„%1“").arg(file);
    if (!sheet.isEmpty())
        out += QStringLiteral(", Blatt „%1“").arg(sheet);
    if (row >= 0)
        out += QStringLiteral(", Zeile %1").arg(row + 1);
    if (column >= 0)
        out += QStringLiteral(", Spalte %1").arg(columnName(column));
    return out;
}

tl::unexpected<Error> failAt(ErrorKind kind, const TablePlace& place, const QString& what, const QString& hint,
                             const QString& detail)
{
    return fail(kind, place.text() + QStringLiteral(": ") + what, hint, detail);
}

tl::unexpected<Error> failDamaged(const TablePlace& place, const QString& detail)
{
    return failAt(
        ErrorKind::Damaged, place, QStringLiteral("Die Datei ist beschädigt oder abgeschnitten."),
        QStringLiteral("Lassen Sie sich die Datei noch einmal geben, oder speichern Sie sie in dem Programm neu, "
                       "aus dem sie kommt."),
        detail);
}

tl::unexpected<Error> failTooLarge(const TablePlace& place, const QString& what)
{
    return failAt(
        ErrorKind::Rejected, place, what,
        QStringLiteral("Speichern Sie nur die Zeilen und Spalten, die Sie übernehmen wollen, als neue Datei."));
}

} // namespace iplan
