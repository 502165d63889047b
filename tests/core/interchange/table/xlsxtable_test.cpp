// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablefixture.h"

#include "core/interchange/table/tablelimits.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

const QByteArray
    kStyles("<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"#,##0.00\\ &quot;€&quot;\"/></numFmts>"
            "<cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
            "<xf numFmtId=\"9\"/></cellXfs>");

QString part(const char* name)
{
    return QString::fromLatin1(name);
}

std::unique_ptr<TableSource> openedParts(const TempDir& dir, const Parts& parts)
{
    writeArchive(dir.file(QStringLiteral("liste.xlsx")), parts);
    return opened(dir.file(QStringLiteral("liste.xlsx")));
}

} // namespace

TEST_CASE("XLSX: each kind of cell is read as it shows and as it holds", "[exchange][table]")
{
    const TempDir dir;
    const auto table = openedParts(
        dir,
        workbookParts("<sheetData>"
                      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                      "<c r=\"C1\" t=\"inlineStr\"><is><t>in der Zelle</t></is></c></row>"
                      "<row r=\"3\"><c r=\"A3\"><v>12500.5</v></c><c r=\"B3\" s=\"2\"><v>15000</v></c>"
                      "<c r=\"C3\" s=\"1\"><v>45292</v></c><c r=\"D3\" s=\"3\"><v>0.25</v></c></row>"
                      "<row><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#REF!</v></c><c t=\"d\"><v>2026-11-21T14:00:00</v></c>"
                      "<c t=\"str\"><f>A1&amp;B1</f><v>berechnet</v></c><c><f>SUM(A1:A3)</f><v/></c>"
                      "<c t=\"d\"><v>2026-11-21</v></c><c/></row>"
                      "</sheetData>",
                      "<si><t>Maßnahme_x000D_\nzwei</t></si>"
                      "<si><r><t xml:space=\"preserve\">fett </t></r><r><t>und</t></r><rPh><t>LAUT</t></rPh></si>",
                      kStyles));
    CHECK(shown(*table) == QStringList{s("1: Maßnahme\nzwei | fett und | in der Zelle"),
                                       s("3: 12500,5 | 15.000,00 € | 01.01.2024 | 25%"),
                                       s("4: WAHR | #REF! | 21.11.2026 14:00 | berechnet | =SUM(A1:A3) | 21.11.2026")});
    const auto cells = cellsOf(*table);
    CHECK(std::get<double>(cells.at(2).at(0).held) == 12500.5);
    CHECK(std::get<double>(cells.at(2).at(1).held) == 15000);
    CHECK(std::get<QDate>(cells.at(2).at(2).held) == QDate(2024, 1, 1));
    CHECK(cells.at(2).at(3).isPercent);
    CHECK(std::get<bool>(cells.at(3).at(0).held));
    CHECK(cells.at(3).at(1).isError);
    CHECK(std::get<QDateTime>(cells.at(3).at(2).held) == QDateTime(QDate(2026, 11, 21), QTime(14, 0), Qt::UTC));
    CHECK(cells.at(3).at(3).isFormula);
    CHECK_FALSE(cells.at(3).at(3).isError);
    CHECK(cells.at(3).at(4).isError); // no program has computed it
}

TEST_CASE("XLSX: strict files and parts of any name are found by their relations", "[exchange][table]")
{
    const TempDir dir;
    Parts parts = workbookParts("<sheetData><row><c t=\"inlineStr\"><is><t>Zeile</t></is></c></row></sheetData>");
    SECTION("absolute, in other letters")
    {
        parts[part("xl/_rels/workbook.xml.rels")].replace("\"worksheets/sheet1.xml\"", "\"/XL/Worksheets/SHEET1.xml\"");
    }
    SECTION("elsewhere")
    {
        parts[part("daten/a.xml")] = parts.take(part("xl/worksheets/sheet1.xml"));
        parts[part("xl/_rels/workbook.xml.rels")].replace("worksheets/sheet1.xml", "../daten/a.xml");
    }
    SECTION("strict")
    {
        for (QByteArray& each : parts) {
            each.replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                         "http://purl.oclc.org/ooxml/spreadsheetml/main");
            each.replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                         "http://purl.oclc.org/ooxml/officeDocument/relationships");
        }
    }
    SECTION("with a prefix")
    {
        QByteArray& sheet = parts[part("xl/worksheets/sheet1.xml")];
        sheet =
            "<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:sheetData><x:row>"
            "<x:c t=\"inlineStr\"><x:is><x:t>Zeile</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>";
    }
    CHECK(shown(*openedParts(dir, parts)) == QStringList{QStringLiteral("1: Zeile")});
}

