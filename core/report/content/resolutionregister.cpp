// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/counted.h"
#include "core/report/content/meetingpapers.h"
#include "core/report/content/meetingparts.h"

namespace iplan::report
{

namespace
{

QString actorText(const ReportContext& context, const Resolution& resolution)
{
    return joined({memberName(context, resolution.workingGroup, resolution.responsiblePerson),
                   context.bodyName(resolution.responsibleOrganization)},
                  kBetweenParts);
}

/// Who resolved it, and in which meeting as what.
QString resolvedBy(const ReportContext& context, const Resolution& resolution)
{
    const Snapshot& s = context.snapshot;
    const WorkingGroup* group = s.workingGroups.find(resolution.workingGroup);
    const AgendaItem* item = s.agendaItems.find(resolution.agendaItem);
    const Meeting* meeting = item ? s.meetings.find(item->meeting) : nullptr;
    return joined({group ? group->title : QString(),
                   s.nameOf(resolution.body, resolution.date.isValid() ? resolution.date : context.options.asOf),
                   meeting ? labelled("Sitzung ", meeting->number) : QString(),
                   item ? labelled("TOP ", item->number) : QString()},
                  kBetweenParts);
}

Cell wordingCell(const ReportContext& context, const Resolution& resolution)
{
    Cell text{{Spans{{Span{resolution.title, true}}}}};
    for (Spans& line : lines(resolution.text))
        text.paragraphs.push_back(std::move(line));
    if (const AgendaItem* item = context.snapshot.agendaItems.find(resolution.agendaItem)) {
        if (const QString votes = votesText(*item); !votes.isEmpty())
            text.paragraphs.push_back(plain(QStringLiteral("Abstimmung: ") + votes));
    }
    for (const ResolutionMeasure* link : context.snapshot.measuresOfResolution.of(resolution.id)) {
        const Measure* measure = context.snapshot.measures.find(link->measure);
        if (measure && context.scope.shows(measure->id))
            text.paragraphs.push_back(plain(QStringLiteral("Maßnahme ") + ReportContext::titleOf(*measure)));
    }
    return text;
}

Row registerRow(const ReportContext& context, const Resolution& resolution)
{
    const bool isOverdue = resolution.deadline.isValid() && resolution.deadline < context.options.asOf &&
                           resolution.state != ResolutionState::Done && resolution.state != ResolutionState::Dropped;
    QStringList state{resolution.state.label(), labelled("bis ", formatDate(resolution.deadline)),
                      isOverdue ? QStringLiteral("überfällig") : QString()};
    Cell done{{plain(joined(state, kBetweenParts))}};
    for (Spans& line : lines(resolution.followUp))
        done.paragraphs.push_back(std::move(line));
    return {{textCell(resolution.registerNumber),
             textCell(joined({formatDate(resolution.date), resolvedBy(context, resolution)}, kBetweenParts)),
             wordingCell(context, resolution), textCell(actorText(context, resolution)), std::move(done)}};
}

Document landscapeList(const ReportContext& context, const QString& title, const QString& subject)
{
    Document out;
    out.title = title;
    out.subject = subject;
    out.asOf = context.options.asOf;
    out.marking = context.marking();
    out.landscape = true;
    return out;
}

QDate dayOf(const Task& task)
{
    return task.due.isValid() ? task.due : QDate(9999, 12, 31);
}

} // namespace

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
    Document document =
        landscapeList(context, QStringLiteral("Beschlussregister"), counted(shown.size(), "Beschluss", "Beschlüsse"));
    document.blocks.emplace_back(std::move(table));
    return document;
}

Document taskList(const Snapshot& snapshot, const ReportOptions& options)
{
    const ReportContext context(snapshot, options);
    QList<const Task*> open;
    QList<const Task*> done;
    const bool shows = context.scope.shows(entityOf<Task>());
    for (const Task& task : snapshot.tasks) {
        if (shows)
            (task.done ? done : open) << &task;
    }
    std::ranges::stable_sort(open, [](const Task* a, const Task* b) { return dayOf(*a) < dayOf(*b); });
    std::ranges::stable_sort(done, [](const Task* a, const Task* b) { return a->doneOn > b->doneOn; });
    Document document = landscapeList(context, QStringLiteral("Aufgabenliste"),
                                      counted(open.size() + done.size(), "Aufgabe", "Aufgaben"));
    if (open.isEmpty() && done.isEmpty())
        addParagraph(document.blocks, shows ? QStringLiteral("Noch keine Aufgaben eingetragen.")
                                            : QStringLiteral("Aufgaben sind nicht öffentlich."));
    for (const auto& [title, tasks] :
         {std::pair(QStringLiteral("Offene Aufgaben"), open), std::pair(QStringLiteral("Erledigte Aufgaben"), done)}) {
        if (tasks.isEmpty())
            continue;
        addTaskTable(document.blocks, context, tasks, TaskOrigin::GroupAndMeeting, title);
    }
    return document;
}

const ReportInfo& resolutionRegisterInfo()
{
    static constexpr ReportInfo info{"resolutions", "Beschlussregister", ReportSubject::Everything, kAllFormats,
                                     [](const Snapshot& snapshot, const ReportParameters& parameters) {
                                         return resolutionRegister(snapshot, parameters.options);
                                     }};
    return info;
}

const ReportInfo& taskListInfo()
{
    static constexpr ReportInfo info{"tasks", "Aufgabenliste", ReportSubject::Everything, kAllFormats,
                                     [](const Snapshot& snapshot, const ReportParameters& parameters) {
                                         return taskList(snapshot, parameters.options);
                                     }};
    return info;
}

} // namespace iplan::report
