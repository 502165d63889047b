// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/recordstate.h"

#include "core/query/history.h"
#include "ui/base/workspace.h"
#include "ui/model/changetext.h"
#include "ui/widget/calendarpopup.h"
#include "ui/widget/flowlayout.h"

#include <QDateTimeEdit>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

enum StateColumn { FieldColumn, ThenColumn, NowColumn, DifferenceColumn };

} // namespace

RecordState::RecordState(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_title(new QLabel), m_time(new QDateTimeEdit), m_note(new QLabel),
      m_table(new QTableWidget)
{
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_time->setDisplayFormat(QStringLiteral("dd.MM.yyyy HH:mm:ss"));
    addCalendar(*m_time);
    m_time->setKeyboardTracking(false);
    m_time->setAccessibleName(tr("Stand vom"));
    auto* label = new QLabel(tr("&Stand vom"));
    label->setBuddy(m_time);
    m_note->setWordWrap(true);
    m_table->setColumnCount(4);
    m_table->setHorizontalHeaderLabels({tr("Feld"), tr("Damals"), tr("Heute"), tr("Vergleich")});
    m_table->setAccessibleName(tr("Stand des Eintrags"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(true);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(ThenColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(NowColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(DifferenceColumn, QHeaderView::ResizeToContents);

    auto* choice = new FlowLayout;
    choice->addWidget(label);
    choice->addWidget(m_time);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_title);
    column->addLayout(choice);
    column->addWidget(m_note);
    column->addWidget(m_table, 1);
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, &RecordState::refresh);
}

void RecordState::show(const RowRef& row, const QDateTime& time)
{
    m_row = row;
    {
        const QSignalBlocker quiet(m_time);
        // The end of the second, since people see no milliseconds.
        m_time->setDateTime(time.isValid() ? time.toLocalTime() : m_workspace.clock()().toLocalTime());
    }
    refresh();
}

void RecordState::refresh()
{
    m_stale = true;
    if (isVisible())
        fill();
}

void RecordState::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        fill();
}

void RecordState::fill()
{
    m_stale = false;
    m_table->setRowCount(0);
    m_time->setEnabled(!m_row.isNull());
    m_note->setVisible(true);
    if (m_row.isNull() || !m_workspace.isOpen()) {
        m_title->clear();
        m_note->setText(tr("Wählen Sie links eine Änderung. Hier steht dann, wie der ganze Eintrag damals aussah."));
        return;
    }
    m_title->setText(changeRowText(m_workspace, m_row));
    QDateTime time = m_time->dateTime();
    time.setTime(QTime(time.time().hour(), time.time().minute(), time.time().second(), 999));
    const auto then = recordAt(m_workspace.store(), m_row, time);
    if (!then) {
        m_note->setText(then.error().message + u' ' + then.error().hint);
        return;
    }
    const auto now = m_workspace.find(m_row);
    fillRows(*then, now ? &*now : nullptr);
    m_note->setText(then->deleted  ? tr("Damals lag der Eintrag im Papierkorb.")
                    : !now         ? tr("Den Eintrag gibt es heute nicht mehr.")
                    : now->deleted ? tr("Heute liegt der Eintrag im Papierkorb.")
                                   : QString());
    m_note->setVisible(!m_note->text().isEmpty());
}

void RecordState::fillRows(const Record& then, const Record* now)
{
    for (const FieldInfo& field : then.entity->fields) {
        const Value before = then.value(field);
        const Value after = now ? now->value(field) : Value();
        if (field.has(Hidden) || (before.isNull() && after.isNull()))
            continue;
        FieldChange change;
        change.field = &field;
        const bool differs = before != after;
        const QStringList cells{field.labelText(), changeValueText(m_workspace, change, before),
                                changeValueText(m_workspace, change, after),
                                differs ? tr("≠ geändert") : tr("= gleich")};
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        for (int column = 0; column < cells.size(); ++column) {
            auto* item = new QTableWidgetItem(cells.at(column));
            item->setTextAlignment(Qt::AlignLeft | Qt::AlignTop);
            QFont font;
            font.setBold(differs);
            item->setFont(font);
            m_table->setItem(row, column, item);
        }
    }
    m_table->resizeColumnToContents(FieldColumn);
    m_table->setColumnWidth(FieldColumn,
                            qMin(m_table->columnWidth(FieldColumn), 26 * fontMetrics().averageCharWidth()));
    m_table->resizeRowsToContents();
}

} // namespace iplan
