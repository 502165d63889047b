// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/edition.h"
#include "core/store/rowsource.h"

namespace iplan
{

/// Rows by their entity; an entity that is not among them counts with all its rows.
using RowsByEntity = QHash<const EntityInfo*, QSet<QUuid>>;
[[nodiscard]] inline bool holds(const RowsByEntity& only, const RowRef& row)
{
    const auto ids = only.constFind(row.entity);
    return ids == only.constEnd() || ids->contains(row.id);
}

/// What the rule of an edition names: of measures those that its selection (a saved view) shows, all without one.
/// `rows` gives the rows to be judged, `reader` the view and the names by which it chooses.
[[nodiscard]] RowsByEntity ruledRows(const Reader& reader, const RowSource& rows, const Edition& edition);

/// What an edition in work holds: what its rule names, with the measures and modules that were taken in by hand,
/// without those that were left out by hand.
[[nodiscard]] RowsByEntity chosenRows(const Reader& reader, const RowSource& rows, const Edition& edition);

/// The state of the file that the edition shows: what it froze, or of what the file holds (at `time`, where that is
/// given) what it chooses. NotFound if there is no such edition; Rejected for one that was frozen elsewhere and came
/// without its content.
[[nodiscard]] Result<FileState> stateOfEdition(const Store& store, const Id<Edition>& edition,
                                               const QDateTime& time = {});

/// The day by which the edition counts: the last of its Datenstand, but no day after `today`; `today` without one.
[[nodiscard]] QDate editionDay(const Edition& edition, QDate today);

} // namespace iplan
