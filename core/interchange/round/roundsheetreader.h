// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/round/roundsheet.h"

namespace iplan
{

/// More rows than this is no sheet of a round, whatever else it may be: a city has a few hundred measures.
inline constexpr int kMostRoundRows = 5000;

/// A data sheet as it came back: what it says of itself, and the cells that hold answers. Nothing of it is compared
/// with the file yet.
struct ReturnedSheet {
    using Cell = ReturnedData::Cell;
    struct Row {
        int sheetRow = 0;             ///< from 0
        QUuid measure;                ///< null where the row says none, or none that the sheet asked about
        QString code;                 ///< as it stands in the row
        QHash<QString, Cell> answers; ///< by key of the column; a column that is not there has none
        [[nodiscard]] bool hasAnswers() const;
    };
    /// What the sheet asked about.
    struct Asked {
        QUuid measure;
        QString code;
        QHash<QString, QString> before; ///< what the cells held, by key of the column
    };

    QString fileName; ///< without folder
    QString sheetName;
    QUuid file;
    QUuid round;
    QUuid recipient;
    QString key;
    QDate day;
    QStringList questions;
    QList<Asked> asked;
    QList<Row> rows;
    QStringList missingColumns; ///< headings of columns for answers that somebody took out

    [[nodiscard]] const Asked* askedAbout(const QUuid& measure) const;
    /// Numbers of the measures that it asked about and has no row for any more.
    [[nodiscard]] QStringList missingMeasures() const;
    /// Whether somebody wrote in the row what did not stand there when the sheet was given out.
    [[nodiscard]] bool isFilledIn(const Row& row) const;
    /// Where a cell or row stands, for messages.
    [[nodiscard]] TablePlace place(int row = -1, int column = -1) const { return {fileName, sheetName, row, column}; }
};

/// Reads a sheet that came back; errors as readDataSheet().
[[nodiscard]] Result<ReturnedSheet> readReturnedSheet(const QString& path);

} // namespace iplan
