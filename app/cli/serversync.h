// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/transport.h"

namespace iplan::cli
{

class Call;
class Formatter;

/// "iplan sync DATEI --server URL": exchanges the file over that server (docs/server.md).
[[nodiscard]] Result<SyncReport> overServer(const Call& call, Store& store);
/// The same where there is no file yet: a new one of what the server holds.
[[nodiscard]] Result<std::unique_ptr<Store>> newFromServer(const Call& call);

/// "iplan sync --init-server URL": prepares the database for the exchange.
[[nodiscard]] Result<> initServer(const Call& call, Formatter& out);

} // namespace iplan::cli
