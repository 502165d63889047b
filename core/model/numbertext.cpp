// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/numbertext.h"

#include <cmath>
#include <QLocale>
#include <QRegularExpression>

namespace iplan
{

namespace
{

/// The text with plain blanks (for the narrow ones that group thousands) and a plain minus.
QString plainNumber(QString text)
{
    return text.trimmed().replace(QChar(0x2212), u'-').replace(QChar(0xa0), u' ').replace(QChar(0x202f), u' ');
}

/// Without what groups thousands.
QString ungrouped(QString number)
{
    return number.remove(u'.').remove(u' ');
}

} // namespace

std::optional<qint64> parseWhole(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^[+-]?([0-9]+|[1-9][0-9]{0,2}([. ][0-9]{3})+)$"));
    const QString number = plainNumber(text);
    if (!form.match(number).hasMatch())
        return {};
    bool ok = false;
    const qint64 out = ungrouped(number).toLongLong(&ok);
    return ok ? std::optional<qint64>(out) : std::nullopt;
}

std::optional<double> parseDecimal(const QString& text)
{
    static const QRegularExpression german(QStringLiteral(
        "^[+-]?([0-9]+|[1-9][0-9]{0,2}([. ][0-9]{3})+),[0-9]+$|^[+-]?[0-9]+$|^[+-]?[1-9][0-9]{0,2}( [0-9]{3})+$"));
    static const QRegularExpression plain(QStringLiteral("^[+-]?[0-9]+\\.[0-9]+$"));
    static const QRegularExpression ambiguous(QStringLiteral("^[+-]?[1-9][0-9]{0,2}\\.[0-9]{3}$"));
    QString number = plainNumber(text);
    if (german.match(number).hasMatch())
        number = ungrouped(number).replace(u',', u'.');
    else if (!plain.match(number).hasMatch() || ambiguous.match(number).hasMatch())
        return {};
    bool ok = false;
    const double out = number.toDouble(&ok);
    return ok && std::isfinite(out) ? std::optional<double>(out) : std::nullopt;
}

QString decimalText(double number)
{
    return QString::number(number, 'f', QLocale::FloatingPointShortest).replace(u'.', u',');
}

} // namespace iplan
