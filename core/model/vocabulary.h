// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/enums.h"
#include "core/model/field.h"

namespace iplan
{

struct Area;
struct Classification;
struct TargetGroup;

/// Zielgruppe: whom a measure is for. Vocabulary of the model.
struct TargetGroup {
    Id<TargetGroup> id;
    bool deleted = false;
    QString key;
    QString label;
    bool retired = false;
    Id<TargetGroup> mergedInto;
    QString source;
};
template <>
const EntityInfo& entityOf<TargetGroup>();

/// Raum: the whole city, a Stadtbezirk, a Sozialraum. Vocabulary of the model.
struct Area {
    Id<Area> id;
    bool deleted = false;
    QString key;
    QString label;
    Choice<AreaKind> kind;
    Id<Area> parent;
    bool retired = false;
    Id<Area> mergedInto;
    QString source;
};
template <>
const EntityInfo& entityOf<Area>();

/// Einordnung of a body (Ausschuss, Beirat, AG …). Vocabulary of the model; OParl Organization.classification.
struct Classification {
    Id<Classification> id;
    bool deleted = false;
    QString key;
    QString label;
    bool retired = false;
    Id<Classification> mergedInto;
    QString source;
};
template <>
const EntityInfo& entityOf<Classification>();

} // namespace iplan
