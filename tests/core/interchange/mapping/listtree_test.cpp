// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lists whose rows are of several levels.
#include "core/interchange/mapping/listfixture.h"
#include "core/interchange/mapping/listtree.h"
#include "core/interchange/mapping/savedmapping.h"
#include "core/store/undolog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace iplan;
using namespace iplan::test;

namespace
{

TableMapping chapters()
{
    TableMapping mapping =
        mappingTo(entityOf<FieldOfAction>(), {fieldColumn("Nr.", "number"), fieldColumn("Titel", "title")});
    mapping.tree.number = utf8("Nr.");
    mapping.tree.levels = {&entityOf<FieldOfAction>(), &entityOf<ConceptModule>(), &entityOf<Recommendation>()};
    return mapping;
}

QStringList reasons(const ListPlan& plan)
{
    QStringList out;
    for (const ListPlan::Note& note : plan.notes)
        out << QStringLiteral("%1 %2: %3")
                   .arg(plan.lines.at(note.line).sheetRow + 1)
                   .arg(note.column)
                   .arg(note.message);
    return out;
}

} // namespace

TEST_CASE("A list of chapters becomes fields of action, modules and recommendations by its numbers",
          "[exchange][mapping]")
{
    const auto store = memoryStore();
    // A module stands before its field; the field's number has a full stop.
    const auto source = sheetOf({"Nr.|Titel", "1.1|Sprachförderung", "1.|Sprache", "1.1.1|Deutschkurse", "2|Arbeit",
                                 "2.1|Ausbildung", "1.10|Mehrsprachigkeit"});
    const ListPlan plan = value_of(planList(*store, *source, chapters()));
    CHECK(plan.count(ListPlan::Fate::Create) == 6);
    CHECK(plan.lines.at(0).row.entity == &entityOf<ConceptModule>());
    CHECK(plan.lines.at(2).row.entity == &entityOf<Recommendation>());
    REQUIRE_OK(apply(*store, plan));
    const auto fields = all<FieldOfAction>(*store);
    REQUIRE(fields.size() == 2);
    CHECK(all<Concept>(*store).size() == 1);
    CHECK(fields.first().concept_ == all<Concept>(*store).first().id);
    REQUIRE(all<ConceptModule>(*store).size() == 3);
    for (const ConceptModule& module : all<ConceptModule>(*store))
        CHECK(get(*store, module.fieldOfAction).number.left(1) == module.number.left(1));
    REQUIRE(all<Recommendation>(*store).size() == 1);
    CHECK(get(*store, all<Recommendation>(*store).first().module).title == utf8("Sprachförderung"));

    CHECK(value_of(planList(*store, *source, chapters())).doesNothing());
    // Edited and dropped again; what is above may be in the file only.
    const ListPlan later =
        value_of(planList(*store, *sheetOf({"Nr.|Titel", "1.1.1|Sprachkurse", "1.1.2|Elterncafé"}), chapters()));
    CHECK(later.count(ListPlan::Fate::Change) == 1);
    CHECK(later.count(ListPlan::Fate::Create) == 1);
    REQUIRE_OK(store->undoLog().undo());
    CHECK(all<ConceptModule>(*store).isEmpty());
}

TEST_CASE("What has no parent in list or file, or no level, is a fault of its cell", "[exchange][mapping]")
{
    const auto store = memoryStore();
    const ListPlan plan = value_of(planList(
        *store, *sheetOf({"Nr.|Titel", "1|Sprache", "2.1|Ausbildung", "2.1.1|Lehre", "1.2.3.4|Zu tief", "ohne|Nummer"}),
        chapters()));
    CHECK(fates(plan).filter(utf8("fehlerhaft")).size() == 4);
    const QStringList said = reasons(plan);
    REQUIRE(said.size() == 4);
    CHECK(said.filter(utf8("3 0: Handlungsfeld „2“ fehlt, wozu „2.1“ gehört.")).size() == 1);
    CHECK(said.filter(utf8("4 0: Zeile 3, zu der sie gehört")).size() == 1);
    CHECK(said.filter(utf8("5 0: Es ist nicht zu erkennen")).size() == 1);
    REQUIRE_OK(apply(*store, plan));
    CHECK(all<FieldOfAction>(*store).size() == 1);
    CHECK(all<ConceptModule>(*store).isEmpty());
}

