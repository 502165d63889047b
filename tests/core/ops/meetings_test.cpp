// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/meetings.h"

#include "core/base/orderkey.h"
#include "core/conflict/conflict.h"
#include "core/interchange/calendarexport.h"
#include "core/ops/disclosure.h"
#include "core/ops/registernumber.h"
#include "core/ops/rows.h"
#include "core/query/deferral.h"
#include "core/rules/rule.h"
#include "tests/core/query/meetingworld.h"
#include "tests/core/store/copies.h"

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

MeetingSeries seriesOf(MeetingWorld& world)
{
    MeetingSeries out;
    out.workingGroup = world.group.id;
    out.title = u"Sitzung der AG Bildung"_s;
    out.first = QDateTime(QDate(2027, 1, 7), QTime(17, 0), Qt::UTC); // a Thursday
    out.rule = u"FREQ=WEEKLY;INTERVAL=1;BYDAY=TH"_s;
    out.duration = 120;
    out.place = u"Rathaus"_s;
    out.skipsHolidays = true;
    out.standingItems = u"Begrüßung und Protokoll\n\nVerschiedenes"_s;
    world.insert(out);
    return out;
}

qsizetype made(MeetingWorld& world, const Id<MeetingSeries>& series, QDate until)
{
    qsizetype out = 0;
    world.write([&](Writer& writer) { out = value_of(createOccurrences(writer, series, until)).size(); });
    return out;
}

Meeting laterMeeting(MeetingWorld& world, QDate day)
{
    Meeting out;
    out.workingGroup = world.group.id;
    out.start = QDateTime(day, QTime(17, 0), Qt::UTC);
    world.insert(out);
    return out;
}

QList<Meeting> meetingsOf(const MeetingWorld& world, const Id<MeetingSeries>& series)
{
    QList<Meeting> out = all<Meeting>(*world.store);
    out.removeIf([&](const Meeting& meeting) { return meeting.series != series; });
    std::ranges::sort(out, {}, &Meeting::start);
    return out;
}

} // namespace

TEST_CASE("A series makes its meetings with standing items, without holidays, and none of them twice", "[ops][meeting]")
{
    MeetingWorld world;
    const MeetingSeries series = seriesOf(world);
    // 6 and 27 May 2027 are Christi Himmelfahrt and Fronleichnam.
    CHECK(made(world, series.id, {2027, 5, 31}) == 19);
    const auto meetings = meetingsOf(world, series.id);
    REQUIRE(meetings.size() == 19);
    CHECK(meetings.first().start == series.first);
    CHECK(meetings.first().end == series.first.addSecs(7200));
    CHECK(meetings.first().place == u"Rathaus");
    CHECK(meetings.first().state == MeetingState::Planned);
    CHECK(std::ranges::none_of(meetings, [](const Meeting& one) { return one.start.date() == QDate(2027, 5, 6); }));
    QStringList items;
    for (const AgendaItem& item : all<AgendaItem>(*world.store)) {
        if (item.meeting == meetings.last().id)
            items << item.number + u' ' + item.title;
    }
    CHECK(items == QStringList{u"1 Begrüßung und Protokoll"_s, u"2 Verschiedenes"_s});

    CHECK(made(world, series.id, {2027, 5, 31}) == 0);
    CHECK(made(world, series.id, {2027, 6, 10}) == 2);
    // One that was deleted stays deleted; one that was moved to another hour is there.
    world.write([&](Writer& writer) { REQUIRE_OK(writer.remove(rowRef(meetings.at(3).id))); });
    Meeting moved = meetings.at(4);
    moved.start = moved.start.addSecs(3600);
    world.update(moved);
    CHECK(made(world, series.id, {2027, 6, 10}) == 0);
}

TEST_CASE("What a series cannot do is refused, and nothing is made", "[ops][meeting]")
{
    MeetingWorld world;
    MeetingSeries series = seriesOf(world);
    const auto attempt = [&](QDate until) {
        return error_of(world.store->transact(u"batch"_s, [&](Writer& writer) -> Result<> {
            IPLAN_TRY(createOccurrences(writer, series.id, until));
            return {};
        }));
    };
    CHECK(attempt({2047, 1, 1}).message.contains(u"400"));
    series.rule = u"jeden Donnerstag"_s;
    world.update(series);
    CHECK(attempt({2027, 2, 1}).kind == ErrorKind::Rejected);
    CHECK(meetingsOf(world, series.id).isEmpty());
    series.rule.clear(); // only the first one
    world.update(series);
    CHECK(made(world, series.id, {2028, 1, 1}) == 1);
}

