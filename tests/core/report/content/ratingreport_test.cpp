// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The result of a Bewertungsrunde on paper.
#include "core/report/content/ratingreport.h"

#include "core/report/render.h"
#include "tests/core/ops/ratingfixture.h"
#include "tests/core/report/content/reportworld.h"

using namespace iplan;
using namespace iplan::report;
using namespace iplan::test;
using namespace Qt::StringLiterals;

TEST_CASE("The result prints ranking, spread and matrix, and nobody's name", "[report][rating]")
{
    RatingWorld world;
    world.voteAll();
    ReportOptions options = kReport;
    options.withPeople = true; // not even then
    const auto snapshot = value_of(Snapshot::load(*world.store));
    const Document document = ratingReport(*snapshot, {world.round.id}, options);
    CHECK(document.title == u"Was zuerst?"_s);
    CHECK(rowsOf(document, u"Rangfolge nach Punkten"_s) ==
          QStringList{u"1 | 1.1 Empfehlung 1 | 5 | 4,7 (4–5, ±0,5) | 1,3 (1–2, ±0,5) | 3"_s,
                      u"2 | 1.2 Empfehlung 2 | 2 | 3,7 (3–4, ±0,5) | 4,7 (4–5, ±0,5) | 3"_s,
                      u"2 | 1.3 Empfehlung 3 | 2 | 1,3 (1–2, ±0,5) | 1,3 (1–2, ±0,5) | 3"_s,
                      u"4 | 1.4 Empfehlung 4 | 0 | zu wenige | – | 1 / 0"_s});
    CHECK(rowsOf(document, u"Matrix aus Relevanz und Umsetzbarkeit"_s) ==
          QStringList{u"hoch | 1.2 Empfehlung 2 | – | 1.1 Empfehlung 1"_s, u"mittel | – | – | –"_s,
                      u"gering | – | – | 1.3 Empfehlung 3"_s});
    const QString text = plainBlanks(textOf(document));
    CHECK(text.contains(u"3 Stimmzettel von 4 ausgefüllt."_s));
    CHECK(text.contains(u"AG Bildung"_s));
    CHECK(text.contains(u"Zwischenstand"_s));
    for (const Person& member : std::as_const(world.members))
        CHECK_FALSE(text.contains(member.familyName));
}

TEST_CASE("Of two ballots nothing is printed but that they are too few, and in public there is no round",
          "[report][rating]")
{
    RatingWorld world;
    world.makeAllBallots();
    world.vote(0, {{5, 2, 2}});
    world.vote(1, {{4, 1, 1}});
    const auto snapshot = value_of(Snapshot::load(*world.store));
    const QString text = plainBlanks(textOf(ratingReport(*snapshot, {}, kReport)));
    CHECK(text.contains(u"2 Stimmzettel sind ausgefüllt"_s));
    CHECK_FALSE(text.contains(u"Empfehlung 1"_s));
    ReportOptions open = kReport;
    open.publicOnly = true;
    const QString shown = textOf(ratingReport(*snapshot, {world.round.id}, open));
    CHECK(shown.contains(u"in keiner öffentlichen Fassung"_s));
    CHECK_FALSE(shown.contains(u"Was zuerst?"_s));
}

TEST_CASE("The result is written in every format", "[report][rating]")
{
    RatingWorld world;
    world.voteAll();
    TempDir folder;
    const auto snapshot = value_of(Snapshot::load(*world.store));
    const Document document = ratingReport(*snapshot, {world.round.id}, kReport);
    for (const Format format : {Format::Pdf, Format::Docx, Format::Odt, Format::Html}) {
        const QString path = folder.file(u"ergebnis."_s + QString::number(static_cast<int>(format)));
        REQUIRE_OK(render(document, format, path));
        CHECK(QFileInfo(path).size() > 0);
    }
}
