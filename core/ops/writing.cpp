// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/writing.h"

#include "core/ops/rows.h"
#include "core/spelling/textwords.h"

namespace iplan
{

namespace
{

/// `wanted`, or a new id where a live row lies there that somebody has made another one since.
template <class E, class IsSame>
QUuid freeId(const Reader& reader, const Id<E>& wanted, const IsSame& isSame)
{
    const auto there = reader.find(wanted);
    return there && !there->deleted && !isSame(*there) ? newRowId() : wanted.uuid();
}

Result<> requireText(const QString& text, const EntityInfo& entity)
{
    if (!text.isEmpty())
        return {};
    return fail(ErrorKind::Rejected, QStringLiteral("%1: Es fehlt der Text.").arg(entity.labelText()),
                QStringLiteral("Bitte schreiben Sie ein Wort."));
}

} // namespace

QUuid writingRowId(const Reader& reader, const Record& row)
{
    if (row.entity == &entityOf<DictionaryWord>()) {
        const auto word = fromRecord<DictionaryWord>(row);
        if (!word.word.isEmpty())
            return freeId(reader, dictionaryWordId(word.word, word.language), [&](const DictionaryWord& other) {
                return other.word == word.word && other.language == word.language;
            });
    } else if (row.entity == &entityOf<Abbreviation>()) {
        const auto short_ = fromRecord<Abbreviation>(row);
        if (!short_.abbreviation.isEmpty())
            return freeId(reader, abbreviationId(short_.abbreviation),
                          [&](const Abbreviation& other) { return other.abbreviation == short_.abbreviation; });
    } else if (row.entity == &entityOf<HouseStyle>()) {
        return houseStyleId().uuid();
    }
    return {};
}

Result<> addDictionaryWord(Writer& writer, const QString& word, const QString& dictionary)
{
    const EntityInfo& entity = entityOf<DictionaryWord>();
    const QString text = dictionaryForm(word.trimmed());
    IPLAN_TRY(requireText(text, entity));
    if (dictionaryWords(writer.reader(), dictionary).contains(text))
        return {};
    IPLAN_TRY(
        createRow(writer, entity,
                  {{entity.field(u"word"), text}, {entity.field(u"language"), languageOfDictionary(dictionary)}}));
    return {};
}

Result<> addAbbreviation(Writer& writer, const QString& abbreviation)
{
    const EntityInfo& entity = entityOf<Abbreviation>();
    const FieldInfo& field = *entity.field(u"abbreviation");
    const QString text = abbreviation.simplified();
    IPLAN_TRY(requireText(text, entity));
    if (!writer.reader().listWhere(entity, field, text).isEmpty())
        return {};
    IPLAN_TRY(createRow(writer, entity, {{&field, text}}));
    return {};
}

Result<> setHouseStyle(Writer& writer, HouseStyle style)
{
    style.id = houseStyleId();
    style.deleted = false;
    writer.put(toRecord(style));
    return {};
}

} // namespace iplan
