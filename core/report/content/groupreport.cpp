// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/counted.h"
#include "core/query/members.h"
#include "core/query/turnout.h"
#include "core/report/content/meetingpapers.h"
#include "core/report/content/meetingparts.h"

#include <numeric>
#include <QMap>

namespace iplan::report
{

namespace
{

/// Numbers of some meetings.
struct Figures {
    qsizetype meetings = 0;
    qsizetype topics = 0;
    qsizetype results = 0;
    qsizetype members = 0; ///< summed up over the meetings where somebody noted who took part
    qsizetype present = 0;

    [[nodiscard]] QString turnout() const
    {
        return members == 0 ? QString() : QStringLiteral("%1 %").arg(qRound(100.0 * double(present) / double(members)));
    }
    void add(const Figures& other)
    {
        meetings += other.meetings;
        topics += other.topics;
        results += other.results;
        members += other.members;
        present += other.present;
    }
};

bool hasResult(const AgendaItem& item)
{
    return !item.result.trimmed().isEmpty() || !item.resolutionText.trimmed().isEmpty();
}

Figures figuresOf(const ReportContext& context, const Meeting& meeting)
{
    Figures out;
    out.meetings = 1;
    const auto agenda = shownAgenda(context, meeting);
    out.topics = agenda.size();
    out.results = std::ranges::count_if(agenda, [](const AgendaLine& line) { return hasResult(*line.item); });
    const Turnout turnout = turnoutOf(context.snapshot, meeting);
    if (turnout.percent()) {
        out.members = turnout.members;
        out.present = turnout.present;
    }
    return out;
}

/// Of which days the report tells.
struct GroupScope {
    const ReportContext& context;
    ReportPeriod period;

