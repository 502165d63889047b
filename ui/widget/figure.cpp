// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/figure.h"

#include <algorithm>
#include <numeric>
#include <QLocale>

namespace iplan
{

double sumOf(const QList<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

QString figureText(const Figure& figure, double value)
{
    return QLocale(QLocale::German).toString(value, 'f', figure.isMoney ? 2 : 0) +
           (figure.isMoney ? QStringLiteral(" €") : QString());
}

bool isBlank(const Figure& figure)
{
    return std::all_of(figure.values.begin(), figure.values.end(), [](const QList<double>& row) {
        return std::all_of(row.begin(), row.end(), [](double value) { return value == 0; });
    });
}

QString figureSentence(const Figure& figure)
{
    QStringList parts;
    for (qsizetype row = 0; row < figure.rows.size(); ++row)
        parts << QStringLiteral("%1: %2").arg(figure.rows.at(row), figureText(figure, sumOf(figure.values.at(row))));
    return parts.join(QStringLiteral("; "));
}

} // namespace iplan
