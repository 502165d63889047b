// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a template changes in the documents of every format.
#include "core/report/docxrenderer.h"
#include "core/report/htmlrenderer.h"
#include "core/report/layout.h"
#include "core/report/odtrenderer.h"
#include "core/report/template/templatedreport.h"
#include "tests/core/report/content/reportworld.h"
#include "tests/core/report/reportsupport.h"
#include "tests/support/files.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

using namespace iplan;
using namespace iplan::report;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

QByteArray templatePicture()
{
    QImage image(600, 400, QImage::Format_RGB32);
    image.fill(QColor(0x1f4e79));
    QByteArray out;
    QBuffer buffer(&out);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return out;
}

LoadedTemplate fullTemplate()
{
    LoadedTemplate out;
    ReportTemplate& row = out.row;
    row.title = u"Ratsfassung"_s;
    row.report = u"programme"_s;
    row.headerLeft = u"{kommune} & Partner"_s;
    row.headerCenter = u"Ratsfassung <2027>"_s;
    row.headerRight = u"Stand {stand}"_s;
    row.footerLeft = u"{bericht}"_s;
    row.footerRight = u"Blatt {seite}/{seiten}"_s;
    row.bodyFont = u"DejaVu Sans"_s;
    row.headingFont = u"DejaVu Serif"_s;
    row.bodyPoints = 12;
    row.headingColor = u"#7a1f2b"_s;
    row.tableColor = u"#dde8f0"_s;
    row.coverTitle = u"Gemeinsam in {kommune}"_s;
    row.coverText = u"Vorgelegt zum {stand}\nZweite Zeile"_s;
    row.foreword = u"Liebe Leserinnen und Leser"_s;
    out.cover = templatePicture();
    out.coverPictureText = u"Das Rathaus am Abend"_s;
    return out;
}

const Letterhead kLetterhead{u"Stadt Müsterstadt"_s, u"Amt für Vielfalt"_s, {}};

Document dressed(const LoadedTemplate& loaded, ReportOptions options = kReport)
{
    const ReportWorld world;
    const auto snapshot = world.snapshot();
    ReportParameters parameters{options};
    const ReportInfo& info = *reportByKey(u"programme");
    chooseByTemplate(parameters, info, loaded.row);
    return buildReport(*snapshot, info, parameters, kLetterhead, loaded);
}

} // namespace

TEST_CASE("Header, footer, cover and texts of a template stand in the PDF", "[report][template]")
{
    if (!canReadPdf())
        return;
    const QStringList pages = renderedPages(dressed(fullTemplate()));
    REQUIRE(pages.size() > 3);
    CHECK(pages.first().simplified().contains(u"Gemeinsam in Stadt Müsterstadt"_s));
    CHECK(pages.first().contains(u"Vorgelegt zum 22.11.2026"_s));
    CHECK(pages.first().contains(u"Zweite Zeile"_s));
    CHECK_FALSE(pages.first().contains(u"Blatt 1"_s)); // the cover has neither header nor footer
    CHECK(pages.at(2).contains(u"Stadt Müsterstadt & Partner"_s));
    CHECK(pages.at(2).contains(u"Ratsfassung <2027>"_s));
    CHECK(pages.at(2).contains(u"Stand 22.11.2026"_s));
    CHECK(pages.at(2).contains(u"Blatt 3/%1"_s.arg(pages.size())));
    CHECK(pages.join(u'\n').contains(u"Liebe Leserinnen und Leser"_s));
    CHECK_FALSE(pages.at(2).contains(u"Seite 3 von"_s));
}

TEST_CASE("Type and colours of a template are those of the pages", "[report][template]")
{
    const Document plain = dressed({});
    const Document big = dressed(fullTemplate());
    CHECK(Layout(big).pageCount() > Layout(plain).pageCount()); // 12 points take more room
    const Layout layout(big);
    QImage page((layout.pageSize() / 10).toSize() * 2, QImage::Format_RGB32);
    bool hasHeading = false;
    bool hasHead = false;
    for (int number = 1; number < layout.pageCount(); ++number) {
        page.fill(Qt::white);
        QPainter painter(&page);
        painter.scale(0.2, 0.2);
        layout.paintPage(painter, number);
        painter.end();
        for (int y = 0; y < page.height(); ++y) {
            const auto* line = reinterpret_cast<const QRgb*>(page.constScanLine(y));
            hasHeading = hasHeading || std::count(line, line + page.width(), qRgb(0x7a, 0x1f, 0x2b)) > 0;
            hasHead = hasHead || std::count(line, line + page.width(), qRgb(0xdd, 0xe8, 0xf0)) > 100;
        }
    }
    CHECK(hasHeading);
    CHECK(hasHead);
}

