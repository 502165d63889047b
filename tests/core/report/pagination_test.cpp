// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/layout.h"
#include "tests/core/report/reportsupport.h"

#include <QThread>

using namespace iplan;
using namespace iplan::report;
using namespace iplan::test;
using namespace Qt::StringLiterals;

TEST_CASE("Every page says its number and the number of pages", "[report]")
{
    if (!canReadPdf())
        return;
    const QStringList pages = renderedPages(documentOfLines(120));
    REQUIRE(pages.size() > 2);
    for (int i = 0; i < int(pages.size()); ++i) {
        CHECK(pages.at(i).contains(u"Seite %1 von %2"_s.arg(i + 1).arg(pages.size())));
        CHECK(pages.at(i).contains(u"Testbericht"_s));
        CHECK(pages.at(i).contains(u"Stand: 01.03.2026"_s));
    }
}

TEST_CASE("A cover has neither header nor footer", "[report]")
{
    if (!canReadPdf())
        return;
    const QStringList pages = renderedPages(fullDocument());
    REQUIRE(pages.size() > 2);
    CHECK(pages.at(0).contains(u"Vorlage 12/2026"_s));
    CHECK_FALSE(pages.at(0).contains(u"Seite 1"_s));
    CHECK(pages.at(1).contains(u"Inhalt"_s));
    CHECK(pages.at(1).contains(u"Seite 2 von"_s));
}

TEST_CASE("No heading stands alone at the foot of a page", "[report]")
{
    if (!canReadPdf())
        return;
    // Moves headings through the whole foot of a page: what is below them begins on their page, with two lines or a
    // row.
    for (int lines = 26; lines <= 40; ++lines) {
        const bool asTable = lines % 2 == 0;
        Document document = documentOfLines(lines);
        document.blocks.emplace_back(Heading{1, u"Oben"_s});
        document.blocks.emplace_back(Heading{2, u"Darunter"_s});
        document.blocks.emplace_back(asTable ? Block(tableOf(4)) : Block(Paragraph{plain(u"Z1\nZ2\nZ3\nZ4"_s)}));
        const QStringList pages = renderedPages(document);
        const int page = pageOf(pages, u"Oben"_s);
        CHECK(pageOf(pages, u"Darunter"_s) == page);
        CHECK(pageOf(pages, asTable ? u"Eintrag-1-Ende"_s : u"Z2"_s) == page);
    }
}

TEST_CASE("Table headers are repeated on every page of the table", "[report]")
{
    if (!canReadPdf())
        return;
    Document document = documentOfLines(5);
    document.blocks.emplace_back(tableOf(120));
    const QStringList pages = renderedPages(document);
    REQUIRE(pages.size() >= 3);
    for (const QString& page : pages)
        CHECK(page.count(u"Maßnahme"_s) == 1);
    for (int i = 1; i <= 120; ++i)
        CHECK(pages.join(QString()).count(u"Eintrag-%1-Ende"_s.arg(i)) == 1);
}

TEST_CASE("A row that fits on a page is not split", "[report]")
{
    if (!canReadPdf())
        return;
    Document document = documentOfLines(2);
    Table table = tableOf(0);
    for (int i = 1; i <= 30; ++i) {
        report::Cell cell;
        for (int k = 0; k <= 4 + i % 5; ++k)
            cell.paragraphs.push_back(plain(u"Teil-%1-"_s.arg(i)));
        table.rows.push_back(Row{{cell, textCell(u"1,00 €"_s)}});
    }
    document.blocks.emplace_back(table);
    const QStringList pages = renderedPages(document);
    REQUIRE(pages.size() >= 3);
    for (int i = 1; i <= 30; ++i) {
        const QString part = u"Teil-%1-"_s.arg(i);
        CHECK(pages.at(pageOf(pages, part)).count(part) == 5 + i % 5);
    }
}

TEST_CASE("A row taller than a page is split between lines and loses nothing", "[report]")
{
    if (!canReadPdf())
        return;
    Document document = documentOfLines(2);
    document.blocks.emplace_back(Heading{1, u"Kopf"_s});
    Table table = tableOf(0);
    QString giant;
    for (int i = 1; i <= 1500; ++i)
        giant += u"Wort%1x "_s.arg(i);
    table.rows = {Row{{textCell(giant), textCell(u"Daneben"_s)}}, Row{{textCell(u"Danach"_s), {}}}};
    document.blocks.emplace_back(table);
    const QStringList pages = renderedPages(document);
    REQUIRE(pages.size() >= 3);
    CHECK(pageOf(pages, u"Wort1x"_s) == 0); // begins below its heading
    CHECK(pageOf(pages, u"Danach"_s) == pages.size() - 1);
    const QString all = pages.join(QString());
    for (int i = 1; i <= 1500; ++i)
        CHECK(all.count(u"Wort%1x"_s.arg(i)) == 1);
    for (const QString& page : pages)
        CHECK(page.contains(u"Maßnahme"_s));
}

