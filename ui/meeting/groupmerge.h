// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/people.h"
#include "ui/page/sidepanel.h"

class QLabel;
class QPushButton;

namespace iplan
{

class FieldEditor;
class Workspace;

/// Zusammenlegen: which group the one in front goes into, and what follows it.
class GroupMerge : public SidePanel
{
    Q_OBJECT
public:
    explicit GroupMerge(Workspace& workspace, QWidget* parent = nullptr);

    /// Begins with the group that goes; the one that it went into before is proposed.
    void begin(const Id<WorkingGroup>& from);
    /// Where the one that stays is chosen.
    [[nodiscard]] FieldEditor* target() const { return m_target; }
    [[nodiscard]] QPushButton* applyButton() const { return m_apply; }
    [[nodiscard]] QString explanation() const;

Q_SIGNALS:
    /// It is done; this one stayed.
    void merged(const iplan::RowRef& row);

private:
    void refresh();
    void apply();

    Workspace& m_workspace;
    Id<WorkingGroup> m_from;
    Id<WorkingGroup> m_into;
    FieldEditor* m_target;
    QLabel* m_text;
    QPushButton* m_apply;
};

} // namespace iplan
