// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/call.h"
#include "app/cli/commitoutput.h"
#include "app/cli/formatter.h"
#include "app/cli/openfile.h"
#include "app/cli/texttable.h"
#include "core/base/counted.h"
#include "core/copies/reducedcopy.h"

namespace iplan::cli
{

namespace
{

QString textOf(const QString& path, const DataFile::Info& info, const std::optional<ReducedScope>& scope)
{
    QList<QStringList> rows{{QStringLiteral("Datei"), path},
                            {QStringLiteral("Größe"), QStringLiteral("%1 kB").arg((info.bytes + 1023) / 1024)},
                            {QStringLiteral("Fassung des Aufbaus"), QString::number(info.schemaVersion)},
                            {QStringLiteral("Commits"), countText(info.commits)}};
    for (const QUuid& head : info.heads)
        rows << QStringList{QStringLiteral("Letzter Commit"), idText(head)};
    rows << QStringList{QStringLiteral("Erster Commit"), idText(info.root)};
    if (scope)
        rows << QStringList{
            QStringLiteral("Teilkopie"),
            QStringLiteral("%1, mitgenommen %2").arg(reducedScopeText(*scope), timeText(scope->takenAt))};
    QList<QStringList> counts;
    for (const auto& [entity, count] : info.rows)
        counts << QStringList{entity->keyText(), entity->pluralText(), countText(count)};
    return alignedText(rows) + QStringLiteral("\nEinträge\n") + alignedText(counts, QStringLiteral("  "));
}

QJsonValue scopeJson(const std::optional<ReducedScope>& scope)
{
    if (!scope)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("entity"), scope->row.entity},
                       {QStringLiteral("id"), idText(scope->row.id)},
                       {QStringLiteral("title"), scope->title},
                       {QStringLiteral("takenAt"), timeJson(scope->takenAt)}};
}

QJsonObject jsonOf(const QString& path, const DataFile::Info& info, const std::optional<ReducedScope>& scope)
{
    QJsonObject rows;
    for (const auto& [entity, count] : info.rows)
        rows.insert(entity->keyText(), count);
    QJsonArray heads;
    for (const QUuid& head : info.heads)
        heads << idText(head);
    return {{QStringLiteral("file"), path},
            {QStringLiteral("bytes"), info.bytes},
            {QStringLiteral("schemaVersion"), info.schemaVersion},
            {QStringLiteral("commits"), info.commits},
            {QStringLiteral("heads"), heads},
            {QStringLiteral("root"), idText(info.root)},
            {QStringLiteral("reduced"), scopeJson(scope)},
            {QStringLiteral("rows"), rows}};
}

Result<> runInfo(const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto store, openForReading(call));
    IPLAN_TRY_ASSIGN(const auto info, store->file().info());
    IPLAN_TRY_ASSIGN(const auto scope, store->file().reducedScope());
    return out.answer([&] { return textOf(store->file().path(), info, scope); },
                      [&] { return QJsonValue(jsonOf(store->file().path(), info, scope)); });
}

} // namespace

const Command& infoCommand()
{
    static constexpr ArgumentInfo arguments[] = {{"DATEI", "Die Datei (*.iplan)."}};
    static constexpr Command command{
        "info", "Zeigt, was in der Datei ist: Einträge je Art, Commits, Größe.", "", arguments, {}, &runInfo};
    return command;
}

} // namespace iplan::cli
