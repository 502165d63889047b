// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/call.h"
#include "app/cli/disclosing.h"
#include "app/cli/formatter.h"
#include "app/cli/leftout.h"
#include "app/cli/outputpath.h"
#include "core/base/mailaddress.h"
#include "core/base/outputfile.h"
#include "core/interchange/calendarexport.h"
#include "core/mailing/meetingmail.h"
#include "core/ops/disclosure.h"
#include "core/query/publicscope.h"
#include "core/query/recipients.h"
#include "core/query/resolve.h"

namespace iplan::cli
{

namespace
{

using report::Document;
using report::Format;

/// What a meeting is printed as.
struct Paper {
    const char* option;
    const char* label; ///< of the file that goes with a mail
    const char* help;
    Document (*build)(const Snapshot& snapshot, const QList<Id<Meeting>>& ids, const report::ReportOptions& options);
    bool isMailed = false;     ///< also as an e-mail to all
    bool isInCalendar = false; ///< also as an entry of a calendar
};

constexpr Paper kPapers[] = {
    {"agenda", "Einladung", "Einladung mit Tagesordnung, eine für alle.", &report::meetingAgenda, true, true},
    {"invitation", "Einladung",
     "Einladung als Brief an jedes Mitglied; als eml eine E-Mail an alle, als ics der Termin.", &report::meetingAgenda,
     true, true},
    {"minutes", "Protokoll", "Protokoll; als eml eine E-Mail an alle.", &report::meetingMinutes, true},
    {"attendance-list", "Anwesenheitsliste", "Anwesenheitsliste zum Unterschreiben.", &report::attendanceList},
    {"badges", "Namensschilder", "Namensschilder.", &report::nameBadges},
    {"documents", "Unterlagenverzeichnis", "Unterlagenverzeichnis.", &report::documentTable},
    {"folder", "Sitzungsmappe", "Sitzungsmappe mit Tagesordnung, Steckbriefen, Aufgaben und letztem Protokoll.",
     &report::meetingFolder},
};

const QString kCalendarFormat = QStringLiteral("ics");
const QString kMailFormat = QStringLiteral("eml");

/// What the command is asked for.
struct Order {
    const Paper* paper = nullptr;
    QString format;
    QString output;
    report::ReportOptions options;
    report::LetterSender sender;

