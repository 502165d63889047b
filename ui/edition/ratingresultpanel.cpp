// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edition/ratingresultpanel.h"

#include "core/base/counted.h"
#include "core/interchange/ratingresultsheet.h"
#include "core/interchange/round/datasheet.h"
#include "core/model/entities.h"
#include "core/ops/ratings.h"
#include "ui/base/operationrunner.h"
#include "ui/base/snapshotcache.h"
#include "ui/base/workspace.h"
#include "ui/dialog/filechooser.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableWidget>
#include <QTreeWidget>

namespace iplan
{

namespace
{

constexpr int kUsualFirst = 4; ///< as in Aachen

QList<const EntityInfo*> entitiesOfResult()
{
    return {&entityOf<FieldOfAction>(), &entityOf<ConceptModule>(),    &entityOf<Recommendation>(),
            &entityOf<Measure>(),       &entityOf<WorkingGroup>(),     &entityOf<RatingRound>(),
            &entityOf<RatingBallot>(),  &entityOf<RatingRoundGroup>(), &entityOf<RatingVote>()};
}

QString nameOfItem(const RatingItem& item)
{
    return (item.code + u' ' + item.title).simplified();
}

void setCell(QTableWidget* table, int row, int column, const QString& text, Qt::Alignment align = Qt::AlignLeft)
{
    auto* cell = new QTableWidgetItem(text);
    cell->setTextAlignment(align | Qt::AlignVCenter);
    cell->setToolTip(text);
    table->setItem(row, column, cell);
}

/// For reading only.
QTableWidget* tableToRead()
{
    auto* out = new QTableWidget;
    out->setEditTriggers(QAbstractItemView::NoEditTriggers);
    out->setTabKeyNavigation(false);
    out->setWordWrap(true);
    out->verticalHeader()->hide();
    return out;
}

} // namespace

RatingResultPanel::RatingResultPanel(Workspace& workspace, QWidget* parent)
    : SidePanel(tr("Ergebnis der Bewertung"), parent), m_workspace(workspace),
      m_cache(new SnapshotCache(workspace, entitiesOfResult(), this)), m_order(new QComboBox), m_remarks(new QLabel),
      m_ranking(tableToRead()), m_matrix(tableToRead()), m_save(new QPushButton(tr("Als E&xcel-Datei speichern …"))),
      m_kind(new QComboBox), m_firstLabel(new QLabel(tr("&Wie viele:"))), m_first(new QSpinBox), m_kindText(new QLabel),
      m_changes(new QTreeWidget), m_apply(new QPushButton(tr("&Übernehmen")))
{
    setObjectName(QStringLiteral("ratingResultPanel"));
    addResult();
    addTakeover();
    addCloseButton();
    connect(m_cache, &SnapshotCache::changed, this, &RatingResultPanel::compute);
    connect(m_order, &QComboBox::currentIndexChanged, this, &RatingResultPanel::compute);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RatingResultPanel::plan);
    connect(m_first, &QSpinBox::valueChanged, this, &RatingResultPanel::plan);
    connect(m_save, &QPushButton::clicked, this, &RatingResultPanel::save);
    connect(m_apply, &QPushButton::clicked, this, &RatingResultPanel::apply);
}

void RatingResultPanel::addResult()
{
    m_remarks->setWordWrap(true);
    m_remarks->setTextFormat(Qt::PlainText);
    m_order->setAccessibleName(tr("Rangfolge nach"));
    m_ranking->setAccessibleName(tr("Rangfolge"));
    m_ranking->setMinimumHeight(m_ranking->fontMetrics().height() * 12);
    m_matrix->setAccessibleName(tr("Matrix aus Relevanz und Umsetzbarkeit"));
    m_matrix->setMinimumHeight(m_matrix->fontMetrics().height() * 10);
    m_matrix->setColumnCount(3);
    m_matrix->setRowCount(3);
    m_matrix->setHorizontalHeaderLabels(
        {tr("Umsetzbarkeit hoch"), tr("Umsetzbarkeit mittel"), tr("Umsetzbarkeit gering")});
    m_matrix->setVerticalHeaderLabels({tr("Relevanz hoch"), tr("Relevanz mittel"), tr("Relevanz gering")});
    m_matrix->verticalHeader()->show();
    m_matrix->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_save->setAccessibleDescription(tr("Schreibt die Rangfolge mit Mittelwerten und Streuung, ohne Namen."));
    add(m_remarks);
    add(m_order, tr("Rang&folge nach:"));
    add(m_ranking, tr("Rangf&olge:"));
    add(m_matrix, tr("&Matrix:"));
    add(m_save);
}

