// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/snapshotcache.h"

#include "ui/base/background.h"
#include "ui/base/backgroundstore.h"
#include "ui/base/operationrunner.h"
#include "ui/base/snapshotjob.h"
#include "ui/base/workspace.h"

#include <QTimer>

namespace iplan
{

namespace
{

using HeldResult = Result<std::shared_ptr<const Snapshot>>;

HeldResult readHeld(const Store& store, const QList<const EntityInfo*>& entities)
{
    IPLAN_TRY_ASSIGN(auto snapshot, Snapshot::load(store, entities));
    return std::shared_ptr<const Snapshot>(std::move(snapshot));
}

HeldResult readHeldFile(const QString& path, const QList<const EntityInfo*>& entities)
{
    IPLAN_TRY_ASSIGN(const auto store, openForBackground(path));
    return readHeld(*store, entities);
}

} // namespace

SnapshotCache::SnapshotCache(Workspace& workspace, QList<const EntityInfo*> entities, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_entities(std::move(entities)), m_delay(new QTimer(this))
{
    m_delay->setSingleShot(true);
    m_delay->setInterval(0);
    connect(m_delay, &QTimer::timeout, this, &SnapshotCache::read);
    connect(&workspace, &Workspace::rowsChanged, this, &SnapshotCache::markStale);
}

void SnapshotCache::setInUse(bool inUse)
{
    m_inUse = inUse;
    if (inUse && m_stale)
        read();
}

void SnapshotCache::markStale(const CommitNotice& notice)
{
    const bool concerns = std::any_of(notice.rows.begin(), notice.rows.end(), [this](const ChangedRow& changed) {
        return m_entities.contains(changed.row.entity);
    });
    // What came from elsewhere may name no rows.
    if (!concerns && !notice.rows.isEmpty())
        return;
    m_stale = true;
    if (m_inUse && !m_loading)
        m_delay->start();
}

void SnapshotCache::read()
{
    if (!m_workspace.isOpen() || m_loading)
        return;
    m_stale = false;
    if (!isAside()) {
        take(readHeld(m_workspace.store(), m_entities));
        return;
    }
    m_loading = true;
    Q_EMIT loadingChanged();
    const int reading = ++m_reading;
    runInBackground<HeldResult>(
        this,
        [path = m_workspace.store().file().path(), entities = m_entities] { return readHeldFile(path, entities); },
        [this, reading](const HeldResult& result) {
            if (reading != m_reading)
                return;
            m_loading = false;
            take(result);
            Q_EMIT loadingChanged();
            if (m_stale && m_inUse)
                m_delay->start();
        });
}

bool SnapshotCache::isAside() const
{
    return m_workspace.store().file().path() != u":memory:" && (m_alwaysAside || isLarge(m_workspace));
}

void SnapshotCache::setComputing(bool computing)
{
    if (std::exchange(m_computing, computing) != computing)
        Q_EMIT loadingChanged();
}

void SnapshotCache::cancel()
{
    ++m_reading;
    ++m_call;
    m_stale = true;
    m_loading = false;
    m_computing = false;
    Q_EMIT loadingChanged();
}

void SnapshotCache::take(HeldResult result)
{
    if (!result) {
        m_workspace.runner().report(result.error());
        return;
    }
    // The views still hold on to the one before until they heard of the change.
    const auto before = std::exchange(m_snapshot, std::move(*result));
    Q_EMIT changed();
}

} // namespace iplan
