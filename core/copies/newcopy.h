// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "core/sync/crypt.h"
#include "core/sync/exchangetarget.h"
#include "core/sync/serveraddress.h"

namespace iplan
{

// A new copy for somebody who has none yet: all that lies in an Abgleichordner or on a server becomes a file.

/// Told again and again how many commits were fetched and how many of them are in the file. If it says false, the work
/// ends (Io, "abgebrochen") and leaves no file behind.
using CopyProgress = std::function<bool(qsizetype fetched, qsizetype taken)>;

/// Errors: those of FolderTransport; NotFound for a folder without a concept, Conflict for one with several and for an
/// existing file, Rejected where the beginning has not arrived yet and for a file in the folder itself. None of them
/// leaves a file behind.
[[nodiscard]] Result<std::unique_ptr<Store>> createFromFolder(const QString& path, const Store::Options& options,
                                                              const QString& folder, const Password& password = {},
                                                              const CopyProgress& progress = {});

/// As above, from a server.
[[nodiscard]] Result<std::unique_ptr<Store>> createFromServer(const QString& path, const Store::Options& options,
                                                              const ServerAddress& address, const QString& password,
                                                              const CopyProgress& progress = {});

/// As above, from either. `secret` is the shared key of the folder (empty: it is not encrypted) or the password of the
/// server.
[[nodiscard]] Result<std::unique_ptr<Store>> createFromTarget(const QString& path, const Store::Options& options,
                                                              const ExchangeTarget& target, const QString& secret,
                                                              const CopyProgress& progress = {});

} // namespace iplan
