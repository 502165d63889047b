// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/namelikeness.h"

#include "core/base/searchtext.h"
#include "core/model/people.h"

#include <algorithm>

namespace iplan
{

namespace
{

/// Words that say nothing about which body it is; folded.
bool isFiller(const QString& word)
{
    static const QStringList fillers{QStringLiteral("e"),     QStringLiteral("v"),
                                     QStringLiteral("ev"),    QStringLiteral("gmbh"),
                                     QStringLiteral("ggmbh"), QStringLiteral("gug"),
                                     QStringLiteral("der"),   QStringLiteral("die"),
                                     QStringLiteral("das"),   QStringLiteral("des"),
                                     QStringLiteral("und"),   QStringLiteral("fur"),
                                     QStringLiteral("ag"),    QStringLiteral("arbeitsgruppe"),
                                     QStringLiteral("dr"),    QStringLiteral("prof")};
    return fillers.contains(word);
}

QStringList nameWords(const QString& text)
{
    QStringList out;
    for (const QStringList& forms : foldedQuery(text)) {
        if (!isFiller(forms.last()))
            out << forms.last(); // the form in which "Müller" and "Mueller" are the same
    }
    return out;
}

std::vector<quint64> trigramsOf(const QStringList& words)
{
    std::vector<quint64> out;
    for (const QString& word : words) {
        const QString padded = u' ' + word + u' ';
        for (qsizetype i = 0; i + 2 < padded.size(); ++i)
            out.push_back(quint64(padded.at(i).unicode()) << 32U | quint64(padded.at(i + 1).unicode()) << 16U |
                          quint64(padded.at(i + 2).unicode()));
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

/// The number that a word of the name of a body is: "12", "5b", "2" for "ii"; empty for other words.
QString numberOf(const QString& word)
{
    static const QStringList roman{QStringLiteral("i"),   QStringLiteral("ii"),   QStringLiteral("iii"),
                                   QStringLiteral("iv"),  QStringLiteral("v"),    QStringLiteral("vi"),
                                   QStringLiteral("vii"), QStringLiteral("viii"), QStringLiteral("ix"),
                                   QStringLiteral("x"),   QStringLiteral("xi"),   QStringLiteral("xii")};
    if (const auto at = roman.indexOf(word); at >= 0)
        return QString::number(at + 1);
    return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); }) ? word : QString();
}

/// "Gruppe 1" and "Gruppe II" are two; the initials of people are no numbers.
QStringList numbersIn(const ComparedName& name)
{
    QStringList out;
    for (const QString& word : name.words) {
        const QString number = name.isPerson && !word.at(0).isDigit() ? QString() : numberOf(word);
        if (!number.isEmpty())
            out << number;
    }
    out.sort();
    return out;
}

int typosAllowed(const QString& word)
{
    return word.size() >= 8 ? 2 : word.size() >= 4 ? 1 : 0;
}

bool isNearly(const QString& one, const QString& other)
{
    const int most = typosAllowed(one.size() < other.size() ? one : other);
    return editDistance(one, other, most) <= most;
}

bool isShortForm(const QString& one, const QString& other)
{
    const bool starts = one.startsWith(other) || other.startsWith(one);
    const qsizetype least = qMin(one.size(), other.size());
    return starts && one != other && (least == 1 || least >= 3);
}

QString joinedWords(const QStringList& words)
{
    return words.join(QString());
}

/// What tells names apart that are alike otherwise: directions, sizes, sides; folded. The longer ones first, so that
/// "Nordost" is not taken for "Nord".
const QStringList& tellingParts()
{
    static const QStringList parts{
        QStringLiteral("nordost"), QStringLiteral("nordwest"), QStringLiteral("sudost"), QStringLiteral("sudwest"),
        QStringLiteral("nord"),    QStringLiteral("sud"),      QStringLiteral("ost"),    QStringLiteral("west"),
        QStringLiteral("mitte"),   QStringLiteral("ober"),     QStringLiteral("unter"),  QStringLiteral("alt"),
        QStringLiteral("neu"),     QStringLiteral("gross"),    QStringLiteral("klein"),  QStringLiteral("vorder"),
        QStringLiteral("hinter"),  QStringLiteral("innen"),    QStringLiteral("aussen"), QStringLiteral("links"),
        QStringLiteral("rechts"),  QStringLiteral("erste"),    QStringLiteral("zweite"), QStringLiteral("dritte")};
    return parts;
}

/// Whether the words are another but for a part that tells: "oststrasse" and "weststrasse".
bool differInTellingPart(const QString& one, const QString& other)
{
    const auto partOf = [](const QString& word, bool atEnd) {
        for (const QString& part : tellingParts()) {
            if (atEnd ? word.endsWith(part) : word.startsWith(part))
                return part;
        }
        return QString();
    };
    for (const bool atEnd : {false, true}) {
        const QString part = partOf(one, atEnd);
        const QString otherPart = partOf(other, atEnd);
        if (part.isEmpty() || otherPart.isEmpty() || part == otherPart)
            continue;
        const QString rest = atEnd ? one.chopped(part.size()) : one.mid(part.size());
        const QString otherRest = atEnd ? other.chopped(otherPart.size()) : other.mid(otherPart.size());
        if (isNearly(rest, otherRest))
            return true;
    }
    return false;
}

/// Whether each of the names has a word that is no spelling of one in the other: "Kita Nordstraße" and "Kita
/// Südstraße" share most letters, and are two.
bool differInTellingWord(const ComparedName& one, const ComparedName& other)
{
    const auto isNumber = [](const QString& word) { return !numberOf(word).isEmpty(); }; // compared by themselves
    QStringList rest;
    QStringList otherRest = other.words;
    otherRest.removeIf(isNumber);
    for (const QString& word : one.words) {
        if (!isNumber(word) && !otherRest.removeOne(word))
            rest << word;
    }
    for (qsizetype i = rest.size() - 1; i >= 0; --i) {
        const QString& word = rest.at(i);
        if (std::any_of(otherRest.begin(), otherRest.end(),
                        [&](const QString& each) { return differInTellingPart(word, each); }))
            return true;
        const auto like = std::find_if(otherRest.begin(), otherRest.end(), [&](const QString& each) {
            return isNearly(word, each) || isShortForm(word, each);
        });
        if (like == otherRest.end())
            continue;
        otherRest.erase(like);
        rest.removeAt(i);
    }
    // "Beratungs Stelle" is another spelling of "Beratungsstelle".
    return !rest.isEmpty() && !otherRest.isEmpty() && !isNearly(joinedWords(rest), joinedWords(otherRest));
}

Likeness personNames(const ComparedName& one, const ComparedName& other)
{
    if (one.family.isEmpty() || other.family.isEmpty())
        return {};
    const QString given = joinedWords(one.given);
    const QString otherGiven = joinedWords(other.given);
    const QString family = joinedWords(one.family);
    const QString otherFamily = joinedWords(other.family);
    if (given == otherGiven && family == otherFamily)
        return {given.isEmpty() ? 70 : 96, {QStringLiteral("gleicher Name")}};
    if (given == otherFamily && family == otherGiven)
        return {92, {QStringLiteral("Vor- und Nachname vertauscht")}};
    if (one.sortedWords() == other.sortedWords())
        return {90, {QStringLiteral("gleiche Namensteile")}};
    if (!isNearly(family, otherFamily))
        return {};
    const int sameFamily = family == otherFamily ? 6 : 0;
    if (given.isEmpty() || otherGiven.isEmpty())
        return {54 + sameFamily, {QStringLiteral("ähnlicher Nachname, Vorname fehlt")}};
    const QString first = one.given.first();
    const QString otherFirst = other.given.first();
    if (isNearly(given, otherGiven))
        return {76 + sameFamily, {QStringLiteral("ähnliche Schreibweise")}};
    if (isShortForm(first, otherFirst) || first == otherFirst)
        return {70 + sameFamily, {QStringLiteral("Kurzform des Vornamens")}};
    return {};
}

Likeness bodyNames(const ComparedName& one, const ComparedName& other)
{
    if (one.words.isEmpty() || other.words.isEmpty())
        return {};
    if (one.words == other.words)
        return {96, {QStringLiteral("gleicher Name")}};
    if (one.sortedWords() == other.sortedWords())
        return {90, {QStringLiteral("gleiche Namensteile")}};
    const auto abbreviates = [](const ComparedName& brief, const ComparedName& full) {
        const QString acronym = full.acronym();
        return acronym.size() >= 3 && (brief.shortName == acronym || joinedWords(brief.words) == acronym);
    };
    if ((abbreviates(one, other) && one.words.size() == 1) || (abbreviates(other, one) && other.words.size() == 1))
        return {72, {QStringLiteral("Abkürzung des Namens")}};
    const double shared = diceOf(one.trigrams, other.trigrams);
    const bool sameShort = !one.shortName.isEmpty() && one.shortName == other.shortName;
    const bool areTwo = differInTellingWord(one, other);
    if (sameShort && shared >= 0.4)
        return {areTwo ? 55 : 80, {QStringLiteral("gleicher Kurzname, ähnlicher Name")}};
    if (areTwo)
        return {};
    if (shared >= 0.8 || isNearly(joinedWords(one.words), joinedWords(other.words)))
        return {int(60 + shared * 25), {QStringLiteral("ähnliche Schreibweise")}};
    return {};
}

/// Whether the address is of one person and no mailbox of an office: it holds a part of the name.
bool isOwnAddress(const ComparedName& name)
{
    const QString folded = nameWords(name.email.section(u'@', 0, 0)).join(QString());
    return std::any_of(name.words.begin(), name.words.end(),
                       [&](const QString& word) { return word.size() >= 3 && folded.contains(word); });
}

/// Somebody who goes by another family name now: the same given name, and an address of her own.
Likeness renamed(const ComparedName& one, const ComparedName& other)
{
    const bool isShared = !one.email.isEmpty() && one.email == other.email;
    if (!one.isPerson || !isShared || one.given.isEmpty() || one.given != other.given ||
        !(isOwnAddress(one) || isOwnAddress(other)))
        return {};
    return {45, {QStringLiteral("gleicher Vorname")}};
}

/// The digits of a telephone number, whatever stands between them: "+49 221 …" and "0221/…" are the same.
QString phoneDigits(const QString& text)
{
    QString out;
    for (const QChar c : text) {
        if (c.isDigit())
            out += c;
    }
    if (out.startsWith(u"0049"))
        out = u'0' + out.mid(4);
    else if (text.trimmed().startsWith(u"+49"))
        out = u'0' + out.mid(2);
    constexpr qsizetype leastDigits = 6;
    return out.size() < leastDigits ? QString() : out;
}

} // namespace

