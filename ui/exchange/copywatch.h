// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>
#include <QStringList>

class QFileSystemWatcher;
class QTimer;

namespace iplan
{

class Workspace;

/// Looks beside the open file for copies that cloud services or file managers left and in which somebody wrote: when it
/// is opened and whenever files come or go there.
class CopyWatch : public QObject
{
    Q_OBJECT
public:
    explicit CopyWatch(Workspace& workspace, QObject* parent = nullptr);

Q_SIGNALS:
    /// All such copies, when there is one that was not told of since the file was opened.
    void found(const QStringList& paths);

private:
    void start();
    void stop();
    void look();
    void take(const QStringList& paths);

    Workspace& m_workspace;
    QFileSystemWatcher* m_watcher;
    QTimer* m_timer;
    QStringList m_names; ///< what lay there when it was looked last
    QSet<QString> m_told;
    int m_session = 0; ///< answers that come later belong to another file
};

} // namespace iplan
