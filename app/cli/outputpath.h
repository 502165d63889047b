// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace iplan::cli
{

class Call;
class Formatter;

/// The value of --output, or of another option; Usage where it is missing, Rejected where it is the data file itself.
[[nodiscard]] Result<QString> outputPath(const Call& call, const char* option = "output");

/// The answer of the commands that write a file.
[[nodiscard]] Result<> answerOutput(const QString& path, Formatter& out);

} // namespace iplan::cli
