// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/groups.h"

#include "core/conflict/conflict.h"
#include "core/ops/meetings.h"
#include "core/query/members.h"
#include "core/rules/rule.h"
#include "tests/core/query/meetingworld.h"
#include "tests/core/store/copies.h"

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

const QDate kDay(2027, 4, 1);

/// AG Bildung with three members and a meeting, and AG Sprache, in which one of them is the lead.
struct TwoGroups : MeetingWorld {
    WorkingGroup other;
    Person fourth;

    TwoGroups()
    {
        other.number = u"9"_s;
        other.title = u"AG Sprache"_s;
        insert(other);
        fourth.givenName = u"Toni"_s;
        fourth.familyName = u"Dorn"_s;
        insert(fourth);
        join(other.id, fourth.id, MembershipRole::Member, QDate(2026, 1, 1));
    }
    void join(const Id<WorkingGroup>& in, const Id<Person>& person, MembershipRole role, QDate since)
    {
        Membership member;
        member.workingGroup = in;
        member.person = person;
        member.role = role;
        member.startDate = PartialDate(since);
        insert(member);
    }
    Result<> merge(const Id<WorkingGroup>& from, const Id<WorkingGroup>& into)
    {
        const auto done = store->transact(u"workingGroup:merge"_s,
                                          [&](Writer& writer) { return mergeGroups(writer, from, into, kDay); });
        return done ? Result<>() : failFrom(done);
    }
    [[nodiscard]] QList<Membership> members(const Id<WorkingGroup>& of) const
    {
        return value_of(store->read(
            [&](const Reader& reader) -> Result<QList<Membership>> { return membersOn(reader, rowRef(of), kDay); }));
    }
    [[nodiscard]] WorkingGroup get(const Id<WorkingGroup>& id) const
    {
        return *value_of(
            store->read([&](const Reader& reader) -> Result<std::optional<WorkingGroup>> { return reader.find(id); }));
    }
    [[nodiscard]] int findings(QStringView rule) const
    {
        const auto all = findGaps(*snapshot(), kDay);
        return static_cast<int>(std::count_if(
            all.begin(), all.end(), [rule](const Finding& finding) { return finding.rule->keyText() == rule; }));
    }
    [[nodiscard]] LeadsUpdate leads(const Id<WorkingGroup>& steering) const
    {
        return value_of(store->read([&](const Reader& reader) -> Result<LeadsUpdate> {
            return leadsUpdate(membershipsIn(reader), steering, {group.id, other.id}, kDay);
        }));
    }
    void apply(const Id<WorkingGroup>& steering)
    {
        write([&](Writer& writer) { REQUIRE_OK(applyLeads(writer, steering, leads(steering), kDay)); });
    }
};

} // namespace

TEST_CASE("A group goes into another one with members, meetings and resolutions, and back by one undo", "[ops][groups]")
{
    TwoGroups world;
    world.join(world.other.id, world.people.at(0).id, MembershipRole::Lead, QDate(2025, 6, 1));
    const AgendaItem item = world.item("4", "Sprachlotsen");
    world.write([&](Writer& writer) { (void)value_of(resolutionFromItem(writer, item.id)); });
    REQUIRE_OK(world.merge(world.group.id, world.other.id));

    // Who was in both is a member once: leading, since the earlier day, with the vote of the old group.
    const auto members = world.members(world.other.id);
    REQUIRE(members.size() == 4);
    CHECK(members.first().person == world.people.at(0).id);
    CHECK(members.first().role == MembershipRole::Lead);
    CHECK(members.first().votingRight);
    CHECK(members.first().startDate == PartialDate(QDate(2025, 6, 1)));
    CHECK(world.members(world.group.id).isEmpty());
    const auto snapshot = world.snapshot();
    CHECK(snapshot->meetings.rows().first().workingGroup == world.other.id);
    CHECK(snapshot->resolutions.rows().first().workingGroup == world.other.id);

    // The old group is found by its name, and says where it went.
    const WorkingGroup old = world.get(world.group.id);
    CHECK(old.mergedInto == world.other.id);
    CHECK(old.endDate == PartialDate(kDay));
    const auto hits = value_of(world.store->search(u"Bildung"_s, 10));
    CHECK(std::any_of(hits.begin(), hits.end(), [&](const auto& hit) { return hit.row.id == world.group.id.uuid(); }));
    CHECK(world.findings(u"mergedGroupInUse") == 0);

    REQUIRE_OK(world.store->undoLog().undo());
    CHECK(world.get(world.group.id).mergedInto.isNull());
    CHECK(world.members(world.group.id).size() == 3);
    CHECK(world.members(world.other.id).size() == 2);
    CHECK(world.snapshot()->meetings.rows().first().workingGroup == world.group.id);
}

TEST_CASE("Groups that cannot go into each other say why", "[ops][groups]")
{
    TwoGroups world;
    CHECK(world.merge(world.group.id, world.group.id).error().message == u"Eine Gruppe geht nicht in sich selbst auf.");
    WorkingGroup third;
    third.title = u"AG Arbeit"_s;
    world.insert(third);
    REQUIRE_OK(world.merge(world.group.id, world.other.id));
    CHECK(world.merge(third.id, world.group.id).error().message ==
          u"„AG Bildung“ ist schon in „AG Sprache“ aufgegangen.");
    CHECK(world.merge(world.group.id, third.id).error().hint.contains(u"Aufgegangen in"_s));
    world.write([&](Writer& writer) { REQUIRE_OK(writer.remove(rowRef(third.id))); });
    CHECK(world.merge(third.id, world.other.id).error().kind == ErrorKind::NotFound);
    CHECK(world.members(world.other.id).size() == 4);
}

