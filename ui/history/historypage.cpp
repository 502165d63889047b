// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historypage.h"

#include "core/query/historysheet.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/dialog/longstep.h"
#include "ui/history/historydetails.h"
#include "ui/history/historyfilterbar.h"
#include "ui/history/recordstate.h"
#include "ui/model/historymodel.h"
#include "ui/output/outputline.h"
#include "ui/output/sheetoutput.h"
#include "ui/page/pageoutput.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/pageparts.h"
#include "ui/widget/roomydelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

/// As wide as what it holds, however large the letters are: it scrolls downwards only.
class DetailsScroll : public QScrollArea
{
public:
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        const QSize own = QScrollArea::minimumSizeHint();
        const int bar = verticalScrollBar()->sizeHint().width();
        return {widget() ? widget()->minimumSizeHint().width() + bar : own.width(), own.height()};
    }
};

constexpr int kNarrowLetters = 90; ///< less room than that is for the list alone; details then stand below it

/// Where this PC keeps how the page is divided, side by side or one below the other.
QString splitterKey(Qt::Orientation orientation)
{
    return orientation == Qt::Horizontal ? QStringLiteral("pages/history/splitter")
                                         : QStringLiteral("pages/history/splitterBelow");
}

} // namespace

HistoryPage::HistoryPage(Workspace& workspace, FileChooser& chooser, QWidget* parent)
    : Page(parent), m_workspace(workspace),
      m_output(new SheetOutput(workspace, chooser, *this,
                               [this] {
                                   // All that passes the filter, of which the page may have read some only.
                                   return [filter = m_model->filter(),
                                           unfolded = unfolded()](const Store& store, const std::atomic_bool& cancelled,
                                                                  MemberNaming& naming) {
                                       return makeHistorySheet(store, filter, unfolded, &cancelled, &naming);
                                   };
                               },
                               {[this] { return tr("Verlauf %1").arg(m_workspace.today().toString(Qt::ISODate)); },
                                QStringLiteral("pages/history/")})),
      m_model(new HistoryModel(workspace, this)), m_count(new QLabel), m_filter(new HistoryFilterBar(workspace)),
      m_splitter(new QSplitter), m_tree(new QTreeView), m_tabs(new QTabWidget),
      m_details(new HistoryDetails(workspace)), m_state(new RecordState(workspace))
{
    setObjectName(QStringLiteral("page-history"));
    buildTree();
    auto* scroll = new DetailsScroll;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_details);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Einzelheiten"));
    m_tabs->addTab(scroll, tr("Änderung"));
    m_tabs->addTab(m_state, tr("Stand des Eintrags"));

    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(m_tabs);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    divide(Qt::Horizontal);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { QSettings().setValue(splitterKey(m_splitter->orientation()), m_splitter->saveState()); });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 8);
    layout->addLayout(makeHead());
    layout->addWidget(m_filter);
    layout->addWidget(m_output->line());
    layout->addWidget(m_splitter, 1);
    connectParts();
    showProgress();
    followContent(*this, *m_output->button());
}

