// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ops/renumber.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTableWidget;

namespace iplan
{

class Workspace;

/// Neu nummerieren: the numbers as they are and as they would be, to be taken over as one step or left. Not modal; goes
/// away when the concept is changed otherwise.
class RenumberPanel : public QFrame
{
    Q_OBJECT
public:
    explicit RenumberPanel(Workspace& workspace, QWidget* parent = nullptr);

    /// Shows itself with what numbering below that row would change.
    void propose(const RowRef& top);
    [[nodiscard]] QTableWidget* table() const { return m_table; }
    [[nodiscard]] QPushButton* applyButton() const { return m_apply; }

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fill();
    void apply();
    void leave();

    Workspace& m_workspace;
    RowRef m_top;
    QList<NumberChange> m_changes;
    QLabel* m_text;
    QTableWidget* m_table;
    QPushButton* m_apply;
    QPushButton* m_cancel;
};

} // namespace iplan
