// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/call.h"
#include "app/cli/formatter.h"
#include "app/cli/openfile.h"
#include "app/cli/texttable.h"

namespace iplan::cli
{

namespace
{

QString textOf(const QList<SearchHit>& hits)
{
    QString out;
    for (const SearchHit& hit : hits)
        out += QStringLiteral("%1 %2\n  %3: %4\n  %5\n")
                   .arg(hit.row.entity->labelText(), oneLine(hit.title), hit.fieldLabel, hit.snippet.simplified(),
                        idText(hit.row.id));
    return hits.isEmpty() ? QStringLiteral("Nichts gefunden.") : out;
}

QJsonArray jsonOf(const QList<SearchHit>& hits)
{
    QJsonArray out;
    for (const SearchHit& hit : hits) {
        QJsonArray marks;
        for (const auto& [start, length] : hit.marks)
            marks << QJsonArray{start, length};
        out << QJsonObject{{QStringLiteral("entity"), hit.row.entity->keyText()},
                           {QStringLiteral("id"), idText(hit.row.id)},
                           {QStringLiteral("title"), hit.title},
                           {QStringLiteral("field"), hit.fieldLabel},
                           {QStringLiteral("snippet"), hit.snippet},
                           {QStringLiteral("marks"), marks}};
    }
    return out;
}

Result<> runSearch(const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto limit, call.number("limit", 50));
    IPLAN_TRY_ASSIGN(const auto store, openForReading(call));
    IPLAN_TRY_ASSIGN(const auto hits, store->search(call.argumentsFrom(1).join(u' '), limit));
    return out.answer([&] { return textOf(hits); }, [&] { return QJsonValue(jsonOf(hits)); });
}

} // namespace

const Command& searchCommand()
{
    using Count = ArgumentInfo::Count;
    static constexpr ArgumentInfo arguments[] = {{"DATEI", "Die Datei (*.iplan)."},
                                                 {"WORT", "Was vorkommen soll.", Count::Many}};
    static constexpr OptionInfo options[] = {{"limit", "N", "Höchstens so viele Treffer; ohne Angabe 50."}};
    static constexpr Command command{
        "search",
        "Sucht Wörter in allen Texten der Datei.",
        "Gefunden werden Einträge, in denen alle Wörter vorkommen, auch als Teil eines Wortes; ä und ae gelten gleich.",
        arguments,
        options,
        &runSearch};
    return command;
}

} // namespace iplan::cli
