// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/duplicaterow.h"

#include "core/model/entities.h"
#include "core/store/storefixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

RowRef duplicate(Store& store, const RowRef& row)
{
    RowRef made;
    REQUIRE_OK(store.transact(duplicateOperation(*row.entity), [&](Writer& writer) -> Result<> {
        IPLAN_TRY_ASSIGN(const RowRef copy, duplicateRow(writer, row));
        made = copy;
        return {};
    }));
    return made;
}

} // namespace

TEST_CASE("The cost of the next year is the same again", "[ops]")
{
    const auto store = memoryStore();
    CostItem item;
    item.measure = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Titel"));
    item.year = 2026;
    item.yearTo = 2027;
    item.kind = CostKind::Material;
    item.stage = CostStage::Requested;
    item.amount = Money{1250000};
    item.refusedOn = *PartialDate::parse(QStringLiteral("3. Quartal 2026"));
    item.refusalReason = QStringLiteral("Kein Geld");
    add(*store, item);
    const auto copy = get(*store, Id<CostItem>(duplicate(*store, rowRef(item.id)).id));
    CHECK(copy.measure == item.measure);
    CHECK(copy.year == 2027);
    CHECK(copy.yearTo == 2028);
    CHECK(copy.kind == CostKind::Material);
    CHECK(copy.stage == CostStage::Requested);
    CHECK(copy.amount == Money{1250000});
    CHECK(copy.refusedOn.isNull());
    CHECK(copy.refusalReason.isEmpty());
    REQUIRE_OK(store->undoLog().undo());
    CHECK(get(*store, copy.id).deleted);
}

TEST_CASE("A row is duplicated without its number, a measure as a template", "[ops]")
{
    const auto store = memoryStore();
    Organization office;
    office.name = QStringLiteral("Amt für Muster");
    office.shortName = QStringLiteral("50");
    add(*store, office);
    const auto copy = get(*store, Id<Organization>(duplicate(*store, rowRef(office.id)).id));
    CHECK(copy.name == office.name);
    CHECK(copy.shortName.isEmpty());

    const auto measure = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Titel"));
    const auto template_ = get(*store, Id<Measure>(duplicate(*store, rowRef(measure)).id));
    CHECK(template_.code == QStringLiteral("K002"));
}

TEST_CASE("A copy of what is closed is open, and of a retired term in use", "[ops]")
{
    const auto store = memoryStore();
    Edition edition;
    edition.title = QStringLiteral("Maßnahmenprogramm");
    edition.state = EditionState::Adopted;
    add(*store, edition);
    const auto next = get(*store, Id<Edition>(duplicate(*store, rowRef(edition.id)).id));
    CHECK(next.title == edition.title);
    CHECK_FALSE(next.state.value());
    Recommendation advice;
    advice.originalText = QStringLiteral("Mehr Kurse.");
    advice.state = RecommendationState::Adopted;
    add(*store, advice);
    CHECK_FALSE(get(*store, Id<Recommendation>(duplicate(*store, rowRef(advice.id)).id)).state.value());
    TargetGroup kept;
    kept.label = QStringLiteral("Familien");
    add(*store, kept);
    TargetGroup gone;
    gone.label = QStringLiteral("Eltern");
    gone.mergedInto = kept.id;
    add(*store, gone);
    CHECK(get(*store, Id<TargetGroup>(duplicate(*store, rowRef(gone.id)).id)).mergedInto.isNull());
}

TEST_CASE("What is not there, or there only once, is not duplicated", "[ops]")
{
    const auto store = memoryStore();
    const auto attempt = [&](const RowRef& row) {
        return store->transact(QStringLiteral("organization:create"), [&](Writer& writer) -> Result<> {
            const auto made = duplicateRow(writer, row);
            return made ? Result<>() : failFrom(made);
        });
    };
    CHECK_FALSE(attempt({}));
    CHECK_FALSE(attempt({&entityOf<Organization>(), newRowId()}));
    MeasureParticipant link;
    link.measure = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Titel"));
    Organization office;
    office.name = QStringLiteral("Amt für Muster");
    link.organization = add(*store, office);
    add(*store, link);
    CHECK_FALSE(attempt(rowRef(link.id)));
}
