// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synthetic/synthetictexts.h"

namespace iplan::synthetictexts
{

QString givenName(SyntheticRandom& random)
{
    static const QStringList names =
        lines("Aylin\nBernd\nÇiğdem\nDörte\nÉmile\nFatma\nGünther\nHüseyin\nIrina\nJürgen\nKatarzyna\nŁukasz\nMehmet\n"
              "Nadja\nÖzlem\nPavel\nRenée\nŞirin\nTomáš\nÜmit\nValentina\nWolfgang\nYusuf\nZoë");
    return random.pick(names);
}

QString familyName(SyntheticRandom& random)
{
    static const QStringList first = lines("Muster\nBeispiel\nProbe\nTest\nFantasie\nPlatzhalter\nErfunden\nVorlage");
    static const QStringList last = lines("mann\nfrau\nberg\nbrück\nsen\nthal\nhäuser");
    QString name = random.pick(first);
    name += random.pick(last);
    if (random.chance(12))
        name += u'-' + random.pick(first);
    return name;
}

QString providerName(SyntheticRandom& random, int number)
{
    static const QStringList names = lines(
        "Verein Testbrücke %1 e. V.\nBeispielhaus %1 gGmbH\nMustertreff %1\nInterkulturelles Zentrum Probeweg %1\n"
        "Initiative Fantasiegarten %1 e. V.\nFrauentreff Beispielallee %1\nBildungswerk Musterland %1\n"
        "Jugendhilfe Platzhalter %1 gGmbH");
    return random.pick(names).arg(number);
}

QString officeName(int index)
{
    static const QStringList names =
        lines("Kommunales Integrationszentrum\nAmt für Kinder, Jugend und Familie\nSchulverwaltungsamt\nSozialamt\n"
              "Gesundheitsamt\nAmt für Wohnungswesen\nKulturamt\nSportamt\nAmt für Öffentlichkeitsarbeit\nPersonalamt\n"
              "Ausländerbehörde\nBürgeramt\nStadtbibliothek\nVolkshochschule\nAmt für Stadtentwicklung\n"
              "Gleichstellungsstelle\nJobcenter\nKämmerei\nAmt für Statistik\nDezernat Soziales und Integration");
    return names.at(index % names.size());
}

QString groupTitle(int index)
{
    static const QStringList titles =
        lines("Frühe Hilfen\nKita\nGrundschule\nWeiterführende Schule\nAusbildung\nArbeitsmarkt\nSprachkurse\n"
              "Mehrsprachigkeit\nWohnen\nSozialraum\nNachbarschaft\nGesundheit\nPflege\nSeniorinnen und Senioren\n"
              "Frauen\nJugend\nKultur\nSport\nReligionen im Gespräch\nBürgerschaftliches Engagement\n"
              "Menschen mit Behinderung\nÖffentlichkeitsarbeit\nFlucht und Ankommen");
    return titles.at(index % titles.size());
}

QStringList fieldTitles()
{
    return lines("Bildung und Erziehung\nSprache\nArbeit und Ausbildung\nWohnen, Gesundheit und Zusammenleben im "
                 "Quartier\nTeilhabe und interkulturelle Öffnung");
}

QStringList targetGroupLabels()
{
    return lines("Neuzugewanderte\nGeflüchtete\nKinder im Vorschulalter\nSchülerinnen und Schüler\nJugendliche\n"
                 "Eltern\nFrauen\nÄltere Menschen\nFachkräfte\nEhrenamtliche\nMigrantenorganisationen\nVerwaltung");
}

} // namespace iplan::synthetictexts
