// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/rows.h"

#include "core/model/entities.h"
#include "core/query/ownfields.h"
#include "core/store/operation.h"
#include "tests/core/store/storefixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

const FieldInfo* fieldOf(const EntityInfo& entity, const char* key)
{
    const FieldInfo* out = entity.field(QString::fromLatin1(key));
    REQUIRE(out);
    return out;
}

template <class E>
E made(Store& store, const QList<ColumnValue>& given = {})
{
    Id<E> id;
    write(store, operationKey(entityOf<E>(), "create"),
          [&](Writer& writer) { id = Id<E>(value_of(createRow(writer, entityOf<E>(), given)).id); });
    return get(store, id);
}

} // namespace

TEST_CASE("A new measure has the number that follows those in use", "[ops]")
{
    const auto store = memoryStore();
    CHECK(made<Measure>(*store).code.isEmpty()); // nothing to follow
    for (const char* code : {"K007", "K009", "Haushalt 2026", "ohne Nummer", ""})
        addMeasure(*store, QString::fromLatin1(code), QStringLiteral("Sprachförderung"));
    CHECK(made<Measure>(*store).code == u"K010");

    const RowRef last = rowRef(addMeasure(*store, QStringLiteral("K099"), QStringLiteral("Elterncafé")));
    write(*store, QStringLiteral("measure:delete"), [&](Writer& writer) { REQUIRE_OK(deleteRow(writer, last)); });
    CHECK(made<Measure>(*store).code == u"K100"); // K099 may have been published

    const FieldInfo* code = fieldOf(entityOf<Measure>(), "code");
    CHECK(made<Measure>(*store, {{code, QStringLiteral("S1")}}).code == u"S1");
    CHECK(made<Measure>(*store, {{code, Value()}}).code.isEmpty()); // wanted so
}

TEST_CASE("Many rows made in one step are numbered one after the other", "[ops]")
{
    const auto store = memoryStore();
    addMeasure(*store, QStringLiteral("K007"), QStringLiteral("Sprachförderung"));
    QStringList codes;
    write(*store, QStringLiteral("measure:paste"), [&](Writer& writer) {
        RowMaker maker(writer, entityOf<Measure>());
        for (int i = 0; i < 3; ++i)
            codes << writer.reader().find(Id<Measure>(value_of(maker.make({})).id))->code;
    });
    CHECK(codes == QStringList{QStringLiteral("K008"), QStringLiteral("K009"), QStringLiteral("K010")});
}

TEST_CASE("Ordered rows stand last, with an owner and without", "[ops]")
{
    const auto store = memoryStore();
    const auto first = made<OwnField>(*store);
    const auto second = made<OwnField>(*store);
    CHECK_FALSE(first.position.isEmpty());
    CHECK(first.position < second.position);

    const auto advice = made<Recommendation>(*store);
    const FieldInfo* owner = fieldOf(entityOf<RecommendationItem>(), "recommendation");
    const auto one = made<RecommendationItem>(*store, {{owner, advice.id.text()}});
    const auto two = made<RecommendationItem>(*store, {{owner, advice.id.text()}});
    CHECK(one.position < two.position);
}

TEST_CASE("A cost item is of this year, a Sachstand of today by the leading office", "[ops]")
{
    const auto store = memoryStore();
    Organization office;
    office.name = QStringLiteral("Amt für Beispiele");
    write(*store, QStringLiteral("x"), [&](Writer& writer) { writer.insert(office); });
    const auto measure = made<Measure>(*store, {{fieldOf(entityOf<Measure>(), "leadOffice"), office.id.text()}});
    CHECK(made<CostItem>(*store, {{fieldOf(entityOf<CostItem>(), "measure"), measure.id.text()}}).year == 2026);
    const auto report = made<StatusReport>(*store, {{fieldOf(entityOf<StatusReport>(), "measure"), measure.id.text()}});
    CHECK(report.asOf.toIso() == u"2026-11-21");
    CHECK(report.reportingOffice == office.id);
}