TEST_CASE("An item that was put off comes back with what it treats and tells where it was", "[ops][meeting]")
{
    MeetingWorld world;
    AgendaItem item = world.item("4", "Räume für Sprachkurse", 20);
    AgendaItemMeasure link;
    link.agendaItem = item.id;
    link.measure = world.measure.id;
    world.write([&](Writer& writer) { writer.link(link); });
    const Meeting april = laterMeeting(world, {2027, 4, 13});
    Id<AgendaItem> next;
    world.write([&](Writer& writer) { next = value_of(deferItem(writer, item.id, april.id)); });
    world.write(
        [&](Writer& writer) { CHECK(value_of(deferItem(writer, item.id, april.id)) == next); }); // once is enough
    auto snapshot = world.snapshot();
    CHECK(snapshot->agendaItems.find(item.id)->deferredTo == april.id);
    const AgendaItem* carried = snapshot->agendaItems.find(next);
    REQUIRE(carried);
    CHECK(carried->title == item.title);
    CHECK(carried->duration == 20);
    CHECK(carried->position > orderKeyAt(100)); // behind what the agenda has
    CHECK(snapshot->measuresOfItem.of(next).size() == 1);
    CHECK(deferralText(*snapshot, *carried) == u"vertagt aus 3/2027 Auftakt am 09.03.2027 (TOP 4)");

    // Put off again, to a meeting that is then cancelled: the next one of the group takes it.
    Meeting may = laterMeeting(world, {2027, 5, 11});
    AgendaItem again = *carried;
    again.deferredTo = may.id;
    world.update(again);
    may.state = MeetingState::Cancelled;
    world.update(may);
    const Meeting june = laterMeeting(world, {2027, 6, 8});
    QList<Id<AgendaItem>> taken;
    world.write([&](Writer& writer) { taken = value_of(takeDeferred(writer, june.id)); });
    REQUIRE(taken.size() == 1);
    snapshot = world.snapshot();
    CHECK(waitingItems(*snapshot, *snapshot->meetings.find(june.id)).isEmpty());
    CHECK(deferralPath(*snapshot, *snapshot->agendaItems.find(taken.first())).size() == 2);
    world.write([&](Writer& writer) { CHECK(value_of(takeDeferred(writer, june.id)).isEmpty()); });

    const Error same = error_of(world.store->transact(u"batch"_s, [&](Writer& writer) -> Result<> {
        IPLAN_TRY(deferItem(writer, item.id, item.meeting));
        return {};
    }));
    CHECK(same.kind == ErrorKind::Rejected);
}

TEST_CASE("Two copies that make the same meetings and put off the same item agree", "[ops][meeting][merge]")
{
    MeetingWorld world;
    const MeetingSeries series = seriesOf(world);
    const AgendaItem item = world.item("4", "Räume", 20);
    const Meeting april = laterMeeting(world, {2027, 4, 13});
    const auto there = copyOf(*world.store);
    for (Store* store : {world.store.get(), there.get()}) {
        write(*store, u"batch"_s, [&](Writer& writer) {
            CHECK(value_of(createOccurrences(writer, series.id, {2027, 3, 31})).size() == 12);
            REQUIRE_OK(deferItem(writer, item.id, april.id));
        });
    }
    exchange(*world.store, *there);
    CHECK(dump(*world.store) == dump(*there));
    CHECK(value_of(conflicts(*world.store)).isEmpty());
    CHECK(meetingsOf(world, series.id).size() == 12);
    CHECK(all<AgendaItem>(*world.store).size() == 12 * 2 + 2);
    CHECK(value_of(world.store->file().selfCheck()).isEmpty());
    // The entry of a calendar is the same on both: its SEQUENCE follows from the commits that both know.
    CHECK(value_of(calendarBytes(*world.store, {}, {})) == value_of(calendarBytes(*there, {}, {})));
}

