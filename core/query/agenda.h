// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/snapshot.h"

namespace iplan
{

/// An agenda item with its place in the agenda.
struct AgendaLine {
    const AgendaItem* item = nullptr;
    int level = 0;        ///< below how many other items it stands
    QDateTime start = {}; ///< local time; invalid where the meeting has no start, or an item before it no duration
};

/// The agenda of a meeting in its order, items below another one after it. An item whose durations are those of the
/// items below it has none of its own. Items in a circle stand at the top.
[[nodiscard]] QList<AgendaLine> agendaOf(const Snapshot& snapshot, const Meeting& meeting);
/// The same of items that are in order already, for a meeting that begins then. They must outlive the lines.
[[nodiscard]] QList<AgendaLine> agendaOf(const QList<const AgendaItem*>& items, const QDateTime& start);

/// When the agenda ends by its durations; invalid where it cannot be told.
[[nodiscard]] QDateTime agendaEnd(const QList<AgendaLine>& agenda, const Meeting& meeting);

/// The title of the group or body whose meeting it is; empty where nobody has said so.
[[nodiscard]] QString meetingHost(const Snapshot& snapshot, const Meeting& meeting);

/// "12 Ja, 3 Nein, 1 Enthaltung"; the words where nobody counted; empty where nothing is known.
[[nodiscard]] QString votesText(const AgendaItem& item);

} // namespace iplan
