// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table/csvtable.h"
#include "core/interchange/table/tablelimits.h"
#include "core/interchange/table/tablesource.h"

#include <memory>

namespace iplan
{

/// What a table of others is, told by its content and not by its name.
enum class TableFormat {
    Xlsx,
    Ods,
    Fods,
    Docx,
    Odt,
    Xls,  ///< or another format that only LibreOffice reads: XLSB, XML of Excel 2003
    Html, ///< many programs write it and call it .xls
    Csv,  ///< a file or a folder
    VCard,
    Calendar,
    OParl, ///< a file or a folder
};

struct OpenTableOptions {
    std::optional<CsvDialect> dialect = {};          ///< of a text file; otherwise it is detected
    int officeSeconds = tablelimits::kOfficeSeconds; ///< that LibreOffice may take
};

/// What the file is. Refused with what to do: encrypted, empty, no table, a database of this program.
[[nodiscard]] Result<TableFormat> tableFormatOf(const QString& path);

/// Opens any table that the program reads. A text file is a CsvTable, whose dialect may be shown and changed. Rejected
/// or Damaged with file, sheet, row and column where it cannot be read; macros are never run, links never followed.
[[nodiscard]] Result<std::unique_ptr<TableSource>> openTable(const QString& path, const OpenTableOptions& options = {});

} // namespace iplan