void HistoryPage::buildTree()
{
    m_tree->setObjectName(QStringLiteral("history"));
    m_tree->setAccessibleName(tr("Verlauf"));
    m_tree->setAccessibleDescription(tr("Pfeiltaste nach rechts zeigt, was ein Schritt geändert hat; die Eingabetaste "
                                        "führt zum Eintrag."));
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setItemDelegate(new RoomyDelegate(m_tree));
    m_tree->setAlternatingRowColors(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->installEventFilter(this);
    m_filter->record()->installEventFilter(this);
    fitColumns();
}

void HistoryPage::fitColumns()
{
    const int letter = fontMetrics().averageCharWidth();
    const int time = fontMetrics().horizontalAdvance(QStringLiteral("00.00.0000 00:00:00"));
    m_tree->header()->resizeSection(HistoryModel::TimeColumn, time + m_tree->indentation() + 2 * letter);
    m_tree->header()->resizeSection(HistoryModel::AuthorColumn, 14 * letter);
    m_tree->header()->resizeSection(HistoryModel::WhatColumn, 24 * letter);
}

void HistoryPage::divide(Qt::Orientation orientation)
{
    const QByteArray kept = QSettings().value(splitterKey(orientation)).toByteArray();
    m_splitter->setOrientation(orientation);
    m_splitter->setSizes({700, 420});
    if (!kept.isEmpty())
        m_splitter->restoreState(kept);
}

void HistoryPage::fitRoom()
{
    const bool isNarrow = width() < kNarrowLetters * fontMetrics().averageCharWidth();
    const Qt::Orientation wanted = isNarrow ? Qt::Vertical : Qt::Horizontal;
    if (m_splitter->orientation() != wanted)
        divide(wanted);
}

void HistoryPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    fitRoom();
}

void HistoryPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    fitColumns();
    fitRoom();
}

QLayout* HistoryPage::makeHead()
{
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto* all = pageButton(tr("Alles zeigen"), QStringLiteral("close"), tr("Nimmt alle Filter weg"));
    all->setObjectName(QStringLiteral("clearFilter"));
    connect(all, &QToolButton::clicked, m_filter, &HistoryFilterBar::clear);
    auto* head = new FlowLayout;
    head->addWidget(pageHeading(tr("Verlauf")));
    head->addWidget(m_count);
    head->addWidget(all);
    head->addWidget(m_output->button());
    return head;
}

void HistoryPage::connectParts()
{
    connect(m_filter, &HistoryFilterBar::changed, this, [this] {
        m_model->setFilter(m_filter->filter());
        m_tree->setCurrentIndex(m_model->index(0, 0));
        showCurrent();
    });
    connect(m_model, &HistoryModel::progressed, this, &HistoryPage::showProgress);
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& first, const QModelIndex& last) {
        QModelIndex commit = m_tree->currentIndex();
        if (commit.parent().isValid())
            commit = commit.parent();
        if (commit.row() >= first.row() && commit.row() <= last.row())
            showCurrent();
    });
    connect(m_model, &QAbstractItemModel::rowsAboutToBeInserted, this, &HistoryPage::noteTop);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &HistoryPage::keepTop);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &HistoryPage::showCurrent);
    connect(m_tree, &QTreeView::doubleClicked, this, &HistoryPage::openCurrent);
    connect(m_details, &HistoryDetails::openRequested, this, &HistoryPage::openCurrent);
    connect(m_details, &HistoryDetails::undoRequested, this, &HistoryPage::undoCurrent);
    connect(&m_workspace, &Workspace::rowsChanged, this, [this] {
        if (!isVisible())
            return;
        m_model->loadNew();
        m_state->refresh();
    });
}

void HistoryPage::activate()
{
    m_filter->reloadPeople();
    if (std::exchange(m_read, true))
        m_model->loadNew();
    else
        m_model->setFilter(m_filter->filter());
    if (!m_tree->currentIndex().isValid())
        m_tree->setCurrentIndex(m_model->index(0, 0));
    m_tree->setFocus();
}

RowRef HistoryPage::currentRecord() const
{
    const QModelIndex index = m_tree->currentIndex();
    if (const FieldChange* change = m_model->changeAt(index))
        return change->row;
    const HistoryEntry* entry = m_model->entryAt(index);
    return entry ? entry->first : RowRef();
}

PageAbilities HistoryPage::abilities() const
{
    PageAbilities out;
    out.filter = true;
    out.print = m_model->rowCount() > 0;
    return out;
}

QSet<QUuid> HistoryPage::unfolded() const
{
    QSet<QUuid> out;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex commit = m_model->index(row, 0);
        if (m_tree->isExpanded(commit))
            out.insert(m_model->entryAt(commit)->commit.id);
    }
    return out;
}

