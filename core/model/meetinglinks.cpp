// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/meetinglinks.h"

#include "core/model/concept.h"
#include "core/model/measure.h"
#include "core/model/meeting.h"
#include "core/model/paper.h"

namespace iplan
{

template <>
const EntityInfo& entityOf<AgendaItemMeasure>()
{
    using E = AgendaItemMeasure;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::agendaItem>("agendaItem", "Tagesordnungspunkt", G::References, Required | IsOwner | LinkEnd | InList),
        field<&E::measure>("measure", "Maßnahme", G::References, Required | LinkEnd | InList),
    };
    static constexpr EntityInfo info =
        entityInfo("agendaItemMeasure", "Behandelte Maßnahme", "Behandelte Maßnahmen", EntityRole::Link, fields,
                   PublicRows::All, TakenAlong::WithOwner, FieldGroup::References, Section::None, "");
    return info;
}

template <>
const EntityInfo& entityOf<AgendaItemRecommendation>()
{
    using E = AgendaItemRecommendation;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::agendaItem>("agendaItem", "Tagesordnungspunkt", G::References, Required | IsOwner | LinkEnd | InList),
        field<&E::recommendation>("recommendation", "Handlungsempfehlung", G::References, Required | LinkEnd | InList),
    };
    static constexpr EntityInfo info = entityInfo(
        "agendaItemRecommendation", "Behandelte Handlungsempfehlung", "Behandelte Handlungsempfehlungen",
        EntityRole::Link, fields, PublicRows::All, TakenAlong::WithOwner, FieldGroup::References, Section::None, "");
    return info;
}

template <>
const EntityInfo& entityOf<AgendaItemPaper>()
{
    using E = AgendaItemPaper;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::agendaItem>("agendaItem", "Tagesordnungspunkt", G::References, Required | IsOwner | LinkEnd | InList),
        field<&E::paper>("paper", "Vorlage", G::References, Required | LinkEnd | InList),
    };
    static constexpr EntityInfo info =
        entityInfo("agendaItemPaper", "Behandelte Vorlage", "Behandelte Vorlagen", EntityRole::Link, fields,
                   PublicRows::All, TakenAlong::WithOwner, FieldGroup::References, Section::None, "");
    return info;
}

template <>
const EntityInfo& entityOf<ResolutionMeasure>()
{
    using E = ResolutionMeasure;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::resolution>("resolution", "Beschluss", G::References, Required | IsOwner | LinkEnd | InList),
        field<&E::measure>("measure", "Maßnahme", G::References, Required | LinkEnd | InList),
    };
    static constexpr EntityInfo info =
        entityInfo("resolutionMeasure", "Maßnahme zum Beschluss", "Maßnahmen zu Beschlüssen", EntityRole::Link, fields,
                   PublicRows::All, TakenAlong::WithOwner, FieldGroup::References, Section::None, "");
    return info;
}

} // namespace iplan
