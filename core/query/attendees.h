// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/meeting.h"
#include "core/model/people.h"
#include "core/store/reader.h"

namespace iplan
{

/// Somebody who belongs to the host of a meeting on its day, or of whom something is noted for it.
struct Attendee {
    RowRef who; ///< a person, or an organisation that takes part as such
    QString name;
    Id<Attendance> attendance; ///< null while nothing is noted
    Choice<AttendanceState> state;
    Id<Person> representedBy;
    QString recusedItems;
    Choice<MembershipRole> role; ///< the leading one of several
    bool isMember = false;
    bool mayVote = false;

    /// Present, or represented by somebody who is named.
    [[nodiscard]] bool isThere() const
    {
        return state == AttendanceState::Present || (state == AttendanceState::Represented && !representedBy.isNull());
    }
};

/// The members of the host on the day of the meeting (none where it has no day) and the others of whom something is
/// noted; members first, each part by family name.
[[nodiscard]] QList<Attendee> attendeesOf(const Reader& reader, const Meeting& meeting);

/// The numbers in Attendance::recusedItems, which stand apart by commas or semicolons.
[[nodiscard]] QStringList recusedNumbers(const QString& recusedItems);

/// How many of those entitled to vote are there.
struct Quorum {
    qsizetype entitled = 0; ///< 0 where nobody has said who may vote
    qsizetype there = 0;    ///< of them, without those recused
    qsizetype recused = 0;

    [[nodiscard]] bool isMajority() const { return 2 * there > entitled; }
};

/// For the item with that number; without one for the meeting as a whole.
[[nodiscard]] Quorum quorumOf(const QList<Attendee>& attendees, const QString& itemNumber = {});

/// "7 von 12 Stimmberechtigten anwesend, mehr als die Hälfte"; says so where nobody is entitled.
[[nodiscard]] QString quorumText(const Quorum& quorum);

} // namespace iplan
