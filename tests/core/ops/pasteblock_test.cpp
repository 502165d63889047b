// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/pasteblock.h"
#include "core/store/storefixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

QList<const Column*> fieldsOf(const EntityInfo& entity, std::initializer_list<const char*> keys)
{
    QList<const Column*> out;
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

    const ImportPlan plan = value_of(
        planPaste(*store, block,
                  cellsOfTexts({line({"Sprachförderung", "in Umsetzung", "jugendamt müsterstadt", "3. Quartal 2027"}),
                                line({"Räume", "irgendwie", "Amt für Unsinn", "Nimmerlein", "zu viel"}),
                                line({"Neu", "", "51", "2026"})})));
    CHECK(plan.unchanged == 2); // the title of the first, the empty state of the new one
    CHECK(plan.changes.size() == 7);
    CHECK(plan.count(ImportPlan::Fate::Create) == 1);
    REQUIRE(plan.problems.size() == 4);
    for (const ImportPlan::Problem& problem : plan.problems) {
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
                                                 [&](Writer& writer) { return applyImport(writer, plan, &rows); }));
    CHECK(notice.rows.size() == 3);
    CHECK(get(*store, second).title == u"Räume");
    CHECK(get(*store, first).state == MeasureState::Running);
    REQUIRE(rows.size() == 3);
    CHECK(get(*store, Id<Measure>(rows.last().id)).title == u"Neu");
    REQUIRE_OK(store->undoLog().undo());
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
    const ImportPlan filled = value_of(planFillDown(*store, block));
    CHECK(filled.problems.isEmpty());
    CHECK(filled.changes.size() == 2);

    const ImportPlan cleared = value_of(planClear(*store, block));
    REQUIRE(cleared.problems.size() == 1);
    CHECK(cleared.problems.first().row == 0);
    CHECK(cleared.problems.first().message.contains(QStringLiteral("beschlossen")));
    CHECK(cleared.changes.size() == 2);
    CHECK(cleared.unchanged == 1);
    REQUIRE_OK(store->transact(QStringLiteral("recommendation:edit"),
                               [&](Writer& writer) { return applyImport(writer, cleared); }));

    // A row that is gone for good by then: nothing is written.
    block.rows << RowRef{&entityOf<Recommendation>(), newRowId()};
    const ImportPlan gone = value_of(planClear(*store, block));
    CHECK(gone.problems.size() == 2 + 1);
}

TEST_CASE("What a cell holds counts before what it shows, and an error of the sheet is never taken", "[ops]")
{
    const auto store = memoryStore();
    const EntityInfo& entity = entityOf<CostItem>();
    const auto fields = fieldsOf(entity, {"amount", "year", "fte", "refusedOn", "recurring", "note"});
    const CellBlock block{&entity, {RowRef{&entity, {}}, RowRef{&entity, {}}}, fields};
    const auto cell = [](const char* text, TableCell::Held held) {
        return TableCell{QString::fromUtf8(text), std::move(held), false, {}};
    };
    const TableRow held{cell("12.500 €", 12500.004),          cell("2.026", 2026.0), cell("1", 0.5),
                        cell("21. Nov", QDate(2026, 11, 21)), cell("WAHR", true),    cell("3,50", 3.5)};
    TableCell error = cell("#DIV/0!", {});
    error.isError = true;
    const ImportPlan plan = value_of(planPaste(*store, block, {held, {error, cell("2026,5", 2026.5)}}));
    CHECK(plan.count(ImportPlan::Fate::Create) == 1);
    REQUIRE(plan.problems.size() == 2);
    CHECK(plan.problems.first().message.contains(QStringLiteral("Fehler der Tabelle")));
    CHECK(plan.problems.last().field->keyText() == u"year");
    TableCell formula = cell("=SUM(A1:A3)", {});
    formula.isError = formula.isFormula = true;
    const ImportPlan uncomputed = value_of(planPaste(*store, block, {held, {formula}}));
    REQUIRE(uncomputed.problems.size() == 1);
    CHECK(uncomputed.problems.first().message.contains(QStringLiteral("Formel ohne berechneten Wert")));

    QList<RowRef> rows;
    REQUIRE_OK(store->transact(QStringLiteral("costItem:create"),
                               [&](Writer& writer) { return applyImport(writer, plan, &rows); }));
    const CostItem item = get(*store, Id<CostItem>(rows.first().id));
    CHECK(item.amount == Money{1'250'000});
    CHECK(item.year == 2026);
    CHECK(item.fte == 0.5);
    CHECK(item.refusedOn == PartialDate(QDate(2026, 11, 21)));
    CHECK(item.recurring);
    CHECK(item.note == u"3,50");
    CHECK(rows.last().id.isNull());
}
