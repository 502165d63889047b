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
    IPLAN_TRY_ASSIGN(const auto field, fieldNamed(entity, word.left(equals)));
    return Assignment{field, word.mid(equals + 1)};
}

Result<QList<FieldValue>> parseAssignments(const Reader& reader, const EntityInfo& entity, const QStringList& words)
{
    QList<FieldValue> out;
    for (const QString& word : words) {
        IPLAN_TRY_ASSIGN(const auto assignment, parseAssignment(entity, word));
        const FieldInfo* field = assignment.field;
        if (std::any_of(out.begin(), out.end(), [&](const FieldValue& known) { return known.field == field; }))
            return fail(ErrorKind::Rejected, QStringLiteral("Feld „%1“ steht zweimal da.").arg(field->keyText()),
                        QStringLiteral("Nennen Sie jedes Feld nur einmal."));
        IPLAN_TRY_ASSIGN(const auto value, parseValue(reader, *field, assignment.text));
        out << FieldValue{field, value};
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
        IPLAN_TRY_ASSIGN(const auto field, fields.named(entity, word.mid(prefix.size(), equals - prefix.size())));
        out << OwnAssignment{field.field().id, word.mid(equals + 1)};
    }
    words = others;
    return out;
}

} // namespace iplan::cli
