// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/snapshot.h"

#include <memory>

namespace iplan
{

/// One side of a comparison: the rows of a state of a file, and what it is called.
struct ComparedState {
    std::shared_ptr<const Snapshot> rows;
    QString name; ///< "Heute, 30.11.2026", "Stand vom 21.11.2026", "Fortschreibung „2014“, Stand 17.03.2014"
    QDate asOf;   ///< by it bodies are named as they were called then
    QUuid origin; ///< the first commit of the file: alike in all copies of one file, and in no other
    bool isEdition = false;
};

/// Reads the state of the file. Errors as Snapshot::load(); Rejected for a day after `today`. A commit of this program
/// does not wait.
[[nodiscard]] Result<ComparedState> loadComparedState(const Store& store, const FileState& state, QDate today);
/// Finds in a file which of its states is meant.
using WhichState = std::function<Result<FileState>(const Store& store)>;
/// A state of another file, which stays as it is, whatever its version; its name stands in that of the state. Errors
/// also as SourceFile::openUnverified(). Without `which` the file as it is.
[[nodiscard]] Result<ComparedState> loadComparedFile(const QString& path, QDate today, const WhichState& which = {});

/// The editions of another file, in list order; errors as loadComparedFile().
[[nodiscard]] Result<QList<Edition>> editionsIn(const QString& path);

/// The edition that is the latest by its Stand, of the frozen ones where there are any; null if there is none.
[[nodiscard]] Id<Edition> newestEdition(const Snapshot& snapshot);

} // namespace iplan
