// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/resolve.h"
#include "core/store/storefixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

Id<Organization> addOrganization(Store& store, const QString& name, const QString& shortName = {})
{
    Organization row;
    row.name = name;
    row.shortName = shortName;
    write(store, QStringLiteral("organization:create"), [&](Writer& w) { w.insert(row); });
    return row.id;
}

} // namespace

TEST_CASE("A row is named by code, number, short name, name or title, in any letter case", "[query]")
{
    const auto store = memoryStore();
    const auto measure = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Sprachförderung"));
    const auto office = addOrganization(*store, QStringLiteral("Amt für Beispiele"), QStringLiteral("50"));
    for (const char* ref :
         {"measure:K001", "measure:k001", "Measure:Sprachförderung", "measure:sprach", "measure: K001 "})
        CHECK(value_of(resolveRef(*store, QString::fromUtf8(ref))) == rowRef(measure));
    CHECK(value_of(resolveRef(*store, measure.text())) == rowRef(measure));
    CHECK(value_of(resolveRef(*store, QStringLiteral("organization:50"))) == rowRef(office));
    CHECK(value_of(resolveRef(*store, QStringLiteral("organization:Amt"))) == rowRef(office));
}

TEST_CASE("A field that refers takes the name of a row, also with its kind", "[query]")
{
    const auto store = memoryStore();
    const auto office = addOrganization(*store, QStringLiteral("Amt für Beispiele"), QStringLiteral("50"));
    const FieldInfo& field = *entityOf<Measure>().field(u"leadOffice");
    const auto parsed = [&](const char* text) {
        return store->read([&](const Reader& reader) { return parseValue(reader, field, QString::fromUtf8(text)); });
    };
    for (const char* text : {"50", "organization:50", "Organization: Amt für Beispiele", " organization:50 "})
        CHECK(value_of(parsed(text)).text() == office.text());
    CHECK(error_of(parsed("measure:50")).kind == ErrorKind::NotFound); // not of the kind that it refers to
}

TEST_CASE("An exact name wins over a beginning; several beginnings are an error with the candidates", "[query]")
{
    const auto store = memoryStore();
    const auto caritas = addOrganization(*store, QStringLiteral("Verein"));
    addOrganization(*store, QStringLiteral("Verein Testbrücke"));
    addOrganization(*store, QStringLiteral("Verein Probehaus"));
    CHECK(value_of(resolveRef(*store, QStringLiteral("organization:Verein"))) == rowRef(caritas));
    const auto error = error_of(resolveRef(*store, QStringLiteral("organization:Vere")));
    CHECK(error.kind == ErrorKind::Rejected);
    CHECK(error.message.contains(QStringLiteral("Verein Testbrücke")));
    CHECK(error.message.contains(QStringLiteral("Verein Probehaus")));
}

TEST_CASE("What is not there is not found, what is no reference is refused", "[query]")
{
    const auto store = memoryStore();
    addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Titel"));
    REQUIRE_ERROR(ErrorKind::NotFound, resolveRef(*store, QStringLiteral("measure:K999")));
    REQUIRE_ERROR(ErrorKind::NotFound, resolveRef(*store, QStringLiteral("measure:")));
    REQUIRE_ERROR(ErrorKind::NotFound, resolveRef(*store, idText(newRowId())));
    REQUIRE_ERROR(ErrorKind::Rejected, resolveRef(*store, QStringLiteral("massnahme:K001")));
    REQUIRE_ERROR(ErrorKind::Rejected, resolveRef(*store, QStringLiteral("irgendwas")));
}

TEST_CASE("A name is found however its letters are typed", "[query][folding]")
{
    const auto store = memoryStore();
    const auto doctors = addOrganization(*store, QStringLiteral("Ärzte der Stadt"));
    const auto istanbul = addOrganization(*store, QStringLiteral("İstanbul Kulturverein"));
    const auto lodz = addOrganization(*store, QStringLiteral("Łódź-Freundeskreis"));
    const auto soft = addOrganization(*store, QStringLiteral("Jugend\u00adhaus"));
    for (const char* ref : {"Ärzte", "A\xcc\x88rzte", "aerzte", "ARZTE DER", "Ärzte der Stadt"}) {
        INFO(ref);
        CHECK(value_of(resolveRef(*store, QStringLiteral("organization:") + QString::fromUtf8(ref))) ==
              rowRef(doctors));
    }
    CHECK(value_of(resolveRef(*store, QStringLiteral("organization:istanbul"))) == rowRef(istanbul));
    CHECK(value_of(resolveRef(*store, QStringLiteral("organization:lodz-freundeskreis"))) == rowRef(lodz));
    CHECK(value_of(resolveRef(*store, QStringLiteral("organization:Jugendhaus"))) == rowRef(soft));
    REQUIRE_ERROR(ErrorKind::NotFound, resolveRef(*store, QStringLiteral("organization:\u00ad")));
}

TEST_CASE("What is written like a name wins over what only folds to it", "[query][folding]")
{
    const auto store = memoryStore();
    const auto east = addOrganization(*store, QStringLiteral("Ost"));
    const auto umlaut = addOrganization(*store, QStringLiteral("Öst"));
    CHECK(value_of(resolveRef(*store, QStringLiteral("organization:ost"))) == rowRef(east));
    CHECK(value_of(resolveRef(*store, QStringLiteral("organization:öst"))) == rowRef(umlaut));
    const Error error = error_of(resolveRef(*store, QStringLiteral("organization:oest")));
    CHECK(error.kind == ErrorKind::Rejected);
    CHECK(error.message.contains(QStringLiteral("nicht eindeutig")));
}

TEST_CASE("An id of rows of two kinds names none of them", "[query]")
{
    const auto store = memoryStore();
    Organization office;
    office.name = QStringLiteral("Testamt");
    office.id = Id<Organization>(newRowId());
    Person person;
    person.familyName = QStringLiteral("Zweifach");
    person.id = Id<Person>(office.id.uuid());
    write(*store, QStringLiteral("batch"), [&](Writer& w) {
        w.insert(office);
        w.insert(person);
    });
    const Error error = error_of(resolveRef(*store, office.id.text()));
    CHECK(error.kind == ErrorKind::Rejected);
    CHECK(error.message.contains(QStringLiteral("organization:") + office.id.text()));
    CHECK(error.message.contains(QStringLiteral("Zweifach")));
    CHECK(value_of(resolveRef(*store, QStringLiteral("person:") + office.id.text())) == rowRef(person.id));
}