void HistoryPage::print()
{
    m_output->print();
}

void HistoryPage::savePdf()
{
    m_output->savePdf();
}

void HistoryPage::focusFilter()
{
    m_filter->record()->setFocus(Qt::ShortcutFocusReason);
    m_filter->record()->selectAll();
}

QList<QWidget*> HistoryPage::panes() const
{
    return {m_filter->record(), m_tree, m_tabs};
}

void HistoryPage::noteTop(const QModelIndex& parent, int first)
{
    const bool scrolled = m_tree->verticalScrollBar()->value() > 0;
    const QModelIndex top = scrolled && !parent.isValid() ? m_tree->indexAt({0, 0}) : QModelIndex();
    const QModelIndex commit = top.parent().isValid() ? top.parent() : top;
    m_top = commit.isValid() && first <= commit.row() ? top : QModelIndex();
}

void HistoryPage::keepTop()
{
    const QModelIndex top = std::exchange(m_top, QPersistentModelIndex());
    if (!top.isValid())
        return;
    const int left = m_tree->horizontalScrollBar()->value();
    m_tree->scrollTo(top, QAbstractItemView::PositionAtTop);
    m_tree->horizontalScrollBar()->setValue(left);
}

void HistoryPage::showCurrent()
{
    const QModelIndex index = m_tree->currentIndex();
    const HistoryEntry* entry = m_model->entryAt(index);
    m_details->show(entry, m_model->changeAt(index));
    const RowRef row = currentRecord();
    m_state->show(row.isNull() ? RowRef() : row, entry ? entry->commit.time : QDateTime());
    Q_EMIT abilitiesChanged();
}

void HistoryPage::showProgress()
{
    const int count = m_model->rowCount();
    if (m_model->isComplete())
        m_count->setText(count == 0   ? tr("Kein Schritt passt zu den Filtern.")
                         : count == 1 ? tr("1 Schritt")
                                      : tr("%L1 Schritte").arg(count));
    else
        m_count->setText(count == 0 ? tr("Sucht …") : tr("die neuesten %L1; beim Blättern folgen ältere").arg(count));
    const bool isEmpty = count == 0;
    if (std::exchange(m_isEmpty, isEmpty) != isEmpty)
        Q_EMIT abilitiesChanged();
}

void HistoryPage::undoCurrent()
{
    const HistoryEntry* entry = m_model->entryAt(m_tree->currentIndex());
    if (!entry)
        return;
    const QPointer<QTreeView> tree = m_tree; // a long step takes the page away
    takeBack(m_workspace, window(), entry->commit);
    if (tree)
        tree->setFocus();
}

void HistoryPage::openCurrent()
{
    const QModelIndex index = m_tree->currentIndex();
    if (m_model->isRest(index)) {
        const QPersistentModelIndex commit = index.parent();
        const int first = index.row();
        m_model->fetchRest(index);
        m_tree->setCurrentIndex(m_model->index(first, 0, commit)); // goes on where the rest stood
        return;
    }
    const FieldChange* change = m_model->changeAt(index);
    const RowRef row = currentRecord();
    if (row.isNull() || row.entity->role == EntityRole::System)
        return;
    if (!m_workspace.find(row))
        m_workspace.runner().report({ErrorKind::NotFound,
                                     tr("Diesen Eintrag gibt es nicht mehr."),
                                     tr("„Stand des Eintrags“ zeigt, wie er früher aussah."),
                                     {}});
    else
        Q_EMIT openRequested(row, change ? change->field : nullptr);
}

bool HistoryPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (watched == m_tree && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        openCurrent();
        return true;
    }
    if (watched == m_filter->record()) {
        if (key == Qt::Key_Escape)
            m_filter->record()->clear();
        if (key == Qt::Key_Escape || key == Qt::Key_Down || key == Qt::Key_Return) {
            m_tree->setFocus();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace iplan
