// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table/opentable.h"
#include "support/files.h"

#include <functional>
#include <QMap>

namespace iplan::test
{

using Parts = QMap<QString, QByteArray>; ///< of an archive: name → bytes

/// Writes an archive.
void writeArchive(const QString& path, const Parts& parts);
void writeBytes(const QString& path, const QByteArray& bytes);

/// The parts of a workbook made by hand: a sheet "Liste" with these elements of `worksheet`, the texts that are shared,
/// and what `cellXfs` refers to.
Parts workbookParts(const QByteArray& sheet, const QByteArray& sharedTexts = {}, const QByteArray& styles = {});

/// The cells of the sheet as one line for each row that has some: "3: a | b | ·" with "·" for what is no cell.
QStringList shown(const TableSource& source, qsizetype sheet = 0);

/// The cells of a sheet by row; empty rows are there.
QList<TableRow> cellsOf(const TableSource& source, qsizetype sheet = 0);

/// Opens it; what goes wrong fails the test.
std::unique_ptr<TableSource> opened(const QString& path);

/// The error of opening the table and reading all of it; nothing if all goes well.
std::optional<Error> errorOfReading(const QString& path);

/// A program's output with a time limit; nothing if it is not installed (the test says so).
std::optional<QByteArray> runFor(const QString& program, const QStringList& arguments);

/// Lets LibreOffice convert `source` into `folder`; the path of what it made, empty if it is not installed.
QString officeConverted(const QString& source, const QString& filter, const QString& ending, const QString& folder);

} // namespace iplan::test
