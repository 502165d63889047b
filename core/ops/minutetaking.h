// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/meeting.h"
#include "core/store/writer.h"

namespace iplan
{

// What is noted while a meeting goes on. Where its minutes are released all of it is refused (core/model/closing.h).

/// Notes how somebody takes part, a person or an organisation as such; nothing takes the note away. Who was represented
/// by whom goes with that state. Two copies that note the same person of the same meeting meet in one row.
Result<> noteAttendance(Writer& writer, const Id<Meeting>& meeting, const RowRef& who,
                        const Choice<AttendanceState>& state);
/// Notes who represents somebody, which makes the state that of being represented.
Result<> noteRepresentative(Writer& writer, const Id<Meeting>& meeting, const RowRef& who, const Id<Person>& by);
/// Notes that all of these are present of whom nothing is noted; how many that were.
Result<int> noteAllPresent(Writer& writer, const Id<Meeting>& meeting, const QList<RowRef>& all);
/// Notes whether somebody takes no part in the item; of whom nothing was noted counts as present.
Result<> noteRecused(Writer& writer, const AgendaItem& item, const RowRef& who, bool isRecused);

/// As measureFromResolution() (core/ops/meetings.h), and the agenda item of the resolution treats the measure.
Result<Id<Measure>> treatedMeasure(Writer& writer, const Id<Resolution>& resolution);

} // namespace iplan
