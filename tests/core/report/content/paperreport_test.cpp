// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Beschlussvorlage and Mitteilung.
#include "core/report/content/paperreport.h"

#include "core/store/storefixture.h"
#include "tests/core/report/content/reportworld.h"

using namespace iplan;
using namespace iplan::report;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

/// The world of reports with a Vorlage that is filled in.
struct PaperWorld : ReportWorld {
    Id<Paper> paper;

    PaperWorld()
    {
        const Paper first = all<Paper>(*store).first();
        paper = first.id;
        edit<Paper>(*store, paper, [this](Paper& row) {
            row.paperType = u"Beschlussvorlage"_s;
            row.isPublic = true;
            row.leadOffice = all<Organization>(*store).first().id;
            row.proposedResolution = u"Der Rat beschließt 20 Sprachlotsen."_s;
            row.reasons = u"Eltern brauchen Hilfe."_s;
            row.alternatives = u"Zehn Lotsen: reichen nicht, 20.000 €."_s;
            row.financeKind = FinanceKind::Consumptive;
            row.financeYear = 2027;
            row.financeAmount = Money{4'100'050};
            row.followUpCosts = Money{0};
            row.coverage = u"Teilergebnisplan 0504, Zeile 15"_s;
            row.signedBy = u"Die Beigeordnete"_s;
        });
    }
};

} // namespace

TEST_CASE("A Beschlussvorlage has all that councils ask of one", "[report][paper]")
{
    const PaperWorld world;
    const Document document = resolutionPaper(*world.snapshot(), {world.paper}, kReport);
    const QString text = plainBlanks(textOf(document));
    for (const QString& part :
         {u"Vorlagen-Nummer\n3293/2012"_s, u"Teil\nöffentlicher Teil"_s, u"Betreff\n"_s,
          u"Beschluss\n\nDer Rat beschließt 20 Sprachlotsen."_s, u"Begründung\n\nEltern brauchen Hilfe."_s,
          u"Alternativen\n\nZehn Lotsen: reichen nicht, 20.000 €."_s, u"Art der Mittel\nkonsumtiv"_s,
          u"Haushaltsjahr\n2027"_s, u"Ansatz\n41.000,50 €"_s, u"Folgekosten je Jahr\nkeine"_s,
          u"Deckung\nTeilergebnisplan 0504, Zeile 15"_s, u"gez. Die Beigeordnete"_s}) {
        INFO(part.toStdString());
        CHECK(text.contains(part));
    }
    CHECK(rowsOf(document, u"Beratungsfolge"_s) ==
          QStringList{u"Integrationsrat | 03.09.2012 | Ö 8.2 | Entscheidung | geändert beschlossen"_s});
    CHECK(rowsOf(document, u"Maßnahmen dieser Vorlage"_s) == QStringList{u"M001 Sprachlotsen | fortsetzen"_s});
}

TEST_CASE("Alternatives one by one stand in a table with reasons and costs, what is said in words below it",
          "[report][paper]")
{
    const PaperWorld world;
    write(*world.store, u"test:alternatives"_s, [&](Writer& writer) {
        PaperAlternative ten;
        ten.paper = world.paper;
        ten.text = u"Zehn Lotsen"_s;
        ten.reasons = u"Reichen nicht."_s;
        ten.amount = Money{2'000'000};
        ten.followUpCosts = Money{0};
        ten.position = u"a"_s;
        writer.insert(ten);
        PaperAlternative none;
        none.paper = world.paper;
        none.text = u"Keine Lotsen"_s;
        none.position = u"b"_s;
        writer.insert(none);
    });
    const Document document = resolutionPaper(*world.snapshot(), {world.paper}, kReport);
    QStringList rows = rowsOf(document, u"Alternativen zum Beschlussvorschlag"_s);
    CHECK(plainBlanks(rows.join(u'\n')) == u"Zehn Lotsen | Reichen nicht. | 20.000 € | keine\n"
                                           "Keine Lotsen | nicht angegeben | nicht angegeben | nicht angegeben"_s);
    CHECK(plainBlanks(textOf(document)).contains(u"Zehn Lotsen: reichen nicht, 20.000 €."_s));
    // Neither has a Mitteilung.
    CHECK_FALSE(textOf(noticePaper(*world.snapshot(), {world.paper}, kReport)).contains(u"Keine Lotsen"));
}

TEST_CASE("A Mitteilung asks for nothing", "[report][paper]")
{
    const PaperWorld world;
    const QString text = textOf(noticePaper(*world.snapshot(), {world.paper}, kReport));
    CHECK(text.contains(u"Mitteilung 3293/2012"));
    CHECK(text.contains(u"Eltern brauchen Hilfe."));
    CHECK_FALSE(text.contains(u"Der Rat beschließt"));
    CHECK_FALSE(text.contains(u"Ansatz"));
    // Among all papers there is none of this kind.
    CHECK(textOf(noticePaper(*world.snapshot(), {}, kReport)).contains(u"keine solche Vorlage"));
}

TEST_CASE("A Vorlage with gaps says so inside the house, and a closed one is nobody else's", "[report][paper]")
{
    PaperWorld world;
    edit<Paper>(*world.store, world.paper, [](Paper& row) {
        row.alternatives.clear();
        row.followUpCosts.reset();
        row.isPublic = false;
    });
    const QString text = textOf(resolutionPaper(*world.snapshot(), {world.paper}, kReport));
    CHECK(text.contains(u"Noch keine Alternativen mit Gründen und Kosten eingetragen."));
    CHECK(text.contains(u"Folgekosten je Jahr\nnicht angegeben"));
    CHECK(text.contains(u"nichtöffentlicher Teil"));
    const QString open = textOf(resolutionPaper(*world.snapshot(), {world.paper}, {QDate(2026, 11, 22), false, true}));
    CHECK_FALSE(open.contains(u"3293/2012"));
    CHECK(open.contains(u"keine solche Vorlage"));
}
