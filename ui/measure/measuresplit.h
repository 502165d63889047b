// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ops/measurerows.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;
class QTableWidgetItem;

namespace iplan
{

class Workspace;

/// Aufteilen: the title of the new measure, and for each row that belongs to the old one which of the two has it.
class MeasureSplitPanel : public QFrame
{
    Q_OBJECT
public:
    explicit MeasureSplitPanel(Workspace& workspace, QWidget* parent = nullptr);

    void begin(const Id<Measure>& measure);
    [[nodiscard]] QLineEdit* title() const { return m_newTitle; }
    /// Rows of the measure with a mark for the old (column 1) and the new one (column 2).
    [[nodiscard]] QTableWidget* table() const { return m_table; }
    [[nodiscard]] QPushButton* applyButton() const { return m_apply; }

Q_SIGNALS:
    void closed();
    /// It is done; this is the new one.
    void split(const iplan::RowRef& row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum Column { RowColumn, OldColumn, NewColumn };
    void fill();
    void keepOne(QTableWidgetItem* changed);
    void apply();

    Workspace& m_workspace;
    Id<Measure> m_measure;
    QList<MeasureRow> m_rows;
    QLabel* m_heading;
    QLineEdit* m_newTitle;
    QTableWidget* m_table;
    QPushButton* m_apply;
};

} // namespace iplan
