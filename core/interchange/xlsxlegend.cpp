// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/xlsxsheets.h"

namespace iplan
{

namespace
{

struct Term {
    const char* topic;
    const char* term;
    const char* meaning;
};

// Groups: as the programme of Köln defines them. Signs: DIN 55301, as official statistics print them.
constexpr Term kTerms[] = {
    {"Gruppe im Maßnahmenprogramm", "A", "Läuft schon oder geht ohne zusätzliches Geld."},
    {"Gruppe im Maßnahmenprogramm", "B", "Sehr wichtig, braucht zusätzliche Mittel."},
    {"Gruppe im Maßnahmenprogramm", "C", "Zurzeit nicht oder noch nicht nötig."},
    {"Stand", "Idee", "Ein Gedanke, noch nicht vorgeschlagen."},
    {"Stand", "vorgeschlagen", "Liegt als Vorschlag vor."},
    {"Stand", "abgestimmt", "Zwischen den beteiligten Stellen geklärt."},
    {"Stand", "beschlossen", "Vom zuständigen Gremium beschlossen."},
    {"Stand", "in Umsetzung", "Wird ausgeführt."},
    {"Stand", "umgesetzt", "Ist abgeschlossen."},
    {"Stand", "zurückgestellt", "Wird vorerst nicht weiterverfolgt; der Grund steht daneben."},
    {"Stand", "eingestellt", "Wurde begonnen und beendet, ohne umgesetzt zu sein."},
    {"Stand", "abgelehnt", "Wird nicht ausgeführt."},
    {"Ampel", "grün", "Läuft wie geplant."},
    {"Ampel", "gelb", "Verzögert oder gefährdet."},
    {"Ampel", "rot", "Kommt ohne Eingreifen nicht voran."},
    {"Kostenstufe", "geschätzt", "Von der Verwaltung geschätzt."},
    {"Kostenstufe", "beantragt",
     "Beantragt, noch nicht bewilligt. Ein abgelehnter Antrag zählt in keiner Summe mit, ebenso in den Berichten; das "
     "Blatt Kosten nennt ihn mit der Ablehnung."},
    {"Kostenstufe", "bewilligt", "Durch Beschluss oder Bescheid zugesagt."},
    {"Kostenstufe", "verausgabt", "Ausgegeben."},
    {"Kostenstufe", "Summen",
     "Dieselben Kosten können in mehreren Stufen vorkommen. Summen gelten deshalb je Stufe und "
     "dürfen nicht zusammengezählt werden."},
    {"Zeichen statt Zahl", "–", "Nichts vorhanden (genau null)."},
    {"Zeichen statt Zahl", "0", "Weniger als die Hälfte von 1 in der letzten besetzten Stelle, aber mehr als nichts."},
    {"Zeichen statt Zahl", "/", "Keine Angabe, da der Zahlenwert nicht sicher genug ist."},
    {"Zeichen statt Zahl", ".", "Zahlenwert unbekannt oder geheim zu halten."},
    {"Zeichen statt Zahl", "x", "Angabe nicht sinnvoll."},
    {"Zeichen statt Zahl", "( )", "Aussagewert eingeschränkt."},
    {"Leere Zelle", "", "Unbekannt oder noch nicht eingetragen. Leer heißt nicht null."},
    {"Datum", "", "Ein Tag steht als Datum. Was nur auf Monat, Quartal oder Jahr genau bekannt ist, steht als Text."},
    {"Umsetzungsgrad (%)", "", "Eingetragener Wert, sonst der Anteil der erledigten Arbeitsschritte."},
};

QString utf8(const char* text)
{
    return QString::fromUtf8(text);
}

} // namespace

Sheet legendSheet(const ExportData& data, const QList<Sheet>& sheets)
{
    Sheet legend{QStringLiteral("Legende"), {}, {}, 0};
    legend.columns = {{QStringLiteral("Bereich"), {}, 30},
                      {QStringLiteral("Begriff"), {}, 40},
                      {QStringLiteral("Bedeutung"), {}, 100}};
    legend.rows << QList<Cell>{QStringLiteral("Stand der Daten"), data.asOf(),
                               QStringLiteral("Stellen tragen den Namen, der an diesem Tag galt.")};
    if (data.scope().isPublicOnly())
        legend.rows << QList<Cell>{
            QStringLiteral("Öffentliche Ausgabe"), QString(),
            QStringLiteral("Ohne personenbezogene Angaben, interne Felder, nichtöffentliche Vorlagen und "
                           "Hinweise auf Fehlendes.")};
    for (const Term& term : kTerms)
        legend.rows << QList<Cell>{utf8(term.topic), utf8(term.term), utf8(term.meaning)};
    for (const Sheet& sheet : sheets) {
        for (const SheetColumn& column : sheet.columns)
            legend.rows << QList<Cell>{QStringLiteral("Blatt ") + sheet.name, column.label, column.help};
    }
    return legend;
}

} // namespace iplan
