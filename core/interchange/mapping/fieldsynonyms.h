// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/tablemapping.h"

#include <span>

namespace iplan
{

/// What lists of others call a field, beside its label and key.
struct FieldSynonym {
    const char* entity;
    /// Key of a field, or "link:ENTITY.FIELD" or "child:ENTITY.FIELD" of what belongs to a row of the entity; these
    /// with what they hold besides, as people write it: "link:measureParticipant.organization?role=Träger".
    const char* target;
    const char* words; ///< headings, parted by ";"
};

[[nodiscard]] std::span<const FieldSynonym> fieldSynonyms();

/// The target that a synonym names.
[[nodiscard]] ColumnTarget synonymTarget(const FieldSynonym& synonym);

/// What council systems call a field (names of OParl 1.0 and 1.1); in their tables nothing else counts.
[[nodiscard]] std::span<const FieldSynonym> oparlFields();

/// Words of lists for an option of an enumeration: "läuft" for "in Umsetzung".
struct OptionSynonym {
    const char* entity;
    const char* field;
    const char* option; ///< key
    const char* words;
};
[[nodiscard]] std::span<const OptionSynonym> optionSynonyms();

/// Whether the folded heading (foldedHeading()) is a label or synonym of any field; years behind it do not matter.
[[nodiscard]] bool isKnownHeading(const QString& folded);

} // namespace iplan