TEST_CASE("Caption, header and first row of a table stay together, and so do the sum and the row before it", "[report]")
{
    if (!canReadPdf())
        return;
    for (int lines = 28; lines <= 38; ++lines) {
        Document document = documentOfLines(lines);
        document.blocks.emplace_back(tableOf(3));
        std::get<Table>(document.blocks.back()).rows.push_back(Row{{textCell(u"Summe"_s), {}}, true});
        const QStringList pages = renderedPages(document);
        CHECK(pageOf(pages, u"Übersicht"_s) == pageOf(pages, u"Eintrag-1-Ende"_s));
        CHECK(pageOf(pages, u"Summe"_s) == pageOf(pages, u"Eintrag-3-Ende"_s));
    }
}

TEST_CASE("Neither first nor last line of a paragraph stands alone", "[report]")
{
    if (!canReadPdf())
        return;
    for (int before = 28; before <= 39; ++before) {
        for (int count = 4; count <= 7; ++count) {
            QString text = u"Z1"_s;
            for (int i = 2; i <= count; ++i)
                text += u"\nZ%1"_s.arg(i);
            Document document = documentOfLines(before - count);
            for (int i = 0; i < count; ++i) // of another height, so that the text begins everywhere
                document.blocks.emplace_back(Paragraph{plain(u"Klein"_s), ParagraphStyle::Small});
            document.blocks.emplace_back(Paragraph{plain(text)});
            const QStringList pages = renderedPages(document);
            CHECK(pageOf(pages, u"Z1"_s) == pageOf(pages, u"Z2"_s));
            CHECK(pageOf(pages, u"Z%1"_s.arg(count - 1)) == pageOf(pages, u"Z%1"_s.arg(count)));
        }
    }
}

TEST_CASE("Contents list and references name the right pages", "[report]")
{
    if (!canReadPdf())
        return;
    Document document;
    document.title = u"Verweise"_s;
    document.contentsList = true;
    document.cover = Cover{};
    for (int i = 1; i <= 60; ++i) {
        document.blocks.emplace_back(Heading{1 + i % 2, u"Kapitel %1 Ende"_s.arg(i), u"k%1"_s.arg(i)});
        document.blocks.emplace_back(Paragraph{plain(u"Text. "_s.repeated(150))});
        document.blocks.emplace_back(
            Paragraph{{Span{.text = u"Verweis%1 auf S. "_s.arg(i), .pageRef = u"k%1"_s.arg(61 - i)}}});
    }
    const Layout layout(document);
    const QStringList pages = renderedPages(document);
    REQUIRE(layout.pageCount() == pages.size());
    const QString all = pages.join(QString());
    for (int i = 1; i <= 60; ++i) {
        const HeadingPlace& place = layout.headings()[std::size_t(i - 1)];
        CHECK(pages.at(place.page).contains(u"Kapitel %1 Ende"_s.arg(i)));
        CHECK(all.contains(QRegularExpression(u"Kapitel %1 Ende +%2\\b"_s.arg(i).arg(place.page + 1))));
        CHECK(all.contains(QRegularExpression(u"Verweis%1 auf S. %2\\b"_s.arg(61 - i).arg(place.page + 1))));
    }
}

TEST_CASE("A figure larger than the page is scaled to fit", "[report]")
{
    Document document = documentOfLines(1);
    QRectF painted;
    document.blocks.emplace_back(Figure{.alternativeText = u"Groß"_s,
                                        .sizeMm = QSizeF(500, 900),
                                        .paint = [&painted](QPainter&, const QRectF& rect) { painted = rect; }});
    const Layout layout(document);
    QImage image(10, 10, QImage::Format_RGB32);
    QPainter painter(&image);
    for (int page = 0; page < layout.pageCount(); ++page)
        layout.paintPage(painter, page);
    CHECK(QRectF(QPointF(0, 0), layout.pageSize()).contains(painted));
    CHECK(painted.height() / painted.width() == Approx(900.0 / 500));
}

