// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/costgridsection.h"

#include "core/interchange/table/clipboardtable.h"
#include "core/model/entities.h"
#include "ui/base/workspace.h"
#include "ui/form/amountdelegate.h"
#include "ui/model/costgridmodel.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/noteline.h"
#include "ui/widget/taborder.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace iplan
{

CostGridSection::CostGridSection(Workspace& workspace, QWidget* parent)
    : FormSection(parent), m_model(new CostGridModel(workspace, this)), m_view(new QTableView(this)),
      m_amounts(new AmountDelegate(workspace.runner(), this)), m_note(new NoteLine(NoteLine::Kind::Refused, this)),
      m_hint(new QLabel(this)), m_controls(new QWidget(this))
{
    build();
    connect(m_model, &CostGridModel::refused, m_note, &NoteLine::setText);
    connect(m_model, &QAbstractItemModel::modelReset, this, &CostGridSection::onReset);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (index.isValid())
            m_place = {index.row(), index.column()};
        refreshHint();
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &CostGridSection::refreshHint);
    refreshHint();
}

CostGridSection::~CostGridSection()
{
    m_model->disconnect(this); // an editor that goes away with us writes what it holds
}

void CostGridSection::build()
{
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Kosten nach Jahren"));
    m_view->setAccessibleDescription(
        tr("Eine Ziffer beginnt die Eingabe, Entf nimmt den Betrag weg, Strg+Eingabe öffnet die Kostenposition."));
    m_view->setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed |
                            QAbstractItemView::DoubleClicked);
    m_view->setSelectionMode(QAbstractItemView::ContiguousSelection);
    m_view->setTabKeyNavigation(false); // Tab leaves the sheet; from an amount being typed it goes on to the next
    m_view->setWordWrap(false);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->verticalHeader()->setHighlightSections(false);
    m_view->setItemDelegate(m_amounts);
    m_view->installEventFilter(this);
    m_hint->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    // Above the sheet what stays in place while it grows, below it what comes and goes.
    column->addWidget(m_controls);
    column->addWidget(m_view);
    column->addWidget(m_note);
    column->addWidget(m_hint);
    m_controls->setLayout(buildControls());
    chainTabs({m_controls, m_view});
}

QLayout* CostGridSection::buildControls()
{
    auto* line = new FlowLayout;
    m_kind = new QComboBox(this);
    m_stage = new QComboBox(this);
    for (const Option& option : optionsOf<CostKind>())
        m_kind->addItem(option.labelText(), option.keyText());
    for (const Option& option : optionsOf<CostStage>())
        m_stage->addItem(option.labelText(), option.keyText());
    m_stage->setCurrentIndex(1); // beantragt
    m_kind->setAccessibleName(tr("Kostenart der weiteren Zeile"));
    m_stage->setAccessibleName(tr("Stufe der weiteren Zeile"));
    for (QComboBox* box : {m_kind, m_stage}) {
        box->view()->setAccessibleName(box->accessibleName());
        line->addWidget(box);
    }
    const auto button = [&](const QString& text, const QString& help, auto slot) {
        auto* made = new QPushButton(text, this);
        made->setToolTip(help);
        made->setAccessibleDescription(help);
        connect(made, &QPushButton::clicked, this, slot);
        line->addWidget(made);
    };
    button(tr("Zeile zeigen"), tr("Eine Zeile für diese Kostenart und Stufe anzeigen"),
           &CostGridSection::showChosenLine);
    button(tr("Jahr davor"), tr("Ein früheres Jahr anzeigen"), [this] {
        const QList<int> years = m_model->years();
        m_model->showYears(years.value(0) - 1, years.value(years.size() - 1));
    });
    button(tr("Jahr danach"), tr("Ein späteres Jahr anzeigen"), [this] {
        const QList<int> years = m_model->years();
        m_model->showYears(years.value(0), years.value(years.size() - 1) + 1);
    });
    return line;
}

void CostGridSection::setOwner(const RowRef& owner)
{
    flush();
    m_place = {0, 0};
    m_note->setText({});
    m_model->setMeasure(Id<Measure>(owner.id));
}

void CostGridSection::setReadOnly(bool readOnly)
{
    m_model->setReadOnly(readOnly);
    m_controls->setVisible(!readOnly);
    m_hint->setVisible(!readOnly);
}

void CostGridSection::flush()
{
    if (QWidget* editor = m_view->indexWidget(m_view->currentIndex())) {
        Q_EMIT m_amounts->commitData(editor);
        Q_EMIT m_amounts->closeEditor(editor);
    }
}

