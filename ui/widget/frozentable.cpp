// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/frozentable.h"

#include <QHeaderView>
#include <QScrollBar>

namespace iplan
{

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
        if (section == 0 && size > 0 && size != columnWidth(0))
            setColumnWidth(0, size);
    });
    connect(m_frozen, &QTableView::activated, this, &QTableView::activated);
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
    for (int column = 0; column < model()->columnCount(); ++column)
        m_frozen->setColumnHidden(column, column > 0);
    updateGeometries();
}

void FrozenTable::updateGeometries()
{
    QTableView::updateGeometries();
    m_frozen->setSelectionMode(selectionMode());
    m_frozen->setWordWrap(wordWrap());
    m_frozen->setVerticalScrollMode(verticalScrollMode());
    m_frozen->horizontalHeader()->setHighlightSections(horizontalHeader()->highlightSections());
    m_frozen->horizontalHeader()->setFixedHeight(horizontalHeader()->height());
    m_frozen->verticalHeader()->setDefaultSectionSize(verticalHeader()->defaultSectionSize());
    m_frozen->setColumnWidth(0, columnWidth(0));
    m_frozen->setGeometry(frameWidth(), frameWidth(), columnWidth(0),
                          horizontalHeader()->height() + viewport()->height());
    m_frozen->setAccessibleName(accessibleName()); // of what is under the pointer
    m_frozen->setVisible(model() && model()->columnCount() > 1);
}

void FrozenTable::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    QTableView::scrollTo(index, hint);
    const int covered = index.column() > 0 ? columnWidth(0) - visualRect(index).left() : 0;
    if (covered > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - covered);
}

} // namespace iplan
