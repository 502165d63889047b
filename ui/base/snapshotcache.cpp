// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/snapshotcache.h"

#include "ui/base/workspace.h"

#include <QTimer>

namespace iplan
{

SnapshotCache::SnapshotCache(Workspace& workspace, QList<const EntityInfo*> entities, QObject* parent)
    : QObject(parent), m_reader(workspace), m_entities(std::move(entities)), m_delay(new QTimer(this))
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
    if (m_inUse && !m_reader.isReading())
        m_delay->start();
}

void SnapshotCache::read()
{
    if (m_reader.isReading())
        return;
    m_stale = false;
    m_reader.read<Held>(
        FileReader::Where::BySize,
        [entities = m_entities](const Store& store, const auto&) -> Result<Held> {
            return Snapshot::load(store, entities);
        },
        [this](const std::optional<Held>& snapshot) {
            if (snapshot)
                take(*snapshot);
            Q_EMIT loadingChanged();
            if (m_stale && m_inUse)
                m_delay->start();
        });
    if (m_reader.isReading())
        Q_EMIT loadingChanged();
}

void SnapshotCache::setComputing(bool computing)
{
    if (std::exchange(m_computing, computing) != computing)
        Q_EMIT loadingChanged();
}

void SnapshotCache::cancel()
{
    m_reader.cancel();
    ++m_call;
    m_stale = true;
    m_computing = false;
    Q_EMIT loadingChanged();
}

void SnapshotCache::take(Held snapshot)
{
    // The views still hold on to the one before until they heard of the change.
    const auto before = std::exchange(m_snapshot, std::move(snapshot));
    Q_EMIT changed();
}

} // namespace iplan
