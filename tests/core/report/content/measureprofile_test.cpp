// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/measureprofile.h"

#include "core/report/content/measuresheet.h"
#include "core/report/layout.h"
#include "core/report/render.h"
#include "tests/core/report/content/reportworld.h"
#include "tests/core/report/reportsupport.h"

using namespace iplan;
using namespace iplan::report;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

Document profileOf(const ReportWorld& world, const QList<Id<Measure>>& measures, const ReportOptions& options = kReport)
{
    return measureProfile(*world.snapshot(), measures, options);
}

QList<const Figure*> figuresOf(const Document& document)
{
    QList<const Figure*> out;
    for (const Block& block : document.blocks) {
        if (const auto* figure = std::get_if<Figure>(&block))
            out << figure;
    }
    return out;
}

/// Adds a Kennzahl of the full measure with these values of 2023, 2024 …
void addMetric(const ReportWorld& world, const QString& name, const QList<std::optional<double>>& values)
{
    REQUIRE_OK(world.store->transact(u"metric:create"_s, [&](Writer& writer) -> Result<> {
        Metric metric;
        metric.measure = world.full;
        metric.name = name;
        const Id<Metric> id = writer.insert(metric);
        int year = 2023;
        for (const auto& one : values) {
            MetricValue value;
            value.metric = id;
            value.period = PartialDate::year(year++);
            value.value = one;
            if (!one)
                value.sign = TableSign::Unknown;
            writer.insert(value);
        }
        return {};
    }));
}

} // namespace

TEST_CASE("A Steckbrief says how a measure stands, with words beside all symbols", "[report][profile]")
{
    const ReportWorld world;
    const Document document = profileOf(world, {world.full});
    CHECK(document.title == u"Maßnahmen-Steckbrief");
    CHECK(document.subject == u"M001 Sprachlotsen");
    CHECK_FALSE(document.cover);
    const QString text = textOf(document);
    for (const char* part :
         {"M001 Sprachlotsen\n", "Lotsen helfen an Schulen.", "► in Umsetzung, 45 % umgesetzt", "▲ gelb – Zwei Schulen",
          "1 Spracherwerb", "Bildung", "Amt für Integration und Vielfalt", "Träger: Bildungswerk Musterland", "Eltern",
          "geplant 3. Quartal 2025 bis 2027; tatsächlich ab August 2025",
          "Letzter Sachstand\n\n01.05.2026, Ausschuss für Chancengerechtigkeit und Integration: Neun Lotsen arbeiten.",
          "Nächste Schritte\nSchulen besuchen (bis 1. Quartal 2027)\nLotsen schulen (bis Dezember 2026)"}) {
        INFO(part);
        CHECK(text.contains(s(part)));
    }
    CHECK(rowsOf(document, u"Kosten nach Jahr und Kostenart in Euro (bewilligt)"_s) ==
          QStringList{u"Personalkosten | 28.500,50 | 28.500,50 | 57.001,00"_s,
                      u"Sachmittel |  | 12.500,00 | 12.500,00"_s, u"Summe | 28.500,50 | 41.000,50 | 69.501,00"_s});
    const auto figures = figuresOf(document);
    REQUIRE(figures.size() == 1);
    CHECK(figures.first()->alternativeText.contains(u"Ausgangswert 2024: Eingesetzte Lotsen 0,0 Personen."_s));
    CHECK(figures.first()->alternativeText.contains(u"2026: Eingesetzte Lotsen 9,0 Personen."_s));
    CHECK(figures.first()->alternativeText.contains(u"Ziel 2027: Eingesetzte Lotsen 20,5 Personen."_s));
    CHECK(Layout(document).pageCount() <= 2);
}

TEST_CASE("Steckbriefe of several measures begin a page each, in the order of their numbers", "[report][profile]")
{
    const ReportWorld world;
    const Document chosen = profileOf(world, {world.bare, world.full});
    CHECK(chosen.title == u"Maßnahmen-Steckbriefe");
    CHECK(chosen.subject == u"2 Maßnahmen");
    CHECK(textOf(chosen) == textOf(profileOf(world, {}))); // these are all
    const Layout layout(chosen);
    REQUIRE(layout.headings().size() > 2);
    CHECK(layout.headings().front().entry.text == u"M001 Sprachlotsen");
    CHECK(layout.headings().front().page == 1); // after the contents list
    const auto& headings = layout.headings();
    const auto second = std::find_if(headings.begin(), headings.end(),
                                     [](const HeadingPlace& place) { return place.entry.text == u"M002 Elterncafé"; });
    REQUIRE(second != headings.end());
    CHECK(second->page > 1);
    for (const HeadingPlace& place : headings)
        CHECK((place.page == second->page) == (place.entry.text == u"M002 Elterncafé"));
    // What is not known of a measure is said in one line; what does not exist any more is left out.
    CHECK(textOf(chosen).contains(u"Noch keine Angaben: Stand, "_s));
    CHECK(profileOf(world, {world.full, Id<Measure>(QUuid::createUuid())}).title == u"Maßnahmen-Steckbrief");
}

