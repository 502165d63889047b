// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synthetic/synthetictexts.h"

#include "core/base/richtext.h"

namespace iplan::synthetictexts
{

namespace
{

const QStringList& sentences()
{
    static const QStringList list = lines(
        "Die Angebote erreichen viele, aber längst nicht alle Familien.\n"
        "Zwischen den Stadtteilen bestehen große Unterschiede.\n"
        "Träger und Verwaltung stimmen sich bisher nur von Fall zu Fall ab.\n"
        "Wer neu zugewandert ist, findet oft erst spät die zuständige Stelle.\n"
        "Gefragt sind verlässliche Strukturen statt befristeter Einzelprojekte.\n"
        "Die Rückmeldungen aus den Sozialräumen sind überwiegend positiv.\n"
        "Für Übersetzungen und Sprachmittlung fehlt ein gemeinsames Verfahren.\n"
        "Ehrenamtliche brauchen Begleitung, Fortbildung und feste Ansprechpersonen.\n"
        "Migrantenorganisationen wirken als Partnerinnen auf Augenhöhe mit.\n"
        "Die Zahlen der letzten Erhebung bestätigen den Bedarf.\n"
        "Ein Teil der Mittel ist bis zum Jahresende befristet.\n"
        "Kurze Wege, einfache Sprache und Termine am Abend erleichtern den Zugang.\n"
        "Bei der Umsetzung wird auf die Gleichstellung der Geschlechter geachtet.\n"
        "Die Ergebnisse werden jährlich ausgewertet und dem Integrationsrat vorgelegt.\n"
        "Übergänge zwischen Kita, Grundschule und weiterführender Schule gelingen am besten, wenn alle Beteiligten "
        "früh "
        "miteinander sprechen, Eltern in ihrer Sprache angesprochen werden und die Zuständigkeiten schriftlich geklärt "
        "sind.\n"
        "Die interkulturelle Öffnung der Verwaltung ist eine Aufgabe aller Ämter und nicht nur einer Fachstelle.\n"
        "Maßnahmen gegen Diskriminierung gehören in jedes Handlungsfeld.\n"
        "Die Beratungsstellen sind ausgelastet; Wartezeiten von mehreren Wochen sind die Regel.\n"
        "Offen bleibt, wie die Finanzierung über das Förderjahr hinaus gesichert wird.\n"
        "Größere Veranstaltungen werden barrierefrei geplant.\n"
        "Ähnliche Vorhaben in Nachbarkommunen zeigen, dass der Aufwand vertretbar ist.\n"
        "Öffentliche Räume sollen Begegnung ermöglichen.\n"
        "Das ist gut.\n"
        "Hier besteht Handlungsbedarf.");
    return list;
}

RichSpan span(const QString& text, bool strong = false, bool emphasis = false)
{
    return {text, strong, emphasis, {}};
}

} // namespace

QStringList lines(const char* text)
{
    return QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts);
}

QString paragraph(SyntheticRandom& random, int count)
{
    QStringList out;
    for (int i = 0; i < count; ++i)
        out << random.pick(sentences());
    return out.join(u' ');
}

QString richText(SyntheticRandom& random, int paragraphs)
{
    using Kind = RichBlock::Kind;
    RichBlocks out;
    for (int i = 0; i < paragraphs; ++i) {
        if (i > 0 && random.chance(25))
            out << RichBlock{Kind::Heading3, {span(moduleTitle(random.below(20)))}};
        RichBlock block{Kind::Paragraph, {}};
        if (random.chance(30))
            block.spans << span(QStringLiteral("Wichtig:"), true) << span(QStringLiteral(" "));
        block.spans << span(paragraph(random, random.between(1, 5)));
        if (random.chance(20))
            block.spans << span(QStringLiteral(" ")) << span(random.pick(sentences()), false, true);
        out << block;
        const Kind kind = random.chance(50) ? Kind::Bullet : Kind::Numbered;
        const int items = random.chance(30) ? random.between(2, 5) : 0;
        for (int item = 0; item < items; ++item)
            out << RichBlock{kind, {span(random.pick(sentences()))}};
    }
    return richTextToHtml(out);
}

