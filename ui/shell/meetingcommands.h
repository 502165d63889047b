// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/meeting.h"
#include "ui/shell/feature.h"

namespace iplan
{

/// The Sitzungsmodus of the meeting in front, and back to its form; while it is in front the side bar makes room. A
/// copy to be taken along of what the group of the meeting needs.
class MeetingCommands : public Feature
{
    Q_OBJECT
public:
    explicit MeetingCommands(MainWindow& window);

private:
    void toggle();
    void takeAlong();
    /// The group whose meeting is in front, or that is in front itself; null if neither.
    [[nodiscard]] Id<WorkingGroup> currentGroup() const;
    void update();
    /// The meeting in front, or that of the row in front; null if neither.
    [[nodiscard]] Id<Meeting> current() const;
};

} // namespace iplan
