// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Own fields as columns of a list: shown, sorted, filtered, typed into, pasted into.
#include "core/ops/ownfields.h"
#include "core/ops/pasteblock.h"
#include "core/query/cellsums.h"
#include "tests/ui/support/desk.h"
#include "ui/model/entitytablemodel.h"

#include <QAbstractItemModelTester>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// A desk with three measures and two own fields, of which two measures have a number of places.
struct OwnFieldDesk : Desk {
    Id<OwnField> places = addField(QStringLiteral("Plätze"), OwnFieldKind::Number);
    Id<OwnField> line = addField(QStringLiteral("Förderlinie"), OwnFieldKind::Choice);
    Id<OwnFieldOption> land;
    Id<Measure> second = addMeasureRow("K002");
    Id<Measure> third = addMeasureRow("K003");

    OwnFieldDesk()
    {
        OwnFieldOption option;
        option.ownField = line;
        option.label = QStringLiteral("Landesmittel");
        land = add(option);
        setOwn(places, measure, "9");
        setOwn(places, second, "100");
    }
    Id<OwnField> addField(const QString& label, OwnFieldKind kind)
    {
        OwnField field_;
        field_.label = label;
        field_.kind = kind;
        field_.owner = OwnFieldOwner::Measure;
        return add(field_);
    }
    Id<Measure> addMeasureRow(const char* code)
    {
        Measure row;
        row.code = QString::fromLatin1(code);
        return add(row);
    }
    void setOwn(const Id<OwnField>& own, const Id<Measure>& row, const char* text)
    {
        REQUIRE(workspace.runner().run(QStringLiteral("measure:edit"), [&](Writer& writer) {
            return setOwnField(writer, own, rowRef(row), QString::fromUtf8(text));
        }));
    }
};

int columnNamed(const QAbstractItemModel& model, const QString& label)
{
    for (int column = 0; column < model.columnCount(); ++column) {
        if (model.headerData(column, Qt::Horizontal).toString() == label)
            return column;
    }
    return -1;
}

QStringList cellsIn(const QAbstractItemModel& model, int column)
{
    QStringList out;
    for (int row = 0; row < model.rowCount(); ++row)
        out << model.index(row, column).data().toString();
    return out;
}

QStringList list(std::initializer_list<const char*> texts)
{
    QStringList out;
    for (const char* text : texts)
        out << QString::fromUtf8(text);
    return out;
}

} // namespace

TEST_CASE("Own fields are columns that come and go with their definitions", "[ui][ownfields]")
{
    OwnFieldDesk desk;
    EntityTableModel table(desk.workspace, entityOf<Measure>());
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const int places = columnNamed(table, QStringLiteral("Plätze"));
    REQUIRE(places >= 0);
    CHECK(cellsIn(table, places) == list({"9", "100", ""}));
    CHECK(table.columns().isDefault(places, {}));

    desk.setOwn(desk.places, desk.third, "12,5");
    CHECK(cellsIn(table, places) == list({"9", "100", "12,5"}));
    desk.workspace.runner().undo();
    CHECK(cellsIn(table, places) == list({"9", "100", ""}));

    const int before = table.columnCount();
    desk.addField(QStringLiteral("Bewilligt am"), OwnFieldKind::Date);
    CHECK(table.columnCount() == before + 1);
    desk.set(rowRef(desk.places), "retired", Value(qint64(1)));
    CHECK(columnNamed(table, QStringLiteral("Plätze")) == -1);
    desk.workspace.runner().undo();
    CHECK(columnNamed(table, QStringLiteral("Plätze")) >= 0);
    desk.workspace.close();
    CHECK(columnNamed(table, QStringLiteral("Plätze")) == -1);
}

TEST_CASE("A list is sorted, filtered and searched by own fields", "[ui][ownfields]")
{
    OwnFieldDesk desk;
    EntityTableModel table(desk.workspace, entityOf<Measure>());
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const int code = table.columns().indexOf(*entityOf<Measure>().field(u"code"));
    const int places = columnNamed(table, QStringLiteral("Plätze"));
    const int line = columnNamed(table, QStringLiteral("Förderlinie"));
    for (int column = 0; column < table.columnCount(); ++column) {
        INFO(table.columns().at(column).key);
        const FieldInfo* field = table.columns().at(column).asField();
        CHECK((field ? table.columns().entity().indexOf(field) >= 0 : isOwnField(table.columns().at(column))));
    }
    table.sort(places, Qt::DescendingOrder);
    CHECK(cellsIn(table, code) == list({"K002", "K001", "K003"})); // numbers as numbers, empty cells last
    desk.setOwn(desk.places, desk.third, "1000");
    CHECK(cellsIn(table, code) == list({"K003", "K002", "K001"}));

    table.setFilters({ListFilter{{{&table.columns().at(places), ListOperator::AtLeast, Value(100.0)}}}});
    CHECK(cellsIn(table, code) == list({"K003", "K002"}));
    desk.setOwn(desk.places, desk.third, "");
    CHECK(cellsIn(table, code) == list({"K002"}));
    table.setFilters({});

    desk.setOwn(desk.line, desk.measure, "Landesmittel");
    table.setSearchedColumns({code, line});
    table.setText(QStringLiteral("landes"));
    CHECK(cellsIn(table, code) == list({"K001"}));
}

TEST_CASE("Cells of own fields are written like others, and wrong values are refused", "[ui][ownfields]")
{
    OwnFieldDesk desk;
    EntityTableModel table(desk.workspace, entityOf<Measure>());
    const int places = columnNamed(table, QStringLiteral("Plätze"));
    const int line = columnNamed(table, QStringLiteral("Förderlinie"));
    CHECK(table.flags(table.index(0, places)).testFlag(Qt::ItemIsEditable));
    CHECK(table.setData(table.index(2, places), 31.5));
    CHECK(table.setData(table.index(2, line), desk.land.text()));
    CHECK(cellsIn(table, places) == list({"9", "100", "31,5"}));
    CHECK(cellsIn(table, line) == list({"", "", "Landesmittel"}));

    const CellBlock block{&entityOf<Measure>(),
                          {rowRef(desk.measure), rowRef(desk.second), rowRef(desk.third)},
                          {&table.columns().at(places), &table.columns().at(line)}};
    const auto plan =
        value_of(planPaste(desk.workspace.store(), block,
                           cellsOfTexts({list({"1,5", "landesmittel"}), list({"viele", ""}), list({"31,5", "Bund"})})));
    CHECK(plan.changes.size() == 2);
    CHECK(plan.unchanged == 2);
    REQUIRE(plan.problems.size() == 2);
    CHECK(plan.problems.at(1).hint.contains(QStringLiteral("„Landesmittel“")));
    REQUIRE(desk.workspace.runner().run(QStringLiteral("measure:edit"),
                                        [&](Writer& writer) { return applyImport(writer, plan, nullptr); }));
    CHECK(cellsIn(table, places) == list({"1,5", "100", "31,5"}));
    CHECK(cellsIn(table, line) == list({"Landesmittel", "", "Landesmittel"}));
    const auto sums =
        value_of(sumCells(desk.workspace.store(), entityOf<Measure>(), {desk.measure.uuid(), desk.second.uuid()},
                          {&table.columns().at(places)}, nullptr));
    CHECK(sums.text().contains(QStringLiteral("Summe 101,5")));
    desk.workspace.runner().undo();
    CHECK(cellsIn(table, places) == list({"9", "100", "31,5"}));
}
