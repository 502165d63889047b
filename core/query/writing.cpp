// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/writing.h"

namespace iplan
{

Id<DictionaryWord> dictionaryWordId(const QString& word, const QString& language)
{
    const QString place = entityOf<DictionaryWord>().keyText() + u'/' + language.toLower() + u'/' + word;
    return Id<DictionaryWord>(derivedId(place));
}

Id<Abbreviation> abbreviationId(const QString& abbreviation)
{
    return Id<Abbreviation>(derivedId(entityOf<Abbreviation>().keyText() + u'/' + abbreviation));
}

Id<HouseStyle> houseStyleId()
{
    return Id<HouseStyle>(derivedId(entityOf<HouseStyle>().keyText()));
}

HouseStyle houseStyleOf(const Reader& reader)
{
    const auto style = reader.find(houseStyleId());
    return style && !style->deleted ? *style : HouseStyle();
}

HouseStyle houseStyleOf(const Snapshot& snapshot)
{
    const HouseStyle* style = snapshot.rows<HouseStyle>().find(houseStyleId());
    return style ? *style : HouseStyle();
}

int sentenceWords(const HouseStyle& style)
{
    return style.sentenceWords.value_or(kUsualSentenceWords);
}

QString languageOfDictionary(const QString& dictionary)
{
    return dictionary.section(u'_', 0, 0).toLower();
}

QStringList dictionaryWords(const Reader& reader, const QString& language)
{
    QStringList out;
    for (const DictionaryWord& word : reader.all<DictionaryWord>()) {
        if (word.language.isEmpty() || languageOfDictionary(word.language) == languageOfDictionary(language))
            out << word.word;
    }
    return out;
}

} // namespace iplan
