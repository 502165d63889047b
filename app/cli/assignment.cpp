// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/assignment.h"

#include "app/cli/rowref.h"
#include "core/query/resolve.h"

namespace iplan::cli
{

Result<Assignment> parseAssignment(const EntityInfo& entity, const QString& word)
{
    const qsizetype equals = word.indexOf(u'=');
    if (equals < 1)
        return fail(ErrorKind::Usage, QStringLiteral("„%1“ ist nicht von der Form feld=wert.").arg(word),
                    QStringLiteral("Setzen Sie Werte mit Leerzeichen in Anführungszeichen: \"title=Neuer Titel\"."));
    const auto field = fieldNamed(entity, word.left(equals));
    if (!field)
        return failFrom(field);
    return Assignment{*field, word.mid(equals + 1)};
}

Result<QList<FieldValue>> parseAssignments(const Reader& reader, const EntityInfo& entity, const QStringList& words)
{
    QList<FieldValue> out;
    for (const QString& word : words) {
        const auto assignment = parseAssignment(entity, word);
        if (!assignment)
            return failFrom(assignment);
        const FieldInfo* field = assignment->field;
        if (std::any_of(out.begin(), out.end(), [&](const FieldValue& known) { return known.field == field; }))
            return fail(ErrorKind::Rejected, QStringLiteral("Feld „%1“ steht zweimal da.").arg(field->keyText()),
                        QStringLiteral("Nennen Sie jedes Feld nur einmal."));
        const auto value = parseValue(reader, *field, assignment->text);
        if (!value)
            return failFrom(value);
        out << FieldValue{field, *value};
    }
    return out;
}

Result<QList<OwnAssignment>> takeOwnAssignments(const Reader& reader, const EntityInfo& entity, QStringList& words)
{
    const QString prefix = QStringLiteral("eigen:");
    QList<OwnAssignment> out;
    QStringList others;
    const OwnFieldList fields(reader);
    for (const QString& word : std::as_const(words)) {
        const qsizetype equals = word.indexOf(u'=');
        if (!word.startsWith(prefix, Qt::CaseInsensitive) || equals < 0) {
            others << word;
            continue;
        }
        const auto field = fields.named(entity, word.mid(prefix.size(), equals - prefix.size()));
        if (!field)
            return failFrom(field);
        out << OwnAssignment{field->field().id, word.mid(equals + 1)};
    }
    words = others;
    return out;
}

} // namespace iplan::cli
