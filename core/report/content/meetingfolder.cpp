// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/measureprofile.h"
#include "core/report/content/meetingpapers.h"
#include "core/report/content/meetingparts.h"

namespace iplan::report
{

namespace
{

bool isSameHost(const Meeting& one, const Meeting& other)
{
    return one.workingGroup == other.workingGroup && one.body == other.body &&
           !(one.workingGroup.isNull() && one.body.isNull());
}

/// The last meeting of the same group before this one that was held, or is minuted.
const Meeting* lastMeeting(const ReportContext& context, const Meeting& meeting)
{
    const Meeting* last = nullptr;
    for (const Meeting& other : context.snapshot.meetings) {
        const bool isMinuted = other.state == MeetingState::Held || other.minutesState == MinutesState::Draft ||
                               other.minutesState == MinutesState::Released;
        if (isSameHost(other, meeting) && isMinuted && context.scope.shows(other.id) && other.start < meeting.start &&
            (!last || other.start > last->start))
            last = &other;
    }
    return last;
}

/// What earlier meetings of the group left to do, by the day it is due.
QList<const Task*> openTasks(const ReportContext& context, const Meeting& meeting)
{
    QList<const Task*> out;
    for (const Task& task : context.snapshot.tasks) {
        const Meeting* of = context.snapshot.meetings.find(task.meeting);
        if (!task.done && of && isSameHost(*of, meeting))
            out << &task;
    }
    std::ranges::stable_sort(out, [](const Task* a, const Task* b) {
        const auto day = [](const Task* task) { return task->due.isValid() ? task->due : QDate(9999, 12, 31); };
        return day(a) < day(b);
    });
    return out;
}

/// The measures that the item treats; each has its profile once, with the item that treats it first.
void addProfiles(Blocks& blocks, ReportContext& context, const AgendaItem& item, QSet<Id<Measure>>& printed)
{
    for (const AgendaItemMeasure* link : context.snapshot.measuresOfItem.of(item.id)) {
        const Measure* measure = context.snapshot.measures.find(link->measure);
        if (!measure || !context.scope.shows(measure->id))
            continue;
        if (printed.contains(measure->id)) {
            Spans spans = plain(QStringLiteral("Siehe oben: "));
            std::ranges::move(context.reference(*measure, true), std::back_inserter(spans));
            blocks.emplace_back(Paragraph{std::move(spans)});
            continue;
        }
        printed << measure->id;
        addMeasureProfile(blocks, context, *measure, 2);
    }
}

/// What was prepared for the item; nothing where nobody has prepared anything.
Blocks preparationOf(ReportContext& context, const AgendaItem& item, const QList<Enclosure>& enclosures,
                     QSet<Id<Measure>>& printed)
{
    Blocks out;
    addText(out, item.preparation);
    List papers;
    for (const Enclosure& one : enclosures) {
        if (one.item == &item)
            papers.items.push_back({plain(one.kind + QStringLiteral(": ") + one.text)});
    }
    if (!papers.items.empty())
        out.emplace_back(std::move(papers));
    addProfiles(out, context, item, printed);
    return out;
}

/// An item begins a page where there is something to read on it, or before it.
void addItem(Blocks& blocks, const ReportContext& context, const AgendaItem& item, Blocks preparation, bool breaksPage)
{
    if (breaksPage && !preparation.empty()) // where there are no papers, no sheet of its own
        blocks.emplace_back(PageBreak{});
    addHeading(blocks, 1, itemTitle(item), anchorOf(item));
    addParagraph(blocks, item.kind.label(), ParagraphStyle::Small);
    addParagraph(blocks, labelled("Behandelt: ", treatedText(context, item)), ParagraphStyle::Small);
    if (preparation.empty())
        context.addGap(blocks, QStringLiteral("Noch keine Unterlagen."));
    std::ranges::move(preparation, std::back_inserter(blocks));
}

void addFolder(Blocks& blocks, ReportContext& context, const Meeting& meeting, QSet<Id<Measure>>& printed)
{
    addHeading(blocks, 1, QStringLiteral("Tagesordnung"), anchorOf(meeting));
    addMeetingFacts(blocks, context, meeting, NamesHost::Yes);
    addText(blocks, meeting.invitationText);
    addAgendaTable(blocks, context, meeting, {});
    const QList<Enclosure> enclosures = enclosuresOf(context, meeting);
    bool breaksPage = true;
    for (const AgendaLine& line : shownAgenda(context, meeting)) {
        Blocks preparation = preparationOf(context, *line.item, enclosures, printed);
        const bool isPrepared = !preparation.empty();
        addItem(blocks, context, *line.item, std::move(preparation), breaksPage || isPrepared);
        breaksPage = isPrepared;
    }
    if (const auto tasks = openTasks(context, meeting); !tasks.isEmpty() && context.scope.shows(entityOf<Task>())) {
        blocks.emplace_back(PageBreak{});
        addHeading(blocks, 1, QStringLiteral("Offene Aufgaben"));
        addTaskTable(blocks, context, tasks, TaskOrigin::Meeting);
    }
    if (const Meeting* last = lastMeeting(context, meeting)) {
        blocks.emplace_back(PageBreak{});
        addHeading(blocks, 1, QStringLiteral("Letztes Protokoll: ") + meetingName(*last));
        addMeetingFacts(blocks, context, *last, NamesHost::No);
        addMinutes(blocks, context, *last, 2, false);
    }
}

Document folders(const Snapshot& snapshot, const ReportParameters& parameters)
{
    ReportContext context(snapshot, parameters.options);
    const QList<const Meeting*> meetings = meetingsIn(context, parameters.rows);
    for (const Meeting* meeting : meetings) {
        for (const AgendaLine& line : shownAgenda(context, *meeting)) {
            for (const AgendaItemMeasure* link : snapshot.measuresOfItem.of(line.item->id)) {
                if (const Measure* measure = snapshot.measures.find(link->measure))
                    context.include(*measure);
            }
        }
    }
    QSet<Id<Measure>> printed;
    Document out = meetingDocument(context, meetings, QStringLiteral("Sitzungsmappe"));
    for (const Meeting* meeting : meetings) {
        if (meeting != meetings.first())
            out.blocks.emplace_back(PageBreak{});
        addFolder(out.blocks, context, *meeting, printed);
    }
    if (!meetings.isEmpty())
        out.blocks.insert(out.blocks.begin(), Contents{{}, 1});
    return out;
}

} // namespace

Document meetingFolder(const Snapshot& snapshot, const QList<Id<Meeting>>& ids, const ReportOptions& options)
{
    return folders(snapshot, {options, meetingRows(ids)});
}

const ReportInfo& meetingFolderInfo()
{
    static constexpr ReportInfo info{"folder", "Sitzungsmappe", ReportSubject::Meetings, kAllFormats, &folders};
    return info;
}

} // namespace iplan::report
