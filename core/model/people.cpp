// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/people.h"

#include "core/model/concept.h"
#include "core/model/paper.h"
#include "core/model/vocabulary.h"

namespace iplan
{

template <>
const EntityInfo& entityOf<Organization>()
{
    using E = Organization;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::name>("name", "Name", G::Main, Required | Searchable | IsTitle | InList),
        field<&E::shortName>("shortName", "Kurzname", G::Main, Searchable | IsCode | InList)
            .withHelp("Abkürzung oder Kennziffer der Dienststelle, zum Beispiel „AVR“ oder „OB/16“."),
        field<&E::organizationType>("organizationType", "Art der Organisation", G::Main, InList),
        field<&E::classification>("classification", "Einordnung", G::Main, InList),
        field<&E::parent>("parent", "Gehört zu", G::Main, InList),
        textField<&E::address, FieldKind::LongText>("address", "Anschrift", G::Contact, InternalOnly | StaysHome)
            .withHelp("Kann bei kleinen Vereinen eine Privatanschrift sein und erscheint deshalb nicht in öffentlichen "
                      "Ausgaben."),
        field<&E::phone>("phone", "Telefon", G::Contact, InternalOnly | StaysHome),
        field<&E::email>("email", "E-Mail", G::Contact, InternalOnly | StaysHome),
        textField<&E::web, FieldKind::Url>("web", "Internet", G::Contact),
        field<&E::startDate>("startDate", "Besteht seit", G::Time),
        field<&E::endDate>("endDate", "Bestand bis", G::Time),
        field<&E::successor>("successor", "Nachfolge", G::Time)
            .withHelp("Die Stelle, die die Aufgaben nach dem Ende weiterführt."),
        textField<&E::note, FieldKind::LongText>("note", "Bemerkung", G::Internal,
                                                 Searchable | InternalOnly | StaysHome),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("organization", "Organisation", "Organisationen", EntityRole::Record, fields, PublicRows::All,
                   TakenAlong::Always, FieldGroup::References, Section::People, "organization");
    return info;
}

template <>
const EntityInfo& entityOf<OrganizationName>()
{
    using E = OrganizationName;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::organization>("organization", "Organisation", G::Main, Required | IsOwner | InList),
        field<&E::name>("name", "Name", G::Main, Required | Searchable | IsTitle | InList),
        field<&E::from>("from", "Gültig ab", G::Time, InList),
        field<&E::to>("to", "Gültig bis", G::Time, InList),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("organizationName", "Früherer Name", "Frühere Namen", EntityRole::Child, fields, PublicRows::All,
                   TakenAlong::Always, FieldGroup::References, Section::None, "");
    return info;
}

template <>
const EntityInfo& entityOf<Person>()
{
    using E = Person;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::salutation>("salutation", "Anrede", G::Main, Personal | Identifies),
        field<&E::title>("title", "Titel", G::Main, Personal | Identifies)
            .withHelp("Akademischer Grad oder Amtsbezeichnung."),
        field<&E::givenName>("givenName", "Vorname", G::Main, Searchable | Personal | Identifies | InList),
        field<&E::familyName>("familyName", "Nachname", G::Main,
                              Required | Searchable | Personal | Identifies | IsTitle | InList),
        field<&E::function>("function", "Funktion", G::Main, Searchable | Personal | Identifies | InList),
        field<&E::organization>("organization", "Organisation", G::Main, Personal | Identifies | InList)
            .withHelp("Wo die Person arbeitet. Wen sie in einer Gruppe vertritt, steht bei der Mitgliedschaft."),
        field<&E::languages>("languages", "Angebotene Sprachen", G::Main, Searchable | Personal | StaysHome)
            .withHelp("Sprachen, in denen die Person berät oder übersetzt; nur auf eigenen Wunsch der Person."),
        field<&E::email>("email", "E-Mail", G::Contact, Searchable | Personal | StaysHome),
        field<&E::phone>("phone", "Telefon", G::Contact, Personal | StaysHome),
        textField<&E::address, FieldKind::LongText>("address", "Anschrift", G::Contact, Personal | StaysHome),
        field<&E::lawfulBasis>("lawfulBasis", "Rechtsgrundlage", G::DataProtection, Personal | StaysHome)
            .withHelp("Worauf sich das Speichern dieser Angaben stützt. Bei „Einwilligung“ gehört eine Einwilligung "
                      "mit Zweck und Datum dazu."),
        field<&E::retentionClass>("retentionClass", "Löschklasse", G::DataProtection, Personal | StaysHome)
            .withHelp("Nach welcher Regel die Angaben gelöscht werden."),
        field<&E::retentionEnd>("retentionEnd", "Zu löschen nach", G::DataProtection, Personal | StaysHome),
        textField<&E::note, FieldKind::LongText>("note", "Bemerkung", G::Internal, Personal | InternalOnly | StaysHome)
            .withHelp("Nur für sachliche Hinweise zur Zusammenarbeit. Die Person kann Auskunft darüber verlangen."),
        sourceField<&E::source>(Personal | StaysHome),
    };
    static constexpr EntityInfo info =
        entityInfo("person", "Person", "Personen", EntityRole::Record, fields, PublicRows::None, TakenAlong::ByScope,
                   FieldGroup::References, Section::People, "person");
    return info;
}

