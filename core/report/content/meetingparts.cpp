// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/meetingparts.h"

#include "core/base/counted.h"
#include "core/base/dayonly.h"
#include "core/query/deferral.h"

namespace iplan::report
{

namespace
{

QString presenterText(const ReportContext& context, const Meeting& meeting, const AgendaItem& item)
{
    return joined(
        {memberName(context, meeting.workingGroup, item.presenter), context.bodyName(item.presentingOrganization)},
        kBetweenParts);
}

Cell subjectCell(const ReportContext& context, const AgendaLine& line)
{
    Cell out = textCell(QString(line.level * 2, QChar(0x00a0)) + line.item->title);
    if (const QString path = deferralText(context.snapshot, *line.item); !path.isEmpty())
        out.paragraphs.push_back(plain(path));
    if (const QString treated = treatedText(context, *line.item); !treated.isEmpty())
        out.paragraphs.push_back(plain(treated));
    return out;
}

QString documentText(const AttachedDocument& document)
{
    const QString file = document.fileName.isEmpty() ? document.path : document.fileName;
    if (document.title.isEmpty())
        return file;
    return file.isEmpty() || file == document.title ? document.title
                                                    : QStringLiteral("%1 (%2)").arg(document.title, file);
}

/// "Sitzung 3/2027, TOP 2" or the resolution or measure that the task is of.
QString originOf(const ReportContext& context, const Task& task, TaskOrigin wanted)
{
    const Snapshot& s = context.snapshot;
    QStringList out;
    if (const Meeting* meeting = s.meetings.find(task.meeting); meeting && context.scope.shows(meeting->id))
        out << (wanted == TaskOrigin::GroupAndMeeting ? meetingHost(s, *meeting) : QString()) << meetingName(*meeting);
    if (const AgendaItem* item = s.agendaItems.find(task.agendaItem); item && context.scope.shows(item->id))
        out << labelled("TOP ", item->number);
    if (const Resolution* resolution = s.resolutions.find(task.resolution))
        out << joined({QStringLiteral("Beschluss"), resolution->registerNumber}, QStringLiteral(" "));
    if (const Measure* measure = s.measures.find(task.measure); measure && context.scope.shows(measure->id))
        out << ReportContext::titleOf(*measure);
    return joined(out, kBetweenParts);
}

/// In whose meeting the task was given.
Id<WorkingGroup> groupOf(const Snapshot& snapshot, const Task& task)
{
    const AgendaItem* item = snapshot.agendaItems.find(task.agendaItem);
    const Meeting* meeting = snapshot.meetings.find(item && task.meeting.isNull() ? item->meeting : task.meeting);
    return meeting ? meeting->workingGroup : Id<WorkingGroup>();
}

Row taskRow(const ReportContext& context, const Task& task, TaskOrigin origin)
{
    Cell text = textCell(task.text);
    for (Spans& line : lines(task.result))
        text.paragraphs.push_back(std::move(line));
    const QString person = memberName(context, groupOf(context.snapshot, task), task.responsiblePerson);
    Row row{{std::move(text)}};
    if (origin != TaskOrigin::None)
        row.cells.push_back(textCell(originOf(context, task, origin)));
    row.cells.push_back(textCell(joined({person, context.bodyName(task.responsibleOrganization)}, kBetweenParts)));
    row.cells.push_back(textCell(formatDate(task.due)));
    row.cells.push_back(
        textCell(task.done ? joined({QStringLiteral("erledigt"), formatDate(task.doneOn)}, QStringLiteral(" "))
                           : QStringLiteral("offen")));
    return row;
}

} // namespace

QString meetingTimeText(const Meeting& meeting)
{
    if (!meeting.start.isValid())
        return {};
    const QLocale german(QLocale::German, QLocale::Germany);
    const QDate day = meeting.start.date();
    QString out = german.dayName(day.dayOfWeek()) + kBetweenParts + formatDate(day);
    const bool isSameDay = !meeting.end.isValid() || meeting.end.date() == day;
    if (!isDayOnly(meeting.start)) {
        out += kBetweenParts + meeting.start.toString(QStringLiteral("HH:mm"));
        if (meeting.end.isValid() && isSameDay)
            out += QChar(0x2013) + meeting.end.toString(QStringLiteral("HH:mm"));
        out += QStringLiteral(" Uhr");
    }
    return isSameDay ? out : out + QStringLiteral(" bis ") + formatDateTime(meeting.end);
}

QString itemTitle(const AgendaItem& item)
{
    return joined({labelled("TOP ", item.number), item.title}, QStringLiteral(" "));
}

QString anchorOf(const Meeting& meeting)
{
    return QStringLiteral("sitzung-") + meeting.id.text();
}

QString anchorOf(const AgendaItem& item)
{
    return QStringLiteral("top-") + item.id.text();
}

QList<AgendaLine> shownAgenda(const ReportContext& context, const Meeting& meeting)
{
    QList<AgendaLine> out = agendaOf(context.snapshot, meeting);
    out.removeIf([&](const AgendaLine& line) { return !context.scope.shows(line.item->id); });
    return out;
}

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

bool namesPeople(const ReportContext& context, const Id<WorkingGroup>& group)
{
    if (!context.isInternal() || !isListProtected(context.snapshot, group))
        return context.isInternal();
    MemberNaming* naming = context.options.naming;
    if (naming && !naming->isAsked())
        naming->withheld.insert(group);
    return naming && naming->isAsked();
}

bool namesPeople(const ReportContext& context, const Meeting& meeting)
{
    return namesPeople(context, meeting.workingGroup);
}

QString memberName(const ReportContext& context, const Id<WorkingGroup>& group, const Id<Person>& person)
{
    const QString out = context.personName(person);
    if (out.isEmpty() || !namesPeople(context, group))
        return {};
    noteNamed(context, group);
    return out;
}

void noteNamed(const ReportContext& context, const Id<WorkingGroup>& group)
{
    if (context.options.naming && isListProtected(context.snapshot, group))
        context.options.naming->named.insert(group);
}

QList<Enclosure> enclosuresOf(const ReportContext& context, const Meeting& meeting)
{
    const Snapshot& s = context.snapshot;
    QList<Enclosure> out;
    const bool showsFiles = context.scope.shows(entityOf<AttachedDocument>());
    for (const AttachedDocument& document : s.rows<AttachedDocument>()) {
        if (showsFiles && document.meeting == meeting.id)
            out << Enclosure{nullptr, documentText(document), QStringLiteral("Anlage")};
    }
    for (const AgendaLine& line : shownAgenda(context, meeting)) {
        for (const AgendaItemPaper* link : s.papersOfItem.of(line.item->id)) {
            if (const QString paper = context.paperText(link->paper); !paper.isEmpty())
                out << Enclosure{line.item, paper, QStringLiteral("Vorlage")};
        }
        for (const AttachedDocument& document : s.rows<AttachedDocument>()) {
            if (showsFiles && document.agendaItem == line.item->id)
                out << Enclosure{line.item, documentText(document), QStringLiteral("Anlage")};
        }
    }
    return out;
}

void addMeetingFacts(Blocks& blocks, const ReportContext& context, const Meeting& meeting, NamesHost namesHost,
                     const MeetingFact& more)
{
    SheetBuilder sheet;
    if (namesHost == NamesHost::Yes)
        sheet.add(QStringLiteral("Gremium"), meetingHost(context.snapshot, meeting));
    sheet.add(QStringLiteral("Sitzung"), joined({meeting.number, meeting.title}, QStringLiteral(" ")));
    sheet.add(QStringLiteral("Termin"), meetingTimeText(meeting));
    sheet.add(QStringLiteral("Ort"), meeting.place);
    if (context.isInternal())
        sheet.add(QStringLiteral("Videokonferenz"), meeting.onlineLink);
    if (meeting.state == MeetingState::Cancelled)
        sheet.add(QStringLiteral("Stand"), joined({QStringLiteral("abgesagt"), meeting.stateReason}, kBetweenParts));
    sheet.add(more.label, more.text);
    sheet.addTo(blocks);
}

void addAgendaTable(Blocks& blocks, const ReportContext& context, const Meeting& meeting, const QString& caption)
{
    const QList<AgendaLine> agenda = shownAgenda(context, meeting);
    const bool hasTimes = std::ranges::all_of(agenda, [](const AgendaLine& line) { return line.start.isValid(); });
    Table table;
    table.caption = caption;
    table.emptyText = QStringLiteral("Noch keine Tagesordnungspunkte.");
    table.columns = {{QStringLiteral("TOP"), Align::Left, 1}};
    if (hasTimes)
        table.columns.push_back({QStringLiteral("Uhrzeit"), Align::Left, 1});
    table.columns.push_back({QStringLiteral("Gegenstand"), Align::Left, 6});
    table.columns.push_back({QStringLiteral("Art"), Align::Left, 1.6});
    table.columns.push_back({QStringLiteral("Vortrag"), Align::Left, 2.4});
    for (const AgendaLine& line : agenda) {
        Row row{{textCell(line.item->number)}};
        if (hasTimes)
            row.cells.push_back(textCell(line.start.toString(QStringLiteral("HH:mm"))));
        row.cells.push_back(subjectCell(context, line));
        row.cells.push_back(textCell(line.item->kind.label()));
        row.cells.push_back(textCell(presenterText(context, meeting, *line.item)));
        table.rows.push_back(std::move(row));
    }
    blocks.emplace_back(std::move(table));
}

void addTaskTable(Blocks& blocks, const ReportContext& context, const QList<const Task*>& tasks, TaskOrigin origin,
                  const QString& caption)
{
    Table table;
    table.caption = caption;
    table.columns = {{QStringLiteral("Aufgabe"), Align::Left, 5}};
    if (origin != TaskOrigin::None)
        table.columns.push_back({QStringLiteral("Herkunft"), Align::Left, 3.4});
    table.columns.push_back({QStringLiteral("Zuständig"), Align::Left, 3});
    table.columns.push_back({QStringLiteral("Fällig"), Align::Left, 1.6});
    table.columns.push_back({QStringLiteral("Stand"), Align::Left, 1.6});
    for (const Task* task : tasks) {
        if (context.scope.shows(task->id))
            table.rows.push_back(taskRow(context, *task, origin));
    }
    if (!table.rows.empty())
        blocks.emplace_back(std::move(table));
}

QList<QUuid> meetingRows(const QList<Id<Meeting>>& ids)
{
    QList<QUuid> out;
    for (const Id<Meeting>& id : ids)
        out << id.uuid();
    return out;
}

QList<const Meeting*> meetingsIn(const ReportContext& context, const QList<QUuid>& rows)
{
    const QSet<QUuid> wanted(rows.begin(), rows.end());
    QList<const Meeting*> out;
    for (const Meeting& meeting : context.snapshot.meetings) {
        if ((wanted.isEmpty() || wanted.contains(meeting.id.uuid())) && context.scope.shows(meeting.id))
            out << &meeting;
    }
    std::ranges::stable_sort(out, {}, &Meeting::start);
    return out;
}

Document meetingDocument(const ReportContext& context, const QList<const Meeting*>& meetings, const QString& title)
{
    const bool isOne = meetings.size() == 1;
    Document out;
    out.title = title;
    out.subject = isOne ? meetingName(*meetings.first()) : counted(meetings.size(), "Sitzung", "Sitzungen");
    out.subtitle = isOne ? meetingHost(context.snapshot, *meetings.first()) : QString();
    out.asOf = context.options.asOf;
    out.marking = context.marking();
    if (meetings.isEmpty())
        context.addGap(out.blocks, QStringLiteral("Noch keine Sitzungen eingetragen."));
    return out;
}

Document meetingDocument(const ReportContext& context, const QList<QUuid>& rows, const MeetingPaper& paper)
{
    const QList<const Meeting*> meetings = meetingsIn(context, rows);
    const bool isOne = meetings.size() == 1;
    Document out = meetingDocument(context, meetings, isOne ? paper.heading(*meetings.first()) : paper.title);
    for (const Meeting* meeting : meetings) {
        if (meeting != meetings.first())
            out.blocks.emplace_back(PageBreak{});
        if (!isOne)
            addHeading(out.blocks, 1, paper.heading(*meeting), anchorOf(*meeting));
        addMeetingFacts(out.blocks, context, *meeting, isOne ? NamesHost::No : NamesHost::Yes,
                        paper.fact ? paper.fact(*meeting) : MeetingFact());
        paper.add(out.blocks, *meeting, isOne ? 1 : 2);
    }
    return out;
}

} // namespace iplan::report