    [[nodiscard]] bool isLetter() const { return QLatin1String(paper->option) == QLatin1String("invitation"); }
    /// Whether it goes to the members by name.
    [[nodiscard]] bool isToMembers(const Call& call) const
    {
        return format == kCalendarFormat ? call.has("organizer") : isLetter() || format == kMailFormat;
    }
    /// Those of a protected list only where that is asked for.
    [[nodiscard]] WritingScope writingScope(const Meeting& meeting) const
    {
        return {.day = invitationDay(meeting, options.asOf), .namesMembers = true, .naming = options.naming};
    }
};

QStringList paperNames()
{
    QStringList out;
    for (const Paper& paper : kPapers)
        out << QStringLiteral("--") + QLatin1String(paper.option);
    return out;
}

Result<const Paper*> paperOf(const Call& call)
{
    const Paper* out = nullptr;
    for (const Paper& paper : kPapers) {
        if (!call.has(paper.option))
            continue;
        if (out)
            return fail(ErrorKind::Usage, QStringLiteral("iplan meeting: Es geht nur eines auf einmal."),
                        QStringLiteral("Wählen Sie %1 oder %2.")
                            .arg(QStringLiteral("--") + QLatin1String(out->option),
                                 QStringLiteral("--") + QLatin1String(paper.option)));
        out = &paper;
    }
    if (!out)
        return fail(ErrorKind::Usage, QStringLiteral("iplan meeting: Es fehlt, was geschrieben werden soll."),
                    QStringLiteral("Möglich sind %1.").arg(paperNames().join(QStringLiteral(", "))));
    return out;
}

QStringList formatsOf(const Paper& paper)
{
    QStringList out;
    for (const Format format : report::kAllFormats)
        out << report::formatKey(format);
    if (paper.isInCalendar)
        out << kCalendarFormat;
    if (paper.isMailed)
        out << kMailFormat;
    return out;
}

Result<Order> meetingOrderOf(const Call& call)
{
    Order out;
    IPLAN_TRY_ASSIGN(out.paper, paperOf(call));
    IPLAN_TRY_ASSIGN(out.format, call.oneOf("format", formatsOf(*out.paper)));
    IPLAN_TRY_ASSIGN(out.output, outputPath(call));
    const QDate today = QDate::currentDate();
    const bool isPublic = call.has("public");
    out.options = {today, !isPublic, isPublic};
    out.sender = {today, {QString(), call.value("sender")}};
    return out;
}

Result<Document> letters(const Store& store, const Snapshot& snapshot, const Meeting& meeting, const Order& order)
{
    IPLAN_TRY_ASSIGN(const auto addressees, store.read([&](const Reader& reader) -> Result<Addressees> {
        return addresseesOf(reader, invitedTo(snapshot, meeting), order.writingScope(meeting));
    }));
    if (addressees.list.isEmpty())
        return failNobodyWrittenTo(addressees);
    return report::meetingLetters(snapshot, meeting.id, addressees.list, order.sender, order.options);
}

Result<QByteArray> calendarOf(const Call& call, const Store& store, const Snapshot& snapshot, const Meeting& meeting,
                              const Order& order)
{
    CalendarOptions options{.publicOnly = order.options.publicOnly};
    if (call.has("organizer")) {
        options.organizer = {call.value("sender"), mailAddress(call.value("organizer"))};
        if (options.organizer.address.isEmpty())
            return fail(ErrorKind::Usage,
                        QStringLiteral("--organizer: „%1“ ist keine E-Mail-Adresse.").arg(call.value("organizer")),
                        QStringLiteral("Schreiben Sie eine Adresse wie ki@stadt.example."));
        IPLAN_TRY_ASSIGN(const auto recipients, store.read([&](const Reader& reader) -> Result<Recipients> {
            return recipientsOf(reader, invitedTo(snapshot, meeting), order.writingScope(meeting));
        }));
        options.attendees = recipients.list;
    }
    return calendarBytes(store, {rowRef(meeting.id)}, options);
}

Result<> writePaper(const Call& call, const Store& store, const Snapshot& snapshot, const Meeting& meeting,
                    const Order& order)
{
    if (order.format == kCalendarFormat) {
        IPLAN_TRY_ASSIGN(const auto bytes, calendarOf(call, store, snapshot, meeting, order));
        return writeFile(order.output, bytes);
    }
    if (order.format == kMailFormat) {
        const auto kind = order.paper->isInCalendar ? MeetingMailKind::Invitation : MeetingMailKind::Minutes;
        IPLAN_TRY_ASSIGN(const auto bytes, meetingMail(store, snapshot, meeting, kind, order.sender, order.options));
        return writeFile(order.output, bytes);
    }
    Document document;
    if (order.isLetter()) {
        IPLAN_TRY_ASSIGN(document, letters(store, snapshot, meeting, order));
    } else {
        document = order.paper->build(snapshot, {meeting.id}, order.options);
    }
    const auto at = formatsOf(*order.paper).indexOf(order.format);
    return report::render(document, report::kAllFormats[static_cast<size_t>(at)], order.output);
}

/// Letters, mails and invitations to a calendar go to the members by name.
Result<> checkMayName(const Call& call, const Store& store, const Meeting& meeting, const Order& order)
{
    if (!order.isToMembers(call))
        return {};
    if (order.options.publicOnly)
        return fail(ErrorKind::Usage,
                    QStringLiteral("Briefe, E-Mails und Einladungen in den Kalender nennen Mitglieder."),
                    QStringLiteral("Lassen Sie --public weg, oder wählen Sie ein anderes Papier."));
    if (order.options.naming->isAsked())
        return {};
    return store.read([&](const Reader& reader) -> Result<> {
        const auto guarded = protectedGroups(reader, {meeting.workingGroup});
        return guarded.isEmpty() ? Result<>() : refuseProtected(guarded);
    });
}

Result<> runMeeting(const Call& call, Formatter& out)
{
    MemberNaming naming = namingOf(call);
    IPLAN_TRY_ASSIGN(auto order, meetingOrderOf(call));
    order.options.naming = &naming;
    IPLAN_TRY_ASSIGN(const auto store, openForNaming(call));
    const QString ref = call.argument(1);
    IPLAN_TRY_ASSIGN(const auto row,
                     ref.contains(u':') ? resolveRef(*store, ref) : resolveRow(*store, entityOf<Meeting>(), ref));
    if (row.entity != &entityOf<Meeting>())
        return fail(ErrorKind::Rejected, QStringLiteral("„%1“ ist keine Sitzung.").arg(ref),
                    QStringLiteral("„iplan list DATEI meeting“ zeigt die Sitzungen."));
    IPLAN_TRY_ASSIGN(const auto snapshot, Snapshot::load(*store));
    const Meeting* meeting = snapshot->meetings.find(Id<Meeting>(row.id));
    if (!meeting)
        return fail(ErrorKind::NotFound, QStringLiteral("Die Sitzung „%1“ liegt im Papierkorb.").arg(ref),
                    QStringLiteral("„iplan restore“ holt sie zurück."));
    if (order.options.publicOnly && !meeting->isPublic)
        return fail(ErrorKind::Rejected, QStringLiteral("Die Sitzung ist nicht öffentlich."),
                    QStringLiteral("Kennzeichnen Sie sie als öffentlich, oder lassen Sie --public weg."));
    IPLAN_TRY(checkMayName(call, *store, *meeting, order));
    IPLAN_TRY_ASSIGN(order.options.releases, minutesReleases(*store));
    IPLAN_TRY(writePaper(call, *store, *snapshot, *meeting, order));
    return answerNaming(*store, order.output, naming, out);
}

} // namespace

const Command& meetingCommand()
{
    static constexpr ArgumentInfo arguments[] = {{"DATEI", "Die Datei (*.iplan)."},
                                                 {"REF", "Die Sitzung: Nummer, Titel oder Kennung."}};
    static const auto options = [] {
        std::vector<OptionInfo> out;
        for (const Paper& paper : kPapers)
            out.push_back({paper.option, "", paper.help});
        out.push_back(
            {"format", "FORMAT", "pdf, docx, odt, html, pdfua; bei Einladungen ics; bei Einladung und Protokoll eml."});
        out.push_back({"output", "ZIEL", "Die Datei, die geschrieben wird. Eine vorhandene wird ersetzt."});
        out.push_back({"sender", "TEXT", "Wer einlädt; steht über der Anschrift und unter dem Text."});
        out.push_back({"organizer", "ADRESSE",
                       "Bei ics: von welcher Adresse eingeladen oder abgesagt wird; nennt die Eingeladenen."});
        out.push_back({"public", "", "Ohne alles, was nicht öffentlich ist; auch ohne Namen."});
        out.push_back(kProtectedReasonOption);
        return out;
    }();
    static const Command command{
        "meeting",
        "Schreibt die Papiere einer Sitzung: Einladung, Protokoll, Anwesenheitsliste, Sitzungsmappe und andere.",
        "Genau eines davon auf einmal. Versendet wird nichts: eml ist ein Entwurf für das E-Mail-Programm, mit allen "
        "Mitgliedern als Blindkopie und den Papieren als Anlagen; ics ein Termin, der bei jeder Fassung dieselbe "
        "Kennung hat und bei einer abgesagten Sitzung eine Absage ist.",
        arguments,
        options,
        &runMeeting,
        true};
    return command;
}

} // namespace iplan::cli
