// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/contentfetch.h"
#include "core/store/store.h"
#include "core/sync/packagebytes.h"

namespace iplan
{

// What documents hold, behind the commits of a package: for each content its length (8 bytes, big-endian) and then what
// contentfile.h describes, encrypted with the key of the package.

/// Of these hashes those that the file has.
[[nodiscard]] Result<QSet<QString>> packableContents(const Store& store, const QSet<QString>& hashes);

/// Writes a package (with contents, if there are any: then its header must say so) in one step, mode 0600; how many
/// bytes. A content that is damaged in the file is left out.
[[nodiscard]] Result<qint64> writePackage(const QString& path, const QByteArray& package, const Store& store,
                                          const QSet<QString>& contents, const Password& password);

/// What a package holds; for ContentStore::takeMissing().
[[nodiscard]] ContentOpener packageContents(const QString& path, const PackageHeader& header, const Password& password);

} // namespace iplan
