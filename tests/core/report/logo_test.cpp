// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/docxrenderer.h"
#include "core/report/htmlrenderer.h"
#include "core/report/layout.h"
#include "core/report/letterhead.h"
#include "core/report/logo.h"
#include "core/report/odtrenderer.h"
#include "core/report/pdfrenderer.h"
#include "tests/core/report/reportsupport.h"

#include <QImage>
#include <QPainter>

using namespace iplan;
using namespace iplan::report;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

QString written(const TempDir& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(folder.file(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return file.fileName();
}

QByteArray drawing(const QByteArray& inside, const QByteArray& before = {})
{
    return before +
           "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
           "viewBox=\"0 0 300 100\">" +
           inside + "</svg>";
}

/// Blue letters on nothing, 900 × 300.
QString blueLogo(const TempDir& folder, const char* format)
{
    QImage image(900, 300, QByteArray(format) == "PNG" ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    image.fill(QByteArray(format) == "PNG" ? Qt::transparent : Qt::white);
    QPainter(&image).fillRect(100, 100, 700, 100, QColor(0x1f, 0x4f, 0x9c));
    const QString path = folder.file(u"logo."_s + QString::fromLatin1(format).toLower());
    REQUIRE(image.save(path, format));
    return path;
}

Document reportWithLogo(const QByteArray& logo)
{
    Document out;
    out.title = u"Bericht"_s;
    out.cover = Cover{u"Stadt Köln"_s, {}};
    out.blocks = {Paragraph{plain(u"Text"_s)}};
    applyLetterhead(out, {.municipality = u"Stadt Müsterstadt"_s, .logo = logo});
    return out;
}

} // namespace

TEST_CASE("A logo is read from PNG, JPEG and SVG, and becomes a picture on white", "[report]")
{
    const TempDir folder;
    const QString svg =
        written(folder, u"Wappen ä.svg"_s, drawing("<rect y=\"30\" width=\"300\" height=\"40\" fill=\"#a00\"/>"));
    for (const QString& path : {blueLogo(folder, "PNG"), blueLogo(folder, "JPG"), svg}) {
        INFO(path.toStdString());
        const QImage image = QImage::fromData(value_of(readLogo(path)), "PNG");
        REQUIRE_FALSE(image.isNull());
        CHECK_FALSE(image.hasAlphaChannel());
        CHECK(image.pixelColor(0, 0).lightness() > 250);
        CHECK(image.width() == Approx(3 * image.height()).margin(3));
        CHECK(qMax(image.width(), image.height()) <= 1400);
    }
}

TEST_CASE("A file that will not do as a logo is refused with a reason and a way out", "[report]")
{
    const TempDir folder;
    QImage white(400, 200, QImage::Format_ARGB32);
    white.fill(Qt::transparent);
    QPainter(&white).fillRect(50, 50, 300, 100, Qt::white);
    REQUIRE(white.save(folder.file(u"negativ.png"_s)));
    QImage strip(4000, 10, QImage::Format_RGB32);
    strip.fill(Qt::red);
    REQUIRE(strip.save(folder.file(u"streifen.png"_s)));
    QImage huge(9000, 9000, QImage::Format_Mono); // 81 million dots in a few kilobytes
    huge.fill(1);
    REQUIRE(huge.save(folder.file(u"riesig.png"_s)));
    QFile good(blueLogo(folder, "PNG"));
    REQUIRE(good.open(QIODevice::ReadOnly));
    const QByteArray png = good.readAll();
    QByteArray copies;
    for (int i = 0; i < 40; ++i)
        copies += "<g id=\"a" + QByteArray::number(i + 1) + "\"><use href=\"#a" + QByteArray::number(i) +
                  "\"/><use href=\"#a" + QByteArray::number(i) + "\"/></g>";
    const QByteArray laughs = "<!DOCTYPE svg [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>";
    const std::pair<QString, const char*> cases[] = {
        {folder.file(u"fehlt.png"_s), "nicht lesen"},
        {written(folder, u"leer.png"_s, {}), "beschädigt"},
        {written(folder, u"text.png"_s, "Kein Bild"), "beschädigt"},
        {written(folder, u"halb.png"_s, png.left(png.size() / 2)), "beschädigt"},
        {written(folder, u"bild.gif"_s, "GIF89a"), "keine PNG-, JPEG- oder SVG-Datei"},
        {written(folder, u"gross.png"_s, QByteArray(5'100'000, 'x')), "5,1 MB"},
        {folder.file(u"riesig.png"_s), "9000 × 9000"},
        {folder.file(u"streifen.png"_s), "lang und schmal"},
        {folder.file(u"negativ.png"_s), "auf weißem Papier nicht zu sehen"},
        {written(folder, u"fremd.svg"_s, drawing("<image href=\"file:///etc/passwd\" width=\"9\" height=\"9\"/>")),
         "verweist auf eine andere Datei"},
        {written(folder, u"lacht.svg"_s, drawing("<text>&b;</text>", laughs)), "Zeichendefinitionen"},
        {written(folder, u"kopien.svg"_s, drawing("<rect id=\"a0\" width=\"9\" height=\"9\"/>" + copies)),
         "verwickelt"},
        {written(folder, u"tief.svg"_s, drawing(QByteArray("<g>").repeated(500) + QByteArray("</g>").repeated(500))),
         "verwickelt"},
        {written(folder, u"offen.svg"_s, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><g>"),
         "beschädigt"},
    };
    for (const auto& [path, reason] : cases) {
        INFO(path.toStdString());
        const auto logo = readLogo(path);
        REQUIRE_FALSE(logo);
        CHECK(logo.error().message.contains(QFileInfo(path).fileName()));
        CHECK(logo.error().message.contains(QString::fromUtf8(reason)));
        CHECK_FALSE(logo.error().hint.isEmpty());
    }
}

TEST_CASE("The logo keeps its proportions within 60 × 18 mm and says whose it is", "[report]")
{
    const TempDir folder;
    const QByteArray logo = value_of(readLogo(blueLogo(folder, "PNG")));
    const Document document = reportWithLogo(logo);
    REQUIRE(document.logo);
    CHECK(document.logo->alternativeText == u"Logo: Stadt Müsterstadt");
    CHECK(document.logo->sizeMm.height() == Approx(18));
    CHECK(document.logo->sizeMm.width() == Approx(54));
    // Whose report it is tells whose logo, where the letterhead names nobody.
    Document cover;
    cover.cover = Cover{u"Stadt Köln"_s, {}};
    applyLetterhead(cover, {.logo = logo});
    CHECK(cover.logo->alternativeText == u"Logo: Stadt Köln");
    Document bare;
    applyLetterhead(bare, {.logo = "kein Bild"});
    CHECK_FALSE(bare.logo);
    applyLetterhead(bare, {.logo = logo});
    CHECK(bare.logo->alternativeText == u"Logo");
}

TEST_CASE("The logo stands in PDF, ODT, DOCX and HTML, with its alternative text", "[report]")
{
    const TempDir folder;
    const QByteArray logo = value_of(readLogo(blueLogo(folder, "PNG")));
    for (const bool cover : {true, false}) {
        Document document = reportWithLogo(logo);
        if (!cover)
            document.cover.reset();
        const QString html = toHtml(document);
        CHECK(html.count(u"alt=\"Logo: Stadt Müsterstadt\""_s) == 1);
        CHECK(html.indexOf(u"data:image/png"_s) < html.indexOf(u"<h1"_s));

        const QString odt = folder.file(u"bericht.odt"_s);
        REQUIRE_OK(writeOdt(document, odt));
        const QString content = QString::fromUtf8(zipPart(odt, u"content.xml"_s));
        CHECK(content.contains(u"<svg:desc>Logo: Stadt Müsterstadt</svg:desc>"_s));
        CHECK(content.contains(u"svg:width=\"54mm\" svg:height=\"18mm\""_s));
        CHECK(zipPart(odt, u"Pictures/logo.png"_s).startsWith("\x89PNG"));
        CHECK(zipPart(odt, u"META-INF/manifest.xml"_s).contains("Pictures/logo.png"));

        const QString docx = folder.file(u"bericht.docx"_s);
        REQUIRE_OK(writeDocx(document, docx));
        const QString word = QString::fromUtf8(zipPart(docx, u"word/document.xml"_s));
        CHECK(word.contains(u"name=\"Logo\" descr=\"Logo: Stadt Müsterstadt\""_s));
        CHECK(word.contains(u"cx=\"1944000\" cy=\"648000\""_s)); // 54 and 18 mm
        CHECK(zipPart(docx, u"word/media/logo.png"_s).startsWith("\x89PNG"));
    }
    // A list has it small beside its title, with the name of the office, and no page is spent on that.
    Document list = reportWithLogo(logo);
    list.cover.reset();
    list.compact = true;
    applyLetterhead(list, {.municipality = u"Stadt Müsterstadt"_s, .office = u"Amt für Vielfalt"_s, .logo = logo});
    CHECK(list.logo->sizeMm.height() == Approx(11));
    CHECK(Layout(list).pageCount() == 1);
    const QString html = toHtml(list);
    CHECK(html.indexOf(u"alt=\"Logo: Stadt Müsterstadt\""_s) <
          html.indexOf(u"Stadt Müsterstadt, Amt für Vielfalt</p>"_s));
    const QString listOdt = folder.file(u"liste.odt"_s);
    REQUIRE_OK(writeOdt(list, listOdt));
    const QString listContent = QString::fromUtf8(zipPart(listOdt, u"content.xml"_s));
    CHECK(listContent.contains(u"Stadt Müsterstadt, Amt für Vielfalt<text:tab/><draw:frame"_s));
    CHECK(listContent.contains(u"<svg:desc>Logo: Stadt Müsterstadt</svg:desc>"_s));

    if (!canReadPdf())
        return;
    const QString pdf = folder.file(u"bericht.pdf"_s);
    REQUIRE_OK(writePdf(reportWithLogo(logo), pdf));
    const auto images = runTool(u"pdfimages"_s, {u"-list"_s, pdf});
    REQUIRE(images);
    INFO(images->output.toStdString());
    CHECK(images->output.trimmed().count('\n') == 2); // two lines of head, one picture
    CHECK_FALSE(images->output.contains("jpeg"));
    // On the paper, blue stands at the top on the left: 25 mm in, 27 mm down.
    REQUIRE(runTool(u"pdftoppm"_s, {u"-png"_s, u"-r"_s, u"72"_s, u"-singlefile"_s, pdf, folder.file(u"seite"_s)}));
    const QImage page(folder.file(u"seite.png"_s));
    REQUIRE_FALSE(page.isNull());
    const auto at = [&page](double xMm, double yMm) {
        return page.pixelColor(int(xMm / 25.4 * 72), int(yMm / 25.4 * 72));
    };
    CHECK(at(25 + 27, 27 + 9).blue() > at(25 + 27, 27 + 9).red() + 60);
    CHECK(at(25 + 57, 27 + 9).lightness() > 250);
}