QString ComparedName::sortedWords() const
{
    QStringList sorted = words;
    sorted.sort();
    return sorted.join(u' ');
}

QString ComparedName::acronym() const
{
    QString out;
    for (const QString& word : words)
        out += isPerson || words.size() < 2 ? QString() : word.left(1);
    return out;
}

ComparedName nameOf(const Record& record)
{
    ComparedName out;
    out.isPerson = record.entity == &entityOf<Person>();
    if (out.isPerson) {
        out.given = nameWords(record.value(u"givenName").text());
        out.family = nameWords(record.value(u"familyName").text());
        out.words = out.given + out.family;
    } else {
        const FieldInfo* title = record.entity->fieldFlagged(IsTitle);
        const FieldInfo* code = record.entity->fieldFlagged(IsCode);
        out.words = title ? nameWords(record.value(*title).text()) : QStringList();
        out.shortName = code ? nameWords(record.value(*code).text()).join(QString()) : QString();
    }
    out.email = record.value(u"email").text().trimmed().toCaseFolded();
    out.phone = phoneDigits(record.value(u"phone").text());
    out.trigrams = trigramsOf(out.words);
    return out;
}

Likeness likenessOf(const ComparedName& one, const ComparedName& other)
{
    const bool sameNumbers = numbersIn(one) == numbersIn(other);
    Likeness out = !sameNumbers ? Likeness() : one.isPerson ? personNames(one, other) : bodyNames(one, other);
    if (out.similarity == 0 && !(out = renamed(one, other)).similarity)
        return {};
    const bool bothHaveEmail = !one.email.isEmpty() && !other.email.isEmpty();
    if (bothHaveEmail && one.email == other.email) {
        out.similarity += isOwnAddress(one) || isOwnAddress(other) ? 15 : 5;
        out.reasons << QStringLiteral("gleiche E-Mail-Adresse");
    } else if (bothHaveEmail) {
        // Two addresses speak for two people of the same name, but people have several.
        out.similarity -= 10;
        out.reasons << QStringLiteral("aber verschiedene E-Mail-Adressen");
    }
    if (!one.phone.isEmpty() && one.phone == other.phone) {
        out.similarity += 5;
        out.reasons << QStringLiteral("gleiche Telefonnummer");
    }
    out.similarity = qBound(1, out.similarity, 100);
    return out;
}