TEST_CASE("A layout is painted after the thread that made it has ended, and looks the same", "[report]")
{
    const auto pictureOf = [](const Layout& layout, int page) {
        QImage image((layout.pageSize() / pt).toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(1 / pt, 1 / pt);
        layout.paintPage(painter, page);
        painter.end();
        return image;
    };
    Document lines = documentOfLines(60);
    // Over two pages, in several looks, to the right and in the middle: what each line needs to be shaped again.
    const Spans text{{.text = u"Übungsräume für alle, "_s.repeated(400)},
                     {.text = u"fett "_s.repeated(90), .bold = true},
                     {.text = u"kursiv "_s.repeated(90), .italic = true}};
    lines.blocks.emplace_back(Paragraph{.spans = text});
    lines.blocks.emplace_back(tableOf(12));
    for (const Document& document : {lines, fullDocument(), Document{}}) {
        std::unique_ptr<const Layout> elsewhere;
        const std::unique_ptr<QThread> thread(
            QThread::create([&] { elsewhere = std::make_unique<const Layout>(document); }));
        thread->start();
        REQUIRE(thread->wait());
        const Layout here(document);
        REQUIRE(elsewhere->pageCount() == here.pageCount());
        for (int page = 0; page < here.pageCount(); ++page) {
            INFO("page " << page);
            CHECK(pictureOf(*elsewhere, page) == pictureOf(here, page));
        }
    }
}

TEST_CASE("Odd documents are laid out too", "[report]")
{
    CHECK(Layout(Document{}).pageCount() == 1);
    Document document;
    document.title = u"Silben"_s.repeated(200);
    document.cover = Cover{};
    document.landscape = true;
    document.blocks = {PageBreak{},
                       PageBreak{},
                       Heading{9, {}, u"ä ö"_s},
                       Paragraph{},
                       List{},
                       KeyValues{},
                       Figure{},
                       Note{},
                       Contents{{}, 0},
                       PageBreak{},
                       Table{},
                       Table{.columns = {{u"A"_s}}},
                       Heading{-1, u"x"_s.repeated(5000)}};
    Table uneven;
    uneven.columns = {{u"A"_s, Align::Left, -1}, {}};
    uneven.rows = {Row{{textCell(u"a"_s), textCell(u"b"_s), textCell(u"c"_s), report::Cell{{}, 9}}}, Row{},
                   Row{{report::Cell{{}, -3}}}};
    document.blocks.emplace_back(uneven);
    const Layout layout(document);
    CHECK(layout.pageCount() >= 3);
    CHECK(layout.pageSize().width() > layout.pageSize().height());
    CHECK(layout.headings().size() == 2);
}

TEST_CASE("A group of rows is never the last line of a page, and is named again where it goes on", "[report]")
{
    if (!canReadPdf())
        return;
    for (int lines = 24; lines <= 40; ++lines) {
        Document document = documentOfLines(lines);
        Table table = tableOf(40);
        Row group{{textCell(u"bewilligt"_s)}};
        group.cells.front().columnSpan = 2;
        group.group = true;
        table.rows.insert(table.rows.begin(), group);
        document.blocks.emplace_back(table);
        const QStringList pages = renderedPages(document);
        CHECK(pageOf(pages, u"bewilligt"_s) == pageOf(pages, u"Eintrag-1-Ende"_s));
        for (int page = pageOf(pages, u"bewilligt"_s) + 1; page < pages.size(); ++page)
            CHECK(pages.at(page).count(u"bewilligt (Fortsetzung)"_s) == 1);
        CHECK(pages.at(pageOf(pages, u"bewilligt"_s)).count(u"Fortsetzung"_s) == 0);
    }
}

TEST_CASE("Where one group ends with a page, the next is not taken for its continuation", "[report]")
{
    if (!canReadPdf())
        return;
    for (int lines = 10; lines <= 40; lines += 2) {
        Document document = documentOfLines(lines);
        Table table = tableOf(12);
        for (const auto& [at, title] : {std::pair{7, u"beantragt"_s}, {0, u"geschätzt"_s}}) {
            Row group{{textCell(title)}};
            group.cells.front().columnSpan = 2;
            group.group = true;
            table.rows.insert(table.rows.begin() + at, group);
        }
        document.blocks.emplace_back(table);
        const QStringList pages = renderedPages(document);
        const QString all = pages.join(QString());
        const int first = pageOf(pages, u"Eintrag-7-Ende"_s);
        const int second = pageOf(pages, u"Eintrag-8-Ende"_s);
        INFO(lines);
        CHECK(all.contains(u"geschätzt (Fortsetzung)"_s) == (pageOf(pages, u"Eintrag-1-Ende"_s) != first));
        CHECK(all.contains(u"beantragt (Fortsetzung)"_s) == (second != pageOf(pages, u"Eintrag-12-Ende"_s)));
    }
}

TEST_CASE("A sheet that fits on a page stands on one, a longer one says what goes on", "[report]")
{
    if (!canReadPdf())
        return;
    for (int lines = 20; lines <= 44; lines += 4) {
        Document document = documentOfLines(lines);
        document.blocks.emplace_back(Heading{3, u"K002 Kurz"_s, {}, u"K002"_s});
        document.blocks.emplace_back(tableOf(15));
        document.blocks.emplace_back(Paragraph{plain(u"Ende-kurz"_s)});
        document.blocks.emplace_back(Heading{3, u"K003 Lang"_s, {}, u"K003"_s});
        document.blocks.emplace_back(tableOf(120));
        document.blocks.emplace_back(Heading{2, u"Danach"_s});
        document.blocks.emplace_back(Paragraph{plain(u"Kein-Blatt"_s)});
        const QStringList pages = renderedPages(document);
        CHECK(pageOf(pages, u"K002 Kurz"_s) == pageOf(pages, u"Ende-kurz"_s));
        CHECK_FALSE(pages.join(QString()).contains(u"K002 (Fortsetzung)"_s));
        const int first = pageOf(pages, u"K003 Lang"_s);
        const int last = pageOf(pages, u"Kein-Blatt"_s);
        REQUIRE(last - first >= 2);
        for (int page = first + 1; page < last; ++page)
            CHECK(pages.at(page).count(u"K003 (Fortsetzung)"_s) == 1);
    }
}
