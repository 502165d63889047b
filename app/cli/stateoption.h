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

/// Option of whatever can be made of an edition.
inline constexpr OptionInfo kEditionOption{
    "edition", "REF",
    "Was diese Fortschreibung umfasst: eingefroren, wie sie eingefroren wurde, sonst nach ihrer Auswahl."};

/// Which state a report or an export is made of.
struct WantedState {
    FileState state;
    QDate asOf;               ///< its day: what is printed as "Stand", and by which bodies are named
    Id<Edition> edition = {}; ///< null: none was asked for
};

/// What --at says, the file as it is today without it. Rejected for what is no date and for a day that is still to
/// come.
[[nodiscard]] Result<WantedState> wantedState(const Call& call);
/// That, with what --edition says of the open file. Rejected for a frozen edition with --at: it has its own day.
[[nodiscard]] Result<WantedState> ofEdition(const Call& call, const Store& store, WantedState wanted);

} // namespace iplan::cli
