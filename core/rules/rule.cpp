// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/rule.h"

#include "core/rules/rulerun.h"

#include <QCryptographicHash>

namespace iplan
{

namespace
{

using S = Severity;

// In the order in which findings are listed: what a council asks for first, then what contradicts itself.
constexpr Rule kRules[] = {
    {"measureWithoutLeadOffice", S::Warning, "Maßnahme ohne federführende Dienststelle",
     "Ohne federführende Dienststelle ist niemand zuständig, über die Maßnahme zu berichten.",
     "In der Maßnahme unter „Zuständigkeit“ die federführende Dienststelle eintragen.",
     "Integrationskonzepte allgemein: zu jeder Maßnahme Zuständigkeit, Mittel und Termine", &checkLeadOffice},
    {"measureWithoutCosts", S::Warning, "Maßnahme ohne Kosten",
     "Kosten und Mittelbedarf sollen für jede Maßnahme wenigstens geschätzt sein.",
     "Eine Kostenposition mit Jahr und Betrag anlegen; eine Schätzung (Stufe „geschätzt“) genügt, auch 0,00 €.",
     "Köln 2010: Kosten und Mittel der Maßnahmen schätzen", &checkCosts},
    {"costsNotSplit", S::Warning, "Kosten nicht nach Kostenart getrennt",
     "Ein Gesamtbetrag allein zeigt nicht, was auf Personal, auf Sachmittel und auf Zuschüsse entfällt.",
     "Den Betrag auf Kostenpositionen mit Kostenart aufteilen: Personalkosten, Sachmittel, Zuschuss.",
     "Köln 2010: Personalkosten und Sachmittel nennen oder die Zuschussbeträge zuordnen", &checkCostKinds},
    {"measureWithoutMetric", S::Hint, "Maßnahme ohne Kennzahl",
     "Die Wirkung aller Maßnahmen soll mit Kennzahlen gemessen werden.",
     "Bei der Maßnahme eine Kennzahl mit Zielwert anlegen.", "Köln 2013: Kennzahlen für die Wirkung aller Maßnahmen",
     &checkMetrics},
    {"measureWithoutStatusReport", S::Warning, "Maßnahme ohne Sachstand im laufenden Zeitraum",
     "Das Maßnahmenprogramm wird alle zwei Jahre fortgeschrieben; aus diesem Zeitraum fehlt ein Sachstand. Ideen "
     "brauchen keinen; umgesetzte Maßnahmen brauchen keinen weiteren.",
     "Bei der federführenden Dienststelle einen Sachstand erfragen und mit Datum eintragen.",
     "Köln 08.07.2013: die Lücken im Sachstandsbericht schließen", &checkStatusReports},
    {"trafficLightWithoutText", S::Warning, "Ampel ohne Text",
     "Eine Ampelfarbe ist nur eine Einschätzung und ohne Begründung nicht zu verstehen.",
     "Die Begründung der Ampel eintragen oder die Ampel leeren.",
     "Erfahrung anderer Städte: die Ampel ist eine Hilfskonstruktion", &checkTrafficLight},
    {"stateWithoutReason", S::Hint, "Zurückgestellt, eingestellt oder abgelehnt ohne Begründung",
     "Wer eine Maßnahme nicht weiterführt, wird nach dem Grund gefragt.",
     "Im Feld „Begründung des Standes“ einen Satz eintragen.",
     "Empfehlung für kommunale Maßnahmenpläne: Grund nennen, wenn etwas stockt", &checkStateReason},
    {"doneWithOpenSteps", S::Error, "Umgesetzt, aber mit offenen Arbeitsschritten",
     "Der Stand „umgesetzt“ und offene Arbeitsschritte widersprechen einander.",
     "Die Arbeitsschritte abhaken, die entfallenen löschen oder den Stand ändern.", "Widerspruch in den Daten",
     &checkOpenSteps},
    {"providerMissing", S::Warning, "Geförderte oder fremde Maßnahme ohne Träger",
     "Maßnahmen anderer Träger sollen ebenso aussagekräftig dargestellt werden wie städtische.",
     "Unter „Beteiligte“ die Organisation mit der Rolle „Träger“ eintragen.",
     "Köln 2010: Maßnahmen nichtstädtischer Träger aussagekräftig darstellen", &checkProvider},
    {"programmeGroupMissing", S::Hint, "Maßnahme ohne Gruppe A, B oder C",
     "Das Maßnahmenprogramm ordnet jede Maßnahme danach, ob sie zusätzliches Geld braucht.",
     "In der Maßnahme die „Gruppe im Maßnahmenprogramm“ wählen.",
     "Köln 2014: Gliederung des Maßnahmenprogramms in A, B und C", &checkProgrammeGroup},
    {"continuationMissing", S::Hint, "Entscheidung zur Fortführung fehlt",
     "Die Fachausschüsse entscheiden für jede Maßnahme: einstellen, fortsetzen oder neu beginnen.",
     "Nach der Beratung die „Entscheidung zur Fortführung“ eintragen.",
     "Köln 08.07.2013: Entscheidung der Fachausschüsse je Maßnahme", &checkContinuation},
    {"recommendationWithoutMeasure", S::Warning, "Handlungsempfehlung ohne Maßnahme",
     "Zu jeder wesentlichen Handlungsempfehlung soll das Maßnahmenprogramm etwas sagen.",
     "Eine Maßnahme mit der Empfehlung verknüpfen oder die Empfehlung als abgelehnt kennzeichnen.",
     "Köln 2010: das Maßnahmenprogramm auf alle wesentlichen Handlungsempfehlungen beziehen",
     &checkRecommendationMeasures},
    {"moduleReviewOverdue", S::Warning, "Konzeptmodul zur Überprüfung fällig",
     "Die Module des Konzepts sollen regelmäßig überprüft und weiterentwickelt werden.",
     "Das Modul überprüfen, „Überprüft am“ und „Nächste Überprüfung“ eintragen.",
     "Köln 2011: thematische Module, die regelmäßig überprüft werden", &checkModuleReview},
    {"fieldWithoutName", S::Warning, "Handlungsfeld ohne Namen", "Ein Handlungsfeld ohne Namen sagt niemandem etwas.",
     "Den Namen aus dem beschlossenen Konzept eintragen.", "Vollständigkeit des Konzepts", &checkFieldNames},
    {"endedBodyInUse", S::Warning, "Stelle nach ihrem Ende verwendet",
     "Eine umbenannte oder aufgelöste Stelle ist für einen Zeitpunkt eingetragen, zu dem es sie nicht mehr gab.",
     "Die Nachfolge oder das richtige Datum eintragen. Heißt dieselbe Stelle nur anders, gehört der alte Name "
     "unter "
     "„Frühere Namen“.",
     "Berichte nennen Stellen mit dem Namen, der an ihrem Tag galt", &checkEndedBodies},
    {"duplicateCode", S::Error, "Nummer mehrfach vergeben",
     "Nummern müssen eindeutig sein, damit Vorlagen, Berichte und Gespräche dasselbe meinen.",
     "Einem der Einträge eine eigene Nummer geben.", "Widerspruch in den Daten", &checkDuplicateCodes},
    {"endBeforeStart", S::Error, "Ende vor dem Beginn", "Ein Zeitraum kann nicht enden, bevor er beginnt.",
     "Eines der beiden Daten berichtigen.", "Widerspruch in den Daten", &checkPeriods},
    {"agendaTooLong", S::Hint, "Tagesordnung länger als die Sitzung",
     "Die Dauern der Tagesordnungspunkte ergeben mehr Zeit, als die Sitzung hat.",
     "Dauern kürzen, Punkte vertagen oder das Ende der Sitzung später setzen.", "Widerspruch in den Daten",
     &checkAgendas},
    {"meetingInWords", S::Hint, "Sitzung steht nur in Worten da",
     "Die Sitzung steht inzwischen als Eintrag in der Datei; mit ihr verknüpft, führt der Weg hin und zurück.",
     "Die Sitzung auswählen, oder alle genannten auf der Seite Sitzungen verknüpfen.", "Fehlende Angaben",
     &checkMeetingWords},
    {"leadsOutOfStep", S::Hint, "Steuerungsgruppe ohne neue Leitung",
     "Eine Gruppe, deren Leitungen der Steuerungsgruppe angehören, hat eine andere Leitung bekommen.",
     "In der Steuerungsgruppe „Leitungen nachziehen“ wählen; es ist ein Schritt.", "Widerspruch in den Daten",
     &checkLeads},
    {"moreVotesThanMembers", S::Warning, "Mehr Stimmen als Stimmberechtigte",
     "Bei der Abstimmung sind mehr Stimmen eingetragen, als die Gruppe an dem Tag stimmberechtigte Mitglieder hatte.",
     "Die Stimmen oder die Stimmberechtigung der Mitglieder berichtigen.", "Widerspruch in den Daten", &checkVotes},
    {"attendanceOutsideMembership", S::Warning, "Teilnahme außerhalb der Mitgliedschaft",
     "Die Person gehörte der Gruppe zu anderer Zeit an, aber nicht am Tag der Sitzung.",
     "Den Zeitraum der Mitgliedschaft berichtigen oder die Person als Gast eintragen.", "Widerspruch in den Daten",
     &checkAttendance},
    {"attendanceTwice", S::Warning, "Zweimal in derselben Sitzung",
     "Die Person oder Organisation steht zweimal unter den Teilnahmen; sie zählt sonst doppelt.",
     "Eine der beiden Teilnahmen löschen.", "Widerspruch in den Daten", &checkAttendanceTwice},
    {"seriesRuleUnreadable", S::Warning, "Wiederholung nicht zu verstehen",
     "Aus dieser Wiederholung lassen sich keine Termine anlegen.", "Eine Regel wie „FREQ=MONTHLY;BYDAY=2TU“ eintragen.",
     "RFC 5545, Abschnitt 3.3.10", &checkSeriesRules},
    {"seriesTwice", S::Warning, "Zwei gleiche Sitzungsreihen",
     "Beide Reihen legen für dieselbe Gruppe Sitzungen an denselben Tagen zur selben Stunde an; so steht jede doppelt "
     "in "
     "der Liste. Das entsteht, wenn zwei Personen die Reihe auf zwei Kopien anlegen.",
     "Eine der Reihen in den Papierkorb legen, mit ihren Sitzungen, die noch nichts enthalten.",
     "Widerspruch in den Daten", &checkSeriesTwice},
    {"ratingNotAllowed", S::Error, "Stimmzettel außerhalb der Regeln",
     "Ein Stimmzettel vergibt mehr Punkte, als jedes Mitglied hat, oder Noten außerhalb der Skala. Das Ergebnis lässt "
     "sie aus.",
     "Auf der Seite Bewertungsrunden unter „Stimmen eingeben“ den gekennzeichneten Stimmzettel berichtigen.",
     "Regeln der Bewertungsrunde", &checkRatings},
    {"ballotTwice", S::Warning, "Zwei Stimmzettel eines Mitglieds",
     "Ein Mitglied hat in derselben Runde zwei Stimmzettel. Sie zählen als einer; wo beide etwas sagen, gilt der "
     "erste.",
     "Einen der beiden Stimmzettel löschen.", "Widerspruch in den Daten", &checkBallotsTwice},
    {"implausibleYear", S::Error, "Kein Jahr", "Die Zahl ist kein Jahr; Summen nach Jahren stimmen sonst nicht.",
     "Das Jahr mit vier Ziffern eintragen.", "Widerspruch in den Daten", &checkYears},
    {"implausibleNumber", S::Error, "Zahl außerhalb des Möglichen",
     "Die Zahl kann nicht stimmen; Berichte drucken sie so, und Summen rechnen damit.",
     "Die Zahl berichtigen. Was zurückfließt, ist eine Kostenposition der Kostenart „Erträge“, keine mit Minus.",
     "Widerspruch in den Daten", &checkRanges},
    {"requiredFieldMissing", S::Warning, "Pflichtangabe fehlt",
     "Ohne diese Angabe ist der Eintrag in Listen und Berichten nicht zu gebrauchen.", "Die Angabe nachtragen.",
     "Vollständigkeit der Daten", &checkRequired},
    {"referenceTargetAbsent", S::Error, "Bezug ins Leere",
     "Der Eintrag, auf den verwiesen wird, fehlt in dieser Datei oder liegt im Papierkorb.",
     "Den anderen Eintrag aus dem Papierkorb holen oder einen anderen wählen.", "Widerspruch in den Daten",
     &checkReferences},
    {"unknownKey", S::Hint, "Unbekannter Wert",
     "Den Wert hat eine neuere Fassung des Programms oder ein Import geschrieben; er bleibt erhalten, wird aber "
     "nicht verstanden.",
     "Das Programm aktualisieren oder einen bekannten Wert wählen.", "Austausch zwischen Programmfassungen",
     &checkKnownKeys},
    {"referenceCycle", S::Error, "Bezüge im Kreis",
     "Übergeordnete Stellen, Ziele und Vorgänger dürfen nicht im Kreis aufeinander verweisen.",
     "Einen der Bezüge lösen.", "Widerspruch in den Daten", &checkCycles},
    {"mergedTermInUse", S::Warning, "Zusammengeführter Begriff noch verwendet",
     "Der Begriff ist in einem anderen aufgegangen; Auswertungen zählen sonst beide getrennt.",
     "Den neuen Begriff wählen, oder beim alten Begriff „Verweise umhängen“.", "Einheitliche Begriffe",
     &checkMergedTerms},
    {"mergedMeasureInUse", S::Warning, "Eintrag bei einer zusammengeführten Maßnahme",
     "Die Maßnahme ist in einer anderen aufgegangen; was danach bei ihr eingetragen wurde, etwa auf einer "
     "Arbeitskopie, "
     "fehlt in Zeitplan, Kosten und Berichten.",
     "Den Eintrag bei der Maßnahme anlegen, in der sie aufgegangen ist, und hier löschen.", "Widerspruch in den Daten",
     &checkMergedMeasures},
    {"mergedGroupInUse", S::Warning, "Eintrag bei einer zusammengelegten Arbeitsgruppe",
     "Die Gruppe ist in einer anderen aufgegangen; was danach bei ihr eingetragen wurde, etwa auf einer Arbeitskopie, "
     "fehlt dort.",
     "Auf der Seite Arbeitsgruppen die alte Gruppe noch einmal mit der neuen zusammenlegen.",
     "Widerspruch in den Daten", &checkMergedGroups},
    {"ownFieldValueMisfit", S::Warning, "Wert passt nicht zum eigenen Feld",
     "Der Wert eines eigenen Feldes ist nicht von der Art des Feldes, zum Beispiel Text in einer Zahl.",
     "Den Wert im Formular neu eingeben.", "Widerspruch in den Daten", &checkOwnFieldValues},
};

} // namespace

QString severityLabel(Severity severity)
{
    switch (severity) {
    case Severity::Hint:
        return QStringLiteral("Hinweis");
    case Severity::Warning:
        return QStringLiteral("Warnung");
    case Severity::Error:
        return QStringLiteral("Fehler");
    }
    return {};
}

std::span<const Rule> allRules()
{
    return kRules;
}

const Rule* ruleByKey(QStringView key)
{
    for (const Rule& rule : allRules()) {
        if (key == QLatin1String(rule.key))
            return &rule;
    }
    return nullptr;
}

QList<Finding> findAllGaps(const Snapshot& snapshot, QDate today)
{
    RuleRun run(snapshot, today);
    for (const Rule& rule : allRules())
        run.check(rule);
    QList<Finding> findings = run.takeFindings();
    markAccepted(snapshot, findings);
    return findings;
}

void markAccepted(const Snapshot& snapshot, QList<Finding>& findings)
{
    if (snapshot.acceptedFindings.size() == 0)
        return;
    for (Finding& finding : findings) {
        if (const AcceptedFinding* accepted = snapshot.acceptedFindings.find(acceptanceId(finding))) {
            finding.accepted = true;
            finding.reason = accepted->reason;
        }
    }
}

QList<Finding> findGaps(const Snapshot& snapshot, QDate today)
{
    QList<Finding> findings = findAllGaps(snapshot, today);
    findings.removeIf([](const Finding& finding) { return finding.accepted; });
    return findings;
}

Id<AcceptedFinding> acceptanceId(const Finding& finding)
{
    QString place =
        QStringLiteral("acceptedFinding/%1/%2/%3")
            .arg(finding.rule->keyText(), idText(finding.row.id), finding.field ? finding.field->keyText() : QString());
    if (!finding.passage.isEmpty()) {
        const QByteArray passage = (finding.subject + QChar(0) + finding.passage).toUtf8();
        place += u'/' + QString::fromLatin1(QCryptographicHash::hash(passage, QCryptographicHash::Sha256).toHex());
    }
    return Id<AcceptedFinding>(derivedId(place));
}

} // namespace iplan
