// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablefixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

const QByteArray kNames("xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                        "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
                        "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
                        "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
                        "xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\" "
                        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"");

QByteArray content(const QByteArray& root, const QByteArray& tables)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:" + root + " " + kNames +
           " office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"><office:automatic-styles>"
           "<style:style style:name=\"weg\" style:family=\"table\"><style:table-properties table:display=\"false\"/>"
           "</style:style></office:automatic-styles><office:body><office:spreadsheet>" +
           tables + "</office:spreadsheet></office:body></office:" + root + ">";
}

std::unique_ptr<TableSource> openedTables(const TempDir& dir, const QByteArray& tables)
{
    writeBytes(dir.file(QStringLiteral("liste.fods")), content("document", tables));
    return opened(dir.file(QStringLiteral("liste.fods")));
}

QByteArray textCell(const QByteArray& text)
{
    return "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
}

} // namespace

TEST_CASE("FODS: each kind of cell is read as it shows and as it holds", "[exchange][table]")
{
    const TempDir dir;
    const auto table = openedTables(
        dir,
        "<table:table table:name=\"Liste\"><table:table-row>" + textCell("eins<text:line-break/>zwei") +
            "<table:table-cell office:value-type=\"string\"><text:p>a<text:s text:c=\"2\"/>b</text:p><text:p>  c \n d "
            "</text:p></table:table-cell>"
            "<table:table-cell office:value-type=\"currency\" office:value=\"15000\"><text:p>15.000,00 "
            "€</text:p></table:table-cell>"
            "<table:table-cell office:value-type=\"date\" "
            "office:date-value=\"2026-11-21\"><text:p>21.11.26</text:p></table:table-cell>"
            "<table:table-cell office:value-type=\"date\" "
            "office:date-value=\"2026-11-21T14:00:00\"><text:p>x</text:p></table:table-cell>"
            "<table:table-cell office:value-type=\"percentage\" office:value=\"0.25\"><text:p>25 "
            "%</text:p></table:table-cell>"
            "<table:table-cell office:value-type=\"boolean\" "
            "office:boolean-value=\"true\"><text:p>WAHR</text:p></table:table-cell>"
            "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\" "
            "calcext:value-type=\"error\"><text:p>#DIV/0!</text:p></table:table-cell>"
            "<table:table-cell><office:annotation><dc:creator>Wer</dc:creator><text:p>geschätzt</text:p></"
            "office:annotation>"
            "</table:table-cell></table:table-row></table:table>");
    CHECK(shown(*table) ==
          QStringList{s("1: eins\nzwei | a  b\nc d | 15.000,00 € | 21.11.26 | x | 25 % | WAHR | #DIV/0! | ")});
    const TableRow row = cellsOf(*table).first();
    CHECK(std::get<double>(row.at(2).held) == 15000);
    CHECK(std::get<QDate>(row.at(3).held) == QDate(2026, 11, 21));
    CHECK(std::get<QDateTime>(row.at(4).held).time() == QTime(14, 0));
    CHECK(row.at(5).isPercent);
    CHECK(std::get<bool>(row.at(6).held));
    CHECK(row.at(7).isError);
    CHECK(row.at(7).isFormula);
    CHECK(row.at(8).note == s("geschätzt"));
}

TEST_CASE("FODS: repeated, merged and hidden cells stand where they belong", "[exchange][table]")
{
    const TempDir dir;
    const auto table = openedTables(
        dir,
        "<table:table table:name=\"Verborgen\" table:style-name=\"weg\"/><table:table table:name=\"Liste\">"
        "<table:table-column table:number-columns-repeated=\"2\"/><table:table-column table:visibility=\"collapse\"/>"
        "<table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned=\"2\" "
        "office:value-type=\"string\"><text:p>Kosten</text:p></table:table-cell>"
        "<table:covered-table-cell><text:p>Rest</text:p></table:covered-table-cell>" +
            textCell("x") +
            "</table:table-row></table:table-header-rows>"
            "<table:table-row table:number-rows-repeated=\"2\" table:visibility=\"filter\">" +
            textCell("y") +
            "</table:table-row><table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>"
            "<table:table-row><table:table-cell table:number-columns-repeated=\"2\"/>" +
            textCell("z") +
            "<table:table-cell table:number-columns-repeated=\"16381\"/></table:table-row>"
            "<table:table-row table:number-rows-repeated=\"1048569\"><table:table-cell "
            "table:number-columns-repeated=\"16384\"/></table:table-row></table:table>");
    REQUIRE(table->sheets().size() == 2);
    CHECK(table->sheets().first().isHidden);
    const TableSheet& sheet = table->sheets().last();
    CHECK(sheet.merged == QList<QRect>{QRect(0, 0, 2, 1)});
    CHECK(sheet.hiddenColumns == QList<IndexRange>{{2, 2}});
    CHECK(sheet.hiddenRows == QList<IndexRange>{{1, 2}});
    CHECK(shown(*table, 1) == QStringList{s("1: Kosten | · | x"), QStringLiteral("2: y"), QStringLiteral("3: y"),
                                          QStringLiteral("7:  |  | z")});
    CHECK(shown(*table, 0).isEmpty());
}

TEST_CASE("FODS: giant repeat counts are refused, not expanded", "[exchange][table]")
{
    const TempDir dir;
    const QString path = dir.file(QStringLiteral("bombe.fods"));
    const QByteArray full = "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell "
                            "table:number-columns-repeated=\"16384\" office:value-type=\"float\" office:value=\"1\">"
                            "<text:p>1</text:p></table:table-cell></table:table-row>";
    writeBytes(path, content("document", "<table:table table:name=\"Voll\">" + full + "</table:table>"));
    const auto error = errorOfReading(path);
    REQUIRE(error);
    CHECK(error->message.contains(s("Blatt „Voll“")));
    CHECK(error->message.contains(s("Millionen Zellen")));
}

TEST_CASE("ODS: the same in an archive; with a password it is refused", "[exchange][table]")
{
    const TempDir dir;
    const QString path = dir.file(QStringLiteral("liste.ods"));
    Parts parts{{QStringLiteral("mimetype"), "application/vnd.oasis.opendocument.spreadsheet"},
                {QStringLiteral("content.xml"),
                 content("document-content", "<table:table table:name=\"Liste\"><table:table-row>" + textCell("a") +
                                                 "</table:table-row></table:table>")},
                {QStringLiteral("Basic/Standard/Modul1.xml"), "<x/>"},
                {QStringLiteral("META-INF/manifest.xml"), "<manifest/>"}};
    writeArchive(path, parts);
    const auto table = opened(path);
    CHECK(shown(*table) == QStringList{QStringLiteral("1: a")});
    CHECK(table->notices().join(u' ').contains(QStringLiteral("Makros")));

    parts[QStringLiteral("META-INF/manifest.xml")] = "<manifest><file-entry><encryption-data/></file-entry></manifest>";
    writeArchive(path, parts);
    const auto error = errorOfReading(path);
    REQUIRE(error);
    CHECK(error->message.contains(s("verschlüsselt")));
}
