// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/enums.h"
#include "core/model/field.h"

namespace iplan
{

/// Bearbeiter*in: who makes commits on one PC (docs/architecture.md, "Names"). A row, so that commits hold an id
/// only.
struct Author {
    Id<Author> id;
    bool deleted = false;
    QString name;
    QString abbreviation;
};
template <>
const EntityInfo& entityOf<Author>();

} // namespace iplan
