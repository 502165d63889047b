// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/listspage.h"

#include "core/model/entities.h"
#include "ui/base/workspace.h"
#include "ui/page/entitypage.h"

#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace iplan
{

ListsPage::ListsPage(Workspace& workspace, FileChooser& chooser, QWidget* parent)
    : Page(parent), m_workspace(workspace), m_chooser(chooser), m_tabs(new QTabBar), m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("page-lists"));
    m_tabs->setObjectName(QStringLiteral("lists"));
    m_tabs->setAccessibleName(tr("Listen"));
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true); // more lists, or larger letters, than there is room for
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->setDrawBase(false);
    for (const EntityInfo* entity : lists())
        m_tabs->addTab(entity->pluralText());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 8, 6, 0);
    head->addWidget(m_tabs);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &ListsPage::showTab);
    // As between the sheets of a workbook.
    for (const auto& [key, by] : {std::pair{Qt::Key_PageDown, 1}, std::pair{Qt::Key_PageUp, -1}}) {
        auto* shortcut = new QShortcut(Qt::CTRL | key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, by = by] { step(by); });
    }
    showTab(0);
}

const QList<const EntityInfo*>& ListsPage::lists()
{
    static const QList<const EntityInfo*> all = [] {
        QList<const EntityInfo*> out;
        std::copy_if(allEntities().begin(), allEntities().end(), std::back_inserter(out),
                     [](const EntityInfo* entity) { return entity->section == Section::Lists; });
        return out;
    }();
    return all;
}

void ListsPage::showEntity(const EntityInfo& entity)
{
    if (const auto index = lists().indexOf(&entity); index >= 0)
        m_tabs->setCurrentIndex(static_cast<int>(index));
}

EntityPage& ListsPage::front() const
{
    return *static_cast<EntityPage*>(m_stack->currentWidget());
}

void ListsPage::showTab(int index)
{
    if (m_stack->currentWidget())
        front().flush();
    const EntityInfo& entity = *lists().at(index);
    EntityPage*& page = m_pages[&entity];
    if (!page) {
        page = new EntityPage(m_workspace, entity);
        page->setFileChooser(m_chooser);
        m_stack->addWidget(page);
        connect(page, &Page::openRequested, this, &Page::openRequested);
        connect(page, &Page::listRequested, this, &Page::listRequested);
        connect(page, &Page::importRequested, this, &Page::importRequested);
        connect(page, &Page::pageRequested, this, &Page::pageRequested);
        connect(page, &Page::abilitiesChanged, this, [this, page] {
            if (page == &front())
                Q_EMIT abilitiesChanged();
        });
    }
    const bool choosing = m_tabs->hasFocus();
    m_stack->setCurrentWidget(page);
    if (isVisible())
        page->activate();
    if (choosing)
        m_tabs->setFocus(); // the arrow keys go on to the next list
    Q_EMIT abilitiesChanged();
}

void ListsPage::step(int by)
{
    const int next = m_tabs->currentIndex() + by;
    if (next >= 0 && next < m_tabs->count())
        m_tabs->setCurrentIndex(next);
}

void ListsPage::activate()
{
    front().activate();
}

void ListsPage::flush()
{
    front().flush();
}

void ListsPage::openRecord(const RowRef& row, const FieldInfo* focusField, const RowRef& child)
{
    showEntity(*row.entity);
    front().openRecord(row, focusField, child);
}

void ListsPage::showList(const EntityInfo& entity, const ListFilter& filter)
{
    showEntity(entity);
    front().showList(entity, filter);
}

RowRef ListsPage::currentRecord() const
{
    return front().currentRecord();
}

PageAbilities ListsPage::abilities() const
{
    return front().abilities();
}

void ListsPage::focusFilter()
{
    front().focusFilter();
}

void ListsPage::createRecord()
{
    front().createRecord();
}

void ListsPage::deleteRecord()
{
    front().deleteRecord();
}

void ListsPage::restoreRecord()
{
    front().restoreRecord();
}

QList<QAction*> ListsPage::commands() const
{
    return front().commands();
}

QString ListsPage::manualPage() const
{
    return front().entity().keyText();
}

void ListsPage::fillColumnsMenu(QMenu& menu)
{
    front().fillColumnsMenu(menu);
}

void ListsPage::print()
{
    front().print();
}

void ListsPage::savePdf()
{
    front().savePdf();
}

QList<QWidget*> ListsPage::panes() const
{
    return QList<QWidget*>{m_tabs} + front().panes();
}

} // namespace iplan
