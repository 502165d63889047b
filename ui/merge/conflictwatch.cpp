// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/merge/conflictwatch.h"

#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"

#include <QElapsedTimer>
#include <QTimer>

namespace iplan
{

namespace
{

constexpr int kConflictsDelay = 400; ///< ms; a person who types several fields waits for nothing
constexpr int kConflictsShare = 20;  ///< computing them takes at most this part of the time (1/n)

} // namespace

ConflictWatch& ConflictWatch::of(Workspace& workspace)
{
    auto* watch = workspace.findChild<ConflictWatch*>(QString(), Qt::FindDirectChildrenOnly);
    return watch ? *watch : *new ConflictWatch(workspace);
}

ConflictWatch::ConflictWatch(Workspace& workspace)
    : QObject(&workspace), m_workspace(workspace), m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &ConflictWatch::refresh);
    connect(&workspace, &Workspace::rowsChanged, this, [this] {
        if (m_conflicts)
            m_timer->start(int(qMax<qint64>(kConflictsDelay, m_duration * kConflictsShare)));
    });
    connect(&workspace, &Workspace::closed, this, [this] {
        m_timer->stop();
        m_conflicts.reset();
    });
}

const QList<Conflict>& ConflictWatch::all() const
{
    if (m_conflicts)
        return *m_conflicts;
    QElapsedTimer clock;
    clock.start();
    Result<QList<Conflict>> found = QList<Conflict>();
    if (m_workspace.isOpen())
        found = conflicts(m_workspace.store());
    if (!found)
        m_workspace.runner().report(found.error());
    m_conflicts = found.value_or(QList<Conflict>());
    m_duration = clock.elapsed();
    return *m_conflicts;
}

qsizetype ConflictWatch::countOf(const RowRef& row) const
{
    if (!m_conflicts)
        return 0;
    return std::count_if(m_conflicts->begin(), m_conflicts->end(),
                         [&](const Conflict& conflict) { return conflict.row == row; });
}

void ConflictWatch::refresh()
{
    m_timer->stop();
    const std::optional<QList<Conflict>> before = std::exchange(m_conflicts, std::nullopt);
    const QList<Conflict>& now = all();
    if (!before || *before != now)
        Q_EMIT changed();
}

} // namespace iplan
