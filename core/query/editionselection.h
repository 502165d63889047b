// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/edition.h"
#include "core/store/rowsource.h"

namespace iplan
{

/// What an edition in work holds: of measures those that its selection (a saved view) shows, or all without one, of
/// modules all; with those taken in by hand, without those left out by hand. Where measures or modules were taken in
/// and no rule names others, these alone. Entities of which nothing is left out are not in the answer. `rows` gives the
/// rows to be judged, `reader` the choices, the view and the names by which it chooses.
[[nodiscard]] QHash<const EntityInfo*, QSet<QUuid>> chosenRows(const Reader& reader, const RowSource& rows,
                                                               const Edition& edition);

/// The state of the file that the edition shows: what it froze, or of what the file holds (at `time`, where that is
/// given) what it chooses. NotFound if there is no such edition; Rejected for one that was frozen elsewhere and came
/// without its content.
[[nodiscard]] Result<FileState> stateOfEdition(const Store& store, const Id<Edition>& edition,
                                               const QDateTime& time = {});

/// The day by which the edition counts: the last of its Datenstand, but no day after `today`; `today` without one.
[[nodiscard]] QDate editionDay(const Edition& edition, QDate today);

} // namespace iplan
