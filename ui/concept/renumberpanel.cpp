// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/concept/renumberpanel.h"

#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/pageparts.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr int kLinesShown = 9;

} // namespace

RenumberPanel::RenumberPanel(Workspace& workspace, QWidget* parent)
    : QFrame(parent), m_workspace(workspace), m_text(new QLabel), m_table(new QTableWidget),
      m_apply(new QPushButton(tr("Nummern &übernehmen"))), m_cancel(new QPushButton(tr("Abbre&chen")))
{
    setObjectName(QStringLiteral("renumberPanel"));
    m_text->setWordWrap(true);
    m_table->setColumnCount(3);
    m_table->setHorizontalHeaderLabels({tr("Bisher"), tr("Neu"), tr("Eintrag")});
    m_table->setAccessibleName(tr("Vorschlag für neue Nummern"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setMinimumHeight(kLinesShown * fontMetrics().lineSpacing());
    auto* buttons = new FlowLayout;
    buttons->addWidget(m_apply);
    buttons->addWidget(m_cancel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    column->addWidget(pageHeading(tr("Neu nummerieren"), 1.1));
    column->addWidget(m_text);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    connect(m_apply, &QPushButton::clicked, this, &RenumberPanel::apply);
    connect(m_cancel, &QPushButton::clicked, this, &RenumberPanel::leave);
    connect(&workspace, &Workspace::rowsChanged, this, [this] {
        if (isVisible())
            fill();
    });
    connect(&workspace, &Workspace::closed, this, &QWidget::hide);
}

void RenumberPanel::propose(const RowRef& top)
{
    m_top = top;
    show();
    fill();
    (m_changes.isEmpty() ? m_cancel : m_apply)->setFocus();
}

void RenumberPanel::fill()
{
    const auto changes = m_workspace.store().read(
        [&](const Reader& reader) -> Result<QList<NumberChange>> { return proposedNumbers(reader, m_top); });
    if (!changes)
        m_workspace.runner().report(changes.error());
    m_changes = changes.value_or(QList<NumberChange>());
    m_table->setRowCount(static_cast<int>(m_changes.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const NumberChange& change = m_changes.at(row);
        const QString from = change.from.isEmpty() ? tr("(keine)") : change.from;
        const QString name = change.title.isEmpty() ? change.row.entity->labelText() : shortened(change.title, 120);
        const QStringList cells{from, change.to, name};
        for (int column = 0; column < cells.size(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(cells.at(column)));
    }
    m_table->resizeColumnToContents(0);
    m_table->resizeColumnToContents(1);
    const QString top = shortened(m_workspace.labelOf(m_top), 80);
    const int count = m_table->rowCount();
    m_text->setText(count == 0   ? tr("Unter „%1“ sind alle Nummern fortlaufend; es ändert sich nichts.").arg(top)
                    : count == 1 ? tr("Unter „%1“ ändert sich eine Nummer. Der Wortlaut bleibt.").arg(top)
                                 : tr("Unter „%1“ ändern sich %L2 Nummern. Der Wortlaut bleibt.").arg(top).arg(count));
    m_table->setVisible(count > 0);
    m_apply->setVisible(count > 0);
    m_cancel->setText(count > 0 ? tr("Abbre&chen") : tr("&Schließen"));
}

void RenumberPanel::apply()
{
    const bool written =
        m_workspace.runner().run(operationKey(*m_top.entity, "renumber"),
                                 [changes = m_changes](Writer& writer) { return applyNumbers(writer, changes); });
    if (written)
        leave();
    else
        fill();
}

void RenumberPanel::leave()
{
    hide();
    Q_EMIT closed();
}

void RenumberPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QFrame::keyPressEvent(event);
}

} // namespace iplan
