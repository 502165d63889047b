// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/snapshot.h"
#include "ui/base/background.h"
#include "ui/base/backgroundstore.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"

#include <optional>
#include <QFileInfo>

namespace iplan
{

/// From this size on reading all rows is felt as a stop.
inline constexpr qint64 kLargeFile = 24'000'000; // bytes

/// Whether the open file is large enough for reading all of it to be felt.
[[nodiscard]] inline bool isLarge(const Workspace& workspace)
{
    return workspace.isOpen() && QFileInfo(workspace.store().file().path()).size() > kLargeFile;
}

/// Runs `work` on a snapshot of the open file and then `done` with its result, in the window's thread: at once for a
/// small file, so that what is shown is never late; otherwise from another thread, unless `context` is gone or the file
/// was closed by then. If reading fails, that is reported, and `done` gets nothing.
template <class T>
void withSnapshot(Workspace& workspace, QObject* context, std::function<T(const Snapshot&)> work,
                  std::function<void(std::optional<T>)> done)
{
    if (!workspace.isOpen())
        return;
    if (!isLarge(workspace)) {
        const auto snapshot = Snapshot::load(workspace.store());
        if (!snapshot)
            workspace.runner().report(snapshot.error());
        done(snapshot ? std::optional<T>(work(**snapshot)) : std::nullopt);
        return;
    }
    const QString path = workspace.store().file().path();
    runInBackground<Result<T>>(
        context,
        [path, work = std::move(work)]() -> Result<T> {
            IPLAN_TRY_ASSIGN(const auto store, openForBackground(path));
            IPLAN_TRY_ASSIGN(const auto snapshot, Snapshot::load(*store));
            return work(*snapshot);
        },
        [&workspace, path, done = std::move(done)](Result<T> result) {
            if (!workspace.isOpen() || workspace.store().file().path() != path)
                return;
            if (!result)
                workspace.runner().report(result.error());
            done(result ? std::optional<T>(std::move(*result)) : std::nullopt);
        });
}

} // namespace iplan
