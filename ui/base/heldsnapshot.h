// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/snapshot.h"
#include "core/store/store.h"

#include <memory>
#include <QObject>

class QTimer;

namespace iplan
{

class Workspace;

/// The rows of some entities of the open file in memory, for a view that computes from them again and again. Reads them
/// when the view needs them, and anew soon after a commit that changed one of them; of a large file in another thread,
/// so that the window never waits.
class HeldSnapshot : public QObject
{
    Q_OBJECT
public:
    HeldSnapshot(Workspace& workspace, QList<const EntityInfo*> entities, QObject* parent = nullptr);

    /// Null until it was read for the first time.
    [[nodiscard]] const Snapshot* get() const { return m_snapshot.get(); }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    /// Whether somebody looks: only then it is read. Reads at once if what is there is out of date.
    void setInUse(bool inUse);

Q_SIGNALS:
    /// get() gives another snapshot; pointers into the one before are gone.
    void changed();
    /// isLoading() changed.
    void loadingChanged();

private:
    void read();
    void take(Result<std::shared_ptr<const Snapshot>> result);
    void markStale(const CommitNotice& notice);

    Workspace& m_workspace;
    const QList<const EntityInfo*> m_entities;
    std::shared_ptr<const Snapshot> m_snapshot;
    QTimer* m_delay;
    bool m_inUse = false;
    bool m_stale = true;
    bool m_loading = false;
};

} // namespace iplan
