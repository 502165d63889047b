// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/enums.h"
#include "core/model/field.h"

namespace iplan
{

struct Edition;
struct Paper;

/// Fortschreibung: one edition of the Maßnahmenprogramm. From the model.
struct Edition {
    Id<Edition> id;
    bool deleted = false;
    QString title;
    Choice<EditionPart> part;
    QString period;
    PartialDate asOf;
    Choice<EditionState> state;
    Id<Edition> predecessor;
    Id<Paper> paper;
    QString source;
};
template <>
const EntityInfo& entityOf<Edition>();

/// Frozen content of one row in an edition. From the model.
struct EditionEntry {
    Id<EditionEntry> id;
    bool deleted = false;
    Id<Edition> edition;
    QString sourceEntity;
    QString sourceId;
    QString content;
    QString source;
};
template <>
const EntityInfo& entityOf<EditionEntry>();

} // namespace iplan