void RatingResultPanel::addTakeover()
{
    m_kind->setAccessibleName(tr("Was übernommen wird"));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_first->setRange(1, 999);
    m_first->setValue(kUsualFirst);
    m_first->setAccessibleName(tr("Wie viele Vorrang bekommen"));
    m_firstLabel->setBuddy(m_first);
    m_kindText->setWordWrap(true);
    m_kindText->setTextFormat(Qt::PlainText);
    m_changes->setAccessibleName(tr("Was sich ändert"));
    m_changes->setHeaderLabels({tr("Eintrag"), tr("Feld"), tr("Bisher"), tr("Künftig")});
    m_changes->header()->setStretchLastSection(false); // the names take the room, not "ja" and "nein"
    m_changes->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_changes->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_changes->setRootIsDecorated(false);
    m_changes->setWordWrap(true);
    m_changes->setMinimumHeight(m_changes->fontMetrics().height() * 8);
    m_apply->setAccessibleDescription(tr("Schreibt alle gezeigten Änderungen in einem Schritt."));
    add(m_kind, tr("Ergebn&is übernehmen als:"));
    add(m_firstLabel);
    add(m_first);
    add(m_kindText);
    add(m_changes, tr("Was sich &ändert:"));
    add(m_apply);
}

void RatingResultPanel::begin(const Id<RatingRound>& round, FileChooser* chooser)
{
    m_id = round;
    m_chooser = chooser;
    m_result.reset();
    choose();
    m_cache->setInUse(true);
    compute();
    m_order->setFocus();
}

void RatingResultPanel::choose()
{
    const QSignalBlocker quietOrder(m_order);
    const QSignalBlocker quietKind(m_kind);
    const auto record = m_workspace.find(rowRef(m_id));
    const RatingRound round = record ? fromRecord<RatingRound>(*record) : RatingRound();
    m_order->clear();
    for (const RatingOrder order : allRatingOrders()) {
        if (canOrder(round, order))
            m_order->addItem(ratingOrderLabel(order), static_cast<int>(order));
    }
    m_order->setCurrentIndex(std::max(m_order->findData(static_cast<int>(usualOrder(round))), 0));
    m_kind->clear();
    for (const RatingTakeoverKind kind : allTakeoverKinds()) {
        if (canTakeOver(kind, round))
            m_kind->addItem(takeoverLabel(kind), static_cast<int>(kind));
    }
}

void RatingResultPanel::compute()
{
    using Shared = std::shared_ptr<const RatingResult>;
    const auto order = static_cast<RatingOrder>(m_order->currentData().toInt());
    m_cache->compute<Shared>(
        [id = m_id, order](const Snapshot& snapshot) -> Shared {
            const RatingRound* round = snapshot.rows<RatingRound>().find(id);
            return round ? std::make_shared<const RatingResult>(ratingResult(snapshot, *round, order)) : nullptr;
        },
        [this](Shared result) { showResult(result); });
}

void RatingResultPanel::showResult(const std::shared_ptr<const RatingResult>& result)
{
    m_result = result;
    const bool hasResult = m_result && !m_result->isTooFew();
    m_remarks->setText(m_result ? remarksOn(*m_result).join(u'\n') : tr("Diese Bewertungsrunde gibt es nicht mehr."));
    m_save->setEnabled(hasResult && m_chooser);
    showRanking();
    showMatrix();
    plan();
}

