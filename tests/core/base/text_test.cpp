// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/richtext.h"
#include "core/base/searchtext.h"
#include "support/test.h"

#include <random>

using namespace iplan;
using namespace iplan::test;

TEST_CASE("Text enters the file in one form", "[base]")
{
    CHECK(normalizedText(QStringLiteral("Ko\u0308ln")) == QStringLiteral("Köln"));
    CHECK(normalizedText(QStringLiteral("a\r\nb\rc")) == QStringLiteral("a\nb\nc"));
    CHECK(normalizedText(QStringLiteral("a\u0007b\u0001c")) == QStringLiteral("abc"));
    CHECK(normalizedText(QStringLiteral("Ende  \n\n")) == QStringLiteral("Ende"));
    // What SQLite and CBOR would not give back as it was.
    CHECK(normalizedText(QStringLiteral("\uFEFF\uFEFFAnfang")) == QStringLiteral("Anfang"));
    CHECK(normalizedText(QStringLiteral("\u0001\uFEFFAnfang")) == QStringLiteral("Anfang"));
    CHECK(storableText(QString(u'\xfffe') + u'a') == QStringLiteral("a"));
    CHECK(storableText(QString(u'\xfeff') + u'\xfffe' + u'a') == QStringLiteral("a"));
    for (const char16_t half : {u'\xd83d', u'\xde00'}) {
        const QString text = normalizedText(QStringLiteral("a") + QChar(half) + u'b');
        CHECK(text.isValidUtf16());
        CHECK((text.startsWith(u'a') && text.endsWith(u'b')));
    }
    CHECK(normalizedText(QStringLiteral("\U0001F600")) == QStringLiteral("\U0001F600"));
    CHECK(normalizedText(QStringLiteral("  ")) == QString());
}

TEST_CASE("Folding makes one word of every spelling", "[base]")
{
    CHECK(foldedForIndex(QStringLiteral("Groß-Köln")) == QStringLiteral(" gross koln "));
    CHECK(foldedForIndex(QStringLiteral("Koeln")) == QStringLiteral(" koeln koln "));
    CHECK(foldedForIndex(QString()).trimmed().isEmpty());
    CHECK(foldedQuery(QStringLiteral("Förder Muenster")) ==
          QList<QStringList>{{QStringLiteral("forder")}, {QStringLiteral("muenster"), QStringLiteral("munster")}});
    QList<qsizetype> positions;
    CHECK(foldedWithPositions(QStringLiteral("aßb"), positions) == QStringLiteral("assb"));
    CHECK(positions == QList<qsizetype>{0, 1, 1, 2});
}

TEST_CASE("Rich text is stored as small HTML, one block a line", "[base][richtext]")
{
    const QString html =
        QStringLiteral("<h3>Ziele</h3>\n<p>Gleiche <strong>Chancen</strong> &amp; <em>Teilhabe</em></p>\n"
                       "<ul><li>eins</li>\n<li>zwei</li></ul>\n<ol><li>drei</li></ol>\n"
                       "<p><a href=\"https://example.org/?a=1&amp;b=2\">Quelle</a></p>");
    CHECK(richTextToHtml(parseRichText(html)) == html);
    CHECK(richTextToPlain(html) == QStringLiteral("Ziele\nGleiche Chancen & Teilhabe\neins\nzwei\ndrei\nQuelle"));
}

TEST_CASE("Plain text becomes paragraphs", "[base][richtext]")
{
    CHECK(richTextToHtml(parseRichText(QStringLiteral("Erster Absatz\n\nZweiter < 3 & mehr"))) ==
          QStringLiteral("<p>Erster Absatz</p>\n<p>Zweiter &lt; 3 &amp; mehr</p>"));
    CHECK(parseRichText(QString()).isEmpty());
}

