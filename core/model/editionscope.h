// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/field.h"

namespace iplan
{

/// Whether rows of an entity are frozen with an edition, and which.
enum class InEdition {
    Unsaid,     ///< nobody has said so: a test fails
    Always,     ///< all: what the programme is ordered and read by
    Chosen,     ///< those that the edition holds, by rule or by hand
    WithOwner,  ///< those that belong to a row that is frozen
    IfReferred, ///< those that a frozen row refers to, such as the offices that lead measures
    Never,      ///< none; an edition shows them as they are now. Persons among them: who is no longer to be named is
                ///< not named by an old edition either
};

/// The one table of this.
[[nodiscard]] InEdition inEdition(const EntityInfo& entity);

} // namespace iplan
