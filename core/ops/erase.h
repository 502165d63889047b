// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace iplan
{

/// What an erasure did in the file.
struct ErasureResult {
    CommitNotice notice;              ///< null if all of it was erased before
    QList<RowRef> rows;               ///< what was named, also the rows that go with it
    QList<Erasure::Mention> mentions; ///< other rows in whose texts the name still stands: a person has to look at them
    QList<RowRef> redacted;           ///< closed rows out of whose texts the name was taken (core/ops/erasenames.h)
    QList<RowRef> authors;            ///< authors of that name: erasing them is a decision of its own
};

/// The rows and what goes with them: what belongs to them, and of a person the consents and memberships; each once.
[[nodiscard]] Result<QList<RowRef>> rowsToErase(const Store& store, const QList<RowRef>& rows);

/// How many rows there are of each entity, in the order of the model.
[[nodiscard]] QList<std::pair<const EntityInfo*, int>> countsByEntity(const QList<RowRef>& rows);

/// What an erasure would blank, for the person who decides.
struct ErasurePreview {
    QList<RowRef> rows;               ///< as rowsToErase()
    qsizetype commits = 0;            ///< of the history in which their values stand
    QList<Erasure::Mention> mentions; ///< as ErasureResult::mentions
    QList<RowRef> redacted;           ///< as ErasureResult::redacted; not among the mentions
    QList<RowRef> authors;            ///< as ErasureResult::authors
};
[[nodiscard]] Result<ErasurePreview> previewErasure(const Store& store, const QList<RowRef>& rows);

/// "Personendaten löschen" (DSGVO Art. 17): erases the rows and what goes with them in the file, for good, and takes
/// the names out of texts that are closed. The backups
/// of this PC are for BackupManager::carryErasures() to do afterwards.
[[nodiscard]] Result<ErasureResult> eraseRecords(Store& store, const QList<RowRef>& rows);

} // namespace iplan
