// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/clipboardtable.h"

#include "core/base/officeprogram.h"
#include "core/base/outputfile.h"
#include "support/test.h"

#include <QFile>
#include <QMimeData>
#include <QRandomGenerator>

using namespace iplan;
using namespace iplan::test;

namespace
{

CellTexts cells(std::initializer_list<QStringList> rows)
{
    return CellTexts(rows);
}

QStringList row(std::initializer_list<const char*> texts)
{
    QStringList out;
    for (const char* text : texts)
        out << QString::fromUtf8(text);
    return out;
}

} // namespace

TEST_CASE("Cells from Excel keep their line breaks, quotes and gaps", "[exchange]")
{
    CHECK(readTabSeparated(QStringLiteral("a\tb\r\nc\td\r\n")) == cells({row({"a", "b"}), row({"c", "d"})}));
    CHECK(readTabSeparated(QStringLiteral("\"eins\r\nzwei\"\t\"ein \"\"Wort\"\"\"\r\n")) ==
          cells({row({"eins\nzwei", "ein \"Wort\""})}));
    // What only begins with a quote is no quoted cell.
    CHECK(readTabSeparated(QStringLiteral("\"Haus\" am See\tÄ")) == cells({row({"\"Haus\" am See", "Ä"})}));
    CHECK(readTabSeparated(QStringLiteral("\"offen\tb")) == cells({row({"\"offen", "b"})}));
    CHECK(readTabSeparated(QStringLiteral("a\t\t\n\nb")) ==
          cells({row({"a", "", ""}), row({"", "", ""}), row({"b", "", ""})}));
    CHECK(readTabSeparated({}).isEmpty());
    CHECK(readTabSeparated(QStringLiteral("\n")).isEmpty());
    CHECK(readTabSeparated(QStringLiteral("eins")) == cells({row({"eins"})}));
}

TEST_CASE("A table of a web page or text document is read where the text has none", "[exchange]")
{
    const QString html =
        QStringLiteral("<html><body><p>davor</p><TABLE border=1><tr><th>Titel</th><th colspan='2'>B</th></tr>"
                       "<tr><td rowspan=2>&Auml;pfel &amp; <b>Birnen</b></td><td>1<br>2</td><td></td></tr>"
                       "<tr><td>3</td><td>4</td></tr></TABLE><table><tr><td>zweite</td></tr></table>");
    const CellTexts expected =
        cells({row({"Titel", "B", ""}), row({"Äpfel & Birnen", "1\n2", ""}), row({"", "3", "4"})});
    CHECK(readHtmlTable(html) == expected);
    CHECK(readClipboardTable(QStringLiteral("Titel B"), html) == expected);
    CHECK(readClipboardTable(QStringLiteral("a\tb"), html) == cells({row({"a", "b"})}));
    CHECK(readClipboardTable(QStringLiteral("nur Text"), QStringLiteral("<p>nur Text</p>")) ==
          cells({row({"nur Text"})}));
    CHECK(readHtmlTable(QStringLiteral("<p>keine Tabelle</p>")).isEmpty());
    const CellTexts broken = readHtmlTable(QStringLiteral("<table><tr><td colspan=99999999>x"));
    REQUIRE(broken.size() == 1);
    CHECK(broken.first().first() == u"x");
    CHECK(broken.first().size() <= 1000);
}

TEST_CASE("What a merged cell covers is no cell, unlike an empty one", "[exchange]")
{
    const auto there = [](const CellTexts& table) {
        QStringList out;
        for (const QStringList& line : table) {
            out << QString();
            for (const QString& cell : line)
                out.last() += cell.isNull() ? u'-' : cell.isEmpty() ? u'e' : u'x';
        }
        return out.join(u'/');
    };
    const QString down = QStringLiteral("<table><tr><td rowspan=2>A</td><td></td></tr><tr><td>B</td></tr></table>");
    const QString beside = QStringLiteral("<table><tr><td colspan=2>A</td><td>B</td></tr>"
                                          "<tr><td></td><td>C</td><td>D</td></tr></table>");
    const QString both = QStringLiteral("<table><tr><td>A</td><td rowspan=2 colspan=2>B</td></tr>"
                                        "<tr><td></td></tr><tr><td>C</td><td></td><td>D</td></tr></table>");
    CHECK(there(readHtmlTable(down)) == u"xe/-x");
    CHECK(there(readHtmlTable(beside)) == u"x-x/exx");
    CHECK(there(readHtmlTable(both)) == u"xx-/e--/xex");
    // Excel puts the same table on the clipboard as a text, too, in which both look alike.
    CHECK(there(readClipboardTable(QStringLiteral("A\t\n\tB\n"), down)) == u"xe/-x");
    CHECK(there(readClipboardTable(QStringLiteral("A\t\tB\n\tC\tD\n"), beside)) == u"x-x/exx");
    CHECK(there(readClipboardTable(QStringLiteral("A\tB\t\n\t\t\nC\t\tD\n"), both)) == u"xx-/e--/xex");
    // Another table beside the text tells nothing about it.
    CHECK(there(readClipboardTable(QStringLiteral("A\t\n\tB\nC\tD\n"), down)) == u"xe/ex/xx");
    CHECK(there(readTabSeparated(QStringLiteral("a\t\nb\n"))) == u"xe/x-"); // a row that is shorter
}

