// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace iplan::cli
{

class Call;
class Formatter;

/// "iplan edition compare DATEI A B": what changed between two states, in the format of --format. `file` and the two
/// sides are the words of the call.
[[nodiscard]] Result<> compareEditions(const QString& file, const QString& before, const QString& after,
                                       const Call& call, Formatter& out);

/// What --format takes; kept, since declarations point to it.
[[nodiscard]] const char* comparisonFormatsHelp();

} // namespace iplan::cli
