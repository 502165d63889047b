// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/statestyle.h"

#include <QList>
#include <QStringList>

namespace iplan
{

/// Numbers in two dimensions, as a chart and as a table.
struct Figure {
    QString title;
    QString rowsTitle;           ///< what the rows are: "Handlungsfeld"
    QStringList rows;            ///< headings
    QStringList columns;         ///< headings; a total column is added where there are several
    QList<QList<double>> values; ///< by row and column
    QList<StateStyle> styles;    ///< of the columns, where they are states or kinds; others are told apart by number
    bool isMoney = false;        ///< values are euros
    QString note;                ///< below the table, may be empty
};

[[nodiscard]] double sumOf(const QList<double>& values);

/// A value as people read it: "12.500,00 €" or "28".
[[nodiscard]] QString figureText(const Figure& figure, double value);

/// Whether there is nothing to be drawn.
[[nodiscard]] bool isBlank(const Figure& figure);

/// What a chart of the figure shows, for those who do not see it: the sum of every row.
[[nodiscard]] QString figureSentence(const Figure& figure);

} // namespace iplan
