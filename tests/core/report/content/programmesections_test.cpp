// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sections of the programme that a template adds: costs, timeline, changes, texts of the office, lists of captions.
#include "core/interchange/sample.h"
#include "core/ops/editions.h"
#include "core/report/content/catalogue.h"
#include "core/report/content/earlierstate.h"
#include "core/report/content/measurecolumns.h"
#include "core/report/content/programme.h"
#include "core/report/docxrenderer.h"
#include "core/report/htmlrenderer.h"
#include "core/report/odtrenderer.h"
#include "core/store/storefixture.h"
#include "tests/core/report/content/reportworld.h"
#include "tests/core/report/reportsupport.h"
#include "tests/support/files.h"

using namespace iplan;
using namespace iplan::report;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

struct SectionWorld {
    std::unique_ptr<Store> store = memoryStore();
    SectionWorld() { REQUIRE_OK(loadSample(*store, u"koeln"_s)); }
    [[nodiscard]] Document with(const QStringList& sections, ReportParameters parameters = {kReport}) const
    {
        parameters.sections = sections;
        return buildProgramme(*value_of(Snapshot::load(*store)), parameters);
    }
};

int numberOfFigures(const Document& document)
{
    return int(std::ranges::count_if(document.blocks,
                                     [](const Block& block) { return std::holds_alternative<Figure>(block); }));
}

} // namespace

TEST_CASE("Costs of each measure add up to those of the programme", "[report][programme]")
{
    const SectionWorld world;
    const Document document = world.with({u"costs"_s});
    const QStringList rows = rowsOf(document, u"Kosten je Maßnahme über alle Jahre in Euro"_s);
    REQUIRE(rows.size() > 10);
    const QString last = rows.last();
    CHECK(last.startsWith(u" | Summe des Programms"_s));
    // What stands in the last row is what the rows above it come to.
    const QStringList sums = last.split(u" | "_s).mid(2);
    for (qsizetype column = 0; column < sums.size(); ++column) {
        Money total;
        for (const QString& row : rows) {
            const QStringList cells = row.split(u" | "_s);
            if (cells.size() == sums.size() + 2 && !cells.first().isEmpty())
                total += parseMoney(cells.at(column + 2)).value_or(Money{});
        }
        CHECK(formatMoney(total, false) == plainBlanks(sums.at(column)));
    }
}

TEST_CASE("Costs are shown by Handlungsfeld, year and who pays, each stage for itself", "[report][programme]")
{
    const SectionWorld world;
    const Document document = world.with({u"costs"_s});
    QStringList captions;
    for (const Block& block : document.blocks) {
        if (const auto* table = std::get_if<Table>(&block))
            captions << table->caption;
    }
    CHECK(captions.join(u'\n').contains(u"Bewilligt nach Handlungsfeld, Geldgeber und Jahr in Euro"_s));
    CHECK(captions.join(u'\n').contains(u"Beantragt nach Handlungsfeld, Geldgeber und Jahr in Euro"_s));
    const QString text = textOf(document);
    CHECK(text.contains(u"Geldgeber nicht genannt"_s));
    CHECK(text.contains(u"Summe des Programms"_s));
    // A file without amounts has no such chapter.
    const auto empty = memoryStore();
    ReportParameters parameters{kReport};
    parameters.sections = {u"costs"_s};
    CHECK_FALSE(textOf(buildProgramme(*value_of(Snapshot::load(*empty)), parameters)).contains(u"Kosten je"_s));
}

TEST_CASE("The timeline of the programme tells each measure in words, too", "[report][programme]")
{
    const SectionWorld world;
    const Document document = world.with({u"timeline"_s});
    REQUIRE(numberOfFigures(document) >= 1);
    for (const Block& block : document.blocks) {
        const auto* figure = std::get_if<Figure>(&block);
        if (!figure)
            continue;
        CHECK(figure->caption.startsWith(u"Zeitplan der Maßnahmen"_s));
        CHECK(figure->alternativeText.contains(u"K0"_s));
        CHECK(figure->sizeMm.width() <= 165);
        CHECK(figure->sizeMm.height() <= 245);
    }
}

TEST_CASE("The programme says what changed since the last edition that was frozen, if it is asked to",
          "[report][programme]")
{
    const SectionWorld world;
    const auto editions = value_of(Snapshot::load(*world.store));
    REQUIRE(editions->editions.size() > 0);
    const Edition edition = editions->editions.rows().first();
    const FrozenContent content = value_of(contentToFreeze(*world.store, edition.id, {}));
    REQUIRE(world.store->transact(kFreezeEditionOperation, [&](Writer& writer) {
        return freezeEdition(writer, edition.id, content, u"Probe"_s);
    }));
    Measure changed = editions->measures.rows().first();
    changed.title = u"Umbenannt nach der Fortschreibung"_s;
    REQUIRE(world.store->transact(u"measure:edit"_s, [&](Writer& writer) { return writer.update(changed); }));

    ReportParameters parameters{kReport};
    parameters.sections = {u"changes"_s};
    REQUIRE(looksBack(programmeReportInfo(), parameters));
    REQUIRE_OK(addEarlierState(*world.store, programmeReportInfo(), parameters));
    REQUIRE(parameters.earlier);
    const QString text = textOf(world.with({u"changes"_s}, parameters));
    CHECK(text.contains(u"Änderungen seit der letzten Fortschreibung"_s));
    CHECK(text.contains(u"Umbenannt nach der Fortschreibung"_s));
    CHECK(text.contains(edition.title));

    // Nobody waits for a former state that no section asks for.
    ReportParameters usual{kReport};
    CHECK_FALSE(looksBack(programmeReportInfo(), usual));
    REQUIRE_OK(addEarlierState(*world.store, programmeReportInfo(), usual));
    CHECK_FALSE(usual.earlier);
}

