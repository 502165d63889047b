// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/snapshot.h"

namespace iplan
{

/// A row that names a meeting in words, as all did before meetings were rows, and the meeting that they mean.
struct MeetingMention {
    RowRef row;                ///< a Consultation or Measure whose field "meeting" is empty
    QString words;             ///< "Integrationsrat, 23.04.2012, TOP 3"
    Id<Meeting> meeting;       ///< the only one that fits
    Id<AgendaItem> agendaItem; ///< its item of that number; null if there is none, or more than one
};

/// The rows that name a meeting of the file in words only. A meeting fits by its number; or by its day, which must
/// stand in the words or be that of the Beratung, with its group or body. Where two fit, none is told.
[[nodiscard]] QList<MeetingMention> meetingMentions(const Snapshot& snapshot);

} // namespace iplan