void RatingResultPanel::showRanking()
{
    const QList<RatedItem> items = m_result ? m_result->items : QList<RatedItem>();
    const bool hasDots = m_result && asksDots(m_result->round);
    const bool hasCriteria = m_result && asksCriteria(m_result->round);
    QStringList headings{tr("Rang"), tr("Eintrag")};
    if (hasDots)
        headings << tr("Punkte");
    if (hasCriteria)
        headings << tr("Relevanz") << tr("Umsetzbarkeit");
    m_ranking->clear();
    m_ranking->setColumnCount(static_cast<int>(headings.size()));
    m_ranking->setHorizontalHeaderLabels(headings);
    m_ranking->setRowCount(static_cast<int>(items.size()));
    const bool isTooFew = !m_result || m_result->isTooFew();
    for (int row = 0; row < m_ranking->rowCount(); ++row) {
        const RatedItem& item = items.at(row);
        int column = 0;
        setCell(m_ranking, row, column++, rankText(item), Qt::AlignRight);
        setCell(m_ranking, row, column++, nameOfItem(item.item));
        const RatingFigures none;
        if (hasDots)
            setCell(m_ranking, row, column++,
                    item.dots.isKnown() && !isTooFew ? QString::number(item.dots.sum)
                                                     : figuresText(isTooFew ? none : item.dots),
                    Qt::AlignRight);
        if (hasCriteria) {
            setCell(m_ranking, row, column++, figuresText(isTooFew ? none : item.relevance), Qt::AlignRight);
            setCell(m_ranking, row, column++, figuresText(isTooFew ? none : item.feasibility), Qt::AlignRight);
        }
    }
    m_ranking->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ranking->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_ranking->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

void RatingResultPanel::showMatrix()
{
    m_matrix->setEnabled(m_result && asksCriteria(m_result->round));
    const QList<RatingCell> cells = m_result ? ratingMatrix(*m_result) : QList<RatingCell>();
    for (int at = 0; at < 9; ++at) {
        QStringList names;
        if (at < cells.size()) {
            for (const RatedItem* item : cells.at(at).items)
                names << nameOfItem(item->item);
        }
        setCell(m_matrix, at / 3, at % 3, names.isEmpty() ? QStringLiteral("–") : names.join(u'\n'));
    }
    m_matrix->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

RatingTakeover RatingResultPanel::wanted() const
{
    return {static_cast<RatingTakeoverKind>(m_kind->currentData().toInt()), m_first->value()};
}

void RatingResultPanel::plan()
{
    const RatingTakeover takeover = wanted();
    const bool takesFirst = takeover.kind == RatingTakeoverKind::First;
    m_firstLabel->setEnabled(takesFirst);
    m_first->setEnabled(takesFirst);
    m_kindText->setText(m_result ? takeoverText(takeover.kind, m_result->round) : QString());
    if (!m_result || m_result->isTooFew()) {
        showPlan(ImportPlan());
        return;
    }
    showPlan(m_workspace.store().read([&](const Reader& reader) { return planTakeover(reader, *m_result, takeover); }));
}

void RatingResultPanel::showPlan(const Result<ImportPlan>& plan)
{
    m_plan = plan ? *plan : ImportPlan();
    m_changes->clear();
    if (!plan)
        m_kindText->setText(plan.error().message);
    for (const ImportPlan::Change& change : std::as_const(m_plan.changes)) {
        const Column& field = *change.value.column;
        auto* item = new QTreeWidgetItem(m_changes, {m_workspace.labelOf(m_plan.rows.at(change.row).row),
                                                     field.labelText(), takenValueText(field, change.before),
                                                     takenValueText(field, change.value.value)});
        for (int column = 0; column < m_changes->columnCount(); ++column)
            item->setToolTip(column, item->text(column));
    }
    if (plan && m_result && !m_result->isTooFew() && m_plan.changes.isEmpty())
        m_kindText->setText(m_kindText->text() + u'\n' + tr("So steht es schon in der Datei."));
    m_apply->setEnabled(!m_plan.changes.isEmpty() && !m_workspace.isReadOnly());
}

void RatingResultPanel::apply()
{
    const ImportPlan taken = m_plan;
    m_workspace.runner().run(kRatingTakeoverOperation,
                             [&taken](Writer& writer) { return applyTakeover(writer, taken); });
}

void RatingResultPanel::save()
{
    const QString proposal =
        freeDocumentPath(dataSheetName(m_result->round.title, tr("Ergebnis")), QStringLiteral("xlsx"));
    const QString path = m_chooser->targetFile(
        this, {tr("Ergebnis speichern"), tr("Excel-Arbeitsmappe (*.xlsx)"), proposal, QStringLiteral("xlsx")}, true);
    if (path.isEmpty())
        return;
    if (const auto written = writeRatingResult(*m_result, QDate::currentDate(), path); !written)
        m_workspace.runner().report(written.error());
    else
        m_remarks->setText(remarksOn(*m_result).join(u'\n') + u'\n' + tr("Gespeichert: %1").arg(path));
}

QString RatingResultPanel::remarks() const
{
    return m_remarks->text();
}

void RatingResultPanel::showEvent(QShowEvent* event)
{
    SidePanel::showEvent(event);
    m_cache->setInUse(true);
}

void RatingResultPanel::hideEvent(QHideEvent* event)
{
    SidePanel::hideEvent(event);
    m_cache->setInUse(false);
}

} // namespace iplan
