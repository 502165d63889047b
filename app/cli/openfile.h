// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/call.h"
#include "core/store/store.h"

namespace iplan::cli
{

/// What the store is opened with for writing: the author is --author, else the name set on this PC, else the name that
/// the person logged in with.
[[nodiscard]] Store::Options writeOptions(const Call& call);

/// Opens the file that the first argument names, for reading only: works while the window has it open.
[[nodiscard]] Result<std::unique_ptr<Store>> openForReading(const Call& call);

/// Opens the file that the first argument names, and locks it. Completes an erasure that was interrupted, and says on
/// standard error when the clock stands far off the file.
[[nodiscard]] Result<std::unique_ptr<Store>> openForWriting(const Call& call);

} // namespace iplan::cli
