// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/comparisonmodel.h"
#include "ui/output/documentoutput.h"
#include "ui/plan/comparisonpage.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/pageparts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>

// How the parts of the page stand.

namespace iplan
{

namespace
{

constexpr int kLettersBeside = 90; ///< less room than that is for the list alone; details then stand below it

} // namespace

FlowLayout* ComparisonPage::makeHead()
{
    auto* head = new FlowLayout;
    head->addWidget(pageHeading(tr("Vergleich")));
    auto* exchanged = pageButton(tr("&Vertauschen"), QStringLiteral("exchange"),
                                 tr("Früherer und späterer Stand wechseln die Seiten"));
    exchanged->setObjectName(QStringLiteral("exchangeSides"));
    connect(exchanged, &QToolButton::clicked, this, &ComparisonPage::exchange);
    head->addWidget(exchanged);
    m_documents->menu()->addSeparator();
    m_documents->menu()->addAction(tr("Als &Excel-Arbeitsmappe speichern …"), this, &ComparisonPage::saveWorkbook);
    head->addWidget(m_documents->button());
    return head;
}

FlowLayout* ComparisonPage::makeTools()
{
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setPlaceholderText(tr("Filtern (Strg+F)"));
    m_filter->setAccessibleName(tr("Vergleich filtern"));
    m_filter->setAccessibleDescription(tr("Jedes Wort muss in der Änderung vorkommen. Esc leert das Feld."));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(22 * fontMetrics().averageCharWidth());
    m_filter->installEventFilter(this);
    m_kind->setObjectName(QStringLiteral("changeKind"));
    m_kind->setAccessibleName(tr("Art der Änderung"));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_people->setObjectName(QStringLiteral("comparisonPeople"));
    m_public->setObjectName(QStringLiteral("comparisonPublic"));
    m_public->setToolTip(tr("Ohne Personen, interne Notizen und nichtöffentliche Vorlagen"));
    auto* tools = new FlowLayout;
    for (QWidget* part : std::initializer_list<QWidget*>{m_filter, m_kind, m_people, m_public})
        tools->addWidget(part);
    return tools;
}

void ComparisonPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("changes"));
    m_table->setAccessibleName(tr("Änderungen"));
    m_table->setAccessibleDescription(tr("Die Eingabetaste öffnet den Eintrag."));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->installEventFilter(this);
    fitColumns();
}

void ComparisonPage::fitColumns()
{
    const int letter = fontMetrics().averageCharWidth();
    const int letters[] = {9, 20, 16, 20, 18};
    for (int column = 0; column < int(std::size(letters)); ++column)
        m_table->setColumnWidth(column, letters[column] * letter);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
}

void ComparisonPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitColumns();
}

void ComparisonPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const bool isNarrow = width() < kLettersBeside * fontMetrics().averageCharWidth();
    m_splitter->setOrientation(isNarrow ? Qt::Vertical : Qt::Horizontal);
}

} // namespace iplan
