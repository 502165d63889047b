// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/frozentable.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace iplan
{

namespace
{

constexpr double kMostFrozen = 0.7; ///< of the width: what is scrolled needs room, too

} // namespace

FrozenTable::FrozenTable(QWidget* parent) : QTableView(parent), m_frozen(new QTableView(this))
{
    setHorizontalScrollMode(ScrollPerPixel);
    m_frozen->setFocusPolicy(Qt::NoFocus); // a click gives the focus to the table below
    m_frozen->setFrameShape(QFrame::NoFrame);
    m_frozen->setEditTriggers(NoEditTriggers);
    m_frozen->setContextMenuPolicy(Qt::NoContextMenu); // that of the table below
    m_frozen->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozen->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozen->verticalHeader()->hide();
    m_frozen->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_frozen->verticalScrollBar(), &QScrollBar::setValue);
    connect(m_frozen->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    connect(m_frozen->horizontalHeader(), &QHeaderView::sectionResized, this, [this](int section, int, int size) {
        if (!m_isFollowing && m_columns.contains(section) && size > 0 && size != columnWidth(section))
            setColumnWidth(section, size);
    });
    connect(m_frozen, &QTableView::activated, this, &QTableView::activated);
}

void FrozenTable::setFrozen(const QList<int>& columns)
{
    m_columns = columns;
    for (QHeaderView* header : {horizontalHeader(), m_frozen->horizontalHeader()}) {
        for (int place = 0; place < columns.size(); ++place) {
            if (columns.at(place) < header->count())
                header->moveSection(header->visualIndex(columns.at(place)), place);
        }
    }
    hideOthers();
}

QList<int> FrozenTable::staying() const
{
    int width = 0;
    for (const int column : m_columns)
        width += columnWidth(column);
    return width > kMostFrozen * viewport()->width() ? m_columns.mid(0, 1) : m_columns;
}

int FrozenTable::frozenWidth() const
{
    int out = 0;
    for (const int column : staying())
        out += columnWidth(column);
    return out;
}

void FrozenTable::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    m_frozen->setModel(model);
    const QItemSelectionModel* own = m_frozen->selectionModel();
    m_frozen->setSelectionModel(selectionModel());
    delete own;
    connect(model, &QAbstractItemModel::modelReset, this, &FrozenTable::hideOthers);
    connect(model, &QAbstractItemModel::columnsInserted, this, &FrozenTable::hideOthers);
    hideOthers();
}

void FrozenTable::hideOthers()
{
    const QScopedValueRollback following(m_isFollowing, true);
    for (int column = 0; column < model()->columnCount(); ++column)
        m_frozen->setColumnHidden(column, !m_columns.contains(column));
    updateGeometries();
}

void FrozenTable::updateGeometries()
{
    const QScopedValueRollback following(m_isFollowing, true);
    QTableView::updateGeometries();
    m_frozen->setSelectionMode(selectionMode());
    m_frozen->setWordWrap(wordWrap());
    m_frozen->setVerticalScrollMode(verticalScrollMode());
    m_frozen->horizontalHeader()->setHighlightSections(horizontalHeader()->highlightSections());
    m_frozen->horizontalHeader()->setFixedHeight(horizontalHeader()->height());
    m_frozen->verticalHeader()->setDefaultSectionSize(verticalHeader()->defaultSectionSize());
    const QList<int> columns = staying();
    for (const int column : std::as_const(m_columns)) {
        m_frozen->setColumnHidden(column, !columns.contains(column));
        m_frozen->setColumnWidth(column, columnWidth(column));
    }
    m_frozen->setGeometry(frameWidth(), frameWidth(), frozenWidth(),
                          horizontalHeader()->height() + viewport()->height());
    m_frozen->setAccessibleName(accessibleName()); // of what is under the pointer
    m_frozen->setVisible(model() && model()->columnCount() > 1);
}

void FrozenTable::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    QTableView::scrollTo(index, hint);
    const int covered = staying().contains(index.column()) ? 0 : frozenWidth() - visualRect(index).left();
    if (covered > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - covered);
}

} // namespace iplan
