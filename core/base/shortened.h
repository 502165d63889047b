// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace iplan
{

/// The text on one line, and if that has more than `limit` characters, its beginning up to a word, followed by " …".
[[nodiscard]] inline QString shortened(const QString& text, qsizetype limit)
{
    const QString line = text.simplified();
    if (line.size() <= limit)
        return line;
    const qsizetype blank = line.lastIndexOf(u' ', limit);
    return line.left(blank > limit / 2 ? blank : limit) + QStringLiteral(" …");
}

} // namespace iplan
