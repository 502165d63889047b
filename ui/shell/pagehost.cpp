// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pagehost.h"

#include "core/model/entities.h"
#include "ui/check/conflictspage.h"
#include "ui/check/duplicatespage.h"
#include "ui/check/findingspage.h"
#include "ui/concept/conceptpage.h"
#include "ui/exchange/exchangepage.h"
#include "ui/grid/ownerrow.h"
#include "ui/history/backupspage.h"
#include "ui/history/historypage.h"
#include "ui/history/trashpage.h"
#include "ui/measure/measurespage.h"
#include "ui/overview/overviewpage.h"
#include "ui/plan/costspage.h"
#include "ui/plan/timelinepage.h"
#include "ui/report/reportspage.h"
#include "ui/shell/focus.h"

#include <QAbstractButton>
#include <QApplication>

namespace iplan
{

namespace
{

/// Entities that the tree of the concept shows.
bool isInConceptTree(const EntityInfo& entity)
{
    const EntityInfo* const tree[] = {&entityOf<Concept>(), &entityOf<FieldOfAction>(), &entityOf<ConceptModule>(),
                                      &entityOf<Recommendation>(), &entityOf<RecommendationItem>()};
    return std::find(std::begin(tree), std::end(tree), &entity) != std::end(tree);
}

/// Lists under "Weitere": these first, then every other record and vocabulary, so that a new entity needs no line here.
QList<const EntityInfo*> listedEntities()
{
    QList<const EntityInfo*> out{&entityOf<Person>(), &entityOf<Organization>(),     &entityOf<WorkingGroup>(),
                                 &entityOf<Paper>(),  &entityOf<Edition>(),          &entityOf<Recommendation>(),
                                 &entityOf<Goal>(),   &entityOf<GuidingPrinciple>(), &entityOf<TargetGroup>(),
                                 &entityOf<Area>(),   &entityOf<Classification>()};
    for (const EntityInfo* entity : allEntities()) {
        const bool stands = entity->role == EntityRole::Record || entity->role == EntityRole::Vocabulary ||
                            entity == &entityOf<OwnField>();
        if (stands && !isInConceptTree(*entity) && entity != &entityOf<Measure>() && !out.contains(entity))
            out << entity;
    }
    return out;
}

QList<PageEntry> makeEntries()
{
    const auto key = [](const char* name) { return QString::fromLatin1(name); };
    QList<PageEntry> out{
        {key("overview"), PageHost::tr("Übersicht"), key("home"), {}, nullptr},
        {key("concept"), PageHost::tr("Konzept"), key("concept"), {}, nullptr},
        {key("measure"), PageHost::tr("Maßnahmen"), key("measures"), {}, &entityOf<Measure>()},
        {key("timeline"), PageHost::tr("Zeitplan"), key("timeline"), {}, nullptr},
        {key("costs"), PageHost::tr("Kosten"), key("costs"), {}, nullptr},
        {key("reports"), PageHost::tr("Berichte"), key("reports"), {}, nullptr},
        {key("findings"), PageHost::tr("Lücken"), key("findings"), {}, nullptr},
    };
    QString section = PageHost::tr("Weitere");
    for (const EntityInfo* entity : listedEntities()) {
        out << PageEntry{entity->keyText(), entity->pluralText(), QString::fromLatin1(entity->icon), section, entity};
        section.clear();
    }
    out << PageEntry{key("duplicates"), PageHost::tr("Dubletten"), key("duplicates"), {}, nullptr};
    out << PageEntry{key("conflicts"), PageHost::tr("Konflikte"), key("conflicts"), PageHost::tr("Datei"), nullptr};
    out << PageEntry{key("trash"), PageHost::tr("Papierkorb"), key("delete"), {}, nullptr};
    out << PageEntry{key("history"), PageHost::tr("Verlauf"), key("history"), {}, nullptr};
    out << PageEntry{key("exchange"), PageHost::tr("Abgleich"), key("exchange"), {}, nullptr};
    out << PageEntry{key("backups"), PageHost::tr("Sicherungen"), key("backups"), {}, nullptr};
    return out;
}

} // namespace

PageHost::PageHost(Workspace& workspace, FileChooser& chooser, QWidget* parent)
    : QStackedWidget(parent), m_workspace(workspace), m_chooser(chooser), m_entries(makeEntries())
{
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
    if (auto* list = qobject_cast<EntityPage*>(page))
        list->setFileChooser(m_chooser);
    connect(page, &Page::openRequested, this, &PageHost::openRequested);
    connect(page, &Page::listRequested, this, &PageHost::listRequested);
    connect(page, &Page::pageRequested, this, &PageHost::pageRequested);
    connect(page, &Page::abilitiesChanged, this, &PageHost::abilitiesChanged);
    return page;
}

Page* PageHost::make(const QString& key)
{
    if (key == u"overview")
        return new OverviewPage(m_workspace);
    if (key == u"concept")
        return new ConceptPage(m_workspace);
    if (key == u"measure")
        return new MeasuresPage(m_workspace);
    if (key == u"timeline")
        return new TimelinePage(m_workspace, m_chooser);
    if (key == u"costs")
        return new CostsPage(m_workspace, m_chooser);
    if (key == u"reports")
        return new ReportsPage(m_workspace, m_chooser);
    if (key == u"findings")
        return new FindingsPage(m_workspace, m_chooser);
    if (key == u"duplicates")
        return new DuplicatesPage(m_workspace, m_chooser);
    if (key == u"conflicts")
        return new ConflictsPage(m_workspace, m_chooser);
    if (key == u"trash")
        return new TrashPage(m_workspace, m_chooser);
    if (key == u"history")
        return new HistoryPage(m_workspace, m_chooser);
    if (key == u"exchange")
        return new ExchangePage(m_workspace, m_chooser);
    if (key == u"backups") {
        auto* backups = new BackupsPage(m_workspace, m_chooser);
        connect(backups, &BackupsPage::restoreRequested, this, &PageHost::restoreRequested);
        return backups;
    }
    for (const PageEntry& entry : m_entries) {
        if (entry.key == key && entry.entity)
            return new EntityPage(m_workspace, *entry.entity);
    }
    return nullptr;
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
    if (isInConceptTree(entity))
        return QStringLiteral("concept");
    for (const PageEntry& entry : m_entries) {
        if (entry.entity == &entity)
            return entry.key;
    }
    return {};
}

QString PageHost::openRecord(const RowRef& row, const FieldInfo* focusField)
{
    const RowRef shown =
        nearestRow(m_workspace, row, [this](const EntityInfo& entity) { return !keyFor(entity).isEmpty(); });
    if (shown.isNull())
        return {};
    const QString key = keyFor(*shown.entity);
    showPage(key);
    page(key)->openRecord(shown, shown == row ? focusField : nullptr, shown == row ? RowRef() : row);
    return key;
}

QString PageHost::showList(const EntityInfo& entity, const ListFilter& filter)
{
    const QString key = keyFor(entity);
    if (!key.isEmpty()) {
        showPage(key);
        page(key)->showList(filter);
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
