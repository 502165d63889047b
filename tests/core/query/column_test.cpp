// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/entities.h"
#include "core/query/listsheet.h"
#include "core/query/ownfields.h"
#include "core/store/storefixture.h"

#include <type_traits>

using namespace iplan;

namespace
{

template <class C>
concept IsKeptInRecord = requires(Record record, const C& column, const Value& value)
{
    record.value(column);
    record.setValue(column, value);
};
static_assert(IsKeptInRecord<FieldInfo>);
static_assert(!IsKeptInRecord<Column>, "an own field has no place in the table of its entity");
static_assert(!std::is_assignable_v<decltype(FieldValue::field)&, const Column*>, "the writer knows fields only");
static_assert(!std::is_copy_constructible_v<Column>, "a copy of a field alone would say that it is one");

} // namespace

TEST_CASE("A column is a field of its entity or says that it is none", "[query][column]")
{
    SECTION("fields of tables are")
    {
        for (const EntityInfo* entity : allEntities()) {
            for (const FieldInfo& field : entity->fields) {
                INFO(entity->key << '.' << field.key);
                const Column& column = field;
                CHECK(column.asField() == &field);
                CHECK(entity->indexOf(column.asField()) >= 0);
                CHECK_FALSE(isOwnField(column));
            }
        }
    }
    SECTION("own fields are not, whatever they hold")
    {
        for (const OwnFieldKind kind : {OwnFieldKind::Text, OwnFieldKind::Number, OwnFieldKind::Date,
                                        OwnFieldKind::Choice, OwnFieldKind::YesNo}) {
            OwnField field;
            field.id = Id<OwnField>(newRowId());
            field.label = QStringLiteral("Probefeld");
            field.kind = kind;
            const OwnFieldDefinition definition(field, {});
            CHECK(definition.column().asField() == nullptr);
            CHECK(ownFieldId(definition.column()) == field.id);
        }
    }
    SECTION("what is made for a sheet is neither")
    {
        static constexpr Column computed = sheetColumn("Berechnet");
        CHECK(computed.asField() == nullptr);
        CHECK_FALSE(isOwnField(computed));
    }
    SECTION("a mixed list gives its fields in their order")
    {
        static constexpr Column computed = sheetColumn("Berechnet");
        const auto& fields = entityOf<Measure>().fields;
        CHECK(fieldsAmong({&fields[1], &computed, &fields[0]}) == QList<const FieldInfo*>{&fields[1], &fields[0]});
    }
}
