// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/enums.h"
#include "core/model/field.h"
#include "core/model/measure.h"
#include "core/model/people.h"

namespace iplan
{

struct OwnField;
struct OwnFieldOption;
struct OwnFieldValue;

/// Eigenes Feld: a field that the coordinator added to an entity of the model. A field in use is retired, not
/// deleted.
struct OwnField {
    Id<OwnField> id;
    bool deleted = false;
    QString label;
    Choice<OwnFieldOwner> owner;
    Choice<OwnFieldKind> kind;
    QString unit;
    QString help;
    bool personal = false;
    bool internal = false;
    bool retired = false;
    QString position;
};
template <>
const EntityInfo& entityOf<OwnField>();

/// A choice of an own field of the kind Auswahl.
struct OwnFieldOption {
    Id<OwnFieldOption> id;
    bool deleted = false;
    Id<OwnField> ownField;
    QString label;
    bool retired = false;
    QString position;
};
template <>
const EntityInfo& entityOf<OwnFieldOption>();

/// The value of an own field for one row: exactly one of the four owners is set, and the id is the UUIDv5 of field
/// and row, so that two copies that fill the same field meet in one value.
struct OwnFieldValue {
    Id<OwnFieldValue> id;
    bool deleted = false;
    Id<OwnField> ownField;
    Id<Measure> measure;
    Id<Person> person;
    Id<Organization> organization;
    Id<WorkingGroup> workingGroup;
    QString value;
};
template <>
const EntityInfo& entityOf<OwnFieldValue>();

} // namespace iplan
