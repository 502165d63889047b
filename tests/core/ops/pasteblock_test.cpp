// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/pasteblock.h"
#include "core/store/storefixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

QList<const FieldInfo*> fieldsOf(const EntityInfo& entity, std::initializer_list<const char*> keys)
{
    QList<const FieldInfo*> out;
    for (const char* key : keys)
        out << entity.field(QString::fromLatin1(key));
    return out;
}

QStringList line(std::initializer_list<const char*> texts)
{
    QStringList out;
    for (const char* text : texts)
        out << QString::fromUtf8(text);
    return out;
}

} // namespace

TEST_CASE("A block is checked cell by cell, and what is valid is written in one step", "[ops]")
{
    const auto store = memoryStore();
    const auto first = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Sprachförderung"));
    const auto second = addMeasure(*store, QStringLiteral("K002"), QStringLiteral("Übungsräume"));
    Organization office;
    office.name = QStringLiteral("Jugendamt Müsterstadt");
    office.shortName = QStringLiteral("51");
    write(*store, QStringLiteral("organization:create"), [&](Writer& w) { w.insert(office); });
    const CellBlock block{&entityOf<Measure>(),
                          {rowRef(first), rowRef(second), RowRef{&entityOf<Measure>(), {}}},
                          fieldsOf(entityOf<Measure>(), {"title", "state", "leadOffice", "plannedStart"})};

    const PastePlan plan = value_of(planPaste(
        *store, block,
        {line({"Sprachförderung", "in Umsetzung", "jugendamt müsterstadt", "3. Quartal 2027"}),
         line({"Räume", "irgendwie", "Amt für Unsinn", "Nimmerlein", "zu viel"}), line({"Neu", "", "51", "2026"})}));
    CHECK(plan.unchanged == 2); // the title of the first, the empty state of the new one
    CHECK(plan.changes.size() == 7);
    CHECK(plan.newRows == 1);
    REQUIRE(plan.problems.size() == 4);
    for (const PastePlan::Problem& problem : plan.problems) {
        CHECK(problem.row == 1);
        CHECK_FALSE(problem.message.isEmpty());
        CHECK_FALSE(problem.hint.isEmpty());
        CHECK_FALSE(problem.hint.contains(QStringLiteral("iplan list")));
    }
    CHECK(plan.problems.last().field == nullptr);
    CHECK(plan.problems.last().text == u"zu viel");
    CHECK(get(*store, second).title == u"Übungsräume"); // nothing is written yet

    QList<RowRef> rows;
    const auto notice = value_of(store->transact(QStringLiteral("measure:edit"),
                                                 [&](Writer& writer) { return applyPaste(writer, plan, &rows); }));
    CHECK(notice.rows.size() == 3);
    CHECK(get(*store, second).title == u"Räume");
    CHECK(get(*store, first).state == MeasureState::Running);
    REQUIRE(rows.size() == 3);
    CHECK(get(*store, Id<Measure>(rows.last().id)).title == u"Neu");
    REQUIRE_OK(store->undo());
    CHECK(get(*store, second).title == u"Übungsräume");
    CHECK(all<Measure>(*store).size() == 2);
}

TEST_CASE("Filling down copies values, clearing empties, and locked cells are refused with the reason", "[ops]")
{
    const auto store = memoryStore();
    QList<RowRef> rows;
    write(*store, QStringLiteral("sample"), [&](Writer& w) {
        for (const auto state : {RecommendationState::Adopted, RecommendationState::Draft}) {
            Recommendation row;
            row.originalText = QStringLiteral("Wortlaut %1").arg(int(state));
            row.state = state;
            row.addressee = state == RecommendationState::Adopted ? QStringLiteral("Rat") : QString();
            rows << rowRef(w.insert(row));
        }
    });
    CellBlock block{&entityOf<Recommendation>(), rows,
                    fieldsOf(entityOf<Recommendation>(), {"originalText", "addressee"})};
    const PastePlan filled = value_of(planFillDown(*store, block));
    CHECK(filled.problems.isEmpty());
    CHECK(filled.changes.size() == 2);

    const PastePlan cleared = value_of(planClear(*store, block));
    REQUIRE(cleared.problems.size() == 1);
    CHECK(cleared.problems.first().row == 0);
    CHECK(cleared.problems.first().message.contains(QStringLiteral("beschlossen")));
    CHECK(cleared.changes.size() == 2);
    CHECK(cleared.unchanged == 1);
    REQUIRE_OK(store->transact(QStringLiteral("recommendation:edit"),
                               [&](Writer& writer) { return applyPaste(writer, cleared); }));

    // A row that is gone for good by then: nothing is written.
    block.rows << RowRef{&entityOf<Recommendation>(), newRowId()};
    const PastePlan gone = value_of(planClear(*store, block));
    CHECK(gone.problems.size() == 2 + 1);
}
