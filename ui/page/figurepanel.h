// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QChart;
class QLabel;
class QTableWidget;

namespace iplan
{

/// Numbers in two dimensions, as a chart and as a table.
struct Figure {
    QString title;
    QString rowsTitle;           ///< what the rows are: "Handlungsfeld"
    QStringList rows;            ///< headings
    QStringList columns;         ///< headings; a total column is added where there are several
    QList<QList<double>> values; ///< by row and column
    bool isMoney = false;        ///< values are euros
    QString note;                ///< below the table, may be empty
};

/// A figure: bars and, beside them, the table of the same numbers. The table is what keyboard and screen reader use;
/// a click on a bar does what Return does in its cell.
class FigurePanel : public QWidget
{
    Q_OBJECT
public:
    explicit FigurePanel(QWidget* parent = nullptr);
    void setFigure(const Figure& figure);
    [[nodiscard]] QTableWidget* table() const { return m_table; }
    [[nodiscard]] QChart* chart() const { return m_chart; }

Q_SIGNALS:
    /// A cell with a value; `column` is -1 for a heading or total of a row, `row` -1 for the total of a column.
    void cellChosen(int row, int column);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fillTable();
    void fillChart();
    /// The names of the rows, from the lowest bar upwards.
    [[nodiscard]] QStringList barNames() const;
    void fitHeight();
    void fitNames();
    void applyPalette();
    void chooseCell(int tableRow, int tableColumn);

    Figure m_figure;
    QLabel* m_title;
    QChart* m_chart;
    QWidget* m_chartView;
    QBoxLayout* m_beside; ///< chart and table: side by side, or one below the other where room is short
    QTableWidget* m_table;
    QLabel* m_note;
    int m_nameRoom = 34; ///< characters of a line beside a bar
};

} // namespace iplan
