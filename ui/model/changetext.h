// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/history.h"

namespace iplan
{

class Workspace;

/// One value of a change as people read it: text without marks, "(leer)", "nein".
[[nodiscard]] QString changeValueText(const Workspace& workspace, const FieldChange& change, const Value& value);

/// What happened: "angelegt", or "alt → neu".
[[nodiscard]] QString changeText(const Workspace& workspace, const FieldChange& change);

/// The label of the field, "Eigenes Feld „Plätze“" for an own field; "Eintrag" for a change of the row as a whole.
[[nodiscard]] QString changeFieldText(const Workspace& workspace, const FieldChange& change);

/// The name of the row, for the value of an own field that of the row that has it; what can be said of one of an entity
/// that this program does not know.
[[nodiscard]] QString changeRowText(const Workspace& workspace, const RowRef& row);

/// The name of the author of the commit; "–" without one.
[[nodiscard]] QString authorText(const Workspace& workspace, const CommitRecord& commit);

} // namespace iplan
