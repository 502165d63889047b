// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/namedrow.h"

#include "core/model/entities.h"
#include "core/ops/namedowner.h"
#include "core/ops/rows.h"
#include "core/query/namelikeness.h"
#include "core/store/storefixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

/// Two fields of action, each with a module, and a measure.
struct Setting {
    Setting()
    {
        Concept whole;
        const auto plan = add(*store, whole);
        for (const auto& [field, module, title] :
             {std::tie(education, lessons, kLessons), std::tie(health, clinics, kClinics)}) {
            FieldOfAction action;
            action.concept_ = plan;
            action.title = title;
            field = add(*store, action);
            ConceptModule part;
            part.fieldOfAction = field;
            part.title = title;
            module = add(*store, part);
        }
        measure = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Titel"));
    }
    [[nodiscard]] Record row() const { return toRecord(get(*store, measure)); }
    void set(const char* key, const Value& value)
    {
        const FieldInfo* field = entityOf<Measure>().field(QString::fromLatin1(key));
        REQUIRE_OK(store->transact(QStringLiteral("measure:edit"), [&](Writer& writer) {
            return setRow(writer, rowRef(measure), {ColumnValue{field, value}});
        }));
    }

    static inline const QString kLessons = QStringLiteral("Unterricht");
    static inline const QString kClinics = QStringLiteral("Sprechstunden");
    std::unique_ptr<Store> store = memoryStore();
    Id<FieldOfAction> education;
    Id<FieldOfAction> health;
    Id<ConceptModule> lessons;
    Id<ConceptModule> clinics;
    Id<Measure> measure;
};

} // namespace

TEST_CASE("A row is made of a name where another one refers to it, and taken back with it", "[ops]")
{
    Setting setting;
    const NamedRow named{{&entityOf<Organization>(), newRowId()}, QStringLiteral("Amt für Muster")};
    REQUIRE_OK(setting.store->transact(QStringLiteral("measure:edit"), [&](Writer& writer) -> Result<> {
        IPLAN_TRY(createNamed(writer, named, setting.row()));
        return setRow(writer, rowRef(setting.measure),
                      {ColumnValue{entityOf<Measure>().field(u"leadOffice"), idText(named.row.id)}});
    }));
    const Id<Organization> office(named.row.id);
    CHECK(get(*setting.store, office).name == named.name);
    CHECK(get(*setting.store, setting.measure).leadOffice == office);
    REQUIRE_OK(setting.store->undoLog().undo());
    CHECK(get(*setting.store, office).deleted);
    CHECK(get(*setting.store, setting.measure).leadOffice.isNull());
}

TEST_CASE("What belongs to another row is made where that one is known", "[ops]")
{
    Setting setting;
    const EntityInfo& module = entityOf<ConceptModule>();
    const auto isEnough = [&](const EntityInfo& entity) {
        return value_of(setting.store->read(
            [&](const Reader& reader) -> Result<bool> { return isNameEnough(reader, entity, setting.row()); }));
    };
    CHECK_FALSE(isEnough(module)); // two fields it may belong to
    const auto owners = [&](const EntityInfo& entity) {
        return value_of(setting.store->read([&](const Reader& reader) -> Result<QList<Record>> {
            return ownersOfNamed(reader, entity, setting.row());
        }));
    };
    CHECK(owners(module).size() == 2);
    CHECK(owners(entityOf<Person>()).isEmpty()); // belongs to nothing
    setting.set("fieldOfAction", setting.health.text());
    REQUIRE(isEnough(module));
    CHECK(ownerBeside(module, setting.row()) == rowRef(setting.health));
    CHECK(owners(module).size() == 1);
    const NamedRow named{{&module, newRowId()}, QStringLiteral("3.1 Hebammen")};
    REQUIRE_OK(setting.store->transact(QStringLiteral("measure:edit"),
                                       [&](Writer& writer) { return createNamed(writer, named, setting.row()); }));
    const auto made = get(*setting.store, Id<ConceptModule>(named.row.id));
    CHECK(made.fieldOfAction == setting.health);
    CHECK(made.title == QStringLiteral("Hebammen"));
    CHECK_FALSE(canBeNamed(entityOf<MeasureStep>()));
    CHECK(isEnough(entityOf<Person>()));

    // There is one concept only: a new field of action is one of it.
    REQUIRE(isEnough(entityOf<FieldOfAction>()));
    const NamedRow field{{&entityOf<FieldOfAction>(), newRowId()}, QStringLiteral("3 Kultur")};
    REQUIRE_OK(setting.store->transact(QStringLiteral("measure:edit"),
                                       [&](Writer& writer) { return createNamed(writer, field, setting.row()); }));
    CHECK(get(*setting.store, Id<FieldOfAction>(field.row.id)).concept_ == all<Concept>(*setting.store).first().id);
    Concept another;
    another.id = add(*setting.store, another);
    CHECK_FALSE(isEnough(entityOf<FieldOfAction>()));
    const NamedRow chosen{{&entityOf<FieldOfAction>(), newRowId()}, QStringLiteral("4 Sport"), rowRef(another.id)};
    REQUIRE_OK(setting.store->transact(QStringLiteral("measure:edit"),
                                       [&](Writer& writer) { return createNamed(writer, chosen, setting.row()); }));
    CHECK(get(*setting.store, Id<FieldOfAction>(chosen.row.id)).concept_ == another.id);
}

