// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/enums.h"
#include "core/model/field.h"

namespace iplan
{

struct Area;
struct Classification;
struct PersonFunction;
struct TargetGroup;
struct TextModule;

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

/// Textbaustein: a passage that people put into long texts again and again.
struct TextModule {
    Id<TextModule> id;
    bool deleted = false;
    QString key;
    QString label;
    QString text;
    bool retired = false;
    Id<TextModule> mergedInto;
    QString source;
};
template <>
const EntityInfo& entityOf<TextModule>();

/// Funktion of a person, offered while typing Person.function.
struct PersonFunction {
    Id<PersonFunction> id;
    bool deleted = false;
    QString key;
    QString label;
    bool retired = false;
    Id<PersonFunction> mergedInto;
    QString source;
};
template <>
const EntityInfo& entityOf<PersonFunction>();

} // namespace iplan
