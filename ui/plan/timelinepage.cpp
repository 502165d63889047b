// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/timelinepage.h"
#include "ui/output/documentoutput.h"

#include "core/ops/planmove.h"
#include "core/report/content/timelinereport.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/rowroles.h"
#include "ui/base/snapshotcache.h"
#include "ui/base/workspace.h"
#include "ui/model/timelinemodel.h"
#include "ui/plan/timelinedrag.h"
#include "ui/plan/timelinelegend.h"
#include "ui/plan/timelinenote.h"
#include "ui/plan/timelinetable.h"
#include "ui/plan/timelinewords.h"
#include "ui/widget/flowlayout.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

const QString kTimelineGrouping = QStringLiteral("pages/timeline/grouping");
const QString kTimelineZoom = QStringLiteral("pages/timeline/zoom");
const QString kTimelineFolded = QStringLiteral("pages/timeline/folded");
constexpr qsizetype kFoldedAtMost = 500; ///< that are remembered

} // namespace

TimelinePage::TimelinePage(Workspace& workspace, FileChooser& chooser, QWidget* parent)
    : PlanPage(workspace, chooser, tr("Zeitplan"), Timeline::entities(), parent), m_model(new TimelineModel(this)),
      m_count(new QLabel), m_grouping(new QComboBox), m_zoom(new QComboBox),
      m_toMeasures(new QPushButton(tr("Zu den &Maßnahmen")))
{
    setObjectName(QStringLiteral("page-timeline"));
    const QStringList folded = QSettings().value(kTimelineFolded).toStringList();
    m_folded = QSet<QString>(folded.begin(), folded.end());
    fillHead();
    fillTools();
    QWidget* chart = makeChart();
    build(*m_table, chart, makeEmpty());
    connectParts();
}

void TimelinePage::fillHead()
{
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_head->addWidget(m_count);
    connect(addButton("today", tr("Heu&te"), "today", tr("Bringt den heutigen Tag in Sicht")), &QToolButton::clicked,
            this, [this] { m_table->showDay(m_workspace.today()); });
    m_foldAll = addButton("foldAll", tr("Alle einkla&ppen"), "list",
                          tr("Zeigt nur die Überschriften der Gruppen, oder wieder alles"));
    connect(m_foldAll, &QToolButton::clicked, this, &TimelinePage::foldAll);
    addOutputMenu();
}

void TimelinePage::fillTools()
{
    m_grouping->addItem(tr("Handlungsfeld"), int(MeasureGrouping::FieldOfAction));
    m_grouping->addItem(tr("Federführende Dienststelle"), int(MeasureGrouping::LeadOffice));
    m_grouping->addItem(tr("Stand"), int(MeasureGrouping::State));
    m_zoom->setToolTip(tr("Auch mit Strg und Plus, Minus, 0 oder dem Mausrad"));
    m_zoom->addItem(tr("Jahre"));
    m_zoom->addItem(tr("Quartale"));
    m_zoom->addItem(tr("Monate"));
    const QSettings settings;
    m_grouping->setCurrentIndex(settings.value(kTimelineGrouping, 0).toInt());
    m_zoom->setCurrentIndex(settings.value(kTimelineZoom, 1).toInt());
    addChoice("grouping", tr("G&liedern nach:"), tr("Gliedern nach"), m_grouping);
    addChoice("zoom", tr("Ma&ßstab:"), tr("Maßstab"), m_zoom);
}

QWidget* TimelinePage::makeChart()
{
    auto* bar = new QScrollBar(Qt::Horizontal);
    bar->setFocusPolicy(Qt::NoFocus); // the arrow keys of the table do the same
    m_table = new TimelineTable(*m_model, *bar);
    auto* chart = new QWidget;
    auto* column = new QVBoxLayout(chart);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_table, 1);
    column->addWidget(bar);
    m_note = new TimelineNote(*m_table);
    column->addWidget(m_note);
    column->addWidget(new TimelineLegend(*m_table));
    return chart;
}

