// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/trashpage.h"

#include "ui/base/flowlayout.h"
#include "ui/base/operationrunner.h"
#include "ui/base/rowroles.h"
#include "ui/base/workspace.h"
#include "ui/page/ownerrow.h"
#include "ui/page/pageparts.h"
#include "ui/page/roomydelegate.h"

#include "core/store/operation.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

RowRef rowOf(const QTreeWidgetItem& item)
{
    return {entityByKey(item.data(0, kRowEntityRole).toString()), item.data(0, kRowIdRole).toUuid()};
}

} // namespace

TrashPage::TrashPage(Workspace& workspace, QWidget* parent)
    : Page(parent), m_workspace(workspace), m_count(new QLabel), m_list(new QTreeWidget),
      m_restore(new QPushButton(tr("&Wiederherstellen")))
{
    setObjectName(QStringLiteral("page-trash"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto* head = new FlowLayout;
    head->addWidget(pageHeading(tr("Papierkorb")));
    head->addWidget(m_count);
    m_restore->setObjectName(QStringLiteral("restore"));
    head->addWidget(m_restore);

    m_list->setAccessibleName(tr("Gelöschte Einträge"));
    m_list->setHeaderLabels({tr("Eintrag"), tr("Art"), tr("Gehört zu")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    m_list->setAlternatingRowColors(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->header()->resizeSection(0, 60 * fontMetrics().averageCharWidth());
    m_list->header()->resizeSection(1, 24 * fontMetrics().averageCharWidth());

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 8);
    auto* explanation = new QLabel(tr("Gelöschte Einträge liegen hier und lassen sich zurückholen."));
    explanation->setWordWrap(true);
    layout->addLayout(head);
    layout->addWidget(explanation);
    layout->addWidget(m_list, 1);
    connect(m_restore, &QPushButton::clicked, this, &TrashPage::restoreRecord);
    connect(m_list, &QTreeWidget::itemActivated, this,
            [this](const QTreeWidgetItem* item) { Q_EMIT openRequested(rowOf(*item), nullptr); });
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, [this] {
        m_restore->setEnabled(abilities().restore);
        Q_EMIT abilitiesChanged();
    });
    connect(&workspace, &Workspace::rowsChanged, this, [this] {
        if (isVisible())
            reload();
    });
}

void TrashPage::activate()
{
    reload();
    m_list->setFocus();
}

void TrashPage::reload()
{
    m_list->clear();
    for (const EntityInfo* entity : allEntities()) {
        const auto rows = m_workspace.store().read<QList<Record>>(
            [&](const Reader& reader) -> Result<QList<Record>> { return reader.list(*entity, Rows::Deleted); });
        if (!rows) {
            m_workspace.runner().report(rows.error());
            return;
        }
        for (const Record& row : *rows) {
            auto* item = new QTreeWidgetItem(m_list);
            item->setText(0, shortened(m_workspace.labelOf(row.ref()), 160));
            item->setText(1, entity->labelText());
            item->setText(2, shortened(m_workspace.labelOf(ownerRow(m_workspace, row.ref())), 120));
            item->setData(0, kRowEntityRole, entity->keyText());
            item->setData(0, kRowIdRole, row.id);
        }
    }
    const int count = m_list->topLevelItemCount();
    m_count->setText(count == 0 ? tr("leer") : QString::number(count));
    if (count > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    m_restore->setEnabled(abilities().restore);
    Q_EMIT abilitiesChanged();
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
    return out;
}

void TrashPage::restoreRecord()
{
    const QList<RowRef> rows = selectedRows();
    if (rows.isEmpty())
        return;
    const QString operation =
        rows.size() == 1 ? operationKey(*rows.first().entity, "restore") : QStringLiteral("batch");
    m_workspace.runner().run(operation, [&](Writer& writer) -> Result<> {
        for (const RowRef& row : rows)
            IPLAN_TRY(writer.restore(row));
        return {};
    });
}

QList<QWidget*> TrashPage::panes() const
{
    return {m_list};
}

} // namespace iplan
