// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/conflict.h"

#include <optional>
#include <QObject>

class QTimer;

namespace iplan
{

class Workspace;

/// The open conflicts of the open file, for whatever shows them or how many there are. Computed when first asked for;
/// after commits computed again with a short delay, if anybody has asked before.
class ConflictWatch : public QObject
{
    Q_OBJECT
public:
    /// The one of this workspace; made when first asked for.
    [[nodiscard]] static ConflictWatch& of(Workspace& workspace);

    /// In the order of conflicts(); empty if no file is open or reading failed (which is reported).
    [[nodiscard]] const QList<Conflict>& all() const;
    /// Conflicts about the row itself; 0 until they were computed for the first time.
    [[nodiscard]] qsizetype countOf(const RowRef& row) const;
    /// Computes them now.
    void refresh();

Q_SIGNALS:
    void changed();
    /// Somebody wants to see the conflicts about that row.
    void showRequested(const iplan::RowRef& row);

private:
    explicit ConflictWatch(Workspace& workspace);

    Workspace& m_workspace;
    QTimer* m_timer;
    mutable std::optional<QList<Conflict>> m_conflicts;
    mutable qint64 m_duration = 0; ///< ms that computing took
};

} // namespace iplan
