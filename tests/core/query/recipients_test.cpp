// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/recipients.h"

#include "core/model/entities.h"
#include "core/store/storefixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

RowRef addPerson(Store& store, const char* name, const char* email)
{
    Person person;
    person.familyName = QString::fromUtf8(name);
    person.email = QString::fromUtf8(email);
    return rowRef(add(store, person));
}

Recipients reached(const Store& store, const QList<RowRef>& rows, const QString& purpose = {})
{
    return value_of(store.read([&](const Reader& reader) -> Result<Recipients> {
        return recipientsOf(reader, rows, {QDate(2026, 11, 21), purpose});
    }));
}

RowRef addGroup(Store& store, const QList<RowRef>& persons, bool isProtected)
{
    WorkingGroup group;
    group.title = isProtected ? QStringLiteral("AG Geschützt") : QStringLiteral("AG Offen");
    group.sensitiveMembership = isProtected;
    add(store, group);
    for (const RowRef& row : persons) {
        Membership member;
        member.workingGroup = group.id;
        member.person = Id<Person>(row.id);
        add(store, member);
    }
    return rowRef(group.id);
}

/// A person whose details are kept by consent, or on another basis.
RowRef addPerson(Store& store, const char* name, Choice<LawfulBasis> basis, QList<PersonConsent> consents)
{
    Person person;
    person.familyName = QString::fromUtf8(name);
    person.email = QStringLiteral("%1@verein.example").arg(person.familyName.toLower());
    person.lawfulBasis = basis;
    add(store, person);
    for (PersonConsent& consent : consents) {
        consent.person = person.id;
        add(store, consent);
    }
    return rowRef(person.id);
}

PersonConsent consentTo(const QString& purpose, QDate expires = {}, QDate withdrawn = {})
{
    PersonConsent out;
    out.purpose = purpose;
    out.givenOn = QDate(2025, 1, 2);
    out.expires = expires;
    out.withdrawn = withdrawn;
    return out;
}

QStringList addresses(const Recipients& recipients)
{
    QStringList out;
    for (const Recipient& each : recipients.list)
        out << each.address;
    return out;
}

} // namespace

TEST_CASE("A group is written to by its members of the day, each once", "[query]")
{
    const auto store = memoryStore();
    const RowRef anna = addPerson(*store, "Anna-Muster", "anna@amt.example");
    const RowRef bert = addPerson(*store, "Bert-Muster", " bert@verein.example ");
    const RowRef silent = addPerson(*store, "Ohne-Muster", "");
    const RowRef gone = addPerson(*store, "Fort-Muster", "fort@amt.example");
    WorkingGroup group;
    group.title = QStringLiteral("AG Bildung");
    add(*store, group);
    for (const RowRef& row : {anna, bert, silent, gone}) {
        Membership member;
        member.workingGroup = group.id;
        member.person = Id<Person>(row.id);
        if (row == gone)
            member.endDate = *PartialDate::parse(QStringLiteral("2025"));
        add(*store, member);
    }
    const Recipients all = reached(*store, {anna, rowRef(group.id)});
    CHECK(addresses(all) == QStringList{QStringLiteral("anna@amt.example"), QStringLiteral("bert@verein.example")});
    CHECK(all.leftOut == QList<LeftOut>{{QStringLiteral("Ohne-Muster"), LeftOut::Reason::NoMailAddress}});
    CHECK(hasAddressees(entityOf<WorkingGroup>()));
    CHECK_FALSE(hasAddressees(entityOf<Measure>()));
}

TEST_CASE("Two who share an address get one mail", "[query]")
{
    const auto store = memoryStore();
    const RowRef one = addPerson(*store, "Eins", "Buero@amt.example");
    const RowRef two = addPerson(*store, "Zwei", "buero@AMT.example");
    const Recipients all = reached(*store, {two, one});
    CHECK(addresses(all).size() == 1);
    CHECK(all.leftOut.isEmpty());
}

TEST_CASE("Who must consent is written to by a consent that holds, for its purpose", "[query]")
{
    const auto store = memoryStore();
    const QString invitations = QStringLiteral("Einladungen");
    const QString news = QStringLiteral("Rundbrief");
    using enum LawfulBasis;
    const QDate past(2026, 3, 4);
    const QList<RowRef> all{addPerson(*store, "Gilt", Consent, {consentTo(invitations)}),
                            addPerson(*store, "Nie", Consent, {}),
                            addPerson(*store, "Widerrufen", Consent, {consentTo(invitations, {}, past)}),
                            addPerson(*store, "Abgelaufen", Consent, {consentTo(invitations, past)}),
                            addPerson(*store, "Wieder", Consent, {consentTo(news, {}, past), consentTo(news)}),
                            addPerson(*store, "Amtlich", PublicTask, {}),
                            addPerson(*store, "Dagegen", PublicTask, {consentTo(news, {}, past)})};
    const auto leftOut = [](const Recipients& recipients) {
        QStringList out;
        for (const LeftOut& one : recipients.leftOut)
            out << one.name + u' ' + reasonText(one.reason);
        return out;
    };
    using List = QStringList;
    CHECK(leftOut(reached(*store, all)) == List{QStringLiteral("Abgelaufen Einwilligung ist abgelaufen"),
                                                QStringLiteral("Nie hat nicht eingewilligt"),
                                                QStringLiteral("Widerrufen hat die Einwilligung widerrufen")});
    CHECK(reached(*store, all).list.size() == 4);
    CHECK(leftOut(reached(*store, all, QStringLiteral(" rundbrief "))) ==
          List{QStringLiteral("Abgelaufen hat nicht eingewilligt"),
               QStringLiteral("Dagegen hat die Einwilligung widerrufen"), QStringLiteral("Gilt hat nicht eingewilligt"),
               QStringLiteral("Nie hat nicht eingewilligt"), QStringLiteral("Widerrufen hat nicht eingewilligt")});
    const auto purposes =
        value_of(store->read([](const Reader& reader) -> Result<QStringList> { return consentPurposes(reader); }));
    CHECK(purposes == List{invitations, news});
}

TEST_CASE("Members of a protected group are written to, and not named", "[query]")
{
    const auto store = memoryStore();
    const RowRef anna = addPerson(*store, "Anna-Muster", "anna@amt.example");
    const RowRef bert = addPerson(*store, "Bert-Muster", "bert@amt.example");
    const RowRef group = addGroup(*store, {anna, bert}, true);
    const Recipients all = reached(*store, {group});
    CHECK(all.list.size() == 2);
    REQUIRE(all.protectedGroups.size() == 1);
    CHECK(all.protectedGroups.first().title == QStringLiteral("AG Geschützt"));
    const auto named = [&](const QList<RowRef>& rows) {
        return value_of(store->read([&](const Reader& reader) -> Result<Addressed> {
            return addressedBy(reader, rows, {QDate(2026, 11, 21), {}, true});
        }));
    };
    CHECK(named({group}).rows.isEmpty());
    CHECK(named({group}).leftOut ==
          QList<LeftOut>{{QStringLiteral("AG Geschützt"), LeftOut::Reason::ProtectedMembers}});
    CHECK(named({group, anna}).rows.size() == 1); // chosen herself
    CHECK(named({addGroup(*store, {anna, bert}, false)}).rows.size() == 2);
}
