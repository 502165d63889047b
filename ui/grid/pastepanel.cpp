// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/pastepanel.h"

#include "ui/base/icons.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/pageparts.h"

#include <QAccessible>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr qsizetype kPasteTextShown = 60; ///< characters of a cell
constexpr int kPasteNarrowCharacters = 70;

int changesInOldRows(const ImportPlan& plan)
{
    return static_cast<int>(
        std::count_if(plan.changes.begin(), plan.changes.end(),
                      [&](const ImportPlan::Change& change) { return !plan.rows.at(change.row).isNew(); }));
}

} // namespace

PastePanel::PastePanel(QWidget* parent)
    : QFrame(parent), m_head(new QLabel), m_problems(new QTableWidget), m_detail(new QLabel), m_take(new QPushButton),
      m_takeOld(new QPushButton), m_drop(new QPushButton(tr("Alles &verwerfen")))
{
    setObjectName(QStringLiteral("paste-panel"));
    setFrameShape(QFrame::StyledPanel);
    m_head->setWordWrap(true);
    m_head->setTextFormat(Qt::PlainText);
    m_problems->setObjectName(QStringLiteral("paste-problems"));
    m_problems->setAccessibleName(tr("Zellen, die nicht passen"));
    m_problems->setAccessibleDescription(tr("Eingabetaste springt in die Zelle."));
    m_problems->setColumnCount(5);
    m_problems->setHorizontalHeaderLabels(
        {tr("Zeile"), tr("Spalte"), tr("Inhalt"), tr("Was nicht stimmt"), tr("Was Sie tun können")});
    m_problems->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_problems->setSelectionMode(QAbstractItemView::SingleSelection);
    m_problems->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_problems->setTabKeyNavigation(false);
    m_problems->setWordWrap(false);
    m_problems->verticalHeader()->hide();
    m_problems->horizontalHeader()->setStretchLastSection(true);
    m_problems->setMinimumHeight(4 * fontMetrics().height());
    m_detail->setWordWrap(true);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    connect(m_problems, &QTableWidget::currentCellChanged, this, [this](int row) {
        const QTableWidgetItem* what = m_problems->item(row, 3);
        const QTableWidgetItem* remedy = m_problems->item(row, 4);
        m_detail->setText(what && remedy ? what->text() + u' ' + remedy->text() : QString());
        m_problems->setAccessibleDescription(m_detail->text() + u' ' + tr("Eingabetaste springt in die Zelle."));
    });
    m_take->setObjectName(QStringLiteral("paste-take"));
    m_takeOld->setObjectName(QStringLiteral("paste-take-old"));
    m_drop->setObjectName(QStringLiteral("paste-drop"));
    m_take->setToolTip(tr("Übernimmt die Zellen, die passen"));
    m_takeOld->setToolTip(tr("Übernimmt nur, was in vorhandene Einträge gehört; neue werden nicht angelegt"));
    m_detailArea = new QScrollArea;
    m_detailArea->setWidget(m_detail);
    m_detailArea->setWidgetResizable(true);
    m_detailArea->setFrameShape(QFrame::NoFrame);
    m_detailArea->setAccessibleName(tr("Was nicht stimmt und was Sie tun können"));
    m_detailArea->setMinimumHeight(2 * fontMetrics().height());
    m_detailArea->setMaximumHeight(6 * fontMetrics().height());
    auto* buttons = new FlowLayout;
    for (QPushButton* button : {m_take, m_takeOld, m_drop})
        buttons->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_head);
    column->addWidget(m_problems, 2);
    column->addWidget(m_detailArea, 1);
    column->addLayout(buttons);
    connect(m_take, &QPushButton::clicked, this, [this] { Q_EMIT accepted(true); });
    connect(m_takeOld, &QPushButton::clicked, this, [this] { Q_EMIT accepted(false); });
    connect(m_drop, &QPushButton::clicked, this, &PastePanel::dismiss);
    connect(m_problems, &QTableWidget::activated, this,
            [this](const QModelIndex& index) { Q_EMIT problemChosen(index.row()); });
    connect(m_problems, &QTableWidget::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT problemChosen(index.row()); });
    hide();
}

