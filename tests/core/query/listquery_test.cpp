// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/listquery.h"
#include "core/store/storefixture.h"

#include <algorithm>
#include <QRandomGenerator>

using namespace iplan;
using namespace iplan::test;

namespace
{

const FieldInfo& measureField(const char* key)
{
    const FieldInfo* field = entityOf<Measure>().field(QString::fromLatin1(key));
    REQUIRE(field);
    return *field;
}

ListQuery measures()
{
    ListQuery query;
    query.entity = &entityOf<Measure>();
    return query;
}

/// One field of what the query gives, in its order.
QStringList listed(const Store& store, const ListQuery& query, const char* key = "title")
{
    QStringList out;
    for (const QUuid& id : value_of(listRows(store, query)).ids)
        out << toRecord(get(store, Id<Measure>(id))).value(QString::fromLatin1(key)).text();
    return out;
}

/// A city with measures of all sorts.
struct ListCity {
    ListCity()
    {
        Organization office;
        office.name = QStringLiteral("Ärztehaus Müsterstadt");
        write(*store, QStringLiteral("sample"), [&](Writer& w) {
            const auto officeId = w.insert(std::as_const(office));
            office.name = QStringLiteral("Zentralamt");
            const auto other = w.insert(std::as_const(office));
            const auto add = [&](const char* code, const char* title, MeasureState state, const char* start,
                                 const Id<Organization>& lead) {
                Measure measure;
                measure.code = QString::fromUtf8(code);
                measure.title = QString::fromUtf8(title);
                measure.state = state;
                measure.plannedStart = PartialDate::fromIso(QString::fromLatin1(start)).value_or(PartialDate());
                measure.leadOffice = lead;
                w.insert(measure);
            };
            add("K10", "Zebra", MeasureState::Running, "2026-Q3", other);
            add("K9", "Äpfel in Köln", MeasureState::Idea, "2026-07-01", officeId);
            add("", "Apfelbaum", MeasureState::Running, "open", {});
            add("K1", "Öhmd", MeasureState::Done, "", other);
        });
    }
    std::unique_ptr<Store> store = memoryStore();
};

} // namespace

TEST_CASE("Lists are ordered as dictionaries do, with empty cells last in either direction", "[query]")
{
    const ListCity city;
    ListQuery query = measures();
    CHECK(listed(*city.store, query, "code") ==
          QStringList{QStringLiteral("K1"), QStringLiteral("K9"), QStringLiteral("K10"), QString()});
    query.order = {{&measureField("code"), false}};
    CHECK(listed(*city.store, query, "code") ==
          QStringList{QStringLiteral("K1"), QStringLiteral("K9"), QStringLiteral("K10"), QString()});
    query.order = {{&measureField("code"), true}};
    CHECK(listed(*city.store, query, "code") ==
          QStringList{QStringLiteral("K10"), QStringLiteral("K9"), QStringLiteral("K1"), QString()});
    query.order = {{&measureField("leadOffice"), false}, {&measureField("title"), true}};
    CHECK(listed(*city.store, query) == QStringList{QStringLiteral("Äpfel in Köln"), QStringLiteral("Zebra"),
                                                    QStringLiteral("Öhmd"), QStringLiteral("Apfelbaum")});
    query.order = {{&measureField("plannedStart"), false}};
    CHECK(listed(*city.store, query) == QStringList{QStringLiteral("Äpfel in Köln"), QStringLiteral("Zebra"),
                                                    QStringLiteral("Apfelbaum"), QStringLiteral("Öhmd")});
}

