// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lists that have fields of action and modules side by side.
#include "core/interchange/mapping/savedmapping.h"
#include "tests/core/interchange/mapping/listfixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

/// "1 Sprache: 1.1 Sprachförderung", in the order of the text, after the list was taken with new names made.
QStringList taken(Store& store, std::initializer_list<const char*> lines, const EntityInfo** entity = nullptr)
{
    QList<QStringList> texts;
    for (const char* line : lines)
        texts << utf8(line).split(u'|');
    const auto source = std::make_unique<TableInMemory>(QStringLiteral("liste.xlsx"), cellsOfTexts(texts));
    ProposedMapping proposed = value_of(proposeMapping(store, *source));
    if (entity)
        *entity = proposed.mapping.entity;
    for (ColumnMapping& column : proposed.mapping.columns)
        column.makesNew = true;
    const ListPlan plan = value_of(planList(store, *source, proposed.mapping));
    INFO(fates(plan).join(u'\n').toStdString());
    CHECK(plan.count(ListPlan::Fate::Faulty) + plan.count(ListPlan::Fate::Duplicate) == 0);
    REQUIRE_OK(apply(store, plan));
    QStringList out;
    for (const ConceptModule& module : all<ConceptModule>(store)) {
        const auto fields = all<FieldOfAction>(store);
        const auto field = std::ranges::find(fields, module.fieldOfAction, &FieldOfAction::id);
        out << (field == fields.end() ? utf8("ohne Handlungsfeld") : (field->number + u' ' + field->title).trimmed()) +
                   utf8(": ") + (module.number + u' ' + module.title).trimmed();
    }
    out.sort();
    return out;
}

} // namespace

TEST_CASE("Fields of action and modules side by side: each module gets its field", "[exchange][mapping]")
{
    const auto store = memoryStore();
    const EntityInfo* entity = nullptr;
    CHECK(taken(*store, {"Handlungsfeld|Modul", "Sprache|Sprachförderung", "Sprache|Lesen", "Arbeit|Ausbildung"},
                &entity) ==
          QStringList{utf8("Arbeit: Ausbildung"), utf8("Sprache: Lesen"), utf8("Sprache: Sprachförderung")});
    CHECK(entity == &entityOf<FieldOfAction>());
}

TEST_CASE("A field of action that is named once goes on below it", "[exchange][mapping]")
{
    const auto store = memoryStore();
    CHECK(taken(*store, {"Handlungsfeld|Modul", "Sprache|Sprachförderung", "|Lesen", "Arbeit|", "|Ausbildung"}) ==
          QStringList{utf8("Arbeit: Ausbildung"), utf8("Sprache: Lesen"), utf8("Sprache: Sprachförderung")});
    CHECK(all<FieldOfAction>(*store).size() == 2);
}

TEST_CASE("Numbers stand before what they number", "[exchange][mapping]")
{
    SECTION("one for each")
    {
        const auto store = memoryStore();
        CHECK(taken(*store, {"Nr.|Handlungsfeld|Nr.|Modul", "1|Sprache|1.1|Sprachförderung", "1|Sprache|1.2|Lesen",
                             "2|Arbeit|2.1|Ausbildung"}) == QStringList{utf8("1 Sprache: 1.1 Sprachförderung"),
                                                                        utf8("1 Sprache: 1.2 Lesen"),
                                                                        utf8("2 Arbeit: 2.1 Ausbildung")});
    }
    SECTION("of the modules alone")
    {
        const auto store = memoryStore();
        CHECK(taken(*store, {"Nr.|Handlungsfeld|Modul", "1.1|Sprache|Sprachförderung", "1.2|Sprache|Lesen",
                             "2.1|Arbeit|Ausbildung"}) == QStringList{utf8("Arbeit: 2.1 Ausbildung"),
                                                                      utf8("Sprache: 1.1 Sprachförderung"),
                                                                      utf8("Sprache: 1.2 Lesen")});
    }
    SECTION("one column for both levels, of which a row names one")
    {
        const auto store = memoryStore();
        CHECK(taken(*store, {"Nr.|Handlungsfeld|Modul", "1|Sprache|", "1.1||Sprachförderung", "1.2||Lesen", "2|Arbeit|",
                             "2.1||Ausbildung"}) == QStringList{utf8("1 Sprache: 1.1 Sprachförderung"),
                                                                utf8("1 Sprache: 1.2 Lesen"),
                                                                utf8("2 Arbeit: 2.1 Ausbildung")});
    }
}

TEST_CASE("A new module of a measure gets the field that the measure has already", "[exchange][mapping]")
{
    const auto store = memoryStore();
    (void)taken(*store, {"Handlungsfeld|Modul", "Arbeit|Ausbildung", "Sprache|Lesen"});
    (void)taken(*store, {"Nummer|Titel|Handlungsfeld", "M1|Sprachcafé|Sprache"});
    CHECK(taken(*store, {"Nummer|Titel|Handlungsfeld|Konzeptmodul", "M1|Sprachcafé|Sprache|Begegnung"})
              .contains(utf8("Sprache: Begegnung")));
}