QString measureTitle(SyntheticRandom& random)
{
    static const QStringList verbs = lines("Ausbau\nAufbau\nVerstetigung\nWeiterentwicklung\nErprobung\nFörderung\n"
                                           "Stärkung\nErgänzung\nÖffnung\nÜberprüfung");
    static const QStringList objects =
        lines("der Sprachförderung in Kitas\nder Elternarbeit an Grundschulen\nder Beratung für Neuzugewanderte\n"
              "der Sprachmittlung im Gesundheitswesen\ndes Ehrenamtes in der Flüchtlingshilfe\n"
              "der Antidiskriminierungsarbeit\nder Ausbildungsbegleitung\nder interkulturellen Öffnung der Ämter\n"
              "der Mehrsprachigkeit in der Schule\nder Frauentreffs in den Stadtteilen\n"
              "der Sportangebote für Mädchen und junge Frauen\nder Wohnraumberatung\n"
              "der Anerkennung ausländischer Abschlüsse\nder Seniorenarbeit in der Einwanderungsgesellschaft\n"
              "der Kulturarbeit mit Jugendlichen\nder politischen Beteiligung\nder Migrantenorganisationen\n"
              "des Übergangs von der Schule in den Beruf\nder Willkommenslotsinnen und Willkommenslotsen\n"
              "der Öffentlichkeitsarbeit in einfacher Sprache");
    static const QStringList places =
        lines("im Sozialraum Musterbrück\nin allen Stadtbezirken\nam Standort Beispielplatz\nmit freien Trägern\n"
              "bis zum Ende des Schuljahres");
    QString title = random.pick(verbs);
    title += u' ' + random.pick(objects);
    if (random.chance(35))
        title += u' ' + random.pick(places);
    if (random.chance(4))
        title += QStringLiteral(" unter besonderer Berücksichtigung der Zusammenarbeit von Verwaltung, freien Trägern, "
                                "Migrantenorganisationen und Ehrenamtlichen sowie der Abstimmung zwischen Jugendhilfe, "
                                "Schule, Gesundheitswesen und Arbeitsverwaltung");
    return title;
}

QString moduleTitle(int index)
{
    static const QStringList titles =
        lines("Frühkindliche Bildung\nSchule und Elternarbeit\nÜbergang Schule und Beruf\nDurchgängige Sprachbildung\n"
              "Deutsch für Erwachsene\nMehrsprachigkeit\nArbeit und Qualifizierung\nAnerkennung von Abschlüssen\n"
              "Wohnen im Quartier\nNachbarschaft und Begegnung\nGesundheit und Pflege\nÄlter werden\n"
              "Kultur und Vielfalt\nSport\nPolitische Teilhabe\nBürgerschaftliches Engagement\n"
              "Interkulturelle Öffnung der Verwaltung\nSchutz vor Diskriminierung\nFlucht und Ankommen\n"
              "Öffentlichkeitsarbeit");
    return titles.at(index % titles.size());
}

QString stepTitle(SyntheticRandom& random)
{
    static const QStringList titles =
        lines("Bedarf erheben\nTräger auswählen\nVereinbarung schließen\nRäume finden\nFörderantrag stellen\n"
              "Auftaktveranstaltung durchführen\nFlyer in fünf Sprachen übersetzen\nFachkräfte schulen\n"
              "Zwischenbericht schreiben\nErgebnisse auswerten\nFortführung mit der Kämmerei klären\n"
              "Beschlussvorlage für den Integrationsrat vorbereiten und mit allen beteiligten Ämtern abstimmen");
    return random.pick(titles);
}

QString metricName(SyntheticRandom& random)
{
    static const QStringList names =
        lines("Teilnehmende\nBeratungsgespräche\nBeteiligte Einrichtungen\nGeschulte Fachkräfte\nVeranstaltungen\n"
              "Anteil der Teilnehmenden mit Abschluss\nWartezeit auf einen Termin\nÜbergänge in Ausbildung");
    return random.pick(names);
}

QString reason(SyntheticRandom& random)
{
    static const QStringList reasons =
        lines("Die Finanzierung ist bis zum Jahresende gesichert.\nDie Stelle ist seit Monaten unbesetzt.\n"
              "Der Förderbescheid steht noch aus.\nAlle Arbeitsschritte liegen im Plan.\n"
              "Der Fachausschuss hat die Beratung verschoben.\nDer Träger hat sich zurückgezogen; ein neuer wird "
              "gesucht.\nDie Nachfrage ist größer als erwartet.");
    return random.pick(reasons);
}

} // namespace iplan::synthetictexts