TEST_CASE("What refers to a term that went into another refers to that", "[ops]")
{
    const auto store = memoryStore();
    const FieldInfo* label = fieldOf(entityOf<Area>(), "label");
    const auto old = made<Area>(*store, {{label, QStringLiteral("Nordstadt")}});
    const auto kept = made<Area>(*store, {{label, QStringLiteral("Innenstadt-Nord")}});
    const FieldInfo* area = fieldOf(entityOf<Measure>(), "area");
    const auto before = made<Measure>(*store, {{area, old.id.text()}});
    // Saying what it went into merges it, as in the form.
    REQUIRE_OK(store->transact(QStringLiteral("area:edit"), [&](Writer& writer) {
        return setRow(writer, rowRef(old.id), {{fieldOf(entityOf<Area>(), "mergedInto"), kept.id.text()}});
    }));
    CHECK(get(*store, before.id).area == kept.id);
    CHECK(get(*store, old.id).retired);
    CHECK(made<Measure>(*store, {{area, old.id.text()}}).area == kept.id);
    const auto other = made<Measure>(*store);
    REQUIRE_OK(store->transact(QStringLiteral("measure:edit"), [&](Writer& writer) {
        return setRow(writer, rowRef(other.id), {{area, old.id.text()}});
    }));
    CHECK(get(*store, other.id).area == kept.id);
}

TEST_CASE("Links and values of own fields have the id by which copies meet", "[ops]")
{
    const auto store = memoryStore();
    const auto measure = made<Measure>(*store);
    const auto group = made<TargetGroup>(*store);
    const QList<ColumnValue> ends{{fieldOf(entityOf<MeasureTargetGroup>(), "measure"), measure.id.text()},
                                  {fieldOf(entityOf<MeasureTargetGroup>(), "targetGroup"), group.id.text()}};
    const auto link = made<MeasureTargetGroup>(*store, ends);
    write(*store, QStringLiteral("x"), [&](Writer& writer) { REQUIRE_OK(deleteRow(writer, rowRef(link.id))); });
    CHECK(made<MeasureTargetGroup>(*store, ends).id == link.id);
    CHECK_FALSE(get(*store, link.id).deleted);

    const auto half = store->transact(QStringLiteral("x"), [&](Writer& writer) -> Result<> {
        const auto row = createRow(writer, entityOf<MeasureTargetGroup>(), ends.mid(0, 1));
        return row ? Result<>() : failFrom(row);
    });
    REQUIRE_FALSE(half);
    CHECK(half.error().message.contains(QStringLiteral("fehlt")));

    const auto field = made<OwnField>(*store, {{fieldOf(entityOf<OwnField>(), "label"), QStringLiteral("Plätze")}});
    const auto value =
        made<OwnFieldValue>(*store, {{fieldOf(entityOf<OwnFieldValue>(), "ownField"), field.id.text()},
                                     {fieldOf(entityOf<OwnFieldValue>(), "measure"), measure.id.text()},
                                     {fieldOf(entityOf<OwnFieldValue>(), "value"), QStringLiteral("12")}});
    CHECK(value.id == ownFieldValueId(field.id, rowRef(measure.id)));
}

TEST_CASE("A row that there is by its id is not emptied by making it once more", "[ops]")
{
    const auto store = memoryStore();
    RatingRound round;
    round.title = QStringLiteral("Was zuerst?");
    add(*store, round);
    Person person;
    person.familyName = QStringLiteral("Musterfrau");
    add(*store, person);
    const EntityInfo& entity = entityOf<RatingBallot>();
    const QList<ColumnValue> who{{entity.field(u"round"), round.id.text()},
                                 {entity.field(u"person"), person.id.text()}};
    const auto make = [&](const QList<ColumnValue>& values) {
        RowRef made;
        write(*store, QStringLiteral("ratingBallot:create"),
              [&](Writer& writer) { made = value_of(createRow(writer, entity, values)); });
        return get(*store, Id<RatingBallot>(made.id));
    };
    const RatingBallot first = make(who + QList<ColumnValue>{{entity.field(u"number"), qint64(7)}});
    CHECK(first.number == 7);
    const RatingBallot again = make(who);
    CHECK(again.id == first.id);
    CHECK(again.number == 7);
    CHECK(make(who + QList<ColumnValue>{{entity.field(u"number"), qint64(8)}}).number == 8);
}

TEST_CASE("What the program keeps itself is not written by hand", "[ops]")
{
    const auto store = memoryStore();
    const auto refused = store->transact(QStringLiteral("x"), [&](Writer& writer) -> Result<> {
        const auto row = createRow(writer, entityOf<Author>());
        return row ? Result<>() : failFrom(row);
    });
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::Rejected);
    CHECK(refused.error().message.contains(QStringLiteral("führt das Programm selbst")));
}
