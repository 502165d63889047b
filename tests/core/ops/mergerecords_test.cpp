// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/mergerecords.h"

#include "core/ops/ownfields.h"
#include "core/query/references.h"
#include "core/store/storefixture.h"
#include "support/test.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

QList<ReferenceGroup> groupsOf(const Store& store, const RowRef& row)
{
    return value_of(
        store.read([&](const Reader& reader) -> Result<QList<ReferenceGroup>> { return referencesTo(reader, row); }));
}

/// Two rows for one person, each with something hanging on it.
struct TwoPersons {
    std::unique_ptr<Store> store = memoryStore();
    Id<Person> kept;
    Id<Person> other;
    Id<WorkingGroup> group;
    Id<Measure> measure;
    Id<OwnField> field;

    TwoPersons()
    {
        write(*store, QStringLiteral("batch"), [this](Writer& writer) {
            Person person;
            person.givenName = QStringLiteral("Ada");
            person.familyName = QStringLiteral("Beispielfrau");
            kept = writer.insert(person);
            person.id = {};
            person.email = QStringLiteral("ada@example.org");
            other = writer.insert(person);
            WorkingGroup ag;
            ag.title = QStringLiteral("AG Sprache");
            group = writer.insert(ag);
            Membership member;
            member.workingGroup = group;
            member.person = kept;
            writer.insert(member);
            member.id = {};
            member.person = other; // the same membership once more
            writer.insert(member);
            member.id = {};
            member.startDate = PartialDate(QDate(2020, 1, 1));
            writer.insert(member);
            PersonConsent consent;
            consent.person = other;
            consent.purpose = QStringLiteral("Einladungen");
            writer.insert(consent);
            Measure contact;
            contact.code = QStringLiteral("K001");
            contact.contactPerson = other;
            measure = writer.insert(contact);
            OwnField own;
            own.label = QStringLiteral("Raum");
            own.owner = OwnFieldOwner::Person;
            own.kind = OwnFieldKind::Text;
            field = writer.insert(own);
        });
        REQUIRE_OK(store->transact(QStringLiteral("person:edit"), [this](Writer& writer) {
            return setOwnField(writer, field, rowRef(other), QStringLiteral("2.14"));
        }));
    }
    Result<CommitNotice> merge()
    {
        const FieldInfo* email = entityOf<Person>().field(u"email");
        return store->transact(QStringLiteral("person:merge"), [&](Writer& writer) {
            return mergeRecords(writer, rowRef(other), rowRef(kept), {{email, QStringLiteral("ada@example.org")}});
        });
    }
    [[nodiscard]] QString ownValue(const Id<Person>& person) const
    {
        return value_of(store->read(
            [&](const Reader& reader) -> Result<QString> { return ownValuesOf(reader, rowRef(person)).value(field); }));
    }
};

} // namespace

TEST_CASE("Two rows of one person become one, and nothing that hung on them is lost", "[ops][merge]")
{
    TwoPersons world;
    const auto before = groupsOf(*world.store, rowRef(world.other));
    CHECK(usageCount(before) == 4);
    REQUIRE_OK(world.merge());

    CHECK(get(*world.store, world.kept).email == QStringLiteral("ada@example.org"));
    CHECK(get(*world.store, world.other).deleted);
    CHECK(get(*world.store, world.measure).contactPerson == world.kept);
    const auto consents = all<PersonConsent>(*world.store);
    REQUIRE(consents.size() == 1);
    CHECK(consents.first().person == world.kept);
    // The membership that both had is one now; the other one stays.
    const auto members = all<Membership>(*world.store);
    CHECK(members.size() == 2);
    for (const Membership& member : members)
        CHECK(member.person == world.kept);
    CHECK(world.ownValue(world.kept) == QStringLiteral("2.14"));
    CHECK(groupsOf(*world.store, rowRef(world.other)).isEmpty());

    REQUIRE_OK(world.store->undoLog().undo());
    CHECK_FALSE(get(*world.store, world.other).deleted);
    CHECK(get(*world.store, world.measure).contactPerson == world.other);
    CHECK(all<Membership>(*world.store).size() == 3);
    CHECK(world.ownValue(world.kept).isEmpty());
    REQUIRE_OK(world.store->undoLog().redo());
    CHECK(get(*world.store, world.measure).contactPerson == world.kept);
    CHECK(value_of(world.store->file().selfCheck()) == QStringList());
}

TEST_CASE("What cannot be one is not merged", "[ops][merge]")
{
    TwoPersons world;
    const auto attempt = [&](const RowRef& from, const RowRef& into) {
        return world.store->transact(QStringLiteral("person:merge"),
                                     [&](Writer& writer) { return mergeRecords(writer, from, into); });
    };
    REQUIRE_ERROR(ErrorKind::Rejected, attempt(rowRef(world.kept), rowRef(world.kept)));
    REQUIRE_ERROR(ErrorKind::Rejected, attempt(rowRef(world.kept), rowRef(world.measure)));
    REQUIRE_OK(world.merge());
    REQUIRE_ERROR(ErrorKind::NotFound, attempt(rowRef(world.other), rowRef(world.kept)));
}