QWidget* TimelinePage::makeEmpty()
{
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
    connect(m_table, &TimelineTable::foldRequested, this, &TimelinePage::fold);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &Page::abilitiesChanged);
    connectDrag();
}

void TimelinePage::connectDrag()
{
    TimelineDrag& drag = m_table->drag();
    drag.setLockReason([this](const PlannedPart& part, PlanEdge edge) { return lockReason(part, edge); });
    connect(&drag, &TimelineDrag::partChanged, this, &TimelinePage::sayPart);
    connect(&drag, &TimelineDrag::previewed, this, [this](const PlannedPart& part, const PlannedDates& dates) {
        m_model->preview(shown(m_whole->withDates(part, dates)));
        sayPart();
    });
    connect(&drag, &TimelineDrag::moved, this, &TimelinePage::write);
    connect(&drag, &TimelineDrag::givenUp, this, [this] {
        m_model->preview(shown(*m_whole));
        sayPart();
    });
    connect(&drag, &TimelineDrag::refused, this, [this](const QString& reason) { m_note->say(reason); });
}

QString TimelinePage::lockReason(const PlannedPart& part, PlanEdge edge) const
{
    if (m_workspace.isReadOnly())
        return tr("Die Datei ist nur zum Lesen geöffnet.");
    const auto dates = m_whole->datesOf(part);
    const auto record = m_workspace.find(part.row());
    if (!dates || !record)
        return tr("Das gibt es nicht mehr.");
    if (const Closed closed = m_workspace.closedField(*record, *part.field(edge)))
        return closed.reason + u' ' + closed.remedy;
    if (canMove(*dates, edge))
        return {};
    if (part.isStep())
        return tr("Der Schritt hat keinen geplanten Termin. Die Eingabetaste öffnet ihn.");
    if (edge == PlanEdge::End)
        return tr("Die Maßnahme hat kein geplantes Ende. Die Eingabetaste öffnet sie bei „Zeit“.");
    return edge == PlanEdge::Start
               ? tr("Die Maßnahme hat keinen geplanten Beginn. Die Eingabetaste öffnet sie bei „Zeit“.")
               : tr("Die Maßnahme hat keine geplanten Termine. Die Eingabetaste öffnet sie bei „Zeit“.");
}

void TimelinePage::write(const PlannedPart& part, const PlannedDates& dates)
{
    const bool isWritten = m_workspace.runner().run(
        operationKey(*part.row().entity, "move"), [&](Writer& writer) { return setPlannedDates(writer, part, dates); });
    if (isWritten) // what is read anew may come a moment later
        m_whole = std::make_shared<const Timeline>(m_whole->withDates(part, dates));
    m_model->preview(shown(*m_whole));
    sayPart();
}

void TimelinePage::sayPart()
{
    const QModelIndex index = m_table->currentIndex();
    const PlannedPart part = m_table->drag().part();
    if (!index.isValid() || part.measure.isNull()) {
        m_note->say(index.isValid() ? m_model->row(index.row()).sentence() : QString());
        return;
    }
    const TimelineRow& row = m_model->row(index.row());
    m_note->say(partText(row, part), partConflicts(row, part));
}

void TimelinePage::keepChoices() const
{
    QSettings settings;
    settings.setValue(kTimelineGrouping, m_grouping->currentIndex());
    settings.setValue(kTimelineZoom, m_zoom->currentIndex());
    settings.setValue(kTimelineFolded, QStringList(m_folded.values().mid(0, kFoldedAtMost)));
}

void TimelinePage::rebuild()
{
    Timeline::Options options;
    options.grouping = static_cast<MeasureGrouping>(m_grouping->currentData().toInt());
    options.filter = m_filter->text();
    options.today = m_workspace.today();
    m_data->compute<std::shared_ptr<const Timeline>>(
        [options](const Snapshot& snapshot) { return std::make_shared<const Timeline>(snapshot, options); },
        [this](std::shared_ptr<const Timeline> timeline) {
            m_whole = std::move(timeline);
            showTimeline();
        });
}

