// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace iplan
{

/// A number with its noun (UTF-8): "1 Maßnahme", "28 Maßnahmen", "0 Maßnahmen".
[[nodiscard]] inline QString counted(qint64 count, const char* one, const char* many)
{
    return QString::number(count) + u' ' + QString::fromUtf8(count == 1 ? one : many);
}

} // namespace iplan
