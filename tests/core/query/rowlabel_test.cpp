// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/rowlabel.h"

#include "core/model/entities.h"
#include "tests/core/store/storefixture.h"

using namespace iplan;
using namespace iplan::test;

TEST_CASE("No row of any entity is without a label, however new it is", "[query]")
{
    for (const EntityInfo* entity : allEntities()) {
        INFO(entity->keyText().toStdString());
        Record row = emptyRecord(*entity);
        CHECK_FALSE(rowLabel(row).isEmpty());
        row.id = newRowId();
        CHECK_FALSE(rowLabel(row, [](const RowRef&) { return QString(); }).isEmpty());
    }
}

TEST_CASE("What has a number only is called by its kind and says that the name is missing", "[query]")
{
    Recommendation recommendation;
    CHECK(rowLabel(toRecord(recommendation)) == u"Handlungsempfehlung ohne Namen");
    recommendation.number = QStringLiteral("5.3");
    CHECK(rowLabel(toRecord(recommendation)) == u"Handlungsempfehlung 5.3 (noch ohne Namen)");
    recommendation.originalText = QStringLiteral("Die Stadt möge üben.");
    CHECK(rowLabel(toRecord(recommendation)) == u"5.3 Die Stadt möge üben.");
    ConceptModule module;
    module.number = QStringLiteral("2.1");
    CHECK(rowLabel(toRecord(module)) == u"Konzeptmodul 2.1 (noch ohne Namen)");
    Measure measure;
    measure.code = QStringLiteral("K001"); // is a name
    CHECK(rowLabel(toRecord(measure)) == u"K001");
}

TEST_CASE("Children without a name are called by what they hold and by whom they belong to", "[query]")
{
    const auto store = memoryStore();
    const auto measure = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Sprachlotsen"));
    CostItem cost;
    cost.measure = measure;
    Membership membership;
    write(*store, QStringLiteral("batch"), [&](Writer& writer) {
        WorkingGroup group;
        group.title = QStringLiteral("AG Muster");
        membership.workingGroup = writer.insert(group);
        Person person;
        person.givenName = QStringLiteral("Ada");
        person.familyName = QStringLiteral("Beispielfrau");
        membership.person = writer.insert(person);
        membership.id = writer.insert(membership);
        cost.id = writer.insert(cost);
    });
    CHECK(RowLabels(*store).of(rowRef(membership.id)) == u"Ada Beispielfrau (AG Muster)");
    CHECK(RowLabels(*store).of(rowRef(cost.id)) == u"Kostenposition ohne Namen (K001 Sprachlotsen)");
    cost.year = 2027;
    cost.kind = CostKind::Personnel;
    cost.amount = Money{1'250'000};
    cost.note = QStringLiteral("Vorbehaltlich des Haushalts");
    CHECK(rowLabel(toRecord(cost)) == u"2027, Personalkosten, 12.500,00 €");
    write(*store, QStringLiteral("costItem:edit"), [&](Writer& writer) { REQUIRE_OK(writer.update(cost)); });
    CHECK(RowLabels(*store).of(rowRef(cost.id)) == u"2027, Personalkosten, 12.500,00 € (K001 Sprachlotsen)");
}
