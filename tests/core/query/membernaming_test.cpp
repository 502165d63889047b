// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/membernaming.h"

#include "core/model/entities.h"
#include "core/ops/rows.h"
#include "core/query/historysheet.h"
#include "core/query/listsheet.h"
#include "core/query/trash.h"
#include "tests/core/query/meetingworld.h"

#include <algorithm>

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

/// Whether rows of the entity say of a person that it belongs to, or takes part in, what has a list of members.
bool tellsOfMembers(const EntityInfo& entity)
{
    const auto any = [&entity](auto&& holds) { return std::ranges::any_of(entity.fields, holds); };
    return any([](const FieldInfo& field) { return field.has(TellsAbout); }) && any([](const FieldInfo& field) {
               return field.has(IsOwner) && field.kind == FieldKind::Reference &&
                      (&field.target() == &entityOf<WorkingGroup>() || &field.target() == &entityOf<Meeting>());
           });
}

ListSheet sheetOf(const Store& store, const EntityInfo& entity, MemberNaming* naming = nullptr)
{
    ListQuery query;
    query.entity = &entity;
    return value_of(makeListSheet(store, query, {entity.field(u"person")}, {}, nullptr, naming));
}

QString wordsOf(const ListSheet& sheet)
{
    QStringList out = sheet.notes;
    for (const ListSheet::Group& group : sheet.groups) {
        for (const ListSheet::Row& row : group.rows)
            out += row.texts;
    }
    return out.join(u'\n');
}

} // namespace

TEST_CASE("Every entity that tells who belongs to a group says by which field", "[query]")
{
    for (const EntityInfo* entity : allEntities()) {
        INFO(entity->key);
        CHECK((ProtectedMembers::field(*entity) != nullptr) == tellsOfMembers(*entity));
    }
}

TEST_CASE("A printed list leaves out who belongs to a protected group, and says so, until a reason is given", "[query]")
{
    MeetingWorld world;
    Attendance attendance;
    attendance.meeting = world.meeting.id;
    attendance.person = world.people.first().id;
    attendance.state = AttendanceState::Present;
    world.insert(attendance);
    for (const EntityInfo* entity : {&entityOf<Membership>(), &entityOf<Attendance>()}) {
        const ListSheet open = sheetOf(*world.store, *entity);
        CHECK(wordsOf(open).contains(u"Albers"));
        CHECK(open.notes.isEmpty());
    }
    world.group.sensitiveMembership = true;
    world.update(world.group);
    for (const EntityInfo* entity : {&entityOf<Membership>(), &entityOf<Attendance>()}) {
        INFO(entity->key);
        MemberNaming nobody;
        const ListSheet closed = sheetOf(*world.store, *entity, &nobody);
        CHECK(closed.rowCount() == 0);
        CHECK(wordsOf(closed).contains(u"geschützter Mitgliederliste"));
        CHECK(nobody.withheld == QSet{world.group.id});
        CHECK(nobody.named.isEmpty());
        CHECK(wordsOf(sheetOf(*world.store, *entity)) == wordsOf(closed)); // nobody was asked
        MemberNaming naming{u"Einlass"_s};
        CHECK(wordsOf(sheetOf(*world.store, *entity, &naming)).contains(u"Albers"));
        CHECK(naming.named == QSet{world.group.id});
        CHECK(naming.withheld.isEmpty());
    }
}

TEST_CASE("Neither history nor Papierkorb tell on paper who belongs to a protected group", "[query]")
{
    MeetingWorld world;
    world.group.sensitiveMembership = true;
    world.update(world.group);
    const auto members = value_of(
        world.store->read([](const Reader& reader) -> Result<QList<Membership>> { return reader.all<Membership>(); }));
    const auto albers = std::ranges::find(members, world.people.first().id, &Membership::person);
    REQUIRE(albers != members.end());
    REQUIRE_OK(world.store->transact(
        u"membership:delete"_s, [&](Writer& writer) -> Result<> { return deleteRow(writer, rowRef(albers->id)); }));
    const auto history = [&](MemberNaming* naming) {
        HistoryFilter filter;
        filter.entity = &entityOf<Membership>();
        return wordsOf(value_of(makeHistorySheet(*world.store, filter, {}, nullptr, naming)));
    };
    const auto trash = [&](MemberNaming* naming) {
        return wordsOf(value_of(trashSheet(*world.store, value_of(trashEntries(*world.store)), naming)));
    };
    MemberNaming nobody;
    CHECK_FALSE(history(&nobody).contains(u"Albers"));
    CHECK_FALSE(history(nullptr).contains(u"Albers"));
    CHECK_FALSE(trash(&nobody).contains(u"Albers"));
    CHECK(nobody.withheld == QSet{world.group.id});
    MemberNaming naming{u"Prüfung des Verlaufs"_s};
    CHECK(history(&naming).contains(u"Albers"));
    CHECK(trash(&naming).contains(u"Albers"));
    CHECK(naming.named == QSet{world.group.id});
}
