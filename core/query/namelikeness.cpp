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

/// The words with digits: "Gruppe 1" and "Gruppe 2" are two.
QStringList numbersIn(const QStringList& words)
{
    QStringList out;
    for (const QString& word : words) {
        if (std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); }))
            out << word;
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
    if (sameShort && shared >= 0.4)
        return {80, {QStringLiteral("gleicher Kurzname, ähnlicher Name")}};
    if (shared >= 0.8 || isNearly(joinedWords(one.words), joinedWords(other.words)))
        return {int(60 + shared * 25), {QStringLiteral("ähnliche Schreibweise")}};
    return {};
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
    out.trigrams = trigramsOf(out.words);
    return out;
}

Likeness likenessOf(const ComparedName& one, const ComparedName& other)
{
    const bool sameNumbers = numbersIn(one.words) == numbersIn(other.words);
    Likeness out = !sameNumbers ? Likeness() : one.isPerson ? personNames(one, other) : bodyNames(one, other);
    if (one.email.isEmpty() || one.email != other.email) {
        // Two addresses speak for two people of the same name, but people have several.
        const bool differ = !one.email.isEmpty() && !other.email.isEmpty();
        out.similarity = out.similarity == 0 ? 0 : qMax(1, out.similarity - (differ ? 10 : 0));
        return out;
    }
    // Offices share an address; two different names of people with one address are worth a look.
    if (out.similarity == 0 && !one.isPerson)
        return out;
    out.similarity = out.similarity == 0 ? 50 : qMin(100, out.similarity + 15);
    out.reasons << QStringLiteral("gleiche E-Mail-Adresse");
    return out;
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
    for (const auto& [similarity, place] : found.first(qMin<qsizetype>(most, found.size())))
        out << place;
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
