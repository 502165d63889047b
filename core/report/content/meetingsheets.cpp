// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/collation.h"
#include "core/query/turnout.h"
#include "core/report/content/meetingpapers.h"
#include "core/report/content/meetingparts.h"

namespace iplan::report
{

namespace
{

constexpr int kFreeLines = 6; ///< for those whom nobody expected
constexpr double kBadgeWidth = 85;
constexpr double kBadgeHeight = 54;
constexpr PageFrame kBadgePage{20, 20, 13.5, 11.5, 0, 0}; ///< room for the paragraph behind a table

/// Somebody who is expected.
struct Participant {
    QString name;
    QString function;
    QString from; ///< the organisation
    QString role;
    bool votes = false;
};

/// Who leads stands first, then by name.
bool isBefore(const std::pair<int, Participant>& a, const std::pair<int, Participant>& b)
{
    return a.first != b.first ? a.first < b.first : textBefore(a.second.name, b.second.name);
}

QString nameOf(const ReportContext& context, const Id<Person>& person, const Id<Organization>& organization)
{
    const QString name = context.personName(person);
    return name.isEmpty() ? context.bodyName(organization) : name;
}

Id<Organization> originOf(const Snapshot& snapshot, const Membership& member)
{
    if (!member.onBehalfOf.isNull() || !member.organization.isNull())
        return member.onBehalfOf.isNull() ? member.organization : member.onBehalfOf;
    const Person* person = snapshot.persons.find(member.person);
    return person ? person->organization : Id<Organization>();
}

Participant participantOf(const ReportContext& context, const Membership& member)
{
    const Person* person = context.snapshot.persons.find(member.person);
    Participant out;
    out.name = nameOf(context, member.person, member.organization);
    out.function = person ? person->function : QString();
    out.from = context.bodyName(originOf(context.snapshot, member));
    if (out.from == out.name)
        out.from.clear();
    out.role = member.role == MembershipRole::Member ? QString() : member.role.label();
    out.votes = member.votingRight;
    return out;
}

/// The members on the day and whom the attendance names besides; nobody where people are not to be named.
QList<Participant> participantsOf(const ReportContext& context, const Meeting& meeting)
{
    if (!namesPeople(context, meeting))
        return {};
    QList<std::pair<int, Participant>> found;
    QSet<QUuid> known;
    for (const Membership* member : membersAt(context.snapshot, meeting)) {
        const QUuid who = member->person.isNull() ? member->organization.uuid() : member->person.uuid();
        if (known.contains(who))
            continue;
        known << who;
        const bool leads = member->role == MembershipRole::Lead || member->role == MembershipRole::CoLead;
        found << std::pair(leads ? 0 : 1, participantOf(context, *member));
    }
    for (const Attendance* attendance : context.snapshot.attendanceOf.of(meeting.id)) {
        const QUuid who = attendance->person.isNull() ? attendance->organization.uuid() : attendance->person.uuid();
        if (known.contains(who))
            continue;
        Membership guest;
        guest.person = attendance->person;
        guest.organization = attendance->organization;
        guest.role = MembershipRole::Guest;
        found << std::pair(2, participantOf(context, guest));
    }
    std::ranges::stable_sort(found, &isBefore);
    QList<Participant> out;
    for (const auto& [rank, participant] : std::as_const(found)) {
        if (!participant.name.isEmpty())
            out << participant;
    }
    if (!out.isEmpty())
        noteNamed(context, meeting.workingGroup);
    return out;
}

void addSigningTable(Blocks& blocks, const ReportContext& context, const Meeting& meeting)
{
    Table table;
    table.caption = QStringLiteral("Anwesenheit");
    table.columns = {{QStringLiteral("Nr."), Align::Right, 0.6},
                     {QStringLiteral("Name"), Align::Left, 3.4},
                     {QStringLiteral("Stelle oder Organisation"), Align::Left, 3.4},
                     {QStringLiteral("Unterschrift"), Align::Left, 3.6}};
    int number = 0;
    const auto add = [&](Cell name, const QString& from) {
        name.paragraphs.push_back(plain(QString(QChar::Nbsp))); // room for a signature
        table.rows.push_back({{textCell(QString::number(++number)), std::move(name), textCell(from)}});
    };
    for (const Participant& one : participantsOf(context, meeting))
        add(textCell(one.role.isEmpty() ? one.name : QStringLiteral("%1 (%2)").arg(one.name, one.role)), one.from);
    const bool isEmpty = table.rows.empty();
    for (int i = 0; i < (isEmpty ? 3 * kFreeLines : kFreeLines); ++i)
        add(textCell(QString(QChar::Nbsp)), {});
    blocks.emplace_back(std::move(table));
}

Document attendanceLists(const Snapshot& snapshot, const ReportParameters& parameters)
{
    const ReportContext context(snapshot, parameters.options);
    const QString title = QStringLiteral("Anwesenheitsliste");
    return meetingDocument(
        context, parameters.rows,
        {title, [&](const Meeting&) { return title; },
         [&](Blocks& blocks, const Meeting& meeting, int) { addSigningTable(blocks, context, meeting); }});
}

Document badges(const Snapshot& snapshot, const ReportParameters& parameters)
{
    const ReportContext context(snapshot, parameters.options);
    Document out;
    out.title = QStringLiteral("Namensschilder");
    out.asOf = parameters.options.asOf;
    out.marking = context.marking();
    FixedCells cells;
    cells.widthsMm = {kBadgeWidth, kBadgeWidth};
    cells.heightMm = kBadgeHeight;
    cells.insetMm = 6;
    cells.topMm = 10;
    cells.points = 16; // to be read across a table
    for (const Meeting* meeting : meetingsIn(context, parameters.rows)) {
        const QString host = meetingHost(snapshot, *meeting);
        for (const Participant& one : participantsOf(context, *meeting)) {
            std::vector<Spans> lines{Spans{Span{.text = one.name, .bold = true}}};
            for (const QString& line : {one.function, one.from}) {
                if (!line.isEmpty())
                    lines.push_back(plain(line));
            }
            cells.cells.push_back(FixedCell{host.isEmpty() ? QString(QChar::Nbsp) : host, std::move(lines)});
        }
    }
    if (cells.cells.empty()) {
        addParagraph(out.blocks,
                     QStringLiteral("Es gibt niemanden, der genannt werden darf. Namensschilder gibt es nur "
                                    "mit Namen von Personen."));
        return out;
    }
    out.form = kBadgePage;
    out.blocks.emplace_back(std::move(cells));
    return out;
}

void addDocumentTable(Blocks& blocks, const ReportContext& context, const Meeting& meeting)
{
    Table table;
    table.caption = QStringLiteral("Unterlagen");
    table.emptyText = QStringLiteral("Noch keine Unterlagen.");
    table.columns = {{QStringLiteral("TOP"), Align::Left, 1},
                     {QStringLiteral("Gegenstand"), Align::Left, 4},
                     {QStringLiteral("Art"), Align::Left, 1.2},
                     {QStringLiteral("Unterlage"), Align::Left, 5}};
    for (const Enclosure& one : enclosuresOf(context, meeting))
        table.rows.push_back({{textCell(one.item ? one.item->number : QString()),
                               textCell(one.item ? one.item->title : QStringLiteral("zur Sitzung")), textCell(one.kind),
                               textCell(one.text)}});
    blocks.emplace_back(std::move(table));
}

Document documentTables(const Snapshot& snapshot, const ReportParameters& parameters)
{
    const ReportContext context(snapshot, parameters.options);
    const QString title = QStringLiteral("Unterlagenverzeichnis");
    return meetingDocument(
        context, parameters.rows,
        {title, [&](const Meeting&) { return title; },
         [&](Blocks& blocks, const Meeting& meeting, int) { addDocumentTable(blocks, context, meeting); }});
}

} // namespace

Document attendanceList(const Snapshot& snapshot, const QList<Id<Meeting>>& ids, const ReportOptions& options)
{
    return attendanceLists(snapshot, {options, meetingRows(ids)});
}

Document nameBadges(const Snapshot& snapshot, const QList<Id<Meeting>>& ids, const ReportOptions& options)
{
    return badges(snapshot, {options, meetingRows(ids)});
}

Document documentTable(const Snapshot& snapshot, const QList<Id<Meeting>>& ids, const ReportOptions& options)
{
    return documentTables(snapshot, {options, meetingRows(ids)});
}

const ReportInfo& attendanceListInfo()
{
    static constexpr ReportInfo info{"attendance", "Anwesenheitsliste", ReportSubject::Meetings, kAllFormats,
                                     &attendanceLists};
    return info;
}

const ReportInfo& nameBadgesInfo()
{
    static constexpr ReportInfo info{"badges", "Namensschilder", ReportSubject::Meetings, kAllFormats, &badges};
    return info;
}

const ReportInfo& documentTableInfo()
{
    static constexpr ReportInfo info{"documents", "Unterlagenverzeichnis", ReportSubject::Meetings, kAllFormats,
                                     &documentTables};
    return info;
}

} // namespace iplan::report