TEST_CASE("Pasted and hostile HTML is cleaned, its words stay", "[base][richtext]")
{
    CHECK(richTextToHtml(parseRichText(QStringLiteral("<html><head><title>x</title><style>p{}</style></head><body><p "
                                                      "class=MsoNormal style='x'><b>Fett</b><o:p></o:p> "
                                                      "und <span "
                                                      "lang=DE>mehr&nbsp;Text</span></p><script>alert(1)</"
                                                      "script><table><tr><td>A</td><td>B</td></tr></table>"))) ==
          QStringLiteral("<p><strong>Fett</strong> und mehr Text</p>\n<p>A | B</p>"));
    CHECK(richTextToHtml(parseRichText(QStringLiteral("<p><a href=\"javascript:alert(1)\">klick</a></p>"))) ==
          QStringLiteral("<p>klick</p>"));
    CHECK(richTextToPlain(QStringLiteral("<p>Kinder < 6 Jahre & <b>Eltern")) ==
          QStringLiteral("Kinder < 6 Jahre & Eltern"));
    for (const char* text :
         {"<", "<p", "<p>&", "<p>&#x110000;&#0;&#xd800;</p>", "</p></ul>", "<!--", "<p><a href=", "<ul><ul><li>"})
        CHECK(parseRichText(richTextToHtml(parseRichText(QString::fromLatin1(text)))) ==
              parseRichText(QString::fromLatin1(text)));
}

TEST_CASE("What Word writes around bold text, tables and tracked changes is understood", "[base][richtext]")
{
    const auto cleaned = [](const char* html) { return richTextToHtml(parseRichText(QString::fromUtf8(html))); };
    CHECK(cleaned("<p class=MsoNormal>sehr <b style='mso-bidi-font-weight:normal'>wichtig</b></p>") ==
          QStringLiteral("<p>sehr <strong>wichtig</strong></p>"));
    CHECK(cleaned("<p><b style='mso-bidi-font-weight:bold;font-weight:normal'>nicht fett</b></p>") ==
          QStringLiteral("<p>nicht fett</p>"));
    CHECK(cleaned("<p><del cite=\"mailto:x\">alt</del><ins>neu</ins></p>") == QStringLiteral("<p>neu</p>"));
    CHECK(cleaned("<table><tr><td width=100><p class=MsoNormal>Maßnahme</p></td><TD><p>Kosten</p></TD></tr>"
                  "<tr><td><p>&nbsp;</p></td><td></td></tr><tr><td>Rucksack</td><td>12.500&nbsp;€</td></tr></table>") ==
          QStringLiteral("<p>Maßnahme | Kosten</p>\n<p>Rucksack | 12.500 €</p>"));
    // A table around a whole page is none.
    CHECK(cleaned("<table><tr><td><p>Eins</p><p>Zwei</p></td><td><ul><li>Drei</li></ul></td></tr></table>") ==
          QStringLiteral("<p>Eins</p>\n<p>Zwei</p>\n<ul><li>Drei</li></ul>"));
    CHECK(cleaned("<table><tr><td>ohne <td>Ende") == QStringLiteral("<p>ohne Ende</p>"));
}

TEST_CASE("Whatever is read is written and read again as the same", "[base][richtext]")
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const char* pieces[] = {"<p>",   "</p>",  "<ul>",     "</ul>",     "<li>",
                            "<ol>",  "</ol>", "<strong>", "</strong>", "<em>",
                            "</em>", "Wort ", " ü ",      "&amp;",     "&lt;",
                            "<h3>",  "</h3>", "<h4>",     "<br>",      "<a href=\"https://x.de\">",
                            "</a>",  "\n",    "<",        "&"};
    for (int i = 0; i < scaled(3000, 300); ++i) {
        QString html = QStringLiteral("<p>");
        for (unsigned k = 0; k < random() % 20; ++k)
            html += QString::fromUtf8(pieces[random() % std::size(pieces)]);
        INFO(html.toStdString());
        const RichBlocks text = parseRichText(html);
        REQUIRE(parseRichText(richTextToHtml(text)) == text);
        REQUIRE(richTextToHtml(text).count(u'\n') == qMax<qsizetype>(0, text.size() - 1));
    }
}
