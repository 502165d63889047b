// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/history.h"
#include "core/query/listsheet.h"

namespace iplan
{

/// All commits that pass the filter as a list, the newest first: day, time, who, what, which record. Of those in
/// `unfolded` (ids) it has a row for each change instead, with the values before and after; of very large ones the
/// first 2,000 and how many there are besides. Reads in parts, so that commits in other threads need not wait for it.
/// Stops soon after `*cancelled` becomes true, with an answer that means nothing. Who belongs to a group whose list of
/// members is protected is not told, unless `naming` asks for it.
[[nodiscard]] Result<ListSheet> makeHistorySheet(const Store& store, const HistoryFilter& filter,
                                                 const QSet<QUuid>& unfolded = {},
                                                 const std::atomic_bool* cancelled = nullptr,
                                                 MemberNaming* naming = nullptr);

} // namespace iplan
