// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/trashpage.h"

#include "core/ops/rows.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/rowroles.h"
#include "ui/base/workspace.h"
#include "ui/model/changetext.h"
#include "ui/output/outputline.h"
#include "ui/output/sheetoutput.h"
#include "ui/page/pageoutput.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/pageparts.h"
#include "ui/widget/roomydelegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

enum TrashColumn { Name, Kind, Owner, When, Who };

constexpr int kItemsAtATime = 100;

RowRef rowOf(const QTreeWidgetItem& item)
{
    return {entityByKey(item.data(Name, kRowEntityRole).toString()), item.data(Name, kRowIdRole).toUuid()};
}

} // namespace

TrashPage::TrashPage(Workspace& workspace, FileChooser& chooser, QWidget* parent)
    : Page(parent), m_workspace(workspace), m_reader(workspace),
      m_output(new SheetOutput(workspace, chooser, *this,
                               [this] {
                                   return [entries = m_entries](const Store& store, const std::atomic_bool&,
                                                                MemberNaming& naming) {
                                       return trashSheet(store, entries, &naming);
                                   };
                               },
                               {[this] { return tr("Papierkorb %1").arg(m_workspace.today().toString(Qt::ISODate)); },
                                QStringLiteral("pages/trash/")})),
      m_count(new QLabel), m_list(new QTreeWidget), m_restore(new QPushButton(tr("&Wiederherstellen"))),
      m_adding(new QTimer(this))
{
    setObjectName(QStringLiteral("page-trash"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto* head = new FlowLayout;
    head->addWidget(pageHeading(tr("Papierkorb")));
    head->addWidget(m_count);
    m_restore->setObjectName(QStringLiteral("restore"));
    head->addWidget(m_restore);
    head->addWidget(followContent(*this, *m_output->button()));

    m_list->setAccessibleName(tr("Gelöschte Einträge"));
    m_list->setHeaderLabels({tr("Eintrag"), tr("Art"), tr("Gehört zu"), tr("Gelöscht am"), tr("Gelöscht von")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    m_list->setAlternatingRowColors(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    fitColumns();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 8);
    auto* explanation = new QLabel(
        tr("Gelöschte Einträge liegen hier und lassen sich zurückholen. Was zu ihnen gehört, kommt mit zurück."));
    explanation->setWordWrap(true);
    layout->addLayout(head);
    layout->addWidget(explanation);
    layout->addWidget(m_output->line());
    layout->addWidget(m_list, 1);
    connect(m_restore, &QPushButton::clicked, this, &TrashPage::restoreRecord);
    connect(m_list, &QTreeWidget::itemActivated, this,
            [this](const QTreeWidgetItem* item) { Q_EMIT openRequested(rowOf(*item), nullptr); });
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, [this] {
        m_restore->setEnabled(abilities().restore);
        Q_EMIT abilitiesChanged();
    });
    m_adding->setSingleShot(true);
    connect(m_adding, &QTimer::timeout, this, &TrashPage::addSome);
    connect(&workspace, &Workspace::rowsChanged, this, [this] {
        if (isVisible())
            reload();
    });
}

void TrashPage::fitColumns()
{
    // In letters; the last column takes what is left.
    constexpr std::pair<int, int> widths[] = {{Name, 48}, {Kind, 20}, {Owner, 30}, {When, 19}};
    for (const auto& [column, letters] : widths)
        m_list->header()->resizeSection(column, letters * m_list->fontMetrics().averageCharWidth());
}

void TrashPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitColumns();
}

void TrashPage::activate()
{
    reload();
    m_list->setFocus();
}

void TrashPage::reload()
{
    if (m_reader.isReading()) {
        m_stale = true;
        return;
    }
    if (m_entries.isEmpty())
        m_count->setText(tr("wird durchgesehen …"));
    m_reader.read<QList<TrashEntry>>(
        FileReader::Where::BySize, [](const Store& store, const auto&) { return trashEntries(store); },
        [this](const std::optional<QList<TrashEntry>>& entries) {
            take(entries.value_or(QList<TrashEntry>()));
            if (std::exchange(m_stale, false))
                reload();
        });
}

void TrashPage::take(const QList<TrashEntry>& entries)
{
    m_entries = entries;
    m_list->clear();
    m_count->setText(m_entries.isEmpty() ? tr("leer") : QLocale().toString(m_entries.size()));
    addSome();
    if (!m_entries.isEmpty())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    m_restore->setEnabled(abilities().restore);
    Q_EMIT abilitiesChanged();
}

void TrashPage::addSome()
{
    const int present = m_list->topLevelItemCount();
    QList<QTreeWidgetItem*> items;
    for (const TrashEntry& entry : m_entries.mid(present, kItemsAtATime))
        items << itemOf(entry);
    m_list->addTopLevelItems(items);
    if (m_list->topLevelItemCount() < m_entries.size())
        m_adding->start(0);
}

QTreeWidgetItem* TrashPage::itemOf(const TrashEntry& entry) const
{
    const QDateTime time = entry.deletion.time.toLocalTime();
    auto* item = new QTreeWidgetItem;
    item->setText(Name, shortened(m_workspace.labelOf(entry.row), 160));
    item->setText(Kind, entry.row.entity->labelText());
    item->setText(Owner, shortened(m_workspace.labelOf(entry.owner), 120));
    item->setText(When, QLocale().toString(time, QStringLiteral("dd.MM.yyyy HH:mm")));
    item->setText(Who, authorText(m_workspace, entry.deletion));
    item->setData(Name, kRowEntityRole, entry.row.entity->keyText());
    item->setData(Name, kRowIdRole, entry.row.id);
    return item;
}

QList<RowRef> TrashPage::selectedRows() const
{
    QList<RowRef> out;
    for (const QTreeWidgetItem* item : m_list->selectedItems())
        out << rowOf(*item);
    return out;
}

RowRef TrashPage::currentRecord() const
{
    return m_list->currentItem() ? rowOf(*m_list->currentItem()) : RowRef();
}

PageAbilities TrashPage::abilities() const
{
    PageAbilities out;
    out.restore = !m_workspace.isReadOnly() && !m_list->selectedItems().isEmpty();
    out.print = !m_entries.isEmpty();
    return out;
}

void TrashPage::print()
{
    m_output->print();
}

void TrashPage::savePdf()
{
    m_output->savePdf();
}

void TrashPage::restoreRecord()
{
    const QList<RowRef> rows = selectedRows();
    if (rows.isEmpty())
        return;
    const QString operation =
        rows.size() == 1 ? operationKey(*rows.first().entity, "restore") : QStringLiteral("batch");
    m_workspace.runner().run(operation, [&](Writer& writer) { return restoreRows(writer, rows); });
}

QList<QWidget*> TrashPage::panes() const
{
    return {m_list};
}

} // namespace iplan
