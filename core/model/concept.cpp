// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/concept.h"

#include "core/model/paper.h"
#include "core/model/people.h"

namespace iplan
{

template <>
const EntityInfo& entityOf<Concept>()
{
    using E = Concept;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::title>("title", "Titel", G::Main, Required | Searchable | IsTitle | InList),
        field<&E::municipality>("municipality", "Kommune", G::Main, Required | Searchable | InList),
        field<&E::motto>("motto", "Motto", G::Main, Searchable),
        field<&E::adoptedOn>("adoptedOn", "Beschlossen am", G::Time, InList),
        field<&E::paper>("paper", "Vorlage", G::References),
        textField<&E::prerequisites, FieldKind::RichText>("prerequisites", "Grundvoraussetzungen", G::Text, Searchable),
        textField<&E::mission, FieldKind::RichText>("mission", "Leitbild", G::Text, Searchable),
        textField<&E::procedure, FieldKind::RichText>("procedure", "Verfahren", G::Text, Searchable),
        field<&E::reviewIntervalMonths>("reviewIntervalMonths", "Überprüfung alle (Monate)", G::Time)
            .inRange({1, 240})
            .withHelp("In welchem Abstand die Module überprüft werden sollen, in Monaten."),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("concept", "Konzept", "Konzepte", EntityRole::Record, fields, PublicRows::All, TakenAlong::Always,
                   FieldGroup::References, Section::Programme, "concept");
    return info;
}

template <>
const EntityInfo& entityOf<GuidingPrinciple>()
{
    using E = GuidingPrinciple;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::concept_>("concept", "Konzept", G::Main, Required | IsOwner),
        field<&E::number>("number", "Nummer", G::Main, Required | IsCode | InList),
        textField<&E::text, FieldKind::LongText>("text", "Text", G::Main, Required | Searchable | IsTitle | InList),
        textField<&E::position, FieldKind::OrderKey>("position", "Reihenfolge", G::Main, Hidden),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("guidingPrinciple", "Leitlinie", "Leitlinien", EntityRole::Child, fields, PublicRows::All,
                   TakenAlong::Always, FieldGroup::References, Section::Programme, "guidingPrinciple");
    return info;
}

template <>
const EntityInfo& entityOf<FieldOfAction>()
{
    using E = FieldOfAction;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::concept_>("concept", "Konzept", G::Main, Required | IsOwner),
        field<&E::number>("number", "Nummer", G::Main, Required | Searchable | IsCode | InList),
        field<&E::title>("title", "Titel", G::Main, Required | Searchable | IsTitle | InList),
        textField<&E::description, FieldKind::LongText>("description", "Beschreibung", G::Text, Searchable),
        field<&E::prioritised>("prioritised", "Vorrangig", G::Main, InList)
            .withHelp("Die Kommune behandelt dieses Handlungsfeld laut Beschluss mit Vorrang."),
        textField<&E::position, FieldKind::OrderKey>("position", "Reihenfolge", G::Main, Hidden),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("fieldOfAction", "Handlungsfeld", "Handlungsfelder", EntityRole::Record, fields, PublicRows::All,
                   TakenAlong::Always, FieldGroup::References, Section::Programme, "concept");
    return info;
}

template <>
const EntityInfo& entityOf<ConceptModule>()
{
    using E = ConceptModule;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::fieldOfAction>("fieldOfAction", "Handlungsfeld", G::Main, Required | IsOwner | InList),
        field<&E::number>("number", "Nummer", G::Main, Required | Searchable | IsCode | InList),
        field<&E::title>("title", "Titel", G::Main, Required | Searchable | IsTitle | InList),
        field<&E::versionText>("versionText", "Fassung", G::Main, InList)
            .withHelp("Wie die Fassung heißt, zum Beispiel „2. Fortschreibung“."),
        field<&E::responsibleOrganization>("responsibleOrganization", "Verantwortliche Stelle", G::Responsibility,
                                           InList),
        field<&E::reviewedOn>("reviewedOn", "Zuletzt überprüft", G::Time, InList),
        field<&E::nextReview>("nextReview", "Nächste Überprüfung", G::Time, InList),
        field<&E::state>("state", "Stand", G::Status, InList),
        field<&E::paper>("paper", "Vorlage", G::References),
        textField<&E::initialSituation, FieldKind::RichText>("initialSituation", "Ausgangslage", G::Text, Searchable),
        textField<&E::objectives, FieldKind::RichText>("objectives", "Ziele", G::Text, Searchable),
        textField<&E::needForAction, FieldKind::RichText>("needForAction", "Handlungsbedarf", G::Text, Searchable),
        textField<&E::procedure, FieldKind::RichText>("procedure", "Verfahren", G::Text, Searchable),
        textField<&E::outlook, FieldKind::RichText>("outlook", "Ausblick", G::Text, Searchable),
        textField<&E::position, FieldKind::OrderKey>("position", "Reihenfolge", G::Main, Hidden),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("conceptModule", "Konzeptmodul", "Konzeptmodule", EntityRole::Record, fields, PublicRows::All,
                   TakenAlong::ByScope, FieldGroup::References, Section::Programme, "concept");
    return info;
}

template <>
const EntityInfo& entityOf<Goal>()
{
    using E = Goal;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::fieldOfAction>("fieldOfAction", "Handlungsfeld", G::Main, IsOwner | InList)
            .withHelp("Für Ziele, die zum ganzen Handlungsfeld und zu keinem einzelnen Modul gehören."),
        field<&E::module>("module", "Konzeptmodul", G::Main, IsOwner | InList),
        field<&E::number>("number", "Nummer", G::Main, Searchable | IsCode | InList),
        field<&E::level>("level", "Ebene", G::Main, InList),
        textField<&E::text, FieldKind::LongText>("text", "Text", G::Main, Required | Searchable | IsTitle | InList),
        field<&E::parent>("parent", "Übergeordnetes Ziel", G::References),
        textField<&E::position, FieldKind::OrderKey>("position", "Reihenfolge", G::Main, Hidden),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("goal", "Ziel", "Ziele", EntityRole::Child, fields, PublicRows::All, TakenAlong::WithOwner,
                   FieldGroup::References, Section::Programme, "goal");
    return info;
}

template <>
const EntityInfo& entityOf<Recommendation>()
{
    using E = Recommendation;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::module>("module", "Konzeptmodul", G::Main, Required | IsOwner | InList),
        field<&E::number>("number", "Nummer", G::Main, Required | Searchable | IsCode | InList),
        field<&E::title>("title", "Kurztitel", G::Main, Searchable | IsTitle | InList),
        textField<&E::originalText, FieldKind::LongText>("originalText", "Wortlaut der Empfehlung", G::Text,
                                                         Required | Searchable)
            .withHelp("Der Text derer, die empfohlen haben; nach dem Beschluss unveränderlich."),
        textField<&E::adminComment, FieldKind::LongText>("adminComment", "Stellungnahme der Verwaltung", G::Text,
                                                         Searchable),
        field<&E::state>("state", "Stand", G::Status, InList),
        field<&E::originKind>("originKind", "Herkunft", G::Responsibility, InList),
        field<&E::originGroup>("originGroup", "Vorgeschlagen von", G::Responsibility, InList),
        field<&E::addressee>("addressee", "Gerichtet an", G::Responsibility, Searchable | InList)
            .withHelp("Wer die Empfehlung umsetzen kann, zum Beispiel die Verwaltung, das Land oder freie Träger."),
        field<&E::priority>("priority", "Priorität", G::Status, InList),
        field<&E::prioritised>("prioritised", "Vorrangig", G::Status, InList)
            .withHelp("Die Kommune behandelt diese Empfehlung laut Beschluss mit Vorrang."),
        field<&E::relevance>("relevance", "Relevanz", G::Status),
        field<&E::feasibility>("feasibility", "Umsetzbarkeit", G::Status),
        textField<&E::position, FieldKind::OrderKey>("position", "Reihenfolge", G::Main, Hidden),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("recommendation", "Handlungsempfehlung", "Handlungsempfehlungen", EntityRole::Record, fields,
                   PublicRows::All, TakenAlong::ByScope, FieldGroup::References, Section::Programme, "recommendation");
    return info;
}

template <>
const EntityInfo& entityOf<RecommendationItem>()
{
    using E = RecommendationItem;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::recommendation>("recommendation", "Handlungsempfehlung", G::Main, Required | IsOwner),
        field<&E::number>("number", "Nummer", G::Main, Required | IsCode | InList),
        textField<&E::text, FieldKind::LongText>("text", "Text", G::Main, Required | Searchable | IsTitle | InList),
        textField<&E::position, FieldKind::OrderKey>("position", "Reihenfolge", G::Main, Hidden),
        sourceField<&E::source>(),
    };
    static constexpr EntityInfo info =
        entityInfo("recommendationItem", "Handlungspunkt", "Handlungspunkte", EntityRole::Child, fields,
                   PublicRows::All, TakenAlong::WithOwner, FieldGroup::References, Section::None, "");
    return info;
}

} // namespace iplan
