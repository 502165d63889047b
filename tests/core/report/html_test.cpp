// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/htmlrenderer.h"
#include "tests/core/report/reportsupport.h"

#include <QXmlStreamReader>

using namespace iplan;
using namespace iplan::report;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

/// Elements, ids and the targets of links inside the page.
struct Page {
    QMap<QString, int> elements;
    QSet<QString> ids;
    QStringList targets;
    QString error;
};

Page parse(const QString& html)
{
    Page page;
    QXmlStreamReader reader(html);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        ++page.elements[reader.name().toString()];
        const auto attributes = reader.attributes();
        if (attributes.hasAttribute(u"id"_s)) {
            CHECK_FALSE(page.ids.contains(attributes.value(u"id"_s).toString()));
            page.ids.insert(attributes.value(u"id"_s).toString());
        }
        if (attributes.value(u"href"_s).startsWith(u'#'))
            page.targets << attributes.value(u"href"_s).mid(1).toString();
        if (reader.name() == u"img"_s)
            CHECK_FALSE(attributes.value(u"alt"_s).isEmpty());
    }
    page.error = reader.hasError() ? reader.errorString() : QString();
    return page;
}

} // namespace

TEST_CASE("HTML reports are well-formed, semantic and complete", "[report]")
{
    const QString html = toHtml(fullDocument());
    const Page page = parse(html);
    CHECK(page.error.isEmpty());
    CHECK(html.startsWith(u"<!DOCTYPE html>"_s));
    CHECK(html.contains(u"lang=\"de-DE\""_s));
    for (const QString& once : {u"title"_s, u"main"_s, u"nav"_s, u"header"_s, u"footer"_s, u"h1"_s, u"blockquote"_s,
                                u"figure"_s, u"figcaption"_s, u"thead"_s, u"style"_s})
        CHECK(page.elements.value(once) == 1);
    CHECK(page.elements.value(u"h2"_s) == 2);
    CHECK(page.elements.value(u"caption"_s) == page.elements.value(u"table"_s));
    for (const QString& target : page.targets)
        CHECK(page.ids.contains(target));
    CHECK(html.contains(u"scope=\"col\""_s));
    CHECK(html.contains(u"scope=\"row\""_s));
    CHECK(html.contains(u"data:image/png;base64,"_s));
}

TEST_CASE("HTML reports hold nothing that runs", "[report]")
{
    const QString html = toHtml(fullDocument());
    CHECK_FALSE(html.contains(u"<script"_s));
    CHECK(html.contains(u"&lt;script&gt;alert(1)&lt;/script&gt;"_s));
    CHECK_FALSE(html.contains(u"javascript:"_s));
    CHECK(html.contains(u"href=\"https://example.org/?a=1&amp;b=2\""_s));
    Document document;
    document.title = u"</title><script>"_s;
    document.blocks.emplace_back(Paragraph{plain(QString(QChar(7)) + QChar(0xd800) + u"\"<>&\n"_s + QChar(0xffff))});
    document.blocks.emplace_back(Heading{1, u"A"_s, u"x\" onclick=\"y"_s});
    const QString odd = toHtml(document);
    CHECK(parse(odd).error.isEmpty());
    CHECK_FALSE(odd.contains(u"<script"_s));
    CHECK_FALSE(odd.contains(u"onclick=\""_s));
}

TEST_CASE("Page numbers are left out where there are no pages", "[report]")
{
    const QString html = toHtml(fullDocument());
    CHECK_FALSE(html.contains(u", S. "_s));
    CHECK(html.contains(u"<a href=\"#m-1\">Sprachmittlung</a>"_s));
}

TEST_CASE("Odd documents are written as HTML too", "[report]")
{
    CHECK(parse(toHtml(Document{})).error.isEmpty());
    Document document;
    document.contentsList = true;
    document.blocks = {Heading{4, u"Tief"_s},
                       Heading{2, u"Flacher"_s},
                       Heading{1, u"Oben"_s},
                       List{},
                       Table{},
                       KeyValues{},
                       Note{},
                       Paragraph{{}, ParagraphStyle::Comment}};
    const Page page = parse(toHtml(document));
    CHECK(page.error.isEmpty());
    CHECK(page.targets.size() == 3); // the skip link and two headings; level 4 is below the depth of the list
}

TEST_CASE("HTML has no empty elements but those that HTML knows", "[report]")
{
    Document document = fullDocument();
    Table table;
    table.columns = {report::Column{u"Nummer"_s}, report::Column{QString()}, report::Column{u"Titel"_s}};
    table.rows = {Row{{textCell(u"1"_s), Cell{}, textCell(QString())}}, Row{{}}, Row{{Cell{{Spans{}}}}}};
    document.blocks.emplace_back(table);
    document.blocks.emplace_back(Paragraph{});
    document.blocks.emplace_back(Heading{1, QString()});
    const QString html = toHtml(document);
    CHECK(parse(html).error.isEmpty());
    static const QRegularExpression selfClosing(u"<([a-z0-9]+)[^>]*/>"_s);
    for (auto match = selfClosing.globalMatch(html); match.hasNext();) {
        const QString name = match.next().captured(1);
        INFO(name.toStdString());
        CHECK((name == u"img"_s || name == u"br"_s || name == u"meta"_s));
    }
}

TEST_CASE("Every HTML table says what it holds, and one that may scroll is reached by keyboard", "[report]")
{
    Document document;
    Table wide = tableOf(2);
    wide.caption.clear();
    wide.columns.push_back(report::Column{u"Dritte"_s});
    document.blocks = {wide, Heading{1, u"Kosten"_s}, wide, KeyValues{{}, {KeyValue{u"Nummer"_s, {plain(u"1"_s)}}}}};
    const QString html = toHtml(document);
    const Page page = parse(html);
    CHECK(page.elements.value(u"table"_s) == 3);
    CHECK(page.elements.value(u"caption"_s) == 3);
    CHECK(html.contains(u"<caption class=\"hidden\">Angaben</caption>"_s));
    CHECK(html.count(u"<caption class=\"hidden\">Angaben zu „Kosten“</caption>"_s) == 2);
    CHECK(html.count(u"class=\"table wide\" tabindex=\"0\" role=\"group\" aria-label="_s) == 2);
    CHECK(html.count(u"class=\"table\""_s) == 1);
}

TEST_CASE("Comments of the administration are no landmarks, however many there are", "[report]")
{
    Document document;
    for (int i = 0; i < 3; ++i) {
        document.blocks.emplace_back(Paragraph{plain(u"Text"_s), ParagraphStyle::Comment});
        document.blocks.emplace_back(Paragraph{plain(u"Dazwischen"_s)});
    }
    const Page page = parse(toHtml(document));
    CHECK(page.elements.value(u"aside"_s) == 0);
    CHECK(toHtml(document).count(u"class=\"comment\" role=\"note\""_s) == 3);
}