TEST_CASE("What is copied is read back as it was", "[exchange]")
{
    const quint32 seed = 42;
    INFO("seed " << seed);
    QRandomGenerator random(seed);
    const QStringList pieces{QStringLiteral("\""),  QStringLiteral("\n"), QStringLiteral("\t"), QStringLiteral("ä"),
                             QStringLiteral("<b>"), QStringLiteral("&"),  QStringLiteral("x y")};
    for (int i = 0; i < scaled(200, 50); ++i) {
        CellTexts table;
        for (int line = 0; line < 3; ++line) {
            table << QStringList();
            for (int column = 0; column < 2; ++column) {
                QString text = QStringLiteral("a");
                for (int piece = 0; piece < random.bounded(5); ++piece)
                    text = random.bounded(2) == 0 ? text + pieces.at(random.bounded(7))
                                                  : pieces.at(random.bounded(7)) + text;
                table.last() << text;
            }
        }
        CHECK(readTabSeparated(toTabSeparated(table)) == table);
    }
    const CellTexts lines = cells({row({"Kopf", "B & <C>"}), row({"eins\nzwei", ""})});
    CHECK(readHtmlTable(toHtmlTable({lines, true, {}})) == lines);
    CHECK(toHtmlTable({lines, true, {}}).contains(QStringLiteral("<th>Kopf</th>")));
}

TEST_CASE("What is copied is no formula in a spreadsheet, and in this program as it was", "[exchange]")
{
    const CellTexts texts = cells({row({"Titel", "Betrag", "Telefon"}), row({"=1+1", "-5,00 €", "+49 221 12"}),
                                   row({"@SUMME(A1)", "-2,50 €", "a=b"})});
    const auto data = clipboardCells({texts, true, {1}});
    CHECK(readClipboardTable(*data) == texts);
    CHECK(data->text() == QStringLiteral("Titel\tBetrag\tTelefon\n'=1+1\t-5,00 €\t'+49 221 12\n"
                                         "'@SUMME(A1)\t-2,50 €\ta=b\n"));
    CHECK(readHtmlTable(data->html()) == texts); // nothing in it that Word would show
    CHECK(data->html().count(QStringLiteral("mso-number-format")) == 3);
    CHECK(data->html().contains(QStringLiteral("<td>-5,00 €</td>")));
}

TEST_CASE("A single number is copied as it is, a single formula is not", "[exchange]")
{
    const auto text = [](const char* cell) { return clipboardCells({cells({row({cell})}), false, {}})->text(); };
    CHECK(text("+49 (221) 123-45") == QStringLiteral("+49 (221) 123-45\n"));
    CHECK(text("-5,00 €") == QStringLiteral("-5,00 €\n"));
    CHECK(text("=1+1") == QStringLiteral("'=1+1\n"));
    CHECK(text("-2+3+cmd|' /C calc'!A0").startsWith(u'\''));
    CHECK(text("Titel") == QStringLiteral("Titel\n"));
}

TEST_CASE("LibreOffice Calc takes what is copied as text", "[exchange][soffice]")
{
    const QString program = officeProgram();
    if (program.isEmpty()) {
        WARN("LibreOffice is not installed: this test is skipped");
        return;
    }
    const TempDir folder;
    const QString path = folder.file(QStringLiteral("kopiert.html"));
    const auto data = clipboardCells({cells({row({"=1+1", "5", "@x", "+1+1", "-1-1"})}), false, {1}});
    const QString page = QStringLiteral("<html><head><meta charset=\"utf-8\"></head><body>%1</body></html>");
    REQUIRE_OK(writeFile(path, page.arg(data->html()).toUtf8()));
    // The page is read as a sheet, as when it is pasted.
    (void)QFile::rename(path, folder.file(QStringLiteral("kopiert.xls")));
    const OfficeRun run = convertWithOffice(program, QStringLiteral("fods"),
                                            {folder.file(QStringLiteral("kopiert.xls"))}, folder.path(), 120);
    INFO(run.problem.toStdString());
    QFile sheet(folder.file(QStringLiteral("kopiert.fods")));
    REQUIRE(sheet.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(sheet.readAll());
    CHECK_FALSE(text.contains(QStringLiteral("table:formula")));
    CHECK(text.contains(QStringLiteral("<text:p>=1+1</text:p>")));
    CHECK(text.count(QStringLiteral("office:value-type=\"float\"")) == 1);
}
