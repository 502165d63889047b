// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fieldtext.h"
#include "core/ops/ownfields.h"
#include "core/store/storefixture.h"
#include "support/test.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

/// A file with an own field of each kind for measures.
struct OwnFieldWorld {
    std::unique_ptr<Store> store = memoryStore();
    Id<Measure> measure = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Sprachförderung"));
    Id<OwnField> text = add(OwnFieldKind::Text, QStringLiteral("Aktenzeichen"));
    Id<OwnField> number = add(OwnFieldKind::Number, QStringLiteral("Plätze"), QStringLiteral("Personen"));
    Id<OwnField> date = add(OwnFieldKind::Date, QStringLiteral("Bewilligt am"));
    Id<OwnField> choice = add(OwnFieldKind::Choice, QStringLiteral("Förderlinie"));
    Id<OwnField> yesNo = add(OwnFieldKind::YesNo, QStringLiteral("Barrierefrei"));
    Id<OwnFieldOption> land = addOption(QStringLiteral("Landesmittel"));
    Id<OwnFieldOption> bund = addOption(QStringLiteral("Bundesmittel"));

    Id<OwnField> add(OwnFieldKind kind, const QString& label, const QString& unit = {},
                     OwnFieldOwner owner = OwnFieldOwner::Measure)
    {
        OwnField field;
        field.label = label;
        field.kind = kind;
        field.unit = unit;
        field.owner = owner;
        write(*store, QStringLiteral("ownField:create"), [&](Writer& writer) { writer.insert(field); });
        return field.id;
    }
    Id<OwnFieldOption> addOption(const QString& label)
    {
        OwnFieldOption option;
        option.ownField = choice;
        option.label = label;
        write(*store, QStringLiteral("ownFieldOption:create"), [&](Writer& writer) { writer.insert(option); });
        return option.id;
    }
    Result<CommitNotice> set(const Id<OwnField>& field, const QString& value)
    {
        return store->transact(QStringLiteral("measure:edit"),
                               [&](Writer& writer) { return setOwnField(writer, field, rowRef(measure), value); });
    }
    [[nodiscard]] QString stored(const Id<OwnField>& field) const
    {
        return value_of(store->read([&](const Reader& reader) -> Result<QString> {
            return ownValuesOf(reader, rowRef(measure)).value(field);
        }));
    }
    [[nodiscard]] QString shown(const Id<OwnField>& field) const
    {
        const OwnFieldList fields = value_of(OwnFieldList::load(*store));
        return fields.find(field)->textWithUnit(stored(field));
    }
};

} // namespace

TEST_CASE("A value of each kind of own field is kept, shown and taken back", "[query][ownfields]")
{
    OwnFieldWorld world;
    REQUIRE_OK(world.set(world.text, QStringLiteral("  50.1/2026 ")));
    REQUIRE_OK(world.set(world.number, QStringLiteral("12,5")));
    REQUIRE_OK(world.set(world.date, QStringLiteral("21.11.2026")));
    REQUIRE_OK(world.set(world.choice, QStringLiteral("landesMITTEL")));
    REQUIRE_OK(world.set(world.yesNo, QStringLiteral("ja")));
    CHECK(world.shown(world.text) == QStringLiteral("50.1/2026"));
    CHECK(world.shown(world.number) == QStringLiteral("12,5 Personen"));
    CHECK(world.shown(world.date) == QStringLiteral("21.11.2026"));
    CHECK(world.shown(world.choice) == QStringLiteral("Landesmittel"));
    CHECK(world.shown(world.yesNo) == QStringLiteral("ja"));
    CHECK(world.stored(world.number) == QStringLiteral("12.5"));
    CHECK(world.stored(world.date) == QStringLiteral("2026-11-21"));
    CHECK(world.stored(world.choice) == world.land.text());

    REQUIRE_OK(world.set(world.choice, QStringLiteral("Bundesmittel")));
    REQUIRE_OK(world.store->undoLog().undo());
    CHECK(world.shown(world.choice) == QStringLiteral("Landesmittel"));
    REQUIRE_OK(world.store->undoLog().redo());
    CHECK(world.shown(world.choice) == QStringLiteral("Bundesmittel"));

    REQUIRE_OK(world.set(world.number, QString()));
    CHECK(world.stored(world.number).isEmpty());
    REQUIRE_OK(world.set(world.yesNo, QStringLiteral("nein")));
    CHECK(world.shown(world.yesNo).isEmpty());
}

