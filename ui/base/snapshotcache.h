// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/snapshot.h"
#include "ui/base/filereader.h"

#include <memory>
#include <QObject>

class QTimer;

namespace iplan
{

class Workspace;

/// The rows of some entities of the open file in memory, for a view that computes from them again and again. Reads them
/// when the view needs them, and anew soon after a commit that changed one of them; of a large file in another thread,
/// so that the window never waits.
class SnapshotCache : public QObject
{
    Q_OBJECT
public:
    SnapshotCache(Workspace& workspace, QList<const EntityInfo*> entities, QObject* parent = nullptr);

    /// Null until it was read for the first time.
    [[nodiscard]] const Snapshot* get() const { return m_snapshot.get(); }
    /// Reading, or computing in another thread.
    [[nodiscard]] bool isLoading() const { return m_reader.isReading() || m_computing; }
    /// Whether somebody looks: only then it is read. Reads at once if what is there is out of date.
    void setInUse(bool inUse);
    /// Computes from the rows what a view shows, and gives it to `done` in the window's thread: at once for a small
    /// file; of a large one in another thread, where of several calls only the last one counts. Nothing happens before
    /// the first reading.
    template <class T>
    void compute(std::function<T(const Snapshot&)> work, std::function<void(T)> done)
    {
        if (!m_snapshot)
            return;
        const int call = ++m_call;
        if (!m_reader.isAside()) {
            setComputing(false);
            done(work(*m_snapshot));
            return;
        }
        setComputing(true);
        runInBackground<T>(
            this, [snapshot = m_snapshot, work = std::move(work)] { return work(*snapshot); },
            [this, call, done = std::move(done)](T result) {
                if (call != m_call)
                    return;
                setComputing(false);
                done(std::move(result));
            });
    }
    /// Drops what is being read or computed; it is begun again with setInUse().
    void cancel();
    /// Works in another thread also with small files.
    void setAlwaysAside() { m_reader.setAlwaysAside(); }

Q_SIGNALS:
    /// get() gives another snapshot; pointers into the one before are gone.
    void changed();
    /// isLoading() may have changed.
    void loadingChanged();

private:
    void read();
    using Held = std::shared_ptr<const Snapshot>;
    void take(Held snapshot);
    void markStale(const CommitNotice& notice);
    void setComputing(bool computing);

    FileReader m_reader;
    const QList<const EntityInfo*> m_entities;
    Held m_snapshot;
    QTimer* m_delay;
    bool m_inUse = false;
    bool m_stale = true;
    bool m_computing = false;
    int m_call = 0; ///< number of the last computing: earlier ones do not count
};

} // namespace iplan
