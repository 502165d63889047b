// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/snapshot.h"

namespace iplan
{

/// The memberships of the group or body of the meeting that hold on its day, in list order.
[[nodiscard]] QList<const Membership*> membersAt(const Snapshot& snapshot, const Meeting& meeting);

/// How many took part in a meeting.
struct Turnout {
    qsizetype members = 0;       ///< on the day of the meeting
    qsizetype voters = 0;        ///< of these with a vote
    qsizetype present = 0;       ///< members who were there or were represented
    qsizetype presentVoters = 0; ///< of these with a vote
    qsizetype others = 0;        ///< there, but no members: guests
    bool isKnown = false;        ///< whether anybody noted who took part

    /// Members present of members in percent; nothing where nobody noted it, or of a group without known members.
    [[nodiscard]] std::optional<int> percent() const;
    /// "9 von 14 (64 %)"; "9" of a group without known members; empty where nobody noted it.
    [[nodiscard]] QString text() const;
};
[[nodiscard]] Turnout turnoutOf(const Snapshot& snapshot, const Meeting& meeting);

/// Which kind of organisation somebody comes from: that of the organisation itself, that which sent the member, or
/// where the person works; "ohne Organisation" for people who come for themselves.
[[nodiscard]] QString originKindOf(const Snapshot& snapshot, const Membership& membership);

} // namespace iplan
