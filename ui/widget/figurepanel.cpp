// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/figurepanel.h"

#include "ui/base/accessiblerole.h"
#include "ui/widget/figurechart.h"
#include "ui/widget/pageparts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>

namespace iplan
{

namespace
{

constexpr int kNameLettersAtMost = 36; ///< of a row in the table

/// The rows of a column among which the widest cell is: the sums, which are bold, and the longest text.
QList<int> widestCandidates(const QTableWidget& table, int column)
{
    const QFontMetrics letters = table.fontMetrics();
    const auto length = [&](int row) {
        const QString value = table.item(row, column)->text();
        return column == 0 ? letters.horizontalAdvance(value) : int(value.size()); // digits are alike
    };
    const int last = table.rowCount() - 1;
    int longest = last;
    int longestLength = 0;
    for (int row = 0; row < last; ++row) {
        if (const int here = length(row); here > longestLength) {
            longest = row;
            longestLength = here;
        }
    }
    return {last, longest};
}

QTableWidgetItem* figureCell(const QString& value, bool isHeading, bool isSum)
{
    auto* item = new QTableWidgetItem(value);
    if (isHeading)
        item->setToolTip(value);
    if (value.isEmpty())
        item->setData(Qt::AccessibleTextRole, FigurePanel::tr("keine"));
    item->setTextAlignment((isHeading ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (isSum) {
        QFont bold;
        bold.setBold(true);
        item->setFont(bold);
    }
    return item;
}

} // namespace

FigurePanel::FigurePanel(QWidget* parent)
    : QWidget(parent), m_title(pageHeading(QString(), 1.1)), m_chart(new FigureChart), m_table(new QTableWidget),
      m_note(new QLabel)
{
    setAccessibleRole(*m_chart, QAccessible::Chart);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->hide();
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);

    m_beside = new QHBoxLayout;
    m_beside->setSpacing(12);
    m_beside->addWidget(m_chart, 5);
    m_beside->addWidget(m_table, 4);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addLayout(m_beside);
    layout->addWidget(m_note);
    connect(m_table, &QTableWidget::cellActivated, this, &FigurePanel::chooseCell);
    connect(m_chart, &FigureChart::barClicked, this, &FigurePanel::cellChosen);
}

void FigurePanel::setFigure(const Figure& figure)
{
    m_figure = figure;
    m_title->setText(figure.title);
    m_table->setAccessibleName(figure.title);
    m_table->setAccessibleDescription(tr("Die Eingabetaste zeigt die Maßnahmen der Zelle."));
    fitHeight(); // first: a chart is laid out anew with every change of its size
    m_chart->setFigure(figure);
    showNote();
    fillTable();
}

void FigurePanel::showNote()
{
    QStringList notes;
    if (!m_figure.note.isEmpty())
        notes << m_figure.note;
    if (m_chart->barRows().size() < m_figure.rows.size())
        notes << tr("Das Diagramm zeigt die %L1 größten von %L2 Zeilen, die Tabelle alle.")
                     .arg(m_chart->barRows().size())
                     .arg(m_figure.rows.size());
    m_note->setText(notes.join(u' '));
    m_note->setVisible(!notes.isEmpty());
}

void FigurePanel::fitHeight()
{
    const int line = fontMetrics().lineSpacing();
    const int height = qBound(10 * line, int(m_figure.rows.size() + 3) * line * 2, 24 * line);
    m_chart->setBarsHeight(height);
    m_table->setFixedHeight(height);
}

void FigurePanel::fillTable()
{
    const bool totals = m_figure.columns.size() > 1;
    QStringList headings = m_figure.columns;
    headings.prepend(m_figure.rowsTitle);
    if (totals)
        headings << tr("Summe");
    m_table->clear();
    m_table->setColumnCount(int(headings.size()));
    m_table->setRowCount(int(m_figure.rows.size()) + 1);
    m_table->setHorizontalHeaderLabels(headings);
    const auto put = [this](qsizetype row, qsizetype column, const QString& value, bool isSum) {
        m_table->setItem(int(row), int(column), figureCell(value, column == 0, isSum));
    };
    QList<double> sums(m_figure.columns.size());
    for (qsizetype row = 0; row < m_figure.rows.size(); ++row) {
        put(row, 0, m_figure.rows.at(row), false);
        const QList<double>& values = m_figure.values.at(row);
        for (qsizetype column = 0; column < values.size(); ++column) {
            put(row, column + 1, values.at(column) != 0 ? figureText(m_figure, values.at(column)) : QString(), false);
            sums[column] += values.at(column);
        }
        if (totals)
            put(row, headings.size() - 1, figureText(m_figure, sumOf(values)), true);
    }
    const qsizetype last = m_figure.rows.size();
    put(last, 0, tr("Summe"), true);
    for (qsizetype column = 0; column < sums.size(); ++column)
        put(last, column + 1, figureText(m_figure, sums.at(column)), true);
    if (totals)
        put(last, headings.size() - 1, figureText(m_figure, sumOf(sums)), true);
    m_table->setCurrentCell(0, 0);
    fitColumns();
}

void FigurePanel::fitColumns()
{
    // Not ResizeToContents: the header would measure every cell again after each one that is set.
    QHeaderView* header = m_table->horizontalHeader();
    for (int column = 0; column < m_table->columnCount(); ++column) {
        int width = header->sectionSizeHint(column);
        for (const int row : widestCandidates(*m_table, column))
            width = qMax(width, m_table->sizeHintForIndex(m_table->model()->index(row, column)).width() + 1);
        if (column == 0) // or long names would push the numbers out of sight
            width = qMin(width, kNameLettersAtMost * fontMetrics().averageCharWidth());
        header->resizeSection(column, width);
    }
    const int height = m_table->sizeHintForIndex(m_table->model()->index(0, 0)).height() + 1;
    m_table->verticalHeader()->setDefaultSectionSize(height);
}

void FigurePanel::chooseCell(int tableRow, int tableColumn)
{
    const int row = tableRow < m_figure.rows.size() ? tableRow : -1;
    const int column = tableColumn >= 1 && tableColumn <= m_figure.columns.size() ? tableColumn - 1 : -1;
    Q_EMIT cellChosen(row, column);
}

void FigurePanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < 90 * fontMetrics().averageCharWidth();
    m_beside->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void FigurePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_table->rowCount() > 0) {
        fitHeight();
        fitColumns();
    }
}

} // namespace iplan