TEST_CASE("A public Steckbrief says neither what is missing nor who, an internal one does", "[report][profile]")
{
    const ReportWorld world;
    const QString internal = textOf(profileOf(world, {}, {kReport.asOf, true, false}));
    CHECK(internal.contains(u"Erfunden"_s));
    const QString open = textOf(profileOf(world, {}, {kReport.asOf, true, true}));
    CHECK_FALSE(open.contains(u"Erfunden"_s));
    CHECK_FALSE(open.contains(u"Noch keine"_s));
    CHECK(open.contains(u"M002 Elterncafé"_s));
}

TEST_CASE("Kennzahlen are drawn where a plot says something, at most three", "[report][profile]")
{
    const ReportWorld world;
    addMetric(world, u"Ein Wert"_s, {7});
    addMetric(world, u"Ohne Zahl"_s, {std::nullopt, std::nullopt});
    addMetric(world, u"Unter null"_s, {3, -2});
    addMetric(world, u"Kurse"_s, {3, std::nullopt, 5});
    addMetric(world, u"Plätze"_s, {30, 50});
    addMetric(world, u"Zu viel"_s, {1, 2});
    const Document document = profileOf(world, {world.full});
    QStringList drawn;
    for (const Figure* figure : figuresOf(document))
        drawn << figure->caption;
    CHECK(drawn == QStringList{u"Eingesetzte Lotsen"_s, u"Kurse"_s, u"Plätze"_s});
    CHECK(figuresOf(document).at(1)->alternativeText.contains(u"2023: Kurse 3. 2025: Kurse 5."_s));
    const QString text = textOf(document); // the table has all
    for (const QString& name : {u"Ein Wert"_s, u"Ohne Zahl"_s, u"Unter null"_s, u"Zu viel"_s})
        CHECK(text.contains(name));
}

TEST_CASE("What is done is told apart from what comes next", "[report][profile]")
{
    const ReportWorld world;
    REQUIRE_OK(world.store->transact(u"measureStep:create"_s, [&](Writer& writer) -> Result<> {
        MeasureStep step;
        step.measure = world.bare;
        step.title = u"Raum mieten"_s;
        step.done = true;
        step.doneOn = QDate(2026, 3, 12);
        writer.insert(step);
        return {};
    }));
    const QString text = textOf(profileOf(world, {world.bare}));
    CHECK(text.contains(u"Alle Arbeitsschritte sind erledigt."_s));
    CHECK(text.contains(u"Erledigt: Raum mieten am 12.03.2026"_s));
    CHECK_FALSE(text.contains(u"Kosten\n"_s)); // no heading over nothing
}

TEST_CASE("Each state has a symbol before its word, none of those of the traffic light", "[report][profile]")
{
    const QStringList lights{u"●"_s, u"▲"_s, u"■"_s};
    for (const Option& option : optionsOf<MeasureState>()) {
        const QString text = stateSymbolText(Choice<MeasureState>::fromKey(option.keyText()));
        INFO(text.toStdString());
        CHECK(text.endsWith(u' ' + option.labelText()));
        CHECK_FALSE(lights.contains(text.section(u' ', 0, 0)));
    }
    CHECK(stateSymbolText({}).isEmpty());
    CHECK(stateSymbolText(Choice<MeasureState>::fromKey(u"von-morgen"_s)) ==
          Choice<MeasureState>::fromKey(u"von-morgen"_s).label());
}

TEST_CASE("Steckbriefe are written in every format", "[report][profile]")
{
    const ReportWorld world;
    const TempDir folder;
    const Document document = profileOf(world, {});
    for (const Format format : kAllFormats) {
        if (format == Format::AccessiblePdf && usualPdf() != format)
            continue; // no LibreOffice
        const QString path = folder.file(u"steckbriefe-%1"_s.arg(formatKey(format)));
        REQUIRE_OK(render(document, format, path));
        CHECK(QFileInfo(path).size() > 1000);
    }
    const QString word = QString::fromUtf8(zipPart(folder.file(u"steckbriefe-docx"_s), u"word/document.xml"_s));
    CHECK(word.count(u"<w:pStyle w:val=\"Heading1\"/><w:pageBreakBefore/>"_s) == 2);
}
