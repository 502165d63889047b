// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace iplan
{

class OpenMeeting;
class Workspace;

/// What time it is, when the item in front was planned, and how far the meeting is ahead or behind. Changes once a
/// minute, without any movement.
class ClockLine : public QLabel
{
    Q_OBJECT
public:
    ClockLine(Workspace& workspace, OpenMeeting& meeting, QWidget* parent = nullptr);
    /// Looks at the clock now.
    void refresh();

private:
    Workspace& m_workspace;
    OpenMeeting& m_meeting;
};

} // namespace iplan
