// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/timelinepage.h"

#include "core/report/content/timelinereport.h"
#include "ui/base/flowlayout.h"
#include "ui/base/heldsnapshot.h"
#include "ui/base/rowroles.h"
#include "ui/base/workspace.h"
#include "ui/model/timelinemodel.h"
#include "ui/page/outputline.h"
#include "ui/page/pageparts.h"
#include "ui/page/timelinetable.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace iplan
{

TimelinePage::TimelinePage(Workspace& workspace, FileChooser& chooser, QWidget* parent)
    : Page(parent), m_workspace(workspace), m_data(new HeldSnapshot(workspace, Timeline::entities(), this)),
      m_model(new TimelineModel(this)), m_count(new QLabel), m_filter(new QLineEdit), m_grouping(new QComboBox),
      m_zoom(new QComboBox), m_output(new OutputLine(workspace, chooser)), m_stack(new QStackedWidget),
      m_empty(new QLabel), m_toMeasures(new QPushButton(tr("Zu den &Maßnahmen"))), m_delay(new QTimer(this))
{
    setObjectName(QStringLiteral("page-timeline"));
    auto* bar = new QScrollBar(Qt::Horizontal);
    bar->setFocusPolicy(Qt::NoFocus); // the arrow keys of the table do the same
    m_table = new TimelineTable(*m_model, *bar);
    auto* chart = new QWidget;
    auto* column = new QVBoxLayout(chart);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_table, 1);
    column->addWidget(bar);
    column->addWidget(new TimelineLegend(*m_table));
    m_stack->addWidget(chart);
    m_stack->addWidget(makeEmpty());

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 8);
    layout->setSpacing(6);
    layout->addLayout(makeHead());
    layout->addLayout(makeTools());
    layout->addWidget(m_output);
    layout->addWidget(m_stack, 1);
    connectParts();
}

QLayout* TimelinePage::makeHead()
{
    auto* head = new FlowLayout;
    head->addWidget(pageHeading(tr("Zeitplan")));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    head->addWidget(m_count);
    auto* today = pageButton(tr("&Heute"), QStringLiteral("today"), tr("Bringt den heutigen Tag in Sicht"));
    today->setObjectName(QStringLiteral("today"));
    connect(today, &QToolButton::clicked, this, [this] { m_table->showDay(m_workspace.today()); });
    auto* paper = pageButton(tr("&Drucken"), QStringLiteral("print"), tr("Druckt den Zeitplan (Strg+P)"));
    connect(paper, &QToolButton::clicked, this, &TimelinePage::print);
    auto* pdf = pageButton(tr("Als &PDF"), QStringLiteral("save-copy"), tr("Speichert den Zeitplan als PDF"));
    connect(pdf, &QToolButton::clicked, this, &TimelinePage::savePdf);
    for (QToolButton* button : {today, paper, pdf})
        head->addWidget(button);
    return head;
}

QLayout* TimelinePage::makeTools()
{
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setPlaceholderText(tr("Filtern (Strg+F)"));
    m_filter->setAccessibleName(tr("Zeitplan filtern"));
    m_filter->setAccessibleDescription(tr("Jedes Wort muss in Nummer oder Titel vorkommen. Esc leert das Feld."));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(26 * fontMetrics().averageCharWidth());
    m_filter->installEventFilter(this);
    m_grouping->setObjectName(QStringLiteral("grouping"));
    m_grouping->setAccessibleName(tr("Gliedern nach"));
    m_grouping->addItem(tr("Handlungsfeld"), int(MeasureGrouping::FieldOfAction));
    m_grouping->addItem(tr("Federführende Dienststelle"), int(MeasureGrouping::LeadOffice));
    m_grouping->addItem(tr("Stand"), int(MeasureGrouping::State));
    m_zoom->setObjectName(QStringLiteral("zoom"));
    m_zoom->setAccessibleName(tr("Maßstab"));
    m_zoom->setToolTip(tr("Auch mit Strg und Plus, Minus, 0 oder dem Mausrad"));
    m_zoom->addItem(tr("Jahre"));
    m_zoom->addItem(tr("Quartale"));
    m_zoom->addItem(tr("Monate"));
    const QSettings settings;
    m_grouping->setCurrentIndex(settings.value(QStringLiteral("pages/timeline/grouping"), 0).toInt());
    m_zoom->setCurrentIndex(settings.value(QStringLiteral("pages/timeline/zoom"), 1).toInt());
    auto* line = new FlowLayout;
    line->addWidget(m_filter);
    const auto labelled = [line](const QString& text, QComboBox* box) {
        auto* label = new QLabel(text);
        label->setBuddy(box);
        line->addWidget(label);
        line->addWidget(box);
    };
    labelled(tr("&Gliedern nach:"), m_grouping);
    labelled(tr("Ma&ßstab:"), m_zoom);
    return line;
}

