// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the parts of the page stand, and what folds away where there is little room.
#include "ui/base/workspace.h"
#include "ui/form/amountdelegate.h"
#include "ui/model/costmatrixmodel.h"
#include "ui/plan/costspage.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/foldingheading.h"
#include "ui/widget/frozentable.h"
#include "ui/widget/noteline.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QToolButton>
#include <QTreeWidget>

namespace iplan
{

namespace
{

constexpr int kRoomInCostRow = 10;
constexpr int kRoomyLines = 30;   ///< of text, for the table with all that stands around it
constexpr int kLeastName = 240;   ///< pixels, of a measure
constexpr int kNameLetters = 20;  ///< the same in large letters
constexpr int kLeastAmount = 15;  ///< letters
constexpr int kMostAmount = 27;   ///< letters
constexpr int kLettersAround = 4; ///< of an amount

} // namespace

QWidget* CostsPage::makeMatrix()
{
    m_table->setObjectName(QStringLiteral("costMatrix"));
    m_table->setAccessibleName(tr("Kosten nach Maßnahmen und Jahren"));
    m_table->setAccessibleDescription(
        tr("Eine Ziffer oder F2 ändert den Betrag, die Eingabetaste öffnet die Kostenposition der Zelle."));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    auto* amounts = new AmountDelegate(m_workspace.runner(), m_table);
    m_table->setItemDelegate(amounts);
    connect(amounts, &QAbstractItemDelegate::closeEditor, this,
            [this](QWidget*, QAbstractItemDelegate::EndEditHint hint) { onEdited(hint); });
    connect(m_model, &CostMatrixModel::refused, m_note, &NoteLine::setText);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setHighlightSections(false);
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_table, 3);
    layout->addWidget(m_note);
    layout->addWidget(m_itemsHeading);
    layout->addWidget(makeItems(), 2);
    fitColumns();
    return box;
}

QWidget* CostsPage::makeItems()
{
    m_items->setObjectName(QStringLiteral("costItems"));
    m_items->setAccessibleName(tr("Kostenpositionen der Zelle"));
    m_items->setRootIsDecorated(false);
    m_items->setUniformRowHeights(true);
    m_items->setAlternatingRowColors(true);
    m_items->setHeaderLabels({tr("Betrag"), tr("Jahr"), tr("Art"), tr("Mittelgeber"), tr("Maßnahme"), tr("Anmerkung")});
    m_items->headerItem()->setTextAlignment(0, Qt::AlignRight | Qt::AlignVCenter);
    m_items->headerItem()->setTextAlignment(1, Qt::AlignHCenter | Qt::AlignVCenter);
    m_remarks->setWordWrap(true);
    m_itemsTitle->setWordWrap(true); // or a long name would widen the window
    m_remarks->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QVBoxLayout(m_itemsBox);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_remarks);
    layout->addWidget(m_itemsTitle);
    layout->addWidget(m_items, 1);
    m_itemsHeading->setObjectName(QStringLiteral("costItemsHeading"));
    m_itemsHeading->setOpen(false);
    connect(m_itemsHeading, &FoldingHeading::folded, this, &CostsPage::fold);
    return m_itemsBox;
}

void CostsPage::fold()
{
    const bool isSmall = height() < kRoomyLines * fontMetrics().lineSpacing();
    const bool showsChoices = !isSmall || m_choices->isChecked();
    m_choices->setVisible(isSmall);
    for (QComboBox* box : {m_grouping, m_kinds, m_stage})
        box->parentWidget()->setVisible(showsChoices);
    m_refused->setVisible(showsChoices);
    m_withEmpty->setVisible(showsChoices);
    m_itemsHeading->setVisible(isSmall);
    m_itemsBox->setVisible(!isSmall || m_itemsHeading->isOpen());
}

void CostsPage::resizeEvent(QResizeEvent* event)
{
    PlanPage::resizeEvent(event);
    fold();
}

/// Letters of the longest amount.
int CostsPage::amountLetters() const
{
    int out = kLeastAmount;
    for (int row = 0; row < m_model->rowCount() && out < kMostAmount; ++row)
        out = std::max(out,
                       int(m_model->index(row, m_model->columnCount() - 1).data().toString().size()) + kLettersAround);
    return std::min(out, kMostAmount);
}

void CostsPage::fitColumns()
{
    const int letter = fontMetrics().averageCharWidth();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + kRoomInCostRow);
    m_fittedLetters = amountLetters();
    QFont bold = font(); // sums are
    bold.setBold(true);
    const int amount = m_fittedLetters * QFontMetrics(bold).horizontalAdvance(u'0');
    m_table->horizontalHeader()->setDefaultSectionSize(amount);
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_table->setColumnWidth(column, column == 0 ? std::max(kLeastName, kNameLetters * letter) : amount);
    if (m_model->columnCount() > 2) // the sum stands beside the names, and stays there
        m_table->setFrozen({0, m_model->columnCount() - 1});
    const int widths[] = {18, 10, 20, 26, 40};
    for (int column = 0; column < 5; ++column)
        m_items->setColumnWidth(column, widths[column] * letter);
    m_items->setMinimumHeight(5 * fontMetrics().height());
}

void CostsPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    fitColumns();
    fold();
}

} // namespace iplan
