// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conflict/conflict.h"
#include "ui/base/filereader.h"

#include <optional>
#include <QHash>
#include <QObject>

class QTimer;

namespace iplan
{

class Workspace;

/// The open conflicts of the open file, for whatever shows them or how many there are. Computed when first asked for;
/// after commits computed again with a short delay, if anybody has asked before. Large files are read in another
/// thread: until then the list is empty, and changed() tells when it is there.
class ConflictWatch : public QObject
{
    Q_OBJECT
public:
    /// The one of this workspace; made when first asked for.
    [[nodiscard]] static ConflictWatch& of(Workspace& workspace);

    /// In the order of conflicts(); empty if no file is open or reading failed (which is reported).
    [[nodiscard]] const QList<Conflict>& all() const;
    /// Ids of the conflicts about the row or what is a part of it (recordsOfConflicts()), in the order of all(); empty
    /// until they were computed for the first time.
    [[nodiscard]] QList<QUuid> about(const RowRef& row) const { return m_about.value(row); }
    /// Computes them now.
    void refresh();
    /// Computes them in another thread, however small the file is: while a file opens, the window has other things to
    /// do. changed() tells when they are there.
    void refreshAside();

Q_SIGNALS:
    void changed();
    /// Somebody wants to see the conflicts about that row.
    void showRequested(const iplan::RowRef& row);

private:
    struct Found {
        QList<Conflict> conflicts;
        QHash<QUuid, QList<RowRef>> records;
    };
    [[nodiscard]] static Result<Found> find(const Store& store);
    void take(const Found& now) const;
    explicit ConflictWatch(Workspace& workspace);

    Workspace& m_workspace;
    FileReader m_reader;
    QTimer* m_timer;
    mutable std::optional<QList<Conflict>> m_conflicts;
    mutable QHash<RowRef, QList<QUuid>> m_about;
    mutable qint64 m_duration = 0; ///< ms that computing took
    bool m_again = false;          ///< something was written while it was read
};

} // namespace iplan
