// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/field.h"

namespace iplan
{

/// What closes rows, said once: the Writer refuses by it what somebody enters, a merge lists by it what was written
/// elsewhere without knowing of it (docs/architecture.md, "guard"), forms and lists explain by it
/// (core/store/closing.h).
struct Closing {
    const EntityInfo* entity;   ///< whose rows close; null: of any entity
    QString unit;               ///< whose value closes: a field key, or "deleted"
    QStringList values;         ///< of the unit, that close; empty: any value
    QStringList closedUnits;    ///< of the row itself
    const EntityInfo* children; ///< whose rows are closed with their owner; null: no others
    bool refuses;               ///< whether the Writer refuses it; a deletion does not stop anybody
    bool guards;        ///< whether a merge lists it; where the closed unit is the closing one, it is a conflict
    const char* reason; ///< German sentence: why the row stays as it is; "" where nothing is refused
    const char* remedy; ///< German sentence: what to do instead
    /// Units of `children` that are closed where they have a value; then rows of them may be made, but not deleted.
    /// Empty: the rows as a whole, which are neither made nor deleted.
    QStringList childUnits{};
    QStringList paths{}; ///< fields of `children` that lead to the row, "agendaItem.meeting"; empty: its owners
    bool keeps = false;  ///< whether the row stays out of the Papierkorb, by itself and with what it belongs to

    /// A deletion closes everything that belongs to the row.
    [[nodiscard]] bool isDeletion() const { return !entity; }
};

/// All that closes rows. A later row of the table does not take back what an earlier one closed.
[[nodiscard]] const QList<Closing>& closings();

} // namespace iplan