QString likelihoodText(int similarity)
{
    return similarity >= 85   ? QStringLiteral("sehr wahrscheinlich")
           : similarity >= 65 ? QStringLiteral("wahrscheinlich")
                              : QStringLiteral("möglich");
}

QList<qsizetype> namesLike(const std::vector<ComparedName>& names, const ComparedName& name, int most)
{
    QList<std::pair<int, qsizetype>> found;
    for (qsizetype i = 0; i < qsizetype(names.size()); ++i) {
        const ComparedName& other = names.at(size_t(i));
        // The costly comparison only where there is something in common.
        const bool mayBe =
            diceOf(name.trigrams, other.trigrams) >= 0.25 || (!name.words.isEmpty() && name.words.size() == 1);
        const int similarity = mayBe ? likenessOf(name, other).similarity : 0;
        if (similarity > 0)
            found << std::make_pair(-similarity, i);
    }
    std::sort(found.begin(), found.end());
    QList<qsizetype> out;
    for (const auto& [similarity, place] : std::as_const(found)) {
        if (out.size() < most)
            out << place;
    }
    return out;
}

double diceOf(const std::vector<quint64>& one, const std::vector<quint64>& other)
{
    if (one.empty() || other.empty())
        return 0;
    size_t shared = 0;
    for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
        if (*a == *b) {
            ++shared;
            ++a;
            ++b;
        } else if (*a < *b) {
            ++a;
        } else {
            ++b;
        }
    }
    return 2.0 * double(shared) / double(one.size() + other.size());
}

int editDistance(const QString& one, const QString& other, int most)
{
    if (std::abs(one.size() - other.size()) > most)
        return most + 1;
    const qsizetype columns = other.size() + 1;
    QList<int> beforeLast(columns);
    QList<int> last(columns);
    QList<int> row(columns);
    for (qsizetype j = 0; j < columns; ++j)
        last[j] = int(j);
    for (qsizetype i = 1; i <= one.size(); ++i) {
        row[0] = int(i);
        for (qsizetype j = 1; j < columns; ++j) {
            const bool same = one.at(i - 1) == other.at(j - 1);
            row[j] = std::min({last.at(j) + 1, row.at(j - 1) + 1, last.at(j - 1) + (same ? 0 : 1)});
            const bool swapped = i > 1 && j > 1 && one.at(i - 1) == other.at(j - 2) && one.at(i - 2) == other.at(j - 1);
            if (swapped)
                row[j] = qMin(row.at(j), beforeLast.at(j - 2) + 1);
        }
        beforeLast = std::exchange(last, row);
    }
    return qMin(last.last(), most + 1);
}

} // namespace iplan
