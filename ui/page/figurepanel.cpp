// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/figurepanel.h"

#include "ui/page/pageparts.h"

#include <numeric>
#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QHorizontalStackedBarSeries>
#include <QLabel>
#include <QLegend>
#include <QLocale>
#include <QTableWidget>
#include <QValueAxis>

namespace iplan
{

namespace
{

constexpr qsizetype kLongestName = 34; ///< characters of the name of a row
constexpr int kPartForNames = 4;       ///< charts give names a quarter of their width

/// Colour and pattern of the n-th column: neighbours differ in both, so that nothing is told by colour alone. The
/// colours have a contrast of at least 3:1 to a white and to a dark ground.
QBrush brushOfColumn(int column)
{
    static constexpr QRgb colours[] = {0xff2f7ebc, 0xffc26a1b, 0xff3d9142, 0xff9467bd, 0xffc44e52,
                                       0xff8c6d31, 0xff2a9d9d, 0xff7f7f7f, 0xffb0578d, 0xff6b7fd7};
    static constexpr Qt::BrushStyle patterns[] = {Qt::SolidPattern, Qt::BDiagPattern, Qt::Dense3Pattern,
                                                  Qt::DiagCrossPattern, Qt::FDiagPattern};
    return QBrush(QColor(colours[size_t(column) % std::size(colours)]), patterns[size_t(column) % std::size(patterns)]);
}

double sumOf(const QList<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

QString figureText(const Figure& figure, double value)
{
    return QLocale(QLocale::German).toString(value, 'f', figure.isMoney ? 2 : 0) +
           (figure.isMoney ? QStringLiteral(" €") : QString());
}

/// The name on up to two lines of a label in a chart, broken at a blank; charts cut longer lines off.
QString onTwoLines(const QString& name, qsizetype characters)
{
    if (name.size() <= characters)
        return name.toHtmlEscaped();
    qsizetype blank = name.lastIndexOf(u' ', characters);
    if (blank <= 0)
        blank = name.indexOf(u' ');
    if (blank <= 0)
        return name.toHtmlEscaped();
    return name.left(blank).toHtmlEscaped() + QStringLiteral("<br/>") + name.mid(blank + 1).toHtmlEscaped();
}

/// What the chart shows, for those who do not see it.
QString figureSentence(const Figure& figure)
{
    QStringList parts;
    for (qsizetype row = 0; row < figure.rows.size(); ++row)
        parts << QStringLiteral("%1: %2").arg(figure.rows.at(row), figureText(figure, sumOf(figure.values.at(row))));
    return parts.join(QStringLiteral("; "));
}

} // namespace

FigurePanel::FigurePanel(QWidget* parent)
    : QWidget(parent), m_title(pageHeading(QString(), 1.1)), m_chart(new QChart), m_table(new QTableWidget),
      m_note(new QLabel)
{
    auto* chartView = new QChartView(m_chart);
    m_chartView = chartView;
    chartView->setFocusPolicy(Qt::NoFocus);
    chartView->setRenderHint(QPainter::Antialiasing);
    chartView->setFrameShape(QFrame::NoFrame);
    chartView->setBackgroundBrush(Qt::NoBrush);
    chartView->viewport()->setAutoFillBackground(false);
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->legend()->setAlignment(Qt::AlignBottom);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->verticalHeader()->hide();
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);

