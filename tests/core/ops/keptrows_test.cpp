// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/conflict/conflict.h"
#include "core/ops/groups.h"
#include "core/ops/meetings.h"
#include "core/ops/rows.h"
#include "core/query/belongings.h"
#include "core/store/closing.h"
#include "tests/core/query/meetingworld.h"
#include "tests/core/store/copies.h"

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

Result<CommitNotice> putAway(Store& store, const RowRef& row)
{
    return store.transact(u"workingGroup:delete"_s, [&](Writer& writer) { return deleteRow(writer, row); });
}

/// A meeting with an item that was decided about, and the entry in the register.
struct Decided : MeetingWorld {
    AgendaItem top = item("1", "Sprachlotsen");
    Resolution resolution;

    Decided()
    {
        resolution.agendaItem = top.id;
        resolution.workingGroup = group.id;
        resolution.title = u"Sprachlotsen"_s;
        resolution.text = u"Die Sprachlotsen werden fortgesetzt."_s;
        resolution.registerNumber = u"AG 1/2027"_s;
        resolution.date = QDate(2027, 3, 9);
        insert(resolution);
    }
    void release()
    {
        meeting.minutesState = MinutesState::Released;
        update(meeting);
    }
    Result<> set(const char* field, const Value& value)
    {
        const auto done = store->transact(u"resolution:edit"_s, [&](Writer& writer) {
            return setRow(writer, rowRef(resolution.id),
                          {{entityOf<Resolution>().field(QString::fromLatin1(field)), value}});
        });
        return done ? Result<>() : failFrom(done);
    }
};

} // namespace

TEST_CASE("What goes along with a row is told, and one undo brings all of it back", "[ops]")
{
    MeetingWorld world;
    world.item("1", "Begrüßung");
    world.item("2", "Verschiedenes");
    const auto along = [&] {
        return value_of(world.store->read([&](const Reader& reader) -> Result<QString> {
            return belongingsText(belongings(reader, {rowRef(world.group.id)}));
        }));
    };
    CHECK(along() == u"1 Sitzung, 3 Mitgliedschaften und 2 Tagesordnungspunkte");
    REQUIRE_OK(putAway(*world.store, rowRef(world.group.id)));
    CHECK(all<Meeting>(*world.store).isEmpty());
    CHECK(along() == u"1 Sitzung, 3 Mitgliedschaften und 2 Tagesordnungspunkte");
    REQUIRE_OK(world.store->undoLog().undo());
    CHECK(all<Meeting>(*world.store).size() == 1);
    CHECK(all<AgendaItem>(*world.store).size() == 2);
}

TEST_CASE("Released minutes keep their meeting, and the group whose meeting it is", "[ops]")
{
    Decided world;
    Meeting second = world.meeting;
    second.id = {};
    second.number = u"4/2027"_s;
    second.minutesState = MinutesState::Released;
    world.insert(second);
    world.release();

    const Error own = error_of(putAway(*world.store, rowRef(world.meeting.id)));
    CHECK(own.kind == ErrorKind::Rejected);
    CHECK(own.message.startsWith(u"Sitzung „3/2027 Auftakt am 09.03.2027“ lässt sich nicht löschen: "_s));
    CHECK(own.hint.contains(u"Nachtrag"));
    const Error group = error_of(putAway(*world.store, rowRef(world.group.id)));
    CHECK(
        group.message.startsWith(u"Arbeitsgruppe „AG Bildung“ lässt sich nicht löschen, denn dazu gehört Sitzung „"_s));
    CHECK(group.message.contains(u"und eine weitere, die bleibt."));
    CHECK(all<WorkingGroup>(*world.store).size() == 1);

    // Into another group they go all the same, and opened again they may be put away.
    WorkingGroup other;
    other.title = u"AG Lernen"_s;
    world.insert(other);
    world.write([&](Writer& writer) { REQUIRE_OK(mergeGroups(writer, world.group.id, other.id, QDate(2027, 4, 1))); });
    CHECK(get(*world.store, world.resolution.id).workingGroup == other.id);
    REQUIRE_OK(putAway(*world.store, rowRef(world.group.id)));
    for (const Meeting& each : all<Meeting>(*world.store)) {
        Meeting open = each;
        open.minutesState = MinutesState::Draft;
        world.update(open);
    }
    REQUIRE_OK(putAway(*world.store, rowRef(other.id)));
    CHECK(all<Meeting>(*world.store).isEmpty());
}