template <>
const EntityInfo& entityOf<PersonConsent>()
{
    using E = PersonConsent;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::person>("person", "Person", G::Main, Required | Personal | IsOwner | InList),
        field<&E::purpose>("purpose", "Zweck", G::Main, Required | Personal | IsTitle | InList),
        field<&E::givenOn>("givenOn", "Erteilt am", G::Time, Required | Personal | InList),
        field<&E::expires>("expires", "Gilt bis", G::Time, Personal | InList),
        field<&E::withdrawn>("withdrawn", "Widerrufen am", G::Time, Personal | InList),
        textField<&E::source, FieldKind::Url>("source", "Quelle", G::Internal, Personal)
            .withHelp("Wie die Einwilligung vorliegt und wo sie abgelegt ist, zum Beispiel Formular oder E-Mail."),
    };
    static constexpr EntityInfo info =
        entityInfo("personConsent", "Einwilligung", "Einwilligungen", EntityRole::Child, fields, PublicRows::None,
                   TakenAlong::Never, FieldGroup::DataProtection, Section::None, "");
    return info;
}

template <>
const EntityInfo& entityOf<WorkingGroup>()
{
    using E = WorkingGroup;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::number>("number", "Nummer", G::Main, Searchable | IsCode | InList),
        field<&E::title>("title", "Titel", G::Main, Required | Searchable | IsTitle | InList),
        field<&E::kind>("kind", "Art", G::Main, InList),
        textField<&E::mandate, FieldKind::LongText>("mandate", "Auftrag", G::Main, Searchable),
        field<&E::paper>("paper", "Vorlage", G::References)
            .withHelp("Mit welcher Vorlage die Gruppe eingesetzt wurde."),
        field<&E::startDate>("startDate", "Besteht seit", G::Time, InList),
        field<&E::endDate>("endDate", "Bestand bis", G::Time, InList),
        field<&E::mergedInto>("mergedInto", "Aufgegangen in", G::References),
        field<&E::sensitiveMembership>("sensitiveMembership", "Mitgliederliste schutzbedürftig", G::DataProtection)
            .withHelp("Die Mitgliedschaft selbst kann etwas über Herkunft, Gesundheit oder Orientierung verraten; "
                      "Namen erscheinen dann in keinem Bericht."),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("workingGroup", "Arbeitsgruppe", "Arbeitsgruppen", EntityRole::Record, fields, PublicRows::All,
                   TakenAlong::ByScope, FieldGroup::References, Section::People, "workingGroup");
    return info;
}

template <>
const EntityInfo& entityOf<Membership>()
{
    using E = Membership;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::workingGroup>("workingGroup", "Arbeitsgruppe", G::Main, IsOwner | InList),
        field<&E::body>("body", "Gremium", G::Main, IsOwner | InList)
            .withHelp("Für Mitgliedschaften in einem Gremium statt in einer Arbeitsgruppe."),
        field<&E::person>("person", "Person", G::Main, Personal | TellsAbout | InList),
        field<&E::organization>("organization", "Organisation", G::Main, InList)
            .withHelp("Für Organisationen, die als solche Mitglied sind."),
        field<&E::role>("role", "Rolle", G::Main, InList),
        field<&E::state>("state", "Zusage", G::Status, InList),
        field<&E::votingRight>("votingRight", "Stimmberechtigt", G::Main, InList),
        field<&E::onBehalfOf>("onBehalfOf", "Entsandt von", G::Responsibility, InList),
        field<&E::startDate>("startDate", "Von", G::Time, InList),
        field<&E::endDate>("endDate", "Bis", G::Time, InList),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("membership", "Mitgliedschaft", "Mitgliedschaften", EntityRole::Child, fields,
                   PublicRows::NotOfPersons, TakenAlong::WithOwner, FieldGroup::Members, Section::None, "");
    return info;
}

template <>
const EntityInfo& entityOf<WorkingGroupField>()
{
    using E = WorkingGroupField;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::workingGroup>("workingGroup", "Arbeitsgruppe", G::References, Required | IsOwner | LinkEnd | InList),
        field<&E::fieldOfAction>("fieldOfAction", "Handlungsfeld", G::References, Required | LinkEnd | InList),
    };
    static constexpr EntityInfo info =
        entityInfo("workingGroupField", "Bezug zum Handlungsfeld", "Bezüge zu Handlungsfeldern", EntityRole::Link,
                   fields, PublicRows::All, TakenAlong::WithOwner, FieldGroup::References, Section::None, "");
    return info;
}

template <>
const EntityInfo& entityOf<OrganizationField>()
{
    using E = OrganizationField;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::organization>("organization", "Gremium", G::References, Required | IsOwner | LinkEnd | InList),
        field<&E::fieldOfAction>("fieldOfAction", "Handlungsfeld", G::References, Required | LinkEnd | InList),
    };
    static constexpr EntityInfo info =
        entityInfo("organizationField", "Handlungsfeld des Gremiums", "Handlungsfelder des Gremiums", EntityRole::Link,
                   fields, PublicRows::All, TakenAlong::WithOwner, FieldGroup::References, Section::None, "");
    return info;
}

} // namespace iplan