TEST_CASE("Foreword, imprint and contact print what the office gives, else what the file knows", "[report][programme]")
{
    const SectionWorld world;
    const QStringList sections{u"foreword"_s, u"contact"_s, u"imprint"_s};
    const QString own = textOf(world.with(sections));
    CHECK_FALSE(own.contains(u"Vorwort"_s)); // nobody has written one
    CHECK(own.contains(u"Impressum"_s));
    CHECK(own.contains(u"Herausgegeben von: "_s));
    CHECK(own.contains(u"Stand: 22.11.2026"_s));

    ReportParameters parameters{kReport};
    parameters.texts = {{ReportText::Foreword, u"Liebe Leserinnen und Leser\n\nwir freuen uns."_s},
                        {ReportText::Imprint, u"Stadt Musterstadt, Musterweg 1"_s},
                        {ReportText::Contact, u"Frau Beispiel, 0221 000"_s}};
    const QString given = textOf(world.with(sections, parameters));
    CHECK(given.contains(u"Liebe Leserinnen und Leser"_s));
    CHECK(given.contains(u"Stadt Musterstadt, Musterweg 1"_s));
    CHECK(given.contains(u"Frau Beispiel, 0221 000"_s));
    CHECK_FALSE(given.contains(u"Herausgegeben von"_s));
}

TEST_CASE("Tables and figures are numbered where a list of them is asked for, and only then", "[report][programme]")
{
    const SectionWorld world;
    const QString plain = textOf(world.with({u"summary"_s, u"overview"_s}));
    CHECK_FALSE(plain.contains(u"Tabelle 1"_s));
    const Document document = world.with({u"tables"_s, u"figures"_s, u"summary"_s, u"overview"_s});
    const QString text = textOf(document);
    CHECK(text.contains(u"Tabellenverzeichnis"_s));
    CHECK(text.contains(u"Abbildungsverzeichnis"_s));
    CHECK(text.contains(u"Tabelle 1: Bewilligte und zusätzlich beantragte Mittel je Jahr in Euro"_s));
    CHECK(text.contains(u"Abbildung 1: "_s));
    CHECK(text.contains(u"#tabelle-1"_s));
    if (!canReadPdf())
        return;
    // The list names the page on which the table stands.
    const QStringList pages = renderedPages(document);
    const QString caption = u"Tabelle 1: Bewilligte"_s;
    const int list = pageOf(pages, caption);
    int place = list;
    for (int page = list; page < pages.size(); ++page) {
        if (pages.at(page).contains(caption))
            place = page;
    }
    const QString line = pages.at(list).mid(pages.at(list).indexOf(caption)).section(u'\n', 0, 0);
    INFO(line.toStdString());
    CHECK(line.simplified().endsWith(u" %1"_s.arg(place + 1)));
}

TEST_CASE("The captions can be reached from their lists in every format", "[report][programme]")
{
    const SectionWorld world;
    const Document document = world.with({u"tables"_s, u"summary"_s});
    const TempDir folder;
    REQUIRE_OK(writeOdt(document, folder.file(u"p.odt"_s)));
    CHECK(zipPart(folder.file(u"p.odt"_s), u"content.xml"_s).contains("text:name=\"tabelle-1\""));
    REQUIRE_OK(writeDocx(document, folder.file(u"p.docx"_s)));
    const QByteArray docx = zipPart(folder.file(u"p.docx"_s), u"word/document.xml"_s);
    CHECK(docx.contains("PAGEREF"));
    checkWellFormed(docx);
    const QString html = toHtml(document);
    CHECK(html.contains(u"id=\"tabelle-1\""_s));
    CHECK(html.contains(u"href=\"#tabelle-1\""_s));
}

TEST_CASE("The columns of the table of all measures are chosen", "[report][programme]")
{
    const SectionWorld world;
    ReportParameters parameters{kReport};
    parameters.columns = {{u"matrix"_s, {u"title"_s, u"continuation"_s, u"code"_s, u"ofLaterProgram"_s}}};
    const Document document = world.with({u"matrix"_s}, parameters);
    const Table* matrix = nullptr;
    for (const Block& block : document.blocks) {
        if (const auto* table = std::get_if<Table>(&block))
            matrix = table;
    }
    REQUIRE(matrix);
    REQUIRE(matrix->columns.size() == 3);
    CHECK(matrix->columns.front().title == u"Maßnahme"_s);
    CHECK(matrix->columns.back().title == u"Nr."_s);
    CHECK_FALSE(textOf(document).contains(u"Beträge über alle Jahre"_s)); // there are none
    // Each column that can be chosen has a name, and is there alone as well.
    for (const SectionColumn& column : matrixColumns()) {
        INFO(column.key);
        parameters.columns = {{u"matrix"_s, {QString::fromLatin1(column.key)}}};
        CHECK_FALSE(textOf(world.with({u"matrix"_s}, parameters)).isEmpty());
        CHECK(qstrlen(column.label) > 0);
    }
}

TEST_CASE("Every section of every report has a key of its own and a name", "[report][catalogue]")
{
    for (const ReportInfo* info : allReports()) {
        QSet<QString> keys;
        for (const ReportSection& section : info->sections) {
            INFO(info->key << " " << section.key);
            CHECK_FALSE(keys.contains(QString::fromLatin1(section.key)));
            keys << QString::fromLatin1(section.key);
            CHECK(qstrlen(section.label) > 0);
            CHECK(sectionNamed(*info, QString::fromLatin1(section.key)) == &section);
            CHECK((section.columns.empty() || !usualColumns(section.columns).isEmpty()));
        }
    }
}
