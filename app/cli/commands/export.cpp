// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/call.h"
#include "app/cli/disclosing.h"
#include "app/cli/formatter.h"
#include "app/cli/interrupt.h"
#include "app/cli/outputpath.h"
#include "app/cli/stateoption.h"
#include "core/base/outputfile.h"
#include "core/interchange/calendarexport.h"
#include "core/interchange/cardexport.h"
#include "core/interchange/export.h"
#include "core/query/resolve.h"

namespace iplan::cli
{

namespace
{

const QString kCards = QStringLiteral("vcf");
const QString kCalendar = QStringLiteral("ics");

/// The formats of a whole file, in the order of ExportFormat.
QStringList fileFormats()
{
    return {QStringLiteral("xlsx"), QStringLiteral("csv"), QStringLiteral("json"), QStringLiteral("sqlite")};
}

/// The rows that the words name: each one, or all of a kind; none for no words.
Result<QList<RowRef>> wantedRows(const Call& call, const Store& store)
{
    QList<RowRef> out;
    for (const QString& word : call.argumentsFrom(1)) {
        const EntityInfo* all = entityByKey(word);
        if (!all) {
            IPLAN_TRY_ASSIGN(const auto row, resolveRef(store, word));
            out << row;
            continue;
        }
        IPLAN_TRY_ASSIGN(const auto rows, store.read([all](const Reader& reader) -> Result<QList<Record>> {
            return reader.list(*all);
        }));
        for (const Record& row : rows)
            out << row.ref();
        if (rows.isEmpty())
            return fail(ErrorKind::NotFound, QStringLiteral("In der Datei stehen keine %1.").arg(all->pluralText()),
                        QStringLiteral("Ohne REF wird alles ausgegeben, was es in diesem Format gibt."));
    }
    return out;
}

Result<QByteArray> cardsOf(const Call& call, const Store& store, const QList<RowRef>& rows, MemberNaming& naming)
{
    const QString version = call.has("vcard") ? call.value("vcard") : QStringLiteral("3.0");
    if (version != u"3.0" && version != u"4.0")
        return fail(ErrorKind::Usage, QStringLiteral("--vcard: „%1“ gibt es nicht.").arg(version),
                    QStringLiteral("Möglich sind 3.0 und 4.0."));
    return cardBytes(store, rows,
                     {.day = QDate::currentDate(),
                      .version = version == u"4.0" ? CardVersion::V4 : CardVersion::V3,
                      .publicOnly = call.has("public"),
                      .naming = &naming});
}

/// People or appointments for another program.
Result<> exportRows(const Call& call, const QString& format, const QString& output, Formatter& out)
{
    if (call.has("at"))
        return fail(ErrorKind::Usage, QStringLiteral("--at: %1 gibt es nur vom heutigen Stand.").arg(format),
                    QStringLiteral("Lassen Sie --at weg."));
    IPLAN_TRY_ASSIGN(const auto store, openForNaming(call));
    IPLAN_TRY_ASSIGN(const auto rows, wantedRows(call, *store));
    MemberNaming naming = namingOf(call);
    IPLAN_TRY_ASSIGN(const auto bytes,
                     format == kCards
                         ? cardsOf(call, *store, rows, naming)
                         : calendarBytes(*store, rows, {.publicOnly = call.has("public"), .utc = call.has("utc")}));
    IPLAN_TRY(writeFile(output, bytes));
    return answerNaming(*store, output, naming, out);
}

Result<> runExport(const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto name, call.oneOf("format", fileFormats() + QStringList{kCards, kCalendar}));
    IPLAN_TRY_ASSIGN(const auto output, outputPath(call));
    if (name == kCards || name == kCalendar)
        return exportRows(call, name, output, out);
    if (call.hasArgument(1))
        return fail(
            ErrorKind::Usage, QStringLiteral("iplan export: „%1“ ist zu viel.").arg(call.argument(1)),
            QStringLiteral("Einzelne Einträge gibt es als vcf und ics; sonst wird die ganze Datei ausgegeben."));
    IPLAN_TRY_ASSIGN(const auto asked, wantedState(call));
    IPLAN_TRY_ASSIGN(const auto store, openForNaming(call));
    IPLAN_TRY_ASSIGN(const auto wanted, ofEdition(call, *store, asked));
    const auto format = static_cast<ExportFormat>(fileFormats().indexOf(name));
    const Interrupt interrupt;
    ExportOptions options{call.has("public"), wanted.asOf, &Interrupt::isWanted, wanted.state};
    MemberNaming naming = namingOf(call);
    options.naming = &naming;
    IPLAN_TRY_ASSIGN(const auto mentions, publicMentions(call, *store, wanted));
    IPLAN_TRY(exportFile(*store, format, output, options));
    return answerNaming(*store, output, naming, out, mentions);
}

} // namespace

const Command& exportCommand()
{
    using Count = ArgumentInfo::Count;
    static constexpr ArgumentInfo arguments[] = {
        {"DATEI", "Die Datei (*.iplan)."},
        {"REF", "Bei vcf und ics: Einträge oder eine Art, zum Beispiel workingGroup:Bildung oder person; sonst alle.",
         Count::Any}};
    static constexpr OptionInfo options[] = {
        {"format", "FORMAT", "xlsx, csv, json, sqlite, vcf (Kontakte) oder ics (Sitzungen und Aufgaben)."},
        {"output", "ZIEL", "Wohin; bei csv ein Ordner, sonst eine Datei. Vorhandenes wird ersetzt."},
        {"public", "", "Ohne personenbezogene und interne Angaben."},
        {"vcard", "FASSUNG", "Bei vcf: 3.0 (sonst) oder 4.0."},
        {"utc", "", "Bei ics: Zeiten in UTC statt in der Zeitzone Europe/Berlin."},
        kProtectedReasonOption,
        kAtOption,
        kEditionOption};
    static constexpr Command command{
        "export",
        "Gibt den Inhalt für andere Programme aus.",
        "json enthält alles außer dem Verlauf und lässt sich mit „iplan import“ wieder einlesen. Bei vcf steht eine "
        "Arbeitsgruppe für ihre Mitglieder am heutigen Tag, bei ics für ihre Sitzungen und Aufgaben.",
        arguments,
        options,
        &runExport};
    return command;
}

} // namespace iplan::cli
