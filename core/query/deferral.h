// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/snapshot.h"

namespace iplan
{

/// The items of other meetings that wait for this one: put off to it, and no item here comes from them; or put off to a
/// meeting of the same group or body that was cancelled and that lies before this one. In the order of their meetings.
[[nodiscard]] QList<const AgendaItem*> waitingItems(const Snapshot& snapshot, const Meeting& meeting);

/// The items that this one comes from, the latest first; ends where they come from each other in a circle.
[[nodiscard]] QList<const AgendaItem*> deferralPath(const Snapshot& snapshot, const AgendaItem& item);

/// "vertagt aus 2/2027 am 09.02.2027 (TOP 4), zuvor aus 1/2027 am 12.01.2027 (TOP 7)"; empty for an item of its own.
[[nodiscard]] QString deferralText(const Snapshot& snapshot, const AgendaItem& item);

} // namespace iplan