TEST_CASE("ODT, DOCX and HTML carry the same template", "[report][template]")
{
    const TempDir folder;
    const Document document = dressed(fullTemplate());
    const QString odt = folder.file(u"v.odt"_s);
    REQUIRE_OK(writeOdt(document, odt));
    const QByteArray styles = zipPart(odt, u"styles.xml"_s);
    checkWellFormed(styles);
    checkWellFormed(zipPart(odt, u"content.xml"_s));
    for (const char* part :
         {"Stadt Müsterstadt &amp; Partner", "Ratsfassung &lt;2027&gt;", "fo:color=\"#7a1f2b\"", "'DejaVu Serif'",
          "'DejaVu Sans'", "style:type=\"center\"", "text:page-number", "fo:font-size=\"26.5pt\""}) {
        INFO(part);
        CHECK(styles.contains(part));
    }
    CHECK(zipPart(odt, u"content.xml"_s).contains("fo:background-color=\"#dde8f0\""));
    CHECK(zipParts(odt).contains(u"Pictures/deckblatt.png"_s));

    const QString docx = folder.file(u"v.docx"_s);
    REQUIRE_OK(writeDocx(document, docx));
    const QByteArray wordStyles = zipPart(docx, u"word/styles.xml"_s);
    checkWellFormed(wordStyles);
    CHECK(wordStyles.contains("<w:color w:val=\"7A1F2B\"/>"));
    CHECK(wordStyles.contains("w:ascii=\"DejaVu Serif\""));
    CHECK(wordStyles.contains("<w:sz w:val=\"24\"/>")); // 12 points
    CHECK(zipPart(docx, u"word/header1.xml"_s).contains("Ratsfassung &lt;2027&gt;"));
    CHECK(zipPart(docx, u"word/footer1.xml"_s).contains("NUMPAGES"));
    CHECK(zipPart(docx, u"word/document.xml"_s).contains("w:fill=\"DDE8F0\""));
    CHECK(zipPart(docx, u"word/document.xml"_s).contains("Das Rathaus am Abend"));

    const QString html = toHtml(document);
    checkWellFormed(html.toUtf8());
    CHECK(html.contains(u"Stadt Müsterstadt &amp; Partner"_s));
    CHECK_FALSE(html.contains(u"Blatt "_s)); // there are no pages
    CHECK(html.contains(u"color: #7a1f2b"_s));
    CHECK(html.contains(u"thead th { background: #dde8f0; }"_s));
    CHECK(html.contains(u"alt=\"Das Rathaus am Abend\""_s));
    CHECK(html.contains(u"<h1>Gemeinsam in Stadt Müsterstadt</h1>"_s));
}

TEST_CASE("No template takes the marking of what is internal away", "[report][template]")
{
    ReportOptions options = kReport;
    options.withPeople = true;
    const Document document = dressed(fullTemplate(), options);
    REQUIRE_FALSE(document.marking.isEmpty());
    CHECK(toHtml(document).count(document.marking) >= 2);
    if (!canReadPdf())
        return;
    const QStringList pages = renderedPages(document);
    for (qsizetype page = 1; page < pages.size(); ++page)
        CHECK(pages.at(page).contains(document.marking));
}

TEST_CASE("A template can do without a cover, and a report without one can get one", "[report][template]")
{
    LoadedTemplate bare;
    bare.row.withoutCover = true;
    CHECK_FALSE(dressed(bare).cover);
    const ReportWorld world;
    const auto snapshot = world.snapshot();
    LoadedTemplate covered;
    covered.row.coverTitle = u"Unsere Kosten"_s;
    const ReportInfo& costs = *reportByKey(u"costs");
    const Document document = buildReport(*snapshot, costs, {kReport}, kLetterhead, covered);
    if (!document.compact) {
        REQUIRE(document.cover);
        CHECK(document.cover->title == u"Unsere Kosten"_s);
    }
}

TEST_CASE("Every report can be made with a template, in every format", "[report][template]")
{
    const ReportWorld world;
    const auto snapshot = world.snapshot();
    const TempDir folder;
    LoadedTemplate house = fullTemplate();
    house.row.report.clear();
    for (const ReportInfo* info : allReports()) {
        INFO(info->key);
        ReportParameters parameters{kReport};
        chooseByTemplate(parameters, *info, house.row);
        const Document document = buildReport(*snapshot, *info, parameters, kLetterhead, house);
        CHECK(Layout(document).pageCount() > 0);
        REQUIRE_OK(writeOdt(document, folder.file(u"h.odt"_s)));
        checkWellFormed(zipPart(folder.file(u"h.odt"_s), u"styles.xml"_s));
        REQUIRE_OK(writeDocx(document, folder.file(u"h.docx"_s)));
        checkWellFormed(zipPart(folder.file(u"h.docx"_s), u"word/styles.xml"_s));
        checkWellFormed(toHtml(document).toUtf8());
    }
}
