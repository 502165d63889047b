// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/check/duplicatespage.h"

#include "core/ops/mergerecords.h"
#include "core/query/namelikeness.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/check/mergecomparison.h"
#include "ui/output/outputline.h"
#include "ui/output/sheetoutput.h"
#include "ui/page/pageoutput.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/pageparts.h"
#include "ui/widget/roomydelegate.h"
#include "ui/widget/waitline.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace iplan
{

DuplicatesPage::DuplicatesPage(Workspace& workspace, FileChooser& chooser, QWidget* parent)
    : Page(parent), m_workspace(workspace), m_reader(workspace),
      m_output(new SheetOutput(workspace, chooser, *this,
                               [this] {
                                   // While another kind is searched these are still shown.
                                   const EntityInfo* shown =
                                       m_pairs.isEmpty() ? &entity() : m_pairs.first().first.entity;
                                   return [entity = shown, pairs = m_pairs](const Store&, const std::atomic_bool&,
                                                                            MemberNaming&) {
                                       return Result<ListSheet>(duplicateSheet(*entity, pairs));
                                   };
                               },
                               {[this] { return tr("Dubletten %1").arg(m_workspace.today().toString(Qt::ISODate)); },
                                QStringLiteral("pages/duplicates/")})),
      m_entity(new QComboBox), m_count(new QLabel), m_wait(new WaitLine), m_list(new QListWidget),
      m_comparison(new MergeComparison(workspace)), m_empty(new QLabel),
      m_merge(new QPushButton(tr("&Zusammenführen"))), m_apart(new QPushButton(tr("&Keine Dublette")))
{
    setObjectName(QStringLiteral("page-duplicates"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 8);
    buildHead();
    buildPanes();
    followContent(*this, *m_output->button());
    connect(&workspace, &Workspace::rowsChanged, this, [this] {
        m_stale = true;
        if (isVisible())
            search();
    });
}

void DuplicatesPage::buildHead()
{
    m_entity->setAccessibleName(tr("Art der Einträge"));
    for (const EntityInfo* one : duplicateEntities())
        m_entity->addItem(one->pluralText(), one->keyText());
    connect(m_entity, &QComboBox::currentIndexChanged, this, &DuplicatesPage::search);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto* head = new FlowLayout;
    head->addWidget(pageHeading(tr("Dubletten")));
    head->addWidget(m_entity);
    head->addWidget(m_count);
    head->addWidget(m_output->button());
    auto* explanation = new QLabel(
        tr("Einträge, die vielleicht dasselbe meinen. Beim Zusammenführen gehen alle Bezüge, Mitgliedschaften und "
           "Einwilligungen auf den Eintrag über, der bleibt; „Rückgängig“ nimmt es zurück."));
    explanation->setWordWrap(true);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->addLayout(head);
    column->addWidget(explanation);
    column->addWidget(m_wait);
    column->addWidget(m_output->line());
    connect(m_wait, &WaitLine::stopRequested, this, [this] {
        m_reader.cancel();
        showCurrent();
    });
    connect(m_wait, &WaitLine::againRequested, this, &DuplicatesPage::search);
}

void DuplicatesPage::buildPanes()
{
    m_list->setAccessibleName(tr("Mögliche Dubletten"));
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    m_list->setAlternatingRowColors(true);
    m_list->setWordWrap(true);
    m_merge->setObjectName(QStringLiteral("merge"));
    m_merge->setToolTip(tr("Macht aus beiden Einträgen einen; der andere kommt in den Papierkorb."));
    m_apart->setObjectName(QStringLiteral("apart"));
    m_apart->setToolTip(
        tr("Das sind zwei verschiedene: Das Paar wird auf keiner Kopie mehr gezeigt; „Rückgängig“ bringt "
           "es wieder."));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    auto* buttons = new FlowLayout;
    buttons->addWidget(m_merge);
    buttons->addWidget(m_apart);
    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(6, 0, 0, 0);
    column->addWidget(m_empty, 1);
    column->addWidget(m_comparison, 1);
    column->addLayout(buttons);
    auto* panes = new QSplitter;
    panes->setChildrenCollapsible(false);
    panes->addWidget(m_list);
    panes->addWidget(right);
    panes->setStretchFactor(0, 1);
    panes->setStretchFactor(1, 2);
    static_cast<QVBoxLayout*>(layout())->addWidget(panes, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &DuplicatesPage::showCurrent);
    connect(m_merge, &QPushButton::clicked, this, &DuplicatesPage::mergePair);
    connect(m_apart, &QPushButton::clicked, this, &DuplicatesPage::keepApart);
}

void DuplicatesPage::activate()
{
    if (m_stale)
        search();
    m_list->setFocus();
}

void DuplicatesPage::showEntity(const EntityInfo& entity)
{
    m_entity->setCurrentIndex(m_entity->findData(entity.keyText()));
}

const EntityInfo& DuplicatesPage::entity() const
{
    return *entityByKey(m_entity->currentData().toString());
}

void DuplicatesPage::search()
{
    m_stale = false;
    m_reader.read<QList<DuplicatePair>>(
        FileReader::Where::Aside,
        [entity = &entity()](const Store& store, const std::atomic_bool& cancelled) {
            return findDuplicates(store, *entity, &cancelled);
        },
        [this](const std::optional<QList<DuplicatePair>>& pairs) {
            m_wait->end();
            fill(pairs.value_or(QList<DuplicatePair>()));
            Q_EMIT searched();
        });
    if (!m_reader.isReading())
        return;
    m_wait->begin(tr("Die Einträge werden verglichen …"));
    showCurrent();
}

void DuplicatesPage::fill(const QList<DuplicatePair>& pairs)
{
    const int row = qMax(0, m_list->currentRow());
    m_list->clear();
    m_pairs = pairs;
    for (const DuplicatePair& pair : pairs) {
        auto* item =
            new QListWidgetItem(QStringLiteral("%1 – %2\n%3: %4")
                                    .arg(shortened(m_workspace.labelOf(pair.first.ref()), 80),
                                         shortened(m_workspace.labelOf(pair.second.ref()), 80),
                                         likelihoodText(pair.similarity), pair.reasons.join(QStringLiteral(", "))),
                                m_list);
        item->setData(Qt::AccessibleTextRole, item->text().replace(u'\n', QStringLiteral("; ")));
    }
    m_count->setText(pairs.isEmpty()     ? tr("keine gefunden")
                     : pairs.size() == 1 ? tr("1 Paar")
                                         : tr("%L1 Paare").arg(pairs.size()));
    m_list->setCurrentRow(qMin(row, static_cast<int>(pairs.size()) - 1));
    showCurrent();
    Q_EMIT abilitiesChanged();
}

PageAbilities DuplicatesPage::abilities() const
{
    PageAbilities out;
    out.print = !m_pairs.isEmpty();
    return out;
}

void DuplicatesPage::print()
{
    m_output->print();
}

void DuplicatesPage::savePdf()
{
    m_output->savePdf();
}

const DuplicatePair* DuplicatesPage::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_pairs.size() ? &m_pairs.at(row) : nullptr;
}

void DuplicatesPage::showCurrent()
{
    const DuplicatePair* pair = current();
    m_comparison->setRows(pair ? pair->first.ref() : RowRef(), pair ? pair->second.ref() : RowRef());
    m_comparison->setVisible(pair);
    m_empty->setVisible(!pair);
    m_empty->setText(emptyText());
    // While a search is under way the pair may be settled already.
    m_merge->setEnabled(pair && !m_reader.isReading() && !m_workspace.isReadOnly());
    m_apart->setEnabled(pair && !m_reader.isReading() && !m_workspace.isReadOnly());
}

QString DuplicatesPage::emptyText() const
{
    if (m_wait->isStopped())
        return tr("Die Suche wurde abgebrochen.");
    if (m_reader.isReading())
        return tr("Die Einträge werden verglichen …");
    return tr("Unter %1 gibt es keine zwei Einträge, die sich so ähnlich sind.").arg(entity().pluralText());
}

void DuplicatesPage::mergePair()
{
    if (!current() || m_comparison->going().isNull())
        return;
    const RowRef from = m_comparison->going();
    const RowRef into = m_comparison->remaining();
    const QList<ColumnValue> values = m_comparison->chosenValues();
    m_workspace.runner().run(operationKey(entity(), "merge"),
                             [&](Writer& writer) { return mergeRecords(writer, from, into, values); });
}

void DuplicatesPage::keepApart()
{
    const DuplicatePair* pair = current();
    if (!pair)
        return;
    const RowRef one = pair->first.ref();
    const RowRef other = pair->second.ref();
    m_workspace.runner().run(kNoDuplicateRule, [&](Writer& writer) -> Result<> {
        markNoDuplicate(writer, one, other, m_workspace.today());
        return {};
    });
}

RowRef DuplicatesPage::currentRecord() const
{
    const DuplicatePair* pair = current();
    return pair ? pair->first.ref() : RowRef();
}

QList<QWidget*> DuplicatesPage::panes() const
{
    return {m_list, m_comparison};
}

} // namespace iplan
