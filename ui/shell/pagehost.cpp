// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pagehost.h"

#include "core/model/entities.h"
#include "ui/base/workspace.h"
#include "ui/grid/ownerrow.h"
#include "ui/importing/importsession.h"
#include "ui/page/entitypage.h"
#include "ui/shell/focus.h"
#include "ui/shell/manualwindow.h"

#include <QAbstractButton>
#include <QApplication>

namespace iplan
{

PageHost::PageHost(Workspace& workspace, FileChooser& chooser, QWidget* parent)
    : QStackedWidget(parent), m_needs{workspace, chooser, *new ImportSession(workspace, this),
                                      [this](const Backup& backup) { Q_EMIT restoreRequested(backup); }},
      m_entries(pageCatalogue())
{
}

const PageEntry* PageHost::entry(const QString& key) const
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&key](const PageEntry& one) { return one.key == key; });
    return found == m_entries.end() ? nullptr : &*found;
}

Page* PageHost::page(const QString& key)
{
    Page*& page = m_pages[key];
    if (page)
        return page;
    page = make(key);
    if (!page) {
        m_pages.remove(key);
        return nullptr;
    }
    addWidget(page);
    connect(page, &Page::openRequested, this, &PageHost::openRequested);
    connect(page, &Page::listRequested, this, &PageHost::listRequested);
    connect(page, &Page::pageRequested, this, &PageHost::pageRequested);
    connect(page, &Page::importRequested, this, &PageHost::importRequested);
    connect(page, &Page::abilitiesChanged, this, &PageHost::abilitiesChanged);
    return page;
}

Page* PageHost::make(const QString& key)
{
    const PageEntry* known = entry(key);
    if (!known)
        return nullptr;
    Page* made = known->make ? known->make(m_needs) : new EntityPage(m_needs.workspace, *known->entity);
    if (auto* list = qobject_cast<EntityPage*>(made))
        list->setFileChooser(m_needs.chooser);
    return made;
}

void PageHost::showPage(const QString& key)
{
    Page* next = page(key);
    if (!next || next == current())
        return;
    if (current())
        current()->flush();
    const bool known = next->focusWidget() != nullptr;
    m_current = next;
    setCurrentWidget(next);
    next->activate();
    // Qt gives a new page's first button the focus, and the next blank would press what nobody looked at.
    QWidget* focus = QApplication::focusWidget();
    if (!known && qobject_cast<QAbstractButton*>(focus) && next->isAncestorOf(focus))
        focusNextPane(next->panes(), 1);
    Q_EMIT abilitiesChanged();
}

QString PageHost::keyFor(const EntityInfo& entity) const
{
    for (const PageEntry& one : m_entries) {
        if (one.holds(entity))
            return one.key;
    }
    return {};
}

QString PageHost::manualPage() const
{
    const PageEntry* known = entry(currentKey());
    if (!known)
        return {};
    const QString special = m_current->manualPage();
    return manual::exists(special) ? special : known->manual;
}

QString PageHost::openRecord(const RowRef& row, const FieldInfo* focusField)
{
    const RowRef shown =
        nearestRow(m_needs.workspace, row, [this](const EntityInfo& entity) { return !keyFor(entity).isEmpty(); });
    if (shown.isNull())
        return {};
    const QString key = keyFor(*shown.entity);
    showPage(key);
    page(key)->openRecord(shown, shown == row ? focusField : nullptr, shown == row ? RowRef() : row);
    return key;
}

QString PageHost::showList(const EntityInfo& entity, const ListFilter& filter)
{
    // The tree of the concept opens rows but filters none.
    const auto list = std::find_if(m_entries.begin(), m_entries.end(),
                                   [&entity](const PageEntry& one) { return one.entity == &entity; });
    const QString key = list == m_entries.end() ? keyFor(entity) : list->key;
    if (!key.isEmpty()) {
        showPage(key);
        page(key)->showList(entity, filter);
    }
    return key;
}

void PageHost::clear()
{
    m_current = nullptr;
    m_pages.clear();
    while (QWidget* page = widget(0)) {
        removeWidget(page);
        delete page;
    }
}

} // namespace iplan
