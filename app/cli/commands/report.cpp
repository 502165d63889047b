// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/call.h"
#include "app/cli/disclosing.h"
#include "app/cli/formatter.h"
#include "app/cli/outputpath.h"
#include "app/cli/rowref.h"
#include "app/cli/stateoption.h"
#include "app/cli/timeinput.h"
#include "core/base/partialdate.h"
#include "core/query/resolve.h"
#include "core/report/content/catalogue.h"
#include "core/report/content/earlierstate.h"
#include "core/report/template/templatedreport.h"

namespace iplan::cli
{

namespace
{

using report::ReportInfo;

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
        if (report::subjectEntity(info->subject))
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
    const EntityInfo* entity = report::subjectEntity(info->subject);
    if (entity && !call.hasArgument(2))
        return fail(
            ErrorKind::Usage,
            QStringLiteral("iplan report: Es fehlt, wovon (%1: Nummer, Titel oder „all“).").arg(entity->labelText()),
            usageHint());
    const bool hasPeriod = call.has("year") || call.has("from") || call.has("to");
    if (hasPeriod && !info->takesPeriod)
        return fail(ErrorKind::Usage,
                    QStringLiteral("iplan report: „%1“ gibt es nicht für einen Zeitraum.").arg(info->keyText()),
                    QStringLiteral("--year, --from und --to gelten für „group“; den Stand eines Tages gibt --at."));
    if (!entity && call.hasArgument(2))
        return fail(ErrorKind::Usage, QStringLiteral("iplan report: „%1“ ist zu viel.").arg(call.argument(2)),
                    usageHint());
    return info;
}

bool isThere(const Snapshot& snapshot, const RowRef& row)
{
    bool out = false;
    snapshot.eachSet([&]<class E>(const RowSet<E>& set) {
        out = out || (row.entity == &entityOf<E>() && set.find(Id<E>(row.id)) != nullptr);
    });
    return out;
}

/// The row of the entity that a REF names, as it is in the snapshot.
Result<QUuid> rowOf(const Store& store, const EntityInfo& entity, const QString& ref, const Snapshot& snapshot,
                    const WantedState& wanted)
{
    // "M1" alone is as good as "conceptModule:M1": nothing else can be meant. What lies in the Papierkorb today may
    // have been there then.
    const bool isWhole = ref.contains(u':') || !idFromText(ref).isNull();
    const QString whole = isWhole ? ref : entity.keyText() + u':' + ref;
    IPLAN_TRY_ASSIGN(const auto row, wanted.state.isPresent() ? (ref.contains(u':') ? resolveRef(store, ref)
                                                                                    : resolveRow(store, entity, ref))
                                                              : resolveAnywhere(store, whole));
    if (row.entity != &entity)
        return fail(ErrorKind::Rejected, QStringLiteral("„%1“ steht nicht unter „%2“.").arg(ref, entity.pluralText()),
                    QStringLiteral("„iplan list DATEI %1“ zeigt, was darunter steht.").arg(entity.keyText()));
    if (!isThere(snapshot, row))
        return fail(ErrorKind::NotFound,
                    QStringLiteral("%1 „%2“ gab es am %3 nicht.").arg(entity.labelText(), ref, formatDate(wanted.asOf)),
                    QStringLiteral("Wählen Sie einen anderen Tag oder „all“."));
    return row.id;
}

/// The rows that the REFs name; an empty list for "all".
Result<QList<QUuid>> rowsOf(const Store& store, const EntityInfo& entity, const QStringList& refs,
                            const Snapshot& snapshot, const WantedState& wanted)
{
    QList<QUuid> out;
    if (refs == QStringList{QStringLiteral("all")})
        return out;
    for (const QString& ref : refs) {
        IPLAN_TRY_ASSIGN(const auto row, rowOf(store, entity, ref, snapshot, wanted));
        out << row;
    }
    return out;
}

/// What --sections says; refused where the report has no such section.
Result<std::optional<QStringList>> sectionsOf(const Call& call, const ReportInfo& info)
{
    if (!call.has("sections"))
        return std::optional<QStringList>();
    QStringList known;
    for (const report::ReportSection& section : info.sections)
        known << QString::fromLatin1(section.key);
    const QStringList wanted = call.value("sections").split(u',', Qt::SkipEmptyParts);
    for (const QString& key : wanted) {
        if (!known.contains(key))
            return fail(ErrorKind::Usage,
                        QStringLiteral("iplan report: Einen Abschnitt „%1“ hat „%2“ nicht.").arg(key, info.keyText()),
                        known.isEmpty() ? QStringLiteral("Dieser Bericht hat keine Abschnitte zur Wahl.")
                                        : QStringLiteral("Möglich sind %1.").arg(known.join(QStringLiteral(", "))));
    }
    return std::optional<QStringList>(wanted);
}

Result<report::ReportPeriod> periodOf(const Call& call)
{
    report::ReportPeriod out;
    if (call.has("year") && (call.has("from") || call.has("to")))
        return fail(ErrorKind::Usage, QStringLiteral("--year und --from oder --to schließen einander aus."),
                    QStringLiteral("Nennen Sie ein Jahr, oder den ersten und den letzten Tag."));
    if (call.has("year")) {
        IPLAN_TRY_ASSIGN(const int year, call.number("year", 0));
        out = {QDate(year, 1, 1), QDate(year, 12, 31)};
        if (year < 1900 || year > 9999)
            return fail(ErrorKind::Usage, QStringLiteral("--year: „%1“ ist kein Jahr.").arg(call.value("year")),
                        QStringLiteral("Schreiben Sie es mit vier Ziffern, zum Beispiel 2012."));
    }
    for (const auto& [option, day] : {std::pair("from", &out.first), std::pair("to", &out.last)}) {
        if (!call.has(option))
            continue;
        IPLAN_TRY_ASSIGN(const auto time, parseTime(call.value(option)));
        *day = time.toLocalTime().date();
    }
    if (out.first.isValid() && out.last.isValid() && out.last < out.first)
        return fail(ErrorKind::Usage, QStringLiteral("--to liegt vor --from."),
                    QStringLiteral("Nennen Sie zuerst den ersten Tag."));
    return out;
}

/// The day that --since names; invalid without it.
Result<QDate> sinceDay(const Call& call, const ReportInfo& info, const WantedState& wanted)
{
    if (!call.has("since"))
        return QDate();
    if (!info.looksBack)
        return fail(ErrorKind::Usage,
                    QStringLiteral("iplan report: „%1“ vergleicht nicht mit früher.").arg(info.keyText()),
                    QStringLiteral("Lassen Sie --since weg."));
    IPLAN_TRY_ASSIGN(const auto time, parseTime(call.value("since")));
    const QDate day = time.toLocalTime().date();
    if (day >= wanted.asOf)
        return fail(ErrorKind::Rejected,
                    QStringLiteral("Verglichen wird mit einem früheren Tag als dem %1.").arg(formatDate(wanted.asOf)),
                    QStringLiteral("Nennen Sie bei --since einen Tag davor."));
    return day;
}

/// The template that --template names, else the usual one of the report; nothing where neither is, or --no-template.
Result<std::optional<report::LoadedTemplate>> templateOf(const Call& call, const ReportInfo& info, const Store& store)
{
    if (call.has("no-template") && call.has("template"))
        return fail(ErrorKind::Usage, QStringLiteral("--template und --no-template schließen einander aus."),
                    QStringLiteral("Lassen Sie eine der Optionen weg."));
    if (call.has("no-template"))
        return std::optional<report::LoadedTemplate>();
    return report::chosenTemplate(store, info, call.value("template"));
}

Result<report::Document> documentOf(const Call& call, const ReportInfo& info, const Store& store,
                                    const WantedState& wanted, MemberNaming& naming)
{
    IPLAN_TRY_ASSIGN(const auto snapshot, Snapshot::load(store, wanted.state));
    report::ReportParameters parameters{{wanted.asOf, call.has("with-people"), call.has("public"), wanted.edition}};
    parameters.options.naming = &naming;
    IPLAN_TRY_ASSIGN(parameters.sections, sectionsOf(call, info));
    IPLAN_TRY_ASSIGN(parameters.period, periodOf(call));
    IPLAN_TRY_ASSIGN(parameters.options.releases, minutesReleases(store));
    if (const EntityInfo* entity = report::subjectEntity(info.subject)) {
        IPLAN_TRY_ASSIGN(auto rows, rowsOf(store, *entity, call.argumentsFrom(2), *snapshot, wanted));
        parameters.rows = std::move(rows);
    }
    IPLAN_TRY_ASSIGN(const auto since, sinceDay(call, info, wanted));
    IPLAN_TRY_ASSIGN(const auto chosen, templateOf(call, info, store));
    if (chosen)
        report::chooseByTemplate(parameters, info, chosen->row);
    IPLAN_TRY(report::addEarlierState(store, info, parameters, since));
    return report::buildReport(*snapshot, info, parameters, {}, chosen);
}

Result<> runReport(const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto info, reportOf(call));
    const QStringList formats = formatNames(*info);
    IPLAN_TRY_ASSIGN(const auto name, call.oneOf("format", formats));
    IPLAN_TRY_ASSIGN(const auto output, outputPath(call));
    IPLAN_TRY_ASSIGN(const auto asked, wantedState(call));
    IPLAN_TRY_ASSIGN(const auto store, openForNaming(call));
    IPLAN_TRY_ASSIGN(const auto wanted, ofEdition(call, *store, asked));
    MemberNaming naming = namingOf(call);
    IPLAN_TRY_ASSIGN(const auto document, documentOf(call, *info, *store, wanted, naming));
    IPLAN_TRY_ASSIGN(const auto mentions, publicMentions(call, *store, wanted));
    IPLAN_TRY(report::render(document, info->formats[static_cast<size_t>(formats.indexOf(name))], output));
    return answerNaming(*store, output, naming, out, mentions);
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

/// "Bei module oder measure: welche, oder all für alle."; kept likewise.
const char* rowsHelp()
{
    static const QByteArray help = [] {
        QStringList words;
        for (const ReportInfo* info : report::allReports()) {
            if (report::subjectEntity(info->subject))
                words << info->keyText();
        }
        return QStringLiteral("Bei %1: welche, oder all für alle.").arg(choiceOf(words)).toUtf8();
    }();
    return help.constData();
}

/// "pdf (ohne …), docx (für Word), odt oder html."; kept likewise.
const char* formatsHelp()
{
    static const QByteArray help = [] {
        QStringList words;
        for (const report::Format format : report::kAllFormats) {
            const QString remark = QString::fromUtf8(report::infoOf(format).remark);
            words << report::formatKey(format) + (remark.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(remark));
        }
        return (choiceOf(words) + u'.').toUtf8();
    }();
    return help.constData();
}

/// "Für programme die Abschnitte in dieser Reihenfolge, mit Komma: …"; kept likewise.
const char* sectionsHelp()
{
    static const QByteArray help = [] {
        QStringList texts;
        for (const ReportInfo* info : report::allReports()) {
            QStringList keys;
            for (const report::ReportSection& section : info->sections)
                keys << QString::fromLatin1(section.key);
            if (!keys.isEmpty())
                texts << QStringLiteral("%1: %2").arg(info->keyText(), keys.join(QStringLiteral(", ")));
        }
        return QStringLiteral("Welche Abschnitte in welcher Reihenfolge, mit Komma getrennt. %1.")
            .arg(texts.join(QStringLiteral("; ")))
            .toUtf8();
    }();
    return help.constData();
}

} // namespace