TEST_CASE("Conditions compare each kind of field as people mean it", "[query]")
{
    const ListCity city;
    const auto found = [&](const char* key, ListOperator op, const char* value) {
        ListQuery query = measures();
        query.order = {{&measureField("title"), false}};
        query.filters = {ListFilter{{{&measureField(key), op, Value(QString::fromUtf8(value))}}}};
        return listed(*city.store, query).join(u',');
    };
    CHECK(found("title", ListOperator::Contains, "koeln") == u"Äpfel in Köln");
    CHECK(found("title", ListOperator::StartsWith, "apfel") == u"Äpfel in Köln,Apfelbaum");
    CHECK(found("title", ListOperator::StartsWith, "Aepfel i") == u"Äpfel in Köln");
    CHECK(found("title", ListOperator::Greater, "p") == u"Zebra");
    CHECK(found("title", ListOperator::Equals, "ZEBRA") == u"Zebra");
    CHECK(found("state", ListOperator::Equals, "running") == u"Apfelbaum,Zebra");
    CHECK(found("state", ListOperator::EqualsNot, "running") == u"Äpfel in Köln,Öhmd");
    CHECK(found("leadOffice", ListOperator::Contains, "aerztehaus") == u"Äpfel in Köln");
    CHECK(found("leadOffice", ListOperator::Empty, "") == u"Apfelbaum");
    CHECK(found("leadOffice", ListOperator::ContainsNot, "amt") == u"Äpfel in Köln,Apfelbaum");
    // A quarter begins with its first day; nobody knows when "offen" is.
    CHECK(found("plannedStart", ListOperator::AtLeast, "2026-07") == u"Äpfel in Köln,Apfelbaum,Zebra");
    CHECK(found("plannedStart", ListOperator::AtMost, "2026-07-01") == u"Äpfel in Köln,Zebra");
    CHECK(found("code", ListOperator::NotEmpty, "") == u"Äpfel in Köln,Öhmd,Zebra");

    ListQuery any = measures();
    any.order = {{&measureField("title"), false}};
    any.filters = {ListFilter{{{&measureField("state"), ListOperator::Equals, QStringLiteral("done")},
                               {&measureField("title"), ListOperator::Contains, QStringLiteral("zebra")}},
                              ListFilter::Match::Any}};
    CHECK(listed(*city.store, any).join(u',') == u"Öhmd,Zebra");
    any.words = QStringLiteral("zentralamt oehmd");
    any.searched = {&measureField("title"), &measureField("leadOffice")};
    const ListRows rows = value_of(listRows(*city.store, any));
    CHECK(rows.ids.size() == 1);
    CHECK(rows.total == 4);
    any.only = QSet<QUuid>();
    CHECK(listed(*city.store, any).isEmpty());
}

TEST_CASE("Random queries agree with filtering and sorting record by record", "[query]")
{
    const quint32 seed = 20261122;
    INFO("seed " << seed);
    QRandomGenerator random(seed);
    const auto store = memoryStore();
    write(*store, QStringLiteral("sample"), [&](Writer& w) {
        for (int i = 0; i < scaled(400, 100); ++i) {
            Measure measure;
            measure.code = QStringLiteral("K%1").arg(random.bounded(30));
            measure.title = QStringLiteral("ä%1").arg(random.bounded(40));
            measure.completion = random.bounded(3) == 0 ? std::nullopt : std::optional(int(random.bounded(5)));
            measure.quickWin = random.bounded(2) == 0;
            const auto id = w.insert(measure);
            if (random.bounded(5) == 0)
                REQUIRE_OK(w.remove(rowRef(id)));
        }
    });
    for (const char* key : {"title", "completion", "quickWin", "code"}) {
        ListQuery query = measures();
        query.order = {{&measureField(key), random.bounded(2) == 0}};
        query.words = QString::number(random.bounded(10));
        query.searched = {&measureField("title")};
        const ListEvaluator evaluator(query, [](const RowRef&) { return QString(); });
        QList<Record> expected = value_of(store->read(
            [](const Reader& reader) -> Result<QList<Record>> { return reader.list(entityOf<Measure>()); }));
        expected.removeIf([&](const Record& record) { return !evaluator.accepts(record); });
        std::stable_sort(expected.begin(), expected.end(), [&](const Record& a, const Record& b) {
            const Value left = a.value(*query.order.first().field->asField());
            const Value right = b.value(*query.order.first().field->asField());
            const bool isText = left.isText() || right.isText();
            const bool none = left.isNull() && qstrcmp(key, "quickWin") != 0;
            const bool otherNone = right.isNull() && qstrcmp(key, "quickWin") != 0;
            if (none != otherNone)
                return otherNone;
            QCollator collator{QLocale(QLocale::German)};
            collator.setNumericMode(true);
            const auto order = isText ? collator.compare(left.text(), right.text()) : int(left.real() - right.real());
            return query.order.first().descending ? order > 0 : order < 0;
        });
        QList<QUuid> ids;
        for (const Record& record : std::as_const(expected))
            ids << record.id;
        INFO(key);
        CHECK(value_of(listRows(*store, query)).ids == ids);
    }
}

