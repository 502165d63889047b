// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/database.h"
#include "core/store/commitdata.h"

#include <QHash>
#include <QSet>

namespace iplan
{

/// Of each of the commits `of` that the file has a number that is the same in every file where the commit has the same
/// content: tells a commit that claims a known id without reading both in full. Values of the rows in `erased` do not
/// count, since one of the files may have blanked them already. Of a commit with a digest this is taken at its word:
/// see DataFile::checkProofs(). Throws SqlError.
[[nodiscard]] QHash<QUuid, quint64> commitDigests(Database& database, const QSet<QUuid>& of,
                                                  const std::set<RowKey>& erased);

} // namespace iplan
