// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/changetext.h"

#include "core/base/richtext.h"
#include "core/model/author.h"
#include "core/model/entities.h"
#include "core/model/fieldtext.h"

namespace iplan
{

QString ChangeTexts::word(const char* german) const
{
    return m_source.word ? m_source.word(german) : QString::fromUtf8(german);
}

/// The own field whose value changed; nothing for other changes.
std::optional<OwnFieldDefinition> ChangeTexts::ownField(const FieldChange& change) const
{
    const bool isValue = change.row.entity == &entityOf<OwnFieldValue>() && change.field && change.unit == u"value";
    const auto record = isValue ? m_source.find(change.row) : std::nullopt;
    if (!record)
        return std::nullopt;
    const OwnFieldList fields = m_source.ownFields();
    const OwnFieldDefinition* found = fields.find(fromRecord<OwnFieldValue>(*record).ownField);
    return found ? std::optional(*found) : std::nullopt;
}

QString ChangeTexts::value(const FieldChange& change, const Value& value) const
{
    if (!change.field)
        return value.text();
    if (value.isNull())
        return change.field->kind == FieldKind::Boolean ? word("nein") : word("(leer)");
    if (const auto own = ownField(change))
        return own->textWithUnit(value.text());
    if (change.field->kind == FieldKind::RichText)
        return richTextToPlain(value.text());
    if (change.field->kind == FieldKind::Reference)
        return m_source.label({&change.field->target(), idFromText(value.text())});
    return displayText(*change.field, value);
}

QString ChangeTexts::moved(const FieldChange& change) const
{
    return change.field && change.field->kind == FieldKind::OrderKey ? word("an anderer Stelle") : QString();
}

QString ChangeTexts::what(const FieldChange& change) const
{
    if (const QString whole = rowChangeText(change); !whole.isEmpty())
        return whole;
    if (const QString place = moved(change); !place.isEmpty())
        return place;
    return QStringLiteral("%1 → %2").arg(value(change, change.from), value(change, change.to));
}

QString ChangeTexts::field(const FieldChange& change) const
{
    if (const auto own = ownField(change))
        return QStringLiteral("%1 „%2“").arg(entityOf<OwnField>().labelText(), own->field().label);
    if (change.field)
        return change.field->labelText();
    return rowChangeText(change).isEmpty() ? word("(unbekannte Angabe)") : word("Eintrag");
}

QString ChangeTexts::row(const RowRef& ref) const
{
    if (ref.isNull())
        return word("(unbekannter Eintrag)");
    const auto record = ref.entity == &entityOf<OwnFieldValue>() ? m_source.find(ref) : std::nullopt;
    if (record && !ownFieldRow(fromRecord<OwnFieldValue>(*record)).isNull())
        return row(ownFieldRow(fromRecord<OwnFieldValue>(*record)));
    return QStringLiteral("%1 %2").arg(ref.entity->labelText(), m_source.label(ref));
}

QString ChangeTexts::author(const CommitRecord& commit) const
{
    return commit.author.isNull() ? QStringLiteral("–") : m_source.label({&entityOf<Author>(), commit.author});
}

} // namespace iplan
