// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/merge/conflictwatch.h"

#include "core/conflict/conflictrecords.h"
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
    : QObject(&workspace), m_workspace(workspace), m_reader(workspace), m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &ConflictWatch::refresh);
    connect(&workspace, &Workspace::rowsChanged, this, [this] {
        if (m_conflicts || m_reader.isReading())
            m_timer->start(int(qMax<qint64>(kConflictsDelay, m_duration * kConflictsShare)));
    });
    connect(&workspace, &Workspace::closed, this, [this] {
        m_timer->stop();
        m_again = false;
        m_conflicts.reset();
        m_about.clear();
    });
}

Result<ConflictWatch::Found> ConflictWatch::find(const Store& store)
{
    Found out;
    IPLAN_TRY_ASSIGN(auto found, conflicts(store));
    out.conflicts = std::move(found);
    if (out.conflicts.isEmpty())
        return out;
    auto records = recordsOfConflicts(store, out.conflicts);
    if (!records)
        return failFrom(records);
    out.records = std::move(*records);
    return out;
}

void ConflictWatch::take(const Found& now) const
{
    m_conflicts = now.conflicts;
    m_about.clear();
    for (const Conflict& conflict : now.conflicts) {
        for (const RowRef& row : now.records.value(conflict.id))
            m_about[row] << conflict.id;
    }
}

const QList<Conflict>& ConflictWatch::all() const
{
    static const QList<Conflict> none;
    if (m_conflicts)
        return *m_conflicts;
    if (!m_workspace.isOpen() || isLarge(m_workspace))
        return none;
    QElapsedTimer clock;
    clock.start();
    // Not by the reader: whoever asks gets them at once, and a reading on its way goes on.
    const Result<Found> found = find(m_workspace.store());
    if (!found)
        m_workspace.runner().report(found.error());
    take(found.value_or(Found()));
    m_duration = clock.elapsed();
    return *m_conflicts;
}

void ConflictWatch::refresh()
{
    m_timer->stop();
    if (isLarge(m_workspace)) {
        refreshAside();
        return;
    }
    const std::optional<QList<Conflict>> before = std::exchange(m_conflicts, std::nullopt);
    const QList<Conflict>& now = all();
    if (!before || *before != now)
        Q_EMIT changed();
}

void ConflictWatch::refreshAside()
{
    if (m_reader.isReading()) {
        m_again = true;
        return;
    }
    QElapsedTimer clock;
    clock.start();
    m_reader.read<Found>(
        FileReader::Where::Aside, [](const Store& store, const auto&) { return find(store); },
        [this, clock](const std::optional<Found>& found) {
            m_duration = clock.elapsed();
            const std::optional<QList<Conflict>> before = m_conflicts;
            take(found.value_or(Found()));
            if (!before || *before != *m_conflicts)
                Q_EMIT changed();
            if (std::exchange(m_again, false))
                refresh();
        });
}

} // namespace iplan
