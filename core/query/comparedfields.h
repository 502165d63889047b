// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/field.h"

namespace iplan
{

/// What a difference between two states of the Maßnahmenprogramm is about, in the order in which they are told.
enum class ChangeKind {
    Added,         ///< in the programme only later, or in it again
    Gone,          ///< no longer in the programme: deleted, left out, stopped, rejected
    Merged,        ///< went into another measure
    Split,         ///< stands for an earlier measure, or for a part of it
    Renamed,       ///< code and titles
    Group,         ///< A, B, C
    State,         ///< and the reason for it
    TrafficLight,  ///< and the reason for it
    Continuation,  ///< einstellen, fortsetzen, neu beginnen
    FieldOfAction, ///< Handlungsfeld and module
    LeadOffice,
    Costs,
    Metrics,
    Text,
    Other,
};

/// All kinds in their order.
[[nodiscard]] std::span<const ChangeKind> allChangeKinds();
/// For scripts; never renamed.
[[nodiscard]] QString changeKindKey(ChangeKind kind);
/// "Neu", "Entfallen", "Ampel" …
[[nodiscard]] QString changeKindLabel(ChangeKind kind);

/// How a comparison treats a field.
enum class ComparedBy {
    Content,  ///< value against value
    Presence, ///< tells whether the row counts in the programme, and why not
    Sums,     ///< part of the sums by kind, year and stage
    Place,    ///< says which row it is or where it stands; found by it, not compared
    Nothing,  ///< says nothing about what the programme holds
};

/// What a comparison makes of one field.
struct ComparedField {
    const char* field; ///< its key
    ComparedBy by = ComparedBy::Content;
    ChangeKind kind = ChangeKind::Other; ///< of a change of its value
};

/// An entity of which a comparison tells changes.
struct ComparedEntity {
    const EntityInfo* entity;
    std::span<const ComparedField> fields; ///< each field of the entity; a test compares
};

/// The one table of what counts in a comparison of two states, in the order in which it is told. Labels, kinds of
/// values, units and who may see a field are those of its field table.
[[nodiscard]] std::span<const ComparedEntity> comparedEntities();
/// The row of the table; of the entities in it only.
[[nodiscard]] const ComparedEntity& comparedEntity(const EntityInfo& entity);

} // namespace iplan
