// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablefixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

QByteArray paragraph(const QByteArray& text)
{
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

QByteArray wordCell(const QByteArray& text, const QByteArray& properties = {})
{
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(text) + "</w:tc>";
}

QByteArray wordRow(const QByteArray& cells)
{
    return "<w:tr>" + cells + "</w:tr>";
}

QString writtenDocx(const TempDir& dir, const QByteArray& body)
{
    const QString path = dir.file(QStringLiteral("massnahmen.docx"));
    writeArchive(path,
                 {{QStringLiteral("_rels/.rels"), "<Relationships><Relationship Id=\"r1\" Type=\"x/officeDocument\" "
                                                  "Target=\"word/document.xml\"/></Relationships>"},
                  {QStringLiteral("word/document.xml"),
                   "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" +
                       body + "</w:body></w:document>"}});
    return path;
}

QByteArray recordTable(const QByteArray& title, const QByteArray& state)
{
    return paragraph("Handlungsfeld Sprache") + "<w:tbl>" + wordRow(wordCell("Titel:") + wordCell(title)) +
           wordRow(wordCell("Stand") + wordCell(state)) + wordRow(wordCell("Ziel") + wordCell("ein Ziel")) + "</w:tbl>";
}

} // namespace

TEST_CASE("Word: each table is a sheet", "[exchange][table]")
{
    const TempDir dir;
    const auto table = opened(writtenDocx(
        dir,
        paragraph("Kosten der Kurse") + "<w:tbl>" +
            wordRow(wordCell("Kosten", "<w:gridSpan w:val=\"2\"/>") + wordCell("Stand")) +
            wordRow(wordCell("Feld", "<w:vMerge w:val=\"restart\"/>") + wordCell("a") + wordCell("b")) +
            wordRow(wordCell("", "<w:vMerge/>") + wordCell("c") + "<w:tc>" + paragraph("eins") + paragraph("zwei") +
                    "<w:p><w:del><w:r><w:delText>weg</w:delText></w:r></w:del><w:ins><w:r><w:t>neu</w:t><w:br/>"
                    "<w:t>da</w:t></w:r></w:ins></w:p></w:tc>") +
            "</w:tbl><w:tbl>" + wordRow(wordCell("x")) + "</w:tbl>"));
    REQUIRE(table->sheets().size() == 2);
    CHECK(table->sheets().first().name == s("Tabelle 1 – Kosten der Kurse"));
    CHECK(table->sheets().last().name == u"Tabelle 2");
    CHECK(shown(*table) == QStringList{s("1: Kosten | · | Stand"), QStringLiteral("2: Feld | a | b"),
                                       s("3: · | c | eins\nzwei\nneu\nda")});
    CHECK(table->sheets().first().merged == QList<QRect>{QRect(0, 0, 2, 1), QRect(0, 1, 1, 2)});
}

TEST_CASE("Word: tables of headings and values become rows of one sheet", "[exchange][table]")
{
    const TempDir dir;
    const auto table =
        opened(writtenDocx(dir, recordTable("Sprachkurs", "läuft") + recordTable("Beratung", "geplant") + "<w:tbl>" +
                                    wordRow(wordCell("a") + wordCell("b") + wordCell("c")) + "</w:tbl>"));
    REQUIRE(table->sheets().size() == 4);
    CHECK(table->sheets().first().name == s("2 Tabellen als Einträge"));
    const QStringList rows = shown(*table);
    REQUIRE(rows.size() == 3);
    CHECK(rows.at(0) == QStringLiteral("1: Tabelle | Titel | Stand | Ziel"));
    CHECK(rows.at(1).endsWith(s("| Sprachkurs | läuft | ein Ziel")));
    CHECK(rows.at(2).endsWith(QStringLiteral("| Beratung | geplant | ein Ziel")));
}

TEST_CASE("Word: a document without a table is refused; one cut off, too", "[exchange][table]")
{
    const TempDir dir;
    const auto none = errorOfReading(writtenDocx(dir, paragraph("nur Text")));
    REQUIRE(none);
    CHECK(none->message.contains(QStringLiteral("keine Tabelle")));
    const auto cut = errorOfReading(writtenDocx(dir, "<w:tbl><w:tr><w:tc>"));
    REQUIRE(cut);
    CHECK(cut->kind == ErrorKind::Damaged);
}

TEST_CASE("ODT: each table is a sheet", "[exchange][table]")
{
    const TempDir dir;
    const QString path = dir.file(QStringLiteral("massnahmen.odt"));
    const auto cell = [](const QByteArray& text) {
        return "<table:table-cell><text:p>" + text + "</text:p></table:table-cell>";
    };
    writeArchive(path,
                 {{QStringLiteral("mimetype"), "application/vnd.oasis.opendocument.text"},
                  {QStringLiteral("content.xml"),
                   "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body>"
                   "<office:text><text:h>Kosten</text:h><table:table table:name=\"T\"><table:table-column/>"
                   "<table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned=\"2\">"
                   "<text:p>Jahr</text:p></table:table-cell><table:covered-table-cell/></table:table-row>"
                   "</table:table-header-rows><table:table-row>" +
                       cell("2025") + cell("2026") +
                       "</table:table-row></table:table></office:text></office:body>"
                       "</office:document-content>"}});
    const auto table = opened(path);
    CHECK(table->sheets().first().name == s("Tabelle 1 – Kosten"));
    CHECK(shown(*table) == QStringList{QStringLiteral("1: Jahr"), QStringLiteral("2: 2025 | 2026")});
    CHECK(table->sheets().first().merged == QList<QRect>{QRect(0, 0, 2, 1)});
}
