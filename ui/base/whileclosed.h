// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/background.h"
#include "ui/base/workspace.h"

#include <QTimer>

namespace iplan
{

/// For what writes so much that the window would stand still: closes the open file, runs `work` in another thread,
/// which opens the file for itself, and opens it again, also after an error. Then `done` gets what came of the work and
/// whether the file could be opened again. Whoever opened another file meanwhile stays there. Nothing is called any
/// more once `context` is gone; it belongs to the window of the workspace.
template <class T>
void whileClosed(Workspace& workspace, QObject* context, std::function<Result<T>()> work,
                 std::function<void(const Result<T>&, const Result<>&)> done)
{
    // Closing takes the pages away, and the button that asked for it may stand on one.
    QTimer::singleShot(0, context,
                       [&workspace, context, file = workspace.store().file().path(), work = std::move(work), done] {
                           workspace.close();
                           runInBackground<Result<T>>(context, work, [&workspace, file, done](const Result<T>& result) {
                               const Result<> opened = workspace.isOpen() ? Result<>() : workspace.open(file);
                               done(result, opened);
                           });
                       });
}

} // namespace iplan
