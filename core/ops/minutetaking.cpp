// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/minutetaking.h"

#include "core/model/entities.h"
#include "core/ops/meetings.h"
#include "core/ops/rows.h"
#include "core/query/attendees.h"

namespace iplan
{

namespace
{

/// The note on somebody's part in a meeting: the one there is, or a new one.
Attendance attendanceOf(const Reader& reader, const Id<Meeting>& meeting, const RowRef& who)
{
    const bool isPerson = who.entity == &entityOf<Person>();
    for (const Attendance& attendance : reader.where<Attendance>("meeting", meeting)) {
        if ((isPerson ? attendance.person.uuid() : attendance.organization.uuid()) == who.id &&
            (isPerson || attendance.person.isNull()))
            return attendance;
    }
    Attendance out;
    out.id = Id<Attendance>(derivedId(QStringLiteral("attendance/%1/%2").arg(meeting.text(), idText(who.id))));
    out.meeting = meeting;
    if (isPerson)
        out.person = Id<Person>(who.id);
    else
        out.organization = Id<Organization>(who.id);
    return out;
}

} // namespace

Result<> noteAttendance(Writer& writer, const Id<Meeting>& meeting, const RowRef& who,
                        const Choice<AttendanceState>& state)
{
    Attendance note = attendanceOf(writer.reader(), meeting, who);
    if (state.isNull()) {
        const bool isThere = writer.reader().isLive(rowRef(note.id));
        return isThere ? deleteRow(writer, rowRef(note.id)) : Result<>();
    }
    note.state = state;
    if (!(state == AttendanceState::Represented))
        note.representedBy = {};
    writer.put(toRecord(note));
    return {};
}

Result<> noteRepresentative(Writer& writer, const Id<Meeting>& meeting, const RowRef& who, const Id<Person>& by)
{
    Attendance note = attendanceOf(writer.reader(), meeting, who);
    note.state = AttendanceState::Represented;
    note.representedBy = by;
    writer.put(toRecord(note));
    return {};
}

Result<int> noteAllPresent(Writer& writer, const Id<Meeting>& meeting, const QList<RowRef>& all)
{
    int noted = 0;
    for (const RowRef& who : all) {
        const Attendance note = attendanceOf(writer.reader(), meeting, who);
        if (writer.reader().isLive(rowRef(note.id)) && !note.state.isNull())
            continue;
        IPLAN_TRY(noteAttendance(writer, meeting, who, AttendanceState::Present));
        ++noted;
    }
    return noted;
}

Result<> noteRecused(Writer& writer, const AgendaItem& item, const RowRef& who, bool isRecused)
{
    if (item.number.trimmed().isEmpty())
        return fail(ErrorKind::Rejected, QStringLiteral("Der TOP hat keine Nummer."),
                    QStringLiteral("Befangenheit wird mit der Nummer des TOP vermerkt; geben Sie ihm zuerst eine."));
    Attendance note = attendanceOf(writer.reader(), item.meeting, who);
    QStringList numbers = recusedNumbers(note.recusedItems);
    const QString number = item.number.simplified();
    numbers.removeAll(number);
    if (isRecused)
        numbers << number;
    note.recusedItems = numbers.join(QStringLiteral(", "));
    if (note.state.isNull())
        note.state = AttendanceState::Present;
    writer.put(toRecord(note));
    return {};
}

Result<Id<Measure>> treatedMeasure(Writer& writer, const Id<Resolution>& resolution)
{
    IPLAN_TRY_ASSIGN(const Id<Measure> made, measureFromResolution(writer, resolution));
    const auto row = writer.reader().find(resolution);
    if (row && !row->agendaItem.isNull())
        writer.link(AgendaItemMeasure{.id = {}, .agendaItem = row->agendaItem, .measure = made});
    return made;
}

} // namespace iplan
