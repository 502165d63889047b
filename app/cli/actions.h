// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/call.h"
#include "app/cli/formatter.h"
#include "core/store/store.h"

#include <span>

namespace iplan::cli
{

/// What the second word of a command asks for: "iplan edition DATEI freeze REF".
struct Action {
    const char* name;
    bool writes;       ///< the file is opened for writing, unless --dry-run is given
    int least;         ///< words behind the action
    const char* words; ///< what they are; German
    Result<> (*run)(Store& store, const Call& call, Formatter& out);
};

/// Opens the file and runs the action that the call names. Usage, naming what there is, where it names none or too few
/// words; `further` are forms that the command handles itself.
Result<> runAction(const QString& command, std::span<const Action> actions, const Call& call, Formatter& out,
                   const QStringList& further = {});

} // namespace iplan::cli
