// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/bench.h"
#include "core/base/officeprogram.h"
#include "core/interchange/table/opentable.h"
#include "support/python.h"
#include "support/test.h"

#include <QFile>
#include <QProcess>
#include <xlsxwriter.h>

using namespace iplan;
using namespace iplan::test;

namespace
{

constexpr int kTableRows = 100'000;
constexpr int kTableColumns = 12;

/// A list of measures: texts of all kinds, amounts, days.
void writeLargeWorkbook(const QString& path)
{
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    lxw_workbook* book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    lxw_worksheet* sheet = workbook_add_worksheet(book, nullptr);
    lxw_format* day = workbook_add_format(book);
    format_set_num_format(day, "dd.mm.yyyy");
    for (lxw_row_t row = 0; row < kTableRows; ++row) {
        for (lxw_col_t column = 0; column < kTableColumns; ++column) {
            if (column % 4 == 1)
                worksheet_write_number(sheet, row, column, row * 1.25 + column, nullptr);
            else if (column % 4 == 2)
                worksheet_write_number(sheet, row, column, 45000 + row % 1000, day);
            else
                worksheet_write_string(sheet, row, column, qPrintable(s("Maßnahme %1 in %2").arg(row).arg(column)),
                                       nullptr);
        }
    }
    REQUIRE(workbook_close(book) == LXW_NO_ERROR);
}

/// What others need for the same file, as whole processes: LibreOffice into CSV, openpyxl reading every cell.
void readByOthers(const QString& path, const TempDir& dir)
{
    const QString office = officeProgram();
    const double convert =
        office.isEmpty() ? 0 : bench(QStringLiteral("LibreOffice converts it to CSV"), kTableRows, 1, [&] {
            const OfficeRun run = convertWithOffice(office, QStringLiteral("csv"), {path}, dir.path(), 600);
            REQUIRE(run.problem.isEmpty());
            REQUIRE(QFile::exists(dir.file(QStringLiteral("liste.csv"))));
        });
    const QString python = pythonWith(QStringLiteral("openpyxl"), QStringLiteral("python3-openpyxl"));
    const double read = python.isEmpty() ? 0 : bench(QStringLiteral("openpyxl reads it"), kTableRows, 1, [&] {
        const QString program =
            QStringLiteral("import sys, openpyxl\n"
                           "book = openpyxl.load_workbook(sys.argv[1], read_only=True)\n"
                           "print(sum(len(row) for row in book.active.iter_rows(values_only=True)))\n");
        REQUIRE(QProcess::execute(python, {QStringLiteral("-c"), program, path}) == 0);
    });
    const QString what = QStringLiteral("XLSX of 1,200,000 cells: read");
    if (convert > 0)
        compareWith(QStringLiteral("LibreOffice"), convert, what);
    if (read > 0)
        compareWith(QStringLiteral("openpyxl"), read, what);
}

} // namespace

TEST_CASE("A list of 100,000 rows and 12 columns is read", "[bench]")
{
    const TempDir dir;
    const QString path = dir.file(QStringLiteral("liste.xlsx"));
    writeLargeWorkbook(path);
    bench(QStringLiteral("XLSX of 1,200,000 cells: open"), kTableRows, 3, [&] { value_of(openTable(path)); });
    const auto table = value_of(openTable(path));
    bench(QStringLiteral("XLSX of 1,200,000 cells: read"), kTableRows, 3, [&] {
        qint64 cells = 0;
        REQUIRE_OK(table->eachRow(0, [&cells](int, const TableRow& row) {
            cells += row.size();
            return true;
        }));
        REQUIRE(cells == qint64(kTableRows) * kTableColumns);
    });
    // The probe of 160 lines that preceded the reader: 99,000 cells in 270 ms.
    compareWith(QStringLiteral("a bare reader of the XML, 367,000 cells a second"), kTableRows * kTableColumns / 367.0);
    readByOthers(path, dir);
}
