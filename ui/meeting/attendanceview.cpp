// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meeting/attendanceview.h"

#include "ui/meeting/attendancemodel.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace iplan
{

AttendanceView::AttendanceView(AttendanceModel& model, QWidget* parent) : QTableView(parent), m_model(model)
{
    setModel(&model);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(AttendanceModel::Name, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(AttendanceModel::State, QHeaderView::ResizeToContents);
    fitRows();
    connect(&model, &QAbstractItemModel::dataChanged, this, &AttendanceView::fitColumns);
    connect(&model, &QAbstractItemModel::modelReset, this, &AttendanceView::fitColumns);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!m_beginning.isEmpty() && m_model.find(m_beginning, currentIndex().row()) != currentIndex().row())
            m_beginning.clear(); // somebody went elsewhere
    });
}

void AttendanceView::keyboardSearch(const QString& text)
{
    const int now = qMax(0, currentIndex().row()) + (std::exchange(m_isNoted, false) ? 1 : 0);
    int row = m_model.find(m_beginning + text, now);
    if (row >= 0) {
        m_beginning += text;
    } else { // what was typed does not go on: a new name begins
        row = m_model.find(text, now + 1);
        m_beginning = row >= 0 ? text : QString();
    }
    if (row >= 0)
        setCurrentIndex(m_model.index(row, AttendanceModel::Name));
}

void AttendanceView::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = !(event->modifiers() & ~Qt::KeypadModifier);
    const bool isDigit = event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9;
    if (isPlain && (isDigit || event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        m_beginning.clear();
        m_isNoted = true;
        Q_EMIT digitPressed(isDigit ? event->key() - Qt::Key_0 : 0);
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void AttendanceView::fitRows()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
}

void AttendanceView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void AttendanceView::fitColumns()
{
    for (const int column : {AttendanceModel::RepresentedBy, AttendanceModel::Recused}) {
        bool isUsed = false;
        for (int row = 0; row < m_model.rowCount() && !isUsed; ++row)
            isUsed = !m_model.index(row, column).data().toString().isEmpty();
        setColumnHidden(column, !isUsed);
        setColumnWidth(column, viewport()->width() / 4);
    }
}

void AttendanceView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitRows();
}

} // namespace iplan
