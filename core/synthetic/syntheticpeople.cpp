// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/orderkey.h"
#include "core/synthetic/syntheticcity.h"
#include "core/synthetic/synthetictexts.h"

namespace iplan
{

namespace texts = synthetictexts;

namespace
{

constexpr int kOrganizations = 120;
constexpr int kPersons = 300;
constexpr int kPapers = 60;

void addTerms(SyntheticCity& city)
{
    int index = 0;
    for (const QString& label : texts::targetGroupLabels()) {
        TargetGroup group;
        group.key = QStringLiteral("zielgruppe-%1").arg(++index);
        group.label = label;
        city.targetGroups << city.addTerm(group);
    }
    for (int i = 0; i <= 9; ++i) {
        Area area;
        area.key = QStringLiteral("raum-%1").arg(i);
        area.label = i == 0 ? QStringLiteral("stadtweit") : QStringLiteral("Stadtbezirk %1").arg(i);
        area.kind = i == 0 ? AreaKind::CityWide : AreaKind::Borough;
        city.areas << city.addTerm(area);
    }
}

Organization organization(const QString& name, OrganizationType type, const QString& shortName = {})
{
    Organization out;
    out.name = name;
    out.organizationType = type;
    out.shortName = shortName;
    return out;
}

/// Council, Integrationsrat (renamed in 2025) and committees.
int addCouncil(SyntheticCity& city)
{
    const QString of = QStringLiteral(" der Stadt ") + city.name;
    const QStringList names{QStringLiteral("Rat") + of, QStringLiteral("Jugendhilfeausschuss"),
                            QStringLiteral("Ausschuss für Schule und Weiterbildung"),
                            QStringLiteral("Ausschuss für Soziales und Senioren")};
    for (const QString& name : names) {
        Organization body = organization(name, OrganizationType::CouncilBody);
        city.bodies << city.add(body);
    }
    Organization committee = organization(QStringLiteral("Ausschuss für Chancengerechtigkeit und Integration") + of,
                                          OrganizationType::CouncilBody);
    committee.startDate = PartialDate(QDate(2025, 11, 1));
    city.bodies << city.add(committee);
    OrganizationName former;
    former.organization = committee.id;
    former.name = QStringLiteral("Integrationsrat") + of;
    former.to = PartialDate(QDate(2025, 10, 31));
    city.add(former);
    return static_cast<int>(city.bodies.size());
}

void addOrganizations(SyntheticCity& city)
{
    SyntheticRandom& random = city.random;
    int count = addCouncil(city);
    for (int i = 0; i < 20; ++i, ++count) {
        Organization office = organization(texts::officeName(i), OrganizationType::AdministrativeUnit,
                                           QStringLiteral("%1/%2").arg(city.number).arg(i + 10));
        city.offices << city.add(office);
    }
    for (const auto* name : {"Land Musterrhein", "Stiftung Beispielfonds", "Europäischer Musterfonds"}) {
        Organization funder = organization(QString::fromUtf8(name), OrganizationType::Institution);
        city.funders << city.add(funder);
        ++count;
    }
    const QList<OrganizationType> types{OrganizationType::Provider, OrganizationType::Provider,
                                        OrganizationType::MigrantOrganisation, OrganizationType::School,
                                        OrganizationType::Company};
    for (; count < kOrganizations; ++count) {
        Organization provider = organization(texts::providerName(random, count), random.pick(types));
        if (random.chance(60))
            provider.email = QStringLiteral("kontakt%1@beispiel.example").arg(count);
        if (random.chance(50))
            provider.address = QStringLiteral("Musterweg %1\n00000 %2").arg(count).arg(city.name);
        if (random.chance(8))
            provider.endDate = PartialDate::year(random.between(2019, 2024));
        city.providers << city.add(provider);
    }
}

void addConsent(SyntheticCity& city, const Id<Person>& person)
{
    PersonConsent consent;
    consent.person = person;
    consent.purpose = QStringLiteral("Einladung zu Sitzungen und Versand von Unterlagen");
    consent.givenOn = city.random.day(2023, 2023);
    if (city.random.chance(10))
        consent.withdrawn = consent.givenOn.addMonths(14);
    city.add(consent);
}

void addPersons(SyntheticCity& city)
{
    SyntheticRandom& random = city.random;
    for (int i = 0; i < kPersons; ++i) {
        Person person;
        person.givenName = random.chance(96) ? texts::givenName(random) : QString();
        person.familyName = texts::familyName(random);
        if (random.chance(8))
            person.title = QStringLiteral("Dr.");
        if (random.chance(90))
            person.organization = random.pick(random.chance(35) ? city.offices : city.providers);
        if (random.chance(40))
            person.function = QStringLiteral("Sachbearbeitung Integration");
        if (random.chance(75))
            person.email = QStringLiteral("person%1@beispiel.example").arg(i + 1);
        if (random.chance(30))
            person.phone = QStringLiteral("0000 %1").arg(100000 + i);
        if (random.chance(90))
            person.lawfulBasis = random.chance(60) ? LawfulBasis::PublicTask : LawfulBasis::Consent;
        city.persons << city.add(person);
        if (person.lawfulBasis == LawfulBasis::Consent && random.chance(85))
            addConsent(city, person.id);
    }
}

void addPapers(SyntheticCity& city)
{
    SyntheticRandom& random = city.random;
    const QStringList results{QStringLiteral("ungeändert beschlossen"), QStringLiteral("geändert beschlossen"),
                              QStringLiteral("zurückgestellt"), QStringLiteral("zur Kenntnis genommen"), QString()};
    for (int i = 0; i < kPapers; ++i) {
        const QDate date = random.day(2021, 2026);
        Paper paper;
        paper.reference = QStringLiteral("%1-%2/%3").arg(city.number).arg(1000 + i).arg(date.year());
        paper.name = texts::measureTitle(random);
        paper.paperType = random.chance(60) ? QStringLiteral("Beschlussvorlage") : QStringLiteral("Mitteilung");
        paper.date = PartialDate(date);
        paper.leadOffice = random.pick(city.offices);
        paper.isPublic = random.chance(90);
        city.papers << city.add(paper);
        const int steps = random.between(1, 3);
        for (int step = 0; step < steps; ++step) {
            Consultation consultation;
            consultation.paper = paper.id;
            consultation.body = city.bodies.at((i + step) % city.bodies.size());
            consultation.date = PartialDate(date.addDays(14 + 21 * step));
            consultation.agendaItemNumber = QStringLiteral("Ö %1.%2").arg(random.between(2, 12)).arg(step + 1);
            consultation.role = step + 1 == steps ? ConsultationRole::Decision : ConsultationRole::Preliminary;
            consultation.authoritative = step + 1 == steps;
            consultation.result = random.pick(results);
            if (random.chance(50))
                consultation.resolutionText = texts::paragraph(random, random.between(1, 4));
            consultation.position = orderKeyAt(step);
            city.add(consultation);
        }
    }
}

void addMembers(SyntheticCity& city, const Id<WorkingGroup>& group)
{
    SyntheticRandom& random = city.random;
    const auto people = random.pickSome(city.persons, random.between(6, 16));
    bool first = true;
    for (const Id<Person>& person : people) {
        Membership member;
        member.workingGroup = group;
        member.person = person;
        member.role = first ? MembershipRole::Lead : MembershipRole::Member;
        member.state = random.chance(80) ? MembershipState::Accepted : MembershipState::Asked;
        member.votingRight = random.chance(70);
        if (random.chance(70))
            member.onBehalfOf = random.pick(city.providers);
        member.startDate = PartialDate::year(random.between(2019, 2025));
        if (random.chance(10))
            member.endDate = PartialDate::year(2026);
        city.add(member);
        first = false;
    }
    for (const Id<Organization>& organization : random.pickSome(city.providers, random.between(0, 4))) {
        Membership member;
        member.workingGroup = group;
        member.organization = organization;
        member.role = MembershipRole::Member;
        member.state = MembershipState::Accepted;
        city.add(member);
    }
}

} // namespace

void addSyntheticBodies(SyntheticCity& city)
{
    addTerms(city);
    addOrganizations(city);
    addPersons(city);
    addPapers(city);
}

void addSyntheticGroups(SyntheticCity& city)
{
    for (int i = 0; i < 23; ++i) {
        WorkingGroup group;
        group.number = QStringLiteral("%1").arg(i + 1);
        group.title = texts::groupTitle(i);
        group.kind = WorkingGroupKind::WorkingGroup;
        if (city.random.chance(80))
            group.mandate = texts::paragraph(city.random, 2);
        group.startDate = PartialDate::year(city.random.between(2018, 2023));
        group.sensitiveMembership = group.title.contains(QStringLiteral("Behinderung"));
        city.groups << city.add(group);
        city.link(WorkingGroupField{{}, false, group.id, city.fields.at(i % city.fields.size())});
        addMembers(city, group.id);
    }
}

} // namespace iplan