TEST_CASE("What another copy adds to a group that went into another is reported, and follows on merging again",
          "[ops][groups]")
{
    TwoGroups world;
    REQUIRE_OK(world.merge(world.group.id, world.other.id));
    Person late;
    late.familyName = u"Spät"_s;
    world.insert(late);
    world.join(world.group.id, late.id, MembershipRole::Member, kDay);
    CHECK(world.findings(u"mergedGroupInUse") == 1);
    REQUIRE_OK(world.merge(world.group.id, world.other.id));
    CHECK(world.findings(u"mergedGroupInUse") == 0);
    CHECK(world.members(world.other.id).size() == 5);
}

TEST_CASE("A Steuerungsgruppe has the leads of its groups and keeps in step with them", "[ops][groups]")
{
    TwoGroups world;
    WorkingGroup steering;
    steering.title = u"Steuerungsgruppe"_s;
    world.insert(steering);
    world.join(steering.id, world.fourth.id, MembershipRole::Coordination, QDate(2026, 1, 1)); // for another reason
    world.join(world.group.id, world.people.at(2).id, MembershipRole::Lead, QDate(2026, 1, 1));
    world.join(world.other.id, world.people.at(1).id, MembershipRole::CoLead, QDate(2026, 1, 1));
    CHECK(world.leads(steering.id).joining.size() == 2);
    world.apply(steering.id);
    CHECK(world.members(steering.id).size() == 3);
    CHECK(world.leads(steering.id).isEmpty());

    // Somebody else takes the lead of one of the groups.
    const auto now = world.members(world.group.id);
    Membership lead =
        *std::find_if(now.begin(), now.end(), [](const Membership& one) { return one.role == MembershipRole::Lead; });
    lead.endDate = PartialDate(QDate(2027, 3, 31));
    world.update(lead);
    world.join(world.group.id, world.people.at(0).id, MembershipRole::Lead, kDay);
    const LeadsUpdate update = world.leads(steering.id);
    CHECK(update.joining == QList<Id<Person>>{world.people.at(0).id});
    CHECK(update.leaving.size() == 1);
    world.apply(steering.id);
    CHECK(world.members(steering.id).size() == 3);
    CHECK(world.leads(steering.id).isEmpty());
    REQUIRE_OK(world.store->undoLog().undo()); // one step
    CHECK(world.leads(steering.id).leaving.size() == 1);
}

TEST_CASE("A Steuerungsgruppe that follows groups is told of another lead, also on a copy, and of nothing else",
          "[ops][groups][merge]")
{
    TwoGroups world;
    WorkingGroup steering;
    steering.title = u"Steuerungsgruppe"_s;
    world.insert(steering);
    world.join(world.group.id, world.people.at(2).id, MembershipRole::Lead, QDate(2026, 1, 1));
    world.join(world.other.id, world.people.at(1).id, MembershipRole::Lead, QDate(2026, 1, 1));
    const auto followed = [&] {
        return value_of(world.store->read([&](const Reader& reader) -> Result<QList<Id<WorkingGroup>>> {
            return followedGroups(membershipsIn(reader), steering.id, kDay);
        }));
    };
    CHECK(followed().isEmpty());
    CHECK(world.findings(u"leadsOutOfStep") == 0); // nobody has said that it follows
    const auto copy = copyOf(*world.store);
    world.apply(steering.id);
    CHECK(followed().size() == 2);
    CHECK(world.findings(u"leadsOutOfStep") == 0);

    // The copy takes the same leads over: one row for each.
    value_of(copy->transact(u"membership:create"_s, [&](Writer& writer) {
        const auto update =
            leadsUpdate(membershipsIn(writer.reader()), steering.id, {world.group.id, world.other.id}, kDay);
        return applyLeads(writer, steering.id, update, kDay);
    }));
    give(*copy, *world.store);
    give(*world.store, *copy);
    CHECK(value_of(conflicts(*world.store)).isEmpty());
    CHECK(world.members(steering.id).size() == 2);

    // On the copy the lead changes, in the row itself.
    const auto lead = [&](const Store& store) {
        const auto members = all<Membership>(store);
        return *std::find_if(members.begin(), members.end(), [&](const Membership& one) {
            return one.workingGroup == world.group.id && one.role == MembershipRole::Lead;
        });
    };
    Membership next = lead(*copy);
    next.person = world.fourth.id;
    value_of(copy->transact(u"membership:edit"_s, [&](Writer& writer) { return writer.update(next); }));
    give(*copy, *world.store);
    CHECK(world.findings(u"leadsOutOfStep") == 1);
    const LeadsUpdate update = world.leads(steering.id);
    CHECK(update.joining == QList<Id<Person>>{world.fourth.id});
    CHECK(update.leaving.size() == 1);
    world.apply(steering.id);
    CHECK(world.findings(u"leadsOutOfStep") == 0);
    CHECK(world.members(steering.id).size() == 2);
    REQUIRE_OK(world.store->undoLog().undo());
    CHECK(world.findings(u"leadsOutOfStep") == 1);
}
