// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/officeprogram.h"
#include "tablefixture.h"
#include "tests/support/python.h"

#include <QFileInfo>
#include <xlsxwriter.h>

using namespace iplan;
using namespace iplan::test;

// Lists as offices have them, written by several programs, compared with what LibreOffice sees in the same file.

namespace
{

/// Title rows, merged headings over two rows, groups in merged cells, amounts as text and as numbers, days of every
/// kind, numbers that are names, lists in cells, equal rows, sums, a second table, hidden rows, columns and sheets,
/// notes.
const char* const kOpenpyxlList = R"py(
import sys, datetime
import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, PatternFill
book = openpyxl.Workbook()
s = book.active
s.title = "Maßnahmen 2026"
s["A1"] = "Integrationskonzept der Stadt Musterstadt"
s.merge_cells("A1:H1")
s["A2"] = "Stand: 21.11.2026"
head = ["Nr.", "Handlungs-\nfeld", "Maßnahme", "Kosten", None, "Beginn", "Feder\u00adführung", "Stand"]
for i, text in enumerate(head): s.cell(4, i + 1, text)
s["D5"] = 2025; s["E5"] = "2026 ff."
s.merge_cells("D4:E4")
for c in "ABCFGH": s.merge_cells(f"{c}4:{c}5")
rows = [
 ["1.10", "Sprache", "Kurs „Ankommen“", "754.300", 12500.5, datetime.date(2026, 5, 1), "VHS; AWO\nDiakonie", "läuft"],
 ["1.1", None, "Beratung", 15000, "k. A.", "3. Quartal 2026", "Amt für Arbeit, Integration und Frauen", True],
 ["05", None, "Beratung", 15000, "k. A.", "31. November", "Amt für Integration, Arbeit und Soziales", False],
 [5, "Wohnen", "شقة\u200f e\u0301", -0.25, "–", 45292, "Stadtwerke / Stadtrat", "=1/0"],
 ["2018/0718", None, "x" * 32767, "15.000,00 €", 0.25, datetime.datetime(2026, 5, 1, 13, 30), "", "#ABC"],
 ["2018/0718", None, "gleich", "15.000,00 €", 0.25, datetime.datetime(1905, 5, 1), "", "#ABC"],
]
for i, row in enumerate(rows):
  for j, v in enumerate(row): s.cell(6 + i, j + 1, v)
s.merge_cells("B6:B8"); s.merge_cells("B9:B11")
s["A9"].number_format = "00000"
s["D7"].number_format = '#,##0.00\\ "€"'
s["E10"].number_format = "0%"
s["H8"].fill = PatternFill("solid", fgColor="00FF00")
s["C7"].comment = Comment("geschätzt\nzwei", "A")
s["A12"] = "Summe"; s["D12"] = "=SUM(D7:D8)"
s["A13"] = "* ohne Gewähr"
s["A15"] = "Nr."; s["B15"] = "Name"; s["A16"] = 1; s["B16"] = "zweite Tabelle"
s.row_dimensions[8].hidden = True
s.column_dimensions["G"].hidden = True
p = book.create_sheet("Auswahl"); p.sheet_state = "hidden"; p["A1"] = "läuft"; p["C3"] = "geplant"
book.create_sheet("leer")
book.save(sys.argv[1])
)py";

QString openpyxlList(const TempDir& dir)
{
    const QString python = pythonWith(QStringLiteral("openpyxl"), QStringLiteral("python3-openpyxl"));
    if (python.isEmpty())
        return {};
    const QString path = dir.file(QStringLiteral("openpyxl.xlsx"));
    REQUIRE(runFor(python, {QStringLiteral("-c"), QString::fromUtf8(kOpenpyxlList), path}));
    return path;
}

