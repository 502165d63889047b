// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/localtime.h"
#include "core/interchange/jsonexport.h"
#include "core/interchange/sample.h"
#include "core/query/rowlabel.h"
#include "core/query/snapshot.h"
#include "tests/core/interchange/jsonstore.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

struct Sample {
    std::unique_ptr<Store> store;
    std::unique_ptr<Snapshot> rows;
};

Sample sample(const char* name)
{
    auto store = emptyStore();
    REQUIRE_OK(loadSample(*store, QString::fromLatin1(name)));
    auto rows = value_of(Snapshot::load(*store));
    return {std::move(store), std::move(rows)};
}

Id<Measure> measureId(const QString& code)
{
    return Id<Measure>(derivedId(QStringLiteral("measure/") + code));
}

/// Cents of the cost items of a measure, of one kind or stage if given.
qint64 cents(const Snapshot& rows, const char* code, int year, std::optional<CostStage> stage = {},
             std::optional<CostKind> kind = {})
{
    Money sum;
    for (const CostItem* item : rows.costItemsOf.of(measureId(QString::fromLatin1(code)))) {
        const bool fits = item->year == year && (!stage || item->stage == *stage) && (!kind || item->kind == *kind);
        sum += fits ? item->amount.value_or(Money()) : Money();
    }
    return sum.cents;
}

qsizetype groupsOfKind(const Snapshot& rows, WorkingGroupKind kind)
{
    return std::count_if(rows.workingGroups.begin(), rows.workingGroups.end(),
                         [kind](const WorkingGroup& group) { return group.kind == kind; });
}

} // namespace

TEST_CASE("Köln: what is evidenced is there, what is not stays empty", "[exchange]")
{
    const auto [store, rows] = sample("koeln");
    REQUIRE(rows->concepts.size() == 1);
    const Concept& concept_ = rows->concepts.rows().first();
    CHECK(concept_.municipality == QStringLiteral("Köln"));
    CHECK(concept_.adoptedOn.toIso() == QStringLiteral("2011-02-01"));
    CHECK(rows->guidingPrinciples.size() == 7);
    CHECK(rows->guidingPrinciples.rows().first().number == QStringLiteral("1"));

    const auto fields = rows->fieldsOfConcept.of(concept_.id);
    REQUIRE(fields.size() == 5);
    CHECK(fields.at(0)->title == QStringLiteral("Spracherwerb, Bildung, Ausbildung, Beruf"));
    for (qsizetype i = 2; i < fields.size(); ++i)
        CHECK(fieldOfActionName(*fields.at(i)).contains(QStringLiteral("noch ohne Namen")));

    CHECK(groupsOfKind(*rows, WorkingGroupKind::WorkingGroup) == 12);
    CHECK(groupsOfKind(*rows, WorkingGroupKind::ExpertGroup) == 2);
    CHECK(rows->measures.size() == 28);
    CHECK(rows->persons.size() == 0);
    CHECK(rows->recommendations.size() == 1);
    CHECK(rows->editions.size() == 2);
    CHECK(value_of(store->file().selfCheck()) == QStringList());
}

TEST_CASE("Köln: sums to the cent, nothing twice", "[exchange]")
{
    const auto [store, rows] = sample("koeln");
    using enum CostStage;
    CHECK(cents(*rows, "K001", 2020) == 682'000'00);
    CHECK(cents(*rows, "K001", 2020, Approved) == 446'000'00);
    CHECK(cents(*rows, "K003", 2020) == 100'000'00);
    CHECK(cents(*rows, "K004", 2020) == 151'200'00);
    CHECK(cents(*rows, "K004", 2020, Approved) == 63'311'00);
    CHECK(cents(*rows, "K004", 2020, {}, CostKind::Material) == 8'800'00);
    CHECK(cents(*rows, "K004", 2020, Requested) == 87'889'00);
    CHECK(cents(*rows, "K009", 2022) == 151'200'00);
    CHECK(cents(*rows, "K009", 2022, Requested, CostKind::Personnel) == 133'600'00);
    CHECK(cents(*rows, "K009", 2022, Requested, CostKind::Material) == 17'600'00);
    CHECK(cents(*rows, "K009", 2020, Approved) == 66'071'00);
    CHECK(cents(*rows, "K011", 2022, Approved) == 666'400'00);
    CHECK(cents(*rows, "K012", 2015, Approved) == 446'000'00);
    CHECK(cents(*rows, "K013", 2022, Approved, CostKind::Grant) == 50'000'00);
    CHECK(rows->costItemsOf.of(measureId(QStringLiteral("K013"))).size() == 13);
    CHECK(cents(*rows, "K015", 2014, Requested) == 220'000'00);
    CHECK(rows->measures.find(measureId(QStringLiteral("K007")))->supersedes == measureId(QStringLiteral("K002")));
    CHECK(rows->measures.find(measureId(QStringLiteral("K018")))->state == MeasureState::Rejected);
}