TEST_CASE("What is adopted or frozen is not put away with what it belongs to", "[ops]")
{
    MeetingWorld world;
    Concept plan;
    plan.title = u"Konzept"_s;
    world.insert(plan);
    FieldOfAction field;
    field.concept_ = plan.id;
    field.number = u"1"_s;
    world.insert(field);
    ConceptModule module;
    module.fieldOfAction = field.id;
    module.number = u"M1"_s;
    world.insert(module);
    Recommendation advice;
    advice.module = module.id;
    advice.number = u"1.1"_s;
    advice.originalText = u"Die Stadt möge Übungsräume öffnen."_s;
    advice.state = RecommendationState::Adopted;
    world.insert(advice);
    Edition edition;
    edition.title = u"Fortschreibung 2026"_s;
    edition.state = EditionState::Frozen;
    world.insert(edition);
    for (const RowRef& row : {rowRef(plan.id), rowRef(module.id), rowRef(advice.id), rowRef(edition.id)}) {
        INFO(row.entity->key);
        REQUIRE_ERROR(ErrorKind::Rejected, putAway(*world.store, row));
    }
    advice.state = RecommendationState::Draft;
    world.update(advice);
    REQUIRE_OK(putAway(*world.store, rowRef(plan.id)));
}

TEST_CASE("The wording in the register is that of the released minutes; what became of it stays open", "[ops][store]")
{
    Decided world;
    REQUIRE_OK(world.set("text", u"Die Sprachlotsen werden bis 2030 fortgesetzt."_s));
    world.release();
    for (const char* field : {"registerNumber", "title", "text"}) {
        INFO(field);
        const Error refused = error_of(world.set(field, u"Anders"_s));
        CHECK(refused.kind == ErrorKind::Rejected);
        CHECK(refused.message.contains(u"Protokoll der Sitzung ist freigegeben"));
        CHECK(refused.hint.contains(u"Umsetzung"));
    }
    REQUIRE_ERROR(ErrorKind::Rejected, world.set("date", u"2027-03-10"_s));
    REQUIRE_ERROR(ErrorKind::Rejected, world.set("agendaItem", {})); // nor is it taken out and changed then
    REQUIRE_ERROR(ErrorKind::Rejected, putAway(*world.store, rowRef(world.resolution.id)));

    // What was decided may still be recorded, and what was left empty be filled in, once.
    Resolution late;
    late.title = u"Nachgetragen"_s;
    late.agendaItem = world.top.id;
    world.insert(late);
    const Resolution first = std::exchange(world.resolution, late);
    REQUIRE_OK(world.set("text", u"Die Sprachlotsen bekommen einen Raum."_s));
    REQUIRE_ERROR(ErrorKind::Rejected, world.set("text", u"Anders"_s));
    world.resolution = first;

    REQUIRE_OK(world.set("state", Choice<ResolutionState>(ResolutionState::Done).key()));
    REQUIRE_OK(world.set("followUp", u"Zwei neue Lotsinnen."_s));
    REQUIRE_OK(world.set("deadline", u"2027-12-31"_s));
    world.write([&](Writer& writer) { REQUIRE_OK(measureFromResolution(writer, world.resolution.id)); });
    world.meeting.minutesState = MinutesState::Draft;
    world.update(world.meeting);
    REQUIRE_OK(world.set("text", u"Die Sprachlotsen enden."_s));
}

TEST_CASE("Wording changed on a copy that did not know of the release is asked about", "[ops][merge]")
{
    Decided world;
    const auto copy = copyOf(*world.store);
    world.release();
    const auto edit = [&](const char* field, const QString& value) {
        REQUIRE_OK(copy->transact(u"resolution:edit"_s, [&](Writer& writer) {
            return setRow(writer, rowRef(world.resolution.id),
                          {{entityOf<Resolution>().field(QString::fromLatin1(field)), value}});
        }));
    };
    edit("followUp", u"Begonnen."_s);
    give(*copy, *world.store);
    CHECK(value_of(conflicts(*world.store)).isEmpty()); // what became of it goes on
    edit("text", u"Die Sprachlotsen werden ausgebaut."_s);
    give(*copy, *world.store);
    give(*world.store, *copy);
    for (const Store* each : {world.store.get(), copy.get()}) {
        const auto asked = value_of(conflicts(*each));
        REQUIRE(asked.size() == 1);
        CHECK(asked.first().kind == Conflict::Kind::ClosedAndEdited);
        REQUIRE(asked.first().sides.size() == 2);
        CHECK(asked.first().sides.at(1).row.entity == u"resolution");
        CHECK(asked.first().sides.at(1).unit == u"text");
    }
}
