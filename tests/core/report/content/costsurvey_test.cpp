// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Kostenübersicht: what the council is asked for, and what it refused.
#include "core/report/content/costsurvey.h"

#include "core/interchange/sample.h"
#include "core/store/storefixture.h"
#include "tests/core/report/content/reportworld.h"

using namespace iplan;
using namespace iplan::report;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

QStringList plainRows(const Document& document, const QString& caption)
{
    QStringList out;
    for (const QString& row : rowsOf(document, caption))
        out << plainBlanks(row);
    return out;
}

} // namespace

TEST_CASE("Köln: the Kostenübersicht shows bisher, zusätzlich and zusammen as the council read them", "[report][costs]")
{
    const auto store = memoryStore();
    REQUIRE_OK(loadSample(*store, u"koeln"_s));
    const Document document = costSurvey(*value_of(Snapshot::load(*store)), kReport);
    const QStringList rows = plainRows(document, u"Bisher, zusätzlich und zusammen je Maßnahme in Euro"_s);
    CHECK(rows.contains(u"K001 Erhöhung der Förderung Interkultureller Zentren | Dezernat OB/16 | 446.000 € | "
                        "236.000 € | 682.000 € | ab 2020; jährlich"_s));
    CHECK(
        rows.contains(u"K009 Antidiskriminierungsberatung: Aufstockung auf Vollzeitstellen | Dezernat OB | 66.071 € | "
                      "85.129 € | 151.200 € | ab 2022; jährlich; davon Personalkosten 133.600 €, Sachmittel 17.600 "
                      "€; zum dritten Mal beantragt (abgelehnt: 2019, Haushalt 2020)"_s));
    CHECK(rows.contains(u"Summe 2020 |  | 446.000 € | 356.000 € | 802.000 € | "_s));
    const QStringList refused = plainRows(document, u"Abgelehnte Anträge"_s);
    CHECK(refused.contains(u"K015 Verfügungsfonds für die Sozialraumgebiete | 2014 | 220.000 € | 2014 | Im Rat "
                           "abgelehnt (Änderungsantrag der Fraktion Die Linke)."_s));
    CHECK(std::ranges::any_of(refused, [](const QString& row) { return row.startsWith(u"K004"); }));
    const QStringList reserved = plainRows(document, u"Beträge unter Vorbehalt"_s);
    REQUIRE(reserved.size() == 1);
    CHECK(reserved.first().contains(u"666.400 € | Unter Vorbehalt beschlossen"));
    // Thirteen grants of one decision are one sum of the budget line.
    CHECK(plainRows(document, u"Haushaltsstellen"_s)
              .contains(u"Teilergebnisplan 0504, Teilplanzeile 15 | 2022, bewilligt | 50.000 € | K013"_s));
}

TEST_CASE("The Kostenübersicht sorts by Handlungsfeld, office and funder, and never adds up stages", "[report][costs]")
{
    const ReportWorld world;
    const Document document = costSurvey(*world.snapshot(), kReport);
    for (const QString& by : {u"nach Handlungsfeld"_s, u"nach federführender Dienststelle"_s, u"nach Mittelgeber"_s}) {
        const QStringList rows = rowsOf(document, u"Kosten %1, Jahr, Stufe und Kostenart in Euro"_s.arg(by));
        INFO(by.toStdString());
        REQUIRE(rows.size() == 3);
        CHECK(plainBlanks(rows.at(1)) == u"2025, bewilligt | 28.500,50 |  | 28.500,50"_s);
        CHECK(plainBlanks(rows.at(2)) == u"2026, bewilligt | 28.500,50 | 12.500,00 | 41.000,50"_s);
    }
    CHECK(rowsOf(document, u"Kosten nach Mittelgeber, Jahr, Stufe und Kostenart in Euro"_s).first() ==
          u"Land Musterrhein"_s);
    const QString text = textOf(document);
    CHECK(text.contains(u"Es sind keine Mittel beantragt, über die noch zu entscheiden wäre."));
    CHECK(text.contains(u"Für 1 Maßnahme sind keine Beträge eingetragen."));
    CHECK_FALSE(textOf(costSurvey(*world.snapshot(), {QDate(2026, 11, 22), false, true}))
                    .contains(u"keine Beträge eingetragen"));
}
