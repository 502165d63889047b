// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/sample.h"
#include "core/report/content/modulereport.h"
#include "core/report/content/programme.h"
#include "core/report/render.h"
#include "tests/core/report/content/reportworld.h"
#include "tests/core/report/reportsupport.h"

using namespace iplan;
using namespace iplan::report;
using namespace iplan::test;

namespace
{

/// What stands on paper, line ends as blanks.
QString printed(const QStringList& pages)
{
    return pages.join(u' ').simplified();
}

/// Without blanks and hyphens: at the end of a line nobody can tell which of them belong to the word.
QString letters(QString text)
{
    return text.remove(u' ').remove(u'-');
}

void checkPageNumbers(const QStringList& pages, qsizetype from)
{
    for (qsizetype i = from; i < pages.size(); ++i) {
        INFO("page " << i + 1);
        CHECK(pages.at(i).contains(QStringLiteral("Seite %1 von %2").arg(i + 1).arg(pages.size())));
        CHECK(pages.at(i).contains(QStringLiteral("Stand: 22.11.2026")));
    }
}

} // namespace

TEST_CASE("Every field of a known measure stands on the printed page", "[report][pdf]")
{
    if (!canReadPdf())
        return;
    const ReportWorld world;
    const auto snapshot = world.snapshot();
    const QStringList pages = renderedPages(moduleReport(*snapshot, {world.module}, kReport));
    const QString text = printed(pages);
    for (const char* part : {"M001 Sprachlotsen",
                             "Einrichtung von Sprachlotsen an Schulen",
                             "Lotsen helfen an Schulen.",
                             "Zwanzig Lotsen werden geschult.",
                             "Eltern kommen öfter zu Gesprächen.",
                             "Art: Empfehlung",
                             "Musterbezirk Nord",
                             "Gruppe B",
                             "Fortführung: fortsetzen",
                             "Priorität: hoch",
                             "schnell umsetzbar",
                             "Amt für Integration und Vielfalt",
                             "Trägerschaft: gefördert",
                             "geplant 3. Quartal 2025 bis 2027",
                             "tatsächlich ab August 2025",
                             "unbefristet",
                             "in Umsetzung, 45 % umgesetzt",
                             "Neun von zwanzig Lotsen sind da.",
                             "Der Rat hat zugestimmt.",
                             "▲ gelb",
                             "Zwei Schulen zögern.",
                             "Expertengruppe 1, 23.04.2012, TOP 4.1",
                             "https://beispiel.invalid/lotsen",
                             "M002 Elterncafé",
                             "Bildungswerk Musterland",
                             "Land Musterrhein",
                             "Eltern",
                             "3293/2012",
                             "Neun Lotsen arbeiten.",
                             "Schulen besuchen (bis 1. Quartal 2027)",
                             "Lotsen schulen (bis Dezember 2026)",
                             "20,5",
                             "0,5 Stellen",
                             "0504, Zeile 15",
                             "vorbehaltlich des Haushalts"}) {
        INFO(part);
        CHECK(text.contains(QString::fromUtf8(part)));
    }
    checkPageNumbers(pages, 1);
}

TEST_CASE("Köln's concept and programme are printed with every measure and numbered pages", "[report][pdf]")
{
    if (!canReadPdf())
        return;
    const auto store = value_of(Store::create(QStringLiteral(":memory:"), {}));
    REQUIRE_OK(loadSample(*store, QStringLiteral("koeln")));
    const auto snapshot = value_of(Snapshot::load(*store));
    for (const Document& document : {moduleReport(*snapshot, {}, kReport), programmeReport(*snapshot, kReport)}) {
        const QStringList pages = renderedPages(document);
        REQUIRE(pages.size() > 5);
        checkPageNumbers(pages, 1);
        const QString text = letters(printed(pages));
        for (const Measure& measure : snapshot->measures) {
            INFO(measure.code.toStdString());
            CHECK(text.contains(letters(measure.code + measure.title)));
        }
    }
}