const Command& reportCommand()
{
    using Count = ArgumentInfo::Count;
    static const ArgumentInfo arguments[] = {
        {"DATEI", "Die Datei (*.iplan)."}, {"BERICHT", reportsHelp()}, {"REF", rowsHelp(), Count::Any}};
    static const OptionInfo options[] = {
        {"format", "FORMAT", formatsHelp()},
        {"output", "ZIEL", "Die Datei, die geschrieben wird. Eine vorhandene wird ersetzt."},
        {"with-people", "", "Mit Namen von Personen und internen Notizen."},
        {"public", "", "Ohne alles, was nicht öffentlich ist."},
        {"sections", "ABSCHNITTE", sectionsHelp()},
        {"template", "NAME",
         "Mit dieser Berichtsvorlage („iplan template“); sonst mit der üblichen, wenn es eine gibt."},
        {"no-template", "", "Ohne Berichtsvorlage, auch wo eine üblich ist."},
        {"year", "JAHR", "Bei group: nur dieses Jahr."},
        {"from", "DATUM", "Bei group: ab diesem Tag."},
        {"to", "DATUM", "Bei group: bis zu diesem Tag, ihn eingeschlossen."},
        kProtectedReasonOption,
        kAtOption,
        kEditionOption,
        {"since", "DATUM",
         "Womit der Lückenbericht vergleicht; sonst mit der Fortschreibung davor, wenn sie eingefroren ist."}};
    static const Command command{
        "report", "Schreibt einen Bericht, zum Beispiel Konzeptmodule, das Maßnahmenprogramm oder ein Protokoll.",
        "",       arguments,
        options,  &runReport,
        true};
    return command;
}

} // namespace iplan::cli
