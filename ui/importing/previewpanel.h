// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/listplan.h"

#include <QTableView>
#include <QWidget>

class QLabel;
class QMenu;
class QToolButton;

namespace iplan
{

class ImportSession;
class PreviewModel;
class Workspace;

/// "Vorschau": what would become of each row, with counts to filter by. Cells are corrected in place; what may be a
/// duplicate is decided by the menu of its row (context menu, menu key, Return on Aktion or Eintrag).
class PreviewPanel : public QWidget
{
    Q_OBJECT
public:
    PreviewPanel(Workspace& workspace, ImportSession& session, QWidget* parent = nullptr);

    [[nodiscard]] QTableView* view() const { return m_view; }
    [[nodiscard]] PreviewModel& model() const { return *m_model; }
    /// The button that shows the rows of that fate only.
    [[nodiscard]] QToolButton* fateButton(ListPlan::Fate fate) const { return m_fates.value(int(fate)); }
    /// What can be said of that row of the model.
    void fillMenu(QMenu& menu, int row);
    /// Goes to the next row that is faulty or may be a duplicate.
    void showNextDoubtful();

Q_SIGNALS:
    /// A cell of the column of the table with that number is in front.
    void columnChosen(int column);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildFates();
    void connectParts();
    /// As wide as what they hold, up to a bound.
    void fitColumns();
    void update();
    void updateFates();
    void updateDetail();
    [[nodiscard]] QString emptyText() const;
    void showMenu(const QModelIndex& index, const QPoint& place);

    Workspace& m_workspace;
    ImportSession& m_session;
    PreviewModel* m_model;
    QTableView* m_view;
    QToolButton* m_all;
    QList<QToolButton*> m_fates;
    QToolButton* m_next;
    QLabel* m_empty;
    QLabel* m_detail;          ///< of the cell in front, whole
    bool m_isUpdating = false; ///< nobody has gone to another cell
    bool m_isLate = false;     ///< a plan came while somebody was typing
};

} // namespace iplan