TEST_CASE("A resolution of a group has the number that follows in its year, and becomes a measure", "[ops][meeting]")
{
    MeetingWorld world;
    world.group.number = u"5"_s;
    world.update(world.group);
    AgendaItem item = world.item("1", "Sprachlotsen ausbauen");
    item.resolutionText = u"Die Sprachlotsen werden ausgebaut."_s;
    world.update(item);
    Id<Resolution> first;
    world.write([&](Writer& writer) { first = value_of(resolutionFromItem(writer, item.id)); });
    Resolution resolution = get(*world.store, first);
    CHECK(resolution.registerNumber == u"AG 5 1/2027");
    CHECK(resolution.date == QDate(2027, 3, 9));
    CHECK(resolution.workingGroup == world.group.id);
    CHECK(resolution.text == item.resolutionText);
    world.write([&](Writer& writer) { REQUIRE_OK(writer.remove(rowRef(first))); });
    Id<Resolution> second;
    world.write([&](Writer& writer) { second = value_of(resolutionFromItem(writer, item.id)); });
    CHECK(get(*world.store, second).registerNumber == u"AG 5 2/2027"); // the first one may have been printed

    resolution = get(*world.store, second);
    resolution.deadline = QDate(2027, 12, 31);
    world.update(resolution);
    Id<Measure> measure;
    world.write([&](Writer& writer) { measure = value_of(measureFromResolution(writer, second)); });
    const Measure row = get(*world.store, measure);
    CHECK(row.code == u"K002");
    CHECK(row.title == item.title);
    CHECK(row.description == item.resolutionText);
    CHECK(row.plannedEnd == PartialDate(QDate(2027, 12, 31)));
    CHECK(row.originKind == OriginKind::WorkingGroup);
    CHECK(row.meeting == world.meeting.id);
    CHECK(row.agendaItem == item.id);
    CHECK(world.snapshot()->measuresOfResolution.of(second).size() == 1);
}

TEST_CASE("A resolution that is typed into a list gets its number with its group; one of a council gets none",
          "[ops][meeting]")
{
    MeetingWorld world;
    const EntityInfo& entity = entityOf<Resolution>();
    RowRef row;
    world.write([&](Writer& writer) { row = value_of(createRow(writer, entity)); });
    CHECK(get(*world.store, Id<Resolution>(row.id)).registerNumber.isEmpty());
    world.write([&](Writer& writer) {
        REQUIRE_OK(setRow(writer, row, {{entity.field(u"workingGroup"), world.group.id.text()}}));
    });
    CHECK(get(*world.store, Id<Resolution>(row.id)).registerNumber == u"1/2026"); // the clock of the file
    Organization council;
    council.name = u"Rat"_s;
    world.insert(council);
    world.write([&](Writer& writer) {
        row = value_of(createRow(writer, entity, {{entity.field(u"body"), council.id.text()}}));
    });
    CHECK(get(*world.store, Id<Resolution>(row.id)).registerNumber.isEmpty());
}

TEST_CASE("Two copies that give the same register number are told of it", "[ops][meeting][rules]")
{
    MeetingWorld world;
    for (const char* title : {"Hier", "Dort"}) {
        Resolution row;
        row.registerNumber = u"AG 5 1/2027"_s;
        row.title = QString::fromLatin1(title);
        row.text = row.title;
        row.workingGroup = world.group.id;
        world.insert(row);
    }
    const auto snapshot = world.snapshot();
    const auto findings = findGaps(*snapshot, QDate(2027, 4, 1));
    CHECK(std::ranges::count_if(findings, [](const Finding& finding) {
              return finding.rule->keyText() == u"duplicateCode" && finding.row.entity == &entityOf<Resolution>();
          }) == 2);
}

TEST_CASE("A protected list of members leaves the file with a reason only, which the file keeps", "[ops][meeting]")
{
    MeetingWorld world;
    world.group.sensitiveMembership = true;
    world.update(world.group);
    const auto disclose = [&](const char* reason) {
        return world.store->transact(kDisclosureOperation, [&](Writer& writer) -> Result<> {
            const auto groups = protectedGroups(writer.reader(), {world.group.id, world.group.id});
            CHECK(groups.size() == 1);
            return recordDisclosure(writer, {groups, u"Erika Beispiel"_s, u"liste.vcf"_s, QString::fromUtf8(reason)});
        });
    };
    CHECK(error_of(disclose(" ")).message.contains(u"AG Bildung"));
    CHECK(all<TakenCopy>(*world.store).isEmpty());
    REQUIRE_OK(disclose("Einladung per Post"));
    const auto notes = all<TakenCopy>(*world.store);
    REQUIRE(notes.size() == 1);
    CHECK(notes.first().note == u"Einladung per Post");
    CHECK(notes.first().scope.contains(u"AG Bildung"));
    CHECK(notes.first().returnedOn.isValid()); // nobody is reminded of it
}
