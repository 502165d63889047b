// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/crypt.h"
#include "core/merge/serveraddress.h"
#include "core/store/store.h"

namespace iplan
{

// A new copy for somebody who has none yet: all that lies in an Abgleichordner or on a server becomes a file.

/// Errors: those of FolderTransport; NotFound for a folder without a concept, Conflict for one with several and for an
/// existing file, Rejected where the beginning has not arrived yet.
[[nodiscard]] Result<std::unique_ptr<Store>> createFromFolder(const QString& path, const Store::Options& options,
                                                              const QString& folder, const Password& password = {});

/// As above, from a server.
[[nodiscard]] Result<std::unique_ptr<Store>> createFromServer(const QString& path, const Store::Options& options,
                                                              const ServerAddress& address, const QString& password);

} // namespace iplan
