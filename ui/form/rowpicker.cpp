// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/rowpicker.h"

#include "ui/form/checkedrowsmodel.h"
#include "ui/model/entitytablemodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace iplan
{

namespace
{

constexpr int kPickerLines = 10; ///< of rows in sight

} // namespace

RowPicker::RowPicker(Workspace& workspace, const EntityInfo& entity, QWidget* parent)
    : QFrame(parent), m_model(new CheckedRowsModel(*new EntityTableModel(workspace, entity, this), this)),
      m_filter(new QLineEdit(this)), m_view(new QTableView(this)), m_add(new QPushButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    m_filter->setPlaceholderText(tr("Filtern"));
    m_filter->setAccessibleName(tr("%1 filtern").arg(entity.pluralText()));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("%1 zum Auswählen").arg(entity.pluralText()));
    m_view->setAccessibleDescription(tr("Die Leertaste wählt aus, Esc schließt."));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setTabKeyNavigation(false);
    m_view->setAlternatingRowColors(true);
    m_view->setWordWrap(false);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setStretchLastSection(true);
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_view->setColumnHidden(column, !m_model->rows().columns().isDefault(column, {}));
    m_view->setMinimumHeight(kPickerLines * fontMetrics().lineSpacing());
    auto* close = new QPushButton(tr("Schließen"), this);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(close);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_filter);
    column->addWidget(m_view);
    column->addLayout(buttons);
    connect(m_filter, &QLineEdit::textChanged, &m_model->rows(), &EntityTableModel::setText);
    connect(m_model, &CheckedRowsModel::tickedChanged, this, &RowPicker::updateCount);
    connect(m_add, &QPushButton::clicked, this, [this] { Q_EMIT picked(ticked()); });
    connect(close, &QPushButton::clicked, this, &RowPicker::close);
    updateCount();
}

void RowPicker::begin(const QSet<QUuid>& present)
{
    m_filter->clear();
    m_model->begin(present);
    m_view->resizeColumnsToContents();
    show();
    m_filter->setFocus();
}

QList<QUuid> RowPicker::ticked() const
{
    return m_model->ticked();
}

void RowPicker::updateCount()
{
    const auto count = ticked().size();
    m_add->setText(count == 0   ? tr("Ausgewählte hinzufügen")
                   : count == 1 ? tr("1 Ausgewählten hinzufügen")
                                : tr("%L1 Ausgewählte hinzufügen").arg(count));
    m_add->setEnabled(count > 0);
}

void RowPicker::close()
{
    hide();
    Q_EMIT closed();
}

void RowPicker::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

bool RowPicker::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Down && m_model->rowCount() > 0) {
        m_view->setFocus();
        if (!m_view->currentIndex().isValid())
            m_view->setCurrentIndex(m_model->index(0, m_model->tickColumn()));
        return true;
    }
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    const QModelIndex only = m_model->rowCount() == 1 ? m_model->index(0, m_model->tickColumn()) : QModelIndex();
    if (only.isValid() && m_model->setData(only, Qt::Checked, Qt::CheckStateRole))
        m_filter->selectAll(); // the next name replaces this one
    return true;
}

} // namespace iplan
