// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/call.h"
#include "app/cli/formatter.h"
#include "app/cli/interrupt.h"
#include "app/cli/openfile.h"
#include "app/cli/outputpath.h"
#include "app/cli/stateoption.h"
#include "core/interchange/export.h"

namespace iplan::cli
{

namespace
{

/// The formats in the order of ExportFormat.
QStringList formatNames()
{
    return {QStringLiteral("xlsx"), QStringLiteral("csv"), QStringLiteral("json"), QStringLiteral("sqlite")};
}

Result<> runExport(const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto name, call.oneOf("format", formatNames()));
    IPLAN_TRY_ASSIGN(const auto output, outputPath(call));
    IPLAN_TRY_ASSIGN(const auto wanted, wantedState(call));
    IPLAN_TRY_ASSIGN(const auto store, openForReading(call));
    const auto format = static_cast<ExportFormat>(formatNames().indexOf(name));
    const Interrupt interrupt;
    IPLAN_TRY(
        exportFile(*store, format, output, {call.has("public"), wanted.asOf, &Interrupt::isWanted, wanted.state}));
    return answerOutput(output, out);
}

} // namespace

const Command& exportCommand()
{
    static constexpr ArgumentInfo arguments[] = {{"DATEI", "Die Datei (*.iplan)."}};
    static constexpr OptionInfo options[] = {
        {"format", "FORMAT", "xlsx, csv, json oder sqlite."},
        {"output", "ZIEL", "Wohin; bei csv ein Ordner, sonst eine Datei. Vorhandenes wird ersetzt."},
        {"public", "", "Ohne personenbezogene und interne Angaben."},
        kAtOption};
    static constexpr Command command{
        "export",
        "Gibt den Inhalt für andere Programme aus.",
        "json enthält alles außer dem Verlauf und lässt sich mit „iplan import“ wieder einlesen.",
        arguments,
        options,
        &runExport};
    return command;
}

} // namespace iplan::cli
