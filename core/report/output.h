// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <atomic>
#include <functional>
#include <QByteArray>

namespace iplan::report
{

/// Writes the bytes to the file in one step: a reader sees the old file or the new one, never a part of it.
[[nodiscard]] Result<> writeFile(const QString& path, const QByteArray& bytes);

/// Lets `write` make a file beside `path` and then puts it in its place in one step. If that fails, or `cancelled` has
/// become true by then (Conflict), `path` is as it was and nothing remains beside it.
[[nodiscard]] Result<> writeBeside(const QString& path, const std::function<Result<>(const QString&)>& write,
                                   const std::atomic_bool& cancelled);

} // namespace iplan::report
