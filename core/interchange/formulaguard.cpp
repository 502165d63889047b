// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/formulaguard.h"

#include <algorithm>

namespace iplan
{

namespace
{

constexpr QChar kGuard = u'\'';

bool looksLikeFormula(QStringView text)
{
    const auto first = std::find_if(text.cbegin(), text.cend(), [](QChar c) {
        return c == u'\t' || c == u'\r' || c == u'\n' || !(c.isSpace() || c == QChar::ByteOrderMark);
    });
    return first != text.cend() && QStringView(u"=+-@\t\r\n＝＋－＠").contains(*first);
}

/// Guarded once or several times.
bool isGuarded(QStringView text)
{
    const auto rest = std::find_if(text.cbegin(), text.cend(), [](QChar c) { return c != kGuard; });
    return text.startsWith(kGuard) && looksLikeFormula(QStringView(rest, text.cend()));
}

} // namespace

QString withoutFormula(const QString& text)
{
    return looksLikeFormula(text) || isGuarded(text) ? kGuard + text : text;
}

QString withoutGuard(const QString& text)
{
    return isGuarded(text) ? text.mid(1) : text;
}

} // namespace iplan
