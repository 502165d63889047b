// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table/tablesource.h"
#include "core/interchange/table/textencoding.h"

#include <memory>

namespace iplan
{

/// How a text file writes a table. Each value may be changed by people before the file is read with it.
struct CsvDialect {
    enum class LineEnd { Lf, CrLf, Cr };             ///< told only: all three end a line
    enum class Numbers { Unknown, German, English }; ///< "1.234,50" or "1,234.50"; Unknown: no number tells

    QChar delimiter = u';';
    QChar quote = u'"'; ///< null: none, quotes are quotes
    TextEncoding encoding = TextEncoding::Utf8;
    bool hasByteOrderMark = false;
    bool hasSepLine = false; ///< the first line is "sep=;" and no row
    LineEnd lineEnd = LineEnd::Lf;
    Numbers numbers = Numbers::Unknown;

    friend bool operator==(const CsvDialect&, const CsvDialect&) = default;
};

/// Which style most numbers of these texts have; a text such as "1.234" tells nothing.
[[nodiscard]] CsvDialect::Numbers guessedNumberStyle(const QStringList& texts);

/// Looks at the file: all of it for the encoding, its begin for the rest. Rejected if it is no text.
[[nodiscard]] Result<CsvDialect> detectCsvDialect(const QString& path);

/// A text file with a row on each line: CSV, TSV, "Unicode-Text" of Excel. Cells are texts; a cell in quotes may hold
/// line ends. There is no comment sign.
class CsvTable : public TableSource
{
public:
    CsvTable(const QString& path, const CsvDialect& dialect);
    [[nodiscard]] const CsvDialect& dialect() const { return m_dialect; }
    [[nodiscard]] QString name() const override;
    [[nodiscard]] const QList<TableSheet>& sheets() const override { return m_sheets; }
    [[nodiscard]] Result<> eachRow(qsizetype sheet, const Visit& visit) const override;

private:
    QString m_path;
    CsvDialect m_dialect;
    QList<TableSheet> m_sheets;
};

} // namespace iplan