TEST_CASE("A column says the level, another what stands above", "[exchange][mapping]")
{
    const auto store = memoryStore();
    TableMapping mapping = mappingTo(entityOf<ConceptModule>(), {fieldColumn("Bezeichnung", "title")});
    mapping.tree.kind = utf8("Art");
    mapping.tree.parent = utf8("Gehört zu");
    mapping.tree.levels = {&entityOf<FieldOfAction>(), &entityOf<ConceptModule>()};
    const auto source = sheetOf({"Art|Bezeichnung|Gehört zu", "Modul|Sprachförderung|Sprache", "Handlungsfeld|Sprache|",
                                 "2|Quartier|Wohnen", "Kapitel|Anderes|", "Modul|Ohne|"});
    const ListPlan plan = value_of(planList(*store, *source, mapping));
    CHECK(plan.count(ListPlan::Fate::Create) == 2);
    CHECK(plan.count(ListPlan::Fate::Faulty) == 3);
    CHECK(plan.notes.size() == 3);
    REQUIRE_OK(apply(*store, plan));
    CHECK(get(*store, all<ConceptModule>(*store).first().fieldOfAction).title == utf8("Sprache"));
}

TEST_CASE("Rows of one kind belong to one another by their numbers, also where that comes later", "[exchange][mapping]")
{
    const auto store = memoryStore();
    TableMapping goals = mappingTo(entityOf<Goal>(), {fieldColumn("Nr.", "number"), fieldColumn("Ziel", "text")});
    goals.tree.number = utf8("Nr.");
    const auto source = sheetOf({"Nr.|Ziel", "1.1|Kurse anbieten", "1|Sprache fördern", "3.1|Waise"});
    const ListPlan plan = value_of(planList(*store, *source, goals));
    CHECK(plan.count(ListPlan::Fate::Faulty) == 1);
    CHECK(reasons(plan).join(u' ').contains(utf8("„3“ fehlt")));
    REQUIRE_OK(apply(*store, plan));
    const auto rows = all<Goal>(*store);
    REQUIRE(rows.size() == 2);
    const bool isFirst = rows.first().number == u"1"; // they stand as in the list
    CHECK((isFirst ? rows.last() : rows.first()).parent == (isFirst ? rows.first() : rows.last()).id);

    // Bodies have no number of their own; their list may.
    TableMapping bodies = mappingTo(entityOf<Organization>(), {fieldColumn("Name", "name")});
    bodies.tree.number = utf8("Gliederung");
    REQUIRE_OK(apply(
        *store,
        value_of(planList(*store, *sheetOf({"Gliederung|Name", "5.1|Jugendamt Muster", "5|Dezernat Probe"}), bodies))));
    const auto made = all<Organization>(*store);
    REQUIRE(made.size() == 2);
    CHECK(made.last().parent == made.first().id); // by their names

    TableMapping circle = bodies;
    circle.tree = {};
    circle.tree.parent = utf8("Teil von");
    CHECK(value_of(planList(*store, *sheetOf({"Name|Teil von", "Kreis A|Kreis B", "Kreis B|Kreis A"}), circle))
              .count(ListPlan::Fate::Faulty) == 2);
}

TEST_CASE("A tree is written and read with its mapping; one that cannot be is refused", "[exchange][mapping]")
{
    const auto read = [](const QJsonObject& json) {
        return tableMappingFromJson(QJsonDocument(json).toJson(), utf8("a.json"));
    };
    CHECK(value_of(read(toJson(chapters()))) == chapters());
    QJsonObject json = toJson(chapters());
    const auto refused = [&](const QJsonObject& tree, const char* why) {
        json[utf8("tree")] = tree;
        const auto result = read(json);
        REQUIRE_FALSE(result);
        CHECK(result.error().message.contains(utf8(why)));
    };
    refused({{utf8("numbers"), utf8("Nr.")}}, "numbers");
    refused({{utf8("kind"), utf8("Art")}}, "woran");
    refused({{utf8("number"), utf8("Nr.")}, {utf8("levels"), QJsonArray{utf8("fieldOfAction"), utf8("person")}}},
            "gehören nicht");
    refused({{utf8("number"), utf8("Nr.")}}, "levels"); // fields of action do not belong to one another
    const auto lost = planList(*memoryStore(), *sheetOf({"Titel", "Sprache"}), chapters());
    REQUIRE_FALSE(lost);
    CHECK(lost.error().message.contains(utf8("Nr.")));
}

TEST_CASE("Numbers of chapters are told by themselves", "[exchange][mapping]")
{
    const auto store = memoryStore();
    const auto source = sheetOf({"Nr.|Titel", "1|Sprache", "1.1|Sprachförderung", "1.2|Mehrsprachigkeit"});
    MappingWishes wishes;
    wishes.entity = &entityOf<FieldOfAction>();
    const ProposedMapping proposed = value_of(proposeMapping(*store, *source, wishes));
    CHECK(proposed.mapping.tree.levels ==
          QList<const EntityInfo*>{&entityOf<FieldOfAction>(), &entityOf<ConceptModule>()});
    CHECK(proposed.because.contains(utf8("Konzeptmodule")));
    CHECK(treeNumber(utf8("HF 1.2: Sprache")) == u"1.2");
    CHECK(treeNumber(utf8("1.2. Sprache")) == u"1.2");
    CHECK(treeNumber(utf8("2026er Plan")).isEmpty());
}
