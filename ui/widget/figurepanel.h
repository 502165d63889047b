// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widget/figure.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QTableWidget;

namespace iplan
{

class FigureChart;

/// A figure: bars and, beside them, the table of the same numbers. The table is what keyboard and screen reader use;
/// a click on a bar does what Return does in its cell.
class FigurePanel : public QWidget
{
    Q_OBJECT
public:
    explicit FigurePanel(QWidget* parent = nullptr);
    void setFigure(const Figure& figure);
    [[nodiscard]] QTableWidget* table() const { return m_table; }
    [[nodiscard]] FigureChart* chart() const { return m_chart; }

Q_SIGNALS:
    /// A cell with a value; `column` is -1 for a heading or total of a row, `row` -1 for the total of a column.
    void cellChosen(int row, int column);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fillTable();
    void showNote();
    void fitColumns();
    void fitHeight();
    void chooseCell(int tableRow, int tableColumn);

    Figure m_figure;
    QLabel* m_title;
    FigureChart* m_chart;
    QBoxLayout* m_beside; ///< chart and table: side by side, or one below the other where room is short
    QTableWidget* m_table;
    QLabel* m_note;
};

} // namespace iplan
