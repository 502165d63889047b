// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table/tableplace.h"
#include "core/interchange/table/tablesource.h"
#include "core/model/field.h"

#include <QDate>
#include <QHash>
#include <QSet>

namespace iplan
{

// A data sheet (Bogen): a workbook that is given out, filled in by others and read again. A visible sheet has a row for
// each thing that is asked about; a hidden one says what the sheet is of and what each cell held when it was written,
// so that a returned sheet tells what was changed. Sachstandsabfragen and Bewertungsrunden are given out by it.

/// The hidden sheet.
inline const QString kRoundDataSheet = QStringLiteral("Integrationsplaner");
/// Before the keys of columns in the hidden row above the headings.
inline const QString kRoundColumnMark = QStringLiteral("iplan:");

/// A column of the visible sheet.
struct DataSheetColumn {
    enum class Role {
        Key,    ///< id of the row, hidden
        Code,   ///< its number, by which a row is known that has lost its id
        Shown,  ///< for reading
        Answer, ///< to be filled in
    };
    QString key;
    QString heading;
    Role role = Role::Shown;
    QString help = {};                       ///< at most 255 letters, which is what is shown beside a cell
    double width = 14;                       ///< in characters
    QStringList choices = {};                ///< one of these is chosen
    std::optional<NumberRange> numbers = {}; ///< a whole number between these is entered
    bool isPlainText = false;                ///< of "März 2027", of which a spreadsheet program would make a day
};

/// A sheet that is given out.
struct DataSheet {
    struct Row {
        QUuid id;
        QString code;
        QHash<QString, QString> cells; ///< by key of the column; those of answers are what the cell held before
    };
    QString page;             ///< name of the visible sheet
    QString title;            ///< of the document
    QString subject;          ///< likewise
    QStringList introduction; ///< lines above the table, the first as a heading
    QList<DataSheetColumn> columns;
    QList<Row> rows;
    QList<QStringList> facts; ///< lines of the hidden sheet before those of the rows: a word and its values
    QString rowWord;          ///< that begins the lines of rows: "measure"
    QDate day;                ///< also the date of creation, so that equal sheets give equal files
    int paper = 9;            ///< as spreadsheet programs number it: 9 is A4, 8 is A3
};

/// Writes the sheet as XLSX in one step: only the cells for answers can be changed, the rest is protected without a
/// password. Equal sheets give equal files. Io if it cannot be written; nothing is left then.
[[nodiscard]] Result<> writeDataSheet(const DataSheet& sheet, const QString& path);

/// A data sheet as it came back: what it says of itself, and the cells that hold answers. Nothing of it is compared
/// with the file yet.
struct ReturnedData {
    struct Cell {
        int column = 0; ///< in the sheet, from 0
        TableCell cell;
    };
    struct Row {
        int sheetRow = 0;             ///< from 0
        QUuid id;                     ///< null where the row says none, or none that the sheet asked about
        QString code;                 ///< as it stands in the row
        QHash<QString, Cell> answers; ///< by key of the column; a column that is not there has none
        [[nodiscard]] bool hasAnswers() const;
    };
    /// What the sheet asked about.
    struct Asked {
        QUuid id;
        QString code;
        QHash<QString, QString> before; ///< what the cells held, by key of the column
    };

    QString fileName; ///< without folder
    QString sheetName;
    QHash<QString, QStringList> facts; ///< the first values of the lines with that word, in their order
    QList<Asked> asked;
    QList<Row> rows;
    QStringList missingColumns; ///< headings of columns for answers that somebody took out

    [[nodiscard]] QString fact(const char* word) const { return facts.value(QString::fromLatin1(word)).value(0); }
    [[nodiscard]] const Asked* askedAbout(const QUuid& id) const;
    /// Where a cell or row stands, for messages.
    [[nodiscard]] TablePlace place(int row = -1, int column = -1) const { return {fileName, sheetName, row, column}; }
};

/// What sheets of one kind have in common.
struct DataSheetKind {
    QString name;     ///< "einer Sachstandsabfrage", after "Bogen"
    QString rowWord;  ///< as DataSheet::rowWord
    int version = 1;  ///< sheets of a later one are refused: they may ask for what this program does not know
    int mostRows = 0; ///< more than these are no such sheet, whatever else it may be
    QString askAgain; ///< what to do where a sheet cannot be read
    /// Whether the hidden sheet says what it has to.
    bool (*isComplete)(const ReturnedData& data) = nullptr;
    /// The columns of a sheet that says this of itself.
    QList<DataSheetColumn> (*columns)(const ReturnedData& data) = nullptr;
};

/// Reads a sheet that came back, as XLSX or ODS, wherever its rows and columns have been moved or hidden. A row without
/// its hidden id is known by its number. Rejected, naming file, sheet, row and column where there is one: no sheet of
/// the kind; one of a later version; macros, links to other files; merged cells; too many rows; a column that stands
/// there twice; no headings. Errors as openTable().
[[nodiscard]] Result<ReturnedData> readDataSheet(const QString& path, const DataSheetKind& kind);

/// The name of a file without what no file may be called: at most 80 letters; `otherwise` where nothing is left.
[[nodiscard]] QString dataSheetName(const QString& name, const QString& otherwise);

} // namespace iplan
