// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/closing.h"
#include "core/store/reader.h"

namespace iplan
{

/// Why something is not to be changed by hand, and what to do instead, as German sentences.
struct Closed {
    QString reason; ///< empty: it may be changed
    QString remedy;
    explicit operator bool() const { return !reason.isEmpty(); }
};

/// Finds the row that another belongs to.
using FindRow = std::function<std::optional<Record>(const RowRef&)>;
[[nodiscard]] FindRow findIn(const Reader& reader); ///< `reader` outlives it

/// Whether that field of the row is closed: the end of a link (it makes up the id of its row), or what closings() says
/// of the row or of its owner, which `find` gives. The Writer refuses such a change; nothing here stops a merge, a
/// decision, undo or redo.
[[nodiscard]] Closed closedField(const Record& row, const Column& column, const FindRow& find);

/// The same for what people enter: closed is also what only the program notes (ByProgram), which the Writer takes.
[[nodiscard]] Closed closedByHand(const Record& row, const Column& column, const FindRow& find);
/// Why nobody enters the column, if only the program notes it.
[[nodiscard]] Closed notedByProgram(const Column& column);

/// Whether `owner` closes the rows of `child` that belong to it: then these are neither changed, made, deleted nor
/// restored.
[[nodiscard]] Closed closedChildren(const Record& owner, const EntityInfo& child);
/// Whether one of its owners closes the row so.
[[nodiscard]] Closed closedByOwner(const Record& row, const FindRow& find);
/// Whether a row that it belongs to closes it so, or some of its units: then it is not deleted.
[[nodiscard]] Closed keptByOwner(const Record& row, const FindRow& find);
/// Whether the row stays out of the Papierkorb (Closing::keeps); not asked of what belongs to it.
[[nodiscard]] Closed keptRow(const Record& row);

/// Whether the row closes anything, of itself or of what belongs to it, against changes by hand.
[[nodiscard]] bool closesRows(const Record& row);

/// Whether closings() knows a case in which rows of the entity are closed by their owner.
[[nodiscard]] bool isClosedWithOwner(const EntityInfo& entity);

} // namespace iplan
