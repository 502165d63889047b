// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/bulkedit.h"
#include "core/ops/ownfields.h"
#include "core/store/storefixture.h"
#include "core/store/unitcodec.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

QString bulkText(const char* latin)
{
    return QString::fromUtf8(latin);
}

/// Three measures, a club and a target group.
struct BulkWorld {
    BulkWorld()
    {
        for (const char* code : {"K001", "K002", "K003"})
            rows << rowRef(addMeasure(*store, bulkText(code), bulkText("Maßnahme")));
        write(*store, bulkText("batch"), [this](Writer& w) {
            Organization body;
            body.name = bulkText("Verein Blau");
            club = w.insert(body);
            TargetGroup target;
            target.label = bulkText("Eltern");
            parents = w.insert(target);
            w.link(MeasureParticipant{{}, false, Id<Measure>(rows.first().id), club, ParticipantRole::Provider});
        });
    }
    [[nodiscard]] static LinkShape shape(const EntityInfo& link)
    {
        for (const LinkShape& one : linkShapes(entityOf<Measure>())) {
            if (one.link == &link)
                return one;
        }
        FAIL("no such link");
        return {};
    }
    int change(bool add, const LinkShape& links, const RowRef& other, const Value& role = {})
    {
        int changed = -1;
        REQUIRE_OK(store->transact(bulkText("measure:bulk"), [&](Writer& w) -> Result<> {
            const auto done = (add ? linkRows : unlinkRows)(w, rows, links, other, role);
            changed = done.value_or(-1);
            return done ? Result<>() : failFrom(done);
        }));
        return changed;
    }
    /// Links of each measure: "1 0 2".
    [[nodiscard]] QString counts(const LinkShape& links) const
    {
        return value_of(store->read([&](const Reader& reader) -> Result<QString> {
            QStringList out;
            for (const RowRef& row : rows)
                out << QString::number(reader.listWhere(*links.link, *links.ownEnd, Value(idText(row.id))).size());
            return out.join(u' ');
        }));
    }

    std::unique_ptr<Store> store = memoryStore();
    QList<RowRef> rows;
    Id<Organization> club;
    Id<TargetGroup> parents;
};

} // namespace

TEST_CASE("Links are added to a selection and removed from it, each in one step", "[ops]")
{
    BulkWorld world;
    const LinkShape participants = BulkWorld::shape(entityOf<MeasureParticipant>());
    CHECK(participants.title == entityOf<MeasureParticipant>().pluralText());
    REQUIRE(participants.role);
    const Value provider(bulkText("provider"));
    const RowRef club = rowRef(world.club);
    CHECK(world.change(true, participants, club, provider) == 2); // one had it
    CHECK(world.counts(participants) == u"1 1 1");
    REQUIRE_OK(world.store->undoLog().undo());
    CHECK(world.counts(participants) == u"1 0 0");
    REQUIRE_OK(world.store->undoLog().redo());

    const Value funder(participants.role->options().back().keyText());
    REQUIRE(funder != provider);
    CHECK(world.change(true, participants, club, funder) == 3); // another role is another link
    CHECK(world.counts(participants) == u"2 2 2");
    CHECK(world.change(false, participants, club, funder) == 3);
    CHECK(world.counts(participants) == u"1 1 1");
    CHECK(world.change(true, participants, club, funder) == 3);
    CHECK(world.change(false, participants, club) == 3); // whatever the role
    CHECK(world.counts(participants) == u"0 0 0");
    CHECK(world.change(false, participants, club) == 0);
    REQUIRE_OK(world.store->undoLog().undo());
    CHECK(world.counts(participants) == u"2 2 2");

    const LinkShape targets = BulkWorld::shape(entityOf<MeasureTargetGroup>());
    CHECK(targets.title == entityOf<TargetGroup>().pluralText());
    CHECK_FALSE(targets.role);
    CHECK(world.change(true, targets, rowRef(world.parents)) == 3);
}

TEST_CASE("What is gone is not linked, and nothing is", "[ops]")
{
    BulkWorld world;
    const LinkShape targets = BulkWorld::shape(entityOf<MeasureTargetGroup>());
    write(*world.store, bulkText("delete"), [&](Writer& w) { REQUIRE_OK(w.remove(world.rows.last())); });
    REQUIRE_ERROR(ErrorKind::NotFound, world.store->transact(bulkText("measure:bulk"), [&](Writer& w) -> Result<> {
        const auto done = linkRows(w, world.rows, targets, rowRef(world.parents), {});
        return done ? Result<>() : failFrom(done);
    }));
    CHECK(world.counts(targets) == u"0 0 0");
}

TEST_CASE("An own field is set for a selection; what is refused names the entry", "[ops]")
{
    BulkWorld world;
    OwnField field;
    field.label = bulkText("Plätze");
    field.kind = OwnFieldKind::Number;
    field.owner = OwnFieldOwner::Measure;
    write(*world.store, bulkText("ownField:create"), [&](Writer& w) { w.insert(field); });
    const OwnFieldList own = value_of(OwnFieldList::load(*world.store));
    const Column& places = own.find(field.id)->column();
    REQUIRE_OK(world.store->transact(bulkText("measure:bulk"), [&](Writer& w) {
        return setValuesOfRows(w, world.rows, {{&places, Value(12.5)}});
    }));
    const auto stored = [&] {
        return value_of(world.store->read(
            [&](const Reader& reader) -> Result<qsizetype> { return ownValuesOf(reader, field.id).size(); }));
    };
    CHECK(stored() == 3);
    REQUIRE_OK(world.store->undoLog().undo());
    CHECK(stored() == 0);

    Recommendation open;
    open.originalText = bulkText("Alt");
    Recommendation adopted = open;
    adopted.number = bulkText("7.3");
    adopted.state = RecommendationState::Adopted;
    write(*world.store, bulkText("batch"), [&](Writer& w) {
        w.insert(open);
        w.insert(adopted);
    });
    const auto refused = world.store->transact(bulkText("recommendation:bulk"), [&](Writer& w) {
        return setValuesOfRows(w, {rowRef(open.id), rowRef(adopted.id)},
                               {{entityOf<Recommendation>().field(u"originalText"), bulkText("Neu")}});
    });
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.contains(bulkText("7.3")));
    CHECK(refused.error().hint.contains(bulkText("nichts geändert")));
}
