// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/database.h"

namespace iplan
{

// Whoever can write a file can put triggers and views into it, which SQLite would run with the next statement. So the
// schema of a file is compared with that of its version before anything else is read of it.

enum class SchemaState {
    AsExpected,
    DerivedDiffers, ///< indexes or the search index are missing, others, or too many; repairSchema() sets that right
};

/// Compares the schema with that of the version: every name and the text of every definition. Damaged, naming it, if
/// there is something that the program did not make, or something of the content is missing. Runs nothing of the file.
[[nodiscard]] Result<SchemaState> checkSchema(Database& database, int version);

/// Gives the file the indexes of its version and an empty search index. Damaged, with nothing changed, if that would
/// touch what belongs to something else. Throws SqlError.
[[nodiscard]] Result<> repairSchema(Database& database, int version);

/// Tells the schema from any other.
[[nodiscard]] QByteArray schemaFingerprint(const Database& database);
/// That of an earlier or the present version, as far as it is known beforehand; empty otherwise.
[[nodiscard]] QByteArray knownFingerprint(int version);

} // namespace iplan
