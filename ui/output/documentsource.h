// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"
#include "ui/base/filereader.h"
#include "ui/base/workspace.h"

namespace iplan
{

/// Runs `make` on the open file, wherever the result is called: in another thread with a connection of its own. What is
/// made of a file in memory, which no other thread can open, is made at once.
template <class T>
[[nodiscard]] std::function<Result<T>()> madeOfFile(const Workspace& workspace,
                                                    std::function<Result<T>(const Store& store)> make)
{
    const QString path = workspace.store().file().path();
    if (path == u":memory:")
        return [made = make(workspace.store())] { return made; };
    return [path, make = std::move(make)]() -> Result<T> {
        IPLAN_TRY_ASSIGN(const auto store, openForBackground(path));
        return make(*store);
    };
}

/// A document of the open file under the letterhead of this PC, built in whatever thread the result is called.
using DocumentSource = std::function<Result<report::Document>()>;
[[nodiscard]] DocumentSource
documentSource(const Workspace& workspace,
               std::function<Result<report::Document>(const Store& store, const Snapshot& snapshot)> build);

} // namespace iplan
