// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/people.h"
#include "ui/page/sidepanel.h"

class QComboBox;
class QDateEdit;
class QLabel;
class QPushButton;

namespace iplan
{

class StepNote;
class Workspace;

/// "Termine anlegen": the meetings of a series of a group up to a day, with the standing items of the series.
class SeriesPanel : public SidePanel
{
    Q_OBJECT
public:
    explicit SeriesPanel(Workspace& workspace, QWidget* parent = nullptr);

    void begin(const Id<WorkingGroup>& group);
    [[nodiscard]] QComboBox* series() const { return m_series; }
    [[nodiscard]] QDateEdit* until() const { return m_until; }
    [[nodiscard]] QPushButton* applyButton() const { return m_apply; }
    [[nodiscard]] QString outcome() const;

private:
    void fill();
    void apply();

    Workspace& m_workspace;
    QLabel* m_text;
    QComboBox* m_series;
    QDateEdit* m_until;
    QPushButton* m_apply;
    QLabel* m_outcome;
    StepNote* m_note; ///< what m_outcome says
    Id<WorkingGroup> m_group;
};

} // namespace iplan
