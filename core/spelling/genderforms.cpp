// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spelling/genderforms.h"

#include "core/spelling/textwords.h"

#include <algorithm>
#include <QRegularExpression>

namespace iplan
{

namespace
{

constexpr qsizetype kLeastStem = 3;

struct SpellingPattern {
    GenderSpelling spelling;
    QRegularExpression pattern;
};

QRegularExpression markPattern(const QString& mark)
{
    return QRegularExpression(
        QStringLiteral(R"(\p{L}{2,}%1(?:in(?:nen)?\p{Ll}*|[rnes]|e[rsmn]|ihr|ihm|ihn|sie|die|der|dem|den)(?!\p{L}))")
            .arg(QRegularExpression::escape(mark)));
}

const QList<SpellingPattern>& spellingPatterns()
{
    static const QList<SpellingPattern> all{
        {GenderSpelling::Colon, markPattern(QStringLiteral(":"))},
        {GenderSpelling::Star, markPattern(QStringLiteral("*"))},
        {GenderSpelling::Underscore, markPattern(QStringLiteral("_"))},
        {GenderSpelling::Other, markPattern(QStringLiteral("·"))},
        {GenderSpelling::InnerCapital,
         QRegularExpression(QStringLiteral(R"((?<!\p{L})(?!LinkedIn)\p{Lu}\p{Ll}{2,}In(?:nen\p{Ll}*)?(?!\p{L}))"))},
        {GenderSpelling::Slash, QRegularExpression(QStringLiteral(
                                    R"(\p{L}{3,}/-?(?:in|innen|r|n)(?!\p{L})|)"
                                    R"((?<!\p{L})(?i:der/die|die/der|den/die|dem/der|er/sie|sie/er)(?!\p{L}))"))},
        {GenderSpelling::Other, QRegularExpression(QStringLiteral(R"(\p{L}{3,}\((?:in|innen)\))"))},
    };
    return all;
}

/// Letters without the umlauts that a plural or a feminine form may bring.
QString withoutUmlauts(QStringView word)
{
    QString out = word.toString().toLower();
    return out.replace(u'ä', u'a').replace(u'ö', u'o').replace(u'ü', u'u');
}

/// "Lehr-er-" of "Lehrerinnen" and "Lehrerin"; empty if the word is neither.
QString feminineStem(const QString& word)
{
    for (const QLatin1String ending : {QLatin1String("innen"), QLatin1String("in")}) {
        if (word.endsWith(ending))
            return withoutUmlauts(QStringView(word).chopped(ending.size()));
    }
    return {};
}

/// Whether these are the feminine and the masculine word for the same people: "Ärztinnen" and "Ärzte", not "Medizin"
/// and "Mediziner".
bool isPair(const QString& feminine, const QString& masculine)
{
    const QString stem = feminineStem(feminine);
    if (stem.size() < kLeastStem || !feminineStem(masculine).isEmpty())
        return false;
    const QString other = withoutUmlauts(masculine);
    return other.startsWith(stem) && !other.startsWith(withoutUmlauts(feminine)) && other.size() <= stem.size() + 3;
}

void addPairs(const QString& text, QList<GenderPlace>& out)
{
    // The second word is looked at in advance only, so that it may be the first one of the next pair.
    static const QRegularExpression pair(
        QStringLiteral(R"((?<!\p{L})(\p{Lu}\p{L}+)(?= (?:und|oder|sowie|bzw\.|beziehungsweise) )"
                       R"((?:eine?[nmrs]? |de[rmn] |die )?(\p{Lu}\p{L}+)))"));
    auto matches = pair.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (isPair(match.captured(1), match.captured(2)) || isPair(match.captured(2), match.captured(1)))
            out << GenderPlace{match.capturedStart(1), match.capturedEnd(2) - match.capturedStart(1),
                               GenderSpelling::Both};
    }
}

bool isInAddress(const QString& text, qsizetype start, qsizetype end)
{
    while (start > 0 && !text.at(start - 1).isSpace())
        --start;
    while (end < text.size() && !text.at(end).isSpace())
        ++end;
    return isAddressLike(QStringView(text).mid(start, end - start));
}

} // namespace

QList<GenderPlace> genderFormsIn(QStringView text)
{
    const QString whole = text.toString();
    QList<GenderPlace> out;
    for (const SpellingPattern& one : spellingPatterns()) {
        auto matches = one.pattern.globalMatch(whole);
        while (matches.hasNext()) {
            const auto match = matches.next();
            if (!isInAddress(whole, match.capturedStart(), match.capturedEnd()))
                out << GenderPlace{match.capturedStart(), match.capturedLength(), one.spelling};
        }
    }
    addPairs(whole, out);
    std::sort(out.begin(), out.end(), [](const GenderPlace& a, const GenderPlace& b) { return a.start < b.start; });
    return out;
}

} // namespace iplan
