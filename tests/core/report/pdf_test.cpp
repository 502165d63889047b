// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/layout.h"
#include "core/report/pdfrenderer.h"
#include "core/report/render.h"
#include "tests/core/report/reportsupport.h"
#include "tests/support/files.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPdfWriter>

using namespace iplan;
using namespace iplan::report;
using namespace iplan::test;
using namespace Qt::StringLiterals;

TEST_CASE("The PDF is sound and carries the marks of PDF/A-1b", "[report]")
{
    const TempDir folder;
    const QString path = folder.file(u"bericht.pdf"_s);
    REQUIRE_OK(render(fullDocument(), Format::Pdf, path));
    const QByteArray bytes = contentOf(path);
    CHECK(bytes.startsWith("%PDF-1.4"));
    CHECK(bytes.contains("<pdfaid:part>1</pdfaid:part>"));
    CHECK(bytes.contains("<pdfaid:conformance>B</pdfaid:conformance>"));
    CHECK(bytes.contains("/OutputIntents"));
    CHECK(bytes.contains("/Lang (de-DE)"));
    CHECK(bytes.contains("/DisplayDocTitle true"));
    CHECK_FALSE(bytes.contains("/ObjStm"));
    CHECK(bytes.count("/SMask") == bytes.count("/SMask /None")); // no transparency
    CHECK_FALSE(bytes.contains("javascript"));
    CHECK(bytes.contains("(https://example.org/?a=1&b=2)"));
    if (const auto check = runTool(u"qpdf"_s, {u"--check"_s, path}))
        CHECK(check->exitCode == 0);
    if (const auto info = runTool(u"pdfinfo"_s, {u"-enc"_s, u"UTF-8"_s, path})) {
        const QString text = QString::fromUtf8(info->output);
        CHECK(text.contains(u"Maßnahmenprogramm <2026> & mehr"_s));
        CHECK(text.contains(u"Bericht an den Integrationsrat"_s));
        CHECK(text.contains(u"Kommunales Integrationszentrum"_s));
    }
}

TEST_CASE("Bookmarks are nested like the headings and point to their pages", "[report]")
{
    const TempDir folder;
    const QString path = folder.file(u"bericht.pdf"_s);
    Document document;
    document.title = u"Lesezeichen"_s;
    for (int i = 0; i < 3; ++i) {
        document.blocks.emplace_back(Heading{1, u"Feld %1"_s.arg(i)});
        document.blocks.emplace_back(Heading{3, u"Maßnahme %1"_s.arg(i)}); // a level left out
        document.blocks.emplace_back(PageBreak{});
    }
    REQUIRE_OK(writePdf(document, path));
    const auto run = runTool(u"qpdf"_s, {u"--json"_s, u"--json-key=outlines"_s, path});
    if (!run)
        return;
    const auto outlines = QJsonDocument::fromJson(run->output).object().value(u"outlines"_s).toArray();
    REQUIRE(outlines.size() == 3);
    for (int i = 0; i < 3; ++i) {
        const QJsonObject field = outlines.at(i).toObject();
        CHECK(field.value(u"title"_s).toString() == u"Feld %1"_s.arg(i));
        CHECK(field.value(u"destpageposfrom1"_s).toInt() == i + 1);
        const auto kids = field.value(u"kids"_s).toArray();
        REQUIRE(kids.size() == 1);
        CHECK(kids.at(0).toObject().value(u"title"_s).toString() == u"Maßnahme %1"_s.arg(i));
    }
}

TEST_CASE("A PDF of 500 rows with long words", "[report]")
{
    if (!canReadPdf())
        return;
    Document document = documentOfLines(1);
    Table table = tableOf(500);
    table.rows[7].cells[0] = textCell(u"Donaudampfschifffahrt"_s.repeated(40));
    document.blocks.emplace_back(table);
    document.blocks.emplace_back(tableOf(0));
    const QStringList pages = renderedPages(document);
    CHECK(pageOf(pages, u"Eintrag-1-Ende"_s) == 0);
    CHECK(pageOf(pages, u"Eintrag-500-Ende"_s) >= 10);
    CHECK(pageOf(pages, u"Keine Einträge."_s) >= 10);
}

TEST_CASE("Words of a PDF are found as they are written", "[report]")
{
    if (!canReadPdf())
        return;
    Document document;
    document.title = u"Öffentliche Qualifizierung"_s;
    document.blocks.emplace_back(Paragraph{plain(u"Schifffahrt, Straße, Grafik"_s)}); // no ligatures
    const QStringList pages = renderedPages(document);
    CHECK(pages.at(0).contains(u"Öffentliche Qualifizierung"_s));
    CHECK(pages.at(0).contains(u"Schifffahrt, Straße, Grafik"_s));
}

TEST_CASE("An empty document is a valid PDF", "[report]")
{
    const TempDir folder;
    const QString path = folder.file(u"leer.pdf"_s);
    REQUIRE_OK(writePdf(Document{}, path));
    if (const auto check = runTool(u"qpdf"_s, {u"--check"_s, path}))
        CHECK(check->exitCode == 0);
}

TEST_CASE("A target that cannot be written is reported and leaves nothing behind", "[report]")
{
    const TempDir folder;
    for (const Format format : {Format::Pdf, Format::Docx, Format::Odt, Format::Html}) {
        const QString name = u"gibt/es/nicht.%1"_s.arg(extensionOf(format));
        const Error error = error_of(render(documentOfLines(1), format, folder.file(name)));
        CHECK(error.kind == ErrorKind::Io);
        CHECK(error.message.contains(u"konnte nicht geschrieben werden"_s));
        CHECK_FALSE(error.hint.isEmpty());
        CHECK(error_of(render(documentOfLines(1), format, folder.path())).kind == ErrorKind::Io);
    }
    CHECK(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty());
}

TEST_CASE("A range of pages is painted on a paged device", "[report]")
{
    if (!canReadPdf())
        return;
    const TempDir folder;
    const QString path = folder.file(u"auszug.pdf"_s);
    const Layout layout(documentOfLines(200));
    REQUIRE(layout.pageCount() > 3);
    {
        QPdfWriter device(path);
        device.setPageSize(QPageSize(QPageSize::A4));
        device.setResolution(300);
        QPainter painter(&device);
        paintPages(layout, device, painter, 2, 3);
    }
    const QStringList pages = pdfPages(path);
    REQUIRE(pages.size() == 2);
    CHECK(pages.at(0).contains(u"Seite 2 von %1"_s.arg(layout.pageCount())));
    CHECK(pages.at(1).contains(u"Seite 3 von %1"_s.arg(layout.pageCount())));
}
