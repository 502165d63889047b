// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// An erasure reaches what belongs to the person and was written elsewhere at the same time.
#include "core/store/copies.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

/// A person in two copies: in one she is erased, in the other somebody writes about her.
struct TwoOffices {
    Person person;
    WorkingGroup group;
    OwnField field;
    std::unique_ptr<Store> a = memoryStore();
    std::unique_ptr<Store> b;
    TwoOffices()
    {
        person.familyName = QStringLiteral("Quezwärt");
        group.title = QStringLiteral("Testgruppe");
        field.label = QStringLiteral("Sprachen");
        write(*a, QStringLiteral("sample"), [this](Writer& w) {
            w.insert(person);
            w.insert(group);
            w.insert(field);
        });
        b = copyOf(*a);
    }
    template <class E>
    RowRef add(Store& store, E row)
    {
        write(store, QStringLiteral("batch"), [&](Writer& w) { row.id = w.insert(row); });
        return rowRef(row.id);
    }
    RowRef addMembership(Store& store)
    {
        Membership row;
        row.person = person.id;
        row.workingGroup = group.id;
        return add(store, row);
    }
    void erase() { REQUIRE_OK(a->erasure().erase({rowRef(person.id)})); }
    void checkGone(const QList<RowRef>& rows)
    {
        for (const Store* copy : {a.get(), b.get()}) {
            for (const RowRef& row : rows) {
                const auto found = value_of(
                    copy->read([&](const Reader& reader) -> Result<bool> { return reader.find(row).has_value(); }));
                CHECK_FALSE(found);
                CHECK(value_of(copy->erasure().rows()).contains(RowKey{row.entity->keyText(), row.id}));
            }
            CHECK(value_of(copy->file().selfCheck()) == QStringList());
        }
        CHECK(value_of(a->replica().commitIds()) == value_of(b->replica().commitIds()));
        CHECK(dump(*a) == dump(*b));
    }
};

} // namespace

TEST_CASE("What was written about a person while she was erased goes with her", "[store][erase][merge]")
{
    TwoOffices offices;
    PersonConsent consent;
    consent.person = offices.person.id;
    consent.purpose = QStringLiteral("Fotos");
    OwnFieldValue value;
    value.ownField = offices.field.id;
    value.person = offices.person.id;
    value.value = QStringLiteral("Quezwärtisch");
    const QList<RowRef> rows{offices.addMembership(*offices.b), offices.add(*offices.b, consent),
                             offices.add(*offices.b, value)};
    offices.erase();
    SECTION("the one who erased hears of it")
    {
        CHECK(give(*offices.b, *offices.a).hasErased);
        give(*offices.a, *offices.b);
    }
    SECTION("the one who wrote hears of it")
    {
        CHECK(give(*offices.a, *offices.b).hasErased);
        give(*offices.b, *offices.a);
    }
    SECTION("both hear of it at once, and make the same of it")
    {
        const auto fromA = value_of(offices.a->replica().commitsMissingFrom({}));
        const auto fromB = value_of(offices.b->replica().commitsMissingFrom({}));
        value_of(offices.a->replica().admit(fromB));
        value_of(offices.b->replica().admit(fromA));
    }
    SECTION("what is written after it is known comes later still")
    {
        give(*offices.b, *offices.a);
        const auto late = copyOf(*offices.b); // does not know of the erasure
        edit<PersonConsent>(*late, Id<PersonConsent>(rows.at(1).id),
                            [](PersonConsent& c) { c.source = QStringLiteral("Spätes Blatt"); });
        give(*offices.a, *offices.b);
        give(*late, *offices.b);
        give(*offices.b, *offices.a);
    }
    offices.checkGone(rows);
    for (const CommitData& commit : value_of(offices.b->replica().commitsMissingFrom({}))) {
        for (const ChangeData& change : commit.changes)
            CHECK_FALSE(change.value.text().contains(QStringLiteral("Quezwärtisch")));
    }
    // The person is not the group, which stays.
    CHECK(get(*offices.b, offices.group.id).title == QStringLiteral("Testgruppe"));
}

TEST_CASE("A measure outlives the person who answers for it", "[store][erase][merge]")
{
    TwoOffices offices;
    Measure measure;
    measure.title = QStringLiteral("Sprachcafé");
    measure.contactPerson = offices.person.id;
    const RowRef row = offices.add(*offices.b, measure);
    offices.erase();
    give(*offices.b, *offices.a);
    give(*offices.a, *offices.b);
    CHECK(get(*offices.a, Id<Measure>(row.id)).title == QStringLiteral("Sprachcafé"));
    offices.checkGone({rowRef(offices.person.id)});
}

TEST_CASE("What belongs to an erased measure goes with it, also in steps", "[store][erase][merge]")
{
    TwoOffices offices;
    const auto id = addMeasure(*offices.a, QStringLiteral("K001"), QStringLiteral("Kurs"));
    give(*offices.a, *offices.b);
    Metric metric;
    metric.measure = id;
    metric.name = QStringLiteral("Zahl");
    const RowRef first = offices.add(*offices.b, metric);
    MetricValue value;
    value.metric = Id<Metric>(first.id);
    value.value = 7;
    const RowRef second = offices.add(*offices.b, value);
    REQUIRE_OK(offices.a->erasure().erase({rowRef(id)}));
    give(*offices.b, *offices.a);
    give(*offices.a, *offices.b);
    offices.checkGone({rowRef(id), first, second});
}
