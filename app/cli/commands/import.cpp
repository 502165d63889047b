// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/call.h"
#include "app/cli/formatter.h"
#include "app/cli/openfile.h"
#include "core/base/counted.h"
#include "core/interchange/jsonimport.h"

namespace iplan::cli
{

namespace
{

Result<> runImport(const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto store, openForWriting(call));
    IPLAN_TRY_ASSIGN(const auto report, importJson(*store, call.argument(1)));
    return out.answer(
        [&] {
            QString text = QStringLiteral("%1 gelesen: %2 neu, %3 geändert.\n")
                               .arg(counted(report.rows, "Eintrag", "Einträge"))
                               .arg(report.created)
                               .arg(report.changed);
            for (const QString& name : report.names)
                text += QStringLiteral("  ") + name + u'\n';
            return text;
        },
        [&] {
            return QJsonValue(QJsonObject{{QStringLiteral("rows"), report.rows},
                                          {QStringLiteral("created"), report.created},
                                          {QStringLiteral("changed"), report.changed}});
        });
}

} // namespace

const Command& importCommand()
{
    static constexpr ArgumentInfo arguments[] = {{"DATEI", "Die Datei (*.iplan)."},
                                                 {"QUELLE", "JSON, wie „iplan export --format json“ es schreibt."}};
    static constexpr Command command{"import",
                                     "Liest JSON in einem Commit ein.",
                                     "Einträge mit bekannter Kennung werden überschrieben, andere angelegt. Bei einem "
                                     "Fehler wird nichts geschrieben.",
                                     arguments,
                                     {},
                                     &runImport};
    return command;
}

} // namespace iplan::cli