TEST_CASE("XLSX: merged cells, hidden rows, columns and sheets, notes", "[exchange][table]")
{
    const TempDir dir;
    Parts parts = workbookParts("<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData>"
                                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Kosten</t></is></c><c r=\"B1\" "
                                "t=\"inlineStr\"><is><t>Rest</t></is></c>"
                                "<c r=\"C1\"><v>1</v></c></row>"
                                "<row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>2</v></c></row><row r=\"3\" "
                                "hidden=\"true\"><c r=\"A3\"><v>3</v></c></row>"
                                "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells>");
    parts[part("xl/worksheets/_rels/sheet1.xml.rels")] =
        "<Relationships><Relationship Id=\"r\" Type=\"x/comments\" Target=\"../comments1.xml\"/></Relationships>";
    parts[part("xl/comments1.xml")] =
        "<comments><authors><author>A</author></authors><commentList>"
        "<comment ref=\"A2\"><text><r><t>geschätzt</t></r></text></comment>"
        "<comment ref=\"B9\"><text><t>allein</t></text></comment></commentList></comments>";
    parts[part("xl/workbook.xml")].replace("sheetId", "state=\"veryHidden\" sheetId");
    const auto table = openedParts(dir, parts);
    const TableSheet& sheet = table->sheets().first();
    CHECK(sheet.isHidden);
    CHECK(sheet.merged == QList<QRect>{QRect(0, 0, 2, 1)});
    CHECK(sheet.hiddenColumns == QList<IndexRange>{{1, 2}});
    CHECK(sheet.hiddenRows == QList<IndexRange>{{1, 2}});
    CHECK(shown(*table) == QStringList{s("1: Kosten | · | 1"), QStringLiteral("2: 2"), QStringLiteral("3: 3"),
                                       QStringLiteral("9:  | ")});
    CHECK(cellsOf(*table).at(1).first().note == s("geschätzt"));
    CHECK(cellsOf(*table).at(8).at(1).note == u"allein");
}

TEST_CASE("XLSX: years are counted from 1904 where the workbook says so", "[exchange][table]")
{
    const TempDir dir;
    Parts parts = workbookParts("<sheetData><row><c s=\"1\"><v>0</v></c></row></sheetData>", {}, kStyles);
    parts[part("xl/workbook.xml")].replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>");
    CHECK(shown(*openedParts(dir, parts)) == QStringList{QStringLiteral("1: 01.01.1904")});
}

TEST_CASE("XLSX: macros and links to other files are said", "[exchange][table]")
{
    const TempDir dir;
    Parts parts = workbookParts("<sheetData/>");
    parts[part("xl/_rels/workbook.xml.rels")].replace(
        "</Relationships>",
        "<Relationship Id=\"m\" Type=\"x/vbaProject\" Target=\"vbaProject.bin\"/><Relationship Id=\"l\" "
        "Type=\"x/externalLink\" Target=\"externalLinks/externalLink1.xml\"/></Relationships>");
    const QStringList notices = openedParts(dir, parts)->notices();
    REQUIRE(notices.size() == 2);
    CHECK(notices.first().contains(QStringLiteral("Makros")));
    CHECK(notices.last().contains(QStringLiteral("andere Dateien")));
}

TEST_CASE("A state that is told by colours only is said, since it cannot be read", "[exchange][table]")
{
    const TempDir dir;
    const auto colored = [](const QList<QByteArray>& colors) {
        QByteArray fills = "<fills><fill><patternFill patternType=\"none\"/></fill>";
        QByteArray cells = "<cellXfs><xf numFmtId=\"0\" fillId=\"0\"/>";
        for (const QByteArray& color : colors) {
            fills += "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"" + color + "\"/></patternFill></fill>";
            cells += "<xf numFmtId=\"0\" fillId=\"" + QByteArray::number(colors.indexOf(color) + 1) + "\"/>";
        }
        return workbookParts("<sheetData><row><c><v>1</v></c></row></sheetData>", {},
                             fills + "</fills>" + cells + "</cellXfs>");
    };
    const auto isSaid = [&](const QList<QByteArray>& colors) {
        return openedParts(dir, colored(colors))->notices().join(u' ').contains(QStringLiteral("Ampelfarben"));
    };
    CHECK(isSaid({"FFFF0000", "FFFFFF00", "FF92D050"}));
    CHECK(isSaid({"FFFFC7CE", "FFC6EFCE"}));                               // Excel's "Schlecht" and "Gut"
    CHECK_FALSE(isSaid({"FFC6EFCE"}));                                     // one is decoration
    CHECK_FALSE(isSaid({"FFD9E1F2", "FFD9D9D9", "FF1F4E79", "FFFFFFFF"})); // blue, grey, dark blue, white
    CHECK_FALSE(isSaid({"", "rot", "FF00", "zzzzzzzz"}));

    const auto ods = [&](const QByteArray& color) {
        return "<style:style style:name=\"c" + color +
               "\" style:family=\"table-cell\"><style:table-cell-properties "
               "fo:background-color=\"#" +
               color + "\"/></style:style>";
    };
    const QString path = dir.file(QStringLiteral("liste.fods"));
    writeBytes(path, "<?xml version=\"1.0\"?><office:document "
                     "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                     "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
                     "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
                     "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
                     "office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"><office:automatic-styles>" +
                         ods("ff0000") + ods("ffc000") +
                         "</office:automatic-styles><office:body><office:spreadsheet><table:table "
                         "table:name=\"L\"/></office:spreadsheet></office:body></office:document>");
    CHECK(opened(path)->notices().join(u' ').contains(QStringLiteral("Ampelfarben")));
}

