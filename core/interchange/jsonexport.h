// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/query/membernaming.h"

#include <functional>

class QIODevice;

namespace iplan
{

/// What an export shows.
struct ExportScope {
    bool publicOnly = false;                ///< only what anybody may see (core/query/publicscope.h)
    std::function<bool()> isCancelled = {}; ///< asked between the entities; then the export gives up (Conflict)
    FileState state = {};                   ///< what is written; as the file is now, unless said otherwise
    MemberNaming* naming =
        nullptr; ///< members of groups whose list is protected; null: the whole file, with all of them
};

/// Writes the content of the file, in that state, as JSON (UTF-8), one row a line (core/store/rowjson.h):
///
///     {"format": "integrationsplaner", "version": 1,
///      "entities": {"measure": [{"code": "K001", "id": "…", "amountCents": 100, "deleted": true}, …], …}}
///
/// Entities are sorted by key, rows by id, fields by FieldInfo::jsonKey(); fields without a value are left out; rows in
/// the Papierkorb say "deleted". No commits, no time of export and no authors: authors belong to commits, and the one
/// who imports gets a row of their own. So export, import into a new file and export give the same bytes.
///
/// With `publicOnly` the rows in the Papierkorb are left out as well, and so is whatever points to a row left out: a
/// child or link as a whole, any other reference as a field. Such a file says "public": true.
/// Io if the device cannot be written.
Result<> exportJson(const Store& store, QIODevice& out, const ExportScope& scope = {});

/// As above, into the file `path`, which is replaced only when all is written.
Result<> exportJson(const Store& store, const QString& path, const ExportScope& scope = {});

/// As above, in memory.
[[nodiscard]] Result<QByteArray> exportedJson(const Store& store, const ExportScope& scope = {});

} // namespace iplan
