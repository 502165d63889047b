// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/report/reportsupport.h"

#include "core/report/chart.h"
#include "core/report/pdfrenderer.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QXmlStreamReader>
#include <zip.h>

namespace iplan::test
{

using namespace report;
using namespace Qt::StringLiterals;

std::optional<ToolRun> runTool(const QString& program, const QStringList& arguments)
{
    if (QStandardPaths::findExecutable(program).isEmpty()) {
        WARN(program.toStdString() << " is not installed: a part of this test is skipped");
        return {};
    }
    QProcess process;
    process.start(program, arguments);
    REQUIRE(process.waitForFinished(120'000));
    return ToolRun{process.exitCode(), process.readAllStandardOutput()};
}

bool canReadPdf()
{
    return runTool(u"pdftotext"_s, {u"-v"_s}).has_value();
}

QByteArray zipPart(const QString& path, const QString& name)
{
    zip_t* zip = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
    REQUIRE(zip);
    zip_file_t* file = zip_fopen(zip, name.toUtf8().constData(), 0);
    REQUIRE(file);
    QByteArray bytes;
    char chunk[4096];
    for (zip_int64_t n = 0; (n = zip_fread(file, chunk, sizeof chunk)) > 0;)
        bytes.append(chunk, n);
    zip_fclose(file);
    zip_discard(zip);
    return bytes;
}

QStringList zipParts(const QString& path)
{
    zip_t* zip = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
    REQUIRE(zip);
    QStringList names;
    for (zip_int64_t i = 0; i < zip_get_num_entries(zip, 0); ++i)
        names << QString::fromUtf8(zip_get_name(zip, static_cast<zip_uint64_t>(i), 0));
    zip_discard(zip);
    return names;
}

void checkWellFormed(const QByteArray& xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        reader.readNext();
    INFO(reader.errorString().toStdString());
    CHECK_FALSE(reader.hasError());
}

QStringList pdfPages(const QString& path)
{
    const auto run = runTool(u"pdftotext"_s, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, path, u"-"_s});
    REQUIRE(run);
    REQUIRE(run->exitCode == 0);
    QStringList pages = QString::fromUtf8(run->output).split(u'\f');
    pages.removeLast(); // what follows the last form feed
    return pages;
}

QStringList renderedPages(const Document& document)
{
    const TempDir folder;
    const QString path = folder.file(u"bericht.pdf"_s);
    REQUIRE_OK(writePdf(document, path));
    return pdfPages(path);
}

int pageOf(const QStringList& pages, const QString& text)
{
    for (int i = 0; i < int(pages.size()); ++i) {
        if (pages.at(i).contains(text))
            return i;
    }
    return -1;
}

Document documentOfLines(int lines)
{
    Document document;
    document.title = u"Testbericht"_s;
    document.asOf = QDate(2026, 3, 1);
    for (int i = 1; i <= lines; ++i)
        document.blocks.emplace_back(Paragraph{plain(u"Zeile %1."_s.arg(i))});
    return document;
}

Table tableOf(int rows)
{
    Table table;
    table.caption = u"Übersicht"_s;
    table.columns = {{u"Maßnahme"_s, Align::Left, 3}, {u"Betrag"_s, Align::Right, 1}};
    for (int i = 1; i <= rows; ++i)
        table.rows.push_back(Row{{textCell(u"Eintrag-%1-Ende"_s.arg(i)), textCell(u"1.000,00 €"_s)}});
    return table;
}

Document fullDocument()
{
    Document document;
    document.title = u"Maßnahmenprogramm <2026> & mehr"_s;
    document.subtitle = u"Fortschreibung"_s;
    document.subject = u"Bericht an den Integrationsrat"_s;
    document.author = u"Kommunales Integrationszentrum"_s;
    document.asOf = QDate(2026, 11, 21);
    document.marking = u"Entwurf"_s;
    document.contentsList = true;
    document.cover = Cover{u"Kreis Musterland"_s, {u"Vorlage 12/2026"_s}};
    auto& blocks = document.blocks;
    blocks.emplace_back(Heading{1, u"Sprache <script>alert(1)</script>"_s, u"f1"_s});
    blocks.emplace_back(
        Paragraph{{{u"Fett"_s, true}, {u" kursiv"_s, false, true}, {u" wichtig"_s, false, false, true}}});
    blocks.emplace_back(Heading{2, u"Sprachmittlung"_s, u"m 1"_s});
    blocks.emplace_back(Paragraph{{Span{.text = u"Netzseite"_s, .link = u"https://example.org/?a=1&b=2"_s},
                                   Span{.text = u"gefährlich"_s, .link = u"javascript:alert(1)"_s}}});
    blocks.emplace_back(Paragraph{plain(u"Originalton"_s), ParagraphStyle::Quote});
    blocks.emplace_back(Paragraph{plain(u"Zweiter Absatz"_s), ParagraphStyle::Quote});
    blocks.emplace_back(Paragraph{plain(u"Einordnung"_s), ParagraphStyle::Comment});
    blocks.emplace_back(List{{{plain(u"Eins"_s), {{plain(u"Eins-Eins"_s)}}}, {plain(u"Zwei"_s)}}, true});
    blocks.emplace_back(KeyValues{u"Steckbrief"_s, {{u"Federführung"_s, {plain(u"Jugendamt"_s)}}, {u"Leer"_s}}});
    blocks.emplace_back(tableOf(3));
    blocks.emplace_back(Note{NoteKind::Warning, u"Frist"_s, plain(u"abgelaufen"_s)});
    Chart chart;
    chart.title = u"Stand"_s;
    chart.categories = {u"Sprache"_s, u"Arbeit"_s};
    chart.series = {{u"umgesetzt"_s, {3, 1234.5}}, {u"geplant"_s, {1}}};
    chart.decimals = 1;
    blocks.emplace_back(barChart(chart));
    blocks.emplace_back(Heading{1, u"Register"_s});
    blocks.emplace_back(Paragraph{
        {Span{.text = u"Sprachmittlung"_s, .link = u"#m 1"_s}, Span{.text = u", S. "_s, .pageRef = u"m 1"_s}}});
    return document;
}

} // namespace iplan::test