    /// On which members are counted: the Stand, or the last day of a period that was over by then.
    [[nodiscard]] QDate lastDay() const
    {
        return period.last.isValid() ? std::min(period.last, context.options.asOf) : context.options.asOf;
    }
};

/// The meetings of the group that took place, or may have: up to the Stand and not cancelled.
QList<const Meeting*> meetingsOf(const GroupScope& scope, const WorkingGroup& group)
{
    QList<const Meeting*> out;
    for (const Meeting* meeting : meetingsIn(scope.context, {})) {
        if (meeting->workingGroup == group.id && meeting->state != MeetingState::Cancelled &&
            scope.period.holds(meeting->start.date()) && meeting->start.date() <= scope.context.options.asOf)
            out << meeting;
    }
    return out;
}

Figures figuresOf(const ReportContext& context, const QList<const Meeting*>& meetings)
{
    Figures out;
    for (const Meeting* meeting : meetings)
        out.add(figuresOf(context, *meeting));
    return out;
}

Row figuresRow(const QString& name, const Figures& figures)
{
    return {{textCell(name), textCell(countText(figures.meetings)), textCell(countText(figures.topics)),
             textCell(countText(figures.results)), textCell(figures.turnout())}};
}

Table figuresTable(const QString& caption, const QString& first)
{
    Table out;
    out.caption = caption;
    out.firstColumnIsHeader = true;
    out.columns = {{first, Align::Left, 5},
                   {QStringLiteral("Sitzungen"), Align::Right, 1.4},
                   {QStringLiteral("Themen"), Align::Right, 1.4},
                   {QStringLiteral("Ergebnisse"), Align::Right, 1.4},
                   {QStringLiteral("Beteiligung"), Align::Right, 1.4}};
    return out;
}

/// Members on the last day, each once, by the kind of organisation that they come from.
QMap<QString, qsizetype> membersByKind(const GroupScope& scope, const WorkingGroup& group)
{
    const ReportContext& context = scope.context;
    QMap<QString, qsizetype> out;
    QSet<QUuid> known;
    for (const Membership* member : context.snapshot.membersOfGroup.of(group.id)) {
        const QUuid who = member->person.isNull() ? member->organization.uuid() : member->person.uuid();
        if (!isMemberOn(*member, scope.lastDay()) || known.contains(who))
            continue;
        known << who;
        ++out[originKindOf(context.snapshot, *member)];
    }
    return out;
}

qsizetype sumOf(const QMap<QString, qsizetype>& counts)
{
    return std::accumulate(counts.begin(), counts.end(), qsizetype(0));
}

QString shortTitle(const WorkingGroup& group)
{
    return joined({group.number, group.title}, QStringLiteral(" "));
}

/// The kinds in the order in which people choose from them, then those without one.
QStringList kindsIn(const QList<QMap<QString, qsizetype>>& counts)
{
    QStringList all;
    for (const Option& option : optionsOf<OrganizationType>())
        all << option.labelText();
    all << QStringLiteral("ohne Angabe") << QStringLiteral("ohne Organisation");
    all.removeIf([&](const QString& kind) {
        return std::ranges::none_of(counts, [&kind](const auto& count) { return count.contains(kind); });
    });
    return all;
}

QString kindsCaption(const GroupScope& scope)
{
    return QStringLiteral("Mitglieder nach Art der Organisation am ") + formatDate(scope.lastDay());
}

/// Of one group, kind by kind.
void addKinds(Blocks& blocks, const GroupScope& scope, const WorkingGroup& group)
{
    const auto counts = membersByKind(scope, group);
    if (counts.isEmpty())
        return;
    Table table;
    table.caption = kindsCaption(scope);
    table.firstColumnIsHeader = true;
    table.columns = {{QStringLiteral("Art der Organisation"), Align::Left, 4},
                     {QStringLiteral("Mitglieder"), Align::Right, 1.2}};
    for (const QString& kind : kindsIn({counts}))
        table.rows.push_back({{textCell(kind), textCell(countText(counts.value(kind)))}});
    table.rows.push_back({{textCell(QStringLiteral("zusammen")), textCell(countText(sumOf(counts)))}});
    table.rows.back().sum = true;
    blocks.emplace_back(std::move(table));
}

/// Of several groups: groups below each other, kinds side by side.
void addKindsOfAll(Blocks& blocks, const GroupScope& scope, const QList<const WorkingGroup*>& groups)
{
    QList<QMap<QString, qsizetype>> counts;
    for (const WorkingGroup* group : groups)
        counts << membersByKind(scope, *group);
    const QStringList kinds = kindsIn(counts);
    if (kinds.isEmpty())
        return;
    Table table;
    table.caption = kindsCaption(scope);
    table.firstColumnIsHeader = true;
    table.columns = {{QStringLiteral("Gruppe"), Align::Left, 3}};
    for (const QString& kind : kinds)
        table.columns.push_back({kind, Align::Right, 1.2});
    table.columns.push_back({QStringLiteral("zusammen"), Align::Right, 1.2});
    for (qsizetype i = 0; i < groups.size(); ++i) {
        if (counts.at(i).isEmpty())
            continue;
        Row row{{textCell(shortTitle(*groups.at(i)))}};
        for (const QString& kind : kinds)
            row.cells.push_back(textCell(countText(counts.at(i).value(kind))));
        row.cells.push_back(textCell(countText(sumOf(counts.at(i)))));
        table.rows.push_back(std::move(row));
    }
    blocks.emplace_back(std::move(table));
}

void addMeetings(Blocks& blocks, const ReportContext& context, const QList<const Meeting*>& meetings)
{
    Table table;
    table.caption = QStringLiteral("Sitzungen");
    table.columns = {
        {QStringLiteral("Termin"), Align::Left, 1.6},     {QStringLiteral("Sitzung"), Align::Left, 4},
        {QStringLiteral("Themen"), Align::Right, 1.2},    {QStringLiteral("Ergebnisse"), Align::Right, 1.3},
        {QStringLiteral("Beteiligung"), Align::Right, 2}, {QStringLiteral("Gäste"), Align::Right, 1}};
    for (const Meeting* meeting : meetings) {
        const Figures figures = figuresOf(context, *meeting);
        const Turnout turnout = turnoutOf(context.snapshot, *meeting);
        table.rows.push_back(
            {{textCell(formatDate(meeting->start.date())),
              textCell(joined({meeting->number, meeting->title}, QStringLiteral(" "))),
              textCell(countText(figures.topics)), textCell(countText(figures.results)), textCell(turnout.text()),
              textCell(turnout.isKnown ? countText(turnout.others) : QString())}});
    }
    blocks.emplace_back(std::move(table));
}

/// What the group treated, with what came of it.
void addTopics(Blocks& blocks, const ReportContext& context, const QList<const Meeting*>& meetings)
{
    List list;
    for (const Meeting* meeting : meetings) {
        for (const AgendaLine& line : shownAgenda(context, *meeting)) {
            if (!hasResult(*line.item))
                continue;
            const QString result = line.item->result.trimmed().isEmpty() ? line.item->resolutionText.simplified()
                                                                         : line.item->result.simplified();
            list.items.push_back({{Span{formatDate(meeting->start.date()) + QStringLiteral(", ") +
                                        itemTitle(*line.item) + QStringLiteral(": ")},
                                   Span{sentence(result)}}});
        }
    }
    if (list.items.empty())
        return;
    addHeading(blocks, 3, QStringLiteral("Ergebnisse"));
    blocks.emplace_back(std::move(list));
}

void addGroup(Blocks& blocks, const GroupScope& scope, const WorkingGroup& group)
{
    const ReportContext& context = scope.context;
    addHeading(blocks, 1, context.groupTitle(group), QStringLiteral("gruppe-") + group.id.text());
    SheetBuilder sheet;
    sheet.add(QStringLiteral("Auftrag"), group.mandate);
    sheet.add(QStringLiteral("Bestehen"),
              joined({labelled("seit ", group.startDate.toString()), labelled("bis ", group.endDate.toString())},
                     QStringLiteral(" ")));
    sheet.addTo(blocks);
    QMap<int, QList<const Meeting*>> byYear;
    for (const Meeting* meeting : meetingsOf(scope, group))
        byYear[meeting->start.date().year()] << meeting;
    if (byYear.isEmpty())
        context.addGap(blocks, scope.period.isAll() ? QStringLiteral("Noch keine Sitzungen eingetragen.")
                                                    : QStringLiteral("Keine Sitzungen in diesem Zeitraum."));
    if (byYear.size() > 1) {
        Table years = figuresTable(QStringLiteral("Jahr für Jahr"), QStringLiteral("Jahr"));
        for (auto it = byYear.cbegin(); it != byYear.cend(); ++it)
            years.rows.push_back(figuresRow(QString::number(it.key()), figuresOf(context, it.value())));
        blocks.emplace_back(std::move(years));
    }
    addKinds(blocks, scope, group);
    for (auto it = byYear.cbegin(); it != byYear.cend(); ++it) {
        addHeading(blocks, 2, QString::number(it.key()));
        addMeetings(blocks, context, it.value());
        addTopics(blocks, context, it.value());
    }
}

QList<const WorkingGroup*> chosenGroups(const ReportContext& context, const QList<QUuid>& rows)
{
    const QSet<QUuid> wanted(rows.begin(), rows.end());
    QList<const WorkingGroup*> out;
    for (const WorkingGroup& group : context.snapshot.workingGroups) {
        // one that went into another group has no life of its own
        if (wanted.isEmpty() ? group.mergedInto.isNull() : wanted.contains(group.id.uuid()))
            out << &group;
    }
    return out;
}

void addOverview(Blocks& blocks, const GroupScope& scope, const QList<const WorkingGroup*>& groups)
{
    const ReportContext& context = scope.context;
    addHeading(blocks, 1, QStringLiteral("Überblick"));
    Table table = figuresTable(QStringLiteral("Arbeitsgruppen"), QStringLiteral("Gruppe"));
    Figures all;
    for (const WorkingGroup* group : groups) {
        const Figures figures = figuresOf(context, meetingsOf(scope, *group));
        all.add(figures);
        table.rows.push_back(figuresRow(shortTitle(*group), figures));
    }
    table.rows.push_back(figuresRow(QStringLiteral("zusammen"), all));
    table.rows.back().sum = true;
    blocks.emplace_back(std::move(table));
    addKindsOfAll(blocks, scope, groups);
}

Document groupReports(const Snapshot& snapshot, const ReportParameters& parameters)
{
    const ReportContext context(snapshot, parameters.options);
    const GroupScope scope{context, parameters.period};
    const QList<const WorkingGroup*> groups = chosenGroups(context, parameters.rows);
    Document out;
    out.title = joined({QStringLiteral("Bericht der Arbeitsgruppen"), scope.period.text()}, QStringLiteral(" "));
    out.subject = groups.size() == 1 ? context.groupTitle(*groups.first())
                                     : counted(groups.size(), "Arbeitsgruppe", "Arbeitsgruppen");
    out.asOf = parameters.options.asOf;
    out.marking = context.marking();
    if (groups.isEmpty())
        addParagraph(out.blocks, QStringLiteral("Es gibt keine Arbeitsgruppen."));
    if (groups.size() > 1)
        addOverview(out.blocks, scope, groups);
    for (const WorkingGroup* group : groups) {
        if (groups.size() > 1 && meetingsOf(scope, *group).isEmpty())
            continue; // the overview says all there is
        if (groups.size() > 1)
            out.blocks.emplace_back(PageBreak{});
        addGroup(out.blocks, scope, *group);
    }
    return out;
}

} // namespace

Document groupReport(const Snapshot& snapshot, const QList<Id<WorkingGroup>>& ids, const ReportOptions& options)
{
    ReportParameters parameters{options};
    for (const Id<WorkingGroup>& id : ids)
        parameters.rows << id.uuid();
    return groupReports(snapshot, parameters);
}

const ReportInfo& groupReportInfo()
{
    static constexpr ReportInfo info{
        "group", "Bericht der Arbeitsgruppen", ReportSubject::WorkingGroups, kAllFormats, &groupReports, {}, true};
    return info;
}

} // namespace iplan::report