TEST_CASE("The steps between two lists lead from one to the other", "[query]")
{
    const quint32 seed = 7;
    INFO("seed " << seed);
    QRandomGenerator random(seed);
    QList<QUuid> ids;
    for (int i = 0; i < 12; ++i)
        ids << newRowId();
    const auto some = [&] {
        QList<QUuid> out;
        for (const QUuid& id : std::as_const(ids)) {
            if (random.bounded(3) > 0)
                out.insert(random.bounded(int(out.size()) + 1), id);
        }
        return out;
    };
    for (int i = 0; i < 200; ++i) {
        const QList<QUuid> before = some();
        const QList<QUuid> after = some();
        const ListSteps steps = stepsBetween(before, after, 100);
        QList<QUuid> now = before;
        for (const auto& span : steps.removed)
            now.remove(span.first, span.last - span.first + 1);
        if (!steps.reordered.isEmpty())
            now = steps.reordered;
        for (const auto& span : steps.inserted) {
            for (int at = span.first; at <= span.last; ++at)
                now.insert(at, after.at(at));
        }
        REQUIRE(now == after);
    }
    CHECK(stepsBetween(ids, {}, 0).tooMany);
}

TEST_CASE("What people look for by name is in alphabetical order unless the list asks for another", "[query]")
{
    const auto store = memoryStore();
    write(*store, QStringLiteral("sample"), [](Writer& w) {
        for (const auto& [name, shortName] : {std::pair("Zentralamt", "AB"), std::pair("Ärztehaus", ""),
                                              std::pair("Amt 10", "Z"), std::pair("Amt 9", "Y")}) {
            Organization office;
            office.name = QString::fromUtf8(name);
            office.shortName = QString::fromUtf8(shortName);
            w.insert(office);
        }
        for (const auto& [given, family] :
             {std::pair("Zoë", "Beispiel"), std::pair("Änne", "Beispiel"), std::pair("Ulf", "Anders")}) {
            Person person;
            person.givenName = QString::fromUtf8(given);
            person.familyName = QString::fromUtf8(family);
            w.insert(person);
        }
    });
    const auto names = [&](const EntityInfo& entity, const char* key, const ListOrder& order = {}) {
        ListQuery query;
        query.entity = &entity;
        query.order = order;
        QStringList out;
        for (const QUuid& id : value_of(listRows(*store, query)).ids)
            out << value_of(store->read([&](const Reader& reader) -> Result<QString> {
                return reader.find({&entity, id})->value(QString::fromLatin1(key)).text();
            }));
        return out;
    };
    const EntityInfo& office = entityOf<Organization>();
    CHECK(names(office, "name") == QStringList{QStringLiteral("Amt 9"), QStringLiteral("Amt 10"),
                                               QStringLiteral("Ärztehaus"), QStringLiteral("Zentralamt")});
    CHECK(names(office, "name", {{office.field(u"shortName"), false}}).first() == u"Zentralamt");
    CHECK(names(entityOf<Person>(), "givenName") ==
          QStringList{QStringLiteral("Ulf"), QStringLiteral("Änne"), QStringLiteral("Zoë")});
}
