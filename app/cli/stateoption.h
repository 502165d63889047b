// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/call.h"
#include "core/store/rowsource.h"

namespace iplan::cli
{

/// Option of whatever can be made of a past state of the file.
inline constexpr OptionInfo kAtOption{
    "at", "DATUM",
    "Wie die Datei an diesem Tag war (21.11.2026 oder 2026-11-21), nach dem Verlauf. Sonst wie sie ist."};

/// Which state a report or an export is made of.
struct WantedState {
    FileState state;
    QDate asOf; ///< its day: what is printed as "Stand", and by which bodies are named
};

/// What --at says, the file as it is today without it. Rejected for what is no date and for a day that is still to
/// come.
[[nodiscard]] Result<WantedState> wantedState(const Call& call);

} // namespace iplan::cli