QWidget* TimelinePage::makeEmpty()
{
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_toMeasures->setObjectName(QStringLiteral("toMeasures"));
    m_toMeasures->setAutoDefault(false);
    connect(m_toMeasures, &QPushButton::clicked, this, [this] { Q_EMIT pageRequested(QStringLiteral("measure")); });
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->addStretch(1);
    layout->addWidget(m_empty);
    layout->addWidget(m_toMeasures, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    return box;
}

void TimelinePage::connectParts()
{
    connect(m_data, &HeldSnapshot::changed, this, &TimelinePage::rebuild);
    connect(m_data, &HeldSnapshot::loadingChanged, this, &TimelinePage::showEmptyText);
    m_delay->setSingleShot(true);
    m_delay->setInterval(80);
    connect(m_delay, &QTimer::timeout, this, &TimelinePage::rebuild);
    connect(m_filter, &QLineEdit::textChanged, m_delay, qOverload<>(&QTimer::start));
    connect(m_grouping, &QComboBox::currentIndexChanged, this, [this] {
        keepChoices();
        rebuild();
    });
    m_table->setZoom(static_cast<TimeZoom>(m_zoom->currentIndex()));
    connect(m_zoom, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_table->setZoom(static_cast<TimeZoom>(index)); });
    connect(m_table, &TimelineTable::zoomChanged, this, [this] {
        m_zoom->setCurrentIndex(static_cast<int>(m_table->zoom()));
        keepChoices();
    });
    connect(m_table, &QTableView::activated, this, &TimelinePage::open);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &Page::abilitiesChanged);
}

void TimelinePage::keepChoices() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("pages/timeline/grouping"), m_grouping->currentIndex());
    settings.setValue(QStringLiteral("pages/timeline/zoom"), m_zoom->currentIndex());
}

void TimelinePage::activate()
{
    m_data->setInUse(true);
    if (!isAncestorOf(focusWidget()) || !focusWidget())
        m_table->setFocus();
}

void TimelinePage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_data->setInUse(false);
}

void TimelinePage::rebuild()
{
    if (!m_data->get())
        return;
    const RowRef current = currentRecord();
    const int scrolled = m_table->verticalScrollBar()->value();
    Timeline::Options options;
    options.grouping = static_cast<MeasureGrouping>(m_grouping->currentData().toInt());
    options.filter = m_filter->text();
    options.today = m_workspace.today();
    m_model->setTimeline(std::make_shared<const Timeline>(*m_data->get(), options));
    const Timeline& timeline = *m_model->timeline();
    const int row = std::max(timeline.rowOf(Id<Measure>(current.id)), std::min(1, m_model->rowCount() - 1));
    m_table->setCurrentIndex(m_model->index(row, TimelineModel::NameColumn));
    if (!current.isNull())
        m_table->verticalScrollBar()->setValue(scrolled);
    m_table->scrollTo(m_table->currentIndex());
    m_count->setText(timeline.measures() == 1 ? tr("1 Maßnahme") : tr("%1 Maßnahmen").arg(timeline.measures()));
    showEmptyText();
    Q_EMIT abilitiesChanged();
}

void TimelinePage::showEmptyText()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    if (!isEmpty)
        return;
    const bool isFiltered = !m_filter->text().trimmed().isEmpty();
    m_toMeasures->setVisible(!isFiltered && !m_data->isLoading());
    if (m_data->isLoading())
        m_empty->setText(tr("Der Zeitplan wird aufgebaut …"));
    else if (isFiltered)
        m_empty->setText(tr("Keine Maßnahme passt zum Filter."));
    else
        m_empty->setText(tr("Es gibt noch keine Maßnahmen.\nLegen Sie eine an und geben Sie ihr einen Beginn und ein "
                            "Ende, dann steht sie hier."));
}

RowRef TimelinePage::currentRecord() const
{
    const QModelIndex index = m_table->currentIndex();
    const QUuid id = index.data(kRowIdRole).toUuid();
    return id.isNull() ? RowRef() : RowRef{&entityOf<Measure>(), id};
}

void TimelinePage::open(const QModelIndex& index)
{
    const TimelineRow& row = m_model->row(index.row());
    if (!row.isHeading())
        Q_EMIT openRequested(rowRef(row.measure), nullptr);
}

PageAbilities TimelinePage::abilities() const
{
    PageAbilities out;
    out.filter = true;
    out.print = m_model->rowCount() > 0;
    return out;
}

void TimelinePage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

bool TimelinePage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Down || key == Qt::Key_Return) {
            if (key == Qt::Key_Escape)
                m_filter->clear();
            m_table->setFocus();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

report::Document TimelinePage::document() const
{
    return report::timelineReport(m_model->timeline(), m_table->zoom());
}

void TimelinePage::print()
{
    m_output->print(document());
}

void TimelinePage::savePdf()
{
    m_output->savePdf(document(), tr("Zeitplan %1").arg(m_workspace.today().toString(Qt::ISODate)));
}

QList<QWidget*> TimelinePage::panes() const
{
    return {m_filter, m_table};
}

} // namespace iplan
