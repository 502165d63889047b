// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/round/roundreturn.h"
#include "ui/page/sidepanel.h"

#include <optional>

class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace iplan
{

class FileChooser;
class Workspace;

/// "Zurückgekommenen Bogen einlesen": what a sheet would change, cell by cell beside what the file holds now; each can
/// be left out, each conflict decided for the sheet; taken over in one step.
class RoundReturnPanel : public SidePanel
{
    Q_OBJECT
public:
    explicit RoundReturnPanel(Workspace& workspace, QWidget* parent = nullptr);

    /// `chooser` is asked for the file; it outlives the panel.
    void begin(const Id<StatusRound>& round, FileChooser* chooser);
    /// Shows what becomes of the sheet.
    void open(const QString& path);
    [[nodiscard]] QTreeWidget* cells() const { return m_cells; }
    [[nodiscard]] QPushButton* chooseButton() const { return m_choose; }
    [[nodiscard]] QPushButton* applyButton() const { return m_apply; }
    [[nodiscard]] QString outcome() const;

private:
    void choose();
    void plan();
    void showPlan();
    void decide(QTreeWidgetItem* item);
    void apply();
    [[nodiscard]] QString summary() const;

    Workspace& m_workspace;
    FileChooser* m_chooser = nullptr;
    std::optional<ReturnedSheet> m_sheet;
    std::optional<RoundReturn> m_plan;
    RoundReturnOptions m_options;
    QPushButton* m_choose;
    QLabel* m_text;
    QTreeWidget* m_cells;
    QPushButton* m_apply;
};

} // namespace iplan
