// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ops/ratings.h"
#include "ui/page/sidepanel.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;
class QTableWidgetItem;

namespace iplan
{

class FileChooser;
class Workspace;

/// "Stimmen eingeben": one ballot at a time as a grid, a line for each thing that is rated and a column for each
/// criterion. What is typed is stored cell by cell; what the rules of the round do not allow is refused and said, and
/// stays in its cell, marked, until it is put right: who types a column without looking must not lose a vote.
class RatingEntryPanel : public SidePanel
{
    Q_OBJECT
public:
    explicit RatingEntryPanel(Workspace& workspace, QWidget* parent = nullptr);

    void begin(const Id<RatingRound>& round, FileChooser* chooser);
    [[nodiscard]] QComboBox* ballots() const { return m_ballots; }
    [[nodiscard]] QTableWidget* grid() const { return m_grid; }
    [[nodiscard]] QPushButton* makeButton() const { return m_make; }
    [[nodiscard]] QPushButton* addButton() const { return m_add; }
    [[nodiscard]] QPushButton* nextButton() const { return m_next; }
    /// What is said about the ballot in front.
    [[nodiscard]] QString stateText() const;

private:
    void refresh();
    void fillBallots();
    void fillGrid();
    void fillRow(int row, const RatingItem& item, const RatingVote& vote, bool canWrite);
    void showState();
    void enter(QTableWidgetItem* item);
    void showBallot();
    [[nodiscard]] QString stateOf(const NamedBallot& ballot) const;
    void markRefused(QTableWidgetItem& cell, const QString& title, const QString& text) const;
    void makeBallotsOfMembers();
    void addBallot();
    void showNext();
    [[nodiscard]] const NamedBallot* current() const;

    Workspace& m_workspace;
    Id<RatingRound> m_id;
    RatingRound m_round;
    QList<NamedBallot> m_known;
    QList<RatingItem> m_items;
    QList<const FieldInfo*> m_criteria;
    QMap<std::pair<int, int>, QString> m_refused; ///< what was typed into these cells (row, column) and is not stored
    QPushButton* m_make;
    QPushButton* m_add;
    QComboBox* m_ballots;
    QLabel* m_state;
    QTableWidget* m_grid;
    QPushButton* m_next;
};

} // namespace iplan
