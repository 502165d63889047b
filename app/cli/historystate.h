// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/formatter.h"
#include "core/store/store.h"

namespace iplan::cli
{

/// Answers with the row as it was at `time`; NotFound if it did not exist yet.
[[nodiscard]] Result<> answerStateOf(const Store& store, const RowRef& row, const QDateTime& time, Formatter& out);

/// Answers with how many rows of each entity there were at `time`.
[[nodiscard]] Result<> answerCountsAt(const Store& store, const QDateTime& time, Formatter& out);

} // namespace iplan::cli