QString xlsxwriterList(const TempDir& dir)
{
    const QString path = dir.file(QStringLiteral("xlsxwriter.xlsx"));
    lxw_workbook* book = workbook_new(QFile::encodeName(path).constData());
    lxw_worksheet* sheet = workbook_add_worksheet(book, "Liste");
    lxw_format* day = workbook_add_format(book);
    format_set_num_format(day, "dd.mm.yyyy");
    lxw_format* bold = workbook_add_format(book);
    format_set_bold(bold);
    worksheet_merge_range(sheet, 0, 0, 0, 2, "Übersicht", nullptr);
    worksheet_write_string(sheet, 1, 0, "Maßnahme", nullptr);
    worksheet_write_number(sheet, 2, 1, 1234567.891, nullptr);
    lxw_datetime when{2026, 3, 31, 0, 0, 0};
    worksheet_write_datetime(sheet, 2, 2, &when, day);
    worksheet_write_boolean(sheet, 3, 0, 1, nullptr);
    worksheet_write_formula_num(sheet, 3, 1, "=1+1", nullptr, 2);
    worksheet_write_blank(sheet, 4, 5, day);
    lxw_rich_string_tuple first{bold, const_cast<char*>("fett")};
    lxw_rich_string_tuple second{nullptr, const_cast<char*>(" und mager")};
    lxw_rich_string_tuple* rich[] = {&first, &second, nullptr};
    worksheet_write_rich_string(sheet, 5, 0, rich, nullptr);
    worksheet_write_comment(sheet, 5, 1, "Notiz");
    lxw_row_col_options hidden{1, 0, 0};
    worksheet_set_row_opt(sheet, 3, LXW_DEF_ROW_HEIGHT, nullptr, &hidden);
    worksheet_set_column_opt(sheet, 3, 4, LXW_DEF_COL_WIDTH, nullptr, &hidden);
    REQUIRE(workbook_close(book) == LXW_NO_ERROR);
    return path;
}

QString handMadeList(const TempDir& dir)
{
    const QString path = dir.file(QStringLiteral("handgemacht.xlsx"));
    writeArchive(
        path,
        workbookParts(
            "<sheetData><row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c><c><v>1.5</v></c></row>"
            "<row><c t=\"inlineStr\"><is><r><t>a</t></r><r><t xml:space=\"preserve\"> b</t></r></is></c>"
            "<c s=\"1\"><v>45292.5</v></c></row></sheetData>",
            "<si><t xml:space=\"preserve\"> Rand</t></si>",
            "<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/>"
            "</cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\" applyNumberFormat=\"1\"/></cellXfs>"));
    return path;
}

/// "Cell C5" and what it holds, so that two readers can be compared.
QString described(const TableCell& cell)
{
    QString out = !cell.note.isEmpty() ? QStringLiteral("[%1] ").arg(cell.note) : QString();
    if (cell.isError)
        return out + QStringLiteral("error");
    if (const double* number = std::get_if<double>(&cell.held))
        return out + QString::number(*number, 'g', 14) + (cell.isPercent ? QStringLiteral("%") : QString());
    if (const bool* yes = std::get_if<bool>(&cell.held))
        return out + (*yes ? QStringLiteral("1") : QStringLiteral("0")); // LibreOffice keeps it as a number at times
    if (const QDate* day = std::get_if<QDate>(&cell.held))
        return out + day->toString(Qt::ISODate);
    if (const QDateTime* time = std::get_if<QDateTime>(&cell.held))
        return out + time->toString(Qt::ISODate);
    return out + cell.text;
}

QString described(const TableSheet& sheet)
{
    QStringList out{sheet.name, sheet.isHidden ? QStringLiteral("hidden") : QString()};
    QStringList merged;
    for (const QRect& each : sheet.merged)
        merged << QStringLiteral("%1,%2+%3,%4").arg(each.x()).arg(each.y()).arg(each.width()).arg(each.height());
    merged.sort();
    for (const IndexRange& each : sheet.hiddenRows)
        out << QStringLiteral("row %1-%2").arg(each.first).arg(each.last);
    for (const IndexRange& each : sheet.hiddenColumns)
        out << QStringLiteral("column %1-%2").arg(each.first).arg(each.last);
    return (out + merged).join(u' ');
}

void compare(const TableSource& ours, const TableSource& theirs)
{
    REQUIRE(ours.sheets().size() == theirs.sheets().size());
    for (qsizetype sheet = 0; sheet < ours.sheets().size(); ++sheet) {
        CHECK(described(ours.sheets().at(sheet)) == described(theirs.sheets().at(sheet)));
        auto left = cellsOf(ours, sheet);
        auto right = cellsOf(theirs, sheet);
        left.resize(std::max(left.size(), right.size()));
        right.resize(left.size());
        for (qsizetype row = 0; row < left.size(); ++row) {
            for (qsizetype column = 0; column < std::max(left.at(row).size(), right.at(row).size()); ++column) {
                TableCell mine = left.at(row).value(column);
                const TableCell office = right.at(row).value(column);
                if (mine.isFormula && mine.text.startsWith(u'='))
                    continue;              // not computed by its writer; LibreOffice does it
                if (office.note.isEmpty()) // LibreOffice loses notes on some of its ways
                    mine.note.clear();
                INFO("row " << row + 1 << " column " << column + 1);
                CHECK(described(mine) == described(office));
            }
        }
    }
}

