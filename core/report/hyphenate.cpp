// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/hyphenate.h"

#include <algorithm>

namespace iplan::report
{

namespace
{

constexpr qsizetype kLeastPiece = 4; ///< letters on either side of a hyphen
constexpr qsizetype kShortPart = 8;  ///< letters; a part of a compound that is not broken itself

/// Last parts of compounds, before which they are broken whatever the rule says.
constexpr QStringView kLastParts[] = {
    u"abteilung", u"amt",         u"angebot",    u"angelegenheiten", u"arbeit",     u"ausschuss",    u"beauftragte",
    u"beirat",    u"beratung",    u"begleitung", u"behörde",         u"bereich",    u"bericht",      u"betreuung",
    u"bezirk",    u"bildung",     u"dienst",     u"einrichtung",     u"erwachsene", u"familie",      u"feld",
    u"förderung", u"fortführung", u"führende",   u"gesellschaft",    u"grad",       u"gruppe",       u"hilfe",
    u"jahr",      u"kinder",      u"konferenz",  u"kosten",          u"kurs",       u"leistung",     u"maßnahme",
    u"mittlung",  u"modul",       u"nahme",      u"nummer",          u"ordnung",    u"organisation", u"pflicht",
    u"planung",   u"programm",    u"projekt",    u"schaft",          u"schule",     u"stadt",        u"stelle",
    u"träger",    u"verband",     u"verein",     u"versorgung",      u"vertretung", u"verwaltung",   u"werk",
    u"wesen",     u"zentrum",
};

/// Consonants that count as one.
constexpr QStringView kTogether[] = {u"sch", u"ch", u"ck", u"ph", u"rh", u"sh", u"th"};

bool isVowel(QChar c)
{
    return QStringView(u"aeiouyäöü").contains(c.toLower());
}

/// Where the last part of a compound begins; -1 if none is known.
qsizetype compoundJoint(const QString& word)
{
    qsizetype best = -1;
    for (const QStringView known : kLastParts) {
        const qsizetype at = word.lastIndexOf(known, -1, Qt::CaseInsensitive);
        // Endings may follow: "Maßnahmen", "Trägerschaften".
        if (at >= kLeastPiece && word.size() - at - known.size() <= 4 && (best < 0 || at < best))
            best = at;
    }
    return best;
}

/// Where the syllable ends that begins before the vowel at `vowel`, given the next vowel; -1 if there is no place.
qsizetype syllableEnd(const QString& word, qsizetype vowel, qsizetype next)
{
    if (next == vowel + 1)
        return -1; // "ie", "au": not worth telling from "i-o"
    const QString consonants = word.mid(vowel + 1, next - vowel - 1);
    for (const QStringView one : kTogether) {
        if (consonants.endsWith(one, Qt::CaseInsensitive))
            return next - one.size();
    }
    return next - 1;
}

void addSyllables(QStringList& pieces, const QString& part)
{
    qsizetype begin = 0;
    qsizetype vowel = -1;
    for (qsizetype i = 0; part.size() > kShortPart && i < part.size(); ++i) {
        if (!isVowel(part.at(i)))
            continue;
        const qsizetype end = vowel < 0 ? -1 : syllableEnd(part, vowel, i);
        vowel = i;
        if (end - begin >= kLeastPiece && part.size() - end >= kLeastPiece) {
            pieces << part.mid(begin, end - begin);
            begin = end;
        }
    }
    pieces << part.mid(begin);
}

} // namespace

QStringList wordPieces(QStringView word)
{
    const QString whole = word.toString();
    if (whole.size() < 2 * kLeastPiece ||
        !std::all_of(whole.begin(), whole.end(), [](QChar c) { return c.isLetter(); }))
        return {whole};
    QStringList pieces;
    const qsizetype joint = compoundJoint(whole);
    if (joint > 0)
        addSyllables(pieces, whole.left(joint));
    addSyllables(pieces, joint > 0 ? whole.mid(joint) : whole);
    return pieces;
}

} // namespace iplan::report
