// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/concept.h"
#include "core/model/enums.h"
#include "core/model/field.h"

namespace iplan
{

struct ModuleVersion;

/// Fassung of a concept module: its sections as they were when the version was put down.
struct ModuleVersion {
    Id<ModuleVersion> id;
    bool deleted = false;
    Id<ConceptModule> module;
    QString label;
    QDate heldOn;
    QString note;
    QString texts;
};
template <>
const EntityInfo& entityOf<ModuleVersion>();

} // namespace iplan
