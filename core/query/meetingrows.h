// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/meeting.h"
#include "core/store/journal.h"
#include "core/store/reader.h"

namespace iplan
{

/// Whether the row belongs to what is noted of a meeting: the meeting, its items and attendance, resolutions and tasks
/// of it, the measures that it treats with their Sachstände, and documents of all these; deleted or not.
[[nodiscard]] bool isOfMeeting(const Reader& reader, const RowRef& row, const Id<Meeting>& meeting);

/// Whether the commit changed such a row.
[[nodiscard]] bool isStepOfMeeting(JournalReader& journal, const Reader& reader, const QUuid& commit,
                                   const Id<Meeting>& meeting);

} // namespace iplan