void CostGridSection::onReset()
{
    fit();
    const QModelIndex place =
        m_model->index(qMin(m_place.first, m_model->rowCount() - 1), qMin(m_place.second, m_model->columnCount() - 1));
    if (place.isValid())
        m_view->setCurrentIndex(place);
}

void CostGridSection::fit()
{
    const int height = m_view->fontMetrics().height() * 3 / 2;
    m_view->verticalHeader()->setDefaultSectionSize(height);
    const int least = m_view->fontMetrics().horizontalAdvance(QStringLiteral("1.000.000,00 €")) + height;
    m_view->horizontalHeader()->setMinimumSectionSize(least);
    m_view->resizeColumnsToContents();
    const int bar = m_view->style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_view);
    m_view->setFixedHeight(m_view->horizontalHeader()->sizeHint().height() + m_model->rowCount() * height +
                           2 * m_view->frameWidth() + bar);
}

/// Says in the same place what can be done in the cell, or why nothing can.
void CostGridSection::refreshHint()
{
    const QString reason = m_view->currentIndex().data(Qt::ToolTipRole).toString();
    m_hint->setText(reason.isEmpty() ? tr("Tippen Sie einen Betrag in die Zelle seines Jahres. Alles Weitere zu einer "
                                          "Kostenposition steht in der Liste darunter (Strg+Eingabe).")
                                     : reason);
}

void CostGridSection::showChosenLine()
{
    const CostLine line{Choice<CostKind>::fromKey(m_kind->currentData().toString()).value(),
                        Choice<CostStage>::fromKey(m_stage->currentData().toString()).value()};
    m_model->showLine(line);
    m_view->setCurrentIndex(m_model->index(int(m_model->lines().indexOf(line)), 0));
    m_view->setFocus();
}

void CostGridSection::copySelected()
{
    CopiedCells copied;
    QItemSelection selection = m_view->selectionModel()->selection();
    if (selection.isEmpty())
        return;
    const QItemSelectionRange range = selection.first();
    for (int row = range.top(); row <= range.bottom(); ++row) {
        copied.cells << QStringList();
        for (int column = range.left(); column <= range.right(); ++column)
            copied.cells.last() << m_model->index(row, column).data().toString();
    }
    for (int column = range.left(); column <= range.right(); ++column)
        copied.numbers << column - range.left(); // amounts, and headings of our own
    QApplication::clipboard()->setMimeData(clipboardCells(copied).release());
}

void CostGridSection::paste()
{
    const QMimeData* copied = QApplication::clipboard()->mimeData();
    const CellTexts cells = copied ? readClipboardTable(*copied) : CellTexts();
    if (!cells.isEmpty() && m_model->isAmount(m_view->currentIndex()))
        m_model->setTexts(m_view->currentIndex(), cells);
}

void CostGridSection::clearSelected()
{
    const QItemSelection selection = m_view->selectionModel()->selection();
    if (selection.isEmpty())
        return;
    const QItemSelectionRange range = selection.first();
    CellTexts cells;
    for (int row = range.top(); row <= range.bottom(); ++row) {
        cells << QStringList();
        for (int column = range.left(); column <= range.right(); ++column) // sums are no cells to clear
            cells.last() << (m_model->isAmount(m_model->index(row, column)) ? QStringLiteral("") : QString());
    }
    m_model->setTexts(range.topLeft(), cells);
}

void CostGridSection::openItem()
{
    const QModelIndex at = m_view->currentIndex();
    if (!m_model->isAmount(at))
        return;
    const auto cell = m_model->grid().cell(m_model->lines().at(at.row()), m_model->years().at(at.column()));
    if (!cell.items.isEmpty())
        Q_EMIT openRequested(rowRef(cell.items.first().id));
}

bool CostGridSection::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_view || event->type() != QEvent::KeyPress)
        return FormSection::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isReturn && key->modifiers() & Qt::ControlModifier)
        openItem();
    else if (isReturn && key->modifiers() == Qt::NoModifier)
        m_view->edit(m_view->currentIndex());
    else if (key->matches(QKeySequence::Copy))
        copySelected();
    else if (key->matches(QKeySequence::Paste))
        paste();
    else if (key->key() == Qt::Key_Delete)
        clearSelected();
    else
        return false;
    return true;
}

void CostGridSection::changeEvent(QEvent* event)
{
    FormSection::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace iplan