    m_chartView->setAccessibleName(tr("Diagramm"));
    m_beside = new QHBoxLayout;
    m_beside->setSpacing(12);
    m_beside->addWidget(m_chartView, 5);
    m_beside->addWidget(m_table, 4);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addLayout(m_beside);
    layout->addWidget(m_note);
    connect(m_table, &QTableWidget::cellActivated, this, &FigurePanel::chooseCell);
}

void FigurePanel::setFigure(const Figure& figure)
{
    m_figure = figure;
    m_title->setText(figure.title);
    m_note->setText(figure.note);
    m_note->setVisible(!figure.note.isEmpty());
    m_table->setAccessibleName(figure.title);
    m_table->setAccessibleDescription(tr("Die Eingabetaste zeigt die Maßnahmen der Zelle."));
    m_chartView->setAccessibleName(tr("Diagramm: %1").arg(figure.title));
    m_chartView->setAccessibleDescription(figure.rows.isEmpty() ? tr("Noch keine Angaben.") : figureSentence(figure));
    fillTable();
    fillChart();
    applyPalette();
    fitHeight();
}

void FigurePanel::fitHeight()
{
    const int line = fontMetrics().lineSpacing();
    const int height = qBound(10 * line, int(m_figure.rows.size() + 3) * line * 2, 24 * line);
    m_chartView->setFixedHeight(height);
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
    const auto put = [this](qsizetype row, qsizetype column, const QString& text, bool bold) {
        auto* item = new QTableWidgetItem(text);
        item->setTextAlignment(column == 0 ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
        if (bold) {
            QFont font;
            font.setBold(true);
            item->setFont(font);
        }
        m_table->setItem(int(row), int(column), item);
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
}

QStringList FigurePanel::barNames() const
{
    QStringList out;
    for (const QString& row : m_figure.rows)
        out.prepend(onTwoLines(shortened(row, kLongestName), m_nameRoom));
    out.removeDuplicates(); // two alike would be one bar
    return out;
}

void FigurePanel::fillChart()
{
    m_chart->removeAllSeries();
    const auto axes = m_chart->axes();
    for (QAbstractAxis* axis : axes) {
        m_chart->removeAxis(axis);
        delete axis;
    }
    // The category axis counts from below.
    auto* series = new QHorizontalStackedBarSeries;
    for (qsizetype column = 0; column < m_figure.columns.size(); ++column) {
        auto* set = new QBarSet(m_figure.columns.at(column));
        for (qsizetype row = m_figure.rows.size(); row-- > 0;)
            *set << m_figure.values.at(row).at(column);
        set->setBrush(brushOfColumn(int(column)));
        series->append(set);
        connect(set, &QBarSet::clicked, this,
                [this, column](int index) { Q_EMIT cellChosen(int(m_figure.rows.size()) - 1 - index, int(column)); });
    }
    m_chart->addSeries(series);
    const QStringList names = barNames();
    auto* categories = new QBarCategoryAxis;
    categories->append(names.size() == m_figure.rows.size() ? names : QStringList());
    auto* numbers = new QValueAxis;
    numbers->setLabelFormat(QStringLiteral("%.0f"));
    m_chart->addAxis(categories, Qt::AlignLeft);
    m_chart->addAxis(numbers, Qt::AlignBottom);
    series->attachAxis(categories);
    series->attachAxis(numbers);
    numbers->applyNiceNumbers();
    m_chart->legend()->setVisible(m_figure.columns.size() > 1);
}

void FigurePanel::applyPalette()
{
    const QBrush text = palette().brush(QPalette::WindowText);
    const QPen line(palette().color(QPalette::Mid));
    m_chart->legend()->setLabelBrush(text);
    m_chart->legend()->setFont(font());
    const auto axes = m_chart->axes();
    for (QAbstractAxis* axis : axes) {
        axis->setLabelsBrush(text);
        axis->setLabelsFont(font());
        axis->setLinePen(line);
        axis->setGridLinePen(line);
    }
    const auto all = m_chart->series();
    for (QAbstractSeries* series : all) {
        const auto sets = static_cast<QHorizontalStackedBarSeries*>(series)->barSets();
        for (QBarSet* set : sets)
            set->setPen(QPen(set->brush().color(), 2)); // lines alone are too faint on a dark ground
    }
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
    fitNames();
}

void FigurePanel::fitNames()
{
    const bool narrow = m_beside->direction() == QBoxLayout::TopToBottom;
    const int both = m_beside->stretch(0) + m_beside->stretch(1);
    const int chart = narrow ? width() : width() * m_beside->stretch(0) / both;
    const QStringList before = barNames();
    m_nameRoom = chart / kPartForNames / fontMetrics().averageCharWidth();
    if (barNames() == before)
        return;
    fillChart();
    applyPalette();
}

void FigurePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitHeight();
        fitNames();
    }
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyPalette();
}

} // namespace iplan
