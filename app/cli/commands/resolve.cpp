// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/assignment.h"
#include "app/cli/call.h"
#include "app/cli/commitoutput.h"
#include "app/cli/openfile.h"
#include "core/conflict/resolve.h"
#include "core/query/resolve.h"

namespace iplan::cli
{

namespace
{

/// The value of the one field of the conflict, or "feld=wert" for each of several.
Result<QList<FieldValue>> parseGiven(const Reader& reader, const Conflict& conflict, const QStringList& words)
{
    const EntityInfo* entity = conflict.row.entity;
    const auto fields = entity ? entity->fieldsOfUnit(conflict.unit) : QList<const FieldInfo*>();
    if (fields.isEmpty())
        return QList<FieldValue>(); // refused by resolve(), which says why
    if (fields.size() > 1)
        return parseAssignments(reader, *entity, words);
    if (words.size() > 1)
        return fail(ErrorKind::Usage,
                    QStringLiteral("Es geht um ein Feld, aber %L1 Werte sind genannt.").arg(words.size()),
                    QStringLiteral("Setzen Sie Werte mit Leerzeichen in Anführungszeichen."));
    IPLAN_TRY_ASSIGN(const auto value, parseValue(reader, *fields.first(), words.first()));
    return QList<FieldValue>{{fields.first(), value}};
}

Result<Decision> decisionOf(const Store& store, const Conflict& conflict, const QStringList& words)
{
    if (words == QStringList{QStringLiteral("mine")})
        return Decision::mine();
    if (words == QStringList{QStringLiteral("theirs")})
        return Decision::theirs();
    const QUuid commit = words.size() == 1 ? QUuid::fromString(words.first()) : QUuid();
    for (const ConflictSide& side : conflict.sides) {
        if (!commit.isNull() && side.commit == commit)
            return Decision::of(commit);
    }
    return store.read([&](const Reader& reader) -> Result<Decision> {
        IPLAN_TRY_ASSIGN(const auto values, parseGiven(reader, conflict, words));
        return Decision::value(values);
    });
}

Result<> runResolve(const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto store, openForWriting(call));
    IPLAN_TRY_ASSIGN(const auto conflict, conflictNamed(*store, call.argument(1)));
    IPLAN_TRY_ASSIGN(const auto decision, decisionOf(*store, conflict, call.argumentsFrom(2)));
    return answerCommit(resolve(*store, conflict.id, decision), out);
}

} // namespace

const Command& resolveCommand()
{
    using Count = ArgumentInfo::Count;
    static constexpr ArgumentInfo arguments[] = {
        {"DATEI", "Die Datei (*.iplan)."},
        {"KONFLIKT", "Kennung aus iplan conflicts, oder deren Anfang."},
        {"mine|theirs|WERT",
         "Was gilt: der angezeigte Wert, der andere, die Kennung eines Commits unter den Seiten, oder ein neuer Wert; "
         "gehören mehrere Felder zusammen, feld=wert für jedes zu ändernde.",
         Count::Many}};
    static constexpr Command command{"resolve",
                                     "Entscheidet einen Konflikt, für alle Kopien.",
                                     "Bei „gelöscht und geändert“ bleibt der Eintrag mit „mine“ gelöscht und kommt mit "
                                     "„theirs“ zurück. Die Entscheidung ist ein Commit und mit undo zurückzunehmen.",
                                     arguments,
                                     {},
                                     &runResolve};
    return command;
}

} // namespace iplan::cli
