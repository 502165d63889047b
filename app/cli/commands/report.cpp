// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/call.h"
#include "app/cli/formatter.h"
#include "app/cli/openfile.h"
#include "app/cli/outputpath.h"
#include "core/query/resolve.h"
#include "core/report/content/modulereport.h"
#include "core/report/content/programme.h"
#include "core/report/render.h"

namespace iplan::cli
{

namespace
{

/// The formats in the order of report::Format.
QStringList formatNames()
{
    return {QStringLiteral("pdf"), QStringLiteral("odt"), QStringLiteral("html"), QStringLiteral("pdfua")};
}

/// The words of the call, checked before the file is opened.
Result<> checkKind(const Call& call)
{
    const QString kind = call.argument(1);
    const QString hint = QStringLiteral("Schreiben Sie „module REF“, „module all“ oder „programme“.");
    if (kind != u"module" && kind != u"programme")
        return fail(ErrorKind::Usage, QStringLiteral("iplan report: Den Bericht „%1“ gibt es nicht.").arg(kind), hint);
    if (kind == u"module" && !call.hasArgument(2))
        return fail(ErrorKind::Usage, QStringLiteral("iplan report: Es fehlt, von welchem Modul."), hint);
    if (kind == u"programme" && call.hasArgument(2))
        return fail(ErrorKind::Usage, QStringLiteral("iplan report: „%1“ ist zu viel.").arg(call.argument(2)), hint);
    return {};
}

/// The modules that a REF names; an empty list for "all".
Result<QList<Id<ConceptModule>>> modulesOf(const Store& store, const QString& ref)
{
    if (ref == u"all")
        return QList<Id<ConceptModule>>();
    // "M1" alone is as good as "conceptModule:M1": nothing else can be meant.
    const auto row = ref.contains(u':') ? resolveRef(store, ref) : resolveRow(store, entityOf<ConceptModule>(), ref);
    if (!row)
        return failFrom(row);
    if (row->entity != &entityOf<ConceptModule>())
        return fail(ErrorKind::Rejected, QStringLiteral("„%1“ ist kein Konzeptmodul.").arg(ref),
                    QStringLiteral("„iplan list DATEI conceptModule“ zeigt die Module."));
    return QList{Id<ConceptModule>(row->id)};
}

Result<report::Document> documentOf(const Call& call, const Store& store)
{
    const auto snapshot = Snapshot::load(store);
    if (!snapshot)
        return failFrom(snapshot);
    const report::ReportOptions options{QDate::currentDate(), call.has("with-people"), call.has("public")};
    if (call.argument(1) == u"programme")
        return report::programmeReport(**snapshot, options);
    const auto modules = modulesOf(store, call.argument(2));
    if (!modules)
        return failFrom(modules);
    return report::moduleReport(**snapshot, *modules, options);
}

Result<> runReport(const Call& call, Formatter& out)
{
    IPLAN_TRY(checkKind(call));
    const auto name = call.oneOf("format", formatNames());
    if (!name)
        return failFrom(name);
    const auto output = outputPath(call);
    if (!output)
        return failFrom(output);
    const auto store = openForReading(call);
    if (!store)
        return failFrom(store);
    const auto document = documentOf(call, **store);
    if (!document)
        return failFrom(document);
    IPLAN_TRY(report::render(*document, static_cast<report::Format>(formatNames().indexOf(*name)), *output));
    return answerOutput(*output, out);
}

} // namespace

const Command& reportCommand()
{
    using Count = ArgumentInfo::Count;
    static constexpr ArgumentInfo arguments[] = {
        {"DATEI", "Die Datei (*.iplan)."},
        {"BERICHT", "module (Konzeptmodulbericht) oder programme (Maßnahmenprogramm)."},
        {"REF", "Bei module: das Modul, oder all für alle.", Count::Optional}};
    static constexpr OptionInfo options[] = {
        {"format", "FORMAT",
         "pdf (ohne Strukturmarken für Vorleseprogramme), odt, html oder pdfua (barrierefreies PDF; braucht "
         "LibreOffice)."},
        {"output", "ZIEL", "Die Datei, die geschrieben wird. Eine vorhandene wird ersetzt."},
        {"with-people", "", "Mit Namen von Personen und internen Notizen."},
        {"public", "", "Ohne alles, was nicht öffentlich ist."}};
    static constexpr Command command{
        "report", "Schreibt den Konzeptmodulbericht oder das Maßnahmenprogramm.", "", arguments, options, &runReport,
        true};
    return command;
}

} // namespace iplan::cli
