// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/crypt.h"

namespace iplan::cli
{

class Call;

/// The password of --password-file: the first line of that file, so that it shows neither in the history of the shell
/// nor in the list of processes. Empty without the option; NotFound or Rejected for a missing or empty file.
[[nodiscard]] Result<Password> passwordOf(const Call& call);
/// A line that says how weak that password is; empty where it is good or there is none.
[[nodiscard]] QString passwordHintLine(const Call& call);
/// The same as it is written there, for a server.
[[nodiscard]] Result<QString> passwordTextOf(const Call& call);

} // namespace iplan::cli
