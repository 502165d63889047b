// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/measurelinks.h"

#include "core/model/concept.h"
#include "core/model/measure.h"
#include "core/model/paper.h"
#include "core/model/people.h"
#include "core/model/vocabulary.h"

namespace iplan
{

template <>
const EntityInfo& entityOf<MeasureRecommendation>()
{
    using E = MeasureRecommendation;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::measure>("measure", "Maßnahme", G::References, Required | IsOwner | LinkEnd | InList),
        field<&E::recommendation>("recommendation", "Handlungsempfehlung", G::References, Required | LinkEnd | InList),
    };
    static constexpr EntityInfo info = entityInfo(
        "measureRecommendation", "Bezug zur Handlungsempfehlung", "Bezüge zu Handlungsempfehlungen", EntityRole::Link,
        fields, PublicRows::All, TakenAlong::WithOwner, FieldGroup::References, Section::None, "");
    return info;
}

template <>
const EntityInfo& entityOf<MeasureGoal>()
{
    using E = MeasureGoal;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::measure>("measure", "Maßnahme", G::References, Required | IsOwner | LinkEnd | InList),
        field<&E::goal>("goal", "Ziel", G::References, Required | LinkEnd | InList),
    };
    static constexpr EntityInfo info =
        entityInfo("measureGoal", "Bezug zum Ziel", "Bezüge zu Zielen", EntityRole::Link, fields, PublicRows::All,
                   TakenAlong::WithOwner, FieldGroup::References, Section::None, "");
    return info;
}

template <>
const EntityInfo& entityOf<MeasureTargetGroup>()
{
    using E = MeasureTargetGroup;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::measure>("measure", "Maßnahme", G::References, Required | IsOwner | LinkEnd | InList),
        field<&E::targetGroup>("targetGroup", "Zielgruppe", G::References, Required | LinkEnd | InList),
    };
    static constexpr EntityInfo info =
        entityInfo("measureTargetGroup", "Zielgruppe der Maßnahme", "Zielgruppen der Maßnahmen", EntityRole::Link,
                   fields, PublicRows::All, TakenAlong::WithOwner, FieldGroup::Main, Section::None, "");
    return info;
}

template <>
const EntityInfo& entityOf<MeasurePaper>()
{
    using E = MeasurePaper;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::measure>("measure", "Maßnahme", G::References, Required | IsOwner | LinkEnd | InList),
        field<&E::paper>("paper", "Vorlage", G::References, Required | LinkEnd | InList),
    };
    static constexpr EntityInfo info =
        entityInfo("measurePaper", "Bezug zur Vorlage", "Bezüge zu Vorlagen", EntityRole::Link, fields, PublicRows::All,
                   TakenAlong::WithOwner, FieldGroup::References, Section::None, "");
    return info;
}

template <>
const EntityInfo& entityOf<MeasureParticipant>()
{
    using E = MeasureParticipant;
    using G = FieldGroup;
    static constexpr FieldInfo fields[] = {
        field<&E::measure>("measure", "Maßnahme", G::References, Required | IsOwner | LinkEnd | InList),
        field<&E::organization>("organization", "Organisation", G::Responsibility, Required | LinkEnd | InList),
        field<&E::role>("role", "Rolle", G::Responsibility, Required | LinkEnd | InList),
    };
    static constexpr EntityInfo info =
        entityInfo("measureParticipant", "Beteiligte Organisation", "Beteiligte Organisationen", EntityRole::Link,
                   fields, PublicRows::All, TakenAlong::WithOwner, FieldGroup::Responsibility, Section::None, "");
    return info;
}

} // namespace iplan
