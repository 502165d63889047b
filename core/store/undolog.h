// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/writer.h"

#include <functional>

namespace iplan
{

class Store;
struct CommitNotice;

/// What undo or redo would do next, for the menu.
struct UndoStep {
    CommitRecord commit; ///< the commit taken back or brought back
    [[nodiscard]] bool isNull() const { return commit.id.isNull(); }
};

/// Gets how much of a step is done, of how much; an error of it ends the step, and nothing of it stays.
using StepProgress = std::function<Result<>(qint64 done, qint64 all)>;

/// Takes back what was done in this file on this PC: a commit that cancels the changes of another one.
class UndoLog
{
public:
    explicit UndoLog(Store& store) : m_store(store) {}

    /// The own commit that undo() would take back, and the one that redo() would bring back (null if none).
    [[nodiscard]] UndoStep nextUndo() const;
    [[nodiscard]] UndoStep nextRedo() const;
    /// Takes back the latest own commit not yet undone, or `commit`. Refused, naming the commit in the way, where one
    /// of its changes is no longer the last word (Conflict).
    Result<CommitNotice> undo(const QUuid& commit = {}, const StepProgress& progress = {});
    Result<CommitNotice> redo(const StepProgress& progress = {});

private:
    Result<> takeBack(Writer& writer, const CommitRecord& commit, const StepProgress& progress);
    Result<> bringBack(Writer& writer, const CommitRecord& undoing, const StepProgress& progress);
    Store& m_store;
};

} // namespace iplan
