// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/call.h"
#include "app/cli/formatter.h"
#include "app/cli/openfile.h"
#include "app/cli/outputpath.h"
#include "app/cli/rowref.h"
#include "app/cli/stateoption.h"
#include "core/base/partialdate.h"
#include "core/query/resolve.h"
#include "core/report/content/catalogue.h"

namespace iplan::cli
{

namespace
{

using report::ReportInfo;
using report::ReportSubject;

QStringList formatNames(const ReportInfo& info)
{
    QStringList out;
    for (const report::Format format : info.formats)
        out << report::formatKey(format);
    return out;
}

/// "a, b oder c".
QString choiceOf(const QStringList& words)
{
    const QString last = words.last();
    return words.size() == 1
               ? last
               : words.first(words.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(" oder ") + last;
}

QString usageHint()
{
    QStringList forms;
    for (const ReportInfo* info : report::allReports()) {
        if (info->subject == ReportSubject::Modules)
            forms << QStringLiteral("„%1 REF“").arg(info->keyText()) << QStringLiteral("„%1 all“").arg(info->keyText());
        else
            forms << QStringLiteral("„%1“").arg(info->keyText());
    }
    return QStringLiteral("Schreiben Sie %1.").arg(choiceOf(forms));
}

/// The report that the words of the call name; checked before the file is opened.
Result<const ReportInfo*> reportOf(const Call& call)
{
    const ReportInfo* info = report::reportByKey(call.argument(1));
    if (!info)
        return fail(ErrorKind::Usage,
                    QStringLiteral("iplan report: Den Bericht „%1“ gibt es nicht.").arg(call.argument(1)), usageHint());
    const bool takesModule = info->subject == ReportSubject::Modules;
    if (takesModule && !call.hasArgument(2))
        return fail(ErrorKind::Usage, QStringLiteral("iplan report: Es fehlt, von welchem Modul."), usageHint());
    if (!takesModule && call.hasArgument(2))
        return fail(ErrorKind::Usage, QStringLiteral("iplan report: „%1“ ist zu viel.").arg(call.argument(2)),
                    usageHint());
    return info;
}

/// The modules that a REF names; an empty list for "all".
Result<QList<Id<ConceptModule>>> modulesOf(const Store& store, const QString& ref, const Snapshot& snapshot,
                                           const WantedState& wanted)
{
    if (ref == u"all")
        return QList<Id<ConceptModule>>();
    // "M1" alone is as good as "conceptModule:M1": nothing else can be meant. What lies in the Papierkorb today may
    // have been there then.
    const QString whole =
        ref.contains(u':') || !idFromText(ref).isNull() ? ref : QStringLiteral("conceptModule:") + ref;
    IPLAN_TRY_ASSIGN(const auto row, wanted.state.isPresent()
                                         ? (ref.contains(u':') ? resolveRef(store, ref)
                                                               : resolveRow(store, entityOf<ConceptModule>(), ref))
                                         : resolveAnywhere(store, whole));
    if (row.entity != &entityOf<ConceptModule>())
        return fail(ErrorKind::Rejected, QStringLiteral("„%1“ ist kein Konzeptmodul.").arg(ref),
                    QStringLiteral("„iplan list DATEI conceptModule“ zeigt die Module."));
    const Id<ConceptModule> id(row.id);
    if (!snapshot.modules.find(id))
        return fail(ErrorKind::NotFound,
                    QStringLiteral("Das Konzeptmodul „%1“ gab es am %2 nicht.").arg(ref, formatDate(wanted.asOf)),
                    QStringLiteral("Wählen Sie einen anderen Tag oder „all“."));
    return QList{id};
}

Result<report::Document> documentOf(const Call& call, const ReportInfo& info, const Store& store,
                                    const WantedState& wanted)
{
    IPLAN_TRY_ASSIGN(const auto snapshot, Snapshot::load(store, wanted.state));
    report::ReportParameters parameters{{wanted.asOf, call.has("with-people"), call.has("public")}};
    if (info.subject == ReportSubject::Modules) {
        const auto modules = modulesOf(store, call.argument(2), *snapshot, wanted);
        if (!modules)
            return failFrom(modules);
        parameters.modules = *modules;
    }
    return info.build(*snapshot, parameters);
}

Result<> runReport(const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto info, reportOf(call));
    const QStringList formats = formatNames(*info);
    IPLAN_TRY_ASSIGN(const auto name, call.oneOf("format", formats));
    IPLAN_TRY_ASSIGN(const auto output, outputPath(call));
    IPLAN_TRY_ASSIGN(const auto wanted, wantedState(call));
    IPLAN_TRY_ASSIGN(const auto store, openForReading(call));
    IPLAN_TRY_ASSIGN(const auto document, documentOf(call, *info, *store, wanted));
    IPLAN_TRY(report::render(document, info->formats[static_cast<size_t>(formats.indexOf(name))], output));
    return answerOutput(output, out);
}

/// "module (Konzeptmodulbericht) oder programme (Maßnahmenprogramm)."; kept, since declarations point to it.
const char* reportsHelp()
{
    static const QByteArray help = [] {
        QStringList words;
        for (const ReportInfo* info : report::allReports())
            words << QStringLiteral("%1 (%2)").arg(info->keyText(), info->labelText());
        return (choiceOf(words) + u'.').toUtf8();
    }();
    return help.constData();
}

} // namespace

const Command& reportCommand()
{
    using Count = ArgumentInfo::Count;
    static const ArgumentInfo arguments[] = {{"DATEI", "Die Datei (*.iplan)."},
                                             {"BERICHT", reportsHelp()},
                                             {"REF", "Bei module: das Modul, oder all für alle.", Count::Optional}};
    static constexpr OptionInfo options[] = {
        {"format", "FORMAT",
         "pdf (ohne Strukturmarken für Vorleseprogramme), odt, html oder pdfua (barrierefreies PDF; braucht "
         "LibreOffice)."},
        {"output", "ZIEL", "Die Datei, die geschrieben wird. Eine vorhandene wird ersetzt."},
        {"with-people", "", "Mit Namen von Personen und internen Notizen."},
        {"public", "", "Ohne alles, was nicht öffentlich ist."},
        kAtOption};
    static const Command command{
        "report", "Schreibt den Konzeptmodulbericht oder das Maßnahmenprogramm.", "", arguments, options, &runReport,
        true};
    return command;
}

} // namespace iplan::cli
