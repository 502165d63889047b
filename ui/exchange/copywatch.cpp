// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/copywatch.h"

#include "core/copies/conflictcopies.h"
#include "core/copies/copyname.h"
#include "core/store/erasebackup.h"
#include "ui/base/background.h"
#include "ui/base/workspace.h"

#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QTimer>

namespace iplan
{

namespace
{

constexpr int kWatchDelay = 700; ///< ms; a cloud service writes a file in several steps, and saving makes noise, too

} // namespace

CopyWatch::CopyWatch(Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_watcher(new QFileSystemWatcher(this)), m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    m_timer->setInterval(kWatchDelay);
    connect(m_timer, &QTimer::timeout, this, &CopyWatch::look);
    connect(m_watcher, &QFileSystemWatcher::directoryChanged, m_timer, qOverload<>(&QTimer::start));
    connect(&workspace, &Workspace::opened, this, &CopyWatch::start);
    connect(&workspace, &Workspace::aboutToClose, this, &CopyWatch::stop);
}

void CopyWatch::start()
{
    stop();
    const QFileInfo file(m_workspace.store().file().path());
    if (!file.exists() || m_workspace.isReadOnly())
        return;
    m_watcher->addPath(file.absolutePath());
    look();
}

void CopyWatch::stop()
{
    ++m_session;
    m_timer->stop();
    if (!m_watcher->directories().isEmpty())
        m_watcher->removePaths(m_watcher->directories());
    m_names.clear();
    m_told.clear();
}

void CopyWatch::look()
{
    const QString path = m_workspace.store().file().path();
    const QStringList names = conflictCopies(path);
    if (names == m_names)
        return;
    m_names = names;
    runInBackground<QStringList>(
        this,
        [path] {
            const auto store = Store::open(path, readOnlyOptions());
            return store ? copiesWithNews(**store) : QStringList();
        },
        [this, session = m_session](const QStringList& paths) {
            if (session == m_session)
                take(paths);
        });
}

void CopyWatch::take(const QStringList& paths)
{
    const bool isNew = std::any_of(paths.begin(), paths.end(), [&](const QString& p) { return !m_told.contains(p); });
    m_told.unite(QSet<QString>(paths.begin(), paths.end()));
    if (isNew)
        Q_EMIT found(paths);
}

} // namespace iplan