TEST_CASE("A value that does not fit an own field is refused by name and nothing is written", "[query][ownfields]")
{
    OwnFieldWorld world;
    const auto commits = value_of(world.store->replica().commitIds()).size();
    for (const auto& [field, text] :
         {std::pair(world.number, QStringLiteral("viele")), std::pair(world.date, QStringLiteral("31.02.2026")),
          std::pair(world.choice, QStringLiteral("Stadtmittel")),
          std::pair(world.yesNo, QStringLiteral("vielleicht"))}) {
        const Error error = error_of(world.set(field, text));
        CHECK(error.kind == ErrorKind::Rejected);
        CHECK(error.message.contains(u'„' + get(*world.store, field).label + u'“'));
        CHECK_FALSE(error.hint.isEmpty());
    }
    const Id<OwnField> ofPersons =
        world.add(OwnFieldKind::Text, QStringLiteral("Spitzname"), {}, OwnFieldOwner::Person);
    REQUIRE_ERROR(ErrorKind::Rejected, world.set(ofPersons, QStringLiteral("Momo")));
    REQUIRE_ERROR(ErrorKind::NotFound, world.set(Id<OwnField>(newRowId()), QStringLiteral("x")));
    CHECK(value_of(world.store->replica().commitIds()).size() == commits + 1);
}

TEST_CASE("Own fields are described as all other fields are", "[query][ownfields]")
{
    OwnFieldWorld world;
    const OwnFieldList fields = value_of(OwnFieldList::load(*world.store));
    const auto ofMeasures = fields.of(entityOf<Measure>());
    REQUIRE(ofMeasures.size() == 5);
    CHECK(fields.of(entityOf<Person>()).isEmpty());
    const Column& number = fields.find(world.number)->column();
    CHECK(number.labelText() == QStringLiteral("Plätze (Personen)"));
    CHECK(number.kind == FieldKind::Decimal);
    CHECK(displayText(number, fields.find(world.number)->value(QStringLiteral("12.5"))) == QStringLiteral("12,5"));
    // Others keep the address: it is the same as long as the definition is.
    CHECK(&value_of(OwnFieldList::load(*world.store)).find(world.number)->column() == &number);
    CHECK(&fields.find(world.choice)->column().target() == &entityOf<OwnFieldOption>());
    CHECK(value_of(fields.named(entityOf<Measure>(), QStringLiteral("plätze"))).field().id == world.number);
    const Error unknown = error_of(fields.named(entityOf<Measure>(), QStringLiteral("Plaetzchen")));
    CHECK(unknown.kind == ErrorKind::NotFound);
    CHECK(unknown.hint.contains(QStringLiteral("„Plätze“")));
}

TEST_CASE("A retired own field keeps its values and is no longer offered", "[query][ownfields]")
{
    OwnFieldWorld world;
    REQUIRE_OK(world.set(world.text, QStringLiteral("50.1")));
    edit<OwnField>(*world.store, world.text, [](OwnField& field) { field.retired = true; });
    const OwnFieldList fields = value_of(OwnFieldList::load(*world.store));
    CHECK(fields.of(entityOf<Measure>()).size() == 4);
    CHECK(fields.of(entityOf<Measure>(), OwnFieldList::Which::WithRetired).size() == 5);
    CHECK(world.shown(world.text) == QStringLiteral("50.1"));
}
