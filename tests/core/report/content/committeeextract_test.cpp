// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ausschussauszug: only what concerns a body, with the pages of the whole programme.
#include "core/report/content/committeeextract.h"

#include "core/interchange/sample.h"
#include "core/report/content/pagelist.h"
#include "core/report/content/programme.h"
#include "core/store/storefixture.h"
#include "tests/core/report/content/reportworld.h"
#include "tests/core/report/reportsupport.h"

using namespace iplan;
using namespace iplan::report;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

const QString kTable = u"Maßnahmen: Vorschlag, Mittel, Seite"_s;

std::unique_ptr<Snapshot> koeln()
{
    const auto store = memoryStore();
    REQUIRE_OK(loadSample(*store, u"koeln"_s));
    return value_of(Snapshot::load(*store));
}

/// The world of reports with its council as a Gremium.
struct CouncilWorld : ReportWorld {
    CouncilWorld()
    {
        for (const Organization& one : all<Organization>(*store)) {
            if (one.name.startsWith(u"Ausschuss"))
                edit<Organization>(*store, one.id,
                                   [](Organization& row) { row.organizationType = OrganizationType::CouncilBody; });
        }
    }
};

template <class E>
Id<E> idOf(const QString& name)
{
    return Id<E>(derivedId(name));
}

} // namespace

TEST_CASE("Page numbers are put together", "[report][extract]")
{
    CHECK(numberRanges({}) == QString());
    CHECK(numberRanges({3}) == u"3"_s);
    CHECK(numberRanges({3, 7, 8, 9}) == u"3, 7–9"_s);
    CHECK(numberRanges({1, 2, 4, 5}) == u"1–2, 4–5"_s);
}

TEST_CASE("The extract names the measures of a body with proposal, rule and page of the whole programme",
          "[report][extract]")
{
    const CouncilWorld world;
    const auto snapshot = world.snapshot();
    const Document document = committeeExtracts(*snapshot, {}, kReport);
    CHECK(document.title == u"Ausschussauszug"_s);
    const QStringList rows = rowsOf(document, kTable);
    REQUIRE(rows.size() == 1);
    CHECK(rows.first().startsWith(u"M001 Sprachlotsen | fortsetzen | "));
    CHECK(rows.first().contains(u"Vorlage 3293/2012"));
    const QString text = textOf(document);
    CHECK(text.contains(u"Eine Vorlage zu der Maßnahme oder zu ihren Kosten"));
    CHECK(text.contains(u"fortsetzen: 1"));
}

TEST_CASE("The pages of an extract are those on which the printed programme has the measures", "[report][extract]")
{
    if (!canReadPdf())
        return;
    const auto snapshot = koeln();
    const QStringList pages = renderedPages(programmeReport(*snapshot, kReport));
    const Document document = committeeExtracts(*snapshot, {idOf<Organization>(u"organization/rat"_s)}, kReport);
    const QStringList rows = rowsOf(document, kTable);
    REQUIRE(rows.size() > 3);
    for (const QString& row : rows) {
        INFO(row.toStdString());
        const int page = row.section(u" | "_s, -1).section(u"–"_s, 0, 0).toInt();
        REQUIRE(page > 1);
        CHECK(pages.at(page - 1).contains(row.left(4)));
    }
}

TEST_CASE("One run gives the extracts of all bodies of a Beratungsfolge, in its order", "[report][extract]")
{
    const auto snapshot = koeln();
    const Document document = paperExtracts(*snapshot, {idOf<Paper>(u"paper/bestandsaufnahme-2014"_s)}, kReport);
    QStringList bodies;
    for (const Block& block : document.blocks) {
        if (const auto* heading = std::get_if<Heading>(&block); heading && heading->level == 1)
            bodies << heading->text;
    }
    CHECK(bodies == QStringList{u"Integrationsrat der Stadt Köln"_s, u"Rat der Stadt Köln"_s});
    CHECK(document.title == u"Ausschussauszüge"_s);
    // A body of the Beratungsfolge that nothing concerns is told so.
    const QString text = textOf(paperExtracts(*snapshot, {idOf<Paper>(u"paper/massnahmenempfehlungen"_s)}, kReport));
    CHECK(text.contains(u"Keine Maßnahme des Programms betrifft dieses Gremium."));
}

TEST_CASE("A public extract says nothing of papers that are not public", "[report][extract]")
{
    const CouncilWorld world;
    const QString text = textOf(committeeExtracts(*world.snapshot(), {}, {QDate(2026, 11, 22), false, true}));
    CHECK_FALSE(text.contains(u"3293/2012"));
    CHECK(text.contains(u"Konzeptmodul 5")); // which is public, and answered for by the council
}

TEST_CASE("Printed, an extract holds the pages of the whole programme with their numbers", "[report][extract]")
{
    if (!canReadPdf())
        return;
    const auto snapshot = koeln();
    const QStringList whole = renderedPages(programmeReport(*snapshot, kReport));
    const Document document = paperExtracts(*snapshot, {idOf<Paper>(u"paper/bestandsaufnahme-2014"_s)}, kReport);
    const QStringList pages = renderedPages(document);
    REQUIRE(document.excerpts.size() == 2);
    qsizetype foreign = 0;
    for (const Excerpt& excerpt : document.excerpts) {
        for (const int page : excerpt.pages)
            CHECK(pages.contains(whole.at(page - 1))); // the same page, its number included
        foreign += qsizetype(excerpt.pages.size());
    }
    CHECK(pages.first().contains(u"Auszug, Blatt 1"));
    CHECK(pages.filter(u"Auszug, Blatt"_s).size() == pages.size() - foreign);
    // The contents list knows where the second body begins behind the pages of the first.
    const Layout layout(document);
    const auto heading = std::ranges::find_if(layout.headings(), [](const HeadingPlace& one) {
        return one.entry.level == 1 && one.entry.text == u"Rat der Stadt Köln";
    });
    REQUIRE(heading != layout.headings().end());
    CHECK(pages.at(heading->page).contains(u"Rat der Stadt Köln"));
    CHECK(heading->page > int(document.excerpts.front().pages.size()));
    // Other formats have the sheets themselves.
    CHECK(textOf(document).contains(u"Noch keine Angaben"));
}
