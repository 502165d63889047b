// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"

#include <QRegularExpression>

namespace iplan
{

QString formatMoney(Money amount, bool unit)
{
    const bool negative = amount.cents < 0;
    const quint64 absolute = negative ? quint64(0) - static_cast<quint64>(amount.cents) : quint64(amount.cents);
    QString digits = QString::number(absolute / 100);
    for (qsizetype i = digits.size() - 3; i > 0; i -= 3)
        digits.insert(i, u'.');
    return (negative ? QStringLiteral("-") : QString()) + digits + u',' +
           QStringLiteral("%1").arg(absolute % 100, 2, 10, QLatin1Char('0')) +
           (unit ? QStringLiteral(" €") : QString());
}

std::optional<Money> parseMoney(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral(
            "^([+\\-\u2212]?)(\\d{1,3}(?:\\.\\d{3})+|\\d{1,15})(?:,(\\d{1,2}|-{1,2}|\u2013))?\\s*(?:€|EUR|Euro)?$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const QString digits = match.captured(2).remove(u'.');
    if (digits.size() > 15)
        return std::nullopt;
    const QString decimals = match.captured(3).leftJustified(2, u'0');
    const int cents = decimals.at(0).isDigit() ? decimals.toInt() : 0;
    const qint64 amount = digits.toLongLong() * 100 + cents;
    return Money{match.captured(1).isEmpty() || match.captured(1) == u"+" ? amount : -amount};
}

} // namespace iplan
