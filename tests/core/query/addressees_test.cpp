// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/addressees.h"

#include "core/query/salutation.h"
#include "core/store/storefixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

Person personNamed(const char* salutation, const char* title, const char* givenName, const char* familyName)
{
    Person out;
    out.salutation = s(salutation);
    out.title = s(title);
    out.givenName = s(givenName);
    out.familyName = s(familyName);
    return out;
}

Addressees addresseesOfRows(const Store& store, const QList<RowRef>& rows)
{
    return value_of(store.read(
        [&](const Reader& reader) -> Result<Addressees> { return addresseesOf(reader, rows, {QDate(2026, 11, 21)}); }));
}

} // namespace

TEST_CASE("Letters greet by salutation and the highest title", "[query]")
{
    struct Row {
        Person person;
        const char* greeting;
        const char* address;
    };
    const Row rows[] = {
        {personNamed("Frau", "", "Erika", "Beispiel"), "Sehr geehrte Frau Beispiel", "Frau Erika Beispiel"},
        {personNamed("Herr", "Dr.", "Max", "Muster"), "Sehr geehrter Herr Dr. Muster", "Herrn Dr. Max Muster"},
        {personNamed(" Herrn ", "", "Max", "von Muster"), "Sehr geehrter Herr von Muster", "Herrn Max von Muster"},
        {personNamed("Frau", "Prof. Dr. Dr. h. c.", "Ada", "Probe"), "Sehr geehrte Frau Professorin Probe",
         "Frau Prof. Dr. Dr. h. c. Ada Probe"},
        {personNamed("Herr", "Prof.", "Kai", "Probe"), "Sehr geehrter Herr Professor Probe", "Herrn Prof. Kai Probe"},
        {personNamed("Herr", "Dr.-Ing.", "Kai", "Probe"), "Sehr geehrter Herr Dr. Probe", "Herrn Dr.-Ing. Kai Probe"},
        {personNamed("Frau", "Dipl.-Ing.", "Ina", "Probe"), "Sehr geehrte Frau Probe", "Frau Dipl.-Ing. Ina Probe"},
        {personNamed("Frau Dr.", "", "Ina", "Probe"), "Sehr geehrte Frau Dr. Probe", "Frau Dr. Ina Probe"},
        {personNamed("", "Dr.", "Kim", "Beispiel"), "Guten Tag Dr. Kim Beispiel", "Dr. Kim Beispiel"},
        {personNamed("divers", "Prof. Dr.", "Kim", "Beispiel"), "Guten Tag Prof. Kim Beispiel",
         "Prof. Dr. Kim Beispiel"},
        {personNamed("", "", "", "Beispiel"), "Sehr geehrte Damen und Herren", "Beispiel"},
        {personNamed("Frau", "", "Erika", ""), "Sehr geehrte Damen und Herren", "Frau Erika"},
    };
    for (const Row& row : rows) {
        CHECK(salutationLine(row.person) == s(row.greeting));
        CHECK(addressName(row.person) == s(row.address));
    }
}

TEST_CASE("A postcode is what stands at the beginning of a line", "[query]")
{
    CHECK(postcodeIn({s("Beispielweg 12345"), s("50667 Köln")}) == s("50667"));
    CHECK(postcodeIn({s("D-50667 Köln")}) == s("50667"));
    CHECK(postcodeIn({s("12345 Musterstadt"), s("01067 Dresden")}) == s("01067"));
    CHECK(postcodeIn({s("Postfach 10 20 30"), s("1010 Wien")}).isEmpty());
    CHECK(postcodeIn({}).isEmpty());
}

TEST_CASE("Letters go home or to work, by postcode, and who has no address is named", "[query]")
{
    const auto store = memoryStore();
    Organization office;
    office.name = s("Amt für Beispiele");
    office.address = s("Amt für Beispiele\nMusterplatz 1\n50667 Köln");
    add(*store, office);
    OrganizationName former;
    former.organization = office.id;
    former.name = s("Amt für Proben");
    former.to = *PartialDate::parse(s("2020"));
    add(*store, former);
    Person atWork = personNamed("Herr", "", "Max", "Muster");
    atWork.organization = office.id;
    add(*store, atWork);
    Person atHome = personNamed("Frau", "", "Erika", "Beispiel");
    atHome.organization = office.id;
    atHome.address = s("Probegasse 2, 10115 Berlin");
    add(*store, atHome);
    Person nowhere = personNamed("", "", "Kim", "Ohne");
    add(*store, nowhere);
    const Addressees all =
        addresseesOfRows(*store, {rowRef(office.id), rowRef(atWork.id), rowRef(atHome.id), rowRef(nowhere.id)});
    REQUIRE(all.list.size() == 3);
    CHECK(all.list.at(0).address == QStringList{s("Frau Erika Beispiel"), s("Probegasse 2"), s("10115 Berlin")});
    CHECK(all.list.at(0).body == s("Amt für Beispiele"));
    CHECK(all.list.at(1).address == QStringList{s("Amt für Beispiele"), s("Musterplatz 1"), s("50667 Köln")});
    CHECK(all.list.at(1).salutation == s("Sehr geehrte Damen und Herren"));
    // The name of the office stands once; that of the person goes between it and the street.
    CHECK(all.list.at(2).address ==
          QStringList{s("Amt für Beispiele"), s("Herrn Max Muster"), s("Musterplatz 1"), s("50667 Köln")});
    CHECK(all.leftOut == QList<LeftOut>{{s("Kim Ohne"), LeftOut::Reason::NoPostalAddress}});
}
