// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace iplan
{

/// A number of things as people read it: "28", "1.043". In texts with a placeholder, %L1 does the same.
[[nodiscard]] inline QString countText(qint64 count)
{
    return QLocale(QLocale::German, QLocale::Germany).toString(count);
}

/// A number with its noun (UTF-8): "1 Maßnahme", "1.043 Maßnahmen", "0 Maßnahmen".
[[nodiscard]] inline QString counted(qint64 count, const char* one, const char* many)
{
    return countText(count) + u' ' + QString::fromUtf8(count == 1 ? one : many);
}

} // namespace iplan
