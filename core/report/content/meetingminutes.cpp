// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/collation.h"
#include "core/base/counted.h"
#include "core/base/dayonly.h"
#include "core/query/deferral.h"
#include "core/query/turnout.h"
#include "core/report/content/meetingparts.h"

namespace iplan::report
{

namespace
{

/// "17:30–18:45 Uhr", where somebody came later or left earlier.
QString presenceText(const Attendance& attendance)
{
    const auto hour = [](const QDateTime& time) {
        return time.isValid() && !isDayOnly(time) ? time.toString(QStringLiteral("HH:mm")) : QString();
    };
    const QString from = hour(attendance.from);
    const QString to = hour(attendance.to);
    if (from.isEmpty() && to.isEmpty())
        return {};
    return joined({labelled("ab ", from), labelled("bis ", to)}, QStringLiteral(" ")) + QStringLiteral(" Uhr");
}

QString participantText(const ReportContext& context, const Attendance& attendance)
{
    const QString deputy = context.personName(attendance.representedBy);
    const QString recused = attendance.recusedItems.simplified();
    const QString remarks = joined(
        {labelled("vertreten durch ", deputy), presenceText(attendance), labelled("ohne Mitwirkung bei TOP ", recused)},
        QStringLiteral("; "));
    const QString name =
        joined({context.personName(attendance.person), context.bodyName(attendance.organization)}, kBetweenParts);
    return remarks.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, remarks);
}

/// "9 von 14 (64 %), davon stimmberechtigt 7 von 12".
QString turnoutText(const Turnout& turnout)
{
    if (turnout.members == 0)
        return {};
    const QString voters = turnout.voters == 0 ? QString()
                                               : QStringLiteral("davon stimmberechtigt %1 von %2")
                                                     .arg(countText(turnout.presentVoters), countText(turnout.voters));
    return joined({turnout.text(), voters}, kBetweenParts);
}

/// Members of whom nobody noted whether they were there, where that was noted of others.
QStringList unnoted(const ReportContext& context, const Meeting& meeting)
{
    const auto noted = context.snapshot.attendanceOf.of(meeting.id);
    QStringList out;
    QSet<QUuid> known;
    for (const Membership* member :
         noted.isEmpty() ? QList<const Membership*>() : membersAt(context.snapshot, meeting)) {
        const QUuid who = member->person.isNull() ? member->organization.uuid() : member->person.uuid();
        const bool isNoted = std::ranges::any_of(noted, [&who](const Attendance* one) {
            return who == (one->person.isNull() ? one->organization.uuid() : one->person.uuid());
        });
        if (isNoted || known.contains(who))
            continue;
        known << who;
        const QString name = context.personName(member->person);
        out << (name.isEmpty() ? context.bodyName(member->organization) : name);
    }
    return out;
}

void addAttendance(Blocks& blocks, const ReportContext& context, const Meeting& meeting, int level)
{
    const bool byName = namesPeople(context, meeting);
    SheetBuilder sheet;
    const auto add = [&](const QString& label, QStringList names) {
        sortTexts(names); // rows have no other order than that of their ids
        if (byName && !names.isEmpty())
            noteNamed(context, meeting.workingGroup);
        if (!names.isEmpty())
            sheet.add(label, byName ? names.join(QStringLiteral("; ")) : counted(names.size(), "Person", "Personen"));
    };
    for (const Option& option : optionsOf<AttendanceState>()) {
        QStringList names;
        for (const Attendance* attendance : context.snapshot.attendanceOf.of(meeting.id)) {
            if (attendance->state.key() == option.keyText())
                names << participantText(context, *attendance);
        }
        add(option.labelText(), names);
    }
    add(QStringLiteral("ohne Angabe"), unnoted(context, meeting));
    addHeading(blocks, level, QStringLiteral("Teilnahme"));
    const Turnout turnout = turnoutOf(context.snapshot, meeting);
    if (turnout.isKnown)
        sheet.add(QStringLiteral("Mitglieder"), turnoutText(turnout));
    const auto before = blocks.size();
    sheet.addTo(blocks);
    if (blocks.size() == before)
        context.addGap(blocks, QStringLiteral("Noch keine Teilnahme eingetragen."));
}

QStringList resolutionNumbers(const ReportContext& context, const AgendaItem& item)
{
    QStringList out;
    for (const Resolution& resolution : context.snapshot.resolutions) {
        if (resolution.agendaItem == item.id && context.scope.shows(resolution.id) &&
            !resolution.registerNumber.isEmpty())
            out << resolution.registerNumber;
    }
    return out;
}

void addItem(Blocks& blocks, const ReportContext& context, const Meeting& meeting, const AgendaLine& line, int level)
{
    const AgendaItem& item = *line.item;
    addHeading(blocks, std::min(level + line.level, 4), itemTitle(item));
    const QString path = deferralText(context.snapshot, item);
    addParagraph(blocks, path.isEmpty() ? QString() : path.left(1).toUpper() + path.mid(1), ParagraphStyle::Small);
    addParagraph(blocks, labelled("Behandelt: ", treatedText(context, item)), ParagraphStyle::Small);
    if (meeting.minutesKind != MinutesKind::Results)
        addText(blocks, item.minutes);
    addParagraph(blocks, labelled("Ergebnis: ", item.result));
    const QStringList numbers = resolutionNumbers(context, item);
    addText(blocks, item.resolutionText, ParagraphStyle::Quote,
            joined({QStringLiteral("Beschluss"), numbers.join(kBetweenParts)}, QStringLiteral(" ")));
    if (item.resolutionText.trimmed().isEmpty())
        addParagraph(blocks, labelled("Beschluss ", numbers.join(kBetweenParts)));
    addParagraph(blocks, labelled("Abstimmung: ", votesText(item)));
    const Meeting* later = context.snapshot.meetings.find(item.deferredTo);
    if (later && context.scope.shows(later->id))
        addParagraph(blocks, QStringLiteral("Vertagt: ") + meetingName(*later));
}

void addEnclosures(Blocks& blocks, const ReportContext& context, const Meeting& meeting, int level)
{
    List list;
    for (const Enclosure& one : enclosuresOf(context, meeting)) {
        const QString item = one.item ? labelled("TOP ", one.item->number) : QString();
        list.items.push_back({plain(joined({item, one.kind + QStringLiteral(": ") + one.text}, kBetweenParts))});
    }
    if (list.items.empty())
        return;
    addHeading(blocks, level, QStringLiteral("Anlagen"));
    blocks.emplace_back(std::move(list));
}

/// What a correction is, must be seen: the minutes themselves stay as they were released.
void addAddendum(Blocks& blocks, const Meeting& meeting, int level)
{
    if (meeting.addendum.trimmed().isEmpty())
        return;
    addHeading(blocks, level, QStringLiteral("Nachtrag"));
    addText(blocks, meeting.addendum, ParagraphStyle::Comment, QStringLiteral("Berichtigung nach der Freigabe"));
}

void addSignatures(Blocks& blocks, const ReportContext& context)
{
    if (context.options.publicOnly)
        return;
    Table table;
    table.caption = QStringLiteral("Unterschriften");
    table.columns = {{QStringLiteral("Sitzungsleitung (Datum, Unterschrift)"), Align::Left, 1},
                     {QStringLiteral("Protokoll (Datum, Unterschrift)"), Align::Left, 1}};
    table.rows.push_back({{textCell(QStringLiteral("\n\n")), textCell(QStringLiteral("\n\n"))}});
    blocks.emplace_back(std::move(table));
}

} // namespace

void addMinutes(Blocks& blocks, const ReportContext& context, const Meeting& meeting, int level, bool isSigned)
{
    addAttendance(blocks, context, meeting, level);
    const QList<AgendaLine> agenda = shownAgenda(context, meeting);
    if (agenda.isEmpty())
        context.addGap(blocks, QStringLiteral("Noch keine Tagesordnungspunkte."));
    for (const AgendaLine& line : agenda)
        addItem(blocks, context, meeting, line, level);
    const auto tasks = context.snapshot.tasksOfMeeting.of(meeting.id);
    if (!tasks.isEmpty() && context.scope.shows(entityOf<Task>())) {
        addHeading(blocks, level, QStringLiteral("Aufgaben"));
        addTaskTable(blocks, context, tasks, TaskOrigin::None);
    }
    addEnclosures(blocks, context, meeting, level);
    addAddendum(blocks, meeting, level);
    if (isSigned)
        addSignatures(blocks, context);
}

} // namespace iplan::report
