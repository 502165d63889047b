// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/takencopiesview.h"

#include "core/ops/takencopy.h"
#include "ui/base/operationrunner.h"
#include "ui/base/rowroles.h"
#include "ui/base/workspace.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/roomydelegate.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr int kListLines = 6;

QString germanDay(QDate day)
{
    return day.isValid() ? day.toString(QStringLiteral("dd.MM.yyyy")) : QString();
}

} // namespace

TakenCopiesView::TakenCopiesView(Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(workspace),
      m_empty(
          new QLabel(tr("Niemand hat eine Kopie mitgenommen. Für eine Sitzung ohne Netz nehmen Sie mit „Arbeitskopie "
                        "mitnehmen …“ eine mit."))),
      m_list(new QTreeWidget), m_returned(new QPushButton(tr("Als zurückgegeben &vermerken")))
{
    m_empty->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("takenCopies"));
    m_list->setAccessibleName(tr("Mitgenommene Kopien"));
    m_list->setHeaderLabels({tr("Bei"), tr("Umfang"), tr("Als"), tr("Mitgenommen am"), tr("Zurückgeführt am")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->setMinimumHeight(kListLines * 2 * fontMetrics().height());
    m_returned->setObjectName(QStringLiteral("markReturned"));
    m_returned->setToolTip(tr("Für Kopien, die nicht zurückgeführt werden, etwa weil der Stick verloren ist"));
    m_returned->setAccessibleDescription(m_returned->toolTip());
    auto* take = new QPushButton(tr("Arbeitskopie &mitnehmen …"));
    take->setObjectName(QStringLiteral("takeAlong"));
    auto* back = new QPushButton(tr("Arbeitskopie &zurückführen …"));
    back->setObjectName(QStringLiteral("bringBack"));
    back->setEnabled(!workspace.isReadOnly());
    auto* buttons = new FlowLayout;
    for (QPushButton* button : {take, back, m_returned})
        buttons->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_empty);
    layout->addWidget(m_list);
    layout->addLayout(buttons);
    connect(take, &QPushButton::clicked, this, &TakenCopiesView::takeAlongRequested);
    connect(back, &QPushButton::clicked, this, &TakenCopiesView::bringBackRequested);
    connect(m_returned, &QPushButton::clicked, this, &TakenCopiesView::markReturned);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &TakenCopiesView::updateButtons);
    connect(&workspace, &Workspace::rowsChanged, this, [this](const CommitNotice& notice) {
        const auto isNote = [](const ChangedRow& row) { return row.row.entity == &entityOf<TakenCopy>(); };
        if (std::any_of(notice.rows.begin(), notice.rows.end(), isNote))
            reload();
    });
}

void TakenCopiesView::reload()
{
    const auto notes =
        m_workspace.store().read([](const Reader& reader) -> Result<QList<TakenCopy>> { return takenCopies(reader); });
    if (!notes) {
        m_workspace.runner().report(notes.error());
        return;
    }
    const Id<TakenCopy> before = current();
    m_list->clear();
    for (const TakenCopy& note : *notes) {
        auto* item = new QTreeWidgetItem(
            m_list, {note.holder, note.scope, note.destination, germanDay(note.takenOn), germanDay(note.returnedOn)});
        item->setData(0, kRowIdRole, note.id.uuid());
        if (note.id == before)
            m_list->setCurrentItem(item);
    }
    m_empty->setVisible(notes->isEmpty());
    m_list->setVisible(!notes->isEmpty());
    m_returned->setVisible(!notes->isEmpty());
    updateButtons();
}

Id<TakenCopy> TakenCopiesView::current() const
{
    const QTreeWidgetItem* item = m_list->currentItem();
    return item && item->isSelected() ? Id<TakenCopy>(item->data(0, kRowIdRole).toUuid()) : Id<TakenCopy>();
}

void TakenCopiesView::updateButtons()
{
    const QTreeWidgetItem* item = m_list->currentItem();
    m_returned->setEnabled(!current().isNull() && item->text(4).isEmpty() && !m_workspace.isReadOnly());
}

void TakenCopiesView::markReturned()
{
    m_workspace.runner().run(kBringBackOperation, [note = current(), day = m_workspace.today()](Writer& writer) {
        return recordReturn(writer, note, day);
    });
}

} // namespace iplan
