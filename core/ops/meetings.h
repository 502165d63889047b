// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/measure.h"
#include "core/model/meeting.h"
#include "core/store/writer.h"

namespace iplan
{

/// "Termine anlegen bis …": the meetings of a series from its first one to `until`, with its standing items. Not on
/// holidays of NRW where the series leaves them out. Ids are derived from series and day, so that two copies make the
/// same meetings, and repeating it makes only what is not there yet: a meeting that was deleted, or that the series has
/// on that day already, is left alone. Gives those that were made. Rejected for a rule that cannot be read, without a
/// start, and for more than kMostOccurrences at a time.
Result<QList<Id<Meeting>>> createOccurrences(Writer& writer, const Id<MeetingSeries>& series, QDate until);
inline constexpr int kMostOccurrences = 400;

/// The first `count` days of a series from that day on, as createOccurrences() would have them; fewer where it ends
/// before, none for a series without a start or with a rule that cannot be read.
[[nodiscard]] QList<QDate> nextDays(const MeetingSeries& series, QDate from, int count);

/// The id that the meeting of the series has whose place is on that day; also one that was moved keeps it.
[[nodiscard]] Id<Meeting> occurrenceId(const Id<MeetingSeries>& series, QDate day);

/// "TOP vertagen": the item is put off to another meeting, which gets an item like it, with what it treats, after its
/// last one. Gives that item; done twice, or on two copies, it is one. Rejected for the meeting that the item is in;
/// the agenda of released minutes stays as it is.
Result<Id<AgendaItem>> deferItem(Writer& writer, const Id<AgendaItem>& item, const Id<Meeting>& to);

/// Takes all items that wait for the meeting (waitingItems(), core/query/deferral.h) into its agenda. Gives those made.
Result<QList<Id<AgendaItem>>> takeDeferred(Writer& writer, const Id<Meeting>& meeting);

/// "Beschluss fassen": an entry of the Beschlussregister with title, wording, group or body and day of the item, and
/// the number that follows. Also where the item has one already.
Result<Id<Resolution>> resolutionFromItem(Writer& writer, const Id<AgendaItem>& item);

/// "Neue Maßnahme aus diesem Beschluss": a proposed measure with the number that follows, title, wording, deadline and
/// who is responsible, that names group, meeting and agenda item as where it comes from, linked with the resolution.
Result<Id<Measure>> measureFromResolution(Writer& writer, const Id<Resolution>& resolution);

} // namespace iplan