TEST_CASE("XLSX: reading stops when nobody wants more", "[exchange][table]")
{
    const TempDir dir;
    QByteArray rows;
    for (int i = 0; i < 1000; ++i)
        rows += "<row><c><v>" + QByteArray::number(i) + "</v></c></row>";
    const auto table = openedParts(dir, workbookParts("<sheetData>" + rows + "</sheetData>"));
    CHECK(value_of(rowsOf(*table, 0, 3)).size() == 3);
    CHECK(cellsOf(*table).size() == 1000);
    REQUIRE_ERROR(ErrorKind::NotFound, table->eachRow(1, [](int, const TableRow&) { return true; }));
}

TEST_CASE("XLSX: what is wrong is said with its place", "[exchange][table]")
{
    const TempDir dir;
    const QString path = dir.file(QStringLiteral("liste.xlsx"));
    const auto messageOf = [&](const QByteArray& sheet) {
        writeArchive(path, workbookParts(sheet));
        const auto error = errorOfReading(path);
        return error ? error->message : QString();
    };
    const QByteArray row("<sheetData><row r=\"5\"><c r=\"A5\"><v>1</v></c></row>");
    CHECK(messageOf(row + "<row r=\"4\"/></sheetData>").contains(s("„liste.xlsx“, Blatt „Liste“")));
    CHECK(messageOf("<sheetData><row r=\"5\"><c r=\"A6\"><v>1</v></c></row></sheetData>").contains(u"Zeile 5"));
    CHECK(messageOf("<sheetData><row r=\"5\"><c r=\"XFE5\"/></row></sheetData>").contains(u"Zeile 5"));
    CHECK(messageOf("<sheetData><row r=\"1048577\"/></sheetData>").contains(s("beschädigt")));
    CHECK(messageOf("<sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData>").contains(s("beschädigt")));
    CHECK(messageOf("<sheetData><row>").contains(s("beschädigt")));
    CHECK(messageOf(row + "</sheetData>").isEmpty());
}

TEST_CASE("XLSX: more than a PC can bear is refused", "[exchange][table]")
{
    const TempDir dir;
    const QString path = dir.file(QStringLiteral("bombe.xlsx"));
    Parts parts = workbookParts("<sheetData/>");
    SECTION("a sheet that unpacks to a thousand times its size")
    {
        parts[part("xl/worksheets/sheet1.xml")].replace("<sheetData/>",
                                                        "<sheetData>" + QByteArray(80 << 20, ' ') + "</sheetData>");
        writeArchive(path, parts);
        CHECK(errorOfReading(path)->message.contains(s("viel zu groß")));
    }
    SECTION("rows that are declared to their last column")
    {
        QByteArray rows;
        for (int i = 1; i <= 1300; ++i)
            rows += "<row><c r=\"XFD" + QByteArray::number(i) + "\"><v>1</v></c></row>";
        parts = workbookParts("<dimension ref=\"A1:XFD1048576\"/><sheetData>" + rows + "</sheetData>");
        writeArchive(path, parts);
        const auto error = errorOfReading(path);
        REQUIRE(error);
        CHECK(error->message.contains(s("Millionen Zellen")));
        CHECK(error->kind == ErrorKind::Rejected);
    }
    SECTION("entities")
    {
        QByteArray& sheet = parts[part("xl/worksheets/sheet1.xml")];
        sheet.prepend("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>");
        sheet.replace("<sheetData/>", "<sheetData><row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData>");
        writeArchive(path, parts);
        CHECK(errorOfReading(path)->kind == ErrorKind::Damaged);
    }
    SECTION("sheets without end")
    {
        QByteArray& book = parts[part("xl/workbook.xml")];
        const QByteArray sheet("<sheet name=\"Liste\" sheetId=\"1\" r:id=\"rId1\"/>");
        book.replace(sheet, sheet.repeated(10'000));
        writeArchive(path, parts);
        CHECK(errorOfReading(path)->message.contains(s("10.000 Blätter")));
    }
    SECTION("elements within each other")
    {
        const QByteArray deep = QByteArray("<r>").repeated(100'000);
        parts = workbookParts("<sheetData><row><c t=\"inlineStr\"><is><t>" + deep + "</t></is></c></row></sheetData>");
        writeArchive(path, parts);
        CHECK(errorOfReading(path)->kind == ErrorKind::Damaged);
    }
}