void PastePanel::ask(const ImportPlan& plan, const QList<int>& rowNumbers)
{
    const auto bad = plan.problems.size();
    const auto all = plan.changes.size() + plan.unchanged + bad;
    QStringList head;
    if (bad > 0)
        head << (all == 1   ? tr("Der Wert passt nicht. Noch ist nichts eingefügt.")
                 : bad == 1 ? tr("1 von %L1 Zellen passt nicht. Noch ist nichts eingefügt.").arg(all)
                            : tr("%L1 von %L2 Zellen passen nicht. Noch ist nichts eingefügt.").arg(bad).arg(all));
    const int made = plan.count(ImportPlan::Fate::Create);
    if (made > 0)
        head << (made == 1 ? tr("Der Block reicht über die letzte Zeile hinaus: 1 Eintrag wird neu angelegt.")
                           : tr("Der Block reicht über die letzte Zeile hinaus: %L1 Einträge werden neu "
                                "angelegt.")
                                 .arg(made));
    m_head->setText(head.join(u' '));
    fill(plan, rowNumbers);
    m_problems->setVisible(bad > 0);
    m_detailArea->setVisible(bad > 0);
    m_take->setText(bad > 0 ? tr("Gültige &übernehmen (%L1)").arg(plan.changes.size())
                            : tr("&Übernehmen (%L1)").arg(plan.changes.size()));
    m_take->setVisible(!plan.changes.isEmpty());
    const int old = changesInOldRows(plan);
    m_takeOld->setText(tr("Ohne &neue Einträge (%L1)").arg(old));
    m_takeOld->setVisible(made > 0 && old > 0);
    m_drop->setText(tr("Alles &verwerfen"));
    show();
    (m_take->isHidden() ? m_drop : m_take)->setFocus();
    QAccessibleEvent alert(m_head, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void PastePanel::keep(const QString& done)
{
    m_head->setText(done + u' ' + tr("Diese Zellen blieben, wie sie waren, und sind in der Liste gekennzeichnet:"));
    m_take->hide();
    m_takeOld->hide();
    m_drop->setText(tr("&Schließen"));
    m_problems->setFocus();
}

void PastePanel::dismiss()
{
    hide();
    Q_EMIT dismissed();
}

void PastePanel::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    Q_EMIT shownChanged(true);
}

void PastePanel::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    Q_EMIT shownChanged(false);
}

void PastePanel::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    const bool isNarrow = width() < kPasteNarrowCharacters * fontMetrics().averageCharWidth();
    m_problems->setColumnHidden(3, isNarrow);
    m_problems->setColumnHidden(4, isNarrow);
}

void PastePanel::fill(const ImportPlan& plan, const QList<int>& rowNumbers)
{
    m_problems->setRowCount(0); // so that the first becomes the current one anew
    m_problems->setRowCount(static_cast<int>(plan.problems.size()));
    int line = 0;
    for (const ImportPlan::Problem& problem : plan.problems) {
        const int number = rowNumbers.value(problem.row, 0);
        const QStringList texts{number > 0 ? QString::number(number) : tr("neu"),
                                problem.field ? problem.field->labelText() : QStringLiteral("–"),
                                shortened(problem.text, kPasteTextShown), problem.message, problem.hint};
        for (int column = 0; column < texts.size(); ++column) {
            auto* item = new QTableWidgetItem(texts.at(column));
            item->setToolTip(texts.at(column));
            if (column == 0)
                item->setIcon(themedIcon(QStringLiteral("findings")));
            m_problems->setItem(line, column, item);
        }
        ++line;
    }
    const int em = fontMetrics().averageCharWidth();
    for (const auto& [column, characters] : {std::pair(0, 9), std::pair(1, 16), std::pair(2, 18), std::pair(3, 34)})
        m_problems->setColumnWidth(column, characters * em);
    if (line > 0)
        m_problems->setCurrentCell(0, 0);
}

} // namespace iplan
