// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/meetings.h"

#include "core/base/holidays.h"
#include "core/base/orderkey.h"
#include "core/base/recurrence.h"
#include "core/model/meetinglinks.h"
#include "core/model/people.h"
#include "core/ops/registernumber.h"
#include "core/ops/rows.h"
#include "core/query/deferral.h"
#include "core/store/rowsource.h"

namespace iplan
{

namespace
{

template <class E>
Result<E> liveRow(const Reader& reader, const Id<E>& id)
{
    auto row = reader.find(id);
    if (!row || !reader.isLive(rowRef(id)))
        return fail(ErrorKind::NotFound, QStringLiteral("%1: Der Eintrag ist nicht da.").arg(entityOf<E>().labelText()),
                    QStringLiteral("Vielleicht liegt er im Papierkorb."), id.text());
    return *std::move(row);
}

// Meetings of a series

/// However many they are.
Result<QList<QDate>> allDaysOf(const MeetingSeries& series, QDate until)
{
    if (!series.first.isValid())
        return fail(ErrorKind::Rejected, QStringLiteral("Die Reihe hat noch keine erste Sitzung."),
                    QStringLiteral("Tragen Sie ein, wann die erste Sitzung beginnt."));
    const QDate first = series.first.date();
    QList<QDate> days;
    if (series.rule.trimmed().isEmpty()) {
        days << first;
    } else {
        IPLAN_TRY_ASSIGN(const auto rule, parseRecurrence(series.rule));
        days = recurrenceDays(rule, first, until);
    }
    days.removeIf([&](QDate day) { return day > until || (series.skipsHolidays && !holidayName(day).isEmpty()); });
    return days;
}

Result<QList<QDate>> daysOf(const MeetingSeries& series, QDate until)
{
    IPLAN_TRY_ASSIGN(const auto days, allDaysOf(series, until));
    if (days.size() > kMostOccurrences)
        return fail(ErrorKind::Rejected,
                    QStringLiteral("Das wären %L1 Sitzungen; auf einmal werden höchstens %L2 angelegt.")
                        .arg(days.size())
                        .arg(kMostOccurrences),
                    QStringLiteral("Wählen Sie einen früheren Tag."));
    return days;
}

Meeting occurrence(const MeetingSeries& series, QDate day)
{
    Meeting out;
    out.id = occurrenceId(series.id, day);
    out.workingGroup = series.workingGroup;
    out.body = series.body;
    out.series = series.id;
    out.title = series.title;
    out.start = QDateTime(day, series.first.time(), Qt::UTC); // wall clock, as core/base/localtime.h has it
    if (series.duration)
        out.end = out.start.addSecs(qint64(*series.duration) * 60);
    out.place = series.place;
    out.state = MeetingState::Planned;
    return out;
}

void addStandingItems(Writer& writer, const MeetingSeries& series, const Id<Meeting>& meeting)
{
    int index = 0;
    for (const QString& line : series.standingItems.split(u'\n')) {
        if (line.simplified().isEmpty())
            continue;
        AgendaItem item;
        item.id = Id<AgendaItem>(derivedId(QStringLiteral("standingItem/%1/%2").arg(meeting.text()).arg(index)));
        item.meeting = meeting;
        item.title = line.simplified();
        item.position = orderKeyAt(index++);
        item.number = QString::number(index);
        writer.insert(item);
    }
}

// Items put off

/// Whether the agenda of the meeting still takes items.
Result<Meeting> openMeeting(const Reader& reader, const Id<Meeting>& id)
{
    IPLAN_TRY_ASSIGN(const auto meeting, liveRow(reader, id));
    if (meeting.minutesState == MinutesState::Released)
        return fail(ErrorKind::Rejected, QStringLiteral("Das Protokoll dieser Sitzung ist freigegeben."),
                    QStringLiteral("Wählen Sie eine andere Sitzung."));
    return meeting;
}

/// Behind the items of the agenda, those of one meeting in their order; the same on two copies, whatever else they
/// hold.
QString carriedPosition(const AgendaItem& item)
{
    return u'z' + (item.position.isEmpty() ? QStringLiteral("V") : item.position);
}

/// Gives the item the links of another one.
template <class L>
void copyLinks(Writer& writer, const Id<AgendaItem>& from, const Id<AgendaItem>& to)
{
    for (L link : writer.reader().where<L>("agendaItem", from)) {
        link.agendaItem = to;
        writer.link(link);
    }
}

Result<Id<AgendaItem>> carryOver(Writer& writer, const AgendaItem& item, const Id<Meeting>& to)
{
    AgendaItem next;
    next.id = Id<AgendaItem>(derivedId(QStringLiteral("deferredItem/%1/%2").arg(item.id.text(), to.text())));
    if (writer.reader().isLive(rowRef(next.id)))
        return next.id;
    IPLAN_TRY(openMeeting(writer.reader(), to));
    next.meeting = to;
    next.title = item.title;
    next.kind = item.kind;
    next.isPublic = item.isPublic;
    next.duration = item.duration;
    next.presenter = item.presenter;
    next.presentingOrganization = item.presentingOrganization;
    next.preparation = item.preparation;
    next.deferredFrom = item.id;
    next.position = carriedPosition(item);
    writer.insert(next);
    copyLinks<AgendaItemMeasure>(writer, item.id, next.id);
    copyLinks<AgendaItemRecommendation>(writer, item.id, next.id);
    copyLinks<AgendaItemPaper>(writer, item.id, next.id);
    return next.id;
}

/// The rows by which items are put off; the others are not read.
class MeetingRows : public TableRows
{
public:
    using TableRows::TableRows;
    void each(const EntityInfo& entity, Rows rows, const std::function<void(const Record&)>& visit) const override
    {
        if (&entity == &entityOf<Meeting>() || &entity == &entityOf<AgendaItem>())
            TableRows::each(entity, rows, visit);
    }
};

// Measures

/// The only field of action of the group; null where it has several or none.
Id<FieldOfAction> fieldOf(const Reader& reader, const Id<WorkingGroup>& group)
{
    const auto links = reader.where<WorkingGroupField>("workingGroup", group);
    return !group.isNull() && links.size() == 1 ? links.first().fieldOfAction : Id<FieldOfAction>();
}

template <class T>
void give(QList<ColumnValue>& values, const char* field, const T& value)
{
    values << ColumnValue{entityOf<Measure>().field(QString::fromLatin1(field)), Value(value)};
}

QList<ColumnValue> proposedMeasure(const Reader& reader, const Resolution& resolution)
{
    QList<ColumnValue> out;
    give(out, "title", resolution.title);
    give(out, "description", resolution.text);
    give(out, "fieldOfAction", fieldOf(reader, resolution.workingGroup).text());
    give(out, "state", Choice<MeasureState>(MeasureState::Proposed).key());
    give(out, "kind", Choice<MeasureKind>(MeasureKind::New).key());
    if (!resolution.workingGroup.isNull())
        give(out, "originKind", Choice<OriginKind>(OriginKind::WorkingGroup).key());
    give(out, "leadOffice", resolution.responsibleOrganization.text());
    give(out, "contactPerson", resolution.responsiblePerson.text());
    give(out, "plannedEnd", resolution.deadline.isValid() ? PartialDate(resolution.deadline).toIso() : QString());
    give(out, "agendaItem", resolution.agendaItem.text());
    if (const auto item = reader.find(resolution.agendaItem))
        give(out, "meeting", item->meeting.text());
    out.removeIf([](const ColumnValue& value) { return value.value.text().isEmpty(); });
    return out;
}

} // namespace

Id<Meeting> occurrenceId(const Id<MeetingSeries>& series, QDate day)
{
    return Id<Meeting>(derivedId(QStringLiteral("meetingSeries/%1/%2").arg(series.text(), day.toString(Qt::ISODate))));
}

Result<QList<Id<Meeting>>> createOccurrences(Writer& writer, const Id<MeetingSeries>& series, QDate until)
{
    const Reader& reader = writer.reader();
    IPLAN_TRY_ASSIGN(const auto row, liveRow(reader, series));
    IPLAN_TRY_ASSIGN(const auto days, daysOf(row, until));
    QSet<QDate> taken;
    for (const Meeting& meeting : reader.where<Meeting>("series", series))
        taken << meeting.start.date();
    QList<Id<Meeting>> out;
    for (const QDate day : days) {
        // one in the Papierkorb was deleted on purpose
        if (taken.contains(day) || reader.find(occurrenceId(series, day)))
            continue;
        Meeting meeting = occurrence(row, day);
        out << writer.insert(meeting);
        addStandingItems(writer, row, meeting.id);
    }
    return out;
}

QList<QDate> nextDays(const MeetingSeries& series, QDate from, int count)
{
    constexpr int kLookAhead = 5; // years
    const auto all = allDaysOf(series, std::max(from, series.first.date()).addYears(kLookAhead));
    QList<QDate> days = all.value_or(QList<QDate>());
    days.removeIf([from](QDate day) { return day < from; });
    return days.first(std::min<qsizetype>(days.size(), count));
}

Result<Id<AgendaItem>> deferItem(Writer& writer, const Id<AgendaItem>& item, const Id<Meeting>& to)
{
    IPLAN_TRY_ASSIGN(auto row, liveRow(writer.reader(), item));
    if (row.meeting == to)
        return fail(ErrorKind::Rejected, QStringLiteral("Der Punkt steht schon auf der Tagesordnung dieser Sitzung."),
                    QStringLiteral("Wählen Sie die Sitzung, auf die er vertagt wird."));
    IPLAN_TRY_ASSIGN(const auto next, carryOver(writer, row, to));
    row.deferredTo = to;
    IPLAN_TRY(writer.update(row));
    return next;
}

Result<QList<Id<AgendaItem>>> takeDeferred(Writer& writer, const Id<Meeting>& meeting)
{
    const Reader& reader = writer.reader();
    IPLAN_TRY_ASSIGN(const auto row, openMeeting(reader, meeting));
    const auto snapshot = Snapshot::of(MeetingRows(reader));
    QList<Id<AgendaItem>> out;
    for (const AgendaItem* item : waitingItems(*snapshot, row)) {
        IPLAN_TRY_ASSIGN(const auto next, carryOver(writer, *item, meeting));
        out << next;
    }
    return out;
}

Result<Id<Resolution>> resolutionFromItem(Writer& writer, const Id<AgendaItem>& item)
{
    IPLAN_TRY_ASSIGN(const auto row, liveRow(writer.reader(), item));
    const EntityInfo& entity = entityOf<Resolution>();
    const QString text = row.resolutionText.trimmed().isEmpty() ? row.title : row.resolutionText;
    IPLAN_TRY_ASSIGN(const auto made,
                     createRow(writer, entity,
                               {{entity.field(u"title"), row.title},
                                {entity.field(u"text"), text},
                                {entity.field(u"agendaItem"), item.text()},
                                {entity.field(u"isPublic"), row.isPublic ? Value(qint64(1)) : Value()},
                                {entity.field(u"state"), Choice<ResolutionState>(ResolutionState::Open).key()}}));
    return Id<Resolution>(made.id);
}

Result<Id<Measure>> measureFromResolution(Writer& writer, const Id<Resolution>& resolution)
{
    IPLAN_TRY_ASSIGN(const auto row, liveRow(writer.reader(), resolution));
    IPLAN_TRY_ASSIGN(const auto made, createRow(writer, entityOf<Measure>(), proposedMeasure(writer.reader(), row)));
    ResolutionMeasure link;
    link.resolution = resolution;
    link.measure = Id<Measure>(made.id);
    writer.link(link);
    return Id<Measure>(made.id);
}

} // namespace iplan
