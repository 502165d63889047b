// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ops/pasteblock.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QScrollArea;
class QTableWidget;

namespace iplan
{

/// Below a list: what of a pasted block does not fit, cell by cell, with what to do; and the choice to take the rest or
/// nothing. Never modal. Hidden while there is nothing to say.
class PastePanel : public QFrame
{
    Q_OBJECT
public:
    explicit PastePanel(QWidget* parent = nullptr);

    /// Asks what is to become of the plan. `rowNumbers`: the number of each row of the block in the list.
    void ask(const ImportPlan& plan, const QList<int>& rowNumbers);
    /// Keeps the problems on view, after the rest was taken.
    void keep(const QString& done);
    void dismiss();
    [[nodiscard]] QTableWidget* problems() const { return m_problems; }

Q_SIGNALS:
    void shownChanged(bool shown);
    /// `newRows`: also make rows.
    void accepted(bool newRows);
    void dismissed();
    /// The problem with that number was chosen.
    void problemChosen(int problem);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    /// Where room is short only the problem in front says what is wrong.
    void resizeEvent(QResizeEvent* event) override;

private:
    void fill(const ImportPlan& plan, const QList<int>& rowNumbers);

    QLabel* m_head;
    QTableWidget* m_problems;
    QLabel* m_detail; ///< of the problem in front, whole
    QScrollArea* m_detailArea = nullptr;
    QPushButton* m_take;
    QPushButton* m_takeOld;
    QPushButton* m_drop;
};

} // namespace iplan
