// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Own fields that a mapping has made with its list.
#include "core/interchange/mapping/listfixture.h"
#include "core/query/ownfields.h"
#include "core/store/undolog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace iplan;
using namespace iplan::test;

namespace
{

ColumnMapping ownColumn(const char* heading, const char* label, OwnFieldKind kind)
{
    ColumnMapping column{utf8(heading), {ColumnTarget::Kind::Field}};
    column.target.ownField = WantedOwnField{utf8(label), kind};
    return column;
}

TableMapping withOwnFields()
{
    return mappingTo(entityOf<Measure>(), {fieldColumn("Nr.", "code"), fieldColumn("Titel", "title"),
                                           ownColumn("TN", "Teilnehmende", OwnFieldKind::Number),
                                           ownColumn("Sitz", "Ortsteil", OwnFieldKind::Text),
                                           ownColumn("Offen", "Offen für alle", OwnFieldKind::YesNo)});
}

} // namespace

TEST_CASE("A mapping makes own fields with the list, in one step, and knows them the next time", "[exchange][mapping]")
{
    const auto store = memoryStore();
    const auto source = sheetOf({"Nr.|Titel|TN|Sitz|Offen", "M1|Sprachcafé|12,5||ja", "M2|Chor|7||"});
    const ListPlan plan = value_of(planList(*store, *source, withOwnFields()));
    CHECK(plan.count(ListPlan::Fate::Create) == 2);
    CHECK(all<OwnField>(*store).isEmpty());
    REQUIRE_OK(apply(*store, plan));
    const auto fields = all<OwnField>(*store);
    REQUIRE(fields.size() == 2); // nothing stands in the column "Sitz"
    CHECK(fields.first().kind == OwnFieldKind::Number);
    CHECK(fields.first().owner == OwnFieldOwner::Measure);
    CHECK(all<OwnFieldValue>(*store).size() == 3);
    CHECK(value_of(planList(*store, *source, withOwnFields())).doesNothing());

    const ListPlan more =
        value_of(planList(*store, *sheetOf({"Nr.|Titel|TN|Sitz|Offen", "M2|Chor|8|Nord|"}), withOwnFields()));
    REQUIRE_OK(apply(*store, more));
    CHECK(all<OwnField>(*store).size() == 3);
    CHECK(all<OwnFieldValue>(*store).size() == 4);
    REQUIRE_OK(store->undoLog().undo());
    REQUIRE_OK(store->undoLog().undo());
    CHECK(all<OwnField>(*store).isEmpty());
    CHECK(all<Measure>(*store).isEmpty());
}

TEST_CASE("What does not fit a new own field is a fault; entities without own fields are refused",
          "[exchange][mapping]")
{
    const auto store = memoryStore();
    const ListPlan plan =
        value_of(planList(*store, *sheetOf({"Nr.|Titel|TN|Sitz|Offen", "M1|Sprachcafé|viele||"}), withOwnFields()));
    CHECK(plan.count(ListPlan::Fate::Faulty) == 1);
    CHECK(plan.doesNothing());
    const auto refused = planList(
        *store, *sheetOf({"Titel|Z", "Vorlage|1"}),
        mappingTo(entityOf<Goal>(), {fieldColumn("Titel", "text"), ownColumn("Z", "Zahl", OwnFieldKind::Number)}));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.contains(utf8("Z")));
}

TEST_CASE("Own fields are written and read with their mapping", "[exchange][mapping]")
{
    const auto read = [](const QJsonObject& json) {
        return tableMappingFromJson(QJsonDocument(json).toJson(), utf8("a.json"));
    };
    CHECK(value_of(read(toJson(withOwnFields()))) == withOwnFields());
    const auto refused = [&](const QJsonObject& ownField, const char* why) {
        QJsonObject json = toJson(withOwnFields());
        QJsonArray columns = json[utf8("columns")].toArray();
        QJsonObject column = columns.last().toObject();
        column[utf8("ownField")] = ownField;
        columns.append(column);
        json[utf8("columns")] = columns;
        const auto result = read(json);
        REQUIRE_FALSE(result);
        CHECK(result.error().message.contains(utf8(why)));
    };
    refused({{utf8("label"), utf8(" ")}}, "label");
    refused({{utf8("label"), utf8("X")}, {utf8("kind"), utf8("choice")}}, "choice");
    refused({{utf8("label"), utf8("X")}, {utf8("farbe"), utf8("rot")}}, "farbe");
}
