// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/merge/conflictwatch.h"

#include "core/merge/conflictrecords.h"
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
        m_about.clear();
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
    noteRecords();
    m_duration = clock.elapsed();
    return *m_conflicts;
}

void ConflictWatch::noteRecords() const
{
    m_about.clear();
    if (m_conflicts->isEmpty())
        return;
    const auto records = recordsOfConflicts(m_workspace.store(), *m_conflicts);
    if (!records)
        m_workspace.runner().report(records.error());
    for (const Conflict& conflict : std::as_const(*m_conflicts)) {
        for (const RowRef& row : records ? records->value(conflict.id) : QList<RowRef>())
            m_about[row] << conflict.id;
    }
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
