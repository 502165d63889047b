// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measure/measuresplit.h"

#include "core/ops/splitmeasure.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/pageparts.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace iplan
{

MeasureSplitPanel::MeasureSplitPanel(Workspace& workspace, QWidget* parent)
    : QFrame(parent), m_workspace(workspace), m_heading(pageHeading({})), m_newTitle(new QLineEdit),
      m_table(new QTableWidget), m_apply(new QPushButton(tr("A&ufteilen")))
{
    setObjectName(QStringLiteral("measureSplit"));
    m_heading->setWordWrap(true);
    auto* label = new QLabel(tr("Titel der neuen &Maßnahme:"));
    label->setBuddy(m_newTitle);
    m_newTitle->setAccessibleName(tr("Titel der neuen Maßnahme"));
    m_newTitle->setObjectName(QStringLiteral("splitTitle"));
    auto* hint = new QLabel(tr("Die neue Maßnahme erhält die nächste freie Nummer und Ort, Zuständigkeit, Planung und "
                               "Stand der bisherigen. Bestimmen Sie mit der Leertaste, was wohin gehört; Verknüpfungen "
                               "können bei beiden stehen."));
    hint->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("splitRows"));
    m_table->setAccessibleName(tr("Was wohin gehört"));
    m_table->setColumnCount(3);
    m_table->setHorizontalHeaderLabels({tr("Eintrag"), tr("bisherige"), tr("neue")});
    m_table->horizontalHeader()->setSectionResizeMode(RowColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(OldColumn, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(NewColumn, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    auto* cancel = new QPushButton(tr("Abbre&chen"));
    auto* buttons = new FlowLayout;
    buttons->addWidget(m_apply);
    buttons->addWidget(cancel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->addWidget(m_heading);
    layout->addWidget(label);
    layout->addWidget(m_newTitle);
    layout->addWidget(hint);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    connect(m_newTitle, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_apply->setEnabled(!text.trimmed().isEmpty() && !m_workspace.isReadOnly());
    });
    connect(m_table, &QTableWidget::itemChanged, this, &MeasureSplitPanel::keepOne);
    connect(m_apply, &QPushButton::clicked, this, &MeasureSplitPanel::apply);
    connect(cancel, &QPushButton::clicked, this, &MeasureSplitPanel::closed);
}

void MeasureSplitPanel::begin(const Id<Measure>& measure)
{
    m_measure = measure;
    m_heading->setText(tr("„%1“ aufteilen").arg(m_workspace.labelOf(rowRef(measure))));
    m_newTitle->clear();
    m_apply->setEnabled(false);
    fill();
    m_newTitle->setFocus();
}

void MeasureSplitPanel::fill()
{
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(0);
    m_rows.clear();
    QStringList texts;
    const auto read = m_workspace.store().read([&](const Reader& reader) -> Result<bool> {
        m_rows = rowsOfMeasure(reader, m_measure);
        for (const MeasureRow& row : std::as_const(m_rows))
            texts << rowOfMeasureText(reader, row);
        return true;
    });
    if (!read)
        m_workspace.runner().report(read.error());
    m_table->setRowCount(static_cast<int>(m_rows.size()));
    for (int row = 0; row < m_rows.size(); ++row) {
        auto* name = new QTableWidgetItem(shortened(texts.at(row), 160));
        name->setToolTip(texts.at(row));
        m_table->setItem(row, RowColumn, name);
        for (const int column : {int(OldColumn), int(NewColumn)}) {
            auto* mark = new QTableWidgetItem;
            mark->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            mark->setCheckState(column == OldColumn ? Qt::Checked : Qt::Unchecked);
            mark->setData(Qt::AccessibleTextRole, column == OldColumn ? tr("bei der bisherigen") : tr("bei der neuen"));
            m_table->setItem(row, column, mark);
        }
    }
    m_table->resizeRowsToContents();
}

void MeasureSplitPanel::keepOne(QTableWidgetItem* changed)
{
    if (changed->column() == RowColumn)
        return;
    const QSignalBlocker quiet(m_table);
    QTableWidgetItem* other = m_table->item(changed->row(), changed->column() == OldColumn ? NewColumn : OldColumn);
    const bool isShareable = m_rows.at(changed->row()).isShareable();
    if (changed->checkState() == Qt::Unchecked)
        other->setCheckState(Qt::Checked);
    else if (!isShareable)
        other->setCheckState(Qt::Unchecked);
    m_table->viewport()->update();
}

void MeasureSplitPanel::apply()
{
    MeasureSplit plan;
    plan.title = m_newTitle->text();
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_table->item(row, NewColumn)->checkState() != Qt::Checked)
            continue;
        const bool stays = m_table->item(row, OldColumn)->checkState() == Qt::Checked;
        (stays ? plan.both : plan.moved) << m_rows.at(row).record.ref();
    }
    Id<Measure> made;
    const bool done =
        m_workspace.runner().run(operationKey(entityOf<Measure>(), "split"), [&](Writer& writer) -> Result<> {
            IPLAN_TRY_ASSIGN(const auto result, splitMeasure(writer, m_measure, plan));
            made = result;
            return {};
        });
    if (done)
        Q_EMIT split(rowRef(made));
}

void MeasureSplitPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QFrame::keyPressEvent(event);
}

void MeasureSplitPanel::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_table->resizeRowsToContents();
}

} // namespace iplan
