// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/figurechart.h"

#include "ui/widget/figurelegend.h"
#include "ui/widget/pageparts.h"

#include <algorithm>
#include <numeric>
#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QPainter>
#include <QTimer>
#include <QValueAxis>

namespace iplan
{

namespace
{

constexpr qsizetype kBarsAtMost = 16;  ///< more cannot be told apart
constexpr qsizetype kLongestName = 34; ///< characters of the name of a row
constexpr int kPartForNames = 4;       ///< charts give names a quarter of their width

/// Colour and pattern of the n-th column that is no state: neighbours differ in both, so that nothing is told by colour
/// alone. The colours have a contrast of at least 3:1 to a white and to a dark ground.
QBrush brushOfNumber(qsizetype column)
{
    static constexpr QRgb colours[] = {0xff2f7ebc, 0xffc26a1b, 0xff3d9142, 0xff9467bd, 0xffc44e52,
                                       0xff8c6d31, 0xff2a9d9d, 0xff7f7f7f, 0xffb0578d, 0xff6b7fd7};
    static constexpr Qt::BrushStyle patterns[] = {Qt::SolidPattern, Qt::BDiagPattern, Qt::Dense3Pattern,
                                                  Qt::DiagCrossPattern, Qt::FDiagPattern};
    return QBrush(QColor(colours[size_t(column) % std::size(colours)]), patterns[size_t(column) % std::size(patterns)]);
}

Qt::BrushStyle brushStyle(StatePattern pattern)
{
    switch (pattern) {
    case StatePattern::Solid:
        return Qt::SolidPattern;
    case StatePattern::Rising:
        return Qt::BDiagPattern;
    case StatePattern::Falling:
        return Qt::FDiagPattern;
    case StatePattern::Diagonals:
        return Qt::DiagCrossPattern;
    case StatePattern::Dots:
        return Qt::Dense6Pattern;
    case StatePattern::DenseDots:
        return Qt::Dense3Pattern;
    case StatePattern::Horizontal:
        return Qt::HorPattern;
    case StatePattern::Vertical:
        return Qt::VerPattern;
    case StatePattern::Grid:
        return Qt::CrossPattern;
    case StatePattern::Hollow:
        break;
    }
    return Qt::NoBrush;
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

QList<qsizetype> rowsWithBars(const Figure& figure)
{
    QList<qsizetype> out(figure.rows.size());
    std::iota(out.begin(), out.end(), 0);
    if (out.size() <= kBarsAtMost)
        return out;
    std::stable_sort(out.begin(), out.end(), [&figure](qsizetype one, qsizetype other) {
        return sumOf(figure.values.at(one)) > sumOf(figure.values.at(other));
    });
    out.resize(kBarsAtMost);
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace

FigureChart::FigureChart(QWidget* parent) : QWidget(parent), m_legend(new FigureLegend(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Diagramm"));
}

void FigureChart::setFigure(const Figure& figure)
{
    m_figure = figure;
    m_barRows = rowsWithBars(figure);
    setAccessibleName(tr("Diagramm: %1").arg(figure.title));
    setAccessibleDescription(isBlank(figure) ? tr("Noch keine Angaben.") : figureSentence(figure));
    fillLegend();
    if (m_chart)
        fill();
    update();
}

void FigureChart::setBarsHeight(int height)
{
    m_barsHeight = height;
    place();
}

QChart* FigureChart::chart()
{
    if (!m_chart)
        build();
    return m_chart;
}

void FigureChart::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    if (isBlank(m_figure)) {
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, tr("Noch keine Angaben, daher kein Diagramm."));
        return;
    }
    // After the rest of the window, which people can use meanwhile.
    if (!std::exchange(m_isAskedFor, true))
        QMetaObject::invokeMethod(this, &FigureChart::chart, Qt::QueuedConnection);
}

void FigureChart::build()
{
    m_isAskedFor = true;
    m_chart = new QChart;
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->legend()->hide();
    fill();
    m_view = new QChartView(m_chart, this);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->scene()->setItemIndexMethod(QGraphicsScene::NoIndex); // few things, moved more often than looked for
    place();
    m_view->hide();
    m_chart->resize(m_view->size());
    m_chart->layout()->activate();
    // A scene tells its views a moment later what has moved; until then it would be drawn in vain.
    QTimer::singleShot(0, m_view, [this] { m_view->setVisible(!isBlank(m_figure)); });
}

void FigureChart::fill()
{
    m_chart->removeAllSeries();
    const auto axes = m_chart->axes();
    for (QAbstractAxis* axis : axes) {
        m_chart->removeAxis(axis);
        delete axis;
    }
    m_names = barNames();
    if (m_view)
        m_view->setVisible(!isBlank(m_figure));
    if (m_barRows.isEmpty())
        return;
    // The category axis counts from below.
    auto* series = new QHorizontalStackedBarSeries;
    for (qsizetype column = 0; column < m_figure.columns.size(); ++column) {
        auto* set = new QBarSet(m_figure.columns.at(column));
        QList<qreal> values;
        for (auto row = m_barRows.crbegin(); row != m_barRows.crend(); ++row)
            values << m_figure.values.at(*row).at(column);
        set->append(values);
        series->append(set);
        connect(set, &QBarSet::clicked, this, [this, column](int index) {
            Q_EMIT barClicked(int(m_barRows.at(m_barRows.size() - 1 - index)), int(column));
        });
    }
    m_chart->addSeries(series);
    auto* categories = new QBarCategoryAxis;
    categories->append(m_names.size() == m_barRows.size() ? m_names : QStringList());
    auto* numbers = new QValueAxis;
    numbers->setLabelFormat(QStringLiteral("%.0f"));
    m_chart->addAxis(categories, Qt::AlignLeft);
    m_chart->addAxis(numbers, Qt::AlignBottom);
    series->attachAxis(categories);
    series->attachAxis(numbers);
    const bool isEmpty = std::all_of(m_barRows.begin(), m_barRows.end(),
                                     [this](qsizetype row) { return sumOf(m_figure.values.at(row)) == 0; });
    if (isEmpty)
        numbers->setRange(0, 1); // there are no nice numbers between 0 and 0
    else
        numbers->applyNiceNumbers();
    applyColors();
}

void FigureChart::applyColors()
{
    const QBrush letters = palette().brush(QPalette::WindowText);
    const QPen line(palette().color(QPalette::Mid));
    const auto axes = m_chart->axes();
    for (QAbstractAxis* axis : axes) {
        axis->setLabelsBrush(letters);
        axis->setLabelsFont(font());
        axis->setLinePen(line);
        axis->setGridLinePen(line);
    }
    const auto all = m_chart->series();
    for (QAbstractSeries* series : all) {
        const auto sets = static_cast<QHorizontalStackedBarSeries*>(series)->barSets();
        for (qsizetype column = 0; column < sets.size(); ++column) {
            const QBrush brush = brushOf(column);
            sets.at(column)->setBrush(brush);
            sets.at(column)->setPen(QPen(brush.color(), 2)); // lines alone are too faint on a dark ground
        }
    }
}

QStringList FigureChart::barNames() const
{
    const int room = width() / kPartForNames / fontMetrics().averageCharWidth();
    QStringList out;
    for (const qsizetype row : m_barRows)
        out.prepend(onTwoLines(shortened(m_figure.rows.at(row), kLongestName), room));
    out.removeDuplicates(); // two alike would be one bar
    return out;
}

QBrush FigureChart::brushOf(qsizetype column) const
{
    const StateStyle style = m_figure.styles.value(column);
    if (style.isNull())
        return brushOfNumber(column);
    // Without a filling there still is a colour, that of the frame.
    return QBrush(style.colorOn(palette().color(QPalette::Window)), brushStyle(style.pattern));
}

void FigureChart::fillLegend()
{
    QList<FigureLegend::Entry> entries;
    const bool isNeeded = m_figure.columns.size() > 1 && !isBlank(m_figure);
    for (qsizetype column = 0; isNeeded && column < m_figure.columns.size(); ++column)
        entries << FigureLegend::Entry{m_figure.columns.at(column), brushOf(column)};
    m_legend->setEntries(entries);
    m_legend->setVisible(isNeeded);
    place();
}

void FigureChart::place()
{
    const int below = m_legend->heightForWidth(width());
    if (m_barsHeight > 0)
        setFixedHeight(m_barsHeight + below);
    m_legend->setGeometry(0, height() - below, width(), below);
    if (m_view)
        m_view->setGeometry(0, 0, width(), height() - below);
}

void FigureChart::fitNames()
{
    if (m_chart && barNames() != m_names)
        fill();
}

void FigureChart::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitNames();
    place();
}

void FigureChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    fillLegend();
    if (!m_chart)
        return;
    if (event->type() == QEvent::FontChange)
        fitNames();
    applyColors();
}

} // namespace iplan
