// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/listsheet.h"
#include "core/query/listview.h"
#include "core/store/storefixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

const FieldInfo& fieldOfMeasure(const char* key)
{
    const FieldInfo* field = entityOf<Measure>().field(QString::fromLatin1(key));
    REQUIRE(field);
    return *field;
}

const FieldInfo& fieldOfCosts(const char* key)
{
    const FieldInfo* field = entityOf<CostItem>().field(QString::fromLatin1(key));
    REQUIRE(field);
    return *field;
}

const FieldInfo* anyField(const QString& key)
{
    return entityOf<Measure>().field(key);
}

/// Costs of two measures: 100 € and nothing known for the first, 50,50 € for the second.
struct CostOffice {
    CostOffice()
    {
        write(*store, QStringLiteral("sample"), [&](Writer& w) {
            Measure measure;
            measure.code = QStringLiteral("K1");
            measure.title = QStringLiteral("Sprachcafé");
            first = w.insert(measure);
            measure.id = {};
            measure.code = QStringLiteral("K2");
            measure.title = QStringLiteral("Beratung");
            second = w.insert(measure);
            const auto add = [&](const Id<Measure>& owner, std::optional<Money> amount, CostKind kind) {
                CostItem item;
                item.measure = owner;
                item.amount = amount;
                item.kind = kind;
                item.year = 2026;
                w.insert(item);
            };
            add(first, Money{10'000}, CostKind::Material);
            add(first, {}, CostKind::Personnel);
            add(second, Money{5'050}, CostKind::Material);
        });
    }
    std::unique_ptr<Store> store = memoryStore();
    Id<Measure> first;
    Id<Measure> second;
};

} // namespace

TEST_CASE("What is typed above a column becomes a condition", "[query]")
{
    const auto check = [](const FieldInfo& field, const char* text, ListOperator op, const Value& value) {
        const auto condition = conditionFromText(field, QString::fromUtf8(text));
        INFO(text);
        REQUIRE(condition);
        CHECK(condition->op == op);
        CHECK(condition->value == value);
    };
    check(fieldOfMeasure("title"), "Köln", ListOperator::Contains, QStringLiteral("Köln"));
    check(fieldOfMeasure("title"), "-", ListOperator::Empty, {});
    check(fieldOfMeasure("title"), " * ", ListOperator::NotEmpty, {});
    check(fieldOfCosts("amount"), ">1.000,50", ListOperator::Greater, qint64(100'050));
    check(fieldOfCosts("year"), "<= 2026", ListOperator::AtMost, qint64(2026));
    check(fieldOfMeasure("state"), "=in Umsetzung", ListOperator::Equals, QStringLiteral("running"));
    check(fieldOfMeasure("plannedStart"), ">=2026", ListOperator::AtLeast, QStringLiteral("2026"));
    // What is no value is looked for as it stands.
    check(fieldOfCosts("amount"), ">viel", ListOperator::Contains, QStringLiteral(">viel"));
    check(fieldOfMeasure("leadOffice"), "=Amt", ListOperator::Contains, QStringLiteral("=Amt"));
    CHECK_FALSE(conditionFromText(fieldOfMeasure("title"), QStringLiteral("  ")));
}

TEST_CASE("Each kind of field offers comparisons that make sense", "[query]")
{
    for (const EntityInfo* entity : allEntities()) {
        for (const FieldInfo& field : entity->fields) {
            const auto operators = operatorsFor(field);
            INFO(entity->key << "." << field.key);
            CHECK_FALSE(operators.isEmpty());
            for (const ListOperator op : operators)
                CHECK_FALSE(operatorLabel(op, field).isEmpty());
        }
    }
    CHECK(operatorLabel(ListOperator::AtLeast, fieldOfMeasure("plannedStart")) == QStringLiteral("ab"));
    CHECK(operatorLabel(ListOperator::AtLeast, fieldOfCosts("amount")) == QStringLiteral("mindestens"));
    const LabelSource none = [](const RowRef&) { return QString(); };
    CHECK(conditionText({&fieldOfMeasure("state"), ListOperator::EqualsNot, QStringLiteral("done")}, none) ==
          QStringLiteral("Stand ist nicht umgesetzt"));
    CHECK(conditionText({&fieldOfMeasure("title"), ListOperator::Contains, QStringLiteral("Köln")}, none) ==
          QStringLiteral("Titel enthält „Köln“"));
}

TEST_CASE("A view is kept and read as it was", "[query]")
{
    ListView view;
    view.columns = {QStringLiteral("code"), QStringLiteral("title")};
    view.words = QStringLiteral("Köln „Mitte“");
    view.filter.match = ListFilter::Match::Any;
    view.filter.conditions << ListCondition{&fieldOfMeasure("state"), ListOperator::Equals, QStringLiteral("running")}
                           << ListCondition{&fieldOfMeasure("title"), ListOperator::Contains, QStringLiteral("Äpfel")}
                           << ListCondition{&fieldOfMeasure("completion"), ListOperator::AtLeast, qint64(50)}
                           << ListCondition{&fieldOfMeasure("summary"), ListOperator::Empty, {}};
    view.order << ListOrderKey{&fieldOfMeasure("code"), true};
    view.groupBy = &fieldOfMeasure("fieldOfAction");
    view.folded = {QString(), QStringLiteral("0190a0b0")};
    const ListView read = listViewFromText(listViewToText(view), anyField);
    CHECK(read.columns == view.columns);
    CHECK(read.words == view.words);
    CHECK(read.filter == view.filter);
    CHECK(read.order == view.order);
    CHECK(read.groupBy == view.groupBy);
    CHECK(read.folded == view.folded);
    CHECK(listViewToText(read) == listViewToText(view));

    SECTION("what this version does not know is left out, and nothing fails")
    {
        const ListView other = listViewFromText(
            QStringLiteral("{\"columns\":[\"code\",\"later\"],\"conditions\":[{\"field\":\"later\",\"is\":\"equals\"},"
                           "{\"field\":\"title\",\"is\":\"sounds like\"},7],\"order\":[{}],\"groupBy\":\"later\"}"),
            anyField);
        CHECK(other.columns == QStringList{QStringLiteral("code")});
        CHECK(other.filter.conditions.isEmpty());
        CHECK(other.order.isEmpty());
        CHECK_FALSE(other.groupBy);
        CHECK(listViewFromText(QStringLiteral("kein JSON"), anyField).columns.isEmpty());
    }
}

TEST_CASE("A list is put together with groups and sums as it is shown", "[query]")
{
    const CostOffice office;
    ListQuery query;
    query.entity = &entityOf<CostItem>();
    const QList<const Column*> columns{&fieldOfCosts("kind"), &fieldOfCosts("year"), &fieldOfCosts("amount")};

    SECTION("without groups it is one table")
    {
        const ListSheet sheet = value_of(makeListSheet(*office.store, query, columns));
        CHECK(sheet.title == QStringLiteral("Kostenpositionen"));
        REQUIRE(sheet.groups.size() == 1);
        CHECK(sheet.rowCount() == 3);
        CHECK(sheet.sums.last() == QStringLiteral("150,50 €"));
    }
    SECTION("groups stand in order, each with its sums; empty is not zero")
    {
        query.groupBy = &fieldOfCosts("measure");
        const ListSheet sheet = value_of(makeListSheet(*office.store, query, columns));
        REQUIRE(sheet.groups.size() == 2);
        CHECK(sheet.groups.first().title == QStringLiteral("K1 Sprachcafé"));
        CHECK(sheet.groups.first().rows.size() == 2);
        CHECK(sheet.groups.first().sums.last() == QStringLiteral("100,00 €"));
        CHECK(sheet.groups.last().sums.last() == QStringLiteral("50,50 €"));
        CHECK(sheet.notes == QStringList{QStringLiteral("Gruppiert nach Maßnahme")});
        CHECK(sheet.sums.at(1).isEmpty()); // years are not added up
        query.groupBy = &fieldOfCosts("kind");
        const ListSheet kinds = value_of(makeListSheet(*office.store, query, columns, {QStringLiteral("material")}));
        REQUIRE(kinds.groups.size() == 2);
        CHECK(kinds.groups.first().title == QStringLiteral("Personalkosten"));
        CHECK(kinds.groups.first().sums.last().isEmpty());
        CHECK_FALSE(kinds.groups.first().folded);
        CHECK(kinds.groups.last().folded);
    }
    SECTION("filters are told")
    {
        query.filters << ListFilter{{{&fieldOfCosts("kind"), ListOperator::Equals, QStringLiteral("material")}}};
        const ListSheet sheet = value_of(makeListSheet(*office.store, query, columns));
        CHECK(sheet.rowCount() == 2);
        CHECK(sheet.notes.first().endsWith(QStringLiteral("ist Sachmittel")));
    }
    SECTION("a list without rows has no groups")
    {
        query.words = QStringLiteral("gibt es nicht");
        query.searched = columns;
        const ListSheet sheet = value_of(makeListSheet(*office.store, query, columns));
        CHECK(sheet.groups.isEmpty());
        CHECK(sheet.rowCount() == 0);
    }
}
