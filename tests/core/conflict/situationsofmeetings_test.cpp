// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/groups.h"
#include "core/ops/meetings.h"
#include "core/ops/minutetaking.h"
#include "core/rules/rule.h"
#include "tests/core/conflict/situations.h"

using namespace iplan;
using namespace iplan::test;
using namespace iplan::test::situations;

namespace
{

const Step releases = sets(&O::meeting, "minutesState", "released");

Step notes(const Choice<AttendanceState>& state)
{
    return [state](const O& o, Store& st) {
        write(st, QStringLiteral("attendance:edit"),
              [&](Writer& w) { value_of(noteAttendance(w, Id<Meeting>(o.meeting.id), o.person, state)); });
    };
}

Step counts(const char* votesFor, const char* votesAgainst)
{
    return [=](const O& o, Store& st) {
        put(st, o.item,
            {{"votesFor", Value(qint64(atoi(votesFor)))}, {"votesAgainst", Value(qint64(atoi(votesAgainst)))}});
    };
}

const Step joins = [](const O& o, Store& st) {
    write(st, QStringLiteral("batch"), [&](Writer& w) {
        Membership member;
        member.id = Id<Membership>(derivedId(idText(o.team.id) + idText(o.person.id)));
        member.workingGroup = Id<WorkingGroup>(o.team.id);
        member.person = Id<Person>(o.person.id);
        w.insert(member);
    });
};

const Step resolves = [](const O& o, Store& st) {
    write(st, QStringLiteral("resolution:create"),
          [&](Writer& w) { value_of(resolutionFromItem(w, Id<AgendaItem>(o.item.id))); });
};

/// The group goes into another one, which is the same wherever it is made.
const Step mergesTeam = [](const O& o, Store& st) {
    write(st, QStringLiteral("workingGroup:merge"), [&](Writer& w) {
        WorkingGroup other;
        other.id = Id<WorkingGroup>(derivedId(QStringLiteral("other/") + idText(o.team.id)));
        other.title = s("AG Bildung");
        w.insert(other);
        value_of(mergeGroups(w, Id<WorkingGroup>(o.team.id), other.id, QDate(2027, 4, 1)));
    });
};

qsizetype findingsOf(const Store& store, QStringView rule)
{
    const auto all = findGaps(*value_of(Snapshot::load(store)), QDate(2027, 4, 1));
    return std::count_if(all.begin(), all.end(),
                         [rule](const Finding& finding) { return finding.rule->keyText() == rule; });
}

} // namespace

TEST_CASE("Situations: two people minute one meeting", "[merge][situations][meeting]")
{
    for (const Situation& situation : QList<Situation>{
             {"different items", 0, sets(&O::item, "minutes", "hier"), sets(&O::nextItem, "minutes", "dort"),
              [](const O&o, const Store&st) {
                  return text(st, o.item, "minutes") == u"hier" && text(st, o.nextItem, "minutes") == u"dort";
              }},
             {"one text, different paragraphs", 0, sets(&O::item, "minutes", "Anlass von hier\nVerlauf\nSchluss"),
              sets(&O::item, "minutes", "Anlass\nVerlauf\nSchluss von dort"),
              shows(&O::item, "minutes", "Anlass von hier\nVerlauf\nSchluss von dort")},
             {"one text, one paragraph", 1, sets(&O::item, "minutes", "Anlass\nso\nSchluss"),
              sets(&O::item, "minutes", "Anlass\nanders\nSchluss")},
             {"a vote counted by both alike", 0, counts("9", "2"), counts("9", "2")},
             {"a vote counted twice", 1, counts("9", "2"), counts("8", "3"),
              [](const O&o, const Store&st) { // never one number of each
                  return row(st, o.item).value(u"votesFor").integer() +
                             row(st, o.item).value(u"votesAgainst").integer() ==
                         11;
              }},
             {"somebody noted by both alike is noted once", 0, notes(AttendanceState::Present),
              notes(AttendanceState::Present),
              [](const O&, const Store&st) { return all<Attendance>(st).size() == 1; }},
             {"present here, excused there", 1, notes(AttendanceState::Present), notes(AttendanceState::Excused),
              [](const O&, const Store&st) { return all<Attendance>(st).size() == 1; }},
             {"removed from the group here, present there", 0, removes(&O::member), notes(AttendanceState::Present),
              [](const O&, const Store&st) { return all<Attendance>(st).size() == 1; }},
         })
        play(situation);
}

TEST_CASE("Situations: minutes are released while they are written elsewhere", "[merge][situations][meeting]")
{
    for (const Situation& situation : QList<Situation>{
             {"released here, edited there", 1, releases, sets(&O::item, "minutes", "anders")},
             {"edited here, released there", 1, sets(&O::item, "minutes", "anders"), releases},
             {"released by both", 0, releases, releases},
             {"released here, somebody noted there", 1, releases, notes(AttendanceState::Present)},
             {"released here, an addendum there", 0, releases, sets(&O::meeting, "addendum", "Berichtigung zu TOP 1")},
             {"released here, moved to another day there", 1, releases, sets(&O::meeting, "start", "2027-03-10T17:00")},
             {"released here, a resolution recorded there", 0, releases, resolves},
         })
        play(situation);
}

TEST_CASE("Two copies that give the same register number keep both resolutions", "[merge][situations][meeting]")
{
    play({"a resolution on both", 0, resolves, resolves, [](const O&, const Store& st) {
              const auto resolutions = all<Resolution>(st);
              return resolutions.size() == 2 &&
                     resolutions.first().registerNumber == resolutions.last().registerNumber &&
                     findingsOf(st, u"duplicateCode") == 2;
          }});
}

TEST_CASE("A series that both make for one group is found as one too many", "[merge][situations][meeting]")
{
    const Step begins = [](const O& o, Store& st) {
        write(st, QStringLiteral("batch"), [&](Writer& w) {
            MeetingSeries series;
            series.workingGroup = Id<WorkingGroup>(o.team.id);
            series.title = s("AG");
            series.first = QDateTime(QDate(2027, 1, 12), QTime(17, 0), Qt::UTC);
            series.rule = s("FREQ=MONTHLY;BYDAY=2TU");
            w.insert(series);
            value_of(createOccurrences(w, series.id, QDate(2027, 4, 30)));
        });
    };
    play({"a series on both", 0, begins, begins,
          [](const O&, const Store& st) { return findingsOf(st, u"seriesTwice") == 1; }});
}

TEST_CASE("Situations: a group goes into another one while it is extended elsewhere", "[merge][situations][groups]")
{
    for (const Situation& situation : QList<Situation>{
             {"merged here, a member added there", 0, mergesTeam, joins,
              [](const O&, const Store&st) { return findingsOf(st, u"mergedGroupInUse") == 1; }},
             {"merged here, its meeting minuted there", 0, mergesTeam, sets(&O::item, "minutes", "dort"),
              [](const O&o, const Store&st) {
                  return text(st, o.item, "minutes") == u"dort" &&
                         row(st, o.meeting).value(u"workingGroup").text() != idText(o.team.id);
              }},
             {"merged by both", 0, mergesTeam, mergesTeam,
              [](const O&, const Store&st) { return findingsOf(st, u"mergedGroupInUse") == 0; }},
         })
        play(situation);
}
