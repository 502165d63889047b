// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ops/groups.h"
#include "ui/page/sidepanel.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace iplan
{

class StepNote;
class Workspace;

/// A Steuerungsgruppe is to have the leads of other groups: which groups, and who comes and goes.
class LeadsPanel : public SidePanel
{
    Q_OBJECT
public:
    explicit LeadsPanel(Workspace& workspace, QWidget* parent = nullptr);

    /// Begins with the group that gets the leads. The groups that it follows (followedGroups()) are ticked; of one that
    /// follows none yet those one of whose leads, present or former, is a member already, else all.
    void begin(const Id<WorkingGroup>& steering);
    [[nodiscard]] QListWidget* groups() const { return m_groups; }
    [[nodiscard]] QPushButton* applyButton() const { return m_apply; }
    /// Who would come and go.
    [[nodiscard]] QString outcome() const;

private:
    void fillGroups();
    [[nodiscard]] LeadsUpdate update() const;
    [[nodiscard]] bool hasLeadIn(const Id<WorkingGroup>& group) const;
    void refresh();
    void apply();

    Workspace& m_workspace;
    Id<WorkingGroup> m_steering;
    QLabel* m_text;
    QListWidget* m_groups;
    QLabel* m_outcome;
    QPushButton* m_apply;
    StepNote* m_note; ///< of what was taken over
};

/// What was taken over, in a sentence.
[[nodiscard]] QString leadsTakenText(const LeadsUpdate& update);

} // namespace iplan
