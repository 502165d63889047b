// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sections of the programme: what a council reads first, the choice of sections, what is left out.
#include "core/report/content/programme.h"

#include "core/interchange/sample.h"
#include "core/store/storefixture.h"
#include "tests/core/report/content/reportworld.h"

using namespace iplan;
using namespace iplan::report;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

/// Köln's sample as it is shipped.
struct KoelnWorld {
    std::unique_ptr<Store> store = memoryStore();
    KoelnWorld() { REQUIRE_OK(loadSample(*store, u"koeln"_s)); }
    [[nodiscard]] std::unique_ptr<Snapshot> snapshot() const { return value_of(Snapshot::load(*store)); }
    [[nodiscard]] QString text(const QStringList& sections) const
    {
        return textOf(programmeReport(*snapshot(), kReport, sections));
    }
};

const Figure* figureNamed(const Document& document, const QString& start)
{
    for (const Block& block : document.blocks) {
        const auto* figure = std::get_if<Figure>(&block);
        if (figure && figure->caption.startsWith(start))
            return figure;
    }
    return nullptr;
}

} // namespace

TEST_CASE("The summary of the programme adds up what is approved and what is asked for", "[report][programme]")
{
    const KoelnWorld world;
    const Document document = programmeReport(*world.snapshot(), kReport, {u"summary"_s});
    const QStringList rows = rowsOf(document, u"Bewilligte und zusätzlich beantragte Mittel je Jahr in Euro"_s);
    // 870.498 + 356.000 and 1.025.592 + 351.200, as the cost table has them.
    CHECK(rows.contains(u"2020 | 870.498,00 | 356.000,00 | 1.226.498,00"_s));
    CHECK(rows.contains(u"2022 | 1.025.592,00 | 351.200,00 | 1.376.792,00"_s));
    CHECK(textOf(document).contains(u"10 vorgeschlagen, 3 beschlossen, 6 in Umsetzung, 1 umgesetzt, 8 abgelehnt"_s));
}

TEST_CASE("All measures stand on one glance, with the page of their sheet where there is one", "[report][programme]")
{
    const KoelnWorld world;
    const QString glance = world.text({u"matrix"_s, u"measures"_s});
    CHECK(glance.contains(u"K001"_s));
    CHECK(glance.contains(u"446.000,00"_s));
    CHECK(glance.contains(u"236.000,00"_s));
    CHECK(glance.contains(u"S. #"_s));
    CHECK_FALSE(world.text({u"matrix"_s}).contains(u"S. #"_s));
}

TEST_CASE("Handlungsfelder without measures take a line each, not a chapter", "[report][programme]")
{
    const KoelnWorld world;
    const QString text = world.text({u"measures"_s});
    CHECK(text.contains(u"Handlungsfelder noch ohne Maßnahmen"_s));
    CHECK(text.count(u"Noch keine Maßnahmen eingetragen."_s) == 0);
    // Nobody is told of a group where no measure has one.
    CHECK_FALSE(text.contains(u"Ohne Gruppe"_s));
}

TEST_CASE("The short version has a table in the place of sheets", "[report][programme]")
{
    const KoelnWorld world;
    const QString text = world.text({u"short"_s});
    CHECK(text.contains(u"Erhöhung der Förderung Interkultureller Zentren"_s));
    CHECK_FALSE(text.contains(u"Noch keine Angaben"_s));
}

TEST_CASE("Sections come in the order that was asked for, unknown ones are passed over", "[report][programme]")
{
    const KoelnWorld world;
    const QString text = world.text({u"indexByCode"_s, u"ofLaterProgram"_s, u"overview"_s});
    CHECK(text.indexOf(u"Verzeichnis nach Nummer"_s) < text.indexOf(u"Überblick"_s));
    CHECK_FALSE(text.contains(u"Zusammenfassung"_s));
}

TEST_CASE("The chart of costs has its years to scale and recurring amounts in each of them", "[report][programme]")
{
    const KoelnWorld world;
    const Document document = programmeReport(*world.snapshot(), kReport, {u"overview"_s});
    const Figure* chart = figureNamed(document, u"Aufwendungen nach Jahr"_s);
    REQUIRE(chart);
    for (const char* year : {"2015", "2016", "2017", "2018", "2019", "2020", "2021", "2022"})
        CHECK(chart->alternativeText.contains(QString::fromLatin1(year)));
    CHECK(chart->alternativeText.contains(u"jährlich"_s));
    // One bar of measures without a field says nothing that the table does not say.
    CHECK(figureNamed(document, u"Maßnahmen nach Handlungsfeld und Stand"_s) == nullptr);
}

TEST_CASE("The programme is of the edition that was asked for, not of the latest", "[report][programme]")
{
    const KoelnWorld world;
    const auto snapshot = world.snapshot();
    REQUIRE(snapshot->editions.size() >= 2);
    for (const Edition& edition : snapshot->editions) {
        ReportOptions options = kReport;
        options.edition = edition.id;
        CHECK(programmeReport(*snapshot, options).subtitle.contains(edition.title));
    }
}

TEST_CASE("The Beratungsfolge of the paper of an edition is printed, the public sees public papers only",
          "[report][programme]")
{
    const KoelnWorld world;
    ReportOptions options = kReport;
    const auto snapshot = world.snapshot();
    for (const Edition& edition : snapshot->editions) {
        if (!edition.paper.isNull())
            options.edition = edition.id;
    }
    REQUIRE_FALSE(options.edition.isNull());
    CHECK(textOf(programmeReport(*snapshot, options, {u"consultation"_s})).contains(u"Beratungsfolge"_s));
    options.publicOnly = true;
    const Paper* paper = snapshot->papers.find(snapshot->editions.find(options.edition)->paper);
    CHECK(textOf(programmeReport(*snapshot, options, {u"consultation"_s})).contains(u"Beratungsfolge"_s) ==
          paper->isPublic);
}
