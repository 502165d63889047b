// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ops/ownfields.h"

namespace iplan
{

/// `values`, with what else changes where somebody enters them by hand: a reason belongs to the state, traffic light or
/// degree that it was given for, so that another one without a new reason takes it away; and a traffic light notes who
/// set it, and when; a chosen Konzeptmodul fills an empty Handlungsfeld, a member the body that it comes from. What is
/// among `values` is left as it is. For core/ops/rows.h.
[[nodiscard]] QList<ColumnValue> withWhatFollows(const Writer& writer, const Record& stored, QList<ColumnValue> values);

/// The field of the reason that goes with a field (null if there is none).
[[nodiscard]] const FieldInfo* reasonOf(const FieldInfo& field);

} // namespace iplan
