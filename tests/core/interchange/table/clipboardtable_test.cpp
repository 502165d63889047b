// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/clipboardtable.h"
#include "support/test.h"

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
    CHECK(readHtmlTable(toHtmlTable(lines, true)) == lines);
    CHECK(toHtmlTable(lines, true).contains(QStringLiteral("<th>Kopf</th>")));
}
