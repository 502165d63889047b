// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/round/ratingreturn.h"
#include "ui/edition/sheetreturnpanel.h"

class QCheckBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace iplan
{

/// "Bögen ausgeben": who has a ballot and how far it has come, and sheets for all of them into a folder.
class RatingOutPanel : public SidePanel
{
    Q_OBJECT
public:
    explicit RatingOutPanel(Workspace& workspace, QWidget* parent = nullptr);

    /// `chooser` is asked for the folder; it outlives the panel.
    void begin(const Id<RatingRound>& round, FileChooser* chooser);
    [[nodiscard]] QListWidget* ballots() const { return m_list; }
    [[nodiscard]] QCheckBox* together() const { return m_together; }
    [[nodiscard]] QPushButton* outButton() const { return m_out; }
    [[nodiscard]] QString outcome() const;

private:
    void refresh();
    void issue();
    [[nodiscard]] QList<NamedBallot> readBallots() const;

    Workspace& m_workspace;
    FileChooser* m_chooser = nullptr;
    Id<RatingRound> m_id;
    QLabel* m_text;
    QListWidget* m_list;
    QCheckBox* m_together;
    QPushButton* m_out;
    QLabel* m_outcome;
};

/// Reads a returned sheet of a Bewertungsrunde.
class RatingReturnPanel : public SheetReturnPanel
{
    Q_OBJECT
public:
    explicit RatingReturnPanel(Workspace& workspace, QWidget* parent = nullptr);

    /// `chooser` is asked for the file; it outlives the panel.
    void begin(const Id<RatingRound>& round, FileChooser* chooser);

protected:
    Result<> read(const QString& path) override;
    Result<SheetReturn> planRead(const SheetChoices& choices) override;
    Result<> applyPlan(Writer& writer) override;

private:
    Workspace& m_workspace;
    Id<RatingRound> m_round;
    std::optional<ReturnedData> m_sheet;
    std::optional<RatingReturn> m_planned;
};

} // namespace iplan