TEST_CASE("An organisation merged into its own part does not belong to itself", "[ops][merge]")
{
    const auto store = memoryStore();
    Organization whole;
    whole.name = QStringLiteral("Amt für Übungen");
    Organization part;
    part.name = QStringLiteral("Amt fuer Übungen");
    write(*store, QStringLiteral("batch"), [&](Writer& writer) {
        writer.insert(whole);
        part.parent = whole.id;
        writer.insert(part);
    });
    REQUIRE_OK(store->transact(QStringLiteral("organization:merge"), [&](Writer& writer) {
        return mergeRecords(writer, rowRef(whole.id), rowRef(part.id));
    }));
    CHECK(get(*store, part.id).parent.isNull());
}

namespace
{

/// Two target groups for the same people, both in use.
struct TwoTerms {
    std::unique_ptr<Store> store = memoryStore();
    TargetGroup old;
    TargetGroup target;
    Id<Measure> both = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Lesestart"));
    Id<Measure> single = addMeasure(*store, QStringLiteral("K002"), QStringLiteral("Sprachcafé"));

    TwoTerms()
    {
        old.key = QStringLiteral("kinder");
        old.label = QStringLiteral("Kinder");
        target.key = QStringLiteral("kinderUndJugendliche");
        target.label = QStringLiteral("Kinder und Jugendliche");
        write(*store, QStringLiteral("batch"), [this](Writer& writer) {
            writer.insert(old);
            writer.insert(target);
            link(writer, both, old.id);
            link(writer, both, target.id);
            link(writer, single, old.id);
        });
    }
    static void link(Writer& writer, const Id<Measure>& measure, const Id<TargetGroup>& group)
    {
        MeasureTargetGroup row;
        row.measure = measure;
        row.targetGroup = group;
        writer.link(row);
    }
    Result<CommitNotice> merge(const Id<TargetGroup>& from, const Id<TargetGroup>& into)
    {
        return store->transact(QStringLiteral("targetGroup:merge"),
                               [&](Writer& writer) { return mergeTerms(writer, rowRef(from), rowRef(into)); });
    }
    [[nodiscard]] qsizetype uses(const Id<TargetGroup>& group) const
    {
        return usageCount(groupsOf(*store, rowRef(group)));
    }
};

} // namespace

TEST_CASE("A term merged into another takes its uses along and is no longer offered", "[ops][vocabulary]")
{
    TwoTerms world;
    CHECK(world.uses(world.old.id) == 2);
    CHECK(world.uses(world.target.id) == 1);
    REQUIRE_OK(world.merge(world.old.id, world.target.id));
    CHECK(world.uses(world.old.id) == 0);
    CHECK(world.uses(world.target.id) == 2);
    CHECK(all<MeasureTargetGroup>(*world.store).size() == 2);
    const TargetGroup old = get(*world.store, world.old.id);
    CHECK(old.retired);
    CHECK(old.mergedInto == world.target.id);
    CHECK_FALSE(old.deleted);

    REQUIRE_OK(world.store->undoLog().undo());
    CHECK(world.uses(world.old.id) == 2);
    CHECK(world.uses(world.target.id) == 1);
    CHECK(get(*world.store, world.old.id).mergedInto.isNull());
}

TEST_CASE("A term that another copy still uses is followed to what it was merged into", "[ops][vocabulary]")
{
    TwoTerms world;
    const auto copy = value_of(world.store->copyInMemory());
    REQUIRE_OK(world.merge(world.old.id, world.target.id));
    const Id<Measure> late = addMeasure(*copy, QStringLiteral("K003"), QStringLiteral("Vorlesestunde"));
    write(*copy, QStringLiteral("measure:link"), [&](Writer& writer) { TwoTerms::link(writer, late, world.old.id); });
    REQUIRE_OK(world.store->replica().admit(
        value_of(copy->replica().commitsMissingFrom(value_of(world.store->replica().commitIds())))));
    CHECK(world.uses(world.old.id) == 1);
    int moved = 0;
    REQUIRE_OK(world.store->transact(QStringLiteral("batch"), [&](Writer& writer) -> Result<> {
        const auto followed = followMergedTerms(writer);
        if (!followed)
            return failFrom(followed);
        moved = *followed;
        return {};
    }));
    CHECK(moved == 1);
    CHECK(world.uses(world.old.id) == 0);
    CHECK(world.uses(world.target.id) == 3);
}

TEST_CASE("Merging terms back and forth makes no circle", "[ops][vocabulary]")
{
    TwoTerms world;
    REQUIRE_OK(world.merge(world.old.id, world.target.id));
    REQUIRE_OK(world.merge(world.target.id, world.old.id));
    const TargetGroup old = get(*world.store, world.old.id);
    CHECK(old.mergedInto.isNull());
    CHECK_FALSE(old.retired);
    CHECK(get(*world.store, world.target.id).mergedInto == world.old.id);
    CHECK(world.uses(world.old.id) == 2);
    REQUIRE_ERROR(ErrorKind::Rejected, world.store->transact(QStringLiteral("measure:merge"), [&](Writer& writer) {
        return mergeTerms(writer, rowRef(world.both), rowRef(world.single));
    }));
}
