// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/odtrenderer.h"
#include "core/report/pdfrenderer.h"
#include "tests/core/interchange/exportfixture.h"
#include "tests/core/report/reportsupport.h"

using namespace iplan;
using namespace iplan::report;
using namespace iplan::test;
using namespace Qt::StringLiterals;

TEST_CASE("The ODT is a package as OpenDocument asks for", "[report]")
{
    const TempDir folder;
    const QString path = folder.file(u"bericht.odt"_s);
    REQUIRE_OK(writeOdt(fullDocument(), path));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    // Stored first and uncompressed, so that the kind of file can be told by its first bytes.
    CHECK(file.read(100).mid(30, 47) == "mimetypeapplication/vnd.oasis.opendocument.text");
    const QByteArray manifest = zipPart(path, u"META-INF/manifest.xml"_s);
    checkWellFormed(manifest);
    for (const QString& name : {u"content.xml"_s, u"styles.xml"_s, u"meta.xml"_s}) {
        checkWellFormed(zipPart(path, name));
        CHECK(manifest.contains(name.toUtf8()));
    }
    CHECK(zipPart(path, u"Pictures/abbildung1.png"_s).startsWith("\x89PNG"));
    CHECK(manifest.contains("Pictures/abbildung1.png"));
}

TEST_CASE("The ODT has real headings, header rows, fields and alternative texts", "[report]")
{
    const TempDir folder;
    const QString path = folder.file(u"bericht.odt"_s);
    REQUIRE_OK(writeOdt(fullDocument(), path));
    const QString content = QString::fromUtf8(zipPart(path, u"content.xml"_s));
    CHECK(content.contains(u"text:outline-level=\"2\""_s));
    CHECK(content.contains(u"<table:table-header-rows>"_s));
    CHECK(content.contains(u"text:style-name=\"Table_20_Heading\""_s));
    CHECK(content.contains(u"<text:table-of-content "_s));
    CHECK(content.contains(u"text:reference-format=\"page\" text:ref-name=\"m-1\""_s));
    CHECK(content.contains(u"<svg:desc>Gestapeltes Balkendiagramm „Stand“."_s));
    CHECK(content.contains(u"&lt;script&gt;"_s));
    CHECK_FALSE(content.contains(u"javascript"_s));
    CHECK(content.contains(u"fo:keep-together=\"always\""_s));
    const QString styles = QString::fromUtf8(zipPart(path, u"styles.xml"_s));
    CHECK(styles.contains(u"fo:language=\"de\""_s));
    CHECK(styles.contains(u"fo:country=\"DE\""_s));
    CHECK(styles.contains(u"fo:hyphenate=\"false\""_s));
    CHECK(styles.contains(u"<text:page-count>"_s));
    CHECK(styles.contains(u"Stand: 21.11.2026"_s));
    CHECK_FALSE(styles.contains(u'@'));
}

TEST_CASE("Odd documents are written as ODT too", "[report]")
{
    const TempDir folder;
    const QString path = folder.file(u"leer.odt"_s);
    Document document;
    document.blocks = {List{}, Table{}, KeyValues{}, Figure{}, PageBreak{}, Table{}, PageBreak{}, Contents{}};
    REQUIRE_OK(writeOdt(document, path));
    checkWellFormed(zipPart(path, u"content.xml"_s));
}

TEST_CASE("The same content gives the same ODT", "[report]")
{
    const TempDir folder;
    REQUIRE_OK(writeOdt(fullDocument(), folder.file(u"eins.odt"_s)));
    REQUIRE_OK(writeOdt(fullDocument(), folder.file(u"zwei.odt"_s)));
    CHECK(allBytes(folder.file(u"eins.odt"_s)) == allBytes(folder.file(u"zwei.odt"_s)));
    const QString meta = QString::fromUtf8(zipPart(folder.file(u"eins.odt"_s), u"meta.xml"_s));
    CHECK(meta.contains(u"<meta:creation-date>2026-11-21T00:00:00Z</meta:creation-date>"_s)); // the day of "Stand"
}

TEST_CASE("LibreOffice makes a tagged PDF of it", "[report][soffice]")
{
    const TempDir folder;
    const QString path = folder.file(u"barrierefrei.pdf"_s);
    if (!accessiblePdfAvailable()) {
        WARN("LibreOffice is not installed: only the message is tested");
        CHECK(error_of(writeAccessiblePdf(fullDocument(), path)).kind == ErrorKind::NotFound);
        return;
    }
    REQUIRE_OK(writeAccessiblePdf(fullDocument(), path));
    if (const auto info = runTool(u"pdfinfo"_s, {path}))
        CHECK(QRegularExpression(u"Tagged: +yes"_s).match(QString::fromUtf8(info->output)).hasMatch());
    if (const auto structure = runTool(u"pdfinfo"_s, {u"-struct-text"_s, path})) {
        const QString text = QString::fromUtf8(structure->output);
        for (const QString& tag :
             {u"H1"_s, u"H2"_s, u"TOC"_s, u"Table"_s, u"TH"_s, u"BlockQuote"_s, u"Figure"_s, u"LI"_s})
            CHECK(text.contains(QRegularExpression(u"\\n +%1\\b"_s.arg(tag))));
    }
    const QStringList pages = pdfPages(path);
    REQUIRE(pages.size() >= 3);
    CHECK(pages.at(1).contains(QRegularExpression(u"Sprachmittlung *\\.+ *3"_s)));
    CHECK(pages.at(2).contains(u"Seite 3 von %1"_s.arg(pages.size())));
}
