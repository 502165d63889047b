// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/merge/mergetexts.h"
#include "ui/merge/sidecard.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace iplan
{

class DiffView;
class OwnValuePanel;

/// One conflict: what it is about, the common state that the sides started from, the sides with what they changed, and
/// the ways to decide it.
class ConflictPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ConflictPanel(Workspace& workspace, QWidget* parent = nullptr);

    /// `own` is the commit of the side that this copy had (ownSides()); null if nobody knows: then the sides are called
    /// after people and times.
    void setConflict(const Conflict& conflict, const QUuid& own, const QString& place);
    [[nodiscard]] const QList<SideCard*>& cards() const { return m_cards; }
    /// Chooses the side with this number (from 1), if there is one.
    void choose(int number);
    /// Opens the editors for a value of one's own, if the conflict can be decided so.
    void startOwnValue();
    [[nodiscard]] OwnValuePanel* ownValue() const { return m_ownValue; }
    [[nodiscard]] QComboBox* comparison() const { return m_comparison; }
    void focusFirst();

Q_SIGNALS:
    void decided(const iplan::Decision& decision);
    void postponed();
    void ownValueOpened(QWidget* editors);
    void openRequested(const iplan::RowRef& row);

private:
    enum Comparison { WithBase, WithEachOther, Plain };
    QLayout* makeHead();
    QLayout* makeButtons();
    void makeCards(const QUuid& own);
    void addCard(const SideCard::Content& content);
    void addValueCards(const QUuid& own);
    void addGuardCards();
    void fillComparison();
    void applyComparison();
    void stopOwnValue();

    Workspace& m_workspace;
    MergeTexts m_texts;
    Conflict m_conflict;
    QLabel* m_title;
    QLabel* m_what;
    QPushButton* m_open;
    QComboBox* m_comparison;
    QLabel* m_comparisonLabel;
    QLabel* m_baseLabel;
    DiffView* m_base;
    QVBoxLayout* m_cardLayout;
    QVBoxLayout* m_ownLayout;
    QPushButton* m_ownButton;
    QPushButton* m_later;
    QList<SideCard*> m_cards;
    OwnValuePanel* m_ownValue = nullptr;
};

} // namespace iplan
