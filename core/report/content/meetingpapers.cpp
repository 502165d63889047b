// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/meetingpapers.h"

#include "core/base/collation.h"
#include "core/base/counted.h"
#include "core/query/agenda.h"
#include "core/report/content/reportcontext.h"

namespace iplan::report
{

namespace
{

const QString kBetween = QStringLiteral(", ");

/// "Dienstag, 09.03.2027, 17:00–19:00 Uhr".
QString timeText(const Meeting& meeting)
{
    if (!meeting.start.isValid())
        return {};
    const QLocale german(QLocale::German, QLocale::Germany);
    QString out = german.dayName(meeting.start.date().dayOfWeek()) + kBetween + formatDate(meeting.start.date()) +
                  kBetween + meeting.start.toString(QStringLiteral("HH:mm"));
    if (meeting.end.isValid() && meeting.end.date() == meeting.start.date())
        out += QChar(0x2013) + meeting.end.toString(QStringLiteral("HH:mm"));
    out += QStringLiteral(" Uhr");
    if (meeting.end.isValid() && meeting.end.date() != meeting.start.date())
        out += QStringLiteral(" bis ") + formatDateTime(meeting.end);
    return out;
}

QString itemTitle(const AgendaItem& item)
{
    return joined({labelled("TOP ", item.number), item.title}, QStringLiteral(" "));
}

/// The agenda as far as the report may show it.
QList<AgendaLine> shownAgenda(const ReportContext& context, const Meeting& meeting)
{
    QList<AgendaLine> out = agendaOf(context.snapshot, meeting);
    out.removeIf([&](const AgendaLine& line) { return !context.scope.shows(line.item->id); });
    return out;
}

QString presenterText(const ReportContext& context, const AgendaItem& item)
{
    return joined({context.isInternal() ? context.personName(item.presenter) : QString(),
                   context.bodyName(item.presentingOrganization)},
                  kBetween);
}

/// Measures, recommendations and papers that the item treats.
QString treatedText(const ReportContext& context, const AgendaItem& item)
{
    const Snapshot& s = context.snapshot;
    QStringList out;
    for (const AgendaItemMeasure* link : s.measuresOfItem.of(item.id)) {
        const Measure* measure = s.measures.find(link->measure);
        if (measure && context.scope.shows(measure->id))
            out << ReportContext::titleOf(*measure);
    }
    for (const AgendaItemRecommendation* link : s.recommendationsOfItem.of(item.id)) {
        const Recommendation* row = s.recommendations.find(link->recommendation);
        if (row && context.scope.shows(row->id))
            out << joined({QStringLiteral("Empfehlung"), row->number, row->title}, QStringLiteral(" "));
    }
    for (const AgendaItemPaper* link : s.papersOfItem.of(item.id)) {
        if (const QString paper = context.paperText(link->paper); !paper.isEmpty())
            out << QStringLiteral("Vorlage ") + paper;
    }
    return out.join(QStringLiteral("; "));
}

void addHead(Blocks& blocks, const ReportContext& context, const Meeting& meeting, const QString& heading)
{
    addHeading(blocks, 1, heading, QStringLiteral("sitzung-") + meeting.id.text());
    SheetBuilder sheet;
    sheet.add(QStringLiteral("Gremium"), meetingHost(context.snapshot, meeting));
    sheet.add(QStringLiteral("Sitzung"), joined({meeting.number, meeting.title}, QStringLiteral(" ")));
    sheet.add(QStringLiteral("Termin"), timeText(meeting));
    sheet.add(QStringLiteral("Ort"), meeting.place);
    if (context.isInternal())
        sheet.add(QStringLiteral("Videokonferenz"), meeting.onlineLink);
    if (meeting.state == MeetingState::Cancelled)
        sheet.add(QStringLiteral("Stand"), joined({QStringLiteral("abgesagt"), meeting.stateReason}, kBetween));
    sheet.addTo(blocks);
}

void addAgenda(Blocks& blocks, const ReportContext& context, const Meeting& meeting)
{
    const QList<AgendaLine> agenda = shownAgenda(context, meeting);
    const bool hasTimes = std::ranges::all_of(agenda, [](const AgendaLine& line) { return line.start.isValid(); });
    Table table;
    table.caption = QStringLiteral("Tagesordnung");
    table.emptyText = QStringLiteral("Noch keine Tagesordnungspunkte.");
    table.columns = {{QStringLiteral("TOP"), Align::Left, 1}};
    if (hasTimes)
        table.columns.push_back({QStringLiteral("Uhrzeit"), Align::Left, 1});
    table.columns.push_back({QStringLiteral("Gegenstand"), Align::Left, 6});
    table.columns.push_back({QStringLiteral("Art"), Align::Left, 1.6});
    table.columns.push_back({QStringLiteral("Vortrag"), Align::Left, 2.4});
    for (const AgendaLine& line : agenda) {
        Cell subject = textCell(QString(line.level * 2, QChar(0x00a0)) + line.item->title);
        if (const QString treated = treatedText(context, *line.item); !treated.isEmpty())
            subject.paragraphs.push_back(plain(treated));
        Row row{{textCell(line.item->number)}};
        if (hasTimes)
            row.cells.push_back(textCell(line.start.toString(QStringLiteral("HH:mm"))));
        row.cells.push_back(std::move(subject));
        row.cells.push_back(textCell(line.item->kind.label()));
        row.cells.push_back(textCell(presenterText(context, *line.item)));
        table.rows.push_back(std::move(row));
    }
    blocks.emplace_back(std::move(table));
}

/// Whether the report may name who took part.
bool namesPeople(const ReportContext& context, const Meeting& meeting)
{
    const WorkingGroup* group = context.snapshot.workingGroups.find(meeting.workingGroup);
    return context.isInternal() && !(group && group->sensitiveMembership);
}

QString participantText(const ReportContext& context, const Attendance& attendance)
{
    QString out = joined({context.personName(attendance.person), context.bodyName(attendance.organization)}, kBetween);
    if (const QString deputy = context.personName(attendance.representedBy); !deputy.isEmpty())
        out += QStringLiteral(" (vertreten durch %1)").arg(deputy);
    if (!attendance.recusedItems.trimmed().isEmpty())
        out += QStringLiteral(" (ohne Mitwirkung bei TOP %1)").arg(attendance.recusedItems.simplified());
    return out;
}

void addAttendance(Blocks& blocks, const ReportContext& context, const Meeting& meeting)
{
    const bool byName = namesPeople(context, meeting);
    SheetBuilder sheet;
    for (const Option& option : optionsOf<AttendanceState>()) {
        QStringList names;
        for (const Attendance* attendance : context.snapshot.attendanceOf.of(meeting.id)) {
            if (attendance->state.key() == option.keyText())
                names << participantText(context, *attendance);
        }
        sortTexts(names); // rows have no other order than that of their ids
        if (!names.isEmpty())
            sheet.add(option.labelText(),
                      byName ? names.join(QStringLiteral("; ")) : counted(names.size(), "Person", "Personen"));
    }
    addHeading(blocks, 2, QStringLiteral("Teilnahme"));
    const auto before = blocks.size();
    sheet.addTo(blocks);
    if (blocks.size() == before)
        context.addGap(blocks, QStringLiteral("Noch keine Teilnahme eingetragen."));
}

void addItem(Blocks& blocks, const ReportContext& context, const Meeting& meeting, const AgendaItem& item)
{
    addHeading(blocks, 2, itemTitle(item));
    addParagraph(blocks, labelled("Behandelt: ", treatedText(context, item)), ParagraphStyle::Small);
    if (meeting.minutesKind != MinutesKind::Results)
        addText(blocks, item.minutes);
    addParagraph(blocks, labelled("Ergebnis: ", item.result));
    addText(blocks, item.resolutionText, ParagraphStyle::Quote, QStringLiteral("Beschluss"));
    addParagraph(blocks, labelled("Abstimmung: ", votesText(item)));
    if (const Meeting* later = context.snapshot.meetings.find(item.deferredTo))
        addParagraph(blocks, QStringLiteral("Vertagt: ") + meetingName(*later));
}

void addTasks(Blocks& blocks, const ReportContext& context, const Meeting& meeting)
{
    Table table;
    table.caption = QStringLiteral("Aufgaben");
    table.columns = {{QStringLiteral("Aufgabe"), Align::Left, 5},
                     {QStringLiteral("Zuständig"), Align::Left, 3},
                     {QStringLiteral("Fällig"), Align::Left, 1.6},
                     {QStringLiteral("Stand"), Align::Left, 1.4}};
    for (const Task* task : context.snapshot.tasksOfMeeting.of(meeting.id)) {
        if (!context.scope.shows(task->id))
            continue;
        const QString person = namesPeople(context, meeting) ? context.personName(task->responsiblePerson) : QString();
        table.rows.push_back({{textCell(task->text),
                               textCell(joined({person, context.bodyName(task->responsibleOrganization)}, kBetween)),
                               textCell(task->due.isValid() ? formatDate(task->due) : QString()),
                               textCell(task->done ? QStringLiteral("erledigt") : QStringLiteral("offen"))}});
    }
    if (table.rows.empty())
        return;
    addHeading(blocks, 2, table.caption);
    blocks.emplace_back(std::move(table));
}

void addSignatures(Blocks& blocks, const ReportContext& context)
{
    if (context.options.publicOnly)
        return;
    Table table;
    table.caption = QStringLiteral("Unterschriften");
    table.columns = {{QStringLiteral("Sitzungsleitung"), Align::Left, 1},
                     {QStringLiteral("Protokoll"), Align::Left, 1}};
    table.rows.push_back({{textCell(QStringLiteral("\n\n")), textCell(QStringLiteral("\n\n"))}});
    blocks.emplace_back(std::move(table));
}

void addMinutes(Blocks& blocks, const ReportContext& context, const Meeting& meeting)
{
    const QString kind =
        meeting.minutesKind.key().isEmpty() ? QStringLiteral("Protokoll") : meeting.minutesKind.label();
    const bool isReleased = meeting.minutesState == MinutesState::Released;
    addHead(blocks, context, meeting, isReleased ? kind : kind + QStringLiteral(" (Entwurf)"));
    addAttendance(blocks, context, meeting);
    const QList<AgendaLine> agenda = shownAgenda(context, meeting);
    if (agenda.isEmpty())
        context.addGap(blocks, QStringLiteral("Noch keine Tagesordnungspunkte."));
    for (const AgendaLine& line : agenda)
        addItem(blocks, context, meeting, *line.item);
    addTasks(blocks, context, meeting);
    if (!meeting.addendum.trimmed().isEmpty()) {
        addHeading(blocks, 2, QStringLiteral("Nachtrag"));
        addText(blocks, meeting.addendum);
    }
    addSignatures(blocks, context);
}

/// A document of the meetings asked for that may be shown, each on a new page.
template <class Add>
Document papers(const ReportContext& context, const QList<Id<Meeting>>& ids, const QString& title, const Add& add)
{
    const QSet<Id<Meeting>> wanted(ids.begin(), ids.end());
    QList<const Meeting*> meetings;
    for (const Meeting& meeting : context.snapshot.meetings) {
        if ((wanted.isEmpty() || wanted.contains(meeting.id)) && context.scope.shows(meeting.id))
            meetings << &meeting;
    }
    std::ranges::stable_sort(meetings, {}, [](const Meeting* meeting) { return meeting->start; });
    Document document;
    document.title = title;
    document.subject =
        meetings.size() == 1 ? meetingName(*meetings.first()) : counted(meetings.size(), "Sitzung", "Sitzungen");
    document.subtitle = meetings.size() == 1 ? meetingHost(context.snapshot, *meetings.first()) : QString();
    document.asOf = context.options.asOf;
    document.marking = context.marking();
    if (meetings.isEmpty())
        context.addGap(document.blocks, QStringLiteral("Noch keine Sitzungen eingetragen."));
    for (const Meeting* meeting : meetings) {
        if (meeting != meetings.first())
            document.blocks.emplace_back(PageBreak{});
        add(document.blocks, *meeting);
    }
    return document;
}

QList<Id<Meeting>> meetingsOf(const ReportParameters& parameters)
{
    QList<Id<Meeting>> out;
    for (const QUuid& row : parameters.rows)
        out << Id<Meeting>(row);
    return out;
}

QString actorText(const ReportContext& context, const Resolution& resolution)
{
    return joined({context.isInternal() ? context.personName(resolution.responsiblePerson) : QString(),
                   context.bodyName(resolution.responsibleOrganization)},
                  kBetween);
}

QString resolvedBy(const ReportContext& context, const Resolution& resolution)
{
    const WorkingGroup* group = context.snapshot.workingGroups.find(resolution.workingGroup);
    return joined({group ? group->title : QString(), context.bodyName(resolution.body)}, kBetween);
}

Row registerRow(const ReportContext& context, const Resolution& resolution)
{
    Cell text{{Spans{{Span{resolution.title, true}}}}};
    for (Spans& line : lines(resolution.text))
        text.paragraphs.push_back(std::move(line));
    for (const ResolutionMeasure* link : context.snapshot.measuresOfResolution.of(resolution.id)) {
        const Measure* measure = context.snapshot.measures.find(link->measure);
        if (measure && context.scope.shows(measure->id))
            text.paragraphs.push_back(plain(QStringLiteral("Maßnahme ") + ReportContext::titleOf(*measure)));
    }
    QStringList state{resolution.state.label(),
                      labelled("bis ", resolution.deadline.isValid() ? formatDate(resolution.deadline) : QString())};
    Cell done{{plain(joined(state, kBetween))}};
    for (Spans& line : lines(resolution.followUp))
        done.paragraphs.push_back(std::move(line));
    return {{textCell(resolution.registerNumber),
             textCell(joined(
                 {resolution.date.isValid() ? formatDate(resolution.date) : QString(), resolvedBy(context, resolution)},
                 kBetween)),
             std::move(text), textCell(actorText(context, resolution)), std::move(done)}};
}

} // namespace

Document meetingAgenda(const Snapshot& snapshot, const QList<Id<Meeting>>& ids, const ReportOptions& options)
{
    const ReportContext context(snapshot, options);
    return papers(context, ids, QStringLiteral("Einladung mit Tagesordnung"),
                  [&](Blocks& blocks, const Meeting& meeting) {
                      addHead(blocks, context, meeting, QStringLiteral("Einladung"));
                      addText(blocks, meeting.invitationText);
                      addAgenda(blocks, context, meeting);
                  });
}

Document meetingMinutes(const Snapshot& snapshot, const QList<Id<Meeting>>& ids, const ReportOptions& options)
{
    const ReportContext context(snapshot, options);
    return papers(context, ids, QStringLiteral("Sitzungsprotokoll"),
                  [&](Blocks& blocks, const Meeting& meeting) { addMinutes(blocks, context, meeting); });
}

Document resolutionRegister(const Snapshot& snapshot, const ReportOptions& options)
{
    const ReportContext context(snapshot, options);
    QList<const Resolution*> shown;
    for (const Resolution& resolution : snapshot.resolutions) {
        if (context.scope.shows(resolution.id))
            shown << &resolution;
    }
    std::ranges::stable_sort(shown, [](const Resolution* a, const Resolution* b) {
        return std::tuple(a->date, a->registerNumber) < std::tuple(b->date, b->registerNumber);
    });
    Table table;
    table.caption = QStringLiteral("Beschlüsse");
    table.emptyText = QStringLiteral("Noch keine Beschlüsse eingetragen.");
    table.columns = {{QStringLiteral("Nr."), Align::Left, 1.2},
                     {QStringLiteral("Beschlossen"), Align::Left, 2.4},
                     {QStringLiteral("Wortlaut"), Align::Left, 6},
                     {QStringLiteral("Zuständig"), Align::Left, 2.4},
                     {QStringLiteral("Umsetzung"), Align::Left, 2.6}};
    for (const Resolution* resolution : shown)
        table.rows.push_back(registerRow(context, *resolution));
    Document document;
    document.title = QStringLiteral("Beschlussregister");
    document.subject = counted(shown.size(), "Beschluss", "Beschlüsse");
    document.asOf = options.asOf;
    document.marking = context.marking();
    document.landscape = true;
    document.blocks.emplace_back(std::move(table));
    return document;
}

const ReportInfo& meetingAgendaInfo()
{
    static constexpr ReportInfo info{"agenda", "Einladung mit Tagesordnung", ReportSubject::Meetings, kAllFormats,
                                     [](const Snapshot& snapshot, const ReportParameters& parameters) {
                                         return meetingAgenda(snapshot, meetingsOf(parameters), parameters.options);
                                     }};
    return info;
}

const ReportInfo& meetingMinutesInfo()
{
    static constexpr ReportInfo info{"minutes", "Sitzungsprotokoll", ReportSubject::Meetings, kAllFormats,
                                     [](const Snapshot& snapshot, const ReportParameters& parameters) {
                                         return meetingMinutes(snapshot, meetingsOf(parameters), parameters.options);
                                     }};
    return info;
}

const ReportInfo& resolutionRegisterInfo()
{
    static constexpr ReportInfo info{"resolutions", "Beschlussregister", ReportSubject::Everything, kAllFormats,
                                     [](const Snapshot& snapshot, const ReportParameters& parameters) {
                                         return resolutionRegister(snapshot, parameters.options);
                                     }};
    return info;
}

} // namespace iplan::report