TEST_CASE("The modules of the chosen field and the people of the chosen office are proposed first", "[ops]")
{
    Setting setting;
    Organization office;
    office.name = QStringLiteral("Amt für Muster");
    add(*setting.store, office);
    Person person;
    person.familyName = QStringLiteral("Mustermann");
    person.organization = office.id;
    add(*setting.store, person);
    setting.set("fieldOfAction", setting.health.text());
    setting.set("leadOffice", office.id.text());
    const auto related = [&](const EntityInfo& target) {
        return value_of(setting.store->read(
            [&](const Reader& reader) -> Result<QSet<QUuid>> { return relatedRows(reader, target, setting.row()); }));
    };
    CHECK(related(entityOf<ConceptModule>()) == QSet<QUuid>{setting.clinics.uuid()});
    CHECK(related(entityOf<Person>()) == QSet<QUuid>{person.id.uuid()});
    CHECK(related(entityOf<Organization>()).isEmpty());
}

TEST_CASE("A chosen module fills an empty field of action, and leaves another one alone", "[ops]")
{
    Setting setting;
    setting.set("module", setting.lessons.text());
    CHECK(get(*setting.store, setting.measure).fieldOfAction == setting.education);
    setting.set("module", setting.clinics.text());
    CHECK(get(*setting.store, setting.measure).fieldOfAction == setting.education);
}

TEST_CASE("Names that may be meant are found by their likeness", "[ops]")
{
    std::vector<ComparedName> names;
    for (const char* name : {"Jugendamt", "Amt für Soziales", "Gesundheitsamt", "Caritasverband Musterstadt e. V."}) {
        Organization office;
        office.name = QString::fromUtf8(name);
        names.push_back(nameOf(toRecord(office)));
    }
    const auto like = [&](const char* name) {
        Organization office;
        office.name = QString::fromUtf8(name);
        return namesLike(names, nameOf(toRecord(office)), 5);
    };
    CHECK(like("Jugenamt") == QList<qsizetype>{0});
    CHECK(like("Caritas-Verband Musterstadt") == QList<qsizetype>{3});
    CHECK(like("Sportamt").isEmpty());
    CHECK(like("").isEmpty());
}

TEST_CASE("A text that may name several is told from the name of one", "[ops]")
{
    const EntityInfo& organization = entityOf<Organization>();
    for (const char* several :
         {"AWO/Caritas", "AWO; Caritas", "AWO, Caritas und Diakonie", "AWO, Caritas, VHS & DRK"}) {
        INFO(several);
        CHECK(mayNameSeveral(organization, QString::fromUtf8(several)));
    }
    for (const char* one :
         {"Amt 50/51", "Amt für Kinder, Jugend und Familie", "Muster und Partner", "Beispiel, Stadt"}) {
        INFO(one);
        CHECK_FALSE(mayNameSeveral(organization, QString::fromUtf8(one)));
    }
    CHECK(mayNameSeveral(entityOf<Person>(), QStringLiteral("Anna Beispiel, Cem Muster")));
}