const QString kFods = QStringLiteral("fods:OpenDocument Spreadsheet Flat XML");

} // namespace

TEST_CASE("Every value of every writer is what LibreOffice sees in it", "[exchange][table][soffice]")
{
    const TempDir dir;
    const TempDir made;
    QStringList files{xlsxwriterList(dir), handMadeList(dir)};
    const QString list = openpyxlList(dir);
    if (!list.isEmpty()) {
        files << list;
        for (const char* ending : {"ods", "xlsx"}) {
            const QString kind = QString::fromLatin1(ending);
            const QString converted = officeConverted(list, kind, u'.' + kind, made.path());
            if (converted.isEmpty())
                continue;
            files << dir.file(QStringLiteral("office-%1.%1").arg(kind));
            REQUIRE(QFile::copy(converted, files.last()));
        }
    }
    if (officeProgram().isEmpty())
        return;
    const OfficeRun run = convertWithOffice(officeProgram(), kFods, files, made.path(), 600);
    INFO(run.problem.toStdString());
    for (const QString& file : std::as_const(files)) {
        INFO(file.toStdString());
        compare(*opened(file), *opened(made.file(QFileInfo(file).completeBaseName() + QStringLiteral(".fods"))));
    }
}

TEST_CASE("The list of openpyxl is read cell by cell", "[exchange][table]")
{
    const TempDir dir;
    const QString path = openpyxlList(dir);
    if (path.isEmpty())
        return;
    const auto table = opened(path);
    REQUIRE(table->sheets().size() == 3);
    CHECK(table->sheets().at(1).isHidden);
    const auto rows = cellsOf(*table);
    CHECK(rows.at(3).at(1).text == s("Handlungs-\nfeld"));
    CHECK_FALSE(rows.at(3).at(4).isCell()); // "Kosten" is above both years
    CHECK(rows.at(5).at(0).text == u"1.10");
    CHECK(rows.at(5).at(3).text == u"754.300");
    CHECK(std::holds_alternative<std::monostate>(rows.at(5).at(3).held));
    CHECK(std::get<QDate>(rows.at(5).at(5).held) == QDate(2026, 5, 1));
    CHECK(rows.at(6).at(3).text == s("15.000,00 €"));
    CHECK(rows.at(6).at(2).note.contains(s("geschätzt\nzwei")));
    CHECK(rows.at(8).at(0).text == u"00005");
    CHECK(std::get<double>(rows.at(8).at(5).held) == 45292); // no format says that it is a day
    CHECK(rows.at(8).at(7).isError);
    CHECK(rows.at(9).at(2).text.size() == 32767);
    CHECK(rows.at(11).at(3).text == u"=SUM(D7:D8)");
    CHECK(rows.at(15).at(1).text == u"zweite Tabelle");
}

TEST_CASE("XLS is read through LibreOffice, and what it cannot read is said", "[exchange][table][soffice]")
{
    const TempDir dir;
    const QString xls =
        officeConverted(xlsxwriterList(dir), QStringLiteral("xls:MS Excel 97"), QStringLiteral(".xls"), dir.path());
    if (xls.isEmpty())
        return;
    OpenTableOptions options;
    options.officeSeconds = 600;
    const auto table = value_of(openTable(xls, options));
    CHECK(table->name() == u"xlsxwriter.xls");
    CHECK(table->notices().last().contains(QStringLiteral("LibreOffice")));
    compare(*opened(dir.file(QStringLiteral("xlsxwriter.xlsx"))), *table);

    const QByteArray whole = contentOf(xls);
    const QString cut = dir.file(QStringLiteral("halb.xls"));
    writeBytes(cut, whole.left(whole.size() / 4));
    const auto error = errorOfReading(cut);
    if (error) // LibreOffice may find some of it
        CHECK(error->message.startsWith(s("„halb.xls“")));
    options.officeSeconds = 0;
    const auto late = openTable(xls, options);
    REQUIRE_FALSE(late);
    CHECK(late.error().message.contains(QStringLiteral("Sekunden")));
}
