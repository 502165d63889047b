// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/round/datasheet.h"
#include "core/ops/roundanswers.h"
#include "core/ops/rounds.h"

namespace iplan
{

// The data sheet (Bogen) of a Sachstandsabfrage: what it asks one office, and how that stands in a workbook. A visible
// sheet has a row for each measure; a hidden one says which file, round and recipient it is of, and what each cell held
// when it was written, so that a returned sheet tells what the office changed.

/// Sheets of a later version are refused: they may ask for what this program does not know.
inline constexpr int kRoundSheetVersion = 1;

/// A column of the visible sheet.
struct RoundColumn {
    enum class Role {
        Key,          ///< id of the measure, hidden
        Shown,        ///< for reading
        MeasureField, ///< what the measure says, to be changed
        ReportField,  ///< of the Sachstand that the answer becomes
        Question,     ///< of StatusRound::questions
    };
    QString key;
    QString heading;
    Role role = Role::Shown;
    const FieldInfo* field = nullptr;
    QString help = {}; ///< at most 255 letters, which is what a spreadsheet program shows beside a cell
    double width = 14; ///< in characters

    [[nodiscard]] bool isAnswer() const { return role != Role::Key && role != Role::Shown; }
};

/// The columns of a sheet with these questions, in their order.
[[nodiscard]] QList<RoundColumn> roundColumns(const QStringList& questions);

/// How the column stands in a workbook.
[[nodiscard]] DataSheetColumn dataSheetColumn(const RoundColumn& column);

/// What one sheet holds.
struct RoundSheet {
    struct Row {
        Measure measure;
        QString last;                   ///< the Sachstand before, for reading
        QHash<QString, QString> before; ///< what the cells hold, by key of the column; none: nothing
    };
    AskedRecipient asked;
    QUuid file;  ///< DataFile::identity()
    QString key; ///< of this sheet; a sheet given out anew has another one
    QDate day;
    QList<Row> rows;

    [[nodiscard]] QStringList questions() const { return questionsIn(asked.round); }
};

/// The sheet for a recipient as the file stands now. NotFound as askedRecipient(); Rejected where there is nothing to
/// ask it about.
[[nodiscard]] Result<RoundSheet> roundSheetOf(const Store& store, const Id<RoundRecipient>& recipient, QDate today);

/// What a cell shows of a value of the measure or Sachstand: labels, plain numbers, text as a cell can hold it.
[[nodiscard]] QString roundCellText(const FieldInfo& field, const Value& value);

/// Writes the sheet as writeDataSheet().
[[nodiscard]] Result<> writeRoundSheet(const RoundSheet& sheet, const QString& path);

/// The name of the file for a recipient, without a folder: "Sachstand Amt für Beispiele.xlsx".
[[nodiscard]] QString roundSheetName(const RoundSheet& sheet);

} // namespace iplan
