// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ops/ownfields.h"
#include "core/rules/duerule.h"

namespace iplan
{

// What can be done with a deadline where it is listed, without opening its row.

enum class DueAction { Done, Move, Assign };

/// Why the deadlines of the rule cannot be treated so, and what to do instead, as German sentences; empty where they
/// can.
[[nodiscard]] QString whyNot(const DueRule& rule, DueAction action);

/// The field of the row that moving or assigning its deadline changes; null where whyNot() says why.
[[nodiscard]] const FieldInfo* fieldOfAction(const DueRule& rule, DueAction action);

/// Does what is due, by setRow(): a step is done today, a measure has ended and is implemented, a module was reviewed.
/// Rejected with whyNot(); other errors as setRow().
Result<> finishDue(Writer& writer, const DueRule& rule, const RowRef& row, QDate today);

/// Moves the deadline to that day, or another period, by setRow(). Errors as finishDue().
Result<> moveDue(Writer& writer, const DueRule& rule, const RowRef& row, const PartialDate& to);

} // namespace iplan