TEST_CASE("Köln: a body bears the name of the day", "[exchange]")
{
    const auto [store, rows] = sample("koeln");
    const Id<Organization> present(derivedId(u"organization/chancengerechtigkeit"));
    const Id<Organization> former(derivedId(u"organization/integrationsrat"));
    CHECK(rows->nameOf(present, QDate(2025, 10, 31)) == QStringLiteral("Integrationsrat der Stadt Köln"));
    CHECK(rows->nameOf(present, QDate(2025, 11, 1)) ==
          QStringLiteral("Ausschuss für Chancengerechtigkeit und Integration"));
    CHECK(rows->organizations.find(former)->successor == present);
    const auto resolutions = rows->consultationsOf.of(Id<Paper>(derivedId(u"paper/konzept")));
    REQUIRE(resolutions.size() == 5);
    CHECK(resolutions.last()->votes == QStringLiteral("einstimmig bei Enthaltung der Fraktion pro Köln"));
}

TEST_CASE("Köln: the evidenced meetings with what their sources say, and no hour where none is known", "[exchange]")
{
    const auto [store, rows] = sample("koeln");
    CHECK(rows->meetings.size() == 15);
    const auto meetingOf = [&rows = *rows](const char* key) {
        const Meeting* out =
            rows.meetings.find(Id<Meeting>(derivedId(QStringLiteral("meeting/") + QLatin1String(key))));
        REQUIRE(out);
        return *out;
    };
    const Meeting council = meetingOf("rat/2011-02-01");
    CHECK(formatDateTime(council.start) == QStringLiteral("01.02.2011"));
    const auto items = rows->itemsOfMeeting.of(council.id);
    REQUIRE(items.size() == 1);
    CHECK(items.first()->number == QStringLiteral("10.10"));
    CHECK(items.first()->result == s("geändert beschlossen"));
    CHECK(items.first()->votes == QStringLiteral("einstimmig bei Enthaltung der Fraktion pro Köln"));
    CHECK(rows->resolutions.size() == 8);
    const Consultation* consultation =
        rows->consultations.find(Id<Consultation>(derivedId(u"consultation/konzept/rat")));
    REQUIRE(consultation);
    CHECK(consultation->meeting == council.id);
    CHECK(consultation->agendaItem == items.first()->id);
    CHECK(formatDateTime(meetingOf("integrationsrat/2011-06-21").end) == QStringLiteral("21.06.2011, 18:15 Uhr"));
    CHECK(rows->attendances.size() == 0); // who took part is not evidenced
    for (const Resolution& resolution : rows->resolutions)
        CHECK(resolution.registerNumber.isEmpty());
}

TEST_CASE("Aachen: seven fields, the first four with priority", "[exchange]")
{
    const auto [store, rows] = sample("aachen");
    const auto& fields = rows->fieldsOfAction.rows();
    REQUIRE(fields.size() == 7);
    for (qsizetype i = 0; i < fields.size(); ++i) {
        CHECK(fields.at(i).number == QString::number(i + 1));
        CHECK(fields.at(i).prioritised == (i < 4));
    }
    CHECK(rows->targetGroups.size() == 4);
    const auto resolutions = rows->consultationsOf.of(rows->concepts.rows().first().paper);
    REQUIRE(resolutions.size() == 1);
    CHECK(resolutions.first()->date.toString() == QStringLiteral("Oktober 2006"));
    CHECK(value_of(store->file().selfCheck()) == QStringList());
}

TEST_CASE("Every record of the samples names its source and refers to rows that exist", "[exchange]")
{
    for (const QString& name : sampleNames()) {
        const auto store = emptyStore();
        REQUIRE_OK(loadSample(*store, name));
        REQUIRE_OK(store->read([](const Reader& reader) -> Result<> {
            for (const EntityInfo* entity : allEntities()) {
                for (const Record& row : reader.list(*entity)) {
                    for (const FieldInfo& field : entity->fields) {
                        INFO(entity->key << " " << idText(row.id).toStdString() << " " << field.key);
                        if (field.keyText() == u"source")
                            CHECK_FALSE(row.value(field).isNull());
                        if (field.kind == FieldKind::Reference && !row.value(field).isNull())
                            CHECK(reader.find(RowRef{&field.target(), idFromText(row.value(field).text())}));
                    }
                }
            }
            return {};
        }));
    }
}

TEST_CASE("Samples have the same ids everywhere and live side by side", "[exchange]")
{
    const auto first = emptyStore();
    const auto second = emptyStore("Andere Person");
    REQUIRE_OK(loadSample(*first, QStringLiteral("koeln")));
    REQUIRE_OK(loadSample(*second, QStringLiteral("koeln")));
    CHECK(value_of(exportedJson(*first)) == value_of(exportedJson(*second)));
    REQUIRE_OK(loadSample(*first, QStringLiteral("aachen")));
    const auto rows = value_of(Snapshot::load(*first));
    CHECK(rows->concepts.size() == 2);
    CHECK(rows->fieldsOfAction.size() == 12);
    // What a file began with is no step of the person who opens it.
    CHECK(first->undoLog().nextUndo().isNull());
}
