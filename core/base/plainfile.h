// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace iplan
{

/// Whether a plain file lies there, or a link leads to one. Opening a pipe would wait for ever, and reading a device
/// may never end: to be asked before either.
[[nodiscard]] bool isPlainFile(const QString& path);

/// Whether something lies there that is no plain file, a dead link included.
[[nodiscard]] bool isOtherThanPlainFile(const QString& path);

/// Io, naming it, if the data file at `path`, or what SQLite would open beside it, is something else than a plain file.
/// What is not there is no error.
[[nodiscard]] Result<> requirePlainDataFile(const QString& path);

} // namespace iplan