void TimelinePage::showTimeline()
{
    const RowRef current = currentRecord();
    const QModelIndex before = m_table->currentIndex();
    const QString group = before.isValid() ? m_model->row(before.row()).group : QString();
    const int scrolled = m_table->verticalScrollBar()->value();
    const bool isFiltered = !m_whole->options().filter.trimmed().isEmpty();
    m_model->setTimeline(shown(*m_whole));
    const Timeline& timeline = *m_model->timeline();
    int row = timeline.rowOf(Id<Measure>(current.id));
    for (int i = 0; row < 0 && !group.isEmpty() && i < m_model->rowCount(); ++i) {
        if (m_model->row(i).isHeading() && m_model->row(i).group == group)
            row = i;
    }
    m_table->setCurrentIndex(
        m_model->index(row >= 0 ? row : std::min(1, m_model->rowCount() - 1), TimelineModel::NameColumn));
    if (row >= 0)
        m_table->verticalScrollBar()->setValue(scrolled);
    m_table->scrollTo(m_table->currentIndex());
    const QString all = timeline.measures() == 1 ? tr("1 Maßnahme") : tr("%L1 Maßnahmen").arg(timeline.measures());
    m_count->setText(timeline.undated() > 0 ? tr("%1, %L2 ohne Zeitangabe").arg(all).arg(timeline.undated()) : all);
    const bool isAllFolded = m_folded.contains(groups());
    m_foldAll->setText(isAllFolded ? tr("Alle auskla&ppen") : tr("Alle einkla&ppen"));
    m_foldAll->setAccessibleName(m_foldAll->text().remove(u'&'));
    m_foldAll->setEnabled(!isFiltered && m_model->rowCount() > 0);
    sayPart();
    finishRebuild();
}

std::shared_ptr<const Timeline> TimelinePage::shown(const Timeline& whole) const
{
    // Whoever filters wants to see what was found.
    const bool isFiltered = !whole.options().filter.trimmed().isEmpty();
    return std::make_shared<const Timeline>(whole.folded(isFiltered ? QSet<QString>() : m_folded));
}

QSet<QString> TimelinePage::groups() const
{
    QSet<QString> out;
    for (const TimelineRow& row : m_whole->rows()) {
        if (row.isHeading())
            out << row.group;
    }
    return out;
}

void TimelinePage::fold(int row, bool folded)
{
    const QString group = m_model->row(row).group;
    if (m_folded.contains(group) == folded)
        return;
    if (folded)
        m_folded << group;
    else
        m_folded.remove(group);
    keepChoices();
    showTimeline();
}

void TimelinePage::foldAll()
{
    if (m_folded.contains(groups()))
        m_folded.subtract(groups());
    else
        m_folded.unite(groups());
    keepChoices();
    showTimeline();
}

QString TimelinePage::emptyText() const
{
    const bool isFiltered = !m_filter->text().trimmed().isEmpty();
    m_toMeasures->setVisible(!isFiltered && !m_data->isLoading());
    if (m_data->isLoading())
        return tr("Der Zeitplan wird aufgebaut …");
    if (isFiltered)
        return tr("Keine Maßnahme passt zum Filter.");
    return tr("Es gibt noch keine Maßnahmen.\nLegen Sie eine an und geben Sie ihr einen Beginn und ein Ende, dann "
              "steht sie hier.");
}

void TimelinePage::open(const QModelIndex& index)
{
    const TimelineRow& row = m_model->row(index.row());
    if (row.isHeading()) {
        fold(index.row(), !row.isFolded);
        return;
    }
    const PlannedPart part = m_table->drag().part();
    Q_EMIT openRequested(part.row(), part.field(PlanEdge::Start));
}

report::Document TimelinePage::document() const
{
    return report::timelineReport(m_model->timeline(), m_table->zoom());
}

QString TimelinePage::fileName() const
{
    return tr("Zeitplan %1").arg(m_workspace.today().toString(Qt::ISODate));
}

QList<QWidget*> TimelinePage::panes() const
{
    return {m_filter, m_table};
}

void TimelinePage::savePdf()
{
    m_documents->savePdf(true);
}

} // namespace iplan
